"""The statements of a store in the one order in which every dump writes them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store, Triple

from hrckg.errors import HrckgError
from hrckg.terms import rdf_type, xsd_decimal

Value = NamedNode | Literal

_NUMBER: Final = re.compile(r"[0-9]+")
_LARGE: Final = 10_000  # statements; nearly all graphs have some hundreds


class UnwritableError(HrckgError):
    """A statement that not every format can hold; it should not have come into the graph."""


@dataclass(frozen=True, slots=True)
class Description:
    """A subject and all that one graph says of it, ordered."""

    subject: NamedNode
    properties: tuple[tuple[NamedNode, tuple[Value, ...]], ...]

    def triples(self) -> Iterator[Triple]:
        """Yield the statements, in order."""
        for predicate, values in self.properties:
            for value in values:
                yield Triple(self.subject, predicate, value)


def describe(triples: Iterable[Triple]) -> tuple[Description, ...]:
    """Return ``triples`` grouped by subject, each said once, in reading order.

    A document comes before its parts and ``#op2`` before ``#op10``; types come first.

    Raises:
        UnwritableError: at a blank node or a quoted triple. Blank nodes have no name to sort by,
            so two builds could not be told to be the same.

    """
    subjects: defaultdict[NamedNode, defaultdict[NamedNode, set[Value]]]
    subjects = defaultdict(lambda: defaultdict(set))
    for triple in triples:
        subject, value = writable(triple)
        subjects[subject][triple.predicate].add(value)
    return tuple(
        Description(subject, _ordered(subjects[subject])) for subject in sorted(subjects, key=order)
    )


def writable(triple: Triple) -> tuple[NamedNode, Value]:
    """Return the subject of a statement, and its object as it is written.

    Raises:
        UnwritableError: at a blank node or a quoted triple.

    """
    subject, value = triple.subject, triple.object
    if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode | Literal):
        raise UnwritableError(
            f"{triple} names something by a blank node: give it an IRI, as all else has."
        )
    return subject, exact(value)


def describe_graphs(
    store: Store, *, large: int = _LARGE
) -> Iterator[tuple[NamedNode | DefaultGraph, Iterable[Description]]]:
    """Yield each graph of ``store`` with its name, the default graph first if it holds anything.

    A graph of ``large`` statements or more is read thing by thing: memory holds one at a time.
    """
    names: list[NamedNode] = []
    for name in store.named_graphs():
        if not isinstance(name, NamedNode):
            raise UnwritableError(f"The graph {name} has no IRI: give it one.")
        names.append(name)
    graphs: list[NamedNode | DefaultGraph] = [DefaultGraph(), *sorted(names, key=order)]
    for graph in graphs:
        quads = store.quads_for_pattern(None, None, None, graph)
        triples = [quad.triple for quad in islice(quads, large)]
        if len(triples) == large:
            yield graph, _in_pages(store, graph)
        elif triples:
            yield graph, describe(triples)


def _in_pages(store: Store, graph: NamedNode | DefaultGraph) -> Iterator[Description]:
    """Yield what a graph says, in the order of ``describe``: a thing and its parts at a time."""
    pages: defaultdict[str, set[NamedNode]] = defaultdict(set)
    for quad in store.quads_for_pattern(None, None, None, graph):
        subject, _ = writable(quad.triple)
        pages[subject.value.partition("#")[0]].add(subject)
    for page in sorted(pages, key=natural):
        yield from describe(
            quad.triple
            for subject in pages[page]
            for quad in store.quads_for_pattern(subject, None, None, graph)
        )


def exact(value: Value) -> Value:
    """Return ``value``, a whole decimal with its point: ``1.0``, the canonical form of XSD 1.0.

    Oxigraph keeps decimals as numbers and gives ``"1"^^xsd:decimal`` back for ``1.0``, which
    formats with native numbers would turn into an integer.
    """
    if isinstance(value, Literal) and value.datatype == xsd_decimal and "." not in value.value:
        return Literal(f"{value.value}.0", datatype=xsd_decimal)
    return value


@lru_cache(maxsize=1 << 16)
def order(term: Value) -> tuple[str, str]:
    """Return the sort key of ``term``: 10 comes after 2.

    >>> a, b = NamedNode("https://example.org/#op2"), NamedNode("https://example.org/#op10")
    >>> order(a) < order(b)
    True
    """
    return natural(term.value if isinstance(term, NamedNode) else str(term))


def natural(text: str) -> tuple[str, str]:
    """Return a key under which digits sort as the numbers that they write."""
    return _NUMBER.sub(_padded, text), text


def _padded(number: re.Match[str]) -> str:
    return number[0].zfill(8)


def _ordered(
    properties: defaultdict[NamedNode, set[Value]],
) -> tuple[tuple[NamedNode, tuple[Value, ...]], ...]:
    predicates = sorted(properties, key=lambda term: (term != rdf_type, term.value))
    return tuple(
        (predicate, tuple(sorted(properties[predicate], key=order))) for predicate in predicates
    )
