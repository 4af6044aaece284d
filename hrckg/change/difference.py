"""The words that one text has and the other has not, as a person would mark them by hand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from hrckg.change.blocks import Block, agreeing

_ISLAND = 3  # words in a row that may be too few to be worth reading as kept
# a word with its hyphens and apostrophes, or one other character, with the space before it
_UNIT = re.compile(r"\s*(?:\w+(?:[-‑'’/]\w+)*|[^\w\s])|\s+")


class PieceKind(Enum):
    """What became of a piece of a text."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that stand in both texts, in the older one alone, or in the newer one alone."""

    kind: PieceKind
    text: str


def differences(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces of two texts, word by word.

    The kept and deleted pieces together are ``old``, the kept and inserted ones ``new``. What is
    deleted stands before what is inserted in its place.

    >>> [(one.kind.value, one.text) for one in differences("for two hours;", "for three hours;")]
    [('kept', 'for'), ('deleted', ' two'), ('inserted', ' three'), ('kept', ' hours;')]
    """
    mine, yours = _UNIT.findall(old), _UNIT.findall(new)
    blocks = _without_islands(agreeing(mine, yours, ends_first=True), mine, yours)
    return tuple(_pieces(blocks, mine, yours))


def _without_islands(
    blocks: Sequence[Block], mine: Sequence[str], yours: Sequence[str]
) -> list[Block]:
    """Leave out the blocks that are shorter than the changes on both sides of them.

    A kept "of" in the middle of other words makes both versions harder to read.
    """
    kept: list[Block] = []
    ends = Block(len(mine), len(yours), 0)
    for block, after in zip(blocks, (*blocks, ends)[1:], strict=True):
        before = kept[-1] if kept else Block(0, 0, 0)
        size = _words(mine[block.mine : block.mine + block.size])
        changes = _change(before, block), _change(block, after)
        if size > _ISLAND or size >= min(changes):
            kept.append(block)
    return kept


def _change(block: Block, after: Block) -> int:
    """Return how many units stand between two blocks, where more of them stand."""
    return max(
        after.mine - block.mine - block.size,
        after.yours - block.yours - block.size,
    )


def _words(units: Sequence[str]) -> int:
    return sum(any(map(str.isalnum, unit)) for unit in units)


def _pieces(blocks: Sequence[Block], mine: Sequence[str], yours: Sequence[str]) -> Iterator[Piece]:
    at = other = 0
    for block in (*blocks, Block(len(mine), len(yours), 0)):
        yield from _piece(PieceKind.DELETED, mine[at : block.mine])
        yield from _piece(PieceKind.INSERTED, yours[other : block.yours])
        at, other = block.mine + block.size, block.yours + block.size
        yield from _piece(PieceKind.KEPT, mine[block.mine : at])


def _piece(kind: PieceKind, units: Sequence[str]) -> Iterator[Piece]:
    if units:
        yield Piece(kind, "".join(units))
