"""Finding sessions and agenda items, and whose they are.

Whose ``its forty-sixth session`` is depends on who speaks: the session of the organ that is named
next to it ("adopted by the Subcommission … at its fifty-second session"), of nobody that we know
("the Working Group … at its third session"), else of the Council. An anniversary is no session.
"""

import re
from collections.abc import Iterator

from hrckg.document import COUNCIL
from hrckg.mentions.finding import (
    AgendaItem,
    Finding,
    NumberedSession,
    Owner,
    PresentSession,
)
from hrckg.mentions.grammar import Grammar
from hrckg.mentions.organs import (
    CLAUSE_END,
    FOREIGN,
    SPEAKER,
    SUPPOSED,
    UNSAID,
    OrganNames,
    named_owner,
)
from hrckg.span import Span

_REACH = 200  # characters back from a session to its holder
_RELATIVE = 100  # characters back from a session to "which"
_FAR = 600  # characters back from a session to an organ that may be its holder
_NUMBER = re.compile(r"\d+")


def find_sessions(text: str, grammar: Grammar) -> Iterator[Finding]:
    """Yield the sessions named in the folded ``text``, in order."""
    if not grammar.patterns["session_word"].search(text):
        return
    organs = OrganNames.of(text, grammar)
    foreign: int | None = None  # where the last session of a body ends that we do not know
    for match in grammar.patterns["session"].finditer(text):
        owner = _holder(match, organs, grammar)
        if foreign is not None and match["its"] and _continues(foreign, match.start(), organs):
            owner = FOREIGN
        foreign = match.end() if owner == FOREIGN else foreign
        yield from _numbered_sessions(match, owner, grammar)
    for match in grammar.patterns["present_session"].finditer(text):
        start = match.end("its") if match["its"] else match.start()
        yield Finding(
            span=Span(start, match.end()),
            reference=PresentSession(owner=_holder_before(text, match.start(), organs, grammar)),
        )


def _continues(foreign: int, start: int, organs: OrganNames) -> bool:
    """Say whether "its session" at ``start`` can be one more of the body whose session is before.

    It can where the clause names no organ in between: "the Working Group, at its thirteenth
    session, …, for consideration at its fourteenth session".
    """
    if start - foreign > _FAR or CLAUSE_END.search(organs.text, foreign, start):
        return False
    name = organs.last_before(start, cited=True, reach=_FAR)
    return name is None or name.span.end <= foreign


def _numbered_sessions(match: re.Match[str], owner: Owner, grammar: Grammar) -> Iterator[Finding]:
    """Yield one finding for each ordinal: the last one has the word for session in its span."""
    ordinals = list(_ordinals(match, grammar))
    named = match["organ"] and not match["its"]
    end = match.end() if named or not match["of"] else match.start("of")
    kind = "" if not match["special"] else "ES-" if _is_emergency(match) else "S-"
    for ordinal in ordinals:
        yield Finding(
            span=Span(ordinal.start(), end if ordinal is ordinals[-1] else ordinal.end()),
            reference=NumberedSession(number=f"{kind}{grammar.ordinal(ordinal[0])}", owner=owner),
        )


def _is_emergency(match: re.Match[str]) -> bool:
    return bool(match.groupdict().get("emergency"))


def _ordinals(match: re.Match[str], grammar: Grammar) -> Iterator[re.Match[str]]:
    return grammar.patterns["ordinal"].finditer(match.string, *match.span("ordinals"))


def _holder(match: re.Match[str], organs: OrganNames, grammar: Grammar) -> Owner:
    text = match.string
    if match["its"]:
        return _holder_before(text, match.start(), organs, grammar)
    if match["organ"]:
        return named_owner(text, Span(*match.span("organ")), grammar)
    if match["foreign"]:
        return FOREIGN
    name = organs.last_before(match.start(), cited=True)
    gap = grammar.patterns["organ_session_gap"]
    return name.owner if name and gap.fullmatch(organs.gap(name, match.start())) else UNSAID


def _holder_before(text: str, start: int, organs: OrganNames, grammar: Grammar) -> Owner:
    """Return whose session stands at ``start``, by the organ or the body named before it."""
    if cited := _adopting(start, organs, grammar):
        return cited
    name = organs.last_before(start)
    relative = grammar.patterns["relative"].search(text, max(0, start - _RELATIVE), start)
    if relative and (name is None or name.span.end <= relative.start()):
        return name.owner if name and name.span.end == relative.start() else FOREIGN
    for holder in _last(grammar.patterns["session_holder"], text, max(0, start - _REACH), start):
        if grammar.patterns["holder_gap"].fullmatch(text, holder.end(), start) and (
            name is None or name.span.end < holder.end()
        ):
            return FOREIGN
    gap = organs.gap(name, start) if name else ""
    if name and _asks_for_itself(gap, grammar):
        return name.owner
    if name and grammar.patterns["session_gap"].fullmatch(gap):
        return SPEAKER if grammar.patterns["speaker_in_gap"].search(gap) else name.owner
    return _unnamed_holder(text, start, organs, grammar)


def _asks_for_itself(gap: str, grammar: Grammar) -> bool:
    """Say whether the organ in front of ``gap`` is the one to which something is to be told."""
    asks = grammar.patterns["asking_behind"].match(gap)
    return asks is not None and grammar.patterns["speaker_in_gap"].search(gap) is not None


def _unnamed_holder(text: str, start: int, organs: OrganNames, grammar: Grammar) -> Owner:
    """Return whose session stands at ``start`` where no name in front of it says so."""
    patterns, near = grammar.patterns, max(0, start - _REACH)
    if patterns["holder_unnamed"].search(text, near, start):
        return FOREIGN
    if _is_doubtful(start, organs, grammar):
        return UNSAID
    holders = patterns["session_holder"].finditer(text, near, start)
    named = any(not CLAUSE_END.search(text, holder.end(), start) for holder in holders)
    told = patterns["speaker_in_gap"].search(text, near, start)
    return SUPPOSED if named and not told else SPEAKER


def _adopting(start: int, organs: OrganNames, grammar: Grammar) -> Owner | None:
    """Return the organ of the text that the words in front of ``start`` say was adopted there."""
    name = organs.last_before(start, cited=True)
    gap = grammar.patterns["adopted_gap"]
    return name.owner if name and gap.fullmatch(organs.gap(name, start)) else None


def _is_doubtful(start: int, organs: OrganNames, grammar: Grammar) -> bool:
    """Say whether a session at ``start`` may be that of another organ, named farther back."""
    name = organs.last_before(start, reach=_FAR)
    return (
        name is not None
        and COUNCIL not in name.owner.organs
        and grammar.patterns["doubtful_gap"].fullmatch(organs.gap(name, start)) is not None
    )


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[re.Match[str]]:
    return list(pattern.finditer(text, start, end))[-1:]


def find_agenda_items(text: str, grammar: Grammar) -> Iterator[Finding]:
    """Yield the agenda items named in the folded ``text``, in order."""
    for match in grammar.patterns["agenda_item"].finditer(text):
        group = "numbers" if match["numbers"] else "bare"
        numbers = list(_NUMBER.finditer(text, *match.span(group)))
        owner = (
            named_owner(text, Span(*match.span("organ")), grammar) if match["organ"] else SPEAKER
        )
        end = match.end()
        if match["of"] and not match["organ"]:
            owner, end = FOREIGN, match.start("of")
        for number in numbers:
            yield Finding(
                span=Span(
                    match.start() if number is numbers[0] else number.start(),
                    end if number is numbers[-1] else number.end(),
                ),
                reference=AgendaItem(number=number[0], owner=owner),
            )
