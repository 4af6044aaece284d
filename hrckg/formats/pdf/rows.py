"""Rows: the glyphs of a page put together to printed lines, by their places alone.

Spaces are told by the gaps, never by the space glyphs that a file draws: Word draws some that the
next word covers ("Al -Qaida"), and others leave them out. In the drafts of the Security Council
letters of one word stand up to 0.12 of the size of the type apart, words at least 0.23.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hrckg.formats.pdf.glyphs import Glyph

_GAP = 0.17  # between words, in sizes of the type
_LONGEST = 8  # letters of a label and one more
_CELL = 4.0  # between what does not belong to one line
_SAME_BASE = 0.15
_SMALL = 0.82  # raised type, in sizes of the type that it stands beside
_RISE = (0.08, 0.75)
_LARGEST = 2.5  # of the type that something is raised beside, in sizes of the raised type
_NEAR = 0.6  # between raised type and what stands on its left
_TAB = 5.0  # between the number of a footnote and its words
_TWICE = 0.1  # how far apart a letter is drawn again to look bold
# what stands before a paragraph and is part of its line: "12.", "(iv)", "–", "•", "*"
_LABEL = re.compile(r"\(?(?:\d{1,4}|[A-Za-z]{1,5})[.)]|[-–—•*·]+|\d{1,3}")


@dataclass(frozen=True, slots=True)
class Letter:
    """A glyph in its row: ``raised`` above the line in smaller type; ``gap``: a space before it."""

    glyph: Glyph
    raised: bool
    gap: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Letters of a printed line, or of one cell of it; in order, at least one."""

    letters: tuple[Letter, ...]
    base: float
    size: float  # of most of its type

    @property
    def start(self) -> float:
        """The x of its left edge."""
        return self.letters[0].glyph.start

    @property
    def end(self) -> float:
        """The x of its right edge."""
        return max(letter.glyph.end for letter in self.letters)

    @property
    def text(self) -> str:
        """The words, with spaces."""
        return "".join(" " * one.gap + one.glyph.letters for one in self.letters)


def read_rows(glyphs: Iterable[Glyph]) -> list[Row]:
    """Return the rows of a page from its head to its foot, those at one height from the left."""
    pieces = [
        piece
        for line in _lines([glyph for glyph in glyphs if not glyph.letters.isspace()])
        for piece in _pieces(_once(line))
    ]
    rows = [_row(piece) for piece in _with_raised(pieces)]
    return sorted(rows, key=lambda row: (-row.base, row.start))


