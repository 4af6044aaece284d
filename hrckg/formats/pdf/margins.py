"""Margins: page headers and footers, told by where they stand, and by their form or repetition."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hrckg.formats.pdf.rows import Row

_ZONE = 0.12  # of the height of a page: how far down a header, how far up a footer can stand
_LARGE = 1.15  # of the type of the text: a masthead, no header
_DISTANCE = 1.5  # of the type of the text: between a header and the text
_FORM = re.compile(
    r"""
      [A-Z]{1,4} (?: / [A-Za-z0-9.()*-]{1,20} ){1,8}              # "A/HRC/RES/37/35"
    | (?: \d{1,4} \s )?                                           # the page: "2 GE.18-11661"
      (?: [A-Z]{1,3} [.] )? \d{2}-\d{4,6} (?: \s? \([A-Z]\) )?      # "GE.18-11661(E)", "17-08449"
      (?: \s \d{1,4} | (?: \s \d{6} ){0,6} )                      # "… 3"; " 240517 250517": days
    | \* (?: \s? [A-Z0-9-] ){6,14} \s? \*                         # "*1708449*": bar code
    | \d{1,4} / \d{1,4}                                           # "2/3": page of pages
    """,
    re.VERBOSE,
)
# "7", "- 7 -", "page 7"
_NUMBER = re.compile(r"[-–—]? ?(?:[^\W\d]{1,9}[.]? )?(?P<number>\d{1,4}) ?[-–—]?")

Key = tuple[str, bool]
"""What a header has in common on all pages: its words, and the edge at which it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """The rows of a page in reading order, its number from 1, and its height."""

    number: int
    height: float
    rows: tuple[Row, ...]


def find_furniture(leaves: Sequence[Leaf], size: float) -> list[set[int]]:
    """Return, by page, the indices of the rows that are page headers or footers.

    ``size`` is that of the type of the text. The rows near an edge fall into groups, with a
    distance between them and the text; the groups up to the innermost one with a row that has the
    form of a header, or that is repeated on another page, are furniture. The head of the first
    page is its masthead, which is text, and so is what holds a footnote.
    """
    seen: Counter[Key] = Counter()
    for leaf in leaves:
        near = (*_near(leaf, size, foot=True), *_near(leaf, size, foot=False))
        seen.update({_key(row, leaf) for row in near})
    return [
        {
            *(_outer(leaf, seen, size, foot=False) if leaf.number > 1 else ()),
            *_outer(leaf, seen, size, foot=True),
        }
        for leaf in leaves
    ]


def _near(leaf: Leaf, size: float, *, foot: bool) -> Iterator[Row]:
    """Yield the rows of a page near its foot or its head, in whatever order."""
    for row in leaf.rows:
        depth = row.base if foot else leaf.height - row.base
        is_large = not foot and row.size > _LARGE * size  # a bar code may be
        if depth < _ZONE * leaf.height and not is_large:
            yield row


def _key(row: Row, leaf: Leaf) -> Key:
    number = _NUMBER.fullmatch(row.text)
    if number:
        at = number.start("number"), number.end("number")
        series = f"{row.text[: at[0]]}{int(number['number']) - leaf.number:+}{row.text[at[1] :]}"
        return series, row.base < leaf.height / 2
    words = re.sub(rf"(?<!\d){leaf.number}(?!\d)", "#", row.text)
    return words, row.base < leaf.height / 2


def _outer(leaf: Leaf, seen: Counter[Key], size: float, *, foot: bool) -> set[int]:
    """Return the indices of the rows of the header or the footer of a page."""
    near = {id(row) for row in _near(leaf, size, foot=foot)}
    order = sorted(enumerate(leaf.rows), key=lambda one: one[1].base if foot else -one[1].base)
    found: set[int] = set()
    passed: set[int] = set()  # from the edge on
    sure = math.inf  # the height of the innermost row that is surely no text
    for at, (i, row) in enumerate(order):
        if id(row) not in near or row.letters[0].raised:
            break
        passed.add(i)
        if _has_form(row, leaf) or seen[_key(row, leaf)] > 1:
            sure = row.base
        inner = order[at + 1][1].base if at + 1 < len(order) else math.inf
        if abs(row.base - sure) < size / 2 and abs(inner - row.base) > _DISTANCE * size:
            found = set(passed)
    return found


def _has_form(row: Row, leaf: Leaf) -> bool:
    number = _NUMBER.fullmatch(row.text)
    is_number = number is not None and int(number["number"]) == leaf.number
    return is_number or _FORM.fullmatch(row.text) is not None
