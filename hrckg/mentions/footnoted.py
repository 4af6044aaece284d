"""Finding the words that a footnote's symbol stands for.

``the report of the Advisory Committee on …;¹`` with the footnote ``A/HRC/43/31.``: the words name
the text, the footnote says where it is. The words go from the article of the noun that is a text
("the report of") to the mark, without the punctuation, a title or a participle before it.
"""

import re
from collections.abc import Iterable, Sequence

from hrckg.document import Mention
from hrckg.folding import fold
from hrckg.mentions.finding import Described, Finding
from hrckg.mentions.grammar import Grammar
from hrckg.span import Span

_REACH = 600  # characters; no name of a report is longer
_MOST = 200  # texts; no footnote that says only where something is has as many


def find_described(
    text: str, window: Span, footnote: str, cited: Iterable[Span], grammar: Grammar
) -> Finding | None:
    """Return the words of ``text`` that the mark of ``footnote`` stands behind.

    ``window`` goes from where they can begin (the mark before, or the verb that governs them) to
    the mark; ``cited`` are the texts cited by number or symbol. None: no noun there is a text, or
    the text has a number of its own, so that the footnote says only where it is printed.
    """
    folded = fold(text)
    end = window.start + len(folded[window.start : window.end].rstrip(' ,;.:")'))
    window = Span(max(window.start, end - _REACH), end)
    heads = list(grammar.patterns["text_before_mark"].finditer(folded, window.start, end))
    head = _outermost(folded, heads, grammar)
    if head is None or _has_number(folded, head, cited, window, grammar):
        return None
    if stop := grammar.patterns["after_text"].search(folded, head.end(), end):
        end = stop.start()
    return Finding(
        span=Span(head.start(), end),
        reference=Described(footnote=footnote, plural=_is_plural(head[0], grammar)),
    )


def only_cites(text: str, cited: Sequence[Mention], grammar: Grammar) -> bool:
    """Say whether a footnote's ``text`` holds nothing but the texts ``cited`` in it."""
    if len(cited) > _MOST:
        return False
    rest = text
    for mention in sorted(cited, key=lambda one: one.span, reverse=True):
        rest = rest[: mention.span.start] + rest[mention.span.end :]
        if mention.pinpoint:
            rest = rest.replace(mention.pinpoint, "", 1)
    return grammar.patterns["only_text"].fullmatch(fold(rest)) is not None


def _outermost(text: str, heads: Sequence[re.Match[str]], grammar: Grammar) -> re.Match[str] | None:
    """Return the last noun that is not part of the name that one before it begins."""
    chosen: re.Match[str] | None = None
    for head in heads:
        if chosen is None or not _is_within(text, head, grammar):
            chosen = head
    return chosen


def _is_within(text: str, head: re.Match[str], grammar: Grammar) -> bool:
    words_before = text[max(0, head.start() - 20) : head.start()]
    return grammar.patterns["within_text"].search(words_before) is not None


def _has_number(
    text: str, head: re.Match[str], cited: Iterable[Span], window: Span, grammar: Grammar
) -> bool:
    """Say whether the text is cited by a number: in its words, or in front of their preposition."""
    numbers = [span for span in cited if span.within(window)]
    within = _is_within(text, head, grammar)
    return any(span.start >= head.start() or within for span in numbers)


def _is_plural(head: str, grammar: Grammar) -> bool:
    return head.rsplit(maxsplit=1)[-1].casefold() in grammar.words["plural_texts"]
