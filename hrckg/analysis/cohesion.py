"""How closely the members of a regional group vote together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from pyoxigraph import NamedNode

from hrckg.analysis.division import Division, Totals, counted
from hrckg.analysis.index import agreement_index, four_places, rice_index

_FEWEST: Final = 2  # States; one alone always agrees with itself


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupVote:
    """How the members of a group voted in one vote."""

    division: Division
    group: NamedNode
    totals: Totals

    @property
    def agreement_index(self) -> Fraction | None:
        """Return the agreement index; None: fewer than two members took a position."""
        return agreement_index(self.totals) if self.totals.voting >= _FEWEST else None

    @property
    def rice_index(self) -> Fraction | None:
        """Return Rice's index; None: fewer than two members voted in favour or against."""
        sides = self.totals.in_favour + self.totals.against
        return rice_index(self.totals) if sides >= _FEWEST else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohesion:
    """The means of a group over one session or one year of an organ."""

    group: NamedNode
    body: str
    session: NamedNode | None  # None: it is of a year
    year: int | None  # None: it is of a session
    votes: int
    members_voting: Decimal
    agreement_index: Decimal
    rice_index: Decimal | None
    rice_votes: int


def group_votes(
    divisions: Iterable[Division], groups: Mapping[str, NamedNode]
) -> Iterator[GroupVote]:
    """Yield how each group voted in each vote in which a member took a position.

    ``groups`` has the group of each State by the id of the State.
    """
    for division in counted(divisions):
        cast = defaultdict[str, list[int]](lambda: [0, 0, 0])
        positions = (division.in_favour, division.against, division.abstaining)
        for place, states in enumerate(positions):
            for state in states:
                if state in groups:
                    cast[groups[state].value][place] += 1
        for group, (in_favour, against, abstaining) in sorted(cast.items()):
            totals = Totals(in_favour=in_favour, against=against, abstaining=abstaining)
            yield GroupVote(division=division, group=NamedNode(group), totals=totals)


def cohesions(votes: Iterable[GroupVote]) -> Iterator[Cohesion]:
    """Yield the means of each group, by session and by year of each organ, in order."""
    periods = defaultdict[tuple[str, str, str, int], list[GroupVote]](list)
    for vote in votes:
        if vote.agreement_index is None:
            continue
        body, group = vote.division.body or "", vote.group.value
        if vote.division.session:
            periods[group, body, vote.division.session.value, 0].append(vote)
        if vote.division.year:
            periods[group, body, "", vote.division.year].append(vote)
    for (group, body, session, year), members in sorted(periods.items()):
        yield _mean(NamedNode(group), body, NamedNode(session) if session else None, year, members)


def _mean(
    group: NamedNode,
    body: str,
    session: NamedNode | None,
    year: int,
    votes: Sequence[GroupVote],
) -> Cohesion:
    rice = [vote.rice_index for vote in votes if vote.rice_index is not None]
    return Cohesion(
        group=group,
        body=body,
        session=session,
        year=year or None,
        votes=len(votes),
        members_voting=four_places(Fraction(sum(v.totals.voting for v in votes), len(votes))),
        agreement_index=four_places(
            sum((vote.agreement_index or Fraction() for vote in votes), Fraction()) / len(votes)
        ),
        rice_index=four_places(sum(rice, Fraction()) / len(rice)) if rice else None,
        rice_votes=len(rice),
    )
