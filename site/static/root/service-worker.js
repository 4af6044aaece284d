/**
 * The SPARQL endpoint of a site without a server: answers `<root>/sparql` for every page of this
 * copy by handing the request to a window that owns a query engine (`static/sparql/endpoint.js`).
 *
 * It keeps nothing: no cache, no data, no engine, because a browser stops it whenever it likes.
 * It lies in the root of the site because a service worker must lie at or above its scope.
 */
"use strict";

const ENDPOINT = new URL("sparql", self.registration.scope);
const PATIENCE = 1000; // milliseconds in which a window must say whether it owns an engine
const NO_ENGINE =
  "No open page owns a query engine. Open the page sparql/ of this site and keep it open, " +
  "or run `hrckg serve`.";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// A page that was reloaded past its service worker asks to be served again.
self.addEventListener("message", (event) => {
  if (event.data?.kind === "claim") event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const asked = url.origin === ENDPOINT.origin && url.pathname === ENDPOINT.pathname;
  if (asked && event.request.mode !== "navigate") event.respondWith(answer(event));
});

async function answer(event) {
  const owner = await findOwner(event.clientId);
  if (!owner) return refusal();
  const { method, url, headers } = event.request;
  const request = {
    method,
    url,
    headers: Object.fromEntries(headers),
    body: await event.request.text(),
  };
  const reply = await Promise.race([ask(owner, { kind: "request", request }), closing(owner)]);
  return reply ? new Response(reply.body, reply) : refusal();
}

/** Find a window that owns an engine, preferably the one that asks. */
async function findOwner(clientId) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const ours = windows
    .filter((client) => client.url.startsWith(self.registration.scope))
    .sort((a, b) => (b.id === clientId) - (a.id === clientId));
  const owns = await Promise.all(
    ours.map((client) => Promise.race([ask(client, { kind: "owns-engine" }), pause(PATIENCE)])),
  );
  return ours.find((_, index) => owns[index]);
}

function ask(client, message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    client.postMessage(message, [port2]);
  });
}

/** Resolve, to nothing, once a window has been closed. */
async function closing(client) {
  while (await self.clients.get(client.id)) await pause(PATIENCE);
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function refusal() {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(NO_ENGINE, { status: 503, statusText: "Service Unavailable", headers });
}
