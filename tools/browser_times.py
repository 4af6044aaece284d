"""How long the query page of a build takes in a real browser, from opening to answers.

    python tools/browser_times.py build            the saved questions, and one on metadata first
    python tools/browser_times.py build --only votes-by-state narrowest-votes

Each question is asked on a page that has just been opened, so that the table shows which parts of
the data it loads and how long that takes; then once more, with these parts loaded.
"""

import argparse
import re
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

from install_test_tools import machine_chromium
from playwright.sync_api import Browser, Request, sync_playwright

from hrckg.queries.saved import SavedQuery, load_queries

FIRST = """# title: A question on metadata
PREFIX hrc: <https://w3id.org/hrckg/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?text ?title ?day WHERE {
  ?text a hrc:Resolution ; dcterms:title ?title ; hrc:adoptedOn ?day
} ORDER BY DESC(?day) LIMIT 20
"""
_PART = re.compile(r"/data/parts/(?P<name>[a-z]+)-[0-9a-f]+\.nt\.gz$")
_PATIENCE = 120_000  # milliseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What one question took; seconds."""

    name: str
    first: float  # from opening the page
    again: float  # asked once more on the same page
    summary: str
    parts: tuple[str, ...]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the table clean."""


def main(argv: Sequence[str] | None = None) -> int:
    """Print a table; return 0."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("build", type=Path, nargs="?", default=Path("build"))
    parser.add_argument("--only", nargs="+", metavar="QUESTION", help="these saved questions")
    args = parser.parse_args(argv)
    queries = [query for query in load_queries() if not args.only or query.name in args.only]
    print(f"{'question':<34}{'first':>8}{'again':>8}  parts, answer")
    for times in measure(args.build / "site", queries):
        parts = " ".join(times.parts)
        print(f"{times.name:<34}{times.first:>7.2f}s{times.again:>7.2f}s  {parts}: {times.summary}")
    return 0


def measure(site: Path, queries: Sequence[SavedQuery]) -> Iterator[Times]:
    """Yield the times of a question on metadata, then of ``queries``."""
    with serve(site) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=machine_chromium())
        for name, text in (("metadata", FIRST), *((query.name, query.text) for query in queries)):
            yield ask(browser, url, name, text)
        browser.close()


def ask(browser: Browser, url: str, name: str, text: str) -> Times:
    """Open the page with a question, wait for the answer, and ask again."""
    loaded: list[str] = []

    def note(request: Request) -> None:
        if found := _PART.search(request.url):
            loaded.append(found["name"])

    context = browser.new_context()
    context.on("request", note)
    page = context.new_page()
    page.set_default_timeout(_PATIENCE)
    answered = "#summary:not(:empty), .fault"
    started = time.perf_counter()
    page.goto(f"{url}sparql/index.html#query={quote(text)}")
    page.wait_for_selector(answered)
    first = time.perf_counter() - started
    page.evaluate("document.querySelector('#summary').replaceChildren()")
    started = time.perf_counter()
    page.click("#run")
    page.wait_for_selector(answered)
    again = time.perf_counter() - started
    fault = page.locator(".fault")
    summary = fault.inner_text() if fault.count() else page.inner_text("#summary")
    context.close()
    return Times(name=name, first=first, again=again, summary=summary, parts=tuple(loaded))


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a folder on this machine as long as the context lasts."""
    handler = partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


if __name__ == "__main__":
    sys.exit(main())
