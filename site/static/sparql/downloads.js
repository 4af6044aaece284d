/** Download an answer, all of its rows, in a format of the endpoint. */

import { button, element } from "./elements.js";
import { ENDPOINT } from "./endpoint.js";
import { kindOf } from "./protocol.js";

const FORMATS = {
  rows: [
    ["CSV", "text/csv", "csv"],
    ["TSV", "text/tab-separated-values", "tsv"],
    ["JSON", "application/sparql-results+json", "json"],
    ["XML", "application/sparql-results+xml", "xml"],
  ],
  graph: [
    ["Turtle", "text/turtle", "ttl"],
    ["N-Triples", "application/n-triples", "nt"],
    ["JSON-LD", "application/ld+json", "jsonld"],
    ["RDF/XML", "application/rdf+xml", "rdf"],
  ],
};

/** Make the buttons that download the answer to a query. */
export function showDownloads(query, onFault) {
  const buttons = FORMATS[kindOf(query)].map(([label, type, ending]) =>
    button(label, () => download(query, type, `${nameOf(query)}.${ending}`).catch(onFault), {
      "aria-label": `Download as ${label}`,
    }),
  );
  return element("p", { class: "downloads" }, "Download all: ", ...buttons);
}

async function download(query, type, name) {
  const headers = { Accept: type, "Content-Type": "application/sparql-query" };
  const response = await fetch(ENDPOINT, { method: "POST", headers, body: query });
  if (!response.ok) throw new Error(await response.text());
  const address = URL.createObjectURL(await response.blob());
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Name a file after the title in the header of a saved query. */
function nameOf(query) {
  const title = /^# title: *(.+)$/m.exec(query)?.[1] ?? "answer";
  return title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
