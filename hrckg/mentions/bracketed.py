"""Finding texts by numbers in brackets behind their topics.

``its resolutions on the right to the truth (9/11 of 18 September 2008 and 12/12) and …``: the noun
and the organ stand before the topic, and the number behind it.
"""

import re
from collections.abc import Iterator
from typing import Final

from hrckg.mentions.finding import Finding, NumberedText, Owner
from hrckg.mentions.grammar import Grammar
from hrckg.mentions.number import TextNumber
from hrckg.mentions.numbered import date_of
from hrckg.mentions.organs import SPEAKER, UNSAID, named_owner
from hrckg.span import Span

_REACH: Final = 400  # characters from a noun, or from the bracket before, to the next bracket
_CLAUSE_END = re.compile(r";|\.\ ", re.VERBOSE)


def find_bracketed(text: str, grammar: Grammar) -> Iterator[Finding]:
    """Yield the texts that the folded ``text`` cites by numbers in brackets, in order."""
    heads = list(grammar.patterns["topic_head"].finditer(text))
    limits = (*(head.start() for head in heads[1:]), len(text))
    for head, limit in zip(heads, limits, strict=False):
        place = head.end()
        if clause_end := _CLAUSE_END.search(text, place, limit):
            limit = clause_end.start()  # noqa: PLW2901 - what the clause leaves of it
        pattern = grammar.patterns["bracketed"]
        while bracket := pattern.search(text, place, min(limit, place + _REACH)):
            yield from _numbers(bracket, head, grammar)
            place = bracket.end()


def _numbers(bracket: re.Match[str], head: re.Match[str], grammar: Grammar) -> Iterator[Finding]:
    for match in grammar.patterns["dated_number"].finditer(
        bracket.string, *bracket.span("numbers")
    ):
        yield Finding(
            span=Span(*match.span()),
            reference=NumberedText(
                kind=grammar.kinds[head["kind"].casefold()],
                number=TextNumber.parse(match["number"]),
                owner=_owner(head, grammar),
                dated=date_of(match, grammar),
            ),
        )


def _owner(head: re.Match[str], grammar: Grammar) -> Owner:
    for group in ("organ", "late_organ"):
        if head[group]:
            return named_owner(head.string, Span(*head.span(group)), grammar)
    return SPEAKER if head["its"] else UNSAID
