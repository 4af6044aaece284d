"""Of which organ, at which session and when texts were acted on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from pyoxigraph import NamedNode, Store

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.scan import firsts

_BODY: Final = iris.PREFIXES["body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Where and when texts were acted on, by the IRI of the text unless it is said otherwise."""

    session: Mapping[str, str]
    organ: Mapping[str, str]  # of a session
    adopted_by: Mapping[str, str]
    adopted_on: Mapping[str, str]
    taken_on: Mapping[str, str]  # of a vote

    @classmethod
    def of(cls, store: Store) -> "Circumstances":
        """Read them from a store."""
        return cls(
            session=firsts(store, hrc.session),
            organ=firsts(store, hrc.sessionOf),
            adopted_by=firsts(store, hrc.adoptedBy),
            adopted_on=firsts(store, hrc.adoptedOn),
            taken_on=firsts(store, hrc.takenOn),
        )

    def body(self, text: str) -> str | None:
        """Return the organ at whose session a text was acted on, or that adopted it."""
        organ = self.organ.get(self.session.get(text, "")) or self.adopted_by.get(text)
        return organ and organ.removeprefix(_BODY)

    def sitting(self, text: str) -> NamedNode | None:
        """Return the session at which a text was acted on."""
        session = self.session.get(text)
        return NamedNode(session) if session else None

    def year(self, vote: str, text: str) -> int | None:
        """Return the year of a vote on a text."""
        day = self.day(vote, text)
        return day.year if day else None

    def day(self, vote: str, text: str) -> date | None:
        """Return the day of a vote on a text."""
        day = self.taken_on.get(vote) or self.adopted_on.get(text)
        return date.fromisoformat(day) if day else None
