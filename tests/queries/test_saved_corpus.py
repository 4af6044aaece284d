"""The saved questions over the packaged corpus."""

from collections.abc import Callable
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, Store, serialize

from hrckg.dump.load import load
from hrckg.publication import BuildSummary
from hrckg.queries.answer import Rows, Triples, Truth, run_query
from hrckg.queries.render import Form, render
from hrckg.queries.saved import SavedQuery, load_queries
from hrckg.queries.source import open_store

GOLDEN = Path(__file__).parent / "golden"

each_query = pytest.mark.parametrize("query", load_queries(), ids=lambda query: query.name)


@pytest.fixture(scope="module")
def corpus(built: BuildSummary) -> Store:
    return load(built.folder)


@pytest.fixture(scope="module")
def corpus_in_rdflib(corpus: Store) -> rdflib.Graph:
    triples = {quad.triple for quad in corpus}
    ntriples = serialize(triples, format=RdfFormat.N_TRIPLES)
    assert ntriples is not None
    return rdflib.Graph().parse(data=ntriples, format="nt")


@each_query
def test_the_answer_is_the_one_that_was_read(
    query: SavedQuery, corpus: Store, matches_file: Callable[[str, Path], None]
) -> None:
    answer = run_query(corpus, query.text)
    is_graph = isinstance(answer, Triples)
    text = render(answer, Form.TTL if is_graph else Form.CSV).replace("\r\n", "\n")
    matches_file(text, GOLDEN / f"{query.name}.{'ttl' if is_graph else 'csv'}")


@each_query
def test_the_corpus_answers_every_question(query: SavedQuery, corpus: Store) -> None:
    answer = run_query(corpus, query.text)
    assert isinstance(answer, Truth) or len(answer) > 0


@each_query
def test_store_and_dump_answer_alike(query: SavedQuery, corpus: Store, built: BuildSummary) -> None:
    assert run_query(open_store(built.folder), query.text) == run_query(corpus, query.text)


TOO_MUCH_FOR_RDFLIB = {
    "changed-votes": "rdflib repeats the sub-queries for each row: no end after 10 minutes"
}


@pytest.mark.slow  # rdflib takes minutes for them all; the miniature shows the same each time
@each_query
def test_rdflib_agrees(query: SavedQuery, corpus: Store, corpus_in_rdflib: rdflib.Graph) -> None:
    if query.name in TOO_MUCH_FOR_RDFLIB:
        pytest.skip(TOO_MUCH_FOR_RDFLIB[query.name])
    ours = run_query(corpus, query.text)
    theirs = corpus_in_rdflib.query(query.text)
    if isinstance(ours, Truth):
        assert theirs.askAnswer == ours.value
    elif isinstance(ours, Rows):
        # the values as they are written: both keep the lexical form
        assert [tuple(None if t is None else str(t) for t in row) for row in theirs] == [  # type: ignore[union-attr]  # SELECT gives rows
            tuple(None if t is None else t.value for t in row)
            for row in ours.rows  # type: ignore[union-attr]  # no triple terms here
        ]
    else:
        assert theirs.graph is not None
        assert len(theirs.graph) == len(ours)
