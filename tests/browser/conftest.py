"""A real Chromium, and the built site under a sub-path of a host on loopback."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pyoxigraph
import pytest
from install_test_tools import machine_chromium
from playwright.sync_api import Browser, sync_playwright
from sparql_page import SparqlPage, fetch_dump, opened

from hrckg.dump.graphs import write_graphs
from hrckg.publication import BuildSummary

_SUB_PATH = "/some/sub/path/"
_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def chromium_path() -> str | None:
    """The browser of the machine; ``None``: the one that playwright has installed."""
    return machine_chromium()


@pytest.fixture(scope="session")
def browser(chromium_path: str | None) -> Iterator[Browser]:
    """A browser that calls nobody by itself."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium_path, args=_FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def site_url(built: BuildSummary) -> Iterator[str]:
    """The address of the packaged corpus's site, on a plain static host."""
    with _serve(built.folder / "site") as url:
        yield url


@pytest.fixture(scope="session")
def divided(built: BuildSummary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SPARQL page of that site with its data in many parts, as those of a large one are."""
    site, folder = built.folder / "site", tmp_path_factory.mktemp("divided")
    for name in ("static", "vendor", "sparql", "service-worker.js"):
        (folder / name).symlink_to(site / name)
    (folder / "data").mkdir()
    store = pyoxigraph.Store.read_only(str(built.folder / "store"))
    write_graphs(store, folder / "data", small=0)
    return folder


@pytest.fixture(scope="session")
def divided_url(divided: Path) -> Iterator[str]:
    """The address of that page's site."""
    with _serve(divided) as url:
        yield url


@pytest.fixture
def sparql(browser: Browser, site_url: str) -> Iterator[SparqlPage]:
    """The SPARQL page, ready to answer; it has to call no other host and to raise no error."""
    with opened(browser, site_url) as page:
        yield page


@pytest.fixture(scope="session")
def dump(site_url: str) -> pyoxigraph.Store:
    """The dump that the SPARQL page loads, in the same engine outside of a browser."""
    store = pyoxigraph.Store()
    store.bulk_load(fetch_dump(site_url), pyoxigraph.RdfFormat.N_TRIPLES)
    return store


class _SubPathHandler(SimpleHTTPRequestHandler):
    """Serves a folder under a sub-path, and nothing above it."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(_SUB_PATH):
            return str(Path(self.directory) / "outside of the site")
        return super().translate_path(path.removeprefix(_SUB_PATH.rstrip("/")))

    def log_message(self, *_: object) -> None:
        """Keep the output of the tests clean."""


@contextmanager
def _serve(folder: Path) -> Iterator[str]:
    handler = partial(_SubPathHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{_SUB_PATH}"
        server.shutdown()
        thread.join()
