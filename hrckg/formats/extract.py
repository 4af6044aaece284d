"""The text of a document whose format is more than text, and its layout, put together in order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from hrckg.document import Layout
from hrckg.span import Span

# what has no width is left out; a bullet of a symbol font is a bullet; what would end a line of
# text, and control characters, are spaces
_CHARACTERS = str.maketrans(
    dict.fromkeys("\u00ad\u200b\u200e\u200f\u2060\ufeff", "")
    | {"\uf0b7": "•", "\uf0a7": "•"}
    | dict.fromkeys("\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029\ufffe\uffff", " ")
    | {chr(code): " " for code in range(32) if code != ord("\t")}
)
# "12", "[12]", "1, 2": all that a raised piece holds if it is footnote marks
_RAISED_NUMBERS = re.compile(r"\s*[\[(]?\d{1,3}(?:\s*,\s*\d{1,3}){0,9}[\])]?\s*")
_RAISED_NUMBER = re.compile(r"[\[(]?\d{1,3}[\])]?(?:\s*,\s*(?=\d))?")


def clean(text: str) -> str:
    r"""Return the characters of a format as those of a line of text.

    >>> clean("non-discrimina\u00adtion\n")
    'non-discrimination '
    """
    return text.translate(_CHARACTERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    r"""Some characters of a paragraph that look alike; a line break in it is ``\n``."""

    text: str
    italic: bool = False
    raised: bool = False
    mark: bool = False  # a footnote mark, whatever its look
    turns: bool = False  # a page begins before it


@dataclass(slots=True)
class Extract:
    """Text and layout while paragraphs are added."""

    _texts: list[str] = field(default_factory=list)
    _length: int = 0
    _italics: list[Span] = field(default_factory=list)
    _marks: list[Span] = field(default_factory=list)
    _furniture: list[Span] = field(default_factory=list)
    _breaks: list[int] = field(default_factory=list)
    _turns: bool = False  # a page begins before the next paragraph

    def add(self, pieces: Iterable[Piece], *, furniture: bool = False) -> None:
        """Add a paragraph behind a blank line; one without words is left out."""
        words = _trimmed(list(pieces))
        if not any(piece.text for piece in words):
            self._turns |= any(piece.turns for piece in words)
            return
        if self._length:
            self._write("\n\n")
        start = self._length
        if self._turns:
            self._breaks.append(start)
        self._turns = False
        for piece in _merged(words):
            self._add(piece)
        if furniture:
            self._furniture.append(Span(start, self._length))

    def _add(self, piece: Piece) -> None:
        start = self._length
        if piece.turns and (start or self._texts) and self._breaks[-1:] != [start]:
            self._breaks.append(start)
        if piece.italic and piece.text.strip():
            self._italics.append(Span(start, start + len(piece.text)))
        if piece.mark:
            self._marks.append(Span(start, start + len(piece.text)))
        elif piece.raised and _RAISED_NUMBERS.fullmatch(piece.text):
            self._marks.extend(
                Span(start + number.start(), start + number.end())
                for number in _RAISED_NUMBER.finditer(piece.text)
            )
        self._write(piece.text)

    def _write(self, text: str) -> None:
        self._texts.append(text)
        self._length += len(text)

    def finish(self, *, paragraphs: bool = True) -> tuple[str, Layout]:
        """Return the text and its layout; ``paragraphs`` as in ``Layout``."""
        return "".join(self._texts), Layout(
            italics=tuple(self._italics),
            marks=tuple(self._marks),
            furniture=tuple(self._furniture),
            breaks=tuple(self._breaks),
            paragraphs=paragraphs,
        )


def _trimmed(pieces: list[Piece]) -> Sequence[Piece]:
    """Take the white space off the ends of a paragraph."""
    for at, piece in enumerate(pieces):
        pieces[at] = _with_text(piece, piece.text.lstrip())
        if pieces[at].text:
            break
    for at in range(len(pieces) - 1, -1, -1):
        pieces[at] = _with_text(pieces[at], pieces[at].text.rstrip())
        if pieces[at].text:
            break
    return pieces


def _with_text(piece: Piece, text: str) -> Piece:
    return piece if piece.text == text else replace(piece, text=text)


def _merged(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Join neighbours that look alike: editors divide words at will.

    Upright white space between words in italics is of their look, as it is seen.
    """
    held: list[Piece] = []
    for piece in pieces:
        if held and held[0].italic and not piece.text.strip():
            piece = replace(piece, italic=True)  # noqa: PLW2901  # the same piece
        if held and (piece.turns or piece.mark or not _alike(held[0], piece)):
            yield _joined(held)
            held = []
        held.append(piece)
    if held:
        yield _joined(held)


def _alike(one: Piece, other: Piece) -> bool:
    return (one.italic, one.raised, one.mark) == (other.italic, other.raised, other.mark)


def _joined(pieces: Sequence[Piece]) -> Piece:
    return _with_text(pieces[0], "".join(piece.text for piece in pieces))
