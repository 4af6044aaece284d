"""From a finding to the things that it refers to, within one document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hrckg.document import COUNCIL, Open, Target, is_text
from hrckg.mentions.before import last_cited, last_event, last_organ, text_with_noun
from hrckg.mentions.finding import (
    Described,
    Finding,
    General,
    GeneralComment,
    Named,
    NumberedText,
    Outcome,
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
from hrckg.span import Span


def read_finding(finding: Finding, scope: Scope, here: Sequence[Reading]) -> Iterator[Reading]:
    """Yield what ``finding`` refers to: one reading for each thing, or one that is left open.

    ``here`` has the readings of the same paragraph in front of it. Nothing comes out where the
    words turn out to be no reference.
    """
    match finding.reference:
        case Titled(text=text):
            meaning = text_of(text, scope)
            yield from _linked(finding, [] if isinstance(meaning, Open) else [meaning])
        case Described(footnote=footnote, plural=plural):
            yield from _described(finding, footnote, scope, plural=plural)
        case Named() as named:
            target = _named(named.name, finding, scope, here)
            yield from _linked(_dated(finding, named, target), [target])
        case Outcome(noun=noun, event=event):
            yield from _linked(finding, scope.entities.named(f"{noun} of the {event}"))
        case ShortEvent(head=head):
            yield from _linked(finding, [last_event(head, here, scope.entities)])
        case Thereof():
            yield from _linked(finding, [last_cited(here, finding.span.start)])
        case ShortForm(noun=noun):
            yield Reading(finding=finding, meaning=text_with_noun(noun, here, scope))
        case NumberedText() | GeneralComment() | SymbolText() | TextsOfOrgan() as text:
            yield Reading(finding=finding, meaning=text_of(text, scope))
        case General():
            yield Reading(finding=finding, meaning=Open.NOTHING_IN_PARTICULAR)
        case proceeding:
            meaning = proceeding_of(proceeding, finding.span.start, scope)
            yield Reading(finding=finding, meaning=meaning)


def _linked(finding: Finding, targets: Iterable[Target | None]) -> Iterator[Reading]:
    for target in targets:
        if target is not None:
            yield Reading(finding=finding, meaning=target)


def _dated(finding: Finding, named: Named, target: Target | None) -> Finding:
    """Return ``finding`` with the date behind the name, which belongs to that of a text alone."""
    if named.dated_to is None or not is_text(target):
        return finding
    return replace(finding, span=Span(finding.span.start, named.dated_to))


def _described(finding: Finding, footnote: str, scope: Scope, *, plural: bool) -> Iterator[Reading]:
    """Yield the text that a footnote gives, or the texts; one report may have two symbols."""
    cited = {one.target: one.pinpoint for one in scope.footnotes.get(footnote, ())}
    if len(cited) > 1 and not plural and len(set(cited.values())) > 1:
        return
    for target, pinpoint in cited.items():
        if target is not None:
            yield Reading(finding=replace(finding, pinpoint=pinpoint), meaning=target)


def _named(name: str, finding: Finding, scope: Scope, here: Sequence[Reading]) -> Target | None:
    """Return the one thing that bears ``name``; None: several do.

    A name that is short for several organs means the Council, unless another of them was named
    last: then nobody can tell.
    """
    candidates = scope.entities.names.grammar.short_bodies.get(name, ())
    organ = last_organ(candidates, finding, here) or COUNCIL
    if candidates and (organ != COUNCIL or scope.speaker != COUNCIL):
        return None
    return only(scope.entities.named(name))
