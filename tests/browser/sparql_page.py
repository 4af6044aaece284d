"""The SPARQL page as a test uses it: write, run, read the answer."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote
from urllib.request import urlopen

import pyoxigraph
from playwright.sync_api import Browser, Page, ViewportSize

# Three joins without a common variable: far more rows than a browser can count in a minute.
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
MANY = "SELECT ?s ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 250"


@dataclass(frozen=True, slots=True)
class SparqlPage:
    """A browser's page that shows `sparql/` of the site at ``site_url``."""

    page: Page
    site_url: str

    def open(self, query: str | None = None) -> None:
        """Open the page, with a query if one is given, and wait until it can answer."""
        self.page.goto("about:blank")  # so that another fragment of the same page is loaded anew
        fragment = "" if query is None else f"#query={quote(query)}"
        self.page.goto(f"{self.site_url}sparql/index.html{fragment}")
        self.page.wait_for_selector("[data-engine=ready] #run:enabled")

    def write(self, query: str) -> None:
        """Replace the query in the editor."""
        editor = "document.querySelector('.CodeMirror').CodeMirror"
        self.page.evaluate(f"(text) => {editor}.setValue(text)", query)

    def written(self) -> str:
        """Return the query in the editor."""
        editor = "document.querySelector('.CodeMirror').CodeMirror"
        return str(self.page.evaluate(f"{editor}.getValue()"))

    def type(self, text: str) -> None:
        """Type at the end of the query, key by key."""
        self.page.focus(".CodeMirror textarea")
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text)

    def run(self, query: str) -> str:
        """Run a query with the button; return the sentence above the answer."""
        self.write(query)
        self.forget_answer()
        self.page.click("#run")
        return self.wait_for_answer()

    def forget_answer(self) -> None:
        """Empty the sentence above the answer, so that the next one is not mistaken for it."""
        self.page.evaluate("document.querySelector('#summary').replaceChildren()")

    def wait_for_answer(self) -> str:
        """Return the sentence above the answer once it is there."""
        self.page.wait_for_selector("#summary:not(:empty)")
        return self.page.inner_text("#summary")

    def wait_until(self, state: str) -> None:
        """Wait until the engine is in a state: loading, ready, busy or failed."""
        self.page.wait_for_selector(f"[data-engine={state}]")

    def note_states(self) -> None:
        """Note every state of the engine from now on: some pass quicker than a test can look."""
        self.page.evaluate(
            """() => {
              const app = document.getElementById("sparql");
              window.states = [];
              const note = () => window.states.push(app.dataset.engine);
              new MutationObserver(note).observe(app, { attributeFilter: ["data-engine"] });
            }"""
        )

    def wait_until_after(self, passed: str, state: str) -> None:
        """Wait until the engine is in a state, and was in another one since states are noted."""
        self.page.wait_for_function(
            "([passed, state]) => states.includes(passed) && states.at(-1) === state",
            arg=[passed, state],
        )

    def ask(self, query: str, accept: str) -> str:
        """Return what a script of the page gets from the endpoint."""
        return str(
            self.page.evaluate(
                """async ([body, accept]) => {
                  const headers = { "Content-Type": "application/sparql-query", Accept: accept };
                  return (await fetch("../sparql", { method: "POST", headers, body })).text();
                }""",
                [query, accept],
            )
        )

    def cells(self) -> list[list[str]]:
        """Return the text of the rows that are shown."""
        rows: list[list[str]] = self.page.evaluate(
            "[...document.querySelectorAll('.rows tbody tr')]"
            ".map((row) => [...row.cells].map((cell) => cell.textContent))"
        )
        return rows

    def download(self, label: str) -> tuple[str, bytes]:
        """Download the answer; return the file's name and content."""
        with self.page.expect_download() as waiting:
            self.page.get_by_role("button", name=f"Download as {label}", exact=True).click()
        return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


@contextmanager
def opened(
    browser: Browser, site_url: str, width: int = 1280, scheme: Literal["light", "dark"] = "light"
) -> Iterator[SparqlPage]:
    """Open the page; at the end, check that it called no other host and raised no error.

    A violation of its Content-Security-Policy is such an error.
    """
    requests: list[str] = []
    errors: list[str] = []
    size = ViewportSize(width=width, height=900)
    context = browser.new_context(viewport=size, color_scheme=scheme)
    context.on("request", lambda request: requests.append(request.url.removeprefix("blob:")))
    context.on("weberror", lambda error: errors.append(str(error.error)))
    context.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
    sparql = SparqlPage(context.new_page(), site_url)
    sparql.open()
    yield sparql
    context.close()
    host = site_url[: site_url.index("/", len("http://")) + 1]
    assert [url for url in requests if not url.startswith(host)] == []
    # Chromium reports each answer of 400 and more; those of the endpoint are what a test asks for.
    assert [error for error in errors if not error.startswith("Failed to load resource")] == []


def fetch_dump(site_url: str) -> bytes:
    """Fetch the dump that the page loads, unpacked."""
    with urlopen(f"{site_url}data/hrckg.nt.gz") as response:  # noqa: S310 -- a host on loopback
        return gzip.decompress(response.read())


def csv_of(solutions: pyoxigraph.QuerySolutions) -> str:
    """Write rows as the same engine does outside of a browser."""
    content = solutions.serialize(format=pyoxigraph.QueryResultsFormat.CSV)
    return "" if content is None else content.decode()
