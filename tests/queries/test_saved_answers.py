"""The saved questions are well formed, and two independent engines agree on their answers."""

import re

import pytest
import rdflib
from pyoxigraph import Quad, RdfFormat, Store, serialize

from hrckg.iris import PREFIXES
from hrckg.queries.answer import Rows, Triples, Truth, run_query
from hrckg.queries.saved import SavedQuery, load_queries

QUERIES = load_queries()
_DECLARATION = re.compile(r"^PREFIX (?P<prefix>\w*): <(?P<start>[^>]*)>$", re.MULTILINE)

each_query = pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)


def body_of(query: SavedQuery) -> str:
    """The query without its header and its prefixes."""
    return query.text[list(_DECLARATION.finditer(query.text))[-1].end() :]


def union(store: Store) -> rdflib.Graph:
    triples = {quad.triple for quad in store}
    ntriples = serialize(triples, format=RdfFormat.N_TRIPLES)
    assert ntriples is not None
    return rdflib.Graph().parse(data=ntriples, format="nt")


@pytest.fixture(scope="module")
def rdflib_graph(miniature_store: Store) -> rdflib.Graph:
    return union(miniature_store)


@each_query
def test_prefixes_are_those_used_as_everywhere_in_their_order(query: SavedQuery) -> None:
    declared = {found["prefix"]: found["start"] for found in _DECLARATION.finditer(query.text)}
    used = set(re.findall(r"(?<![\w<:/])([a-z]+):[A-Za-z]", body_of(query)))
    assert list(declared.items()) == [(p, iri) for p, iri in PREFIXES.items() if p in used]


@each_query
def test_no_name_needs_a_backslash(query: SavedQuery) -> None:
    assert "\\" not in query.text


@each_query
def test_rows_are_ordered_and_a_title_and_a_question_are_read(query: SavedQuery) -> None:
    assert query.question.endswith("?")
    assert query.title
    assert not query.title.endswith((".", "?"))
    assert "SELECT" not in query.text or "ORDER BY" in query.text


@each_query
def test_there_is_an_answer(query: SavedQuery, miniature_store: Store) -> None:
    answer = run_query(miniature_store, query.text)
    assert answer.value if isinstance(answer, Truth) else len(answer) > 0


@each_query
def test_the_order_of_loading_does_not_matter(query: SavedQuery, miniature_store: Store) -> None:
    turned = Store()
    turned.extend(sorted(miniature_store, key=str, reverse=True))
    assert run_query(turned, query.text) == run_query(miniature_store, query.text)


@each_query
def test_the_default_graph_and_the_union_of_all_graphs_answer_alike(
    query: SavedQuery, miniature_store: Store
) -> None:
    flat = Store()
    flat.extend(Quad(q.subject, q.predicate, q.object) for q in miniature_store)
    assert run_query(flat, query.text) == run_query(miniature_store, query.text)


@each_query
def test_rdflib_gives_the_same_rows_in_the_same_order(
    query: SavedQuery, miniature_store: Store, rdflib_graph: rdflib.Graph
) -> None:
    ours = run_query(miniature_store, query.text)
    theirs = rdflib_graph.query(query.text)
    if isinstance(ours, Truth):
        assert theirs.askAnswer == ours.value
    elif isinstance(ours, Triples):
        assert theirs.graph is not None
        assert {tuple(map(_n3, triple)) for triple in theirs.graph} == {
            tuple(str(term) for term in triple) for triple in ours
        }
    else:
        assert isinstance(ours, Rows)
        assert [str(variable) for variable in theirs.vars or ()] == list(ours.columns)
        assert [tuple(map(_n3, row)) for row in theirs] == [  # type: ignore[arg-type]  # SELECT gives rows
            tuple(None if term is None else str(term) for term in row) for row in ours.rows
        ]


def _n3(term: rdflib.term.Node | None) -> str | None:
    """An rdflib term as pyoxigraph writes it."""
    if term is None:
        return None
    graph = rdflib.Graph().add((rdflib.URIRef("x:s"), rdflib.URIRef("x:p"), term))
    line = graph.serialize(format="nt").strip()
    plain = line.removeprefix("<x:s> <x:p> ").removesuffix(" .")
    return plain.removesuffix("^^<http://www.w3.org/2001/XMLSchema#string>")
