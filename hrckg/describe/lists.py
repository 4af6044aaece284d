"""The ontology and the closed lists, as they go into every dump."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from pyoxigraph import NamedNode

from hrckg import vocab as hrc
from hrckg.describe.statement import Statement
from hrckg.iris import BASE
from hrckg.knowledge import read_turtle
from hrckg.symbol import InvalidSymbolError, Symbol
from hrckg.terms import skos_prefLabel

NOT_IN_DUMPS = frozenset({"alignments.ttl"})


def list_triples(folder: Path) -> Iterator[Statement]:
    """Read the Turtle files of ``folder``.

    Alignments are left out: they are published beside the data, never within it.
    """
    for path in sorted(folder.glob("*.ttl")):
        if path.name not in NOT_IN_DUMPS:
            yield from (quad.triple for quad in read_turtle(path))


def named_symbols(lists: Iterable[Statement]) -> set[Symbol]:
    """Return the symbols of the texts that the lists name or say to hold an instrument."""
    named: set[Symbol] = set()
    for triple in lists:
        if triple.predicate == hrc.containedIn:
            named |= _symbol(triple.object)
        elif triple.predicate == skos_prefLabel:
            named |= _symbol(triple.subject)
    return named


def _symbol(term: object) -> set[Symbol]:
    """Return the symbol that an IRI of ours is made of, if it is made of one."""
    if not isinstance(term, NamedNode) or not term.value.startswith(BASE):
        return set()
    try:
        return {Symbol.parse(unquote(term.value.removeprefix(BASE)))}
    except InvalidSymbolError:
        return set()
