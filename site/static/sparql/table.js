/** A table of answers that a reader can sort, filter and leaf through. */

import { button, element } from "./elements.js";
import { compareTerms, isNumber, showTerm, wordsOf } from "./terms.js";

const PAGE = 100; // rows shown at once: thousands in one table make a phone stop

/**
 * Show rows as a table.
 *
 * @param {string[]} columns
 * @param {object[]} rows each maps columns to terms, as in the SPARQL results JSON
 * @param {string} caption
 * @param {boolean} bars show the first column of numbers as bars, too
 */
export function showTable(columns, rows, caption, bars = false) {
  const table = new Table(columns, rows, bars ? measuredColumn(columns, rows) : undefined);
  return table.build(caption);
}

function measuredColumn(columns, rows) {
  return columns.find((column) => rows.length > 0 && rows.every((row) => isNumber(row[column])));
}

class Table {
  constructor(columns, rows, measured) {
    this.columns = columns;
    this.rows = rows;
    this.numbers = new Set(
      columns.filter((column) => rows.some((row) => isNumber(row[column]))),
    );
    this.measured = measured;
    this.largest = Math.max(...rows.slice(0, 100_000).map((row) => this.#measure(row)), 0);
    this.shown = rows;
    this.page = 0;
    this.order = { column: null, descending: false };
    this.body = element("tbody");
    this.place = element("span", { class: "rows-place", "aria-live": "polite" });
    this.earlier = button("Earlier rows", () => this.#turn(-1));
    this.later = button("Later rows", () => this.#turn(1));
  }

  build(caption) {
    this.heads = this.columns.map((column) => this.#head(column));
    const table = element(
      "table",
      { class: "rows" },
      element("caption", { class: "visually-hidden" }, caption),
      element("thead", {}, element("tr", {}, ...this.heads)),
      this.body,
    );
    const filter = element("input", { type: "search", input: (event) => this.#filter(event) });
    this.#draw();
    const scroller = { class: "rows-scroller", role: "region", tabindex: "0", "aria-label": caption };
    return element(
      "div",
      {},
      element("p", { class: "rows-tools" }, element("label", {}, "Filter rows ", filter)),
      element("div", scroller, table),
      element("p", { class: "rows-tools" }, this.place, " ", this.earlier, " ", this.later),
    );
  }

  #head(column) {
    const sort = button(column, () => this.#sort(column), { class: "rows-sort" });
    const kind = this.numbers.has(column) ? "number" : null;
    return element("th", { scope: "col", class: kind }, sort);
  }

  #sort(column) {
    const again = this.order.column === column;
    const descending = again ? !this.order.descending : false;
    this.order = { column, descending };
    const sign = descending ? -1 : 1;
    this.shown = this.shown.toSorted((a, b) => sign * compareTerms(a[column], b[column]));
    for (const [index, name] of this.columns.entries()) {
      if (name !== column) this.heads[index].removeAttribute("aria-sort");
      else this.heads[index].setAttribute("aria-sort", descending ? "descending" : "ascending");
    }
    this.page = 0;
    this.#draw();
  }

  #filter(event) {
    const wanted = event.target.value.toLowerCase();
    const has = (term) => wordsOf(term).toLowerCase().includes(wanted);
    this.shown = this.rows.filter((row) => this.columns.some((column) => has(row[column])));
    this.page = 0;
    this.#draw();
  }

  #turn(pages) {
    this.page += pages;
    this.#draw();
  }

  #draw() {
    const start = this.page * PAGE;
    const part = this.shown.slice(start, start + PAGE);
    this.body.replaceChildren(...part.map((row) => this.#row(row)));
    const of = this.shown.length === this.rows.length ? "" : ` (of ${counted(this.rows.length)})`;
    const range = part.length ? `${start + 1}–${start + part.length} of ` : "";
    this.place.textContent = `Rows ${range}${counted(this.shown.length)}${of}`;
    this.earlier.disabled = this.page === 0;
    this.later.disabled = start + PAGE >= this.shown.length;
    const single = this.shown.length <= PAGE;
    for (const control of [this.earlier, this.later]) control.hidden = single;
  }

  #row(row) {
    return element("tr", {}, ...this.columns.map((column) => this.#cell(row, column)));
  }

  #cell(row, column) {
    const term = row[column];
    const cell = element("td", { class: this.numbers.has(column) ? "number" : null });
    if (term === undefined) return cell;
    cell.append(showTerm(term));
    if (column === this.measured) cell.append(this.#bar(row));
    return cell;
  }

  #bar(row) {
    const bar = element("span", { class: "rows-bar", "aria-hidden": "true" });
    bar.style.inlineSize = `${(100 * this.#measure(row)) / (this.largest || 1)}%`;
    return bar;
  }

  #measure(row) {
    return this.measured === undefined ? 0 : Math.max(Number(row[this.measured].value), 0);
  }
}

/** Write a count as readers do: `12,345`. */
export function counted(count) {
  return count.toLocaleString("en");
}
