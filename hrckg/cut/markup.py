"""What stands beside the words: emphasis, raised footnote marks, page furniture.

A format that knows its layout says it; in text it is read from the characters. For emphasis in
Markdown, and in text that was made from it, the rules are those of CommonMark 0.31, section 6.2,
for asterisks within one paragraph, reduced to what converters of official documents write; an
asterisk that pairs with nothing is a footnote mark and stays. Converters join what stood on lines
of its own (``**A****B***C*``), so each change of emphasis without white space between is a joint,
at which the text is cut.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hrckg.document import Layout, Source
from hrckg.span import Span

_CHUNK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_STARS = re.compile(r"\*+")
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_SUPERSCRIPTS, "0123456789")
# "<sup>12</sup>", "¹²", and the stars of "<sup>*</sup>"
_MARK = re.compile(
    rf"<sup>[ \t]{{0,9}}(?P<tagged>\d{{1,3}}|\*{{1,9}})[ \t]{{0,9}}</sup>"
    rf"|(?P<raised>[{_SUPERSCRIPTS}]+)"
)
_RAISED = re.compile(rf"[{_SUPERSCRIPTS}]+")
# what a format calls a mark: "12", "[12]", "a"; a star is none, it stands in lists of sponsors
_LAID_OUT = re.compile(r"[\s\[(]*(?P<number>\d{1,3}|[a-z]{1,4})[\s\]),.]*")


@dataclass(frozen=True, slots=True, order=True)
class RaisedMark:
    """A raised footnote mark: its place in the source, and its number."""

    span: Span
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """What stands beside the words of a source; all in order, no two marks overlap.

    ``delimiters`` are the places of asterisks that are not text; ``joints`` those of joints.
    """

    delimiters: frozenset[int] = frozenset()
    italics: tuple[Span, ...] = ()
    joints: frozenset[int] = frozenset()
    marks: tuple[RaisedMark, ...] = ()
    furniture: tuple[Span, ...] = ()
    breaks: tuple[int, ...] = ()
    paragraphs: bool = False  # what stands between blank lines is one paragraph


@dataclass(frozen=True, slots=True)
class _Opened:
    place: int
    width: int


def markup_of(source: Source) -> Markup:
    """Return the layout that the format of a source knows, else read the markup in its text."""
    layout = source.layout
    return read_markup(source.text) if layout is None else _laid_out(source.text, layout)


def _laid_out(text: str, layout: Layout) -> Markup:
    marks = list(_numbered(text, layout.marks))
    known = {place for mark in marks for place in range(mark.span.start, mark.span.end)}
    marks += [
        RaisedMark(Span(*match.span()), match[0].translate(_DIGITS))
        for match in _RAISED.finditer(text)
        if match.start() not in known
    ]
    return Markup(
        italics=tuple(sorted(layout.italics)),
        marks=tuple(sorted(marks)),
        furniture=tuple(sorted(layout.furniture)),
        breaks=tuple(sorted(layout.breaks)),
        paragraphs=layout.paragraphs,
    )


def _numbered(text: str, spans: tuple[Span, ...]) -> Iterator[RaisedMark]:
    end = 0
    for span in sorted(spans):
        if span.start >= end and (match := _LAID_OUT.fullmatch(span.of(text))):
            yield RaisedMark(span, match["number"])
            end = span.end


def read_markup(text: str) -> Markup:
    """Find the emphasis in ``text``, chunk by chunk between blank lines, and the raised marks."""
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
        delimiters=frozenset(delimiters),
        italics=tuple(sorted(italics)),
        joints=frozenset(joints),
        marks=tuple(
            RaisedMark(Span(*match.span()), match["tagged"] or match["raised"].translate(_DIGITS))
            for match in _MARK.finditer(text)
        ),
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
