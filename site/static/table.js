// Tables that can be filtered and sorted; what is chosen stands in the address. Without this, all rows show.
"use strict";

const ENGLISH = new Intl.Collator("en", { numeric: true });

function remember(changes) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) {
      query.set(name, value);
    } else {
      query.delete(name);
    }
  }
  try {
    history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
  } catch {
    // a page opened from a folder may not change its address
  }
}

const wordsOf = (cell) => cell.textContent.trim();

class FilteredTable {
  constructor(table) {
    this.table = table;
    this.prefix = table.dataset.prefix ?? "";
    this.body = table.tBodies[0];
    this.rows = [...this.body.rows];
    this.heads = [...table.tHead.rows[0].cells];
    this.fields = new Map();
    this.buildForm();
    this.heads.filter((head) => head.dataset.name).forEach((head) => this.makeSortable(head));
    this.restore();
  }

  buildForm() {
    const form = document.createElement("form");
    form.className = "filters";
    for (const head of this.heads.filter((one) => one.dataset.filter)) {
      const label = document.createElement("label");
      const field = this.makeField(head);
      label.append(`${wordsOf(head)} `, field);
      form.append(label);
      this.fields.set(head.dataset.name, field);
    }
    this.status = document.createElement("p");
    this.status.setAttribute("role", "status");
    form.append(this.status);
    form.addEventListener("input", () => { this.show(); this.keep(); });
    form.addEventListener("submit", (event) => event.preventDefault());
    this.table.closest(".scroll").before(form);
  }

  makeField(head) {
    if (head.dataset.filter === "search") {
      const field = document.createElement("input");
      field.type = "search";
      field.autocomplete = "off";
      return field;
    }
    const field = document.createElement("select");
    field.append(new Option("all", ""));
    const found = new Set(this.rows.map((row) => wordsOf(row.cells[head.cellIndex])).filter(Boolean));
    for (const value of [...found].sort(ENGLISH.compare)) {
      field.append(new Option(value, value));
    }
    return field;
  }

  makeSortable(head) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      this.sort(head, head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending");
      this.keep();
    });
  }

  sort(head, direction) {
    this.heads.forEach((one) => one.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", direction);
    const sign = direction === "ascending" ? 1 : -1;
    const key = (row) => row.cells[head.cellIndex].dataset.value ?? wordsOf(row.cells[head.cellIndex]);
    this.rows.sort((one, other) => sign * ENGLISH.compare(key(one), key(other)));
    this.body.append(...this.rows);
  }

  fits(row) {
    return this.heads.every((head) => {
      const field = this.fields.get(head.dataset.name);
      const words = field && wordsOf(row.cells[head.cellIndex]);
      return !field?.value || (field.type === "search"
        ? words.toLowerCase().includes(field.value.toLowerCase())
        : words === field.value);
    });
  }

  show() {
    let shown = 0;
    for (const row of this.rows) {
      row.hidden = !this.fits(row);
      shown += row.hidden ? 0 : 1;
    }
    this.status.textContent = `${shown} of ${this.rows.length} rows`;
    this.table.dispatchEvent(new CustomEvent("filtered", { detail: this }));
  }

  set(name, value) {
    const field = this.fields.get(name);
    if (field) {
      field.value = value;
      this.show();
      this.keep();
    }
  }

  get(name) {
    return this.fields.get(name)?.value ?? "";
  }

  keep() {
    const sorted = this.heads.find((head) => head.hasAttribute("aria-sort"));
    const order = sorted && (sorted.getAttribute("aria-sort") === "ascending" ? "" : "-") + sorted.dataset.name;
    const changes = { [`${this.prefix}sort`]: order };
    this.fields.forEach((field, name) => { changes[this.prefix + name] = field.value; });
    remember(changes);
  }

  restore() {
    const given = new URLSearchParams(location.search);
    this.fields.forEach((field, name) => {
      field.value = given.get(this.prefix + name) ?? "";
      if (field.selectedIndex === -1) {
        field.value = "";
      }
    });
    const order = given.get(`${this.prefix}sort`) ?? "";
    const head = this.heads.find((one) => one.dataset.name && one.dataset.name === order.replace(/^-/, ""));
    if (head) {
      this.sort(head, order.startsWith("-") ? "descending" : "ascending");
    }
    this.show();
  }
}

// Pictures of a table fade what its filters leave out; a click on a piece of them filters.
function connect(view) {
  const { table } = view;
  const pieces = [...document.querySelectorAll(`[data-picture-of="${table.id}"] [data-state]`)];
  const keys = [...document.querySelectorAll(`a[data-table="${table.id}"]`)];
  const follow = () => {
    const left = new Set(view.rows.filter((row) => !row.hidden).map((row) => wordsOf(row.cells[0])));
    pieces.forEach((piece) => piece.classList.toggle("faded", !left.has(piece.dataset.state)));
    for (const key of keys) {
      key.toggleAttribute("aria-current", view.get(key.dataset.name) === key.dataset.value);
    }
  };
  table.addEventListener("filtered", follow);
  for (const key of keys) {
    key.addEventListener("click", (event) => {
      event.preventDefault();
      const { name, value } = key.dataset;
      view.set(name, view.get(name) === value ? "" : value);
    });
  }
  for (const piece of pieces.filter((one) => one.localName === "use")) {
    piece.addEventListener("click", () => {
      view.set("state", view.get("state") === piece.dataset.state ? "" : piece.dataset.state);
    });
  }
  follow();
}

for (const table of document.querySelectorAll("table.filtered")) {
  connect(new FilteredTable(table));
}

if (location.protocol === "file:") {
  document.querySelectorAll(".local-note").forEach((note) => { note.hidden = false; });
}
