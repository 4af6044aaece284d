// All recorded votes, loaded when something asks for them. They are scripts so that they load from a folder too.
"use strict";

const POSITIONS = { Y: "in favour", N: "against", A: "abstaining", ".": "did not vote" };
const SLUGS = { Y: "in-favour", N: "against", A: "abstaining", ".": "did-not-vote" };

const ballots = {
  loading: null,

  // Resolve to { votes, positions, subjects }.
  load(root) {
    this.loading ??= new Promise((resolve, reject) => {
      const got = {};
      const take = (name) => (value) => {
        got[name] = value;
        if (got.votes && got.positions) resolve(ballots.unpack(got));
      };
      window.hrckgVotes = take("votes");
      window.hrckgPositions = take("positions");
      for (const file of ["votes/votes.js", "votes/positions.js"]) {
        const script = document.createElement("script");
        script.src = root + file;
        script.addEventListener("error", () => reject(new Error(`${file} could not be loaded.`)));
        document.head.append(script);
      }
    });
    return this.loading;
  },

  unpack({ votes: { organs, outcomes, kinds, subjects, rows }, positions }) {
    const votes = rows.map(([label, address, title, day, organ, outcome, kind, result, part, about]) => ({
      label,
      href: address || `id/${label}/index.html`,
      title,
      day,
      organ: organs[organ] ?? "",
      outcome: outcomes[outcome] ?? "",
      kind: kinds[kind],
      result,
      onPart: Boolean(part),
      subjects: about.map((one) => subjects[one]),
    }));
    return { votes, positions, subjects };
  },
};

// Small builders, so that every word of the data becomes text and never markup.
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function table(caption, heads, rows) {
  const head = element("tr", {}, ...heads.map(([words, kind]) => element("th", { scope: "col", ...(kind && { class: kind }) }, words)));
  const region = { class: "scroll", tabindex: "0", role: "region", "aria-label": caption };
  return element("div", region, element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows)));
}

function textCell(vote, root, fragment = "") {
  const cell = element("th", { scope: "row" }, element("a", { href: `${root}${vote.href}${fragment}` }, vote.label));
  if (vote.title) cell.append(element("br"), element("span", { class: "note" }, vote.title));
  if (vote.onPart) cell.append(" ", element("span", { class: "tag" }, "on a part"));
  return cell;
}

function positionCell(letter) {
  return element("td", { class: `position-${SLUGS[letter] ?? "absent"}` }, POSITIONS[letter] ?? "no ballot");
}

// Rows in portions: the first, and a button for more.
function portions(make, rows, portion = 100) {
  const holder = element("div");
  let shown = portion;
  const draw = () => {
    holder.replaceChildren(make(rows.slice(0, shown)));
    if (rows.length > shown) {
      const more = element("button", { type: "button" }, `Show ${Math.min(portion, rows.length - shown)} more of ${rows.length - shown}`);
      more.addEventListener("click", () => {
        const before = shown;
        shown += portion;
        draw();
        holder.querySelectorAll("tbody a")[before]?.focus();
      });
      holder.append(element("p", {}, more));
    }
  };
  draw();
  return holder;
}

function keepInAddress(fields) {
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value)).toString();
  try {
    history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
  } catch {
    // a page opened from a folder may not change its address
  }
}
