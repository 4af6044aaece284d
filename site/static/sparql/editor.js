/** The editor: Yasqe, the editor of YASGUI, with completions from this copy's own ontology. */

import { ENDPOINT, REQUEST_ID, cancel } from "./endpoint.js";
import { PREFIXES, shorten } from "./iris.js";

const { Yasqe } = globalThis.Yasgui;

const CLASSES = `
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?term WHERE {
  { ?term a owl:Class } UNION { ?term a rdfs:Class } UNION { ?thing a ?term }
}`;
const PROPERTIES = "SELECT DISTINCT ?term WHERE { { ?subject ?term ?object } UNION { ?term a ?kind " +
  "FILTER (?kind IN (<http://www.w3.org/2002/07/owl#ObjectProperty>, " +
  "<http://www.w3.org/2002/07/owl#DatatypeProperty>)) } }";

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
  complete("class", finder(select, CLASSES), writeIri);
  complete("property", finder(select, PROPERTIES), writeIri);
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

/** Return a completer of the IRIs that a query finds; it is asked once, when first needed. */
function finder(select, query) {
  let found;
  return async (_, token) => {
    found ??= select(query).then((rows) => rows.map((row) => row.term.value).sort());
    const typed = token.autocompletionString ?? "";
    return (await found).filter((iri) => iri.startsWith(typed) || named(iri, typed)).slice(0, 100);
  };
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
