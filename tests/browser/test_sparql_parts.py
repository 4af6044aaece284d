"""The SPARQL page of a large site fetches only the parts of the data that a question needs."""

import gzip
import json
import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from playwright.sync_api import Browser, Route, expect
from sparql_page import opened

from hrckg.iris import PREFIXES
from hrckg.queries.saved import load_queries

pytestmark = pytest.mark.browser

PREAMBLE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
TEXT = "<https://w3id.org/hrckg/id/A/HRC/RES/43/21>"
PLAN = """async ([index, queries]) => {
  const { planner } = await import("../static/sparql/plan.js");
  const { parse } = await import("../vendor/sparqljs/parser.js");
  const plan = planner(index);
  return queries.map((query) => [...plan(parse(query))].sort());
}"""
BALLOTS = "SELECT (COUNT(*) AS ?n) WHERE { ?ballot hrc:position ?position }"

# what a query asks, and the parts without which the answer would be another
TRICKY = {
    # any property, any thing
    "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }": {"ballots", "core", "text", "votes"},
    "SELECT DISTINCT ?p WHERE { ?s a hrc:Ballot ; ?p ?o } ORDER BY ?p": {"ballots"},
    "SELECT DISTINCT ?c WHERE { ?s a ?c } ORDER BY ?c": {"ballots", "core", "text"},
    f"SELECT * WHERE {{ {TEXT} ?p ?o }} ORDER BY ?p ?o": {"core", "text"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p state:AGO }": {"ballots", "votes"},
    f"DESCRIBE {TEXT}": {"core", "text"},
    f"DESCRIBE ?x WHERE {{ {TEXT} hrc:actionTaken ?x }}": {"actions", "votes"},
    f"DESCRIBE * WHERE {{ {TEXT} hrc:hasParagraph ?x }}": {"text"},
    "CONSTRUCT WHERE { ?s a hrc:RecordedVote ; hrc:inFavour ?o }": {"actions", "votes"},
    # patterns that have to match together
    "SELECT * WHERE { ?s a hrc:RecordedVote ; hrc:takenOn ?d } ORDER BY ?s": {"actions"},
    "SELECT * WHERE { ?s hrc:takenOn ?d FILTER(BOUND(?d)) ?s a hrc:Ballot }": set(),
    "SELECT (COUNT(*) AS ?n) WHERE { ?v hrc:hasBallot [ hrc:state ?s ] }": {"ballots"},
    "SELECT * WHERE { ?s a hrc:Ballot, hrc:Paragraph }": set(),
    # OPTIONAL keeps what has no counterpart, wherever it stands
    """SELECT (COUNT(*) AS ?n) (COUNT(?t) AS ?m)
    WHERE { ?s a hrc:Document OPTIONAL { ?s hrc:hasParagraph/hrc:text ?t } }""": {"core", "text"},
    """SELECT (COUNT(*) AS ?n) (COUNT(?p) AS ?m)
    WHERE { OPTIONAL { ?s hrc:position ?p } ?s a hrc:Document }""": {"ballots", "core"},
    """SELECT (COUNT(*) AS ?n) (COUNT(?p) AS ?m) WHERE
    { ?s a hrc:RecordedVote { ?v a hrc:State OPTIONAL { ?s hrc:position ?p } } }""": {"ballots"},
    """SELECT (COUNT(*) AS ?n) (COUNT(?t) AS ?m) WHERE
    { ?d a hrc:Resolution OPTIONAL { ?x a hrc:State OPTIONAL { ?d hrc:text ?t } } }""": {"text"},
    """SELECT (COUNT(*) AS ?n) WHERE { ?d a hrc:Document
    OPTIONAL { ?d hrc:actionTaken ?a FILTER NOT EXISTS { ?a hrc:hasBallot ?b } } FILTER(BOUND(?a)) }
    """: {"ballots", "core"},
    # without
    "SELECT * WHERE { ?s a hrc:RecordedVote MINUS { ?s hrc:abstaining ?x } } ORDER BY ?s": {
        "votes"
    },
    """SELECT (COUNT(*) AS ?n) WHERE
    { ?s a hrc:Document FILTER NOT EXISTS { ?p hrc:inDocument ?s } }""": {"core", "text"},
    """SELECT (COUNT(*) AS ?n) WHERE
    { ?s a hrc:Document FILTER(!(EXISTS { ?s hrc:hasChange ?c } && true)) }""": {"changes"},
    """SELECT (COUNT(*) AS ?n) WHERE
    { ?s a hrc:State BIND(EXISTS { ?b hrc:state ?s } AS ?x) FILTER(?x) }""": {"ballots", "core"},
    """SELECT ?s (EXISTS { ?v hrc:against ?s } AS ?x) WHERE { ?s a hrc:State } ORDER BY ?s""": {
        "core",
        "votes",
    },
    """SELECT ?s WHERE { ?s a hrc:State } ORDER BY (EXISTS { ?v hrc:against ?s }) ?s""": {
        "core",
        "votes",
    },
    """SELECT ?c (COUNT(*) AS ?n) WHERE { ?s hrc:regionalGroup ?c } GROUP BY ?c
    HAVING (EXISTS { ?b hrc:position ?p }) ORDER BY ?c""": {"ballots", "core"},
    # one or the other
    """SELECT (COUNT(*) AS ?n) WHERE
    { { ?s hrc:text ?o } UNION { ?s hrc:position ?o } UNION { ?s hrc:symbol ?o } }""": {
        "ballots",
        "core",
        "text",
    },
    """SELECT (COUNT(*) AS ?n) WHERE { VALUES ?p { hrc:text hrc:position } ?s ?p ?o }""": {
        "ballots",
        "text",
    },
    """SELECT (COUNT(*) AS ?n) WHERE
    { VALUES ?c { hrc:Ballot hrc:Mention } ?s a ?c }""": {"ballots", "mentions"},
    """SELECT (COUNT(*) AS ?n) WHERE
    { VALUES ?p { hrc:inFavour hrc:against } ?s ?p ?o }""": {"votes"},
    """SELECT (COUNT(*) AS ?n) WHERE
    { VALUES (?p ?x) { (hrc:inFavour 1) (UNDEF 2) } ?s ?p ?o }""": {"ballots", "core", "text"},
    """SELECT (COUNT(*) AS ?n) (COUNT(?p) AS ?m) WHERE
    { ?s hrc:position ?o OPTIONAL { ?s ?p ?o . VALUES ?p { hrc:text hrc:position } } }""": {
        "ballots"
    },
    """SELECT (COUNT(*) AS ?n) WHERE
    { ?s ?p ?o MINUS { VALUES ?p { hrc:text } } FILTER(isLiteral(?o)) }""": {"core", "text"},
    """SELECT (COUNT(*) AS ?n) WHERE
    { ?s ?p ?o { SELECT ?p WHERE { VALUES ?p { hrc:position } } } }""": {"ballots"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o } VALUES ?p { hrc:position }": {"ballots"},
    """SELECT (COUNT(*) AS ?n) WHERE
    { VALUES ?p { hrc:text } VALUES ?p { hrc:text hrc:position } ?s ?p ?o }""": {"text"},
    """SELECT (COUNT(*) AS ?n) WHERE { VALUES ?p { hrc:position }
    ?s hrc:ballotOf/^hrc:actionTaken ?d . ?s ?p ?o }""": {
        "actions",
        "ballots",
    },
    # as it may be written
    """PREFIX x: <https://w3id.org/hrckg/ontology#> # } a brace
    SELECT (COUNT(*) AS ?n) WHERE { ?s x:position ?o # { another
    }""": {"ballots"},
    """PREFIX hrc: <https://w3id.org/hrckg/ontology#pos>
    SELECT (COUNT(*) AS ?n) WHERE { ?s hrc:ition ?o }""": {"ballots"},
    """BASE <https://w3id.org/hrckg/ontology#>
    SELECT (COUNT(*) AS ?n) WHERE { ?s <#position> ?o }""": {"ballots"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?s a hrc:Ballot ; rdfs:label ?o }": set(),
    "SELECT (COUNT(*) AS ?n) WHERE { ?s a hrc:Ballot OPTIONAL { ?s rdfs:label ?o } }": {"ballots"},
    f"DESCRIBE {TEXT} ?x WHERE {{ ?x a hrc:Sponsorship }}": {"core", "text"},
    "DESCRIBE <https://w3id.org/hrckg/id/A/HRC/RES/43/21#ballot-AGO>": {"ballots"},
    "ASK { ?x hrc:position ?p FILTER(NOT EXISTS { ?x hrc:printedName ?n }) }": {"ballots"},
    """SELECT ?p (COUNT(*) AS ?n) WHERE
    { { SELECT ?p WHERE { ?b hrc:position ?p } LIMIT 100000 } } GROUP BY ?p ORDER BY ?p""": {
        "ballots"
    },
    "SELECT (COUNT(*) AS ?n) WHERE { ?a hrc:ballotOf+/hrc:actionOn* ?o }": {"actions", "ballots"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?a ^(hrc:hasBallot|hrc:hasParagraph) ?o }": {
        "ballots",
        "text",
    },
    "SELECT (COUNT(*) AS ?n) WHERE { [] hrc:state [ rdfs:label ?l ] }": {"ballots", "core"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?s dcterms:source|rdfs:seeAlso ?o }": {"sources"},
    # in a query of its own
    """SELECT (COUNT(*) AS ?n) WHERE
    { ?d a hrc:Document { SELECT ?d WHERE { ?p hrc:inDocument ?d } } }""": {"core", "text"},
    """SELECT (MAX(?n) AS ?most) WHERE
    { { SELECT ?v (COUNT(?b) AS ?n) WHERE { ?v hrc:hasBallot ?b } GROUP BY ?v } }""": {"ballots"},
    # paths
    "SELECT (COUNT(*) AS ?n) WHERE { ?s hrc:hasParagraph/hrc:hasMention/hrc:refersTo ?o }": {
        "mentions",
        "text",
    },
    "SELECT (COUNT(*) AS ?n) WHERE { ?s ^hrc:hasBallot/hrc:actionOn ?o }": {"actions", "ballots"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?s hrc:inFavour|hrc:against ?o }": {"votes"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?s (hrc:text|^hrc:state) ?o }": {"ballots", "text"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?s !hrc:position ?o }": {"ballots", "core", "text", "votes"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?s !(^hrc:position|rdf:type) ?o }": {"ballots", "text"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?s hrc:symbol* ?o }": {"ballots", "core", "text", "votes"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?s hrc:symbol? ?s }": {"ballots", "core", "text", "votes"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?s a hrc:State . ?s hrc:inFavour? ?o }": {"core", "votes"},
    f"SELECT (COUNT(*) AS ?n) WHERE {{ {TEXT} (hrc:hasParagraph|hrc:hasMention)* ?o }}": {
        "text",
    },
    "SELECT (COUNT(*) AS ?n) WHERE { ?c rdfs:subClassOf+ ?d }": {"core"},
    "SELECT (COUNT(*) AS ?n) WHERE { ?x rdfs:subClassOf*/hrc:position ?o }": {"ballots"},
    # nothing of the data
    "SELECT (1 AS ?x) WHERE {}": set(),
    "ASK { ?s a <https://example.org/none> }": set(),
    # graphs have no names in the browser
    "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s hrc:symbol ?o } }": {"core"},
    "SELECT (COUNT(*) AS ?n) FROM <urn:x:g> WHERE { ?s hrc:symbol ?o }": {"core"},
}


