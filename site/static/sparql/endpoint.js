/**
 * The endpoint `<root>/sparql` as seen from this page.
 *
 * A service worker answers it for all pages of this copy and asks this window's engine. Where a
 * browser has none (plain http from another machine, some private modes), `fetch` on this page
 * answers the same requests in the same way.
 */

import { ROOT } from "./iris.js";
import { respond } from "./protocol.js";

export const ENDPOINT = new URL("sparql", ROOT);

/** The header by which a caller on this page names its request, to cancel it later. */
export const REQUEST_ID = "x-request-id";

const SERVICE_WORKER = new URL("service-worker.js", ROOT);
const PATIENCE = 3000; // milliseconds for a service worker to take over this page

const running = new Map(); // request id -> AbortController

/** Cancel a request; aborting its fetch alone would not reach the engine. */
export function cancel(requestId) {
  running.get(requestId)?.abort();
}

/**
 * Make the endpoint answer from an engine.
 *
 * @param {import("./engine.js").Engine} engine
 * @returns {Promise<"service-worker"|"page">} who answers
 */
export async function openEndpoint(engine) {
  const answer = (request) => answerRequest(engine, request);
  if (await serviceWorkerAnswers(answer)) return "service-worker";
  answerOnThisPage(answer);
  return "page";
}

async function answerRequest(engine, request) {
  const controller = new AbortController();
  const id = request.headers[REQUEST_ID];
  if (id) running.set(id, controller);
  const ask = (query, format) => engine.answer(query, format, controller.signal);
  const response = await respond(request, ask);
  running.delete(id);
  return response;
}

async function serviceWorkerAnswers(answer) {
  const container = navigator.serviceWorker;
  if (!container) return false;
  container.addEventListener("message", async ({ data, ports: [port] }) => {
    if (data.kind === "owns-engine") port.postMessage(true);
    if (data.kind === "request") port.postMessage(await answer(data.request));
  });
  container.startMessages();
  try {
    const registration = await container.register(SERVICE_WORKER);
    if (container.controller) return true;
    return await Promise.race([takenOver(container, registration), pause(PATIENCE)]);
  } catch {
    return false;
  }
}

async function takenOver(container, registration) {
  const controlled = new Promise((resolve) => {
    container.addEventListener("controllerchange", () => resolve(true), { once: true });
  });
  registration.active?.postMessage({ kind: "claim" });
  return controlled;
}

function answerOnThisPage(answer) {
  const fetchElsewhere = window.fetch;
  window.fetch = async (resource, options) => {
    const address = resource instanceof Request ? resource.url : resource;
    const url = new URL(address, document.baseURI);
    if (url.origin !== ENDPOINT.origin || url.pathname !== ENDPOINT.pathname) {
      return fetchElsewhere.call(window, resource, options);
    }
    const request = new Request(resource, options);
    request.signal.throwIfAborted();
    const { status, headers, body } = await answer({
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    });
    request.signal.throwIfAborted();
    return new Response(body, { status, headers });
  };
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}
