"""What each code of a source issue means, from the list ``ontology/issues.ttl``."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode

from hrckg import resources
from hrckg.knowledge import read_turtle
from hrckg.terms import (
    skos_definition,
    skos_editorialNote,
    skos_example,
    skos_notation,
    skos_prefLabel,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A kind of fault that a source can have."""

    code: str
    name: str
    explanation: str  # when it is reported, and what then stands in the data
    example: str
    remedy: str  # what a person can do about it


@cache
def load_faults() -> tuple[Fault, ...]:
    """Load the kinds of faults in the order of their codes.

    >>> [fault.name for fault in load_faults() if fault.code == "totals-differ"]
    ['totals differ from the lists']
    """
    said: dict[NamedNode, dict[NamedNode, str]] = defaultdict(dict)
    for quad in read_turtle(resources.path("ontology") / "issues.ttl"):
        literal = quad.object
        if (
            isinstance(quad.subject, NamedNode)
            and isinstance(literal, Literal)
            and literal.language in {None, "en"}
        ):
            said[quad.subject][quad.predicate] = literal.value
    return tuple(
        Fault(
            code=words[skos_notation],
            name=words[skos_prefLabel],
            explanation=words[skos_definition],
            example=words[skos_example],
            remedy=words[skos_editorialNote],
        )
        for words in sorted(said.values(), key=lambda words: words.get(skos_notation, ""))
        if skos_notation in words
    )
