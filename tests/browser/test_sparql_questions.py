"""Questions that a person asks on the SPARQL page, saved and new."""

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest
from playwright.sync_api import Browser, expect
from sparql_page import SparqlPage, csv_of, opened

from hrckg import iris, resources

pytestmark = pytest.mark.browser

QUERIES = sorted(resources.path("queries").glob("*.rq"))


def test_the_page_says_how_much_it_has_loaded(sparql: SparqlPage, dump: pyoxigraph.Store) -> None:
    expect(sparql.page.locator("#status")).to_have_text(
        f"Ready: {len(dump):,} triples in this browser."
    )


@pytest.fixture(scope="module")
def kept(browser: Browser, site_url: str) -> Iterator[SparqlPage]:
    """One page for all saved questions: loading it for each would prove nothing more."""
    with opened(browser, site_url) as page:
        yield page


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_saved_question_is_one_click_away_and_gives_the_rows_of_the_dump(
    kept: SparqlPage, dump: pyoxigraph.Store, path: Path
) -> None:
    text = path.read_text(encoding="utf-8")
    [title] = re.findall(r"^# title: (.*)$", text, flags=re.MULTILINE)
    kept.forget_answer()
    kept.page.get_by_role("link", name=title, exact=True).click()
    assert re.match(r"(\d[\d,]* (rows?|triples?) in|Answered in) \d+ ms", kept.wait_for_answer())
    assert kept.written() == text
    expected = dump.query(text)
    if isinstance(expected, pyoxigraph.QuerySolutions):
        assert kept.ask(text, "text/csv") == csv_of(expected)
    elif isinstance(expected, pyoxigraph.QueryTriples):
        lines = kept.ask(text, "application/n-triples").splitlines()
        assert sorted(lines) == sorted(f"{triple} ." for triple in expected)
    else:
        assert kept.ask(text, "text/csv") == str(bool(expected)).lower()


def test_a_new_query_is_typed_and_run_with_the_keyboard_alone(
    sparql: SparqlPage, dump: pyoxigraph.Store
) -> None:
    sparql.write("")
    sparql.type("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")
    sparql.page.keyboard.press("Control+Enter")
    assert sparql.wait_for_answer().startswith("1 row in ")
    assert sparql.cells() == [[str(len(dump))]]
    sparql.page.focus(".CodeMirror textarea")
    sparql.page.keyboard.press("Tab")
    assert sparql.page.evaluate("document.activeElement.closest('.CodeMirror-code') === null")
    assert sparql.written() == "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


def test_a_question_of_yes_or_no_is_answered_so(sparql: SparqlPage) -> None:
    sparql.run("ASK { ?s ?p ?o }")
    assert sparql.page.inner_text(".verdict") == "Yes"
    sparql.run("ASK { ?s ?s ?s }")
    expect(sparql.page.locator(".verdict")).to_have_text("No")


def test_a_constructed_graph_is_a_table_of_triples_and_a_turtle_file(sparql: SparqlPage) -> None:
    prefix = f"PREFIX hrc: <{iris.ONTOLOGY}>"
    query = f'{prefix} CONSTRUCT {{ <urn:x:a> hrc:text "line\\n\\"two\\""@en }} WHERE {{}}'
    assert sparql.run(query).startswith("1 triple in")
    assert sparql.cells() == [["urn:x:a", "hrc:text", 'line\n"two" @en']]
    name, content = sparql.download("Turtle")
    [triple] = pyoxigraph.parse(content, pyoxigraph.RdfFormat.TURTLE)
    assert name == "answer.ttl"
    assert triple.object == pyoxigraph.Literal('line\n"two"', language="en")


def test_nothing_found_is_said(sparql: SparqlPage) -> None:
    assert sparql.run("SELECT * WHERE { ?s ?s ?s }").startswith("0 rows")
    assert "Nothing in the data matches" in sparql.page.inner_text("#results")


def test_a_link_opens_a_query_with_its_answer(sparql: SparqlPage) -> None:
    query = 'SELECT ("a+b & c=d # é\\n" AS ?x)\nWHERE {}'
    sparql.run(query)
    link = sparql.page.url
    assert link.startswith(f"{sparql.site_url}sparql/index.html#query=")
    sparql.page.goto("about:blank")
    sparql.page.goto(link)
    sparql.wait_for_answer()
    assert sparql.written() == query
    assert sparql.cells() == [["a+b & c=d # é\n"]]


def test_the_link_can_be_copied(sparql: SparqlPage) -> None:
    sparql.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sparql.write("ASK {}")
    sparql.page.click("#share")
    expect(sparql.page.locator("#share")).to_have_text("Link copied")
    assert sparql.page.evaluate("navigator.clipboard.readText()") == sparql.page.url
    assert sparql.page.url.endswith("#query=ASK%20%7B%7D")


def test_classes_and_properties_are_completed_from_the_ontology(sparql: SparqlPage) -> None:
    sparql.write("")
    sparql.type("SELECT * WHERE { ?s hrc:adoptedO")
    sparql.page.keyboard.press("Control+Space")
    expect(sparql.page.locator(".CodeMirror-hint").first).to_have_text("hrc:adoptedOn")
    sparql.page.keyboard.press("Enter")
    assert sparql.written() == (
        "PREFIX hrc: <https://w3id.org/hrckg/ontology#>\nSELECT * WHERE { ?s hrc:adoptedOn"
    )
    sparql.type(" ?day ; a recorded")
    sparql.page.keyboard.press("Control+Space")
    expect(sparql.page.locator(".CodeMirror-hint").first).to_have_text("hrc:RecordedVote")
