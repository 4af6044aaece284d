/** The SPARQL page: an editor, the saved questions, an engine in this browser, and its answers. */

import { showDownloads } from "./downloads.js";
import { cancelQuery, openEditor } from "./editor.js";
import { element } from "./elements.js";
import { ENDPOINT, openEndpoint } from "./endpoint.js";
import { Engine, QueryCancelled } from "./engine.js";
import { showFault } from "./faults.js";
import { counted, showTable } from "./table.js";
import { readTriples } from "./terms.js";

const part = (id) => document.getElementById(id);
const [app, status, progress, again] = ["sparql", "status", "progress", "again"].map(part);
const [run, stop, share, summary, results] = ["run", "stop", "share", "summary", "results"].map(part);

function showState(state) {
  const { kind, message } = state;
  app.dataset.engine = kind;
  progress.hidden = kind !== "loading";
  again.hidden = kind !== "failed";
  if (kind === "loading") {
    const [sentence, done] = loadingOf(state);
    status.textContent = sentence;
    if (done === undefined) progress.removeAttribute("value");
    else progress.value = done;
  }
  if (kind === "ready") status.textContent = readyWith(state);
  if (kind === "busy") status.textContent = "Looking for the answer …";
  if (kind === "failed") status.textContent = message;
}

/** Say what is being loaded, and how much of it is there (from 0 to 1; undefined: nobody knows). */
function loadingOf({ stage, name, bytes, size, part: done, statements }) {
  if (stage === "fetching") {
    const [some, all] = [Math.min(bytes, size), size].map((amount) => (amount / 1e6).toFixed(1));
    return [`Loading ${name}: ${some} of ${all} MB`, Math.min(bytes / size, 1)];
  }
  if (stage === "loading") {
    const read = counted(Math.round(done * statements));
    return [`Reading ${name}: ${read} of ${counted(statements)} triples`, done];
  }
  return ["Starting the query engine …", undefined];
}

function readyWith({ triples, whole }) {
  if (triples === whole) return `Ready: ${counted(triples)} triples in this browser.`;
  const rest = "The rest is loaded when a question needs it.";
  return `Ready: ${counted(triples)} of ${counted(whole)} triples in this browser. ${rest}`;
}

async function select(query) {
  const headers = { "Content-Type": "application/sparql-query" };
  const response = await fetch(ENDPOINT, { method: "POST", headers, body: query });
  return (await response.json()).results.bindings;
}

function showAnswer(query, response) {
  const type = response.headers.get("content-type");
  const took = `${counted(Math.ceil(/dur=([\d.]+)/.exec(response.headers.get("server-timing"))[1]))} ms`;
  const downloads = showDownloads(query, (error) => showError(query, error));
  if (type.startsWith("application/n-triples")) {
    const rows = readTriples(response.content);
    const columns = ["subject", "predicate", "object"];
    const table = tableOf(columns, rows);
    const amount = rows.length === 1 ? "1 triple" : `${counted(rows.length)} triples`;
    return show(`${amount} in ${took}`, downloads, table);
  }
  const { head, results: found, boolean } = JSON.parse(response.content);
  if (boolean !== undefined) {
    const verdict = element("p", { class: "verdict" }, boolean ? "Yes" : "No");
    return show(`Answered in ${took}`, verdict, downloads);
  }
  const rows = found.bindings;
  const amount = rows.length === 1 ? "1 row" : `${counted(rows.length)} rows`;
  const table = tableOf(head.vars, rows, /^# chart: *bar$/m.test(query));
  return show(`${amount} in ${took}`, downloads, table);
}

function tableOf(columns, rows, bars) {
  if (rows.length > 0) return showTable(columns, rows, "Rows of the answer", bars);
  return element("p", {}, "Nothing in the data matches this query.");
}

function show(sentence, ...parts) {
  summary.textContent = sentence;
  results.replaceChildren(...parts);
  if (parts.length > 0) bringIntoView();
}

/** A question is asked beside a long list or above a long query: an answer out of sight is none. */
function bringIntoView() {
  const { top } = results.getBoundingClientRect();
  if (top < 0 || top > 0.85 * innerHeight) summary.scrollIntoView({ block: "start" });
}

function showError(query, error) {
  if (error.message === QueryCancelled.message) return show("Cancelled.");
  const goTo = (line, column) => {
    editor.getDoc().setCursor({ line: line - 1, ch: column - 1 });
    editor.focus();
  };
  return show("", showFault(error.message, query, goTo));
}

function setRunning(running) {
  run.disabled = running;
  stop.disabled = !running;
  results.setAttribute("aria-busy", String(running));
}

function linkTo(query) {
  return `#query=${encodeURIComponent(query)}`;
}

function linkedQuery() {
  return new URLSearchParams(location.hash.slice(1)).get("query");
}

function openLink() {
  const query = linkedQuery();
  if (query === null) return;
  editor.setValue(query);
  runQuery();
}

function runQuery() {
  // Yasqe tells of the outcome by events; its promise says nothing more.
  editor.query().catch(() => {});
}

async function copyLink() {
  history.replaceState(null, "", linkTo(editor.getValue()));
  try {
    await navigator.clipboard.writeText(location.href);
    share.textContent = "Link copied";
  } catch {
    share.textContent = "The link is in the address bar";
  }
  setTimeout(() => (share.textContent = "Copy link"), 3000);
}

const engine = new Engine({ seconds: Number(app.dataset.seconds), onState: showState });
showState({ kind: "loading" });
engine.start();
await openEndpoint(engine);
const editor = openEditor(part("editor"), select);

let asked = "";
editor.on("query", () => {
  asked = editor.getValue();
  history.replaceState(null, "", linkTo(asked));
  show("");
  setRunning(true);
});
editor.on("queryResponse", (_, response) => {
  if (response.name === "AbortError") return; // told by queryAbort, perhaps long ago
  setRunning(false);
  try {
    if (response instanceof Error) throw response;
    showAnswer(asked, response);
  } catch (error) {
    showError(asked, error);
  }
});
editor.on("queryAbort", () => {
  setRunning(false);
  showError(asked, new QueryCancelled(QueryCancelled.message));
});

run.addEventListener("click", runQuery);
stop.addEventListener("click", () => {
  editor.abortQuery();
  cancelQuery(); // Yasqe forgets a query that follows soon after a cancelled one
});
share.addEventListener("click", copyLink);
again.addEventListener("click", () => engine.start());
addEventListener("hashchange", openLink);
part("saved").addEventListener("click", (event) => {
  const link = event.target.closest("a.saved-question");
  if (link?.hash === location.hash) openLink(); // the address does not change, so nothing else tells
});

setRunning(false);
if (linkedQuery() === null) editor.setValue(app.dataset.query);
openLink();
