"""Which session, agenda item or paragraph a reference means."""

import re

from hrckg.document import (
    COUNCIL,
    AgendaItemTarget,
    ParagraphTarget,
    SessionTarget,
    Target,
    is_item,
)
from hrckg.folding import fold
from hrckg.mentions.finding import (
    AgendaItem,
    BackReference,
    NumberedSession,
    OwnParagraph,
    PresentSession,
)
from hrckg.mentions.grammar import Grammar
from hrckg.mentions.scope import Scope

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
            ours = scope.organ_of(owner) == COUNCIL and is_item(scope.session, number)
            return AgendaItemTarget(number=number) if ours else None
        case BackReference(noun=noun):
            creator = scope.created.get(noun)
            return ParagraphTarget(label=creator) if creator else None
        case OwnParagraph(number=number):
            label = "op" + ".".join(re.findall(r"\w+", number))
            return ParagraphTarget(label=label) if label in scope.labels else None


def things_created(text: str, grammar: Grammar) -> frozenset[str]:
    """Return the nouns of what the ``text`` of a paragraph creates: ``a panel discussion``."""
    introduction = grammar.patterns["introduction"]
    return frozenset(match["noun"] for match in introduction.finditer(fold(text)))
