"""What a resource says of itself, as a table."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import Literal, NamedNode

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.pages.link import Link, Linker

_FIRST: Final = (
    terms.rdf_type,
    hrc.symbol,
    hrc.number,
    terms.dcterms_title,
    terms.skos_prefLabel,
    terms.skos_altLabel,
    terms.skos_definition,
    hrc.holding,
    hrc.adoptedBy,
    hrc.session,
    hrc.agendaItem,
    hrc.adoptedOn,
    hrc.adoptedAt,
    hrc.distributedOn,
    hrc.adoptedAs,
)
"""The properties that come first, in this order; the rest follow by name."""

_LONGEST: Final = 30  # values shown of one property


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyRow:
    """A property with its values."""

    name: Link
    values: tuple[Link, ...]
    more: int = 0  # values that are not shown


def property_rows(
    linker: Linker, node: NamedNode, *, leave_out: Iterable[NamedNode] = ()
) -> tuple[PropertyRow, ...]:
    """Return the properties of ``node``; of its classes only the narrowest are shown."""
    shown = dict.fromkeys(linker.graph.properties(node))
    for predicate in leave_out:
        shown.pop(predicate, None)
    rows = [(_rank(predicate), linker.link(predicate), predicate) for predicate in shown]
    rows.sort(key=lambda row: (row[0], row[1].label, row[2].value))
    return tuple(_row(linker, node, predicate, name) for _, name, predicate in rows)


def _rank(predicate: NamedNode) -> int:
    return _FIRST.index(predicate) if predicate in _FIRST else len(_FIRST)


def _row(linker: Linker, node: NamedNode, predicate: NamedNode, name: Link) -> PropertyRow:
    values = linker.graph.literals(node, predicate) + linker.graph.nodes(node, predicate)
    if predicate == terms.rdf_type:
        values = narrowest(linker, node)
    links = tuple(_with_language(linker.link(value)) for value in values[:_LONGEST])
    return PropertyRow(name=name, values=links, more=max(0, len(values) - _LONGEST))


def _with_language(link: Link) -> Link:
    if link.href is None and link.language not in (None, "en"):
        return replace(link, note=Literal(link.language or ""))
    return link


def narrowest(linker: Linker, node: NamedNode) -> tuple[NamedNode, ...]:
    """Return the classes of ``node`` that have no subclass among its classes."""
    graph = linker.graph
    classes = graph.nodes(node, terms.rdf_type)
    broader = {
        above
        for class_ in classes
        if class_.value.startswith(iris.ONTOLOGY)
        for above in graph.nodes(class_, terms.rdfs_subClassOf)
        if above != class_
    }
    return tuple(class_ for class_ in classes if class_ not in broader)
