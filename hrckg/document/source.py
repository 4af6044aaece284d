"""The file in which a document arrived."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hrckg.span import Span

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What a format says beside the words of its text; all places are in that text, in order."""

    italics: tuple[Span, ...] = ()
    marks: tuple[Span, ...] = ()  # raised numbers and stars: footnote marks
    furniture: tuple[Span, ...] = ()  # page headers and footers
    breaks: tuple[int, ...] = ()  # where a page begins, but for the first
    paragraphs: bool = False  # the format knows paragraphs: blank lines stand between them alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file: its name, the SHA-256 of its bytes, and its characters.

    ``text`` is decoded without newline translation, or extracted (Word, PDF, HTML); every span of
    a reading counts its characters.
    """

    name: str
    sha256: str  # 64 hexadecimal digits
    media_type: str  # "text/plain", "text/markdown", "application/pdf", …
    text: str
    layout: Layout | None = None  # None: whatever markup there is stands in the text

    def line_of(self, position: int) -> tuple[int, int]:
        """Return the line and the column, both from 1, of the character at ``position``.

        Lines end as editors end them: at LF, CR or both, not at a form feed.
        """
        starts = _line_starts(self.text)
        line = bisect_right(starts, position)
        return line, position - starts[line - 1] + 1


@lru_cache(maxsize=1)  # a source has many places, and they are looked up together
def _line_starts(text: str) -> Sequence[int]:
    return array("I", [0, *(match.end() for match in _LINE_END.finditer(text))])
