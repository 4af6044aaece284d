"""Sessions, meetings and agenda items that records of a catalogue name, each described once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.accounts.filed import Filed
from hrckg.accounts.register import Register, agreed, most
from hrckg.describe import OwnItem, Statement
from hrckg.describe.reference import meeting_triples, session_triples
from hrckg.document import COUNCIL, SessionTarget, is_standing
from hrckg.holdings import Holdings


@dataclass(slots=True)
class Sittings:
    """Where and when organs acted, by texts and by records; lives while one store is filled."""

    holdings: Holdings
    register: Register
    sessions: set[tuple[str, str]] = field(default_factory=set)  # body, number
    meetings: set[tuple[str, str, str]] = field(default_factory=set)  # body, session, number

    def note(self, filed: Filed) -> None:
        """Note the session, the meeting and the item of a record."""
        if not filed.session:
            return
        self.sessions.add((filed.organ, filed.session))
        if filed.entry.meeting:
            self.meetings.add((filed.organ, filed.session, filed.entry.meeting))
        standing = filed.organ == COUNCIL and is_standing(filed.session)
        if filed.agenda_item and not standing:
            self.holdings.items.add(
                OwnItem(body=filed.organ, session=filed.session, number=filed.entry.agenda_item)
            )

    def held_on(self, filed: Filed) -> date | None:
        """Return the day of a record's meeting: as texts print it, else as most records tell it."""
        if filed.meeting and (printed := self.holdings.days.get((filed.meeting, hrc.heldOn))):
            return printed[0]
        told = self.register.days.get((filed.organ, filed.session, filed.entry.meeting))
        return agreed(told) if told else None

    def statements(self) -> Iterator[Statement]:
        """Describe what was noted; leave days and titles with those that texts print."""
        for body, number in sorted(self.sessions):
            yield from session_triples(SessionTarget(body=body, number=number))
        for body, session, number in sorted(self.meetings):
            yield from meeting_triples(SessionTarget(body=body, number=session), number)
            days = self.register.days.get((body, session, number))
            key = (iris.meeting(session, number, body), hrc.heldOn)
            if days and key not in self.holdings.days and (day := agreed(days)):
                self.holdings.days[key] = (day, "the catalogue")
        for (body, session, number), titles in self.register.items.items():
            self.holdings.titles[OwnItem(body=body, session=session, number=number)] = most(titles)
