// Jump to a text or State by symbol, title or name. The index is a script so that it loads from a folder too.
"use strict";

const form = document.querySelector("form.jump");
const field = form.querySelector("input");
const matches = form.querySelector(".jump-matches");
const status = form.querySelector(".jump-status");
const root = form.dataset.root;
const LIMIT = 12;
let entries = null;

// The same letters without marks, one apostrophe and one dash, whatever a keyboard makes of them.
const fold = (text) => text
  .normalize("NFKD")
  .replace(/\p{Mn}/gu, "")
  .replace(/[‘’ʼ`]/gu, "'")
  .replace(/\p{Pd}/gu, "-")
  .toLowerCase();

// Called by the index: rows of [what is shown, what else is searched, path]; without a path, it is the symbol shown.
window.hrckgJumpIndex = (rows) => {
  entries = rows.map(([label, more, path = label.split(": ")[0]]) => ({
    label,
    href: `id/${path}/index.html`,
    folded: fold(`${label} ${more}`),
  }));
  show();
};

function loadIndex() {
  if (form.dataset.loading) {
    return;
  }
  form.dataset.loading = "yes";
  const script = document.createElement("script");
  script.src = `${root}static/jump-index.js`;
  document.head.append(script);
}

function rank(entry, words) {
  if (!words.every((word) => entry.folded.includes(word))) {
    return -1;
  }
  if (entry.folded === words.join(" ")) {
    return 3;
  }
  return entry.folded.startsWith(words[0]) ? 2 : 1;
}

function find(text) {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (!entries || words.length === 0) {
    return [];
  }
  return entries
    .map((entry) => ({ entry, rank: rank(entry, words) }))
    .filter((found) => found.rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map((found) => found.entry);
}

function show() {
  const found = find(field.value);
  const items = found.slice(0, LIMIT).map((entry) => {
    const link = document.createElement("a");
    link.href = root + entry.href;
    link.textContent = entry.label;
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  matches.replaceChildren(...items);
  if (!entries || !field.value.trim()) {
    status.textContent = "";
  } else if (found.length === 0) {
    status.textContent = "Nothing here has that symbol, title or name.";
  } else {
    const shown = found.length > LIMIT ? `, the first ${LIMIT} shown` : "";
    status.textContent = `${found.length} ${found.length === 1 ? "match" : "matches"}${shown}`;
  }
}

field.addEventListener("focus", loadIndex);
field.addEventListener("input", () => { loadIndex(); show(); });
form.addEventListener("submit", (event) => {
  const [first] = find(field.value);
  if (first) {
    event.preventDefault();
    location.assign(root + first.href);
  }
});
