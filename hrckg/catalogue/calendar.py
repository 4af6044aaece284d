"""The days of proposals, held against those of the texts that were adopted.

A library may record an amendment under the day on which it was submitted, and not under that on
which the organ acted on it. The record itself does not tell which day it is; the other records of
its meeting, and that of the text it was to change, do.
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from hrckg.catalogue.doubts import doubt
from hrckg.catalogue.entry import Act, Doubt, Entry
from hrckg.document import Code
from hrckg.symbol import Kind

PROPOSALS: Final = frozenset({Kind.AMENDMENT, Kind.DRAFT_RESOLUTION})
"""The kinds of texts that have a day of submission besides that of the action."""

_AT_A_MEETING: Final = frozenset({Act.RECORDED_VOTE, Act.VOTE, Act.WITHOUT_VOTE})


@dataclass(slots=True)
class Calendar:
    """The days on which organs adopted texts, by meeting and by draft."""

    meetings: dict[tuple[str, str, str], set[date]] = field(
        default_factory=lambda: defaultdict(set)
    )
    drafts: dict[str, set[date]] = field(default_factory=lambda: defaultdict(set))

    def take(self, entry: Entry) -> None:
        """Note the day of a record, if it is one of an adopted text."""
        if entry.kind in PROPOSALS or entry.day is None:
            return
        if entry.session and entry.meeting:
            self.meetings[entry.body, entry.session, entry.meeting].add(entry.day)
        if entry.draft:
            self.drafts[entry.draft].add(entry.day)

    def dated(self, entry: Entry) -> Entry:
        """Return a record with the day of its action; all records must have been taken in.

        A proposal keeps its day if a text of its meeting, or the text it was to change, was
        adopted on it. Otherwise a vote has the day of its meeting, if there is only one, and no
        other action has a day.
        """
        if entry.kind not in PROPOSALS or entry.day is None:
            return entry
        meeting = self.meetings.get((entry.body, entry.session, entry.meeting), set())
        days = meeting or self.drafts.get(entry.amends or entry.symbol, set())
        if entry.day in days:
            return entry
        day = None
        if len(meeting) == 1 and entry.act in _AT_A_MEETING:
            (day,) = meeting
        told = _differs(entry.day, days, day) if days else _alone(entry.day)
        return replace(entry, day=day, doubts=(*entry.doubts, told))


def _differs(recorded: date, days: set[date], used: date | None) -> Doubt:
    others = " and ".join(map(str, sorted(days)))
    done = "which is used" if used else "so no day is used"
    return doubt(
        Code.DATES_DIFFER,
        f"The record has the day {recorded}, which may be that of its submission, and texts of "
        f"its meeting or its draft have {others}, {done}.",
    )


def _alone(recorded: date) -> Doubt:
    return doubt(
        Code.DATE_MISSING,
        f"The record has the day {recorded}, which may be that of its submission, and no other "
        "record tells when the organ acted on it.",
    )