@pytest.fixture(scope="module")
def index(divided: Path) -> dict[str, Any]:
    return dict(json.loads((divided / "data" / "parts" / "index.json").read_text()))


@pytest.fixture(scope="module")
def plan(
    browser: Browser, divided_url: str, index: dict[str, Any]
) -> Callable[[list[str]], list[list[str]]]:
    """Ask the page which parts queries need."""

    def planned(queries: list[str]) -> list[list[str]]:
        found: list[list[str]] = page.evaluate(PLAN, [index, queries])
        return found

    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{divided_url}sparql/index.html")
    return planned


@pytest.fixture(scope="module")
def stores(divided: Path, index: dict[str, Any]) -> Callable[[frozenset[str]], pyoxigraph.Store]:
    """Give stores that hold these parts."""
    files = {part["name"]: divided / "data" / "parts" / part["file"] for part in index["parts"]}

    @cache
    def holding(names: frozenset[str]) -> pyoxigraph.Store:
        store = pyoxigraph.Store()
        for name in names:
            packed = files[name].read_bytes()
            store.bulk_load(gzip.decompress(packed), pyoxigraph.RdfFormat.N_TRIPLES)
        return store

    return holding


def answer(store: pyoxigraph.Store, query: str) -> list[str]:
    """Return what a query finds; the order of equals is the engine's choice."""
    found = store.query(query)
    if isinstance(found, pyoxigraph.QueryBoolean):
        return [str(bool(found))]
    return sorted(str(row) for row in found)


