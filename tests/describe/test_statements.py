"""What is said of a document: the statements of the contract, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, NamedNode

from hrckg import iris, resources
from hrckg import vocab as hrc
from hrckg.corpus import find_corpus
from hrckg.describe import document_triples, reference_triples
from hrckg.document import Document
from hrckg.dump.resource import render_turtle
from hrckg.publication import read_document
from hrckg.terms import rdf_type

CORPUS = resources.path("corpus")
DOCUMENTS = sorted(path for path in CORPUS.iterdir() if path.suffix in {".txt", ".md"})


@pytest.fixture(scope="module", params=DOCUMENTS, ids=lambda path: path.stem)
def document(request: pytest.FixtureRequest) -> Document:
    return read_document(request.param, find_corpus([CORPUS]))


def test_a_document_is_described_as_its_golden_file_says(
    document: Document, matches_file: Callable[[str, Path], None]
) -> None:
    name = document.source.name.rsplit(".", 1)[0]
    golden = Path(__file__).parent.parent / "corpus" / name / "graph.ttl"
    matches_file(render_turtle(document_triples(document)).decode(), golden)


def test_no_statement_is_made_twice(document: Document) -> None:
    triples = [str(triple) for triple in document_triples(document)]
    assert sorted(triples) == sorted(set(triples))


def test_every_term_of_ours_is_defined(document: Document) -> None:
    defined = {term for term in vars(hrc).values() if isinstance(term, NamedNode)}
    for triple in (*document_triples(document), *reference_triples(document)):
        used = {triple.predicate} | ({triple.object} if triple.predicate == rdf_type else set())
        assert {term for term in used if term.value.startswith(iris.ONTOLOGY)} <= defined


def test_nothing_is_a_blank_node(document: Document) -> None:
    for triple in document_triples(document):
        assert not isinstance(triple.subject, BlankNode)
        assert not isinstance(triple.object, BlankNode)


def test_every_part_belongs_to_the_document(document: Document) -> None:
    this = iris.document(document).value
    for triple in document_triples(document):
        assert isinstance(triple.subject, NamedNode)
        assert triple.subject.value.split("#")[0] == this
