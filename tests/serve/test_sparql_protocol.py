"""The SPARQL 1.1 Protocol, as a real client meets it."""

import csv
import io
import json
import threading
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlencode
from xml.etree import ElementTree as ET

import pytest
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results
from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

from hrckg.queries.answer import Rows
from hrckg.queries.endpoint import ask_endpoint
from hrckg.serve.protocol import LONGEST_QUERY
from hrckg.serve.server import SiteServer

Fetch = Callable[..., Any]

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
ONE = (
    "CONSTRUCT { ?s ?p ?o } "
    "WHERE { ?s ?p ?o FILTER (?s = <https://w3id.org/hrckg/id/A/HRC/RES/43/21>) }"
)
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


def get(fetch: Fetch, query: str, **headers: str) -> Any:
    return fetch("/sparql?" + urlencode({"query": query}), **headers)


def test_a_query_arrives_in_any_of_three_ways(fetch: Fetch) -> None:
    replies = [
        get(fetch, COUNT),
        fetch("/sparql", method="POST", body=urlencode({"query": COUNT}), Content_Type=FORM),
        fetch("/sparql", method="POST", body=COUNT, Content_Type=f"{QUERY}; charset=utf-8"),
    ]
    assert [reply.status for reply in replies] == [200, 200, 200]
    assert {json.loads(r.body)["results"]["bindings"][0]["n"]["value"] for r in replies} == {"100"}
    assert {r.headers["Content-Type"] for r in replies} == {"application/sparql-results+json"}


@pytest.mark.parametrize(
    ("accept", "media_type", "form"),
    [
        ("*/*", "application/sparql-results+json", QueryResultsFormat.JSON),
        ("application/json", "application/json", QueryResultsFormat.JSON),
        ("application/xml", "application/xml", QueryResultsFormat.XML),
        (
            "application/sparql-results+xml, */*;q=0.1",
            "application/sparql-results+xml",
            QueryResultsFormat.XML,
        ),
        (
            "text/tab-separated-values",
            "text/tab-separated-values; charset=utf-8",
            QueryResultsFormat.TSV,
        ),
    ],
)
def test_rows_come_as_accepted(
    fetch: Fetch, accept: str, media_type: str, form: QueryResultsFormat
) -> None:
    reply = get(fetch, COUNT, Accept=accept)
    assert (reply.status, reply.headers["Content-Type"]) == (200, media_type)
    assert "Accept" in reply.headers["Vary"]
    assert [row["n"].value for row in parse_query_results(reply.body, format=form)] == ["100"]  # type: ignore[union-attr]  # rows, not yes or no


def test_rows_come_as_csv(fetch: Fetch) -> None:
    reply = get(fetch, COUNT, Accept="text/csv")
    assert list(csv.reader(io.StringIO(reply.body.decode(), newline=""))) == [["n"], ["100"]]


@pytest.mark.parametrize(
    ("accept", "media_type", "form"),
    [
        ("*/*", "text/turtle; charset=utf-8", RdfFormat.TURTLE),
        ("application/n-triples", "application/n-triples", RdfFormat.N_TRIPLES),
        ("application/ld+json", "application/ld+json", RdfFormat.JSON_LD),
        ("application/rdf+xml", "application/rdf+xml", RdfFormat.RDF_XML),
    ],
)
def test_triples_come_as_accepted(
    fetch: Fetch, accept: str, media_type: str, form: RdfFormat
) -> None:
    reply = get(fetch, ONE, Accept=accept)
    assert (reply.status, reply.headers["Content-Type"]) == (200, media_type)
    assert [quad.object.value for quad in parse(reply.body, format=form)] == ["43/21"]  # type: ignore[union-attr]  # a literal


def test_yes_and_no_are_answers(fetch: Fetch) -> None:
    assert json.loads(get(fetch, "ASK { ?s ?p ?o }").body) == {"head": {}, "boolean": True}
    xml = get(fetch, "ASK { <x:y> ?p ?o }", Accept="application/sparql-results+xml").body
    assert [e.text for e in ET.fromstring(xml) if e.tag.endswith("boolean")] == ["false"]  # noqa: S314  # our own server wrote it


def test_the_graphs_to_ask_can_be_named(fetch: Fetch) -> None:
    graph = "https://w3id.org/hrckg/id/A/HRC/RES/43/21/graph"
    query = urlencode({"query": COUNT, "default-graph-uri": graph})
    assert fetch(f"/sparql?{query}", Accept="text/csv").body == b"n\r\n1\r\n"
    inside = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    query = urlencode({"query": inside, "named-graph-uri": graph})
    assert fetch(f"/sparql?{query}", Accept="text/csv").body == b"n\r\n1\r\n"
    assert get(fetch, inside, Accept="text/csv").body == b"n\r\n100\r\n"


