"""What the Council did with a text, and who stood behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from itertools import count

from hrckg.document.excerpt import Excerpt


class Position(Enum):
    """How a State voted; the value is the id in the list of positions."""

    IN_FAVOUR = "in-favour"
    AGAINST = "against"
    ABSTAINING = "abstaining"


class Outcome(Enum):
    """What came of an action; the value is the id in the list of outcomes."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NOT_CONSIDERED = "not-considered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """One State's vote, with its name as printed."""

    state: str  # ISO 3166-1 alpha-3
    position: Position
    printed: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What every action has: the words that record it, its day, and what it was taken on."""

    words: Excerpt
    outcome: Outcome
    taken_on: date | None = None  # None: the source prints no date
    on_part: str | None = None  # label of the paragraph voted on; None: the whole text
    repetition: int = 1  # counts the actions on the same part

    @property
    def label(self) -> str:
        """The fragment of its IRI: ``action``, ``action-2``, ``action-op5``, ``action-op5-2``."""
        part = f"-{self.on_part}" if self.on_part else ""
        again = f"-{self.repetition}" if self.repetition > 1 else ""
        return f"action{part}{again}"

    @property
    def adopts(self) -> bool:
        """Whether the text was adopted by it, as a whole."""
        return self.outcome is Outcome.ADOPTED and self.on_part is None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVote(Action):
    """A vote by roll call: the totals of the note and the names of the lists, both as printed."""

    in_favour: int | None  # None: the source prints no total
    against: int | None
    abstaining: int | None
    ballots: tuple[Ballot, ...]

    def count(self, position: Position) -> int:
        """Count the ballots for one position."""
        return sum(ballot.position is position for ballot in self.ballots)

    def total(self, position: Position) -> int | None:
        """Return the printed total for one position; None: the source prints none."""
        return {
            Position.IN_FAVOUR: self.in_favour,
            Position.AGAINST: self.against,
            Position.ABSTAINING: self.abstaining,
        }[position]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptionWithoutVote(Action):
    """An adoption by consensus."""

    outcome: Outcome = Outcome.ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal(Action):
    """Sponsors took their draft back."""

    outcome: Outcome = Outcome.WITHDRAWN


@dataclass(frozen=True, slots=True, kw_only=True)
class NotConsidered(Action):
    """The organ decided to take no action on a draft, or never came to it."""

    outcome: Outcome = Outcome.NOT_CONSIDERED


Taken = RecordedVote | AdoptionWithoutVote | Withdrawal | NotConsidered


def counted(actions: Sequence[Taken]) -> tuple[Taken, ...]:
    """Count the actions on the same part, so that each has a label of its own."""
    parts = {action.on_part: count(1) for action in actions}
    return tuple(replace(one, repetition=next(parts[one.on_part])) for one in actions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sponsorship:
    """A State, or a body of several, that put its name to a draft; one of both is None."""

    state: str | None  # ISO 3166-1 alpha-3
    body: str | None = None  # id in the list of bodies: "EU"
    member: bool  # False: marked as no member of the Council, or a body
    on_behalf_of: str | None = None  # id of a body; None: on its own behalf
    printed: Excerpt

    @property
    def sponsor(self) -> str:
        """The code of the State or the id of the body."""
        return self.state or self.body or ""
