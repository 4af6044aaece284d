"""Flow: the rows of all pages in the order in which they are read."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hrckg.formats.pdf.columns import read_columns
from hrckg.formats.pdf.glyphs import Page
from hrckg.formats.pdf.gutter import read_gutter
from hrckg.formats.pdf.margins import Leaf, find_furniture
from hrckg.formats.pdf.rows import Row, read_rows

_APART = 1.25  # lines from one to the next where a paragraph begins
_TIGHT = 0.2  # the share of the distances that are surely those within a paragraph
_LINE = 1.2  # sizes of the type from line to line, where no two lines tell it
_OTHER = 0.15  # by how much type of another size differs
_NOTE = 0.95  # of the type of the text: that of footnotes at most
_EDGE = 200  # letters that are set along the edge of a page, at most
_ENDED = re.compile(r"[.;:)\]”»\"]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A row in its place in the text."""

    row: Row
    page: int
    furniture: bool = False
    apart: bool = False  # a paragraph begins here, as far as the distances tell


def read_flow(pages: Iterable[Page]) -> list[Placed]:
    """Return the rows of ``pages`` in reading order.

    A page has its header, what is left of a footnote of the page before, its text, its own
    footnotes, its footer, and what is set along its edges.
    """
    leaves: list[Leaf] = []
    asides: list[list[Row]] = []
    for page in pages:
        parts = read_gutter(read_rows(page.glyphs))
        in_order = tuple(row for part in parts for row in read_columns(part))
        leaves.append(Leaf(number=len(leaves) + 1, height=page.height, rows=in_order))
        asides.append(read_rows(page.aside))
    size = _size(leaves)
    lines = _lines(leaves, size)
    placed: list[Placed] = []
    is_open = False  # the last footnote goes on
    found = find_furniture(leaves, size)
    for number, (leaf, furniture, aside) in enumerate(zip(leaves, found, asides, strict=True)):
        rows = [row for i, row in enumerate(leaf.rows) if i not in furniture]
        margin = [row for i, row in enumerate(leaf.rows) if i in furniture]
        text, notes = _divided(rows, size)
        notes = list(_numbered(notes, _marks(text)))
        carried, notes = _carried(notes) if is_open else ([], notes)
        is_open = bool(notes or carried) and not _ENDED.search([*carried, *notes][-1].text)
        edge = [row for row in margin if row.base < leaf.height / 2]
        head = [row for row in margin if row.base >= leaf.height / 2]
        beside = sum(len(row.letters) for row in aside) <= _EDGE
        placed += [Placed(row=row, page=number, furniture=True) for row in head]
        for part in (carried, text, notes):
            placed += _spaced(part, number, lines)
        placed += [Placed(row=row, page=number, furniture=True) for row in edge]
        placed += [Placed(row=row, page=number, furniture=beside) for row in aside]
    return placed


def _size(leaves: Sequence[Leaf]) -> float:
    """Return the size of the type of most letters."""
    letters: dict[float, int] = {}
    for leaf in leaves:
        for row in leaf.rows:
            key = round(row.size, 1)
            letters[key] = letters.get(key, 0) + len(row.letters)
    return max(letters, key=lambda key: (letters[key], key), default=1.0)


def _lines(leaves: Sequence[Leaf], size: float) -> float:
    """Return the distance from line to line within a paragraph, in sizes of the type."""
    distances = sorted(
        (first.base - second.base) / size
        for leaf in leaves
        for first, second in pairwise(leaf.rows)
        if _is_same(first.size, size)
        and _is_same(second.size, size)
        and first.base - second.base > size * (1 - _OTHER)
    )
    return distances[int(len(distances) * _TIGHT)] if distances else _LINE


def _is_same(first: float, second: float) -> bool:
    return abs(first - second) < _OTHER * max(first, second)


def _divided(rows: list[Row], size: float) -> tuple[list[Row], list[Row]]:
    """Divide the rows of a page before its footnotes.

    They begin at a raised number, or go on in the smaller type with which the page ends.
    """
    at = len(rows)
    while at > 0 and rows[at - 1].size < _NOTE * size:
        at -= 1
    first = next((i for i, row in enumerate(rows) if row.letters[0].raised), at)
    at = min(at, first) or first
    return (rows[:at], rows[at:]) if at else (rows, [])


def _marks(rows: Sequence[Row]) -> list[str]:
    """Return the raised numbers in rows, in order."""
    raised = (
        "".join(" " * one.gap + (one.glyph.letters if one.raised else " ") for one in row.letters)
        for row in rows
    )
    return [number for words in raised for number in re.findall(r"\d{1,3}", words)]


def _numbered(notes: Sequence[Row], marks: Sequence[str]) -> Iterator[Row]:
    """Raise the numbers with which footnotes begin where they are set on the line.

    Such a number is that of the next mark in the text of the page.
    """
    next_marks = list(reversed(marks))
    for row in notes:
        number = re.match(r"\d{1,3}(?=\D)", row.text)
        if next_marks and number and number[0] == next_marks[-1]:
            next_marks.pop()
            raised = [replace(one, raised=True) for one in row.letters[: number.end()]]
            yield replace(row, letters=(*raised, *row.letters[number.end() :]))
        else:
            yield row


def _carried(notes: list[Row]) -> tuple[list[Row], list[Row]]:
    """Divide footnotes before the first that begins on its page."""
    at = next((i for i, row in enumerate(notes) if _begins_note(row)), len(notes))
    return notes[:at], notes[at:]


def _begins_note(row: Row) -> bool:
    return row.letters[0].raised or row.text.startswith("*")


def _spaced(rows: Sequence[Row], page: int, lines: float) -> Iterator[Placed]:
    above: Row | None = None
    for row in rows:
        yield Placed(row=row, page=page, apart=above is None or _is_apart(above, row, lines))
        above = row


def _is_apart(above: Row, row: Row, lines: float) -> bool:
    distance = above.base - row.base
    if distance < -_OTHER * row.size:
        return True  # at the head of the next column
    further = distance > _APART * lines * max(above.size, row.size)
    return further or not _is_same(above.size, row.size)