REFUSED = [
    ({"path": "/sparql"}, 400, "exactly one parameter 'query'"),
    ({"path": "/sparql?query=ASK%7B%7D&query=ASK%7B%7D"}, 400, "this request has 2"),
    ({"path": "/sparql?query=%ff"}, 400, "cannot be read"),
    ({"path": "/sparql?query=%ff", "Accept": "text/html"}, 400, "cannot be read"),
    ({"path": "/sparql?query="}, 400, "ends too early"),
    ({"path": "/sparql?query=" + quote("SELECT * {\n ?s ?p }")}, 400, "    2 |  ?s ?p }"),
    ({"path": "/sparql?query=" + quote("DELETE WHERE { ?s ?p ?o }")}, 400, "This is an update"),
    (
        {"path": "/sparql?query=" + quote("ASK { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }")},
        400,
        "no request to any other host",
    ),
    ({"path": "/sparql?query=ASK%7B%7D&default-graph-uri=not%20one"}, 400, "Invalid IRI"),
    ({"path": "/sparql?update=CLEAR%20ALL"}, 403, "not updates"),
    (
        {
            "path": "/sparql",
            "method": "POST",
            "body": "CLEAR ALL",
            "Content_Type": "application/sparql-update",
        },
        403,
        "not updates",
    ),
    (
        {"path": "/sparql", "method": "POST", "body": "{}", "Content_Type": "application/json"},
        415,
        FORM,
    ),
    ({"path": "/sparql", "method": "POST", "body": "ASK {}"}, 415, QUERY),
    (
        {"path": "/sparql", "method": "POST", "body": b"\xff", "Content_Type": QUERY},
        400,
        "not UTF-8",
    ),
    ({"path": "/sparql", "method": "PUT", "body": "ASK {}"}, 405, "GET, HEAD, POST"),
    ({"path": "/sparql", "method": "DELETE"}, 405, "GET, HEAD, POST"),
    ({"path": "/sparql?query=ASK%7B%7D", "Accept": "image/png"}, 406, "text/csv"),
    ({"path": "/sparql?query=ASK%7B%7D", "Accept": "text/turtle"}, 406, "text/csv"),
    (
        {"path": "/sparql?query=" + quote("CONSTRUCT {} WHERE {}"), "Accept": "text/csv"},
        406,
        "text/turtle",
    ),
    (
        {
            "path": "/sparql",
            "method": "POST",
            "body": "#" * (LONGEST_QUERY + 1),
            "Content_Type": QUERY,
        },
        413,
        "longer than",
    ),
    ({"path": "/sparql?query=" + quote(ENDLESS)}, 503, "longer than 2 seconds"),
]


@pytest.mark.parametrize(("request_", "status", "words"), REFUSED)
def test_what_cannot_be_answered_is_refused_in_words(
    fetch: Fetch, request_: dict[str, Any], status: int, words: str
) -> None:
    reply = fetch(**request_)
    assert reply.status == status
    assert reply.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert words in reply.body.decode()


def test_a_query_is_data_and_its_echo_is_no_page(fetch: Fetch) -> None:
    reply = get(fetch, "<script>alert(1)</script>")
    assert reply.status == 400
    assert reply.headers["Content-Type"].startswith("text/plain")
    assert reply.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"},
        {"Sec-Fetch-Mode": "navigate", "Accept": "*/*"},
    ],
)
def test_a_person_is_shown_the_page_with_the_query_in_it(
    fetch: Fetch, headers: dict[str, str]
) -> None:
    assert fetch("/sparql", **headers).headers["Location"] == "sparql/"
    reply = get(fetch, "ASK { ?s ?p 'a b' }", **headers)
    assert reply.status == 303
    assert reply.headers["Location"] == "sparql/#query=ASK%20%7B%20%3Fs%20%3Fp%20%27a%20b%27%20%7D"
    assert b"<h1>Ask</h1>" in fetch("/sparql/", **headers).body


def test_a_script_on_a_page_is_no_person(fetch: Fetch) -> None:
    reply = get(fetch, COUNT, Sec_Fetch_Mode="cors", Accept="text/html, */*;q=0.1")
    assert reply.status == 200


def test_head_says_what_get_would_of_an_answer(fetch: Fetch) -> None:
    path = "/sparql?" + urlencode({"query": COUNT})
    head, full = fetch(path, method="HEAD"), fetch(path)
    assert (head.status, head.body) == (200, b"")
    assert head.headers["Content-Length"] == str(len(full.body))


def test_pages_elsewhere_may_ask(fetch: Fetch) -> None:
    before = fetch("/sparql", method="OPTIONS", Origin="http://example.org")
    assert (before.status, before.body) == (204, b"")
    assert "POST" in before.headers["Access-Control-Allow-Methods"]
    assert get(fetch, COUNT).headers["Access-Control-Allow-Origin"] == "*"


def test_several_clients_are_answered_at_once(server: SiteServer) -> None:
    answers: list[Any] = []

    def ask() -> None:
        answers.append(ask_endpoint(f"{server.url}sparql", COUNT, seconds=30))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [a.records() for a in answers if isinstance(a, Rows)] == [[{"n": 100}]] * 8


@pytest.mark.parametrize("method", ["GET", POST])
def test_sparqlwrapper_is_answered(server: SiteServer, method: str) -> None:
    wrapper = SPARQLWrapper(f"{server.url}sparql")
    wrapper.setMethod(method)
    wrapper.setQuery(COUNT)
    wrapper.setReturnFormat(JSON)
    result = wrapper.queryAndConvert()
    assert result["results"]["bindings"][0]["n"]["value"] == "100"
    wrapper.setReturnFormat(XML)
    assert "100" in wrapper.queryAndConvert().toxml()
    wrapper.setReturnFormat(CSV)
    assert wrapper.queryAndConvert() == b"n\r\n100\r\n"
    wrapper.setQuery(ONE)
    wrapper.setReturnFormat(TURTLE)
    assert b"43/21" in wrapper.queryAndConvert()