def _lines(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the glyphs that stand on one line, from the left; raised ones have a line apart."""
    line: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda one: -one.base):
        if line and line[0].base - glyph.base > _SAME_BASE * min(line[0].size, glyph.size):
            yield sorted(line, key=lambda one: one.start)
            line = []
        line.append(glyph)
    if line:
        yield sorted(line, key=lambda one: one.start)


def _once(line: Sequence[Glyph]) -> list[Glyph]:
    """Leave out what is drawn over itself."""
    kept: list[Glyph] = []
    for glyph in line:
        if not kept or not _is_again(kept[-1], glyph):
            kept.append(glyph)
    return kept


def _is_again(first: Glyph, second: Glyph) -> bool:
    near = abs(second.start - first.start) < _TWICE * first.size
    return near and first.letters == second.letters


def _pieces(line: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Divide a line at wide gaps, and where type of two sizes meets that far apart as a word."""
    piece: list[Glyph] = []
    for glyph in line:
        if piece and _is_apart(piece, glyph):
            yield piece
            piece = []
        piece.append(glyph)
    if piece:
        yield piece


def _is_apart(piece: Sequence[Glyph], glyph: Glyph) -> bool:
    gap = glyph.start - piece[-1].end
    size = max(piece[-1].size, glyph.size)
    if gap > _CELL * size:
        return not _is_label(piece)
    smaller = min(piece[-1].size, glyph.size) < _SMALL * size
    return smaller and gap > _NEAR * size


def _is_label(piece: Sequence[Glyph]) -> bool:
    words = "".join(glyph.letters for glyph in piece[:_LONGEST])
    return _LABEL.fullmatch(words) is not None


def _with_raised(pieces: list[list[Glyph]]) -> Iterator[list[tuple[Glyph, bool]]]:
    """Put raised pieces into the lines that they stand beside."""
    pieces = sorted(pieces, key=_base)
    bases = [_base(piece) for piece in pieces]
    whole = [[(glyph, False) for glyph in piece] for piece in pieces]
    for i, piece in enumerate(pieces):
        words = list(_words(piece))
        hosts = list(_hosts(words, pieces, bases))
        if all(host is None for host in hosts):
            continue
        whole[i] = []
        for word, host in zip(words, hosts, strict=True):
            whole[i if host is None else host] += [(glyph, host is not None) for glyph in word]
    for piece_with_raised in whole:
        if piece_with_raised:
            yield sorted(piece_with_raised, key=lambda one: one[0].start)


def _base(piece: Sequence[Glyph]) -> float:
    return piece[0].base


def _words(piece: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    word: list[Glyph] = []
    for glyph in piece:
        if word and _is_gap(word[-1], glyph):
            yield word
            word = []
        word.append(glyph)
    yield word


def _hosts(
    words: Sequence[Sequence[Glyph]], pieces: Sequence[list[Glyph]], bases: list[float]
) -> Iterator[int | None]:
    """Yield for each word the index of the piece in which it is raised; None: there is none.

    The second of the marks "1, 2" stands beside the first.
    """
    host: int | None = None
    for i, word in enumerate(words):
        follows = i > 0 and word[0].start - words[i - 1][-1].end < _NEAR * word[0].size
        found = _host(word, pieces, bases)
        host = host if found is None and follows else found
        yield host


def _host(word: Sequence[Glyph], pieces: Sequence[list[Glyph]], bases: list[float]) -> int | None:
    """Return the index of the piece in which ``word`` is raised; None: there is none."""
    size = max(glyph.size for glyph in word)
    first = bisect_left(bases, _base(word) - _RISE[1] * _LARGEST * size)
    for i in range(first, bisect_left(bases, _base(word))):
        for near in _neighbours(pieces[i], word):
            rise = (_base(word) - near.base) / near.size
            if size < _SMALL * near.size and _RISE[0] < rise < _RISE[1]:
                return i
    return None


def _neighbours(line: Sequence[Glyph], word: Sequence[Glyph]) -> Iterator[Glyph]:
    """Yield the glyph of ``line`` on the left of ``word``, and for a number that on its right."""
    at = bisect_left(line, word[0].start, key=lambda glyph: glyph.start)
    if at > 0 and word[0].start - line[at - 1].end < _NEAR * line[at - 1].size:
        yield line[at - 1]
    is_number = all(glyph.letters.isdigit() or glyph.letters == "*" for glyph in word)
    if is_number and at < len(line) and line[at].start - word[-1].end < _TAB * line[at].size:
        yield line[at]


def _row(piece: Sequence[tuple[Glyph, bool]]) -> Row:
    gaps = [False, *(_is_space(first, second) for first, second in pairwise(piece))]
    level = [glyph for glyph, raised in piece if not raised]
    sizes = sorted(glyph.size for glyph in level)
    return Row(
        letters=tuple(
            Letter(glyph, raised, gap) for (glyph, raised), gap in zip(piece, gaps, strict=True)
        ),
        base=level[0].base,
        size=sizes[len(sizes) // 2],
    )


def _is_space(first: tuple[Glyph, bool], second: tuple[Glyph, bool]) -> bool:
    """Say whether there is a space between two glyphs of a row; none is before a raised one."""
    begins_raised = second[1] and not first[1]
    return _is_gap(first[0], second[0]) and not begins_raised


def _is_gap(first: Glyph, second: Glyph) -> bool:
    return second.start - first.end > _GAP * max(first.size, second.size)
