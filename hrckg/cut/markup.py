"""Emphasis in Markdown and in text that was made from it.

The rules are those of CommonMark 0.31, section 6.2, for asterisks within one paragraph, reduced to
what converters of official documents write; an asterisk that pairs with nothing is a footnote mark
and stays. Converters join what stood on lines of its own (``**A****B***C*``), so each change of
emphasis without white space between is a joint, at which the text is cut.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hrckg.span import Span

_CHUNK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_STARS = re.compile(r"\*+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """``delimiters`` are the places of asterisks that are not text; ``joints`` those of joints."""

    delimiters: frozenset[int]
    italics: tuple[Span, ...]
    joints: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Opened:
    place: int
    width: int


def read_markup(text: str) -> Markup:
    """Find the emphasis in ``text``, chunk by chunk between blank lines."""
    delimiters: set[int] = set()
    italics: list[Span] = []
    joints: set[int] = set()
    for chunk in _CHUNK.finditer(text):
        if "*" not in chunk[0]:
            continue
        for opened, closed in _pairs(text, Span(chunk.start(), chunk.end())):
            inner = Span(opened.place + opened.width, closed)
            delimiters.update(range(opened.place, inner.start))
            delimiters.update(range(closed, closed + opened.width))
            if opened.width == 1:
                italics.append(inner)
            if _joins(text, opened.place, inner.start):
                joints.add(opened.place)
    return Markup(
        delimiters=frozenset(delimiters), italics=tuple(sorted(italics)), joints=frozenset(joints)
    )


def _pairs(text: str, chunk: Span) -> Iterator[tuple[_Opened, int]]:
    """Yield each opening delimiter with the place of the one that closes it."""
    stack: list[_Opened] = []
    for run in _STARS.finditer(text, chunk.start, chunk.end):
        place, left = run.start(), run.end() - run.start()
        before = text[run.start() - 1] if run.start() > chunk.start else " "
        after = text[run.end()] if run.end() < chunk.end else " "
        while left and stack and not before.isspace() and stack[-1].width <= left:
            opened = stack.pop()
            yield opened, place
            place += opened.width
            left -= opened.width
        if left and _opens(before, after):
            width = min(left, 2)
            while left:
                stack.append(_Opened(place, min(width, left)))
                place += width
                left -= min(width, left)


def _opens(before: str, after: str) -> bool:
    """Say whether asterisks between these characters can begin an emphasis."""
    if after.isspace():
        return False
    return after.isalnum() or not before.isalnum()


def _joins(text: str, place: int, inner: int) -> bool:
    """Say whether the emphasis that opens at ``place`` begins a line that lost its line break."""
    while place > 0 and text[place - 1] == "*":
        place -= 1
    if place == 0 or text[place - 1].isspace() or text[place - 1] in "([“‘\"'":
        return False
    return text[inner : inner + 1].isupper() or text[inner : inner + 1].isdigit()
