"""Where two sequences of words agree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_SHORT = 200  # words up to which all of them are looked at, however often each occurs
_LONGEST = 2_000  # words that no paragraph has, and the time would grow with their square


@dataclass(frozen=True, slots=True)
class Block:
    """The same words in both: ``size`` of them from the places ``mine`` and ``yours``."""

    mine: int
    yours: int
    size: int


def agreeing(
    mine: Sequence[str], yours: Sequence[str], *, ends_first: bool = False
) -> tuple[Block, ...]:
    """Return where both agree, in order; blocks neither cross nor touch.

    The longest block is found first, then the longest on either side of it, and so on, as a person
    compares two texts (Ratcliff and Metzener, Dr. Dobb's Journal, July 1988); with ``ends_first``,
    what both begin and end with is found before that. Sequences longer than any paragraph are said
    to agree at their beginnings and ends alone: time stays bounded.

    >>> agreeing("abcd", "abxd")
    (Block(mine=0, yours=0, size=2), Block(mine=3, yours=3, size=1))
    """
    if max(len(mine), len(yours)) < _SHORT and not ends_first:
        return tuple(_matched(mine, yours, 0, 0))
    first = _alike(mine, yours)
    last = _alike(mine[first:][::-1], yours[first:][::-1])
    ends = len(mine) - last, len(yours) - last
    blocks = [Block(0, 0, first), Block(*ends, last)]
    if max(ends) - first < _LONGEST:
        blocks[1:1] = _matched(mine[first : ends[0]], yours[first : ends[1]], first, first)
    return tuple(_joined(block for block in blocks if block.size))


def _matched(
    mine: Sequence[str], yours: Sequence[str], before_mine: int, before_yours: int
) -> Iterator[Block]:
    for one in SequenceMatcher(None, mine, yours).get_matching_blocks():
        if one.size:
            yield Block(one.a + before_mine, one.b + before_yours, one.size)


def _alike(mine: Sequence[str], yours: Sequence[str]) -> int:
    """Return how many words both begin with."""
    for at, (one, other) in enumerate(zip(mine, yours, strict=False)):
        if one != other:
            return at
    return min(len(mine), len(yours))


def _joined(blocks: Iterator[Block]) -> Iterator[Block]:
    """Join blocks that touch in both."""
    last: Block | None = None
    for block in blocks:
        if last and (last.mine + last.size, last.yours + last.size) == (block.mine, block.yours):
            last = Block(last.mine, last.yours, last.size + block.size)
            continue
        if last:
            yield last
        last = block
    if last:
        yield last
