"""What a graph holds, in numbers."""

from collections import Counter
from dataclasses import dataclass

from pyoxigraph import NamedNode

from hrckg.dump.statements import Description
from hrckg.terms import rdf_type


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """The numbers that VoID asks for."""

    triples: int
    subjects: int
    objects: int
    classes: tuple[tuple[NamedNode, int], ...]  # with the number of their members
    properties: tuple[tuple[NamedNode, int], ...]  # with the number of statements
    namespaces: tuple[str, ...]  # of these classes and properties


class Census:
    """Counts what a graph holds while its subjects pass by."""

    def __init__(self) -> None:
        self._classes: Counter[NamedNode] = Counter()
        self._properties: Counter[NamedNode] = Counter()
        self._subjects = 0

    def add(self, description: Description) -> None:
        """Count one subject."""
        self._subjects += 1
        for predicate, values in description.properties:
            self._properties[predicate] += len(values)
            if predicate == rdf_type:
                self._classes.update(value for value in values if isinstance(value, NamedNode))

    def result(self, objects: int) -> Statistics:
        """Return the numbers, with that of the distinct objects, which has to be known."""
        return Statistics(
            triples=self._properties.total(),
            subjects=self._subjects,
            objects=objects,
            classes=tuple(sorted(self._classes.items(), key=_by_iri)),
            properties=tuple(sorted(self._properties.items(), key=_by_iri)),
            namespaces=tuple(
                sorted({_namespace(term) for term in (*self._classes, *self._properties)})
            ),
        )


def _by_iri(counted: tuple[NamedNode, int]) -> str:
    return counted[0].value


def _namespace(term: NamedNode) -> str:
    local = term.value.replace("#", "/").rpartition("/")[2]
    return term.value.removesuffix(local)
