"""Compact JSON-LD 1.1, one node a line, with its context inside.

The context comes from ``ontology/context.jsonld``. A file carries the part of it that it uses, so
that no reader has to fetch anything: https://www.w3.org/TR/json-ld11/#the-context
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from pyoxigraph import Literal, NamedNode

from hrckg import resources
from hrckg.dump.names import by_namespace, shorten
from hrckg.dump.serialisation import Serialisation
from hrckg.dump.statements import Description, Value
from hrckg.terms import rdf_type, xsd_boolean, xsd_integer, xsd_string

# integers that every JSON reader keeps exactly: below 2 to the power of 53
_SAFE_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]{0,14}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A key of the context that stands for a property."""

    key: str
    kind: str | None  # "@id" or a datatype that plain values have; None: values say what they are
    always_list: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What ``ontology/context.jsonld`` declares."""

    prefixes: dict[str, str]  # by namespace
    terms: dict[str, Term]  # by the IRI of the property
    written: dict[str, Any]  # as the file has it

    def shorten(self, iri: str) -> str:
        """Return ``iri`` with its prefix if it has one."""
        return shorten(iri, self.prefixes) or iri

    def used_by(self, properties: Iterable[NamedNode]) -> dict[str, Any]:
        """Return the prefixes, and the terms of those properties that occur."""
        predicates = {predicate.value for predicate in properties}
        prefixes = set(self.prefixes.values())
        terms = {term.key for iri, term in self.terms.items() if iri in predicates}
        return {
            key: value
            for key, value in self.written.items()
            if key in terms or key in prefixes or key.startswith("@")
        }


@cache
def packaged_context() -> Context:
    """Return the context that travels with the package."""
    text = (resources.path("ontology") / "context.jsonld").read_text(encoding="utf-8")
    return parse_context(json.loads(text)["@context"])


def parse_context(written: dict[str, Any]) -> Context:
    """Return what a context declares: prefixes (plain strings) and typed terms (objects)."""
    prefixes = {
        key: value
        for key, value in written.items()
        if isinstance(value, str) and value.endswith(("/", "#")) and not key.startswith("@")
    }
    terms = {
        _expand(value["@id"], prefixes): Term(
            key=key,
            kind=_expand(value["@type"], prefixes) if "@type" in value else None,
            always_list=value.get("@container") == "@set",
        )
        for key, value in written.items()
        if isinstance(value, dict) and value.get("@container") in {None, "@set"}
    }
    return Context(prefixes=by_namespace(prefixes), terms=terms, written=written)


def write_jsonld(
    descriptions: Sequence[Description], context: Context | None = None
) -> Iterator[str]:
    """Yield the text of a JSON-LD file, piece by piece."""
    properties = {predicate for said in descriptions for predicate, _ in said.properties}
    yield from jsonld(properties, context or packaged_context()).text(descriptions)


def jsonld(properties: Iterable[NamedNode], context: Context) -> Serialisation:
    """Return how JSON-LD writes a graph that has these properties."""
    return Serialisation(
        head=f'{{"@context": {_json(context.used_by(properties))},\n"@graph": [',
        piece=lambda description: _json(_node(description, context)),
        tail="\n]}\n",
        first="\n",
        between=",\n",
    )


def _node(description: Description, context: Context) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": context.shorten(description.subject.value)}
    for predicate, values in description.properties:
        if predicate == rdf_type and all(isinstance(value, NamedNode) for value in values):
            node["@type"] = [context.shorten(value.value) for value in values]
            continue
        term = context.terms.get(predicate.value) or Term(
            key=context.shorten(predicate.value), kind=None, always_list=False
        )
        written = [_value(value, term.kind, context) for value in values]
        node[term.key] = written if term.always_list or len(written) > 1 else written[0]
    return node


def _value(value: Value, kind: str | None, context: Context) -> Any:
    """Return ``value`` as it stands under a key whose plain values are of ``kind``."""
    if isinstance(value, NamedNode):
        iri = context.shorten(value.value)
        return iri if kind == "@id" else {"@id": iri}
    if value.language is not None:
        return {"@language": value.language, "@value": value.value}
    if value.datatype == xsd_string:
        return value.value if kind is None else {"@value": value.value}
    if kind in {None, value.datatype.value} and (native := _native(value)) is not None:
        return native
    if kind == value.datatype.value:
        return value.value
    return {"@type": context.shorten(value.datatype.value), "@value": value.value}


def _native(literal: Literal) -> bool | int | None:
    """Return the JSON value that reads back as exactly ``literal``, if there is one."""
    if literal.datatype == xsd_integer and _SAFE_INTEGER.fullmatch(literal.value):
        return int(literal.value)
    if literal.datatype == xsd_boolean and literal.value in {"true", "false"}:
        return literal.value == "true"
    return None


def _expand(name: str, prefixes: dict[str, str]) -> str:
    prefix, _, local = name.partition(":")
    return prefixes[prefix] + local if prefix in prefixes else name


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
