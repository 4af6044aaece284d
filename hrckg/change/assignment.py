"""The pairs of two sides that are worth most together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

Weights = Mapping[tuple[int, int], float]
_MOST = 2_000_000  # steps that a choice may take; pairs of a text need some hundreds
_NONE = -1


def assign(weights: Weights) -> dict[int, int]:
    """Choose pairs, each of either side in at most one, whose weights have the highest sum.

    ``weights`` has those of the possible pairs, all above 0. Where more of them hang together than
    in any text, the heaviest is taken first, then the heaviest of the others, and so on.

    >>> assign({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.7})
    {0: 1, 1: 0}
    """
    chosen: dict[int, int] = {}
    for part in _parts(weights):
        ones, others = sorted({one for one, _ in part}), sorted({other for _, other in part})
        if len(ones) ** 2 * (len(ones) + len(others)) > _MOST:
            chosen |= _heaviest(part)
        else:
            chosen |= _best(part, ones, others)
    return dict(sorted(chosen.items()))


def _parts(weights: Weights) -> Iterator[Weights]:
    """Divide pairs into those that hang together by the sides that they share."""
    ties: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for pair in weights:
        for side in _sides(pair):
            ties[side].append(pair)
    while ties:
        part: dict[tuple[int, int], float] = {}
        waiting = [next(iter(ties))]
        while waiting:
            for pair in ties.pop(waiting.pop(), ()):
                if pair not in part:
                    part[pair] = weights[pair]
                    waiting += _sides(pair)
        yield part


def _sides(pair: tuple[int, int]) -> tuple[tuple[str, int], tuple[str, int]]:
    return ("one", pair[0]), ("other", pair[1])


def _heaviest(weights: Weights) -> dict[int, int]:
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for (one, other), _ in sorted(weights.items(), key=lambda item: (-item[1], item[0])):
        if one not in chosen and other not in taken:
            chosen[one] = other
            taken.add(other)
    return chosen


def _best(weights: Weights, ones: Sequence[int], others: Sequence[int]) -> dict[int, int]:
    """Choose the best pairs by the method of Kuhn and Munkres, with prices on both sides.

    Behind the other sides stand as many that mean "no partner", so that none is forced into a pair
    that ``weights`` lacks.
    """
    alone = [0.0] * len(ones)
    costs = [[-weights.get((one, other), 0.0) for other in others] + alone for one in ones]
    market = _Market(
        costs=costs,
        partners=[_NONE] * (len(others) + len(ones)),
        prices=[0.0] * (len(others) + len(ones)),
        budgets=[0.0] * len(ones),
    )
    for row in range(len(ones)):
        market.seat(row)
    pairs = ((row, column) for column, row in enumerate(market.partners) if row != _NONE)
    found = ((ones[row], others[column]) for row, column in pairs if column < len(others))
    return {one: other for one, other in found if (one, other) in weights}


@dataclass(slots=True, kw_only=True)
class _Market:
    """Rows that have found a column each, at least cost; grows by one row at a time."""

    costs: Sequence[Sequence[float]]
    partners: list[int]  # the row of each column
    prices: list[float]  # of the columns
    budgets: list[float]  # of the rows

    def seat(self, row: int) -> None:
        """Give a row a column, by the cheapest chain of exchanges (Jonker and Volgenant 1987)."""
        columns = range(len(self.partners))
        least, before = [float("inf")] * len(columns), [_NONE] * len(columns)
        done: list[int] = []
        column, current = _NONE, row
        while current != _NONE:
            for one in columns:
                if one in done:
                    continue
                cost = self.costs[current][one] - self.budgets[current] - self.prices[one]
                if cost < least[one]:
                    least[one], before[one] = cost, column
            column = min((one for one in columns if one not in done), key=least.__getitem__)
            self._raise(row, done, least[column])
            least = [cost - (one not in done) * least[column] for one, cost in enumerate(least)]
            done.append(column)
            current = self.partners[column]
        self._exchange(row, column, before)

    def _raise(self, row: int, done: Sequence[int], step: float) -> None:
        self.budgets[row] += step
        for column in done:
            self.budgets[self.partners[column]] += step
            self.prices[column] -= step

    def _exchange(self, row: int, column: int, before: Sequence[int]) -> None:
        while before[column] != _NONE:
            self.partners[column] = self.partners[before[column]]
            column = before[column]
        self.partners[column] = row
