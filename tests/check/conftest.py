"""A small graph in which nothing is wrong."""

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store

from hrckg import resources
from hrckg.check.report import REFERENCE

EXAMPLE = Path(__file__).parent / "example.trig"
_ELSEWHERE = {"agenda", "alignments", "events", "instruments"}  # the example has its own


@pytest.fixture(scope="session")
def vocabulary() -> bytes:
    """The ontology and the closed lists, as N-Quads."""
    store = Store()
    for file in sorted(resources.path("ontology").glob("*.ttl")):
        if file.stem not in _ELSEWHERE:
            store.load(path=file, format=RdfFormat.TURTLE, to_graph=NamedNode(REFERENCE))
    quads = store.dump(format=RdfFormat.N_QUADS)
    assert quads is not None
    return quads


@pytest.fixture
def store(vocabulary: bytes) -> Store:
    """The example with the ontology and the closed lists."""
    return store_of(EXAMPLE.read_text(encoding="utf-8"), vocabulary)


def store_of(trig: str, vocabulary: bytes) -> Store:
    store = Store()
    store.load(vocabulary, format=RdfFormat.N_QUADS)
    store.load(trig.encode(), format=RdfFormat.TRIG)
    return store
