"""The graph as pages read it: by subject and by object, never by scanning."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode, Store

from hrckg import terms
from hrckg.language.precedence import leads, precedence

Term: TypeAlias = NamedNode | Literal
Properties: TypeAlias = dict[NamedNode, tuple[Term, ...]]


_KEPT: Final = 30_000  # resources whose properties stay in memory


class Graph:
    """The union of all graphs of a store, in one order.

    Lookups go to the store's own indexes; what pages ask for again and again is remembered.
    """

    def __init__(self, store: Store) -> None:
        """Read from ``store``, which must not change meanwhile."""
        self.store = store
        self.properties = lru_cache(maxsize=_KEPT)(self._properties)
        self.label = lru_cache(maxsize=_KEPT)(self._label)

    def _properties(self, subject: NamedNode) -> Properties:
        found: dict[NamedNode, set[Term]] = {}
        for quad in self.store.quads_for_pattern(subject, None, None):
            if isinstance(quad.object, NamedNode | Literal):
                found.setdefault(quad.predicate, set()).add(quad.object)
        return {
            predicate: tuple(sorted(found[predicate], key=str))
            for predicate in sorted(found, key=str)
        }

    def values(self, subject: NamedNode, predicate: NamedNode) -> tuple[Term, ...]:
        """Return the values of a property, sorted."""
        return self.properties(subject).get(predicate, ())

    def nodes(self, subject: NamedNode, predicate: NamedNode) -> tuple[NamedNode, ...]:
        """Return the values of a property that are resources."""
        return tuple(v for v in self.values(subject, predicate) if isinstance(v, NamedNode))

    def literals(self, subject: NamedNode, predicate: NamedNode) -> tuple[Literal, ...]:
        """Return the values of a property that are literals, English first."""
        return in_reading_order(
            value for value in self.values(subject, predicate) if isinstance(value, Literal)
        )

    def node(self, subject: NamedNode, predicate: NamedNode) -> NamedNode | None:
        """Return the value of a property that has at most one."""
        return next(iter(self.nodes(subject, predicate)), None)

    def literal(self, subject: NamedNode, predicate: NamedNode) -> Literal | None:
        """Return a literal value, English if there is such."""
        return next(iter(self.literals(subject, predicate)), None)

    def text(self, subject: NamedNode, predicate: NamedNode) -> str | None:
        """Return the words of a literal value, English if there is such."""
        literal = self.literal(subject, predicate)
        return literal.value if literal else None

    def integer(self, subject: NamedNode, predicate: NamedNode) -> int | None:
        """Return a whole number; ``None`` if there is none, or not a number."""
        value = self.text(subject, predicate)
        return int(value) if value is not None and value.lstrip("-").isdecimal() else None

    def incoming(self, target: NamedNode) -> tuple[tuple[NamedNode, NamedNode], ...]:
        """Return (property, subject) of every statement about ``target``, sorted."""
        found = {
            (quad.predicate, quad.subject)
            for quad in self.store.quads_for_pattern(None, None, target)
            if isinstance(quad.subject, NamedNode)
        }
        return tuple(sorted(found, key=str))

    def subjects(self, predicate: NamedNode, target: Term) -> tuple[NamedNode, ...]:
        """Return what has ``target`` as the value of ``predicate``, sorted."""
        found = {
            quad.subject
            for quad in self.store.quads_for_pattern(None, predicate, target)
            if isinstance(quad.subject, NamedNode)
        }
        return tuple(sorted(found, key=str))

    def has_type(self, subject: NamedNode, kind: NamedNode) -> bool:
        """Say whether ``subject`` is said to be a ``kind``."""
        return kind in self.values(subject, terms.rdf_type)

    def _label(self, subject: NamedNode) -> Literal | None:
        for predicate in (terms.rdfs_label, terms.skos_prefLabel):
            for literal in self.literals(subject, predicate):
                return literal
        return None


def in_reading_order(literals: Iterable[Literal]) -> tuple[Literal, ...]:
    """Sort literals: English first, then those without a language, then French and the others."""
    return tuple(sorted(literals, key=_reading_order))


def _reading_order(literal: Literal) -> tuple[bool, tuple[int, str], str]:
    tag = literal.language or ""
    return not leads(tag), precedence(tag) if tag else (-1, tag), literal.value
