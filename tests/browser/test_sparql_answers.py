"""Answers on the SPARQL page: linked, sorted, downloaded, and never more than text."""

import csv
import io
import json
from collections import Counter
from urllib.request import urlopen

import pyoxigraph
import pytest
from playwright.sync_api import expect
from sparql_page import MANY, SparqlPage, csv_of

from hrckg import iris

pytestmark = pytest.mark.browser


def test_our_iris_lead_to_their_pages_in_this_copy(sparql: SparqlPage) -> None:
    query = f"""SELECT ?thing WHERE {{
      ?thing a <{iris.ONTOLOGY}Document> ; <{iris.ONTOLOGY}holding> ?holding
    }} ORDER BY ?thing LIMIT 20"""
    sparql.run(query)
    links = sparql.page.eval_on_selector_all(".rows a", "(links) => links.map((link) => link.href)")
    assert len(links) > 0
    for link in links:
        assert link.startswith(f"{sparql.site_url}id/")
        with urlopen(link) as response:  # noqa: S310 -- our own server on loopback
            assert response.status == 200


def test_short_forms_are_those_of_all_our_queries(sparql: SparqlPage) -> None:
    sparql.run(
        f"SELECT (<{iris.ONTOLOGY}text> AS ?a) (<{iris.BASE}A/HRC/RES/43/21#op5> AS ?b) {{}}"
    )
    assert sparql.cells() == [["hrc:text", "A/HRC/RES/43/21#op5"]]
    links = sparql.page.eval_on_selector_all(
        ".rows a", "(all) => all.map((a) => a.getAttribute('href'))"
    )
    assert links[0].endswith("/ontology/index.html#text")
    assert links[1].endswith("/id/A/HRC/RES/43/21/index.html#op5")
    prefixes = sparql.page.evaluate("import('../static/sparql/iris.js').then((it) => it.PREFIXES)")
    assert list(prefixes.items()) == list(iris.PREFIXES.items())


def test_a_download_has_all_rows_though_the_table_shows_them_by_pages(
    sparql: SparqlPage, dump: pyoxigraph.Store
) -> None:
    assert sparql.run(f"# title: Many rows!\n{MANY}").startswith("250 rows")
    assert len(sparql.cells()) == 100
    name, content = sparql.download("CSV")
    expected = dump.query(MANY)
    assert isinstance(expected, pyoxigraph.QuerySolutions)
    assert (name, content.decode()) == ("many-rows.csv", csv_of(expected))
    name, content = sparql.download("JSON")
    assert (name, len(json.loads(content)["results"]["bindings"])) == ("many-rows.json", 250)


def test_a_downloaded_csv_reads_as_the_table_shows_it(sparql: SparqlPage) -> None:
    sparql.run('SELECT ("a, \\"b\\"\\nc" AS ?x) (2 AS ?y) {}')
    _, content = sparql.download("CSV")
    rows = list(csv.reader(io.StringIO(content.decode(), newline="")))
    assert rows == [["x", "y"], ['a, "b"\nc', "2"]]


def test_rows_are_leafed_through_sorted_and_filtered(sparql: SparqlPage) -> None:
    values = " ".join(str(number) for number in range(1, 251))
    sparql.run(f"SELECT ?n WHERE {{ VALUES ?n {{ {values} }} }} ORDER BY STR(?n)")
    head = sparql.page.get_by_role("columnheader", name="n")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert [row[0] for row in sparql.cells()][:3] == ["1", "2", "3"]
    sparql.page.get_by_role("button", name="Later rows").click()
    sparql.page.get_by_role("button", name="Later rows").click()
    assert [row[0] for row in sparql.cells()] == [str(number) for number in range(201, 251)]
    expect(sparql.page.locator(".rows-place")).to_have_text("Rows 201–250 of 250")
    sparql.page.get_by_label("Filter rows").fill("25")
    expect(sparql.page.locator(".rows-place")).to_have_text("Rows 1–4 of 4 (of 250)")
    assert Counter(len(row[0]) for row in sparql.cells()) == {2: 1, 3: 3}


def test_markup_in_an_answer_is_text(sparql: SparqlPage) -> None:
    hostile = "<img src=x onerror='window.pwned=1'><script>window.pwned=1</script>"
    sparql.run(
        f'SELECT ("{hostile}" AS ?a) ("{hostile}"@en AS ?b) (<javascript:window.pwned=1> AS ?c) '
        f'("{hostile}"^^<urn:x:%3Cimg%3E> AS ?d) {{}}',
    )
    assert sparql.cells()[0][0] == hostile
    assert sparql.page.locator("#results :is(img, script, a)").count() == 0
    assert sparql.page.evaluate("window.pwned") is None


def test_a_hostile_link_changes_nothing_but_the_query(sparql: SparqlPage) -> None:
    hostile = "<img src=x onerror='window.pwned=1'>"
    sparql.open(hostile)
    expect(sparql.page.get_by_role("alert")).to_contain_text(hostile)
    assert sparql.page.evaluate("window.pwned") is None


def test_nothing_is_stored_in_the_browser(sparql: SparqlPage) -> None:
    sparql.run(MANY)
    sparql.page.focus(".CodeMirror textarea")
    sparql.page.keyboard.press("Tab")
    assert sparql.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert sparql.page.evaluate("caches.keys()") == []
