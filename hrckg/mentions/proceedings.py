"""Which session, agenda item or paragraph a reference means."""

import re

from hrckg.document import (
    COUNCIL,
    AgendaItemTarget,
    Open,
    ParagraphTarget,
    SessionTarget,
    is_item,
)
from hrckg.folding import fold
from hrckg.mentions.finding import (
    AgendaItem,
    BackReference,
    NumberedSession,
    Owner,
    OwnParagraph,
    PresentSession,
    Voice,
)
from hrckg.mentions.grammar import Grammar
from hrckg.mentions.ranges import assembly_sat, council_year
from hrckg.mentions.scope import Meaning, Scope

_PREFIX = re.compile(r".*\.(?=op\d|p\d)")  # annex1. in annex1.op3
_SOON = 5  # years; farther ahead the Council hardly plans
_HOLDERS = frozenset({"CHR", "ECOSOC", "GA", "HRC", "SUBCOMMISSION"})  # of numbered sessions


def proceeding_of(
    reference: NumberedSession | PresentSession | AgendaItem | BackReference | OwnParagraph,
    place: int,
    scope: Scope,
) -> Meaning:
    """Return what ``reference`` at ``place`` of its paragraph means, or why that is not known."""
    match reference:
        case NumberedSession() | PresentSession():
            return _session(reference, scope)
        case AgendaItem(number=number, owner=owner):
            if scope.organ_of(owner) != COUNCIL:
                return _unknown(owner)
            listed = is_item(scope.session, number)
            return AgendaItemTarget(number=number) if listed else Open.NOT_IN_LISTS
        case BackReference(noun=noun):
            here = scope.created_here.get(noun, place) < place
            creator = scope.label if here else scope.created.get(noun)
            return ParagraphTarget(label=creator) if creator else Open.NOTHING_BEFORE
        case OwnParagraph(number=number, near=near):
            prefix = _PREFIX.match(scope.label) if near else None
            label = (prefix[0] if prefix else "") + "op" + ".".join(re.findall(r"\w+", number))
            known = label in scope.labels
            return ParagraphTarget(label=label) if known else Open.PARAGRAPH_MISSING


def _session(reference: NumberedSession | PresentSession, scope: Scope) -> Meaning:
    organ = scope.organ_of(reference.owner)
    if organ not in _HOLDERS:
        return _unknown(reference.owner)
    if isinstance(reference, NumberedSession):
        if reference.owner.voice is Voice.SUPPOSED and _is_past(reference.number, scope):
            return Open.ORGAN_NOT_NAMED
        if _is_mixed_up(reference.number, organ, scope):
            return Open.NUMBER_UNFIT
        return SessionTarget(body=organ, number=reference.number)
    if organ != scope.speaker:
        return Open.NUMBER_NOT_PRINTED
    return SessionTarget(body=organ, number=scope.session)


def _is_past(number: str, scope: Scope) -> bool:
    """Say whether a session is one that the organ that speaks has had before this one."""
    return number.isdigit() and scope.session.isdigit() and int(number) < int(scope.session)


def _is_mixed_up(number: str, organ: str, scope: Scope) -> bool:
    """Say whether a session of the Assembly is long past, but one that the Council is soon to have.

    A text of the Council speaks of the sessions to come much more often than of those twenty years
    ago; so it is doubtful that the words name the right organ.
    """
    year = council_year(scope.session)
    if organ != "GA" or scope.speaker != COUNCIL or year is None or not number.isdigit():
        return False
    soon = range(year, year + _SOON)
    return council_year(number) in soon and not assembly_sat(int(number), soon)


def _unknown(owner: Owner) -> Open:
    """Say why a session or an agenda has no organ that we know."""
    said = owner.voice in (Voice.NAMED, Voice.FOREIGN)
    return Open.ORGAN_NOT_LISTED if said else Open.ORGAN_NOT_NAMED


def things_created(text: str, grammar: Grammar) -> dict[str, int]:
    """Return the nouns of what the ``text`` of a paragraph creates, with the first place of each.

    >>> from hrckg.mentions.grammar import load_grammar
    >>> things_created("Decides to convene a panel discussion;", load_grammar("en"))
    {'panel discussion': 19}
    """
    created: dict[str, int] = {}
    for match in grammar.patterns["introduction"].finditer(fold(text)):
        created.setdefault(match["noun"], match.start())
    return created
