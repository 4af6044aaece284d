"""Lines: text blocks without their markup, with what the markup said."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from hrckg.cut.blocks import Block, BlockKind, cut
from hrckg.cut.markup import Markup, read_markup
from hrckg.document import Excerpt
from hrckg.span import Span

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_SUPERSCRIPTS, "0123456789")
# "<sup>12</sup>", "¹²", and the stars of "<sup>*</sup>"
_MARK = re.compile(rf"<sup>\s*(?P<tagged>\d{{1,3}}|\*+)\s*</sup>|(?P<raised>[{_SUPERSCRIPTS}]+)")
# the rule of a page that a converter glued to a line: "… in 2007. ---"
_TRAILING_RULE = re.compile(r"\s-{3,}\s*\Z")


@dataclass(frozen=True, slots=True)
class Mark:
    """A raised footnote mark: its number, and the character of the line that it stands before."""

    number: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The words of a block, white space folded, markup and raised marks taken out."""

    words: Excerpt
    block: Block
    italics: tuple[Span, ...] = ()  # in the words
    marks: tuple[Mark, ...] = ()
    apart: bool = True  # a blank line, a rule or the beginning stands before it
    turned: bool = False  # indented by a space and not apart: what is left of a page break

    @property
    def text(self) -> str:
        """The words alone."""
        return self.words.text

    def after(self, at: int) -> "Line":
        """Return what is left of the line from the character ``at`` on."""
        return self.part(at, len(self.text))

    def before(self, at: int) -> "Line":
        """Return the line up to the character ``at``."""
        return self.part(0, at)

    def part(self, start: int, end: int) -> "Line":
        """Return the line from ``start`` up to ``end``, without white space at its ends."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Line(
            words=self.words.cut(start, end),
            block=self.block,
            italics=tuple(
                Span(max(span.start, start) - start, min(span.end, end) - start)
                for span in self.italics
                if span.end > start and span.start < end
            ),
            marks=tuple(
                Mark(mark.number, mark.at - start)
                for mark in self.marks
                if start < mark.at <= end or mark.at == start == 0
            ),
            apart=self.apart,
            turned=self.turned,
        )


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text`` that have words, in order."""
    return tuple(_lines(text, read_markup(text)))


def _lines(text: str, markup: Markup) -> Iterator[Line]:
    apart = True
    ended = 0
    for block in cut(text, markup):
        if block.kind is not BlockKind.TEXT:
            apart = True
            continue
        line = _line(text, block, markup)
        jointed = block.span.start in markup.joints
        yield Line(
            words=line.words,
            block=block,
            italics=line.italics,
            marks=line.marks,
            apart=apart or jointed,
            turned=not apart and not jointed and text[ended] == " ",
        )
        apart = False
        ended = block.span.end


def _line(text: str, block: Block, markup: Markup) -> Line:
    raw = Excerpt.raw(text, block.span)
    found = list(_MARK.finditer(raw.text))
    gone = [Span(*match.span()) for match in found]
    stars = [
        Span(place - block.span.start, place - block.span.start + 1)
        for place in range(block.span.start, block.span.end)
        if place in markup.delimiters
    ]
    rule = _TRAILING_RULE.search(raw.text)
    words = raw.without(*gone, *stars, *([Span(*rule.span())] if rule else [])).folded()
    at = {match.start() + block.span.start: _number(match) for match in found}
    return Line(
        words=words,
        block=block,
        italics=tuple(_inside(words, span) for span in _overlapping(markup.italics, block.span)),
        marks=tuple(
            Mark(number, bisect_left(words.origins, place)) for place, number in at.items()
        ),
    )


def _number(match: re.Match[str]) -> str:
    return match["tagged"] or match["raised"].translate(_DIGITS)


def _overlapping(spans: tuple[Span, ...], block: Span) -> Iterator[Span]:
    first = max(bisect_left(spans, Span(block.start, 0)) - 1, 0)
    for span in spans[first:]:
        if span.start >= block.end:
            return
        if span.end > block.start:
            yield span


def _inside(words: Excerpt, span: Span) -> Span:
    return Span(bisect_left(words.origins, span.start), bisect_left(words.origins, span.end))
