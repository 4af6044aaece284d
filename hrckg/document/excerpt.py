"""Words taken out of a source, each character with the place where it was read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from hrckg.span import Span

_WHOLE_LINE = re.compile(r"\n[^\n]*\S[^\n]*\n")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """``text`` as it is published; ``origins[i]`` is where ``text[i]`` stands in the raw source.

    White space that stands for a line break has the place of the break.
    """

    text: str
    origins: tuple[int, ...]

    @classmethod
    def raw(cls, text: str, span: Span) -> Self:
        """Take the characters of ``text`` at ``span`` as they are."""
        return cls(span.of(text), tuple(range(span.start, span.end)))

    def cut(self, start: int, end: int | None = None) -> "Excerpt":
        """Return the part from ``start`` to ``end`` (to the end of the text without it)."""
        return Excerpt(self.text[start:end], self.origins[start:end])

    def without(self, *spans: Span) -> "Excerpt":
        """Return the excerpt with the characters at ``spans`` taken out."""
        gone = {i for span in spans for i in range(span.start, span.end)}
        keep = [i for i in range(len(self.text)) if i not in gone]
        return Excerpt("".join(self.text[i] for i in keep), tuple(self.origins[i] for i in keep))

    def folded(self) -> "Excerpt":
        """Return the excerpt with each run of white space as one space, none at the ends."""
        keep = [
            i
            for i, character in enumerate(self.text)
            if not character.isspace() or (i > 0 and not self.text[i - 1].isspace())
        ]
        if keep and self.text[keep[-1]].isspace():
            keep.pop()
        text = "".join(" " if self.text[i].isspace() else self.text[i] for i in keep)
        return Excerpt(text, tuple(self.origins[i] for i in keep))

    def __add__(self, other: "Excerpt") -> "Excerpt":
        return Excerpt(self.text + other.text, self.origins + other.origins)

    def __len__(self) -> int:
        return len(self.text)

    @property
    def span(self) -> Span:
        """The place in the source from the first to the last character."""
        return Span(self.origins[0], self.origins[-1] + 1)

    def place(self, span: Span) -> Span:
        """Return the place in the source of the words at ``span`` of this text."""
        return Span(self.origins[span.start], self.origins[span.end - 1] + 1)

    def ranges(self, source: str) -> Iterator[Span]:
        """Yield the contiguous pieces of ``source`` that the words were read from, in order.

        Line breaks, emphasis and footnote marks between the words do not end a piece; a line of
        something else (a page header, a footnote) does.
        """
        if not self.origins:
            return
        start = last = self.origins[0]
        for place in self.origins[1:]:
            if place < last or _WHOLE_LINE.search(source, last, place + 1):
                yield Span(start, last + 1)
                start = place
            last = place
        yield Span(start, last + 1)
