"""Telling a name from a part of a longer one, by the capitals around it."""

import re

from hrckg.mentions.grammar import Grammar
from hrckg.span import Span

_REACH = 80  # characters; enough for the words before or after a name
_CAPITALIZED_BEFORE = re.compile(r"(?<![.?!]\ )(?<![\w.:;\"(-])[A-ZÀ-ÖØ-Þ][\w-]*\ $", re.VERBOSE)
_CAPITALIZED_AFTER = re.compile(r"\ [A-ZÀ-ÖØ-Þ]", re.VERBOSE)
_SHORT = 2  # words; names of so few words are parts of many others


def follows_proper_name(text: str, start: int, grammar: Grammar) -> bool:
    """Say whether a capitalized word before ``start`` makes the words there a part of its name.

    The first word of a text is capitalized without being a name, and the United Nations may
    stand before the name of any of their organs.

    >>> from hrckg.mentions.grammar import load_grammar
    >>> follows_proper_name("by the World Health Assembly", 20, load_grammar("en"))
    True
    """
    before = text[max(0, start - _REACH) : start]
    word = _CAPITALIZED_BEFORE.search(before)
    may_precede = tuple(f"{words} " for words in grammar.words["may_precede"])
    return word is not None and start > len(word[0]) and not before.endswith(may_precede)


def is_part_of_name(text: str, span: Span, grammar: Grammar) -> bool:
    """Say whether the words at ``span`` are a part of a longer proper name."""
    before = text[max(0, span.start - _REACH) : span.start]
    after = text[span.end : span.end + _REACH]
    if before.endswith(tuple(f" {words} " for words in grammar.words["not_after"])):
        return True
    if grammar.patterns["begun"].search(text, max(0, span.start - _REACH), span.start):
        return True
    if follows_proper_name(text, span.start, grammar) or _CAPITALIZED_AFTER.match(after):
        return True
    name = span.of(text)
    article = next((one for one in grammar.words["articles"] if name.startswith(one)), "")
    words = name.removeprefix(article).split()
    length = "continued" if len(words) <= _SHORT else "continued_long"
    if not grammar.patterns[length].match(text, span.end):
        return False
    # "the General Assembly of the United Nations", but "the Charter of the United Nations"
    may_follow = tuple(f" {words}" for words in grammar.words["may_follow"])
    return bool(article) or not after.startswith(may_follow)
