"""What the reader must know of the United Nations, from the closed lists under ``ontology/``.

The lists are RDF, so that a librarian can review them; reading needs them as plain tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, parse

from hrckg import resources
from hrckg import vocab as hrc
from hrckg.folding import fold_name
from hrckg.iris import PREFIXES
from hrckg.terms import skos_altLabel, skos_prefLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Tables for one language.

    ``states`` gives the ISO 3166-1 alpha-3 code of a folded name, current or former;
    ``phrases`` the id of the act that an opening phrase in lower case expresses; ``bodies`` the
    name of a body by its id.
    """

    bodies: Mapping[str, str]
    states: Mapping[str, str]
    phrases: Mapping[str, str]


@cache
def load_knowledge(language: str) -> Knowledge:
    """Load the tables for ``language`` (IETF tag) from the packaged lists."""
    folder = resources.path("ontology")
    return Knowledge(
        bodies={
            body.value.removeprefix(PREFIXES["body"]): name
            for body, name in _literals(folder / "bodies.ttl", (skos_prefLabel,), language)
        },
        states=_states(folder / "states.ttl", language),
        phrases={
            phrase.casefold(): action.value.removeprefix(PREFIXES["action"])
            for action, phrase in _literals(folder / "actions.ttl", (hrc.phrase,), language)
        },
    )


def _states(path: Path, language: str) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for state, name in _literals(path, (skos_prefLabel, skos_altLabel), language):
        if state.value.startswith(PREFIXES["state"]):
            names[fold_name(name)] = state.value.removeprefix(PREFIXES["state"])
    return names


def _literals(
    path: Path, predicates: tuple[NamedNode, ...], language: str
) -> list[tuple[NamedNode, str]]:
    return [
        (quad.subject, quad.object.value)
        for quad in read_turtle(path)
        if quad.predicate in predicates
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, Literal)
        and quad.object.language == language
    ]


def read_turtle(path: Path) -> list[Quad]:
    """Read one of the packaged Turtle files."""
    return list(parse(path=path))
