"""One property over a whole store, in a few lines and in a second."""

from collections import defaultdict

from pyoxigraph import Literal, NamedNode, Store


def pairs(
    store: Store, predicate: NamedNode, value: NamedNode | None = None
) -> list[tuple[str, str]]:
    """Return the subjects that have a property, each with a value as text; ``value``: that only."""
    return [
        (quad.subject.value, quad.object.value)
        for quad in store.quads_for_pattern(None, predicate, value)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal)
    ]


def firsts(store: Store, predicate: NamedNode) -> dict[str, str]:
    """Return the value of a property by subject; of several the first in order."""
    found: dict[str, str] = {}
    for subject, value in pairs(store, predicate):
        found[subject] = min(value, found.get(subject, value))
    return found


def several(store: Store, predicate: NamedNode) -> dict[str, tuple[str, ...]]:
    """Return all values of a property by subject, each once, in order."""
    found = defaultdict[str, set[str]](set)
    for subject, value in pairs(store, predicate):
        found[subject].add(value)
    return {subject: tuple(sorted(values)) for subject, values in found.items()}


def english(store: Store, predicate: NamedNode) -> dict[str, str]:
    """Return the English value of a property by subject; of several the first in order."""
    found: dict[str, str] = {}
    for quad in store.quads_for_pattern(None, predicate, None):
        if isinstance(quad.object, Literal) and quad.object.language == "en":
            subject, value = str(getattr(quad.subject, "value", "")), quad.object.value
            found[subject] = min(value, found.get(subject, value))
    return found
