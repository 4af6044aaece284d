"""Turtle and TriG for people: one subject a paragraph, types first, one order of prefixes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from hrckg.dump.names import by_namespace, shorten
from hrckg.dump.serialisation import Serialisation
from hrckg.dump.statements import Description, Value
from hrckg.iris import PREFIXES
from hrckg.terms import rdf_type, xsd_boolean, xsd_decimal, xsd_integer, xsd_string

_LINE = 100  # characters after which the values of a property stand one below the other

# what Turtle reads as a literal without quotes: https://www.w3.org/TR/turtle/#abbrev
_BARE: Final = {
    xsd_boolean: re.compile(r"true|false"),
    xsd_decimal: re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    xsd_integer: re.compile(r"[+-]?[0-9]+"),
}


def write_turtle(
    descriptions: Iterable[Description], prefixes: Mapping[str, str] = PREFIXES
) -> Iterator[str]:
    """Yield the text of a Turtle file, piece by piece."""
    yield from turtle(prefixes).text(descriptions)


def turtle(prefixes: Mapping[str, str] = PREFIXES) -> Serialisation:
    """Return how Turtle writes a graph."""
    names = Names(prefixes)
    return Serialisation(head=names.declarations, piece=names.paragraph, first="\n", between="\n")


def write_trig(
    graphs: Iterable[tuple[NamedNode | DefaultGraph, Iterable[Description]]],
    prefixes: Mapping[str, str] = PREFIXES,
) -> Iterator[str]:
    """Yield the text of a TriG file, piece by piece; the default graph has no braces."""
    names = Names(prefixes)
    yield names.declarations
    for graph, descriptions in graphs:
        named = isinstance(graph, NamedNode)
        lead = f"\n{graph} {{\n" if named else "\n"
        for description in descriptions:
            yield lead + names.paragraph(description)
            lead = "\n"
        if named:
            yield "}\n"


class Names:
    """How terms are written under one set of prefixes."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.declarations = "".join(
            f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in prefixes.items()
        )
        self._prefixes = by_namespace(prefixes)
        self.term = lru_cache(maxsize=1 << 16)(self._term)

    def paragraph(self, description: Description) -> str:
        r"""Return everything said of one subject.

        >>> this = NamedNode("https://w3id.org/hrckg/id/state/AGO")
        >>> iso3 = NamedNode("https://w3id.org/hrckg/ontology#iso3")
        >>> said = Description(this, ((iso3, (Literal("AGO"),)),))
        >>> Names(PREFIXES).paragraph(said)
        'state:AGO hrc:iso3 "AGO" .\n'
        """
        lines = " ;\n    ".join(
            self._property(predicate, values) for predicate, values in description.properties
        )
        return f"{self.term(description.subject)} {lines} .\n"

    def _property(self, predicate: NamedNode, values: tuple[Value, ...]) -> str:
        verb = "a" if predicate == rdf_type else self.term(predicate)
        written = [self.term(value) for value in values]
        line = f"{verb} {', '.join(written)}"
        if len(written) == 1 or len(line) <= _LINE:
            return line
        return f"{verb}\n        " + ",\n        ".join(written)

    def _term(self, term: Value) -> str:
        if isinstance(term, NamedNode):
            return self.iri(term)
        if term.language is not None or term.datatype == xsd_string:
            return str(term)
        bare = _BARE.get(term.datatype)
        if bare is not None and bare.fullmatch(term.value):
            return term.value
        quoted = str(Literal(term.value))
        return f"{quoted}^^{self.iri(term.datatype)}"

    def iri(self, iri: NamedNode) -> str:
        """Return ``iri`` with a prefix if one fits, else in full.

        >>> Names(PREFIXES).iri(NamedNode("https://w3id.org/hrckg/id/session/S-17"))
        'session:S-17'
        >>> Names(PREFIXES).iri(NamedNode("https://w3id.org/hrckg/id/session/GA/75"))
        '<https://w3id.org/hrckg/id/session/GA/75>'
        """
        return shorten(iri.value, self._prefixes) or str(iri)
