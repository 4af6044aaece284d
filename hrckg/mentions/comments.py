"""Finding the general comments and general recommendations of treaty bodies.

::

    comment = [ committee ] kind "No." number [ "(" year ")" ] *( further-number )
              [ [ "on" topic ] "of the" committee ]        ; "general comment No. 36 (2018)"

A committee may also be named before: "the Committee …, in its general comment No. 20 (2016)".
"""

import re
from collections.abc import Iterator

from hrckg.mentions.finding import Finding, GeneralComment
from hrckg.mentions.grammar import Grammar
from hrckg.span import Span

_REACH = 300  # characters back to a committee, and on to the next number of a list
_CLAUSE_END = re.compile(r";")


def find_comments(text: str, grammar: Grammar) -> Iterator[Finding]:
    """Yield the general comments named in the folded ``text``, in order."""
    heads = list(grammar.patterns["comment"].finditer(text))
    limits = (*(head.start() for head in heads[1:]), len(text))
    for head, limit in zip(heads, limits, strict=False):
        further = list(_further(head, limit, grammar))
        committee = _committee(head, further, limit, grammar)
        start = head.start("kind") if head["its"] or not head["before"] else head.start()
        for place, match in ((start, head), *((one.start("number"), one) for one in further)):
            yield Finding(
                span=Span(place, match.end()),
                reference=GeneralComment(number=int(match["value"]), committee=committee),
            )


def _further(head: re.Match[str], limit: int, grammar: Grammar) -> Iterator[re.Match[str]]:
    text = head.string
    if clause_end := _CLAUSE_END.search(text, head.end(), limit):
        limit = clause_end.start()
    pattern, place = grammar.patterns["further_comment"], head.end()
    while match := pattern.search(text, place, min(limit, place + _REACH)):
        yield match
        place = match.end()


def _committee(
    head: re.Match[str], further: list[re.Match[str]], limit: int, grammar: Grammar
) -> str | None:
    """Return the id of the committee that is named with the comments, or next to them."""
    if head["before"]:
        return grammar.committees[head["before"]]
    text = head.string
    for match in (head, *further):
        if after := grammar.patterns["committee_after"].match(text, match.end(), limit):
            return grammar.committees[after["committee"]]
    start = max(0, head.start() - _REACH)
    if grammar.patterns["committee_before"].search(text, start, head.start()):
        named = list(grammar.patterns["committee"].finditer(text, start, head.start()))
        if named and not _CLAUSE_END.search(text, named[-1].end(), head.start()):
            return grammar.committees[named[-1][0]]
    return None
