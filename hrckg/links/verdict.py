"""What an endpoint says of a link of ours."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum

from pyoxigraph import Literal, NamedNode, Triple


class Outcome(Enum):
    """How a link of ours and what an endpoint says agree."""

    CONFIRMED = "confirmed"  # it says so, too
    CONTRADICTED = "contradicted"  # it says something else
    MISSING = "missing"  # it says nothing of the kind
    NEW = "new"  # it says one thing where we say nothing
    OPEN = "open"  # it says several things where we say nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One thing of ours, and its values of one property: with us and at the endpoint."""

    kind: str  # name of a kind of links, or of a code
    thing: NamedNode
    label: str
    predicate: NamedNode
    ours: tuple[NamedNode | Literal, ...]
    theirs: tuple[NamedNode | Literal, ...]

    @property
    def outcome(self) -> Outcome:
        """Compare both sides."""
        if set(self.ours) & set(self.theirs):
            return Outcome.CONFIRMED
        if self.ours:
            return Outcome.CONTRADICTED if self.theirs else Outcome.MISSING
        return Outcome.NEW if len(self.theirs) == 1 else Outcome.OPEN

    @property
    def new(self) -> Triple | None:
        """Return the link that the endpoint adds; None: it adds none."""
        if self.outcome is not Outcome.NEW:
            return None
        return Triple(self.thing, self.predicate, self.theirs[0])


def ordered(values: Collection[NamedNode | Literal]) -> tuple[NamedNode | Literal, ...]:
    """Return values each once, sorted."""
    return tuple(sorted(set(values), key=str))


def told(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdicts in which at least one side says something, sorted."""
    return tuple(
        sorted(
            (one for one in verdicts if one.ours or one.theirs),
            key=lambda one: (one.kind, one.thing.value),
        )
    )
