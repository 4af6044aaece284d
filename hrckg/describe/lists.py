"""The ontology and the closed lists, as they go into every dump."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import NamedNode

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe.statement import Statement
from hrckg.knowledge import read_turtle
from hrckg.symbol import Symbol
from hrckg.terms import skos_prefLabel

_NOT_IN_DUMPS = frozenset({"alignments.ttl"})


def list_triples(folder: Path) -> Iterator[Statement]:
    """Read the Turtle files of ``folder``.

    Alignments are left out: they are published beside the data, never within it.
    """
    for path in sorted(folder.glob("*.ttl")):
        if path.name not in _NOT_IN_DUMPS:
            yield from (quad.triple for quad in read_turtle(path))


def named_symbols(lists: Iterable[Statement]) -> set[Symbol]:
    """Return the symbols of the texts that the lists name or say to hold an instrument."""
    named: set[Symbol] = set()
    for triple in lists:
        term = triple.object if triple.predicate == hrc.containedIn else triple.subject
        names = triple.predicate in (hrc.containedIn, skos_prefLabel)
        if names and isinstance(term, NamedNode) and (symbol := iris.symbol_of(term)):
            named.add(symbol)
    return named
