/** The parts of the data: which there are, which a query needs, and which are loaded. */

import { fetchNewest, unpack } from "./fetching.js";
import { planner } from "./plan.js";

const FOLDER = new URL("../../data/parts/", import.meta.url);
const PARSER = new URL("../../vendor/sparqljs/parser.js", import.meta.url);

/** Keeps a store filled with what queries need. */
export class Parts {
  #store;
  #parts;
  #plan;
  #report;
  #waiting;

  /** Read the index; `report` is told how far loading is. */
  static async open(report) {
    const response = await fetchNewest(new URL("index.json", FOLDER), "no-cache");
    return new Parts(await response.json(), report);
  }

  constructor(index, report) {
    this.#parts = index.parts;
    this.#plan = planner(index);
    this.#report = report;
    this.#waiting = new Set(index.parts.map((part) => part.name));
    this.core = index.core;
    this.triples = index.parts.reduce((sum, part) => sum + part.statements, 0);
  }

  /** Load into a store, from now on. */
  fill(store) {
    this.#store = store;
  }

  /** Begin to fetch a part; the result can be given to `load`. */
  async fetch(name) {
    const part = this.#parts.find((one) => one.name === name);
    const tell = (bytes) => this.#report({ stage: "fetching", name, bytes, size: part.size });
    // the name of a file changes with its content
    const stream = await unpack(new URL(part.file, FOLDER), "default", tell);
    const chunks = [];
    const reader = stream.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      chunks.push(read.value);
    }
    return { part, chunks };
  }

  /** Add a fetched part to the store. */
  load({ part, chunks }) {
    const { name, statements } = part;
    const tell = (done) => this.#report({ stage: "loading", name, part: done, statements });
    this.#store.load(counted(chunks, tell), { format: "application/n-triples", no_transaction: true });
    this.#waiting.delete(name);
  }

  /** Add to the store what a query needs and the store does not hold yet. */
  async provide(query) {
    if (this.#waiting.size === 0) return;
    const needed = await this.#needed(query);
    for (const { name } of this.#parts) {
      if (needed.has(name) && this.#waiting.has(name)) this.load(await this.fetch(name));
    }
  }

  async #needed(query) {
    let parsed;
    try {
      const { parse } = await import(PARSER);
      parsed = parse(query);
    } catch {
      return this.#waiting; // the engine knows more than SPARQL 1.1
    }
    return this.#plan(parsed);
  }
}

/** Yield the chunks, telling how many have been read. */
function* counted(chunks, tell) {
  for (const [index, chunk] of chunks.entries()) {
    if (index % 16 === 0) tell(index / chunks.length);
    yield chunk;
  }
}
