"""What a graph holds, in numbers."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from hrckg.dump.statements import Description, Value
from hrckg.iris import LANGUAGE_AUTHORITY
from hrckg.terms import rdf_type

LINKED: Final = {
    "wikidata": ("Wikidata", "http://www.wikidata.org/entity/"),
    "docs-un-org": ("Documents of the United Nations", "https://docs.un.org/"),
    "eu-countries": (
        "Countries, authority table of the European Union",
        "http://publications.europa.eu/resource/authority/country/",
    ),
    "eu-languages": (
        "Languages, authority table of the European Union",
        LANGUAGE_AUTHORITY,
    ),
}
"""The datasets of others to which the graph links: title, and how their IRIs begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """The numbers that VoID asks for."""

    triples: int
    subjects: int
    objects: int
    classes: tuple[tuple[NamedNode, int], ...]  # with the number of their members
    properties: tuple[tuple[NamedNode, int], ...]  # with the number of statements
    links: tuple[tuple[str, NamedNode, int], ...]  # key of LINKED, property, statements
    namespaces: tuple[str, ...]  # of these classes and properties


def count(descriptions: Iterable[Description]) -> Statistics:
    """Count what a graph holds."""
    classes: Counter[NamedNode] = Counter()
    properties: Counter[NamedNode] = Counter()
    links: Counter[tuple[str, NamedNode]] = Counter()
    objects: set[Value] = set()
    subjects = 0
    for description in descriptions:
        subjects += 1
        for predicate, values in description.properties:
            properties[predicate] += len(values)
            objects.update(values)
            if predicate == rdf_type:
                classes.update(value for value in values if isinstance(value, NamedNode))
            links.update((target, predicate) for value in values for target in _targets(value))
    return Statistics(
        triples=properties.total(),
        subjects=subjects,
        objects=len(objects),
        classes=tuple(sorted(classes.items(), key=_by_iri)),
        properties=tuple(sorted(properties.items(), key=_by_iri)),
        links=tuple(
            (target, predicate, links[target, predicate])
            for target, predicate in sorted(links, key=lambda link: (link[0], link[1].value))
        ),
        namespaces=tuple(sorted({_namespace(term) for term in (*classes, *properties)})),
    )


def _targets(value: Value) -> list[str]:
    if not isinstance(value, NamedNode):
        return []
    return [key for key, (_, space) in LINKED.items() if value.value.startswith(space)]


def _by_iri(counted: tuple[NamedNode, int]) -> str:
    return counted[0].value


def _namespace(term: NamedNode) -> str:
    local = term.value.replace("#", "/").rpartition("/")[2]
    return term.value.removesuffix(local)
