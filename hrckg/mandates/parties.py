"""Who is asked, to whom something goes, whose mandate is extended, whom a paragraph addresses."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from hrckg.document import Addressee, EntityKind, EntityTarget, Mention
from hrckg.mandates.grammar import Grammar
from hrckg.span import Span

_LONGEST = 4000  # characters in which those who are asked are named
_REACH = 120  # characters in front of a name that say what part it has
_BODIES = frozenset({EntityKind.BODY, EntityKind.FUND})

Seen = Mapping[str, tuple[str, ...]]
"""The bodies that a document has named so far, by the words with which their names begin.

An empty id stands for one that the list of bodies lacks.
"""


def mentions_in(mentions: Sequence[Mention], span: Span) -> Iterator[Mention]:
    """Yield those of ``mentions``, in the order of their places, that lie within ``span``."""
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    for mention in map(mentions.__getitem__, range(first, len(mentions))):
        if mention.span.start >= span.end:
            return
        if mention.span.end <= span.end:
            yield mention


def bodies_in(mentions: Sequence[Mention], span: Span) -> Iterator[tuple[Mention, str]]:
    """Yield the mentions of bodies at ``span``, each with the id of the body.

    ``mentions`` are in the order of their places.
    """
    for mention in mentions_in(mentions, span):
        if isinstance(mention.target, EntityTarget) and mention.target.kind in _BODIES:
            yield mention, mention.target.id


def actors_in(
    text: str, zone: Span, mentions: Sequence[Mention], seen: Seen, grammar: Grammar
) -> tuple[str, ...]:
    """Return the bodies that are asked between the opening verb and the first duty.

    Those that are only consulted or named as examples are left out.
    """
    zone = Span(zone.start, min(zone.end, zone.start + _LONGEST))
    outside = (
        _outside(text, grammar.patterns[name], zone, mentions) for name in ("aside", "including")
    )
    asked = Span(zone.start, min([zone.end, *(match.start() for match in chain(*outside))]))
    return tuple(
        dict.fromkeys(
            body
            for part in _parts(text, asked, mentions, grammar)
            for body in _named(text, part, mentions, seen, grammar)
        )
    )


def _outside(
    text: str, pattern: re.Pattern[str], zone: Span, mentions: Sequence[Mention]
) -> Iterator[re.Match[str]]:
    """Yield the matches in ``zone`` that do not divide the name of a body."""
    around = Span(zone.start, min(len(text), zone.end + _LONGEST))
    whole = [mention.span for mention, _ in bodies_in(mentions, around)]
    for match in pattern.finditer(text, zone.start, zone.end):
        if not any(span.start < match.start() < span.end for span in whole):
            yield match


def _parts(text: str, zone: Span, mentions: Sequence[Mention], grammar: Grammar) -> Iterator[Span]:
    """Yield the places at which a list of names has one: no name of a body is divided."""
    start = zone.start
    for match in _outside(text, grammar.patterns["separator"], zone, mentions):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, zone.end)


def _named(
    text: str, part: Span, mentions: Sequence[Mention], seen: Seen, grammar: Grammar
) -> Iterator[str]:
    patterns = grammar.patterns
    start = _behind_articles(text, part, grammar)
    for mention, body in bodies_in(mentions, Span(part.start, part.end)):
        if part.start <= mention.span.start <= start:
            if patterns["behind_name"].match(text, mention.span.end, part.end):
                yield body
            return
    spaces = len(text[part.start : part.end]) - len(text[part.start : part.end].lstrip())
    again = patterns["again"].match(text, part.start + spaces, part.end)
    if again:
        bodies = seen.get(again["head"].casefold(), ())
        if len(bodies) == 1 and bodies[0]:
            yield bodies[0]


def _behind_articles(text: str, part: Span, grammar: Grammar) -> int:
    """Return where a name begins behind articles and the like."""
    start = (
        part.start + len(text[part.start : part.end]) - len(text[part.start : part.end].lstrip())
    )
    while match := grammar.patterns["before_name"].match(text, start, part.end):
        start = match.end()
    return start


def recipients_in(
    text: str, span: Span, mentions: Sequence[Mention], speaker: str, grammar: Grammar
) -> tuple[str, ...]:
    """Return the bodies to which the product of the duty at ``span`` goes."""
    patterns, found = grammar.patterns, list[str]()
    end = -1  # of the last recipient
    for mention, body in bodies_in(mentions, span):
        before = text[max(span.start, mention.span.start - _REACH) : mention.span.start]
        joined = end >= 0 and patterns["recipient_joined"].fullmatch(text, end, mention.span.start)
        named = patterns["recipient_before"].search(before) or patterns["direct_recipient"].search(
            before
        )
        if (joined or named) and not patterns["past"].search(before):
            found.append(body)
            end = mention.span.end
    if patterns["to_speaker"].search(text, span.start, span.end):
        found.append(speaker)
    return tuple(dict.fromkeys(found))


def extended_in(
    text: str, span: Span, mentions: Sequence[Mention], seen: Seen, grammar: Grammar
) -> str | None:
    """Return the body whose mandate is extended; None: none that is known, or several."""
    found = set()
    for mention, body in bodies_in(mentions, span):
        before = text[max(span.start, mention.span.start - _REACH) : mention.span.start]
        if grammar.patterns["mandate_of"].search(before):
            found.add(body)
    if not found:
        found = set(_extended_again(text, span, seen, grammar))
    return found.pop() if len(found) == 1 else None


def _extended_again(text: str, span: Span, seen: Seen, grammar: Grammar) -> Iterator[str]:
    for again in grammar.patterns["again"].finditer(text, span.start, span.end):
        before = text[span.start : again.start("head")]
        bodies = seen.get(again["head"].casefold(), ())
        if (
            len(bodies) == 1
            and bodies[0]
            and grammar.patterns["mandate_of"].search(before[-_REACH:])
        ):
            yield bodies[0]


def addressees_in(
    text: str, zone: Span, mentions: Sequence[Mention], seen: Seen, grammar: Grammar
) -> Iterator[Addressee]:
    """Yield the bodies and the groups that are asked, those named as examples included."""
    zone = Span(zone.start, min(zone.end, zone.start + _LONGEST))
    asides = _outside(text, grammar.patterns["aside"], zone, mentions)
    asked = Span(zone.start, next((aside.start() for aside in asides), zone.end))
    parts = [
        part
        for stretch in _stretches(text, asked, mentions, grammar)
        for part in _parts(text, stretch, mentions, grammar)
    ]
    groups = list(_groups(text, asked, parts, grammar))
    for part in parts:
        yield from (
            Addressee(id=body, group=False) for body in _named(text, part, mentions, seen, grammar)
        )
        yield from (
            Addressee(id=id_, group=True) for start, id_ in groups if part.start <= start < part.end
        )


def _stretches(
    text: str, zone: Span, mentions: Sequence[Mention], grammar: Grammar
) -> Iterator[Span]:
    """Yield the words in front of the first "including" and of each further one."""
    start = zone.start
    for match in _outside(text, grammar.patterns["including"], zone, mentions):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, zone.end)


def _groups(
    text: str, zone: Span, parts: Sequence[Span], grammar: Grammar
) -> Iterator[tuple[int, str]]:
    """Yield where a group is named, and its id; a name may be longer than a part of the list."""
    patterns = grammar.patterns
    for match in patterns["group"].finditer(text, zone.start, zone.end):
        start = max(part.start for part in parts if part.start <= match.start())
        if patterns["before_group"].fullmatch(text, start, match.start()) and patterns[
            "behind_group"
        ].match(text, match.end(), zone.end):
            for id_ in grammar.groups[match["name"].casefold()]:
                yield match.start(), id_
