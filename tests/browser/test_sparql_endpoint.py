"""The SPARQL 1.1 Protocol as the browser's endpoint speaks it, with and without service worker."""

import csv
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pyoxigraph
import pytest
from playwright.sync_api import Browser, Page
from sparql_page import SparqlPage, fetch_dump

pytestmark = pytest.mark.browser

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
TWO = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 2"
ASK = """fetch(...arguments[0]).then(async (response) => ({
  status: response.status,
  type: response.headers.get("content-type"),
  allow: response.headers.get("allow"),
  text: await response.text(),
}))"""


@pytest.fixture(scope="module", params=["allow", "block"], ids=["service-worker", "patched-fetch"])
def page(request: pytest.FixtureRequest, browser: Browser, site_url: str) -> Iterator[Page]:
    context = browser.new_context(service_workers=request.param)
    page = context.new_page()
    SparqlPage(page, site_url).open()
    yield page
    context.close()


def ask(page: Page, query: str = "", **options: Any) -> dict[str, Any]:
    """Fetch the endpoint from a script of the page."""
    answer: dict[str, Any] = page.evaluate(
        f"(request) => (async function () {{ return {ASK} }})(request)",
        [f"../sparql{query}", options],
    )
    return answer


def get(page: Page, query: str, accept: str | None = None) -> dict[str, Any]:
    headers = {} if accept is None else {"Accept": accept}
    return ask(page, f"?query={quote(query)}", headers=headers)


def post(page: Page, media_type: str, body: str) -> dict[str, Any]:
    return ask(page, method="POST", headers={"Content-Type": media_type}, body=body)


def test_a_query_is_answered_by_every_method(page: Page, site_url: str) -> None:
    form, bare = "application/x-www-form-urlencoded", "application/sparql-query; charset=utf-8"
    answers = [
        get(page, COUNT),
        post(page, form, f"query={quote(COUNT)}"),
        post(page, bare, COUNT),
    ]
    for answer in answers:
        assert (answer["status"], answer["type"]) == (200, "application/sparql-results+json")
        [row] = json.loads(answer["text"])["results"]["bindings"]
        assert int(row["n"]["value"]) == len(fetch_dump(site_url).splitlines())


ROWS = [
    # accepted, named in the answer
    (None, "application/sparql-results+json"),
    ("application/sparql-results+json", "application/sparql-results+json"),
    ("application/json", "application/json"),
    ("application/sparql-results+xml", "application/sparql-results+xml"),
    ("text/csv", "text/csv; charset=utf-8"),
    ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
    ("image/png, text/*;q=0.5", "text/csv; charset=utf-8"),  # the first text format on offer
    ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
    ("application/sparql-results+json;q=0, */*", "application/json"),  # refused by name only
    ("TEXT/CSV", "text/csv; charset=utf-8"),
]


@pytest.mark.parametrize(("accept", "named"), ROWS)
def test_rows_come_in_the_format_that_is_accepted(
    page: Page, accept: str | None, named: str
) -> None:
    answer = get(page, 'SELECT ("é, \\"x\\"" AS ?word) (1 AS ?n) WHERE {}', accept)
    assert (answer["status"], answer["type"]) == (200, named)
    assert read_rows(named, answer["text"]) == ['é, "x"', "1"]


def read_rows(named: str, text: str) -> list[str]:
    """Return the values of the only row."""
    formats = pyoxigraph.QueryResultsFormat
    if "json" in named:
        results_format = formats.JSON
    elif "xml" in named:
        results_format = formats.XML
    elif "tab" in named:
        results_format = formats.TSV
    else:
        return list(csv.reader(text.splitlines()))[1]
    solutions = pyoxigraph.parse_query_results(text.encode(), results_format)
    assert isinstance(solutions, pyoxigraph.QuerySolutions)
    [row] = solutions
    return [term.value for term in row if isinstance(term, pyoxigraph.Literal)]


GRAPHS = [
    (None, "text/turtle; charset=utf-8", pyoxigraph.RdfFormat.TURTLE),
    ("application/n-triples", "application/n-triples", pyoxigraph.RdfFormat.N_TRIPLES),
    ("application/ld+json", "application/ld+json", pyoxigraph.RdfFormat.JSON_LD),
    ("application/rdf+xml", "application/rdf+xml", pyoxigraph.RdfFormat.RDF_XML),
]


@pytest.mark.parametrize(("accept", "named", "rdf_format"), GRAPHS)
def test_graphs_come_in_the_format_that_is_accepted(
    page: Page, accept: str | None, named: str, rdf_format: pyoxigraph.RdfFormat
) -> None:
    answer = get(page, TWO, accept)
    assert (answer["status"], answer["type"]) == (200, named)
    assert len(list(pyoxigraph.parse(answer["text"], rdf_format))) == 2


def test_a_boolean_comes_as_json_and_xml(page: Page) -> None:
    assert json.loads(get(page, "ASK {}")["text"])["boolean"] is True
    xml = get(page, "ASK { FILTER (false) }", "application/sparql-results+xml")["text"]
    assert ET.fromstring(xml).findtext("{*}boolean") == "false"  # noqa: S314 -- made by our engine


