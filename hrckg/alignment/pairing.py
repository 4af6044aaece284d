"""The best way to pair two sequences in order, some of either left over or run together."""

from collections.abc import Callable, Sequence
from typing import TypeVar

_Left = TypeVar("_Left")
_Right = TypeVar("_Right")

_LEFT_OVER = -1.05  # what it costs to leave one over; a pair that scores below twice of it is none
_RUN_TOGETHER = -2.0  # what it costs to take two of one side for one of the other
_BAND = 64  # how far from the diagonal a pair may lie
_STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
_NEVER = float("-inf")

_Row = dict[int, tuple[float, tuple[int, int]]]


def pair(
    left: Sequence[_Left],
    right: Sequence[_Right],
    score: Callable[[Sequence[_Left], Sequence[_Right]], float],
) -> tuple[tuple[_Left, _Right], ...]:
    """Pair two sequences so that the sum of the scores is highest; time is linear in both.

    Where two of one side stand for one of the other, neither is paired: each would be a wrong
    translation of the other.

    >>> pair("abd", "abcd", lambda one, other: 1.0 if one == other else -5.0)
    (('a', 'a'), ('b', 'b'), ('d', 'd'))
    """
    if not left or not right:
        return ()
    rows = _rows(left, right, score)
    pairs: list[tuple[_Left, _Right]] = []
    at, other = len(left), len(right)
    while at and other:
        _, step = rows[at][other]
        at, other = at - step[0], other - step[1]
        if step == (1, 1):
            pairs.append((left[at], right[other]))
    return tuple(reversed(pairs))


def _rows(
    left: Sequence[_Left],
    right: Sequence[_Right],
    score: Callable[[Sequence[_Left], Sequence[_Right]], float],
) -> list[_Row]:
    """Return for the beginnings of both, near the diagonal, the best sum and its last step."""
    slope = len(right) / len(left)
    band = max(_BAND, int(2 * slope) + 1)
    rows: list[_Row] = []
    for at in range(len(left) + 1):
        row: _Row = {}
        rows.append(row)
        middle = round(at * slope)
        for other in range(max(0, middle - band), min(len(right), middle + band) + 1):
            best = (0.0, (0, 0)) if at == other == 0 else (_NEVER, (1, 0))
            for back, aside in _STEPS:
                before = rows[at - back].get(other - aside) if at >= back else None
                if before:
                    gained = _gain(left[at - back : at], right[other - aside : other], score)
                    best = max(best, (before[0] + gained, (back, aside)))
            row[other] = best
    return rows


def _gain(
    mine: Sequence[_Left],
    yours: Sequence[_Right],
    score: Callable[[Sequence[_Left], Sequence[_Right]], float],
) -> float:
    if not mine or not yours:
        return _LEFT_OVER
    together = _RUN_TOGETHER if len(mine) + len(yours) > 2 else 0.0  # noqa: PLR2004  # one of each
    return score(mine, yours) + together
