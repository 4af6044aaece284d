"""What a check found."""

from dataclasses import dataclass
from typing import Final

from hrckg.iris import BASE

REFERENCE: Final = f"{BASE}graph/reference"
"""The named graph of everything that is no part of one document."""

BLANK: Final = "a blank node"
"""What stands for any blank node; its name would be another one each time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something was read: characters of a source file, counted from 0."""

    file_name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """One thing that breaks one rule. It is never the fault of a source."""

    rule: str  # IRI of a shape, or the name of a check: "dangling-link"
    message: str  # whole sentences
    focus: str  # IRI of the thing that breaks the rule; BLANK if it has none
    path: str | None = None  # the property; None: the rule concerns the thing as a whole
    value: str | None = None  # the value as N-Triples would write it; None: one is lacking
    graph: str = REFERENCE  # named graph of the focus
    place: Place | None = None  # None: the thing was not read in a source


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundIssue:
    """A fault of a source that the data states."""

    issue: str  # IRI
    code: str
    message: str
    part: str  # IRI of what it concerns
    place: Place | None = None  # None: the data gives no place


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much was checked."""

    triples: int
    documents: int  # texts that are held
    shapes: int  # rules of shapes/: property shapes, and constraints by a query
    checks: int  # files of checks/


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The result of a check: what is wrong with the data, and what it says is wrong in sources."""

    violations: tuple[Violation, ...]
    issues: tuple[FoundIssue, ...]
    counts: Counts

    @property
    def publishable(self) -> bool:
        """Say whether the data may be published: no rule is broken."""
        return not self.violations