REFUSED_QUERIES = [
    ("SELECT * WHERE {\n ?s ?p }", "error at 2:"),
    ("SELEC", "error at 1:"),
    ("ASK { SERVICE <http://x/> {} }", "not supported"),  # it would call another host
    ("LOAD <http://x/>", "nothing can be changed"),
    ("# why\nPREFIX x: <urn:x:>\nINSERT DATA { x:a x:b x:c }", "nothing can be changed"),
]


@pytest.mark.parametrize(("query", "words"), REFUSED_QUERIES)
def test_a_query_that_cannot_be_answered_is_a_bad_request(
    page: Page, query: str, words: str
) -> None:
    answer = get(page, query)
    assert (answer["status"], answer["type"]) == (400, "text/plain; charset=utf-8")
    assert words in answer["text"]


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ("", "exactly one parameter 'query'"),
        ("?query=ASK{}&query=ASK{}", "exactly one parameter 'query'"),
        ("?query=ASK{}&default-graph-uri=http://x/", "default-graph-uri"),
        ("?query=ASK{}&named-graph-uri=http://x/", "named-graph-uri"),
    ],
)
def test_parameters_that_are_not_one_query_are_a_bad_request(
    page: Page, parameters: str, words: str
) -> None:
    answer = ask(page, parameters)
    assert answer["status"] == 400
    assert words in answer["text"]


@pytest.mark.parametrize(
    ("query", "accept"),
    [("ASK {}", "image/png"), ("ASK {}", "text/turtle"), ("CONSTRUCT WHERE {}", "text/csv")],
)
def test_a_format_that_does_not_fit_is_not_acceptable(page: Page, query: str, accept: str) -> None:
    answer = get(page, query, accept)
    assert answer["status"] == 406
    assert f"the request accepts {accept}." in answer["text"]


@pytest.mark.parametrize(
    ("media_type", "body", "status"),
    [
        ("text/plain", "ASK {}", 415),
        ("application/json", "{}", 415),
        ("application/sparql-update", "CLEAR ALL", 403),
        ("application/x-www-form-urlencoded", "update=CLEAR+ALL", 403),
    ],
)
def test_what_is_not_a_query_cannot_be_posted(
    page: Page, media_type: str, body: str, status: int
) -> None:
    assert post(page, media_type, body)["status"] == status


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_not_allowed(page: Page, method: str) -> None:
    answer = ask(page, method=method)
    assert (answer["status"], answer["allow"]) == (405, "GET, HEAD, POST, OPTIONS")


def test_methods_are_told(page: Page) -> None:
    answer = ask(page, method="OPTIONS")
    assert (answer["status"], answer["allow"]) == (204, "GET, HEAD, POST, OPTIONS")


def test_a_head_request_has_a_type_and_no_body(page: Page) -> None:
    answer = ask(page, f"?query={quote(COUNT)}", method="HEAD")
    assert (answer["status"], answer["text"]) == (200, "")
    assert answer["type"] == "application/sparql-results+json"


def test_requests_that_are_made_at_once_are_all_answered(page: Page) -> None:
    texts = page.evaluate(
        """() => Promise.all([1, 2, 3, 4].map(async (n) => {
          const query = encodeURIComponent(`SELECT (${n} AS ?n) WHERE {}`);
          const headers = { Accept: "text/csv" };
          return (await fetch(`../sparql?query=${query}`, { headers })).text();
        }))"""
    )
    assert texts == ["n\r\n1\r\n", "n\r\n2\r\n", "n\r\n3\r\n", "n\r\n4\r\n"]


def test_other_addresses_are_left_alone(page: Page) -> None:
    addresses = ["../sparql/index.html", "../index.html"]
    texts = page.evaluate(
        "(all) => Promise.all(all.map((one) => fetch(one).then((found) => found.text())))",
        addresses,
    )
    assert all(text.lower().startswith("<!doctype html>") for text in texts)


def test_another_page_of_the_site_can_ask_while_a_sparql_page_is_open(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context()
    owner, other = context.new_page(), context.new_page()
    SparqlPage(owner, site_url).open()
    other.goto(f"{site_url}index.html")
    address = f"sparql?query={quote('ASK {}')}"
    get_text = "async (it) => { const r = await fetch(it); return [r.status, await r.text()] }"
    assert other.evaluate(get_text, address) == [200, '{"head":{},"boolean":true}']
    owner.close()
    status, message = other.evaluate(get_text, address)
    assert status == 503
    assert message.startswith("No open page owns a query engine.")
    context.close()


def test_a_navigation_to_the_endpoint_passes_the_service_worker(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    SparqlPage(page, site_url).open()
    response = page.goto(f"{site_url}sparql")  # a static host leads on to the page
    assert response is not None
    assert not response.from_service_worker
    assert page.url == f"{site_url}sparql/"
    page.wait_for_selector("[data-engine=ready]")
    context.close()
