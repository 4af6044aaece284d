"""Finding the words that a footnote's symbol stands for.

``the report of the Advisory Committee on …;¹`` with the footnote ``A/HRC/43/31.``: the words name
the text, the footnote says where it is. The words go from the article of the noun that is a text
("the report of") to the mark, without the punctuation, a title or a participle before it.
"""

import re

from hrckg.mentions.finding import Described, Finding
from hrckg.mentions.grammar import Grammar, fold
from hrckg.span import Span

_REACH = 600  # characters; so long is no name of a report


def find_described(
    text: str, at: int, footnote: str, since: int, grammar: Grammar
) -> Finding | None:
    """Return the words of ``text`` that the mark of ``footnote`` at ``at`` stands behind.

    ``since`` is where the words can begin: behind the mark before, or the verb that governs them.
    None: no noun there is a text.
    """
    folded = fold(text)
    end = len(folded[:at].rstrip(" ,;.:\")"))
    since = max(since, end - _REACH)
    heads = list(grammar.patterns["text_before_mark"].finditer(folded, since, end))
    head = _outermost(folded, heads, since, grammar)
    if head is None:
        return None
    if stop := grammar.patterns["after_text"].search(folded, head.end(), end):
        end = stop.start()
    return Finding(
        span=Span(head.start(), end),
        reference=Described(footnote=footnote, plural=_is_plural(head[0], grammar)),
    )


def _outermost(
    text: str, heads: list[re.Match[str]], since: int, grammar: Grammar
) -> re.Match[str] | None:
    """Return the last noun that is not part of the name that the one before it begins."""
    chosen: re.Match[str] | None = None
    for head in heads:
        within = grammar.patterns["within_text"].search(text, since, head.start())
        if chosen is None or not within:
            chosen = head
    return chosen


def _is_plural(head: str, grammar: Grammar) -> bool:
    return head.split()[-1].casefold() in grammar.words["plural_texts"]
