"""Words taken out of a source, each character with the place where it was read."""

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import compress
from typing import Self

from hrckg.span import Span

_FOUR_BYTES = "I"  # a place; tuples of numbers would take ten times as much
_SPACE = re.compile(r"\s")
_TO_FOLD = re.compile(r"\s(?:\s|\Z)|\A\s|[^\S ]")
_SPACES = re.compile(r" +")
_WHOLE_LINE = re.compile(r"\n[^\n]*\S[^\n]*\n")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """``text`` as it is published; ``origins[i]`` is where ``text[i]`` stands in the raw source.

    White space that stands for a line break has the place of the break.
    """

    text: str
    origins: "array[int]"

    @classmethod
    def of(cls, text: str = "", origins: Iterable[int] = ()) -> Self:
        """Take ``text`` with the place of each of its characters; nothing without either."""
        return cls(text, array(_FOUR_BYTES, origins))

    @classmethod
    def raw(cls, text: str, span: Span) -> Self:
        """Take the characters of ``text`` at ``span`` as they are."""
        return cls.of(span.of(text), range(span.start, span.end))

    def cut(self, start: int, end: int | None = None) -> "Excerpt":
        """Return the part from ``start`` to ``end`` (to the end of the text without it)."""
        return Excerpt(self.text[start:end], self.origins[start:end])

    def without(self, *spans: Span) -> "Excerpt":
        """Return the excerpt with the characters at ``spans`` taken out."""
        if not spans:
            return self
        kept = bytearray(b"\1") * len(self.text)
        for span in spans:
            kept[span.start : span.end] = bytes(len(kept[span.start : span.end]))
        return _only(self, kept)

    def folded(self) -> "Excerpt":
        """Return the excerpt with each run of white space as one space, none at the ends."""
        if not _TO_FOLD.search(self.text):
            return self
        text = _SPACE.sub(" ", self.text)
        kept = bytearray(b"\1") * len(text)
        for run in _SPACES.finditer(text):
            inside = run.start() > 0 and run.end() < len(text)
            start = run.start() + 1 if inside else run.start()
            kept[start : run.end()] = bytes(run.end() - start)
        return _only(Excerpt(text, self.origins), kept)

    def first(self, places: Iterable[int]) -> Mapping[int, int]:
        """Return by place in the source the first character of this text that stands there."""
        wanted = set(places)
        found: dict[int, int] = {}
        if wanted:
            for at, place in enumerate(self.origins):
                if place in wanted:
                    found.setdefault(place, at)
        return found

    def __add__(self, other: "Excerpt") -> "Excerpt":
        return Excerpt(self.text + other.text, self.origins + other.origins)

    def __len__(self) -> int:
        return len(self.text)

    @property
    def span(self) -> Span:
        """The place in the source that holds every character.

        The words of a header that stands below its text run backwards in the source.
        """
        return Span(min(self.origins), max(self.origins) + 1)

    def place(self, span: Span) -> Span:
        """Return the place in the source of the words at ``span`` of this text."""
        places = self.origins[span.start : span.end]
        return Span(min(places), max(places) + 1)

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


def _only(words: Excerpt, kept: bytearray) -> Excerpt:
    """Return the characters that are not 0 in ``kept``."""
    if all(kept):
        return words
    return Excerpt.of("".join(compress(words.text, kept)), compress(words.origins, kept))
