"""What the SPARQL page does when something is wrong: a query, its length, the data, the browser."""

import pyoxigraph
import pytest
from playwright.sync_api import Browser, Route, expect
from sparql_page import ENDLESS, SparqlPage, fetch_dump

from hrckg.queries.saved import load_queries

pytestmark = pytest.mark.browser

DATA = "**/data/parts/core-*.nt.gz"


def test_a_fault_of_syntax_is_told_with_its_place(sparql: SparqlPage) -> None:
    sparql.write("SELECT * WHERE {\n  ?s ?p \n}")
    sparql.page.click("#run")
    fault = sparql.page.get_by_role("alert")
    expect(fault).to_contain_text("The query cannot be read at line 3, column 2")
    fault.get_by_role("button", name="Go to this place").click()
    cursor = sparql.page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getCursor()")
    assert (cursor["line"], cursor["ch"]) == (2, 1)


def test_an_undeclared_prefix_is_named_with_its_remedy(sparql: SparqlPage) -> None:
    sparql.write("SELECT * WHERE { ?s hrc:text ?o }")
    sparql.page.click("#run")
    expect(sparql.page.get_by_role("alert")).to_contain_text(
        "The prefix hrc: is used but not declared. "
        "Add: PREFIX hrc: <https://w3id.org/hrckg/ontology#>"
    )


@pytest.mark.parametrize("query", ["", "   ", "SELEC", "INSERT DATA { <a:a> <b:b> 1 }", "ASK {} {"])
def test_nothing_that_is_wrong_leaves_the_page_blank(sparql: SparqlPage, query: str) -> None:
    sparql.write(query)
    sparql.page.click("#run")
    assert len(sparql.page.get_by_role("alert").inner_text()) > 20


def test_an_endless_query_is_cancelled_and_the_next_one_answered(sparql: SparqlPage) -> None:
    sparql.write(ENDLESS)
    sparql.page.click("#run")
    sparql.wait_until("busy")
    sparql.page.click("#stop")
    assert sparql.wait_for_answer() == "Cancelled."
    assert sparql.run("ASK {}").startswith("Answered in")


def test_a_query_that_follows_a_running_one_takes_its_place(sparql: SparqlPage) -> None:
    sparql.write(ENDLESS)
    sparql.page.focus(".CodeMirror textarea")
    sparql.page.keyboard.press("Control+Enter")
    sparql.wait_until("busy")
    sparql.note_states()
    sparql.page.keyboard.press("Control+Enter")
    sparql.wait_until_after("loading", "busy")
    sparql.page.click("#stop")
    assert sparql.wait_for_answer() == "Cancelled."
    sparql.wait_until("ready")


def test_a_query_beyond_the_limit_of_time_is_cancelled_with_a_message(sparql: SparqlPage) -> None:
    def shorten_limit(route: Route) -> None:
        response = route.fetch()
        assert 'data-seconds="30"' in response.text()
        route.fulfill(response=response, body=response.text().replace('"30"', '"1"'))

    sparql.page.route("**/sparql/index.html*", shorten_limit)
    sparql.open()
    sparql.write(ENDLESS)
    sparql.page.click("#run")
    expect(sparql.page.get_by_role("alert")).to_contain_text("took longer than 1 second ")
    assert sparql.run("ASK {}").startswith("Answered in")


def test_queries_are_answered_without_a_network(sparql: SparqlPage) -> None:
    sparql.page.context.set_offline(offline=True)
    assert sparql.run("ASK { ?s ?p ?o }").startswith("Answered in")


def test_missing_data_is_told_and_can_be_tried_again(sparql: SparqlPage) -> None:
    sparql.page.context.route(DATA, lambda route: route.fulfill(status=404))
    sparql.page.reload()
    message = ".nt.gz cannot be fetched: 404"
    expect(sparql.page.locator("#status")).to_contain_text(message)
    sparql.write("ASK {}")
    sparql.page.click("#run")
    expect(sparql.page.get_by_role("alert")).to_contain_text(message)
    sparql.page.context.unroute(DATA)
    sparql.page.click("#again")
    sparql.wait_until("ready")


def test_a_host_that_unpacks_the_dump_itself_is_understood(
    sparql: SparqlPage, dump: pyoxigraph.Store
) -> None:
    unpacked = fetch_dump(sparql.site_url)
    sparql.page.context.route(DATA, lambda route: route.fulfill(body=unpacked))
    sparql.open()
    expect(sparql.page.locator("#status")).to_contain_text(f"{len(dump):,} triples")


def test_without_scripts_the_saved_questions_can_be_read(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}sparql/index.html")
    text = page.locator("main").text_content() or ""
    for query in load_queries():
        assert query.text.strip() in text
        assert page.locator(f'a[href="../queries/{query.name}/index.html"]').count() == 1
    expect(page.get_by_text("The query engine has not started.")).to_be_visible()
    expect(page.locator("#run")).to_be_hidden()
    context.close()
