"""Which documents a graph describes, and in which named graph something belongs."""

from dataclasses import dataclass
from typing import Self

from pyoxigraph import NamedNode, Store

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.check.report import REFERENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Documents:
    """The documents that have a named graph of their own, by their IRIs."""

    held: frozenset[str]  # their words are held
    recorded: frozenset[str]  # a catalogue tells of them

    @classmethod
    def of(cls, store: Store) -> Self:
        """Find the documents of a store, with or without named graphs."""
        held = _subjects(store, hrc.holding, iris.concept("holding", "full-text"))
        return cls(
            held=held | _subjects(store, hrc.hasParagraph, None),
            recorded=_subjects(store, hrc.holding, iris.concept("holding", "catalogue-record")),
        )

    def graph(self, iri: str) -> str:
        """Return the IRI of the named graph that a thing belongs to."""
        document = iri.partition("#")[0]
        own = document in self.held or document in self.recorded
        return f"{document}/graph" if own else REFERENCE


def _subjects(store: Store, predicate: NamedNode, value: NamedNode | None) -> frozenset[str]:
    quads = store.quads_for_pattern(None, predicate, value)
    return frozenset(q.subject.value for q in quads if isinstance(q.subject, NamedNode))
