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
from hrckg.terms import rdfs_label, skos_altLabel, skos_hiddenLabel, skos_prefLabel

# hidden labels: of a State, a name that only lists print; of other things, a misnomer in texts
_NAMES = (skos_prefLabel, skos_altLabel, skos_hiddenLabel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Tables for one language.

    ``states`` gives the ISO 3166-1 alpha-3 code of a folded name, current or former;
    ``phrases`` the id of the act that an opening phrase in lower case expresses; ``bodies`` the
    name of a body by its id, ``bodies_named`` its id by any of its folded names.
    """

    bodies: Mapping[str, str]
    bodies_named: Mapping[str, str]
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
        bodies_named=_named(folder / "bodies.ttl", "body", language),
        states=_named(folder / "states.ttl", "state", language),
        phrases={
            phrase.casefold(): action.value.removeprefix(PREFIXES["action"])
            for action, phrase in _literals(folder / "actions.ttl", (hrc.phrase,), language)
        },
    )


@cache
def state_codes() -> Mapping[str, str]:
    """Return the ISO 3166-1 alpha-3 code of a State by each code under which catalogues record it.

    >>> codes = state_codes()
    >>> codes["AGO"], codes["GER"], codes["SUN"]
    ('AGO', 'DEU', 'SUN')
    """
    return {
        quad.object.value: quad.subject.value.removeprefix(PREFIXES["state"])
        for quad in read_turtle(resources.path("ontology") / "states.ttl")
        if quad.predicate in (hrc.iso3, hrc.recordedCode)
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, Literal)
    }


@cache
def state_names(language: str) -> Mapping[str, str]:
    """Return the name of a State in ``language`` (IETF tag) by its ISO 3166-1 alpha-3 code."""
    return {
        state.value.removeprefix(PREFIXES["state"]): name
        for state, name in _literals(
            resources.path("ontology") / "states.ttl", (skos_prefLabel,), language
        )
    }


@cache
def lasting_names(language: str) -> Mapping[str, str]:
    """Return the code of a State by each folded name that no other State bore in its day.

    >>> names = lasting_names("en")
    >>> names.get(fold_name("Angola")), names.get(fold_name("Yugoslavia"))
    ('AGO', None)
    """
    names = dict(load_knowledge(language).states)
    path = resources.path("ontology") / "states.ttl"
    for thing, name in _literals(path, (rdfs_label,), language):
        state, _, former = thing.value.removeprefix(PREFIXES["state"]).partition("#")
        if former and names.get(fold_name(name)) != state:
            names.pop(fold_name(name), None)
    return names


def _named(path: Path, prefix: str, language: str) -> Mapping[str, str]:
    """Return the ids of the things of one kind by their folded names."""
    names: dict[str, str] = {}
    for thing, name in _literals(path, _NAMES, language):
        if thing.value.startswith(PREFIXES[prefix]):
            names[fold_name(name)] = thing.value.removeprefix(PREFIXES[prefix])
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


def labels_of(path: Path, language: str) -> list[tuple[str, str]]:
    """Return the ids of the things in a packaged Turtle file, each with each of its names."""
    return [
        (thing.value.rsplit("/", 1)[1], name) for thing, name in _literals(path, _NAMES, language)
    ]


def read_turtle(path: Path) -> list[Quad]:
    """Read one of the packaged Turtle files."""
    return list(parse(path=path))
