"""The ontology and the closed lists, as they go into every dump."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from pyoxigraph import NamedNode

from hrckg import vocab as hrc
from hrckg.describe.cited import text_triples
from hrckg.describe.statement import Statement
from hrckg.iris import BASE
from hrckg.knowledge import read_turtle
from hrckg.symbol import InvalidSymbolError, Symbol
from hrckg.terms import skos_prefLabel

NOT_IN_DUMPS = frozenset({"alignments.ttl"})


def list_triples(folder: Path) -> Iterator[Statement]:
    """Read the Turtle files of ``folder``; describe the texts under a symbol that they name.

    Alignments are left out: they are published beside the data, never within it.
    """
    named: set[Symbol] = set()
    for path in sorted(folder.glob("*.ttl")):
        if path.name in NOT_IN_DUMPS:
            continue
        for quad in read_turtle(path):
            triple = quad.triple
            yield triple
            if triple.predicate == hrc.containedIn:
                named |= _symbol(triple.object)
            elif triple.predicate == skos_prefLabel:
                named |= _symbol(triple.subject)
    for symbol in sorted(named):
        yield from text_triples(symbol)


def _symbol(term: object) -> set[Symbol]:
    """Return the symbol that an IRI of ours is made of, if it is made of one."""
    if not isinstance(term, NamedNode) or not term.value.startswith(BASE):
        return set()
    try:
        return {Symbol.parse(unquote(term.value.removeprefix(BASE)))}
    except InvalidSymbolError:
        return set()
