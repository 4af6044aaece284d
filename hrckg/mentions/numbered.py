"""Finding texts by their numbers.

::

    citation = [ "its" ] [ organ ] kind number [ "of" date ] *( further-number [ "of" date ] )
             / organ number kind [ "of" date ]      ; "Human Rights Council 46/14 resolution"

The span of a citation goes from the organ's name, or else the kind, to the date; in a list the
first one carries the organ and the kind, each further one is its number with its date.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from hrckg.document import COUNCIL
from hrckg.mentions.finding import Finding, NumberedText, Owner, Titled, Voice
from hrckg.mentions.grammar import Grammar
from hrckg.mentions.number import TextNumber
from hrckg.mentions.organs import FOREIGN, SPEAKER, UNSAID, OrganNames, named_owner
from hrckg.mentions.proper import follows_proper_name
from hrckg.span import Span
from hrckg.symbol import Kind

_One = TypeVar("_One")
_NEAR = 12  # characters; a preposition stands so near to "its resolution"
_REACH = 600  # characters; a list goes on at most so far after each of its numbers
_CLAUSE_END = re.compile(r";")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What the owner of a citation is read from."""

    text: str
    grammar: Grammar
    organs: OrganNames


def find_numbered(text: str, grammar: Grammar) -> Iterator[Finding]:
    """Yield the texts cited by number in the folded ``text``, and their titles, in order."""
    context = _Context(text=text, grammar=grammar, organs=OrganNames.of(text, grammar))
    heads = [
        head
        for head in grammar.patterns["citation"].finditer(text)
        if head["organ"] or not _said(head, "inverted")
    ]
    previous: Finding | None = None
    limits = (*(head.start() for head in heads[1:]), len(text))
    for head, limit in zip(heads, limits, strict=False):
        for finding in _citations(head, limit, previous, context):
            yield finding
            previous = finding
            if title := _title(finding, text, grammar):
                yield title
    yield from _bare_statements(text, grammar, heads)


def _said(match: re.Match[str], name: str) -> str | None:
    """Return what a group holds that not every language has."""
    return match.groupdict().get(name)


def _noun(head: re.Match[str]) -> str:
    return (head["kind"] or head["inverted_kind"]).casefold()


def _number(head: re.Match[str]) -> TextNumber:
    return TextNumber.parse(head["number"] or head["inverted"])


def _citations(
    head: re.Match[str], limit: int, previous: Finding | None, context: _Context
) -> Iterator[Finding]:
    start = head.end("its") if head["its"] else head.start()
    if head["organ"] and follows_proper_name(context.text, head.start("organ"), context.grammar):
        start = max(start, head.start("kind"), head.start("inverted"))  # a part of another's name
    matches = [head, *_further_numbers(head, limit, context)]
    dates = [date_of(match, context.grammar) for match in matches]
    owners = _owners(head, [match.end() for match in matches], previous, context)
    for match, owner, dated, next_dated in zip(matches, owners, dates, _next(dates), strict=True):
        number = _number(head) if match is head else TextNumber.parse(match["number"])
        yield Finding(
            span=Span(start if match is head else match.start("number"), match.end()),
            reference=NumberedText(
                kind=context.grammar.kinds[_noun(head)],
                number=number,
                owner=owner,
                dated=dated,
                listed_with=None if dated or next_dated is None else next_dated.year,
            ),
        )


def date_of(match: re.Match[str], grammar: Grammar) -> date | None:
    """Return the date that a match has behind a number; None: there is none, or no such day."""
    printed = match["date"] and grammar.patterns["date"].search(match["date"])
    return grammar.days.date_of(printed[0]) if printed else None


def _further_numbers(head: re.Match[str], limit: int, context: _Context) -> Iterator[re.Match[str]]:
    """Yield the further numbers of a list: anywhere in the clause after a plural, else at once."""
    plural = _noun(head) in {one.casefold() for one in context.grammar.words["plural_kinds"]}
    style = _number(head).style
    pattern = context.grammar.patterns["further_number"]
    if clause_end := _CLAUSE_END.search(context.text, head.end(), limit):
        limit = clause_end.start()
    place = head.end()
    while match := (
        pattern.search(context.text, place, min(limit, place + _REACH))
        if plural
        else pattern.match(context.text, place, limit)
    ):
        if TextNumber.parse(match["number"]).style is style:
            yield match
        place = match.end()


