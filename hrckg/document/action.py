"""What the Council did with a text, and who stood behind it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from hrckg.document.excerpt import Excerpt


class Position(Enum):
    """How a State voted; the value is the id in the list of positions."""

    IN_FAVOUR = "in-favour"
    AGAINST = "against"
    ABSTAINING = "abstaining"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """One State's vote, with its name as printed."""

    state: str  # ISO 3166-1 alpha-3
    position: Position
    printed: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVote:
    """A vote by roll call: the totals of the note and the names of the lists, both as printed."""

    in_favour: int
    against: int
    abstaining: int
    ballots: tuple[Ballot, ...]
    taken_on: date | None  # None: the source prints no date
    words: Excerpt

    def count(self, position: Position) -> int:
        """Count the ballots for one position."""
        return sum(ballot.position is position for ballot in self.ballots)

    def total(self, position: Position) -> int:
        """Return the printed total for one position."""
        return {
            Position.IN_FAVOUR: self.in_favour,
            Position.AGAINST: self.against,
            Position.ABSTAINING: self.abstaining,
        }[position]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptionWithoutVote:
    """An adoption by consensus."""

    taken_on: date | None  # None: the source prints no date
    words: Excerpt


Taken = RecordedVote | AdoptionWithoutVote


@dataclass(frozen=True, slots=True, kw_only=True)
class Sponsorship:
    """A State that put its name to a draft."""

    state: str  # ISO 3166-1 alpha-3
    member: bool  # False: marked as no member of the Council
    printed: Excerpt
