"""The terms of States on the Council, from the list of memberships."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from hrckg import resources
from hrckg import vocab as hrc
from hrckg.iris import PREFIXES
from hrckg.knowledge import read_turtle

_LIST = Path("memberships.ttl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A run of days, with its first and its last one."""

    starts_on: date
    ends_on: date

    def __contains__(self, day: date) -> bool:
        """Say whether ``day`` lies in the period."""
        return self.starts_on <= day <= self.ends_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of one State, and the times within it in which it could not exercise its rights."""

    iri: NamedNode
    state: str  # ISO 3166-1 alpha-3 code
    period: Period
    interruptions: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """The terms of all States, by their IRIs.

    Terms of one State must not overlap, or a day would have two for it.
    """

    terms: tuple[Term, ...]

    @property
    def first_day(self) -> date:
        """The first day for which the members are known."""
        return min(term.period.starts_on for term in self.terms)

    @property
    def last_day(self) -> date:
        """The last day for which all members are known: after it, seats are still to be filled."""
        begun = max(term.period.starts_on for term in self.terms)
        return date(begun.year, 12, 31)

    def seated(self, day: date) -> Mapping[str, Term]:
        """Return the terms that run on a day by the code of the State, interrupted ones too."""
        return {term.state: term for term in self.terms if day in term.period}

    def on(self, day: date) -> Mapping[str, Term]:
        """Return the terms of the States that could vote on a day, by the code of the State."""
        return {
            state: term
            for state, term in self.seated(day).items()
            if not any(day in period for period in term.interruptions)
        }

    def knows(self, day: date) -> bool:
        """Say whether the members of a day are known."""
        return self.first_day <= day <= self.last_day


@cache
def load_members() -> Members:
    """Load the packaged list of memberships."""
    return members_of(read_turtle(resources.path("ontology") / _LIST))


def members_of(statements: Iterable[Quad]) -> Members:
    """Read the terms from statements in the form of the packaged list."""
    values: dict[NamedNode, dict[str, str]] = defaultdict(dict)
    for quad in statements:
        if isinstance(quad.subject, NamedNode) and hasattr(quad.object, "value"):
            values[quad.subject][quad.predicate.value] = quad.object.value
    interruptions: dict[str, list[Period]] = defaultdict(list)
    for said in values.values():
        if term := said.get(hrc.interruptionOf.value):
            interruptions[term].append(_period(said))
    terms = (
        Term(
            iri=iri,
            state=said[hrc.membershipOf.value].removeprefix(PREFIXES["state"]),
            period=_period(said),
            interruptions=tuple(interruptions[iri.value]),
        )
        for iri, said in values.items()
        if hrc.membershipOf.value in said
    )
    return Members(terms=tuple(sorted(terms, key=lambda term: term.iri.value)))


def _period(said: Mapping[str, str]) -> Period:
    starts_on, ends_on = said[hrc.startsOn.value], said[hrc.endsOn.value]
    return Period(starts_on=date.fromisoformat(starts_on), ends_on=date.fromisoformat(ends_on))
