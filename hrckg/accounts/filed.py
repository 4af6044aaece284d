"""A record with the name of its text."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from hrckg import iris
from hrckg.accounts.telling import outcome_of
from hrckg.catalogue.entry import Entry
from hrckg.document import COUNCIL, Issue, Outcome, is_item, is_standing
from hrckg.symbol import Kind, Symbol

_DECIDED = frozenset({Kind.RESOLUTION, Kind.DECISION, Kind.PRESIDENT_STATEMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A record with what is known only from all records together.

    ``symbol`` names the text where ``named`` says so; otherwise it is what the record has for one,
    and the text is named by its record.
    """

    entry: Entry
    text: NamedNode
    symbol: Symbol | None
    named: bool
    files: tuple[str, ...]  # SHA-256 of the files of the catalogue
    adopted_as: NamedNode | None = None  # of a draft: the text that it became
    amends: NamedNode | None = None  # of an amendment: the draft that it changes
    issues: tuple[Issue, ...] = ()

    @property
    def organ(self) -> str:
        """The organ before which the text was, by its symbol if that tells it."""
        return (self.symbol and self.symbol.organ) or self.entry.body

    @property
    def session(self) -> str:
        """The number of the session; that of a text of the Council stands in its symbol."""
        number = self.symbol.council_number if self.symbol and self.named else None
        return number.rsplit("/", 1)[0].replace("OM/", "OM-") if number else self.entry.session

    @property
    def is_adopted(self) -> bool:
        """Whether the organ adopted it, by what was done or by what its symbol says."""
        outcome = outcome_of(self.entry)
        return outcome is Outcome.ADOPTED or (outcome is None and self.entry.kind in _DECIDED)

    @property
    def agenda_item(self) -> NamedNode | None:
        """The item of the agenda; None: the record tells none, or one that no agenda has."""
        number, session = self.entry.agenda_item, self.session
        if not number or not session:
            return None
        standing = self.organ == COUNCIL and is_standing(session)
        if standing and not (number.isdecimal() and is_item(session, number)):
            return None
        return iris.agenda_item(session, number, self.organ)

    @property
    def meeting(self) -> NamedNode | None:
        """The meeting at which the organ acted on it."""
        meeting = self.entry.meeting
        known = meeting and self.session
        return iris.meeting(self.session, meeting, self.organ) if known else None