def check(
    queries: list[str],
    plan: Callable[[list[str]], list[list[str]]],
    stores: Callable[[frozenset[str]], pyoxigraph.Store],
    index: dict[str, Any],
) -> list[set[str]]:
    """Hold answers from the planned parts against those from the whole; return the parts."""
    whole = stores(frozenset(part["name"] for part in index["parts"]))
    planned = plan(queries)
    for query, names in zip(queries, planned, strict=True):
        # the page loads the core before any question
        assert answer(stores(frozenset([*names, "core"])), query) == answer(whole, query), query
    return [set(names) for names in planned]


def test_tricky_queries_find_what_they_find_in_the_whole(
    plan: Callable[[list[str]], list[list[str]]],
    stores: Callable[[frozenset[str]], pyoxigraph.Store],
    index: dict[str, Any],
) -> None:
    planned = check([PREAMBLE + query for query in TRICKY], plan, stores, index)
    for (query, needed), names in zip(TRICKY.items(), planned, strict=True):
        assert needed <= names, query
        if not needed or needed == {"core"}:
            assert names == needed, query


def test_saved_questions_find_what_they_find_in_the_whole(
    plan: Callable[[list[str]], list[list[str]]],
    stores: Callable[[frozenset[str]], pyoxigraph.Store],
    index: dict[str, Any],
) -> None:
    planned = check([query.text for query in load_queries()], plan, stores, index)
    assert sum("ballots" in names for names in planned) < len(planned) / 2


