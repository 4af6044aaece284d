"""``--endpoint`` against the SPARQL server that Oxigraph itself ships."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from pyoxigraph import Quad, Store

from hrckg.errors import HrckgError
from hrckg.queries.answer import run_query
from hrckg.queries.endpoint import ask_endpoint
from hrckg.queries.saved import SavedQuery, load_queries
from hrckg.queries.syntax import QueryError


@pytest.fixture(scope="module")
def endpoint(
    tmp_path_factory: pytest.TempPathFactory,
    miniature_store: Store,
    oxigraph: Callable[[Path], AbstractContextManager[str]],
) -> Iterator[str]:
    """The address of a server with the miniature graph in its default graph."""
    folder = tmp_path_factory.mktemp("oxigraph")
    store = Store(str(folder))
    store.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in miniature_store)
    store.flush()
    del store
    with oxigraph(folder) as url:
        yield url


@pytest.mark.parametrize("query", load_queries(), ids=lambda query: query.name)
def test_an_endpoint_answers_as_a_dump_does(
    query: SavedQuery, endpoint: str, miniature_store: Store
) -> None:
    assert ask_endpoint(endpoint, query.text, seconds=30) == run_query(miniature_store, query.text)


def test_what_an_endpoint_says_of_a_wrong_query_is_passed_on(endpoint: str) -> None:
    with pytest.raises(QueryError, match="error at 1:"):
        ask_endpoint(endpoint, "SELECT * WHERE { ?é ?p }", seconds=30)


def test_updates_and_further_hosts_are_not_passed_on(endpoint: str) -> None:
    with pytest.raises(QueryError, match="This is an update"):
        ask_endpoint(endpoint, "DELETE WHERE { ?s ?p ?o }", seconds=30)
    with pytest.raises(QueryError, match="SERVICE"):
        ask_endpoint(endpoint, "ASK { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", seconds=30)


def test_an_endpoint_that_is_not_there_is_named() -> None:
    with pytest.raises(HrckgError, match="cannot be reached"):
        ask_endpoint("http://127.0.0.1:9/sparql", "ASK { }", seconds=30)


@pytest.mark.parametrize(
    ("media_type", "query"),
    [
        ("text/html", "ASK { }"),
        ("text/html", "CONSTRUCT { } WHERE { }"),
        ("application/sparql-results+json", "SELECT * { }"),
    ],
)
def test_an_address_that_is_no_endpoint_is_told_from_one(media_type: str, query: str) -> None:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Type", media_type)
            self.end_headers()
            self.wfile.write(b"<!doctype html><p>Welcome!")

        def log_message(self, *args: object) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.handle_request).start()
        with pytest.raises(HrckgError, match="Is it the address of a SPARQL endpoint"):
            ask_endpoint(f"http://127.0.0.1:{server.server_port}/", query, seconds=30)
