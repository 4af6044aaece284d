"""The SPARQL page, as a person with a browser uses it."""

import csv
import gzip
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

import pyoxigraph
import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, BrowserContext, Page, expect

from hrckg import iris, resources

pytestmark = pytest.mark.browser

QUERIES = sorted(resources.path("queries").glob("*.rq"))
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
MANY = "SELECT ?s ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 250"


@pytest.fixture(scope="module")
def dump(site_url: str) -> pyoxigraph.Store:
    """The dump that the page loads, in the same engine outside of a browser."""
    store = pyoxigraph.Store()
    with urlopen(f"{site_url}data/hrckg.nt.gz") as response:  # noqa: S310 -- our own server on loopback
        store.bulk_load(gzip.decompress(response.read()), pyoxigraph.RdfFormat.N_TRIPLES)
    return store


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, site_url: str) -> Iterator[Page]:
    """A page that has to keep its promises: no other host, no violation of its policy, no error."""
    page = context.new_page()
    requests: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: requests.append(request.url.removeprefix("blob:")))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
    open_page(page, site_url)
    yield page
    host = site_url[: site_url.index("/", len("http://"))]
    assert [url for url in requests if not url.startswith(f"{host}/")] == []
    # Chromium reports each 4xx and 5xx answer as an error: those of our own endpoint are asked for.
    assert [error for error in errors if not error.startswith("Failed to load resource")] == []


def open_page(page: Page, site_url: str, query: str | None = None) -> None:
    page.goto("about:blank")  # so that another fragment of the same page is loaded anew
    page.goto(f"{site_url}sparql/index.html" + (f"#query={quote(query)}" if query else ""))
    page.wait_for_selector("[data-engine=ready] #run:enabled")


def write(page: Page, query: str) -> None:
    page.evaluate(
        "(text) => document.querySelector('.CodeMirror').CodeMirror.setValue(text)", query
    )


def written(page: Page) -> str:
    text: str = page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()")
    return text


def run(page: Page, query: str) -> str:
    """Run a query with the button; return the sentence above the answer."""
    write(page, query)
    page.click("#run")
    return wait_for_answer(page)


def wait_for_answer(page: Page) -> str:
    page.wait_for_selector("#summary:not(:empty)")
    return page.inner_text("#summary")


def cells(page: Page) -> list[list[str]]:
    """Return the text of the rows that are shown."""
    rows: list[list[str]] = page.evaluate(
        "[...document.querySelectorAll('.rows tbody tr')]"
        ".map((row) => [...row.cells].map((cell) => cell.textContent))"
    )
    return rows


def download(page: Page, label: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=f"Download as {label}", exact=True).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_the_page_says_how_much_it_has_loaded(page: Page, dump: pyoxigraph.Store) -> None:
    expect(page.locator("#status")).to_have_text(f"Ready: {len(dump):,} triples in this browser.")


@pytest.fixture(scope="module")
def kept_page(browser: Browser, site_url: str) -> Iterator[Page]:
    """One page for all saved questions: loading it for each would prove nothing more."""
    context = browser.new_context()
    page = context.new_page()
    open_page(page, site_url)
    yield page
    context.close()


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_saved_question_is_one_click_away_and_gives_the_rows_of_the_dump(
    kept_page: Page, dump: pyoxigraph.Store, path: Path
) -> None:
    text = path.read_text(encoding="utf-8")
    title = re.findall(r"^# title: (.*)$", text, flags=re.MULTILINE)[0]
    kept_page.get_by_role("link", name=title, exact=True).click()
    kept_page.wait_for_function("(text) => location.hash.includes(text)", arg=quote(title))
    kept_page.wait_for_selector("#run:enabled")
    assert re.match(r"(\d[\d,]* (rows?|triples) in|Answered in) \d+ ms", wait_for_answer(kept_page))
    assert written(kept_page) == text
    expected = dump.query(text)
    if isinstance(expected, pyoxigraph.QuerySolutions):
        assert answer_of(kept_page, text, "text/csv") == csv_of(expected)
    elif isinstance(expected, pyoxigraph.QueryTriples):
        answer = answer_of(kept_page, text, "application/n-triples")
        assert sorted(answer.splitlines()) == sorted(f"{triple} ." for triple in expected)
    else:
        assert json.loads(answer_of(kept_page, text, "application/json"))["boolean"] == bool(
            expected
        )


