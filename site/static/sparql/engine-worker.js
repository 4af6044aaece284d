/**
 * Oxigraph in a worker of the page: loads the core of the data, then answers one query at a time,
 * loading what a query needs beyond it.
 *
 * Messages in: `{id, query, format}`. Messages out: `progress` whenever it loads; `ready` (or
 * `failed`) once it can answer; for each query `answering` when it has all that it needs, then
 * `answer`, `refused` (the query's fault), `missing` (the data cannot be fetched) or `broken` (the
 * engine cannot go on).
 */

import init, { Store } from "../../vendor/oxigraph/web.js";
import { unpack } from "./fetching.js";
import { Parts } from "./parts.js";

const ENGINE = new URL("../../vendor/oxigraph/web_bg.wasm.gz", import.meta.url);

let store;
let parts;

self.addEventListener("message", async ({ data: { id, query, format } }) => {
  const tell = (kind, message) => self.postMessage({ kind, id, ...message });
  try {
    new Store().query(query, { results_format: format }); // a fault of the query needs no data
  } catch (error) {
    return tell(kindOf(error) ?? "refused", { message: error.message });
  }
  try {
    await parts.provide(query);
  } catch (error) {
    return tell(kindOf(error) ?? "missing", { message: error.message });
  }
  try {
    tell("answering", { triples: store.size });
    const started = performance.now();
    const content = new TextEncoder().encode(store.query(query, { results_format: format }));
    const milliseconds = performance.now() - started;
    self.postMessage({ kind: "answer", id, content, milliseconds }, [content.buffer]);
  } catch (error) {
    tell(kindOf(error) ?? "refused", { message: error.message });
  }
});

try {
  const [, core] = await Promise.all([startOxigraph(), fetchCore()]);
  store = new Store();
  parts.fill(store);
  parts.load(core);
  self.postMessage({ kind: "ready", triples: store.size, whole: parts.triples });
} catch (error) {
  self.postMessage({ kind: "failed", message: error.message });
}

async function startOxigraph() {
  const headers = { "Content-Type": "application/wasm" };
  await init({ module_or_path: new Response(await unpack(ENGINE, "no-cache"), { headers }) });
}

async function fetchCore() {
  parts = await Parts.open((progress) => self.postMessage({ kind: "progress", ...progress }));
  return parts.fetch(parts.core);
}

/** Name the fault after which the engine cannot go on: it had no memory left. */
function kindOf(error) {
  const broken = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
  return broken ? "broken" : undefined;
}
