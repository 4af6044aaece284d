"""The things that texts name, from the closed lists under ``ontology/``."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, Quad

from hrckg import iris, resources
from hrckg import vocab as hrc
from hrckg.document import EntityKind, EntityTarget, SymbolTarget, Target
from hrckg.folding import fold
from hrckg.knowledge import read_turtle
from hrckg.mentions.finding import TextsOfOrgan
from hrckg.mentions.grammar import Grammar, load_grammar
from hrckg.mentions.names import Names
from hrckg.mentions.phrases import find_collections
from hrckg.reader.opening import Openings, load_openings
from hrckg.symbol import Symbol
from hrckg.terms import rdf_type, skos_altLabel, skos_hiddenLabel, skos_notation, skos_prefLabel

_FILES = ("bodies.ttl", "instruments.ttl", "events.ttl", "states.ttl")
# the narrower class first: a fund is a body too
_KINDS = (
    (hrc.Fund, EntityKind.FUND),
    (hrc.Body, EntityKind.BODY),
    (hrc.Event, EntityKind.EVENT),
    (hrc.Collection, EntityKind.COLLECTION),
    (hrc.Instrument, EntityKind.INSTRUMENT),
    (hrc.State, EntityKind.STATE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entities:
    """What can be named in one language, and the names under which it is found.

    ``by_name`` has the things that bear a folded name in lower case; ``names_of`` the names of a
    thing; ``by_symbol`` instruments that are cited by a symbol; ``by_topic`` collections by the id
    of an organ and a topic.
    """

    language: str
    names: Names
    openings: Openings
    by_name: Mapping[str, tuple[Target, ...]]
    names_of: Mapping[Target, tuple[str, ...]]
    by_symbol: Mapping[Symbol, Target]
    by_topic: Mapping[tuple[str, str], Target]

    def named(self, name: str) -> tuple[Target, ...]:
        """Return the things that bear ``name``."""
        return self.by_name.get(fold(name).casefold(), ())


@cache
def load_entities(language: str = "en") -> Entities:
    """Load the packaged lists for texts in ``language`` (IETF tag)."""
    folder = resources.path("ontology")
    quads = [quad for file in _FILES for quad in read_turtle(folder / file)]
    targets = _targets(quads)
    grammar = load_grammar(language)
    names = [
        (target, form)
        for target, name in (*_names(quads, targets, language), *_governments(grammar))
        for form in grammar.forms(name)
    ]
    by_name: dict[str, list[Target]] = defaultdict(list)
    names_of: dict[Target, list[str]] = defaultdict(list)
    for target, name in names:
        if target not in by_name[fold(name).casefold()]:
            by_name[fold(name).casefold()].append(target)
        names_of[target].append(fold(name))
    return Entities(
        language=language,
        names=Names.of(language, (name for _, name in names)),
        openings=load_openings(language),
        by_name=MappingProxyType({name: tuple(those) for name, those in by_name.items()}),
        names_of=MappingProxyType({target: tuple(those) for target, those in names_of.items()}),
        by_symbol=MappingProxyType(dict(_notations(quads, targets))),
        by_topic=MappingProxyType(dict(_topics(names, language))),
    )


def _targets(quads: list[Quad]) -> Mapping[NamedNode, Target]:
    classes: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for quad in quads:
        if (
            quad.predicate == rdf_type
            and isinstance(quad.subject, NamedNode)
            and isinstance(quad.object, NamedNode)
        ):
            classes[quad.subject].add(quad.object)
    return {
        thing: target
        for thing, those in classes.items()
        if (target := _target(thing, those)) is not None
    }


def _target(thing: NamedNode, classes: set[NamedNode]) -> Target | None:
    for class_, kind in _KINDS:
        if class_ in classes:
            return EntityTarget(kind=kind, id=thing.value.rsplit("/", 1)[1])
    symbol = iris.symbol_of(thing)
    return SymbolTarget(symbol) if symbol else None


def _names(
    quads: list[Quad], targets: Mapping[NamedNode, Target], language: str
) -> Iterator[tuple[Target, str]]:
    for quad in quads:
        if (
            isinstance(quad.subject, NamedNode)
            and quad.subject in targets
            and isinstance(quad.object, Literal)
            and quad.object.language == language
            and _stands_in_words(quad.predicate, targets[quad.subject])
        ):
            yield targets[quad.subject], quad.object.value


def _stands_in_words(predicate: NamedNode, target: Target) -> bool:
    """Say whether labels of ``predicate`` name ``target`` in running words.

    A hidden label is a misnomer that texts print; but that of a State is a name in lists alone.
    """
    if predicate == skos_hiddenLabel:
        return not (isinstance(target, EntityTarget) and target.kind is EntityKind.STATE)
    return predicate in (skos_prefLabel, skos_altLabel)


def _governments(grammar: Grammar) -> Iterator[tuple[Target, str]]:
    """Yield the names that governments have by the adjectives of their States."""
    for state, adjectives in grammar.adjectives.items():
        for government in grammar.words["governments"]:
            for adjective in adjectives:
                yield EntityTarget(kind=EntityKind.STATE, id=state), f"{government} {adjective}"


def _notations(
    quads: list[Quad], targets: Mapping[NamedNode, Target]
) -> Iterator[tuple[Symbol, Target]]:
    for quad in quads:
        if (
            quad.predicate == skos_notation
            and isinstance(quad.subject, NamedNode)
            and quad.subject in targets
            and isinstance(quad.object, Literal)
        ):
            yield Symbol.parse(quad.object.value), targets[quad.subject]


def _topics(
    names: list[tuple[Target, str]], language: str
) -> Iterator[tuple[tuple[str, str], Target]]:
    """Read the names of collections as a text's words for them are read."""
    for target, name in names:
        if not isinstance(target, EntityTarget) or target.kind is not EntityKind.COLLECTION:
            continue
        for finding in find_collections(fold(name), load_grammar(language)):
            if isinstance(finding.reference, TextsOfOrgan):
                topic = finding.reference.topic.casefold()
                for organ in finding.reference.owner.organs:
                    yield (organ, topic), target
