/** IRIs as a reader of this copy sees them: in short, and as links into its pages. */

/** The root of this copy, wherever it is published. */
export const ROOT = new URL("../../", import.meta.url);

const THINGS = "https://w3id.org/hrckg/id/";
const ONTOLOGY = "https://w3id.org/hrckg/ontology";

/** The prefixes of all dumps and queries: those of `hrckg.iris.PREFIXES`, in its order. */
export const PREFIXES = {
  hrc: "https://w3id.org/hrckg/ontology#",
  state: "https://w3id.org/hrckg/id/state/",
  body: "https://w3id.org/hrckg/id/body/",
  instrument: "https://w3id.org/hrckg/id/instrument/",
  event: "https://w3id.org/hrckg/id/event/",
  session: "https://w3id.org/hrckg/id/session/",
  agenda: "https://w3id.org/hrckg/id/agenda/",
  action: "https://w3id.org/hrckg/id/action/",
  position: "https://w3id.org/hrckg/id/position/",
  change: "https://w3id.org/hrckg/id/change/",
  addressee: "https://w3id.org/hrckg/id/addressee/",
  deliverable: "https://w3id.org/hrckg/id/deliverable/",
  outcome: "https://w3id.org/hrckg/id/outcome/",
  holding: "https://w3id.org/hrckg/id/holding/",
  series: "https://w3id.org/hrckg/id/series/",
  dcterms: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/**
 * Shorten an IRI for reading: `hrc:adoptedOn`, `A/HRC/RES/43/21#op5`, or the IRI itself.
 *
 * A short form with a colon is the one that a query may use; that of a document is its symbol.
 */
export function shorten(iri) {
  for (const [prefix, namespace] of Object.entries(PREFIXES)) {
    const local = iri.startsWith(namespace) ? iri.slice(namespace.length) : "";
    if (/^[\w](?:[\w.-]*[\w-])?$/.test(local)) return `${prefix}:${local}`;
  }
  return iri.startsWith(THINGS) ? readable(iri.slice(THINGS.length)) : iri;
}

/**
 * Return the address under which this copy shows an IRI.
 *
 * Ours lead to their page here; http and https ones to themselves; all others nowhere (null),
 * so that a `javascript:` IRI in a result is only ever text.
 */
export function addressOf(iri) {
  const [base, fragment] = split(iri);
  const anchor = fragment === undefined ? "" : `#${fragment}`;
  if (base === ONTOLOGY) return new URL(`ontology/index.html${anchor}`, ROOT).href;
  if (base.startsWith(THINGS)) return new URL(`id/${path(base)}/index.html${anchor}`, ROOT).href;
  return /^https?:\/\//i.test(iri) ? iri : null;
}

/** Tell whether an IRI is minted by hrckg, so that it is described in this copy. */
export function isOurs(iri) {
  const [base] = split(iri);
  return base === ONTOLOGY || base.startsWith(THINGS);
}

function path(base) {
  return base.slice(THINGS.length).replaceAll("?", "%3F");
}

function split(iri) {
  const at = iri.indexOf("#");
  return at < 0 ? [iri, undefined] : [iri.slice(0, at), iri.slice(at + 1)];
}

function readable(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
