"""Which session, agenda item or paragraph a reference means."""

import re

from hrckg.document import AgendaItemTarget, ParagraphTarget, SessionTarget, Target
from hrckg.mentions.finding import (
    AgendaItem,
    BackReference,
    NumberedSession,
    OwnParagraph,
    PresentSession,
)
from hrckg.mentions.grammar import fold
from hrckg.mentions.scope import COUNCIL, Scope

_HOLDERS = frozenset({"CHR", "ECOSOC", "GA", "HRC", "SUBCOMMISSION"})  # of numbered sessions


def proceeding_of(
    reference: NumberedSession | PresentSession | AgendaItem | BackReference | OwnParagraph,
    scope: Scope,
) -> Target | None:
    """Return what ``reference`` means; None: nothing that we know, or nobody says whose it is."""
    match reference:
        case NumberedSession(number=number, owner=owner):
            organ = scope.organ_of(owner)
            return SessionTarget(body=organ, number=number) if organ in _HOLDERS else None
        case PresentSession(owner=owner):
            ours = scope.organ_of(owner) == COUNCIL
            return SessionTarget(body=COUNCIL, number=scope.session) if ours else None
        case AgendaItem(number=number, owner=owner):
            ours = scope.organ_of(owner) == COUNCIL
            return AgendaItemTarget(number=number) if ours else None
        case BackReference(noun=noun):
            return _creator(noun, scope)
        case OwnParagraph(number=number):
            label = "op" + ".".join(re.findall(r"\w+", number))
            return ParagraphTarget(label=label) if label in scope.labels else None


def _creator(noun: str, scope: Scope) -> Target | None:
    """Return the nearest operative paragraph in front that creates a ``noun``."""
    introduction = scope.entities.names.grammar.patterns["introduction"]
    for paragraph in reversed(scope.before):
        text = fold(paragraph.words.text)
        if any(match["noun"] == noun for match in introduction.finditer(text)):
            return ParagraphTarget(label=paragraph.label)
    return None
