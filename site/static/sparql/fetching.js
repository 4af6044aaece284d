/** Fetch packed files, whatever the host makes of them. */

/**
 * Fetch a packed file as a stream of what is in it.
 *
 * Hosts that add `Content-Encoding: gzip` deliver it unpacked already: only what begins with the
 * two bytes of gzip (RFC 1952, section 2.3.1) is unpacked here.
 *
 * @param {URL} url
 * @param {RequestCache} cache
 * @param {(bytes: number) => void} onBytes is told how much has come
 */
export async function unpack(url, cache, onBytes = () => {}) {
  const response = await fetchNewest(url, cache);
  const reader = response.body.getReader();
  const head = await readHead(reader);
  let done = head.length;
  const stream = new ReadableStream({
    start: (controller) => controller.enqueue(head),
    async pull(controller) {
      const read = await reader.read();
      if (read.done) return controller.close();
      done += read.value.length;
      onBytes(done);
      controller.enqueue(read.value);
    },
  });
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  return packed ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
}

/** Fetch a file; without a network, as it was last fetched. */
export async function fetchNewest(url, cache) {
  const asked = fetch(url, { cache });
  const response = await asked.catch(() => fetch(url, { cache: "force-cache" }));
  if (!response.ok) {
    throw new Error(`${url.pathname} cannot be fetched: ${response.status} ${response.statusText}`);
  }
  return response;
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
