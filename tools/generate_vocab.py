"""Write ``hrckg/vocab.py``: the terms of ``ontology/hrckg.ttl`` as Python constants.

Run ``python tools/generate_vocab.py`` after each change of the ontology.
"""

import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

ROOT: Final = Path(__file__).resolve().parent.parent
ONTOLOGY: Final = ROOT / "ontology" / "hrckg.ttl"
MODULE: Final = ROOT / "hrckg" / "vocab.py"

_OWL = "http://www.w3.org/2002/07/owl#"
_CLASS = NamedNode(_OWL + "Class")
_OBJECT_PROPERTY = NamedNode(_OWL + "ObjectProperty")
_DATATYPE_PROPERTY = NamedNode(_OWL + "DatatypeProperty")
_DEFINITION = NamedNode("http://www.w3.org/2004/02/skos/core#definition")
_RANGE = NamedNode("http://www.w3.org/2000/01/rdf-schema#range")
_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

_HEAD = '''\
# The names are the ontology's own, not Python's:
# ruff: noqa: N816
"""The terms of the ontology, one constant each.

Made from ``ontology/hrckg.ttl`` by ``tools/generate_vocab.py``; change that file, not this one.
"""

from typing import Final

from pyoxigraph import NamedNode

_NAMESPACE = "https://w3id.org/hrckg/ontology#"

'''


class UndefinedTermError(Exception):
    """A term of the ontology lacks something that the generated files need."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A class or property as the ontology defines it."""

    name: str
    definition: str
    kinds: frozenset[NamedNode]
    range: NamedNode | None  # None: a class, or a property that points to more than one class

    @property
    def is_class(self) -> bool:
        """Whether the term is a class."""
        return _CLASS in self.kinds

    @property
    def is_link(self) -> bool:
        """Whether the term is a property whose values are things."""
        return _OBJECT_PROPERTY in self.kinds


def terms(ontology: str) -> tuple[Term, ...]:
    """Return the classes and properties that the Turtle ``ontology`` defines, by name.

    Raises:
        UndefinedTermError: if a term lacks a ``skos:definition``.

    """
    quads = list(parse(ontology, format=RdfFormat.TURTLE))
    kinds = frozenset({_CLASS, _OBJECT_PROPERTY, _DATATYPE_PROPERTY})
    subjects = {q.subject for q in quads if q.predicate == _TYPE and q.object in kinds}
    found = [_term(subject, quads) for subject in subjects if isinstance(subject, NamedNode)]
    return tuple(sorted(found, key=lambda term: term.name))


def _term(subject: NamedNode, quads: list[Quad]) -> Term:
    about = [quad for quad in quads if quad.subject == subject]
    name = subject.value.partition("#")[2]
    definitions = [
        quad.object.value
        for quad in about
        if quad.predicate == _DEFINITION and isinstance(quad.object, Literal)
    ]
    if not definitions:
        raise UndefinedTermError(
            f"hrc:{name} has no skos:definition in {ONTOLOGY.name}: write one, in a full sentence."
        )
    ranges = [q.object for q in about if q.predicate == _RANGE]
    return Term(
        name=name,
        definition=definitions[0],
        kinds=frozenset(
            q.object for q in about if q.predicate == _TYPE and isinstance(q.object, NamedNode)
        ),
        range=next((value for value in ranges if isinstance(value, NamedNode)), None),
    )


def render(ontology: str) -> str:
    """Return the text of the module for the Turtle ``ontology``.

    Raises:
        UndefinedTermError: if a term lacks a ``skos:definition``.

    """
    return _HEAD + "\n".join(_constant(term) for term in terms(ontology))


def _constant(term: Term) -> str:
    return "\n".join(
        (f'{term.name}: Final = NamedNode(_NAMESPACE + "{term.name}")', *_doc(term), "")
    )


def _doc(term: Term) -> Iterator[str]:
    if len(term.definition) <= 100 - 6:
        yield f'"""{term.definition}"""'
    else:
        first, *rest = textwrap.wrap(term.definition, width=97)
        yield f'"""{first}'
        yield from rest
        yield '"""'


def main() -> int:
    """Write the module; return 1 and say why if the ontology is not ready for it."""
    try:
        module = render(ONTOLOGY.read_text(encoding="utf-8"))
    except UndefinedTermError as error:
        print(error, file=sys.stderr)
        return 1
    MODULE.write_text(module, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