def answer_of(page: Page, query: str, accept: str) -> str:
    text: str = page.evaluate(
        """async ([body, accept]) => {
          const headers = { "Content-Type": "application/sparql-query", Accept: accept };
          return (await fetch("../sparql", { method: "POST", headers, body })).text();
        }""",
        [query, accept],
    )
    return text


def csv_of(solutions: pyoxigraph.QuerySolutions) -> str:
    content = solutions.serialize(format=pyoxigraph.QueryResultsFormat.CSV)
    assert content is not None
    return content.decode()


def test_a_new_query_is_typed_and_run_with_the_keyboard_alone(
    page: Page, dump: pyoxigraph.Store
) -> None:
    write(page, "")
    page.focus(".CodeMirror textarea")
    page.keyboard.type("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")
    page.keyboard.press("Control+Enter")
    assert wait_for_answer(page).startswith("1 row in ")
    assert cells(page) == [[str(len(dump))]]
    page.focus(".CodeMirror textarea")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.CodeMirror-code') === null")
    assert written(page) == "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


def test_a_question_of_yes_or_no_is_answered_so(page: Page) -> None:
    run(page, "ASK { ?s ?p ?o }")
    assert page.inner_text(".verdict") == "Yes"
    run(page, "ASK { ?s ?s ?s }")
    expect(page.locator(".verdict")).to_have_text("No")


def test_a_constructed_graph_is_a_table_of_triples_and_a_turtle_file(page: Page) -> None:
    prefix = f"PREFIX hrc: <{iris.ONTOLOGY}>"
    query = f'{prefix} CONSTRUCT {{ <urn:x:a> hrc:text "line\\n\\"two\\""@en }} WHERE {{}}'
    assert run(page, query).startswith("1 triples in")
    assert cells(page) == [["urn:x:a", "hrc:text", 'line\n"two" @en']]
    name, content = download(page, "Turtle")
    [triple] = pyoxigraph.parse(content, pyoxigraph.RdfFormat.TURTLE)
    assert name == "answer.ttl"
    assert triple.object == pyoxigraph.Literal('line\n"two"', language="en")


def test_nothing_found_is_said(page: Page) -> None:
    assert run(page, "SELECT * WHERE { ?s ?s ?s }").startswith("0 rows")
    assert "Nothing in the data matches" in page.inner_text("#results")


def test_our_iris_lead_to_their_pages_in_this_copy(page: Page, site_url: str) -> None:
    query = f"""SELECT ?thing WHERE {{
      ?thing a <{iris.ONTOLOGY}Document> ; <{iris.ONTOLOGY}holding> ?holding
    }} ORDER BY ?thing LIMIT 20"""
    run(page, query)
    links = page.eval_on_selector_all(".rows a", "(links) => links.map((link) => link.href)")
    assert len(links) > 0
    for link in links:
        assert link.startswith(f"{site_url}id/")
        with urlopen(link) as response:  # noqa: S310 -- our own server on loopback
            assert response.status == 200


def test_short_forms_are_those_of_all_our_queries(page: Page) -> None:
    run(page, f"SELECT (<{iris.ONTOLOGY}text> AS ?a) (<{iris.BASE}A/HRC/RES/43/21#op5> AS ?b) {{}}")
    assert cells(page) == [["hrc:text", "A/HRC/RES/43/21#op5"]]
    links = page.eval_on_selector_all(".rows a", "(all) => all.map((a) => a.getAttribute('href'))")
    assert links[0].endswith("/ontology/index.html#text")
    assert links[1].endswith("/id/A/HRC/RES/43/21/index.html#op5")
    prefixes = page.evaluate("import('../static/sparql/iris.js').then((it) => it.PREFIXES)")
    assert list(prefixes.items()) == list(iris.PREFIXES.items())


def test_a_fault_of_syntax_is_told_with_its_place(page: Page) -> None:
    write(page, "SELECT * WHERE {\n  ?s ?p \n}")
    page.click("#run")
    fault = page.get_by_role("alert")
    expect(fault).to_contain_text("The query cannot be read at line 3, column 2")
    fault.get_by_role("button", name="Go to this place").click()
    cursor = page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getCursor()")
    assert (cursor["line"], cursor["ch"]) == (2, 1)


def test_an_undeclared_prefix_is_named_with_its_remedy(page: Page) -> None:
    write(page, "SELECT * WHERE { ?s hrc:text ?o }")
    page.click("#run")
    expect(page.get_by_role("alert")).to_contain_text(
        "The prefix hrc: is used but not declared. "
        "Add: PREFIX hrc: <https://w3id.org/hrckg/ontology#>"
    )