def test_any_pattern_finds_what_it_finds_in_the_whole(
    plan: Callable[[list[str]], list[list[str]]],
    stores: Callable[[frozenset[str]], pyoxigraph.Store],
    index: dict[str, Any],
) -> None:
    drawn = random.Random(1)  # noqa: S311  # the same patterns every time
    queries = [f"{PREAMBLE}SELECT (COUNT(*) AS ?n) WHERE {{ {group(drawn)} }}" for _ in range(150)]
    check(queries, plan, stores, index)


SUBJECTS = ["?a", "?a", "?a", "?b"]
STEPS = [
    ("a", ["hrc:Ballot", "hrc:Document", "hrc:RecordedVote", "hrc:Paragraph", "?c"]),
    ("hrc:hasBallot", ["?b"]),
    ("hrc:ballotOf", ["?b"]),
    ("hrc:inFavour|hrc:against", ["state:AGO", "state:CHN"]),
    ("hrc:position", ["position:against", "position:abstaining"]),
    ("hrc:hasParagraph", ["?b"]),
    ("hrc:inDocument", ["?b", TEXT]),
    ("hrc:actionTaken/hrc:hasBallot", ["?b"]),
    ("^hrc:actionTaken?", ["?b"]),
    ("hrc:holding", ["holding:full-text"]),
    ("hrc:takenOn", ["?c"]),
    ("rdfs:label", ["?c"]),
]


