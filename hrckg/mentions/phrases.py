"""Finding what is named by a description: collections, outcomes, short forms, back references."""

import re
from collections.abc import Iterable, Iterator

from hrckg.mentions.finding import (
    BackReference,
    Finding,
    General,
    Named,
    Outcome,
    OwnParagraph,
    Reference,
    ShortEvent,
    ShortForm,
    TextsOfOrgan,
    Thereof,
)
from hrckg.mentions.grammar import Grammar
from hrckg.mentions.organs import SPEAKER, named_owner
from hrckg.span import Span

_OWN_NUMBER = re.compile(r"\d{1,3}(?:\ \(?[a-z]{1,4}\)){0,9}", re.VERBOSE)  # 5 | 5 (a) | 5 a)
_REACH = 200  # characters before the name of a conference


def find_collections(text: str, grammar: Grammar) -> Iterator[Finding]:
    """Yield the texts of an organ that the folded ``text`` names by their topic.

    One phrase that names the texts of several organs gives one finding for each.
    """
    for match in grammar.patterns["texts_by_organs"].finditer(text):
        group = "organs" if match["organs"] else "late_organs"
        named = match[group] or match["own"]
        if not named or not (match["topic"] or match["its"]):
            continue
        yield from _collections(match, group, match.start(), grammar)
    for match in grammar.patterns["organs_texts"].finditer(text):
        yield from _collections(match, "organs", match.start(), grammar)


def _collections(
    match: re.Match[str], group: str, start: int, grammar: Grammar
) -> Iterator[Finding]:
    text, topic = match.string, (match["topic"] or "").rstrip()
    named = [
        named_owner(text, Span(*organ.span()), grammar)
        for organ in grammar.patterns["organ"].finditer(text, *match.span(group))
    ]
    end = (
        match.end()
        if group == "late_organs" and match[group]
        else match.start("topic") + len(topic)
        if topic
        else match.end(group)
    )
    for owner in named or [SPEAKER]:
        yield Finding(span=Span(start, end), reference=TextsOfOrgan(owner=owner, topic=topic))


def find_outcomes(text: str, named: Iterable[Finding], grammar: Grammar) -> Iterator[Finding]:
    """Yield what a conference in ``named`` adopted: one finding for each noun of the phrase."""
    pattern = grammar.patterns["outcome_before"]
    for name in named:
        if not isinstance(name.reference, Named):
            continue
        match = pattern.search(text, max(0, name.span.start - _REACH), name.span.start)
        if not match:
            continue
        for noun in grammar.patterns["outcome"].finditer(text, *match.span("outcomes")):
            yield Finding(
                span=Span(match.start(), name.span.end),
                reference=Outcome(noun=noun[0], event=name.reference.name),
            )


def find_references(text: str, grammar: Grammar) -> Iterator[Finding]:
    """Yield the words that refer to something named elsewhere, and those that refer to no text."""
    patterns = grammar.patterns
    for match in patterns["short_reference"].finditer(text):
        yield _finding(match, ShortForm(noun=match["noun"]))
    for match in patterns["short_event"].finditer(text):
        yield _finding(match, ShortEvent(head=match["head"]))
    for match in patterns["back_reference"].finditer(text):
        yield _finding(match, BackReference(noun=match["noun"]))
    for match in patterns["own_paragraph"].finditer(text):
        yield from _own_paragraphs(match)
    for match in patterns["general"].finditer(text):
        yield _finding(match, General())
    for match in patterns["thereof"].finditer(text):
        yield _finding(match, Thereof(), match["pinpoint"])


def _own_paragraphs(match: re.Match[str]) -> Iterator[Finding]:
    """Yield one finding for each number: the words around are those of the first and the last."""
    numbers = list(_OWN_NUMBER.finditer(match.string, *match.span("numbers")))
    for number in numbers:
        start = match.start() if number is numbers[0] else number.start()
        end = match.end() if number is numbers[-1] else number.end()
        yield Finding(
            span=Span(start, end),
            reference=OwnParagraph(number=number[0], near=match["near"] is not None),
        )


def _finding(match: re.Match[str], reference: Reference, pinpoint: str | None = None) -> Finding:
    return Finding(span=Span(*match.span()), reference=reference, pinpoint=pinpoint)
