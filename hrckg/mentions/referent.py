"""From a finding to the things that it refers to, within one document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hrckg.document import COUNCIL, EntityKind, EntityTarget, Target, is_text
from hrckg.mentions.finding import (
    Described,
    Finding,
    General,
    Named,
    NumberedText,
    Outcome,
    Owner,
    ShortEvent,
    ShortForm,
    SymbolText,
    TextsOfOrgan,
    Thereof,
    Titled,
)
from hrckg.mentions.overlap import Reading
from hrckg.mentions.proceedings import proceeding_of
from hrckg.mentions.scope import Scope, only
from hrckg.mentions.texts import text_of

_RECENT = 50  # readings; a word refers to nothing that is named farther back


def read_finding(finding: Finding, scope: Scope, here: Sequence[Reading]) -> Iterator[Reading]:
    """Yield what ``finding`` refers to: one reading for each thing, or one that is left open.

    ``here`` has the readings of the same paragraph in front of it. Nothing comes out where the
    words turn out to be no reference.
    """
    match finding.reference:
        case Titled(text=text):
            yield from _linked(finding, [text_of(text, scope)])
        case Described(footnote=footnote, plural=plural):
            yield from _described(finding, footnote, scope, plural=plural)
        case Named(name=name):
            yield from _linked(finding, [_named(name, finding, scope, here)])
        case Outcome(noun=noun, event=event):
            yield from _linked(finding, scope.entities.named(f"{noun} of the {event}"))
        case ShortEvent(head=head):
            yield from _linked(finding, [only(_events(head, scope, here))])
        case Thereof():
            yield from _linked(finding, [_last_cited(here, finding.span.start)])
        case NumberedText() | SymbolText() | TextsOfOrgan() | ShortForm() as text:
            yield Reading(finding=finding, target=text_of(text, scope))
        case General():
            yield Reading(finding=finding, target=None)
        case proceeding:
            yield Reading(finding=finding, target=proceeding_of(proceeding, scope))


def _linked(finding: Finding, targets: Iterable[Target | None]) -> Iterator[Reading]:
    for target in targets:
        if target is not None:
            yield Reading(finding=finding, target=target)


def _described(finding: Finding, footnote: str, scope: Scope, *, plural: bool) -> Iterator[Reading]:
    """Yield the text that a footnote gives, or the texts; one report may have two symbols."""
    cited = {one.target: one.pinpoint for one in scope.footnotes.get(footnote, ())}
    if len(cited) > 1 and not plural and len(set(cited.values())) > 1:
        return
    for target, pinpoint in cited.items():
        yield Reading(finding=replace(finding, pinpoint=pinpoint), target=target)


def _named(name: str, finding: Finding, scope: Scope, here: Sequence[Reading]) -> Target | None:
    """Return the one thing that bears ``name``; None: several do.

    A name that is short for several organs means the Council, unless another of them was named
    last: then nobody can tell.
    """
    candidates = scope.entities.names.grammar.short_bodies.get(name, ())
    organ = _last_organ(candidates, finding, here) or COUNCIL
    if candidates and (organ != COUNCIL or not scope.speaks):
        return None
    return only(scope.entities.named(name))


def _last_organ(candidates: Sequence[str], finding: Finding, here: Sequence[Reading]) -> str | None:
    """Return that one of ``candidates`` which was named last in front of ``finding``."""
    for reading in reversed(here[-_RECENT:]):
        if reading.span.end > finding.span.start:
            continue
        match reading.finding.reference, reading.target:
            case NumberedText(owner=Owner(organs=(organ,))), _ if organ in candidates:
                return organ
            case Named(), EntityTarget(kind=EntityKind.BODY, id=organ) if organ in candidates:
                return organ
    return None


def _events(head: str, scope: Scope, here: Sequence[Reading]) -> Iterator[Target]:
    """Yield the events of the paragraph whose names begin with ``head``."""
    for reading in here[-_RECENT:]:
        match reading.target:
            case EntityTarget(kind=EntityKind.EVENT) as event:
                names = scope.entities.names_of.get(event, ())
                if any(name.startswith(f"{head} ") for name in names):
                    yield event


def _last_cited(here: Sequence[Reading], place: int) -> Target | None:
    """Return the text that was cited last in front of ``place``."""
    cited = [
        (reading.span.end, reading.target)
        for reading in here[-_RECENT:]
        if reading.span.end <= place and is_text(reading.target)
    ]
    return max(cited, key=lambda one: one[0])[1] if cited else None