@pytest.mark.parametrize("query", ["", "   ", "SELEC", "INSERT DATA { <a:a> <b:b> 1 }", "ASK {} {"])
def test_nothing_that_is_wrong_leaves_the_page_blank(page: Page, query: str) -> None:
    write(page, query)
    page.click("#run")
    assert len(page.get_by_role("alert").inner_text()) > 20


def test_an_endless_query_is_cancelled_and_the_next_one_answered(page: Page) -> None:
    write(page, ENDLESS)
    page.click("#run")
    page.wait_for_selector("[data-engine=busy]")
    page.click("#stop")
    assert wait_for_answer(page) == "Cancelled."
    assert run(page, "ASK {}").startswith("Answered in")


def test_a_query_that_follows_a_running_one_takes_its_place(page: Page) -> None:
    write(page, ENDLESS)
    page.focus(".CodeMirror textarea")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("[data-engine=busy]")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("[data-engine=loading]")
    page.wait_for_selector("[data-engine=busy]")
    page.click("#stop")
    assert wait_for_answer(page) == "Cancelled."
    page.wait_for_selector("[data-engine=ready]")


def test_a_query_beyond_the_limit_of_time_is_cancelled_with_a_message(
    context: BrowserContext, site_url: str
) -> None:
    page = context.new_page()

    def shorten_limit(route: Any) -> None:
        response = route.fetch()
        assert 'data-seconds="30"' in response.text()
        route.fulfill(response=response, body=response.text().replace('"30"', '"1"'))

    page.route("**/sparql/index.html*", shorten_limit)
    open_page(page, site_url)
    write(page, ENDLESS)
    page.click("#run")
    expect(page.get_by_role("alert")).to_contain_text("took longer than 1 seconds")
    assert run(page, "ASK {}").startswith("Answered in")


def test_a_link_opens_a_query_with_its_answer(page: Page, site_url: str) -> None:
    query = 'SELECT ("a+b & c=d # é\\n" AS ?x)\nWHERE {}'
    run(page, query)
    link = page.url
    assert link.startswith(f"{site_url}sparql/index.html#query=")
    page.goto("about:blank")
    page.goto(link)
    wait_for_answer(page)
    assert written(page) == query
    assert cells(page) == [["a+b & c=d # é\n"]]


def test_the_link_can_be_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    write(page, "ASK {}")
    page.click("#share")
    expect(page.locator("#share")).to_have_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith("#query=ASK%20%7B%7D")


def test_a_download_has_all_rows_though_the_table_shows_them_by_pages(
    page: Page, dump: pyoxigraph.Store
) -> None:
    assert run(page, f"# title: Many rows!\n{MANY}").startswith("250 rows")
    assert len(cells(page)) == 100
    name, content = download(page, "CSV")
    expected = dump.query(MANY)
    assert isinstance(expected, pyoxigraph.QuerySolutions)
    assert (name, content.decode()) == ("many-rows.csv", csv_of(expected))
    name, content = download(page, "JSON")
    assert (name, len(json.loads(content)["results"]["bindings"])) == ("many-rows.json", 250)


def test_rows_are_leafed_through_sorted_and_filtered(page: Page) -> None:
    values = " ".join(str(number) for number in range(1, 251))
    run(page, f"SELECT ?n WHERE {{ VALUES ?n {{ {values} }} }} ORDER BY STR(?n)")
    head = page.get_by_role("columnheader", name="n")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert [row[0] for row in cells(page)][:3] == ["1", "2", "3"]
    page.get_by_role("button", name="Later rows").click()
    page.get_by_role("button", name="Later rows").click()
    assert [row[0] for row in cells(page)] == [str(number) for number in range(201, 251)]
    expect(page.locator(".rows-place")).to_have_text("Rows 201–250 of 250")
    page.get_by_label("Filter rows").fill("25")
    expect(page.locator(".rows-place")).to_have_text("Rows 1–4 of 4 (of 250)")
    assert Counter(len(row[0]) for row in cells(page)) == {2: 1, 3: 3}


