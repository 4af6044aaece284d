"""A small graph in which nothing is wrong."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from hrckg import iris, resources
from hrckg import vocab as hrc
from hrckg.check.report import REFERENCE

_ELSEWHERE = {"agenda", "alignments", "events", "instruments"}  # the example has its own


@pytest.fixture(scope="session")
def vocabulary(example: str) -> bytes:
    """The ontology and the closed lists, of acts and States those that the example names."""
    store = Store()
    for file in sorted(resources.path("ontology").glob("*.ttl")):
        if file.stem not in _ELSEWHERE:
            store.load(path=file, format=RdfFormat.TURTLE, to_graph=NamedNode(REFERENCE))
    named = set(re.findall(r"(?:state|action):[A-Za-z-]+", example))
    for quad in store.quads_for_pattern(None, hrc.ofAct, None):
        assert isinstance(quad.object, NamedNode)
        named.add(quad.object.value.replace(f"{iris.BASE}action/", "action:"))
    quads = [quad for quad in store if _is_needed(quad, named)]
    return "".join(f"{quad} .\n" for quad in quads).encode()


def _is_needed(quad: Quad, named: set[str]) -> bool:
    terms = (term.value for term in (quad.subject, quad.object) if isinstance(term, NamedNode))
    things = (term.removeprefix(iris.BASE).partition("/") for term in terms)
    return all(
        kind not in {"state", "action"} or f"{kind}:{id_.partition('#')[0]}" in named
        for kind, _, id_ in things
    )


@pytest.fixture(scope="session")
def example() -> str:
    """Two made-up documents and what they refer to, as TriG."""
    return (Path(__file__).parent / "example.trig").read_text(encoding="utf-8")


@pytest.fixture
def load(vocabulary: bytes) -> Callable[[str], Store]:
    """Put the ontology and the closed lists beside some TriG."""

    def load_beside(trig: str) -> Store:
        store = Store()
        store.load(vocabulary, format=RdfFormat.N_QUADS)
        store.load(trig.encode(), format=RdfFormat.TRIG)
        return store

    return load_beside


@pytest.fixture
def store(load: Callable[[str], Store], example: str) -> Store:
    return load(example)
