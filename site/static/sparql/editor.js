/** The editor: Yasqe, the editor of YASGUI, with completions from this copy's own ontology. */

import { ENDPOINT, REQUEST_ID, cancel } from "./endpoint.js";
import { PREFIXES, ROOT, shorten } from "./iris.js";

const { Yasqe } = globalThis.Yasgui;

const TERMS = `
PREFIX owl: <http://www.w3.org/2002/07/owl#>
SELECT DISTINCT ?kind ?term WHERE {
  { ?term a owl:Class BIND("class" AS ?kind) }
  UNION { ?term a owl:ObjectProperty BIND("property" AS ?kind) }
  UNION { ?term a owl:DatatypeProperty BIND("property" AS ?kind) }
}`;
const INDEX = new URL("data/parts/index.json", ROOT);

/**
 * Put the editor into a page.
 *
 * Nothing is kept in the browser: no query, no answer, no completions.
 *
 * @param {HTMLElement} place
 * @param {(query: string) => Promise<object[]>} select answers a SELECT with its rows
 */
export function openEditor(place, select) {
  const defaults = Yasqe.defaults;
  defaults.autocompleters = ["variables"];
  complete("prefixes", () =>
    Object.entries(PREFIXES).map(([prefix, namespace]) => `${prefix}: <${namespace}>`),
  );
  let known; // asked once, when first needed
  const terms = () => (known ??= findTerms(select));
  complete("class", finder(terms, "class"), writeIri);
  complete("property", finder(terms, "property"), writeIri);
  const editor = new Yasqe(place, {
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    editorHeight: "auto", // grows with the query: no scrolling inside of the page's scrolling
    viewportMargin: Number.POSITIVE_INFINITY,
    resizeable: false,
    extraKeys: { Tab: false, "Shift-Tab": false }, // Tab leaves the editor, as it does any field
    requestConfig: requestConfig(),
    value: "",
  });
  editor.on("queryAbort", cancelQuery);
  editor.getInputField().setAttribute("aria-label", "SPARQL query");
  quietTooltips(editor.getWrapperElement());
  return editor;
}

let lastRequest;

/** Cancel what the editor asked last, if it still waits for the answer. */
export function cancelQuery() {
  cancel(lastRequest);
}

function requestConfig() {
  return {
    endpoint: ENDPOINT.href,
    method: "POST",
    acceptHeaderSelect: "application/sparql-results+json",
    acceptHeaderGraph: "application/n-triples",
    acceptHeaderUpdate: "*/*",
    headers: () => {
      lastRequest = crypto.getRandomValues(new Uint32Array(2)).join("-");
      return { [REQUEST_ID]: lastRequest };
    },
  };
}

/** Replace a completer of Yasqe by one that calls no other host and stores nothing. */
function complete(name, get, postProcessSuggestion) {
  const own = { name, get, postProcessSuggestion, persistenceId: null, postprocessHints: undefined };
  Yasqe.forkAutocompleter(name, own, true);
}

/** Write an IRI into the query: by a prefix that it declares, by one of ours, or in full. */
function writeIri(_, token, iri) {
  const { tokenPrefix, tokenPrefixUri } = token;
  if (tokenPrefixUri && iri.startsWith(tokenPrefixUri)) {
    return tokenPrefix + iri.slice(tokenPrefixUri.length);
  }
  const short = shorten(iri);
  return /^[a-z]+:[\w.-]+$/.test(short) ? short : `<${iri}>`;
}

/** Find classes and properties: those that the ontology defines, and those that the data use. */
async function findTerms(select) {
  const [defined, index] = await Promise.all([
    select(TERMS),
    fetch(INDEX, { cache: "no-cache" }).then((response) => response.json()),
  ]);
  const used = (numbers) => numbers.map((number) => index.terms[number]);
  const found = {
    class: index.kinds.flatMap(({ classes }) => used(classes)),
    property: index.kinds.flatMap(({ parts }) => Object.values(parts).flatMap(used)),
  };
  for (const { kind, term } of defined) found[kind.value].push(term.value);
  return { class: distinct(found.class), property: distinct(found.property) };
}

function distinct(iris) {
  return [...new Set(iris)].sort();
}

/** Return a completer of the terms of a kind. */
function finder(terms, kind) {
  return async (_, token) => {
    const typed = token.autocompletionString ?? "";
    const found = (await terms())[kind].filter((iri) => iri.startsWith(typed) || named(iri, typed));
    return found.toSorted((a, b) => begins(b, typed) - begins(a, typed)).slice(0, 100);
  };
}

/** Tell whether the name of a term begins with what was typed: such terms come first. */
function begins(iri, typed) {
  const [, name] = /([^/#]*)$/.exec(iri);
  return name.toLowerCase().startsWith(typed.toLowerCase());
}

function named(iri, typed) {
  return typed !== "" && shorten(iri).toLowerCase().includes(typed.toLowerCase());
}

/**
 * Keep Yasqe's tooltip from opening: it is written with inline styles, which this page forbids.
 *
 * Its list of expected tokens is no loss; what is wrong is said when the query is run.
 */
function quietTooltips(wrapper) {
  for (const kind of ["mouseover", "mouseout"]) {
    const quiet = (event) => {
      const icon = event.target.closest(".parseErrorIcon");
      if (icon === null) return;
      icon.title = "This line cannot be read.";
      event.stopPropagation();
    };
    wrapper.addEventListener(kind, quiet, { capture: true });
  }
}
