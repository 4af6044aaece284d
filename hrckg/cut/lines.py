"""Lines: text blocks without their markup, with what the markup said."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hrckg.cut.blocks import Block, BlockKind, cut
from hrckg.cut.markup import Markup, RaisedMark, markup_of
from hrckg.document import Excerpt, Source
from hrckg.span import Span

_HYPHENS = str.maketrans("\u2010\u2011", "--")  # those of Unicode, of which one does not break
# the rule of a page that a converter glued to a line: "… in 2007. ---"
_TRAILING_RULE = re.compile(r"\s-{3,}\s*\Z")


@dataclass(frozen=True, slots=True)
class Mark:
    """A raised footnote mark: its number, and the character of the line that it stands before."""

    number: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The words of a block, white space and hyphens folded, markup and raised marks taken out."""

    words: Excerpt
    block: Block
    italics: tuple[Span, ...] = ()  # in the words
    marks: tuple[Mark, ...] = ()
    apart: bool = True  # a blank line, a rule or the beginning stands before it
    turned: bool = False  # indented by a space and not apart: what is left of a page break
    begins: bool = False  # its format says that a paragraph begins here

    @property
    def text(self) -> str:
        """The words alone."""
        return self.words.text

    @property
    def place(self) -> Span:
        """Where the words stand in the source; the block, if it holds a raised mark alone."""
        return self.words.span if self.words.origins else self.block.span

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
            begins=self.begins,
        )


def read_lines(source: Source) -> tuple[Line, ...]:
    """Return the lines of a source that have words and are no page furniture, in order."""
    return tuple(_lines(source.text, markup_of(source)))


def _lines(text: str, markup: Markup) -> Iterator[Line]:
    apart = True
    ended = 0
    pages = 0  # breaks of pages so far
    for block in cut(text, markup):
        if block.kind is not BlockKind.TEXT:
            apart = True
            continue
        line = _line(text, block, markup)
        while pages < len(markup.breaks) and markup.breaks[pages] <= _first(text, block.span):
            apart = apart or markup.breaks[pages] >= block.span.start
            pages += 1
        apart = apart or block.span.start in markup.joints
        yield replace(
            line,
            apart=apart,
            turned=not apart and text[ended] == " ",
            begins=apart and markup.paragraphs,
        )
        apart = False
        ended = block.span.end


def _line(text: str, block: Block, markup: Markup) -> Line:
    raw = Excerpt.raw(text, block.span)
    found = [
        mark for mark in _marks_in(markup.marks, block.span) if mark.span.end <= block.span.end
    ]
    gone = [
        Span(one.span.start - block.span.start, one.span.end - block.span.start) for one in found
    ]
    stars = [
        Span(place - block.span.start, place - block.span.start + 1)
        for place in range(block.span.start, block.span.end)
        if place in markup.delimiters
    ]
    rule = _TRAILING_RULE.search(raw.text)
    words = raw.without(*gone, *stars, *([Span(*rule.span())] if rule else [])).folded()
    return Line(
        words=replace(words, text=words.text.translate(_HYPHENS)),
        block=block,
        italics=tuple(_inside(words, span) for span in _overlapping(markup.italics, block.span)),
        marks=tuple(Mark(one.number, bisect_left(words.origins, one.span.start)) for one in found),
    )


def _first(text: str, span: Span) -> int:
    """Return the place of the first character at ``span`` that is no white space."""
    return span.start + len(span.of(text)) - len(span.of(text).lstrip())


def _marks_in(marks: Sequence[RaisedMark], block: Span) -> Sequence[RaisedMark]:
    first = bisect_left(marks, block.start, key=_start)
    return marks[first : bisect_left(marks, block.end, key=_start)]


def _start(mark: RaisedMark) -> int:
    return mark.span.start


def _overlapping(spans: tuple[Span, ...], block: Span) -> Iterator[Span]:
    at = max(bisect_left(spans, Span(block.start, 0)) - 1, 0)
    while at < len(spans) and spans[at].start < block.end:
        if spans[at].end > block.start:
            yield spans[at]
        at += 1


def _inside(words: Excerpt, span: Span) -> Span:
    return Span(bisect_left(words.origins, span.start), bisect_left(words.origins, span.end))
