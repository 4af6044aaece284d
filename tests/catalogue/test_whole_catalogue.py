"""The voting catalogue of the library of OHCHR, 1946 to 2026, as a whole."""

import csv
import sys
import time
import tracemalloc
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from hrckg.catalogue import Act, Calendar, Entry, Unreadable, catalogues, read_entries
from hrckg.document import Code, Outcome
from hrckg.symbol import InvalidSymbolError, Kind, Symbol

pytestmark = pytest.mark.shared
Read = Callable[..., tuple[list[Entry], list[Unreadable]]]
DOUBTS = {
    Code.TOTALS_DIFFER: 160,
    Code.FIELDS_DIFFER: 88,
    Code.OUTCOME_DIFFERS: 42,
    Code.FIELD_UNREAD: 31,
    Code.STATE_UNKNOWN: 24,
    Code.TOTALS_MISSING: 13,
    Code.LISTS_MISSING: 3,
    Code.STATE_NAMED_TWICE: 2,
}


@pytest.fixture(scope="module")
def tables(shared: Path) -> tuple[Path, Path]:
    folder = shared / "data" / "ohchr-votes"
    return folder / "resolutions.csv", folder / "votes_long.csv"


@pytest.fixture(scope="module")
def entries(tables: tuple[Path, Path], read_all_entries: Read) -> Sequence[Entry]:
    found, refused = read_all_entries(*tables)
    assert refused == []
    return found


def test_every_record_and_every_position_is_read(entries: Sequence[Entry]) -> None:
    assert len(entries) == 6_346
    assert len({entry.record for entry in entries}) == 6_346
    # of 80,158 rows 642 are blank; 94 were cast on motions to take no action, two of them blank;
    # two States stand twice in a roll call
    assert sum(len(entry.casts) for entry in entries) == 80_158 - 642 - 92 - 2
    assert sum(len(entry.blank) for entry in entries) == 642 - 2
    assert len({cast.state for entry in entries for cast in entry.casts}) == 153  # GER is Germany


def test_acts_and_outcomes_are_counted(entries: Sequence[Entry]) -> None:
    assert Counter((entry.act, entry.outcome) for entry in entries) == {
        (Act.WITHOUT_VOTE, Outcome.ADOPTED): 3_834,
        (Act.RECORDED_VOTE, Outcome.ADOPTED): 1_267,
        (Act.RECORDED_VOTE, Outcome.REJECTED): 434,
        (Act.RECORDED_VOTE, None): 5,
        (Act.VOTE, Outcome.ADOPTED): 513,
        (Act.WITHDRAWAL, Outcome.WITHDRAWN): 232,
        (Act.NOT_CONSIDERED, Outcome.NOT_CONSIDERED): 36,
        (Act.UNTOLD, Outcome.ADOPTED): 20,
        (Act.UNTOLD, None): 5,
    }


def test_kinds_are_counted(entries: Sequence[Entry]) -> None:
    assert Counter((entry.body, entry.kind) for entry in entries) == {
        ("CHR", Kind.RESOLUTION): 2_539,
        ("CHR", Kind.DECISION): 543,
        ("HRC", Kind.RESOLUTION): 1_774,
        ("HRC", Kind.AMENDMENT): 731,
        ("HRC", Kind.DECISION): 710,
        ("HRC", Kind.PRESIDENT_STATEMENT): 48,
        ("HRC", Kind.DRAFT_RESOLUTION): 1,
    }


def test_no_more_is_doubted_than_was(entries: Sequence[Entry]) -> None:
    found = Counter(Code(doubt.code) for entry in entries for doubt in entry.doubts)
    assert found <= Counter(DOUBTS)


def test_nearly_every_record_tells_its_session_meeting_and_day(entries: Sequence[Entry]) -> None:
    assert all(entry.day for entry in entries)
    assert Counter(entry.symbol for entry in entries if not entry.session) == {"E/HR/RES": 15}
    adopted = [entry for entry in entries if entry.outcome is Outcome.ADOPTED]
    assert sum(not entry.meeting for entry in adopted) <= 20


def test_proposals_have_the_days_that_other_records_bear_out(entries: Sequence[Entry]) -> None:
    calendar = Calendar()
    for entry in entries:
        calendar.take(entry)
    dated = [calendar.dated(entry) for entry in entries]
    days = list(zip(entries, dated, strict=True))
    assert sum(after.day is None for after in dated) == 181  # 4 of them recorded votes
    assert sum(bool(after.day) and after.day != before.day for before, after in days) == 137
    voted = [after for after in dated if after.act is Act.RECORDED_VOTE and after.day is None]
    assert len(voted) == 4


def test_titles_keep_no_word_on_their_kind(entries: Sequence[Entry]) -> None:
    assert all(entry.title for entry in entries)
    assert not [entry.title for entry in entries if entry.title.endswith(("/", ":"))]


def test_drafts_have_symbols_that_documents_bear(entries: Sequence[Entry]) -> None:
    drafts = [one for entry in entries for one in (entry.draft, entry.amends) if one]
    assert len(drafts) > 4_700
    for one in drafts:
        try:
            assert str(Symbol.parse(one)) == one
        except InvalidSymbolError:
            pytest.fail(f"{one} is no symbol")


def test_symbols_stay_as_recorded(entries: Sequence[Entry], tables: tuple[Path, Path]) -> None:
    with tables[0].open(encoding="utf-8", newline="") as file:
        recorded = [row["symbol"] for row in csv.DictReader(file)]
    assert [entry.symbol for entry in entries] == recorded


def test_marcxml_of_the_same_records_says_the_same(
    entries: Sequence[Entry],
    tables: tuple[Path, Path],
    as_marc: Callable[..., str],
    tmp_path: Path,
    read_all_entries: Read,
) -> None:
    votes: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    with tables[1].open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            vote = (row["iso3"], row["vote"], row["country_latest_name"])
            votes[row["record_id"]].append(vote)
    with tables[0].open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:  # the table has the document of the agenda where a record has no draft
        row["draft"] = "" if row["draft"] == row["agenda_symbol"] else row["draft"]
    export = tmp_path / "export.xml"
    export.write_text(as_marc(rows, votes), encoding="utf-8")
    found, refused = read_all_entries(export)
    assert refused == []
    nowhere = {"file": "", "line": 0, "sha256": ""}
    assert [replace(one, **nowhere) for one in found] == [
        replace(one, **nowhere) for one in entries
    ]


def test_reading_needs_little_time_and_memory(tables: tuple[Path, Path]) -> None:
    (catalogue,), _ = catalogues(tables)
    begun = time.process_time()
    assert sum(1 for _ in read_entries(catalogue, lambda *_: None)) == 6_346
    assert time.process_time() - begun < 15  # on one that is busy; alone it takes two seconds
    if sys.gettrace() is not None:
        pytest.skip("a tracer changes what memory is needed")
    tracemalloc.start()
    next(read_entries(catalogue, lambda *_: None))  # all votes are read by then
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 40 * 1024**2
