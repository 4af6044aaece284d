"""How a State voted in a year."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hrckg.analysis.division import Division, counted


@dataclass(frozen=True, slots=True, kw_only=True)
class VotingRecord:
    """A State in the votes of one organ in one year, in numbers of votes."""

    state: str
    body: str
    year: int
    in_favour: int
    against: int
    abstaining: int
    not_voting: int
    in_majority: int
    in_minority: int
    alone: int


def voting_records(divisions: Iterable[Division]) -> Iterator[VotingRecord]:
    """Yield the records by State, organ and year, in order."""
    counts = defaultdict[tuple[str, str, int], Counter[str]](Counter)
    for division in counted(divisions):
        if division.year:
            for name, states in _sets(division).items():
                for state in states:
                    counts[state, division.body or "", division.year][name] += 1
    for (state, body, year), times in sorted(counts.items()):
        yield VotingRecord(
            state=state,
            body=body,
            year=year,
            in_favour=times["in_favour"],
            against=times["against"],
            abstaining=times["abstaining"],
            not_voting=times["not_voting"],
            in_majority=times["in_majority"],
            in_minority=times["in_minority"],
            alone=times["alone"],
        )


def _sets(division: Division) -> dict[str, frozenset[str]]:
    return {
        "in_favour": division.in_favour,
        "against": division.against,
        "abstaining": division.abstaining,
        "not_voting": division.not_voting,
        "in_majority": division.majority,
        "in_minority": division.minority,
        "alone": division.alone,
    }
