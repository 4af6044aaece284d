/**
 * Oxigraph in a worker of the page: loads the dump of this copy, then answers one query at a time.
 *
 * Messages in: `{id, query, format}`. Messages out: `progress` and `ready` (or `failed`) while it
 * loads; then `answer`, `refused` (the query's fault) or `broken` (the engine cannot go on).
 */

import init, { Store } from "../../vendor/oxigraph/web.js";

const ROOT = new URL("../../", import.meta.url);
const ENGINE = new URL("vendor/oxigraph/web_bg.wasm.gz", ROOT);
const DATA = new URL("data/hrckg.nt.gz", ROOT);

let store;

self.addEventListener("message", ({ data: { id, query, format } }) => {
  try {
    const started = performance.now();
    const content = new TextEncoder().encode(store.query(query, { results_format: format }));
    const milliseconds = performance.now() - started;
    self.postMessage({ kind: "answer", id, content, milliseconds }, [content.buffer]);
  } catch (error) {
    const broken = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    self.postMessage({ kind: broken ? "broken" : "refused", id, message: error.message });
  }
});

try {
  const [, chunks] = await Promise.all([startOxigraph(), fetchData()]);
  store = new Store();
  store.load(counted(chunks), { format: "application/n-triples", no_transaction: true });
  self.postMessage({ kind: "ready", triples: store.size });
} catch (error) {
  self.postMessage({ kind: "failed", message: error.message });
}

async function startOxigraph() {
  const headers = { "Content-Type": "application/wasm" };
  await init({ module_or_path: new Response(await unpack(ENGINE), { headers }) });
}

async function fetchData() {
  const chunks = [];
  const stream = await unpack(DATA, (part) => report("fetching", part));
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
  }
  return chunks;
}

/** Yield the chunks, reporting how many have been read. */
function* counted(chunks) {
  for (const [index, chunk] of chunks.entries()) {
    if (index % 16 === 0) report("loading", index / chunks.length);
    yield chunk;
  }
}

/**
 * Fetch a packed file as a stream of what is in it.
 *
 * Hosts that add `Content-Encoding: gzip` deliver it unpacked already: only what begins with the
 * two bytes of gzip (RFC 1952, section 2.3.1) is unpacked here.
 */
async function unpack(url, onPart = () => {}) {
  const newest = fetch(url, { cache: "no-cache" });
  const response = await newest.catch(() => fetch(url, { cache: "force-cache" })); // offline
  if (!response.ok) {
    throw new Error(`${url.pathname} cannot be fetched: ${response.status} ${response.statusText}`);
  }
  const total = Number(response.headers.get("Content-Length"));
  const reader = response.body.getReader();
  const head = await readHead(reader);
  let done = head.length;
  const stream = new ReadableStream({
    start: (controller) => controller.enqueue(head),
    async pull(controller) {
      const read = await reader.read();
      if (read.done) return controller.close();
      done += read.value.length;
      onPart(total ? Math.min(done / total, 1) : undefined);
      controller.enqueue(read.value);
    },
  });
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  return packed ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
}

/** Read until two bytes are there, or the end. */
async function readHead(reader) {
  let head = new Uint8Array();
  while (head.length < 2) {
    const { done, value } = await reader.read();
    if (done) break;
    head = head.length ? new Uint8Array([...head, ...value]) : value;
  }
  return head;
}

function report(stage, part) {
  self.postMessage({ kind: "progress", stage, part });
}
