/** The query engine as the page sees it: a worker that answers one query after the other. */

/** The query itself cannot be answered: a fault of its syntax, or a feature that is not there. */
export class QueryRefused extends Error {}

/** Somebody stopped the query. */
export class QueryCancelled extends Error {
  static message = "The query was cancelled.";
}

/** The query took longer than the limit. */
export class QueryTimedOut extends Error {}

/** There is no engine: its code or its data could not be loaded, or the browser stopped it. */
export class EngineFailed extends Error {}

/** The engine goes on, but a part of the data that the query needs could not be had. */
export class DataMissing extends Error {}

const WORKER = new URL("engine-worker.js", import.meta.url);

/**
 * Answers queries, and tells how it is: `{kind: "loading"|"ready"|"busy"|"failed", …}`.
 *
 * WebAssembly cannot be interrupted, so a query is cancelled by ending the worker and starting
 * another one, which loads the data again. Queries that only waited are kept.
 */
export class Engine {
  #seconds;
  #onState;
  #worker;
  #ready = false;
  #failure = null;
  #running = null;
  #waiting = [];
  #timer;
  #lastId = 0;

  /** @param {{seconds: number, onState: (state: object) => void}} options */
  constructor({ seconds, onState }) {
    this.#seconds = seconds;
    this.#onState = onState;
  }

  /** Start the engine, or start it anew after it failed. */
  start() {
    this.#worker?.terminate();
    this.#ready = false;
    this.#failure = null;
    this.#onState({ kind: "loading" });
    this.#worker = new Worker(WORKER, { type: "module" });
    this.#worker.addEventListener("message", (event) => this.#hear(event.data));
    this.#worker.addEventListener("error", (event) => {
      this.#fail(event.message || "its code could not be loaded");
    });
  }

  /**
   * Answer a query in one of the formats that Oxigraph writes.
   *
   * @returns {Promise<{content: Uint8Array, milliseconds: number}>} the answer as it is written,
   *   and how long the engine took
   */
  answer(query, format, signal) {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      const job = { id: ++this.#lastId, query, format, resolve, reject };
      signal?.addEventListener("abort", () => {
        this.#stop(job, new QueryCancelled(QueryCancelled.message));
      });
      this.#waiting.push(job);
      this.#next();
    });
  }

  #next() {
    if (!this.#ready || this.#running || this.#waiting.length === 0) return;
    this.#running = this.#waiting.shift();
    const { id, query, format } = this.#running;
    this.#onState({ kind: "busy" });
    this.#worker.postMessage({ id, query, format });
  }

  #expire() {
    const limit = this.#seconds === 1 ? "1 second" : `${this.#seconds} seconds`;
    const message =
      `The query took longer than ${limit} and was cancelled. ` +
      "Ask for less, or run `hrckg query`, which has no such limit.";
    this.#stop(this.#running, new QueryTimedOut(message));
  }

  #stop(job, reason) {
    if (job === this.#running) {
      this.#finish().reject(reason);
      this.start();
    } else if (this.#waiting.includes(job)) {
      this.#waiting = this.#waiting.filter((other) => other !== job);
      job.reject(reason);
    }
  }

  #finish() {
    clearTimeout(this.#timer);
    const job = this.#running;
    this.#running = null;
    return job;
  }

  #hear(message) {
    if (message.kind === "progress") {
      this.#onState({ ...message, kind: "loading" });
    } else if (message.kind === "failed") {
      this.#fail(message.message);
    } else if (message.kind === "answering") {
      // to wait for data is not the query's fault
      this.triples = message.triples;
      this.#timer = setTimeout(() => this.#expire(), this.#seconds * 1000);
      this.#onState({ kind: "busy" });
    } else if (message.kind === "broken") {
      const reason = "The query and its data need more memory than the browser gives them.";
      this.#stop(this.#running, new EngineFailed(`${reason} (${message.message})`));
    } else {
      this.#settle(message);
    }
  }

  #settle(message) {
    if (message.kind === "ready") {
      this.#ready = true;
      this.triples = message.triples;
      this.whole = message.whole;
    } else if (message.kind === "missing") {
      const remedy = "If this copy was published anew, reload the page.";
      this.#finish().reject(new DataMissing(`${message.message}. ${remedy}`));
    } else if (message.kind === "answer") {
      const { content, milliseconds } = message;
      this.#finish().resolve({ content, milliseconds });
    } else {
      this.#finish().reject(new QueryRefused(message.message));
    }
    this.#onState({ kind: "ready", triples: this.triples, whole: this.whole });
    this.#next();
  }

  #fail(message) {
    this.#worker.terminate();
    this.#ready = false;
    this.#failure = new EngineFailed(`The query engine cannot start: ${message}.`);
    const jobs = [this.#running && this.#finish(), ...this.#waiting].filter(Boolean);
    this.#waiting = [];
    this.#onState({ kind: "failed", message: this.#failure.message });
    for (const job of jobs) job.reject(this.#failure);
  }
}
