"""Drafts: paragraphs while their lines are being put together."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from hrckg.cut import Line
from hrckg.document import Excerpt
from hrckg.reader.joining import joined

# "human rights;", "l'homme 1 ;", "the Council.”12", "the report; and"
_ENDED = re.compile(r"[,;.:]\s*(?:[”\"'’»)]|\d{1,3}\b)*\s*$|[,;]\s+\w{2,3}$")
_SENTENCE_ENDED = re.compile(r"[;.:]\s*(?:[”\"'’»)]|\d{1,3}\b)*\s*$")


@dataclass(slots=True, kw_only=True)
class Draft:
    """A paragraph while its lines are being put together."""

    operative: bool
    number: str | None = None  # printed number of an operative paragraph
    marks: tuple[str, ...] = ()  # ("a", "i") of a sub-paragraph
    dotted: bool = False  # its letter is printed "a." and not "(a)"
    quotation: int = 0  # of its paragraph, from 1; 0: words of the text itself
    lines: list[Line] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)  # lines behind its parts
    headings: tuple[Line, ...] = ()  # printed above it

    @property
    def text(self) -> str:
        """The words of the last line."""
        return self.lines[-1].text if self.lines else ""

    @property
    def ended(self) -> bool:
        """Say whether the words so far can be the whole paragraph."""
        return not self.lines or is_ended(self.text)

    def words(self) -> tuple[Excerpt, list[tuple[str, int]]]:
        """Return the joined words and the raised marks in them, as number and place."""
        return words_of(self.lines)


def is_ended(text: str) -> bool:
    """Say whether a paragraph can end with the line ``text``."""
    return _ENDED.search(text[-40:]) is not None


def is_sentence(text: str) -> bool:
    """Say whether a sentence can end with the line ``text``."""
    return _SENTENCE_ENDED.search(text[-40:]) is not None


def words_of(lines: Iterable[Line]) -> tuple[Excerpt, list[tuple[str, int]]]:
    """Return the joined words of lines and the raised marks in them, as number and place."""
    held = list(lines)
    words = joined(line.words for line in held)
    marked = [
        (mark, line.words.origins[max(mark.at - 1, 0)]) for line in held for mark in line.marks
    ]
    places = words.first(place for _, place in marked)
    return words, [(mark.number, places[place] + (mark.at > 0)) for mark, place in marked]
