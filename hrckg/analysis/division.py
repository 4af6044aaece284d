"""A vote as the analysis sees it: who stood where, and what the source prints as totals."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How many took each position."""

    in_favour: int
    against: int
    abstaining: int

    @property
    def voting(self) -> int:
        """Return how many took a position."""
        return self.in_favour + self.against + self.abstaining

    @property
    def margin(self) -> int:
        """Return by how many more in favour than against; below zero: fewer."""
        return self.in_favour - self.against


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """One vote; States are ids in the list of States, and each stands in one set at most."""

    vote: NamedNode
    graph: NamedNode  # the graph that tells of it
    body: str | None  # id in the list of bodies; None: not known
    session: NamedNode | None = None
    year: int | None = None
    on_part: bool = False  # a paragraph or the like was voted on, and not the whole text
    in_favour: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    abstaining: frozenset[str] = frozenset()
    not_voting: frozenset[str] = frozenset()  # a source prints that they did not vote
    printed: Totals | None = None  # None: the source does not print all three

    @property
    def listed(self) -> Totals:
        """Return how many the lists name."""
        return Totals(
            in_favour=len(self.in_favour),
            against=len(self.against),
            abstaining=len(self.abstaining),
        )

    @property
    def majority(self) -> frozenset[str]:
        """Return the States on the side, for or against, that more took."""
        return self._side((self.printed or self.listed).margin)

    @property
    def minority(self) -> frozenset[str]:
        """Return the States on the side, for or against, that fewer took."""
        return self._side(-(self.printed or self.listed).margin)

    @property
    def alone(self) -> frozenset[str]:
        """Return the States that took a position which no other took.

        A list that names one State where the printed total is another does not show that.
        """
        totals = self.printed or self.listed
        positions = (
            (self.in_favour, totals.in_favour),
            (self.against, totals.against),
            (self.abstaining, totals.abstaining),
        )
        lonely = (states for states, total in positions if len(states) == total == 1)
        return frozenset[str]().union(*lonely)

    def _side(self, margin: int) -> frozenset[str]:
        if margin == 0:
            return frozenset()
        return self.in_favour if margin > 0 else self.against


def counted(divisions: Iterable[Division]) -> Iterator[Division]:
    """Yield the votes on whole texts by a known organ, with names."""
    for division in divisions:
        if division.body and not division.on_part and division.listed.voting:
            yield division