def _owners(
    head: re.Match[str], ends: Sequence[int], previous: Finding | None, context: _Context
) -> list[Owner]:
    """Return the owner of each number of a citation; the numbers end at ``ends``."""
    text, patterns = context.text, context.grammar.patterns
    if head["organ"]:
        owner = named_owner(text, Span(*head.span("organ")), context.grammar)
        return [owner] * len(ends)
    if follows_proper_name(text, head.start(), context.grammar):
        return [FOREIGN] * len(ends)
    after = [patterns["organ_after"].match(text, end) for end in ends]
    own = [_owner_in(match, context) if match else None for match in after]
    if _said(head, "late_organ"):
        own[0] = named_owner(text, Span(*head.span("late_organ")), context.grammar)
    if any(own):
        return list(_shared(own))
    return [_owner_around(head, ends, previous, context)] * len(ends)


def _shared(own: Sequence[Owner | None]) -> Iterator[Owner]:
    """Give the owner that is said behind some numbers of a list to the others.

    An organ behind a number is that of the numbers before it, too; that of those behind it only
    where the list names no other: "5/1 and 5/2 of the Council and 60/251 of the Assembly".
    """
    said = {one for one in own if one}
    only = next(iter(said)) if len(said) == 1 else UNSAID
    for behind in _next(own):
        yield behind or only


def _next(those: Sequence[_One | None]) -> list[_One | None]:
    """Return for each place what stands at it, or at the next place that has something."""
    found: list[_One | None] = []
    for one in reversed(those):
        found.append(one or (found[-1] if found else None))
    return found[::-1]


def _owner_around(
    head: re.Match[str], ends: Sequence[int], previous: Finding | None, context: _Context
) -> Owner:
    """Return the owner that other words than those of the citation say."""
    if (
        previous
        and isinstance(previous.reference, NumberedText)
        and context.grammar.patterns["same_organ_gap"].fullmatch(
            context.text, previous.span.end, head.start()
        )
        and not head["its"]
    ):
        return previous.reference.owner
    if head["its"]:
        return _owner_of_its(head, ends, context)
    return _owner_before(head.start(), context)


def _owner_in(match: re.Match[str], context: _Context) -> Owner:
    if match["organ"] is None:
        return FOREIGN
    return named_owner(context.text, Span(*match.span("organ")), context.grammar)


def _owner_of_its(head: re.Match[str], ends: Sequence[int], context: _Context) -> Owner:
    """Return whose "its resolution" is: the organ's that is named next to it, else the speaker's.

    The organ may follow ("in its resolution 72/171, the General Assembly requested") or go before
    ("adopted by the General Assembly in its resolution 53/144").
    """
    patterns = context.grammar.patterns
    if patterns["its_before"].search(context.text, max(0, head.start() - _NEAR), head.start()):
        for end in (ends[0], ends[-1]):
            if after := patterns["subject_after"].match(context.text, end):
                return _owner_in(after, context)
    name = context.organs.last_before(head.start())
    if name and patterns["subject_gap"].fullmatch(context.organs.gap(name, head.start())):
        return name.owner
    return SPEAKER


def _owner_before(start: int, context: _Context) -> Owner:
    """Return the organ named before a citation that says none of its own."""
    patterns = context.grammar.patterns
    name = context.organs.last_before(start)
    if name and patterns["organ_in_gap"].fullmatch(context.organs.gap(name, start)):
        return name.owner
    example = patterns["example_before"].search(context.text, max(0, start - 60), start)
    if example and (name := context.organs.last_before(example.start(), cited=True)):
        return name.owner
    return UNSAID


def _title(finding: Finding, text: str, grammar: Grammar) -> Finding | None:
    match = grammar.patterns["title"].match(text, finding.span.end)
    if not match or not isinstance(finding.reference, NumberedText):
        return None
    return Finding(span=Span(*match.span("title")), reference=Titled(text=finding.reference))


def _bare_statements(text: str, grammar: Grammar, heads: list[re.Match[str]]) -> Iterator[Finding]:
    """Yield statements of the President whose number alone says what they are: ``PRST/8/2``."""
    names = grammar.patterns["citation"].groupindex.keys() & {"number", "inverted"}
    taken = {head.end(name) for head in heads for name in names}
    for match in grammar.patterns["statement"].finditer(text):
        if match.end("number") not in taken:
            yield Finding(
                span=Span(*match.span("number")),
                reference=NumberedText(
                    kind=Kind.PRESIDENT_STATEMENT,
                    number=TextNumber.parse(match["number"]),
                    owner=Owner(Voice.NAMED, (COUNCIL,)),
                    dated=None,
                ),
            )