def test_classes_and_properties_are_completed_from_the_ontology(page: Page) -> None:
    write(page, "")
    page.focus(".CodeMirror textarea")
    page.keyboard.type("SELECT * WHERE { ?s hrc:adoptedO")
    page.keyboard.press("Control+Space")
    expect(page.locator(".CodeMirror-hint").first).to_have_text("hrc:adoptedOn")
    page.keyboard.press("Enter")
    assert written(page) == (
        "PREFIX hrc: <https://w3id.org/hrckg/ontology#>\nSELECT * WHERE { ?s hrc:adoptedOn"
    )
    page.keyboard.type(" ?day ; a recorded")
    page.keyboard.press("Control+Space")
    expect(page.locator(".CodeMirror-hint").first).to_have_text("hrc:RecordedVote")


def test_markup_in_an_answer_is_text(page: Page) -> None:
    hostile = "<img src=x onerror='window.pwned=1'><script>window.pwned=1</script>"
    run(
        page,
        f'SELECT ("{hostile}" AS ?a) ("{hostile}"@en AS ?b) (<javascript:window.pwned=1> AS ?c) '
        f'("{hostile}"^^<urn:x:%3Cimg%3E> AS ?d) {{}}',
    )
    assert cells(page)[0][0] == hostile
    assert page.locator("#results :is(img, script, a)").count() == 0
    assert page.evaluate("window.pwned") is None


def test_a_hostile_link_changes_nothing_but_the_query(
    context: BrowserContext, site_url: str
) -> None:
    page = context.new_page()
    hostile = "<img src=x onerror='window.pwned=1'>"
    page.goto(f"{site_url}sparql/index.html#query={quote(hostile)}")
    expect(page.get_by_role("alert")).to_contain_text(hostile)
    assert page.evaluate("window.pwned") is None


def test_nothing_is_stored_in_the_browser(page: Page) -> None:
    run(page, MANY)
    page.focus(".CodeMirror textarea")
    page.keyboard.press("Tab")
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate("caches.keys()") == []


def test_queries_are_answered_without_a_network(page: Page) -> None:
    page.context.set_offline(offline=True)
    assert run(page, "ASK { ?s ?p ?o }").startswith("Answered in")


def test_missing_data_is_told_and_can_be_tried_again(
    context: BrowserContext, site_url: str
) -> None:
    page = context.new_page()
    context.route("**/data/hrckg.nt.gz", lambda route: route.fulfill(status=404))
    page.goto(f"{site_url}sparql/index.html")
    expect(page.locator("#status")).to_contain_text("data/hrckg.nt.gz cannot be fetched: 404")
    context.unroute("**/data/hrckg.nt.gz")
    page.click("#again")
    page.wait_for_selector("[data-engine=ready]")


def test_a_host_that_unpacks_the_dump_itself_is_understood(
    context: BrowserContext, site_url: str, dump: pyoxigraph.Store
) -> None:
    with urlopen(f"{site_url}data/hrckg.nt.gz") as response:  # noqa: S310 -- our own server on loopback
        unpacked = gzip.decompress(response.read())
    page = context.new_page()
    context.route("**/data/hrckg.nt.gz", lambda route: route.fulfill(body=unpacked))
    open_page(page, site_url)
    expect(page.locator("#status")).to_contain_text(f"{len(dump):,} triples")


def test_without_scripts_the_saved_questions_can_be_read(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}sparql/index.html")
    text = page.locator("main").text_content() or ""
    for path in QUERIES:
        assert path.read_text(encoding="utf-8").strip() in text
        assert page.locator(f'a[href="../queries/{path.stem}/index.html"]').count() == 1
    expect(page.get_by_text("The query engine has not started.")).to_be_visible()
    assert not page.locator("#run").is_visible()
    context.close()


LOOKS = [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(
    browser: Browser, site_url: str, width: int, scheme: Any
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    open_page(page, site_url)
    check_access(page)
    run(page, MANY + "\n" * 60)
    check_access(page)
    write(page, "SELECT * WHERE { ?s foo:bar }")
    page.click("#run")
    page.wait_for_selector(".fault")
    page.locator(".saved summary").first.click()
    check_access(page)
    context.close()


def check_access(page: Page) -> None:
    violations = Axe().run(page).response["violations"]
    assert [
        (fault["id"], [node["target"] for node in fault["nodes"]]) for fault in violations
    ] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_downloaded_csv_reads_as_the_table_shows_it(page: Page) -> None:
    run(page, 'SELECT ("a, \\"b\\"\\nc" AS ?x) (2 AS ?y) {}')
    _, content = download(page, "CSV")
    rows = list(csv.reader(io.StringIO(content.decode(), newline="")))
    assert rows == [["x", "y"], ['a, "b"\nc', "2"]]
