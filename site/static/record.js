// The whole record of a State, filtered; what is chosen stands in the address. Without this, the latest votes show.
"use strict";

const filters = document.getElementById("record-filters");
const place = document.getElementById("record-rows");
const { root, code } = filters.dataset;
const latest = [...place.childNodes];
const status = filters.querySelector("[role=status]");
const fold = (text) => text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();

function chosen() {
  return Object.fromEntries([...new FormData(filters)].map(([name, value]) => [name, value.trim()]));
}

function fits(vote, letter, wanted) {
  const says = (words, part) => !part || fold(words).includes(fold(part));
  return (!wanted.year || vote.day.startsWith(wanted.year))
    && (!wanted.position || letter === wanted.position)
    && (!wanted.outcome || vote.outcome === wanted.outcome)
    && (!wanted.organ || vote.organ === wanted.organ)
    && (!wanted.subject || vote.subjects.some((subject) => says(subject, wanted.subject)))
    && says(`${vote.label} ${vote.title}`, wanted.words);
}

function rowOf([vote, letter]) {
  const cells = [
    textCell(vote, root, vote.onPart ? "" : `#ballot-${code}`),
    element("td", { class: "date" }, vote.day),
    positionCell(letter),
    element("td", { class: "result" }, vote.result),
    element("td", {}, vote.outcome),
  ];
  return element("tr", {}, ...cells);
}

async function show() {
  const wanted = chosen();
  if (!Object.values(wanted).some(Boolean)) {
    place.replaceChildren(...latest);
    status.textContent = "";
    return;
  }
  status.textContent = "Loading the votes …";
  let data;
  try {
    data = await ballots.load(root);
  } catch (error) {
    status.textContent = error.message;
    return;
  }
  const own = data.positions[code] ?? "";
  const cast = data.votes.map((vote, n) => [vote, own[n]]).filter(([, letter]) => letter in POSITIONS);
  const found = cast.filter(([vote, letter]) => fits(vote, letter, wanted));
  const heads = [["Text"], ["Date"], ["Position"], ["Result"], ["Outcome"]];
  place.replaceChildren(portions((rows) => table("Votes found", heads, rows.map(rowOf)), found));
  status.textContent = `${found.length} of ${cast.length} votes`;
}

async function offerSubjects() {
  const list = document.getElementById("record-subjects");
  if (list.childElementCount) return;
  const { subjects } = await ballots.load(root);
  list.replaceChildren(...subjects.map((subject) => new Option(subject)));
}

let asked = Promise.resolve();
const given = new URLSearchParams(location.search);
for (const field of filters.querySelectorAll("[name]")) {
  field.value = given.get(field.name) ?? "";
  if (field.selectedIndex === -1) field.value = "";
}
filters.hidden = false;
filters.elements.subject.addEventListener("focus", () => { offerSubjects().catch(() => {}); });
filters.addEventListener("input", () => { keepInAddress(chosen()); asked = asked.then(show); });
filters.addEventListener("submit", (event) => event.preventDefault());
show();
