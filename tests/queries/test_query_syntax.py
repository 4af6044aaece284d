import http.server
import threading
from collections.abc import Iterator

import pytest
from pyoxigraph import Store

from hrckg.queries.answer import run_query
from hrckg.queries.syntax import QueryError

CALLS = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { service silent <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICESILENT<URL>{ ?s ?p ?o } }",  # Oxigraph needs no space
    "PREFIX x: <URL> SELECT * { SERVICE x: { ?s ?p ?o } }",
    "PREFIX x: <URL> SELECT * { ?s ?p 1SERVICEx:{ ?s ?p ?o } }",  # glued to what stands before
    "SELECT * { BIND (<URL> AS ?where) SERVICE ?where { ?s ?p ?o } }",
    "SELECT * { BIND (<URL> AS ?w) SERVICE # { a remark\n # and one more\n ?w\n{ ?s ?p ?o } }",
    "ASK { FILTER (?a<'x>y') SERVICE <URL> { ?s ?p ?o } #'\n }",  # `<'x>` is no IRI here
    "ASK { ?s ?p 'a' . SERVICE <URL#part> { ?s ?p ?o } }",
    "ASK { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
    "ASK { FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    "BASE <URL> ASK { SERVICE <> { ?s ?p ?o } }",
]

NOT_CALLS = [
    "ASK { BIND ('advisory services' AS ?service) }",
    "# which services does OHCHR offer?\nASK { }",
    "PREFIX x: <x:service> ASK { FILTER NOT EXISTS { ?service x:service <x:service> } }",
    "ASK { FILTER NOT EXISTS { ?s ?service ?o } }",
]

UPDATES = [
    "INSERT DATA { <x:a> <x:b> <x:c> }",
    "# a remark\nPREFIX x: <http://x/>\nDELETE WHERE { ?s ?p ?o }",
    "LOAD <http://127.0.0.1/>",
    "clear all",
]


@pytest.fixture(scope="module")
def called() -> Iterator[tuple[str, list[str]]]:
    """A server that notes who calls."""
    calls: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            calls.append(self.path)
            self.send_error(500)

        do_POST = do_GET  # noqa: N815  # likewise

        def log_message(self, *args: object) -> None: ...

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/sparql", calls
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("query", CALLS)
def test_a_query_calls_no_other_host(query: str, called: tuple[str, list[str]]) -> None:
    url, calls = called
    with pytest.raises(QueryError, match="SERVICE"):
        run_query(Store(), query.replace("URL", url))
    assert calls == []


@pytest.mark.parametrize("query", NOT_CALLS)
def test_the_word_service_alone_is_welcome(query: str) -> None:
    assert run_query(Store(), query)


@pytest.mark.parametrize("update", UPDATES)
def test_updates_are_refused_as_such(update: str) -> None:
    store = Store()
    with pytest.raises(QueryError, match="This is an update"):
        run_query(store, update)
    assert len(store) == 0


def test_a_syntax_error_is_shown_with_its_place() -> None:
    with pytest.raises(QueryError) as refusal:
        run_query(Store(), "SELECT ?é\n{ ?é <x:p> ?o } ORDER ?é")
    assert str(refusal.value) == (
        "The query cannot be read here.\n"
        "    2 | { ?é <x:p> ?o } ORDER ?é\n"
        "                              ^^"
    )


def test_a_fault_of_meaning_is_told_in_words() -> None:
    with pytest.raises(QueryError, match="The SELECT contains a variable that is unbound"):
        run_query(Store(), "SELECT ?x ?y { ?x <x:p> ?y } GROUP BY ?x")


def test_a_query_that_ends_too_early_is_shown_with_its_end() -> None:
    with pytest.raises(QueryError) as refusal:
        run_query(Store(), "SELECT * {\n\t?s ?p ?o\n\n")
    assert str(refusal.value).startswith("The query ends too early: ")
    assert str(refusal.value).endswith("    2 | \t?s ?p ?o\n        \t        ^")


def test_a_missing_prefix_is_named_with_the_line_to_add() -> None:
    with pytest.raises(QueryError) as refusal:
        run_query(Store(), "SELECT * WHERE { ?text a hrc:Resolution }")
    assert "PREFIX hrc: <https://w3id.org/hrckg/ontology#>\n" in str(refusal.value)


def test_a_prefix_that_nobody_knows_is_named() -> None:
    with pytest.raises(QueryError, match="does not declare the prefix 'xyz:'"):
        run_query(Store(), "SELECT * WHERE { ?text a xyz:Resolution }")


@pytest.mark.parametrize("text", ["", "   ", "\ufeff", "hello", "SELECT", "\0", "{" * 200])
def test_what_is_not_a_query_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match=r"cannot be read|ends too early"):
        run_query(Store(), text)


def test_a_mark_of_byte_order_is_passed_over() -> None:
    assert run_query(Store(), "\ufeffASK { }")
