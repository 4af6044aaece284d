/** RDF terms of an answer: read from N-Triples, compared, shown. */

import { element } from "./elements.js";
import { addressOf, isOurs, shorten } from "./iris.js";

const NUMBERS = new Set(
  ["integer", "decimal", "double", "float", "int", "long", "nonNegativeInteger"].map(
    (name) => `http://www.w3.org/2001/XMLSchema#${name}`,
  ),
);

// <iri> | _:label | "text" | "text"@en | "text"^^<datatype>
const TERM = /<([^>]*)>|_:([^\s.]+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?/gy;
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g;
const ESCAPED = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

/**
 * Read N-Triples into rows of three terms, in the shape of the SPARQL results JSON.
 *
 * https://www.w3.org/TR/n-triples/#n-triples-grammar
 */
export function readTriples(text) {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map(readTriple);
}

function readTriple(line) {
  const terms = [];
  let at = 0;
  while (terms.length < 3) {
    TERM.lastIndex = at;
    const match = TERM.exec(line);
    if (match === null) throw new Error(`This is not a triple: ${line}`);
    terms.push(readTerm(match));
    at = TERM.lastIndex + 1; // the space after the term
  }
  const [subject, predicate, object] = terms;
  return { subject, predicate, object };
}

function readTerm([, iri, label, text, language, datatype]) {
  if (iri !== undefined) return { type: "uri", value: unescape(iri) };
  if (label !== undefined) return { type: "bnode", value: label };
  return { type: "literal", value: unescape(text), "xml:lang": language, datatype };
}

function unescape(text) {
  return text.replace(ESCAPE, (_, short, long, character) => {
    if (character !== undefined) return ESCAPED[character] ?? character;
    return String.fromCodePoint(Number.parseInt(short ?? long, 16));
  });
}

/** Tell whether a term is a number. */
export function isNumber(term) {
  return term !== undefined && NUMBERS.has(term.datatype);
}

/** Compare two terms for sorting: numbers by value, all else as a reader would look it up. */
export function compareTerms(one, other) {
  if (one === undefined || other === undefined) return (one ? 0 : 1) - (other ? 0 : 1);
  if (isNumber(one) && isNumber(other)) return Number(one.value) - Number(other.value);
  return ORDER.compare(wordsOf(one), wordsOf(other));
}

const ORDER = new Intl.Collator("en", { numeric: true });

/** Return the words under which a reader sees a term. */
export function wordsOf(term) {
  if (term === undefined) return "";
  if (term.type === "triple") return JSON.stringify(term.value);
  return term.type === "uri" ? shorten(term.value) : term.value;
}

/** Show a term: an IRI as a link, a literal as its text with its language or datatype. */
export function showTerm(term) {
  if (term.type === "uri") return showIri(term.value);
  if (term.type === "triple") return element("span", {}, wordsOf(term));
  if (term.type === "bnode") return element("span", { class: "term-blank" }, `_:${term.value}`);
  const language = term["xml:lang"];
  const text = element("span", { lang: language, dir: "auto" }, term.value);
  if (language) return withMark(text, `@${language}`);
  if (term.datatype && !isNumber(term)) return withMark(text, shorten(term.datatype));
  return text;
}

function showIri(iri) {
  const address = addressOf(iri);
  if (address === null) return element("span", { class: "term-iri" }, iri);
  const kind = isOurs(iri) ? "term-iri" : "term-iri term-elsewhere";
  return element("a", { class: kind, href: address, title: iri }, shorten(iri));
}

function withMark(text, mark) {
  return element("span", {}, text, " ", element("small", { class: "term-mark" }, mark));
}
