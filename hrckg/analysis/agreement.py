"""How often two States voted alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from hrckg.analysis.division import Division, counted
from hrckg.analysis.index import four_places


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Two States in the votes of one organ in which both took a position."""

    body: str
    first: str  # the State whose id sorts first
    second: str
    common: int
    same: int
    opposed: int  # one in favour, one against

    @property
    def one_abstained(self) -> int:
        """Return in how many votes one of both abstained."""
        return self.common - self.same - self.opposed

    @property
    def share(self) -> Decimal:
        """Return the share of the common votes in which they voted alike."""
        return four_places(Fraction(self.same, self.common))


@dataclass(slots=True, kw_only=True)
class _Votes:
    """The votes of a State as sets of bits: bit n is the nth vote of the organ."""

    in_favour: int = 0
    against: int = 0
    abstaining: int = 0

    @property
    def any(self) -> int:
        return self.in_favour | self.against | self.abstaining


def agreements(divisions: Iterable[Division]) -> Iterator[Agreement]:
    """Yield the agreement of every two States that have a vote in common, by organ and State."""
    for body, states in sorted(_votes(divisions).items()):
        for (first, one), (second, other) in combinations(sorted(states.items()), 2):
            if common := (one.any & other.any).bit_count():
                yield Agreement(
                    body=body,
                    first=first,
                    second=second,
                    common=common,
                    same=_same(one, other),
                    opposed=_opposed(one, other),
                )


def _votes(divisions: Iterable[Division]) -> dict[str, dict[str, _Votes]]:
    bodies = defaultdict[str, defaultdict[str, _Votes]](lambda: defaultdict(_Votes))
    for number, division in enumerate(counted(divisions)):
        states, bit = bodies[division.body or ""], 1 << number
        for state in division.in_favour:
            states[state].in_favour |= bit
        for state in division.against:
            states[state].against |= bit
        for state in division.abstaining:
            states[state].abstaining |= bit
    return {body: dict(states) for body, states in bodies.items()}


def _same(one: _Votes, other: _Votes) -> int:
    alike = (
        (one.in_favour & other.in_favour)
        | (one.against & other.against)
        | (one.abstaining & other.abstaining)
    )
    return alike.bit_count()


def _opposed(one: _Votes, other: _Votes) -> int:
    return ((one.in_favour & other.against) | (one.against & other.in_favour)).bit_count()
