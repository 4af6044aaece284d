// Two States side by side, from all recorded votes; both stand in the address.
"use strict";

const form = document.getElementById("compare");

function start() {
  const { root } = form.dataset;
  const place = document.getElementById("comparison");
  const status = form.querySelector("[role=status]");
  const fields = { a: form.elements.a, b: form.elements.b };
  const nameOf = (field) => field.selectedOptions[0].textContent;
  const taken = (letter) => letter === "Y" || letter === "N" || letter === "A";

  function count(pairs) {
    const same = pairs.filter(({ one, other }) => one === other).length;
    const opposed = pairs.filter(({ one, other }) => one !== other && one !== "A" && other !== "A").length;
    return { common: pairs.length, same, opposed, halves: pairs.length - same - opposed };
  }

  const percent = ({ same, common }) => (common ? `${((100 * same) / common).toFixed(1)} %` : "");

  function countRow(head, pairs) {
    const found = count(pairs);
    const numbers = [found.common, found.same, found.opposed, found.halves, percent(found)];
    return element("tr", {}, element("th", { scope: "row" }, head), ...numbers.map((number) => element("td", { class: "number" }, String(number))));
  }

  function grouped(pairs, key) {
    const groups = new Map();
    for (const pair of pairs) {
      groups.set(key(pair), [...(groups.get(key(pair)) ?? []), pair]);
    }
    return [...groups].sort(([one], [other]) => (one < other ? 1 : -1));
  }

  const COUNTS = [["Votes of both", "number"], ["Same", "number"], ["Opposed", "number"], ["One abstained", "number"], ["Agreement", "number"]];

  function difference({ vote, one, other }) {
    return element(
      "tr",
      {},
      textCell(vote, root),
      element("td", { class: "date" }, vote.day),
      positionCell(one),
      positionCell(other),
      element("td", { class: "result" }, vote.result),
      element("td", {}, vote.outcome),
    );
  }

  function draw({ votes, positions }) {
    const [first, second] = [positions[fields.a.value] ?? "", positions[fields.b.value] ?? ""];
    const pairs = votes
      .map((vote, n) => ({ vote, one: first[n], other: second[n] }))
      .filter(({ vote, one, other }) => !vote.onPart && taken(one) && taken(other));
    const different = pairs.filter(({ one, other }) => one !== other);
    const organs = grouped(pairs, ({ vote }) => vote.organ).map(([organ, some]) => countRow(organ, some));
    const years = grouped(pairs, ({ vote }) => `${vote.day.slice(0, 4)} ${vote.organ}`).map(([year, some]) => countRow(year, some));
    const heads = [["Text"], ["Date"], [nameOf(fields.a)], [nameOf(fields.b)], ["Result"], ["Outcome"]];
    place.replaceChildren(
      element("h2", { tabindex: "-1" }, `${nameOf(fields.a)} and ${nameOf(fields.b)}`),
      table("Agreement by organ", [["Organ"], ...COUNTS], organs),
      element("details", {}, element("summary", {}, "By year"), table("Agreement by year", [["Year and organ"], ...COUNTS], years)),
      element("h3", {}, "Where they differed ", element("span", { class: "count" }, String(different.length))),
      different.length
        ? portions((rows) => table("Votes in which they differed", heads, rows.map(difference)), different)
        : element("p", {}, "In no vote."),
    );
    const found = count(pairs);
    status.textContent = `${found.common} votes of both, ${found.same} the same${found.common ? `: ${percent(found)}` : ""}`;
  }

  async function show() {
    keepInAddress({ a: fields.a.value, b: fields.b.value });
    place.replaceChildren();
    status.textContent = "";
    if (!fields.a.value || !fields.b.value) return;
    if (fields.a.value === fields.b.value) {
      status.textContent = "Choose two different States.";
      return;
    }
    status.textContent = "Loading the votes …";
    try {
      draw(await ballots.load(root));
    } catch (error) {
      status.textContent = error.message;
    }
  }

  const given = new URLSearchParams(location.search);
  for (const [name, field] of Object.entries(fields)) {
    field.value = given.get(name) ?? "";
    if (field.selectedIndex === -1) field.value = "";
  }
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
  show();
}

if (form) start();
