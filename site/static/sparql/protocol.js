/**
 * The query half of the SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/), without
 * any network: a request value goes in, a response value comes out.
 */

import {
  DataMissing,
  EngineFailed,
  QueryCancelled,
  QueryRefused,
  QueryTimedOut,
} from "./engine.js";

/** What each kind of query can be answered in; the first is what a client without wishes gets. */
const FORMATS = {
  rows: [
    ["application/sparql-results+json", "application/json"],
    ["application/sparql-results+xml", "application/xml"],
    ["text/csv"],
    ["text/tab-separated-values"],
  ],
  graph: [
    ["text/turtle"],
    ["application/n-triples", "text/plain"],
    ["application/ld+json", "application/json"],
    ["application/rdf+xml", "application/xml"],
  ],
};

const METHODS = "GET, HEAD, POST, OPTIONS";
const FORM = "application/x-www-form-urlencoded";
const BARE_QUERY = "application/sparql-query";
const BARE_UPDATE = "application/sparql-update";
const READ_ONLY = "This endpoint answers queries only: nothing can be changed through it.";
const DATASET =
  "default-graph-uri and named-graph-uri are not supported here: queries ask the union of all graphs.";

/** A request that the protocol refuses, with its HTTP status. */
class Refusal extends Error {
  constructor(status, message, headers = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/**
 * Answer one request to the endpoint.
 *
 * @param {{method: string, url: string, headers: object, body: string}} request header names in
 *   lower case
 * @param {(query: string, format: string) => Promise<object>} answer asks the engine,
 *   see `Engine.answer`
 * @returns {Promise<{status: number, headers: object, body: Uint8Array|string|null}>}
 */
export async function respond(request, answer) {
  try {
    if (request.method === "OPTIONS") return response(204, { Allow: METHODS }, null);
    const query = readQuery(request);
    const type = negotiate(request.headers.accept || "*/*", FORMATS[kindOf(query)]);
    const { content, milliseconds } = await answer(query, type.written);
    const headers = {
      "Content-Type": contentType(type.named),
      "Server-Timing": `query;dur=${milliseconds.toFixed(1)}`,
      Vary: "Accept",
    };
    return response(200, headers, request.method === "HEAD" ? null : content);
  } catch (error) {
    const headers = { "Content-Type": "text/plain; charset=utf-8", ...error.headers };
    return response(statusOf(error), headers, error.message);
  }
}

/** Tell what a query asks for: `rows` (SELECT, ASK) or a `graph` (CONSTRUCT, DESCRIBE). */
export function kindOf(query) {
  return ["CONSTRUCT", "DESCRIBE"].includes(formOf(query)) ? "graph" : "rows";
}

/** Return the word after the prologue, in capitals: `SELECT`, `ASK`, `INSERT`, … */
function formOf(query) {
  const prologue =
    /^(?:\s+|#[^\n\r]*|BASE\s*<[^>]*>|PREFIX\s*[^\s:]*:\s*<[^>]*>|VERSION\s*(?:"[^"]*"|'[^']*'))*/i;
  return /^[a-z]*/i.exec(query.slice(prologue.exec(query)[0].length))[0].toUpperCase();
}

function readQuery(request) {
  const asked = new URL(request.url).searchParams;
  if (request.method === "GET" || request.method === "HEAD") return onlyQuery(asked);
  if (request.method !== "POST") {
    throw new Refusal(405, `The endpoint understands ${METHODS}.`, { Allow: METHODS });
  }
  const type = (request.headers["content-type"] || "").split(";")[0].trim().toLowerCase();
  if (type === FORM) return onlyQuery(new URLSearchParams(request.body));
  if (type === BARE_UPDATE) throw new Refusal(403, READ_ONLY);
  if (type !== BARE_QUERY) {
    const types = `${FORM}, ${BARE_QUERY}`;
    throw new Refusal(415, `A query is posted as one of ${types}.`, { "Accept-Post": types });
  }
  asked.append("query", request.body);
  return onlyQuery(asked);
}

function onlyQuery(parameters) {
  if (parameters.has("update")) throw new Refusal(403, READ_ONLY);
  if (parameters.has("default-graph-uri") || parameters.has("named-graph-uri")) {
    throw new Refusal(400, DATASET);
  }
  const queries = parameters.getAll("query");
  if (queries.length !== 1) {
    throw new Refusal(400, "A request has exactly one parameter 'query', the text of the query.");
  }
  const updates = /^(INSERT|DELETE|WITH|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD)$/;
  if (updates.test(formOf(queries[0]))) throw new Refusal(400, READ_ONLY);
  return queries[0];
}

/**
 * Choose the format that an Accept header likes best (RFC 9110, section 12.5.1).
 *
 * @returns {{named: string, written: string}} the media type to name in the answer, and the one
 *   under which Oxigraph knows the same format
 */
function negotiate(accept, formats) {
  const ranges = accept.split(",").map(readRange);
  let best = { quality: 0 };
  for (const names of formats) {
    for (const named of names) {
      const quality = qualityOf(named, ranges);
      if (quality > best.quality) best = { quality, named, written: names[0] };
    }
  }
  if (best.quality > 0) return best;
  const offered = formats.map((names) => names[0]).join(", ");
  throw new Refusal(406, `The answer can be had as ${offered}; the request accepts ${accept}.`);
}

function readRange(text) {
  const [range, ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { range, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

function qualityOf(type, ranges) {
  const wildcards = [type, `${type.split("/")[0]}/*`, "*/*"];
  for (const wildcard of wildcards) {
    const found = ranges.find(({ range }) => range === wildcard);
    if (found) return found.quality;
  }
  return 0;
}

function contentType(type) {
  return type.startsWith("text/") ? `${type}; charset=utf-8` : type;
}

function statusOf(error) {
  if (error instanceof Refusal) return error.status;
  if (error instanceof QueryRefused) return 400;
  if (error instanceof QueryTimedOut) return 504;
  const passing = [QueryCancelled, EngineFailed, DataMissing];
  if (passing.some((kind) => error instanceof kind)) return 503;
  return 500;
}

function response(status, headers, body) {
  return { status, headers: { "Cache-Control": "no-store", ...headers }, body };
}