def group(drawn: random.Random, depth: int = 0) -> str:
    """Return patterns that begin with a narrow one, so that no query takes long."""
    narrow = ["?a hrc:holding holding:full-text", "?a hrc:position position:against"]
    kept = [f"{drawn.choice(narrow)} ."]
    for _ in range(drawn.randint(1, 2)):
        path, objects = drawn.choice(STEPS)
        line = f"{drawn.choice(SUBJECTS[:3])} {path} {drawn.choice(objects)} ."
        kept.append(line)
    if depth < 2:
        inner = group(drawn, depth + 1)
        keyword = drawn.choice(
            ["OPTIONAL", "MINUS", "FILTER EXISTS", "FILTER NOT EXISTS", "", "UNION"]
        )
        other = f"{{ {inner} }} UNION {{ {group(drawn, depth + 1)} }}"
        kept.append(other if keyword == "UNION" else f"{keyword} {{ {inner} }}")
    if drawn.random() < 0.5:
        drawn.shuffle(kept)
    return "\n".join(kept)


def test_a_question_fetches_what_it_needs_and_keeps_it(
    browser: Browser, divided_url: str, index: dict[str, Any]
) -> None:
    sizes = {part["name"]: part["statements"] for part in index["parts"]}
    fetched: list[str] = []
    with opened(browser, divided_url) as sparql:
        whole = sum(sizes.values())
        start = f"Ready: {sizes['core']:,} of {whole:,} triples in this browser."
        expect(sparql.page.locator("#status")).to_contain_text(start)
        sparql.page.on("request", lambda request: fetched.append(request.url))
        for _ in range(2):
            sparql.run(PREAMBLE + BALLOTS)
        assert int(sparql.cells()[0][0]) > 100
        [name] = [found for url in fetched for found in re.findall(r"/parts/(\w+)-", url)]
        assert name == "ballots"
        held = sizes["core"] + sizes["ballots"]
        expect(sparql.page.locator("#status")).to_contain_text(f"Ready: {held:,} of {whole:,}")
        sparql.run("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")
        assert sparql.cells() == [[str(whole)]]
        expect(sparql.page.locator("#status")).to_have_text(
            f"Ready: {whole:,} triples in this browser."
        )


def test_loading_can_be_cancelled(browser: Browser, divided_url: str) -> None:
    with opened(browser, divided_url) as sparql:
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        sparql.page.context.route("**/parts/ballots-*", hold)
        sparql.write(PREAMBLE + BALLOTS)
        sparql.page.click("#run")
        while not held:
            sparql.page.wait_for_timeout(20)
        sparql.page.click("#stop")
        assert sparql.wait_for_answer() == "Cancelled."
        sparql.page.context.unroute("**/parts/ballots-*")
        sparql.wait_until("ready")
        assert sparql.run(PREAMBLE + BALLOTS).startswith("1 row")


def test_a_part_that_cannot_be_fetched_is_told_and_the_page_goes_on(
    browser: Browser, divided_url: str
) -> None:
    with opened(browser, divided_url) as sparql:
        sparql.page.context.route("**/parts/ballots-*", lambda route: route.fulfill(status=404))
        sparql.write(PREAMBLE + BALLOTS)
        sparql.page.click("#run")
        expect(sparql.page.get_by_role("alert")).to_contain_text("cannot be fetched: 404")
        expect(sparql.page.get_by_role("alert")).to_contain_text("reload the page")
        assert sparql.run("ASK {}").startswith("Answered in")
        sparql.page.context.unroute("**/parts/ballots-*")
        assert sparql.run(PREAMBLE + BALLOTS).startswith("1 row")


def test_completions_need_no_part_but_the_core(browser: Browser, divided_url: str) -> None:
    with opened(browser, divided_url) as sparql:
        fetched: list[str] = []
        sparql.page.on("request", lambda request: fetched.append(request.url))
        sparql.write("")
        sparql.type("SELECT * WHERE { ?s hrc:printedN")
        sparql.page.keyboard.press("Control+Space")
        expect(sparql.page.locator(".CodeMirror-hint").first).to_have_text("hrc:printedName")
        assert [url for url in fetched if url.endswith(".nt.gz")] == []
