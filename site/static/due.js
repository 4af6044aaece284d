// Filters of the tables of duties; what is chosen stands in the address. Without this, all rows show.
"use strict";

const form = document.getElementById("filters");
const rows = [...document.querySelectorAll("tr[data-state]")];

function names(row, field) {
  return [...row.querySelectorAll(`[data-field="${field}"] > a, [data-field="${field}"] > bdi`)]
    .map((element) => element.textContent.trim());
}

function fits(row) {
  return ["actor", "deliverable"].every((field) => {
    const wanted = form.elements[field].value;
    return !wanted || names(row, field).includes(wanted);
  }) && (!form.elements.state.value || row.dataset.state === form.elements.state.value);
}

function show() {
  let shown = 0;
  for (const row of rows) {
    row.hidden = !fits(row);
    shown += row.hidden ? 0 : 1;
  }
  for (const section of document.querySelectorAll("section.time")) {
    section.hidden = !section.querySelector("tr[data-state]:not([hidden])");
  }
  form.querySelector("[role=status]").textContent = `${shown} of the ${rows.length} rows of this page`;
}

function remember() {
  const chosen = [...new FormData(form)].filter(([, value]) => value);
  const query = new URLSearchParams(chosen).toString();
  try {
    history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
  } catch {
    // a page opened from a folder may not change its address
  }
}

function fill() {
  const given = new URLSearchParams(location.search);
  for (const field of ["actor", "deliverable"]) {
    const found = new Set(rows.flatMap((row) => names(row, field)));
    for (const name of [...found].sort((one, other) => one.localeCompare(other, "en"))) {
      form.elements[field].append(new Option(name, name));
    }
  }
  for (const field of ["actor", "deliverable", "state"]) {
    const options = [...form.elements[field].options];
    if (options.some((option) => option.value === given.get(field))) {
      form.elements[field].value = given.get(field);
    }
  }
}

if (form) {
  fill();
  form.hidden = false;
  form.addEventListener("change", () => { show(); remember(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
}
