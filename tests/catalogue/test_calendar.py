"""Days of proposals, held against those of adopted texts."""

from collections.abc import Callable
from datetime import date

import pytest

from hrckg.catalogue import Act, Calendar, Entry
from hrckg.catalogue.record import Record, Vote
from hrckg.catalogue.understanding import File, understand

FILE = File("a.xml", "0" * 64)
ADOPTED = Record(
    record="1",
    line=1,
    symbol="A/HRC/RES/50/1",
    title="T : resolution /",
    date="2022-07-07",
    kind_of_vote="ADOPTED WITHOUT VOTE",
    meeting="Adopted at the 40th meeting",
    drafts=("Draft resolution A/HRC/50/L.2",),
)


@pytest.fixture
def proposal() -> Callable[..., Entry]:
    """Return what makes the entry of an amendment to the draft of the adopted text."""

    def make(day: str, kind_of_vote: str, meeting: str = "", amends: str = "L.2") -> Entry:
        voted = kind_of_vote == "RECORDED"
        record = Record(
            record="2",
            line=2,
            symbol="A/HRC/50/L.9",
            title="T : amendment /",
            date=day,
            kind_of_vote=kind_of_vote,
            meeting=f"Adopted at the {meeting} meeting" if meeting else "",
            drafts=(f"Amendment A/HRC/50/L.9 to draft resolution {amends}",),
            in_favour="1" if voted else "",
            against="2" if voted else "",
            abstaining="0" if voted else "",
            votes=(Vote("AGO", "Y", ""), Vote("BEN", "N", ""), Vote("CHN", "N", ""))
            if voted
            else (),
        )
        return understand(record, FILE)

    return make


@pytest.fixture
def calendar() -> Calendar:
    """Return one that has the adopted text."""
    calendar = Calendar()
    calendar.take(understand(ADOPTED, FILE))
    return calendar


@pytest.mark.parametrize(
    ("arguments", "day", "codes"),
    [
        (("2022-07-07", "RECORDED", "40th"), date(2022, 7, 7), []),
        (("2022-07-05", "RECORDED", "40th"), date(2022, 7, 7), ["dates-differ"]),
        (("2022-07-05", "WITHDRAWN", "40th"), None, ["dates-differ"]),
        (("2022-07-07", "RECORDED"), date(2022, 7, 7), []),
        (("2022-07-05", "RECORDED"), None, ["dates-differ"]),
        (("2022-07-07", "WITHDRAWN"), date(2022, 7, 7), []),
        (("2022-07-05", "RECORDED", "41st", "L.3"), None, ["date-missing"]),
        (("2022", "RECORDED"), None, ["date-missing"]),
    ],
)
def test_a_proposal_has_the_day_that_other_records_bear_out(
    calendar: Calendar,
    proposal: Callable[..., Entry],
    arguments: tuple[str, ...],
    day: date | None,
    codes: list[str],
) -> None:
    entry = calendar.dated(proposal(*arguments))
    assert entry.day == day
    assert [doubt.code for doubt in entry.doubts] == codes


def test_a_meeting_with_several_days_dates_nothing(
    calendar: Calendar, proposal: Callable[..., Entry]
) -> None:
    calendar.meetings["HRC", "50", "40"].add(date(2022, 7, 8))
    assert calendar.dated(proposal("2022-07-08", "RECORDED", "40th")).day == date(2022, 7, 8)
    assert calendar.dated(proposal("2022-07-05", "RECORDED", "40th")).day is None


def test_an_adopted_text_keeps_its_day(calendar: Calendar) -> None:
    entry = understand(ADOPTED, FILE)
    assert entry.act is Act.WITHOUT_VOTE
    assert calendar.dated(entry) is entry
    assert Calendar().dated(entry) is entry


def test_proposals_date_no_meeting(proposal: Callable[..., Entry]) -> None:
    calendar = Calendar()
    calendar.take(proposal("2022-07-05", "RECORDED", "40th"))
    assert calendar == Calendar()
