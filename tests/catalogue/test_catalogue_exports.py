"""One catalogue, exported in two ways, says the same; damage is told with its place."""

import gzip
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hrckg.catalogue import (
    Act,
    Backer,
    BadCatalogueError,
    Cast,
    Entry,
    Unreadable,
    catalogues,
    read_entries,
)
from hrckg.document import Outcome
from hrckg.symbol import Kind

Read = Callable[..., tuple[list[Entry], list[Unreadable]]]
Fields = Sequence[tuple[str, Mapping[str, str]]]
Marc = Callable[[Sequence[tuple[str, Fields]]], str]
VOTED = {"591": "RECORDED", "791": "A/RES/70/1", "269": "2015-09-25"}


@pytest.fixture
def entries_of(tmp_path: Path, read_all_entries: Read) -> Callable[[str], list[Entry]]:
    """Return what reads MARCXML; nothing of it may be left out."""

    def read(xml: str) -> list[Entry]:
        file = tmp_path / "export.xml"
        file.write_text(xml, encoding="utf-8")
        entries, refused = read_all_entries(file)
        assert refused == []
        return entries

    return read


@pytest.fixture
def marc_entries(
    entries_of: Callable[[str], list[Entry]], as_marc: Callable[[], str]
) -> list[Entry]:
    """The small catalogue as its MARCXML tells it."""
    return entries_of(as_marc())


def nowhere(entries: Sequence[Entry]) -> list[Entry]:
    """Return entries without the places at which they stand."""
    return [replace(one, file="", line=0, sha256="") for one in entries]


def test_a_record_is_read_with_all_that_it_tells(marc_entries: list[Entry]) -> None:
    entry = marc_entries[0]
    assert entry.file == "export.xml"
    assert entry.line == 3
    assert len(entry.sha256) == 64
    assert nowhere([entry]) == [
        Entry(
            record="101",
            file="",
            line=0,
            sha256="",
            symbol="A/HRC/RES/43/21",
            kind=Kind.RESOLUTION,
            body="HRC",
            session="43",
            meeting="45",
            title="Promoting mutually beneficial cooperation in the field of human rights",
            day=date(2020, 6, 22),
            act=Act.RECORDED_VOTE,
            outcome=Outcome.ADOPTED,
            in_favour=2,
            against=1,
            abstaining=1,
            did_not_vote=1,
            casts=(
                Cast(state="BRA", position="abstaining", name="Brazil"),
                Cast(state="CHN", position="in-favour", name="China"),
                Cast(state="DEU", position="against", name="Germany, Federal Republic Of"),
                Cast(state="PAK", position="in-favour", name="Pakistan"),
            ),
            blank=("TUN",),
            backers=(
                Backer(state="CHN", name="China"),
                Backer(
                    state="PAK",
                    on_behalf_of="OIC",
                    name="Pakistan (on behalf of the Organization of Islamic Cooperation)",
                ),
            ),
            agenda_item="3",
            agenda_title="Promotion of human rights",
            subjects=("INTERNATIONAL COOPERATION", "HUMAN RIGHTS ADVANCEMENT"),
            draft="A/HRC/43/L.31/Rev.1",
            page="https://searchlibrary.ohchr.org/record/101",
            links=("https://undocs.org/A/HRC/RES/43/21",),
        )
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_say_the_same_as_marcxml(
    tmp_path: Path,
    marc_entries: list[Entry],
    as_tables: Callable[..., tuple[Path, Path]],
    read_all_entries: Read,
    delimiter: str,
) -> None:
    entries, refused = read_all_entries(*as_tables(tmp_path, delimiter=delimiter))
    assert refused == []
    assert [one.line for one in entries] == [2, 3, 4]
    assert nowhere(entries) == nowhere(marc_entries)


@pytest.mark.parametrize("votes_last", [False, True])
def test_votes_stand_in_any_order(
    tmp_path: Path,
    as_tables: Callable[..., tuple[Path, Path]],
    read_all_entries: Read,
    *,
    votes_last: bool,
) -> None:
    before, _ = read_all_entries(*as_tables(tmp_path))
    table = tmp_path / "votes_long.csv"
    head, *rows = table.read_text(encoding="utf-8").splitlines()
    mixed = [*rows[::2], "103,USA,United States,Y", *rows[1::2]] if votes_last else rows[::-1]
    table.write_text("\n".join([head, *mixed]), encoding="utf-8")
    after, refused = read_all_entries(tmp_path / "resolutions.csv", table)
    assert refused == []
    assert after[0] == before[0]
    assert [cast.state for cast in after[2].casts] == (["USA"] if votes_last else [])


def test_the_digital_library_writes_the_code_of_a_state_elsewhere(
    entries_of: Callable[[str], list[Entry]],
    marc_of: Marc,
) -> None:
    fields = [
        *((tag, {"a": value}) for tag, value in VOTED.items()),
        ("245", {"a": "An invented title :", "b": "resolution /", "c": "adopted by the Assembly"}),
        ("967", {"a": "1", "c": "FRA", "d": "Y", "e": "FRANCE"}),
        ("968", {"a": "2", "b": "P", "c": "CHN", "d": "A", "e": "CHINA"}),
        ("969", {"a": "3", "c": "TCD", "e": "CHAD"}),
        ("996", {"b": "001", "c": "000", "d": "001"}),
        ("991", {"a": "A/70/251", "d": "DEVELOPMENT--FOLLOW-UP"}),
        ("991", {"a": "A/70/251", "b": "15", "c": "Follow-up.", "d": "AGEING PERSONS"}),
        ("909", {"o": "oai:digitallibrary.un.org:7"}),
    ]
    (entry,) = entries_of(marc_of([("7", fields)]))
    assert [(one.state, one.position) for one in entry.casts] == [
        ("CHN", "abstaining"),
        ("FRA", "in-favour"),
    ]
    assert entry.blank == ("TCD",)
    assert (entry.body, entry.session, entry.title) == ("GA", "70", "An invented title")
    assert (entry.in_favour, entry.against, entry.abstaining) == (1, 0, 1)
    assert (entry.agenda_item, entry.agenda_title) == ("15", "Follow-up.")
    assert entry.subjects == ("DEVELOPMENT--FOLLOW-UP", "AGEING PERSONS")
    assert entry.page == "https://digitallibrary.un.org/record/7"
    assert entry.doubts == ()


def test_a_subfield_that_was_taken_for_text_is_one_again(
    entries_of: Callable[[str], list[Entry]],
    marc_of: Marc,
) -> None:
    fields = [
        *((tag, {"a": value}) for tag, value in VOTED.items()),
        ("967", {"b": "VEN$eVENEZUELA (BOLIVARIAN REPUBLIC OF)", "d": "Y"}),
    ]
    (entry,) = entries_of(marc_of([("7", fields)]))
    assert entry.casts == (
        Cast(state="VEN", position="in-favour", name="VENEZUELA (BOLIVARIAN REPUBLIC OF)"),
    )


def test_elements_that_marc_does_not_know_are_passed_over(
    entries_of: Callable[[str], list[Entry]], as_marc: Callable[[], str], marc_entries: list[Entry]
) -> None:
    noise = '<x:noise xmlns:x="http://example.org/"><x:subfield code="a">b</x:subfield></x:noise>'
    noisy = (
        as_marc().replace("<subfield", f"{noise}<subfield").replace("<record>", f"{noise}<record>")
    )
    noisy = noisy.replace("<controlfield", f"<!-- {noise} --><leader>x</leader><controlfield")
    assert nowhere(entries_of(noisy)) == nowhere(marc_entries)


def test_records_of_an_oai_harvest_tell_their_library(
    entries_of: Callable[[str], list[Entry]], marc_of: Marc
) -> None:
    fields = [(tag, {"a": value}) for tag, value in VOTED.items()]
    written = marc_of([("7", fields)])
    marc = written[written.index("<record") : written.index("</collection")]
    marc = marc.replace("<", "<marc:").replace("<marc:/", "</marc:")
    marc = marc.replace("<marc:record", '<marc:record xmlns:marc="http://www.loc.gov/MARC21/slim"')
    (entry,) = entries_of(
        '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>'
        '<record><header status="deleted"><identifier>oai:library.test:6</identifier></header>'
        "</record><record><header><identifier>oai:library.test:7</identifier></header>"
        f"<metadata>{marc}</metadata></record></ListRecords></OAI-PMH>"
    )
    assert entry.symbol == "A/RES/70/1"
    assert entry.page == "https://library.test/record/7"


def test_a_packed_export_is_read(
    tmp_path: Path, as_marc: Callable[[], str], read_all_entries: Read
) -> None:
    plain, packed = tmp_path / "export.xml", tmp_path / "export.xml.gz"
    plain.write_text(as_marc(), encoding="utf-8")
    packed.write_bytes(gzip.compress(as_marc().encode()))
    assert nowhere(read_all_entries(packed)[0]) == nowhere(read_all_entries(plain)[0])


def test_progress_grows_to_the_whole(tmp_path: Path, as_marc: Callable[..., str]) -> None:
    rows = [
        {"record_id": str(number), "vote_type": "WITHDRAWN", "title": "word " * 200}
        for number in range(1, 400)
    ]
    file = tmp_path / "export.xml"
    file.write_text(as_marc(rows), encoding="utf-8")
    told: list[tuple[int, int]] = []
    (catalogue,), _ = catalogues([file])
    entries = list(read_entries(catalogue, lambda done, whole: told.append((done, whole))))
    size = file.stat().st_size
    assert len(entries) == len(rows)
    assert {whole for _, whole in told} == {size}
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (size, size)
    assert len(told) < 20


WITH_ENTITY = (
    "<!DOCTYPE c [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n"
    "<collection xmlns='http://www.loc.gov/MARC21/slim'><record>"
    "<controlfield tag='001'>&e;</controlfield></record></collection>"
)
DAMAGED = [
    ("<collection xmlns='http://www.loc.gov/MARC21/slim'>\n<record>\n</collection>", "line 3"),
    ("<collection xmlns='http://www.loc.gov/MARC21/slim'>\n<record/>", "line 2"),
    (WITH_ENTITY, "document type"),
]


@pytest.mark.parametrize(("xml", "words"), DAMAGED)
def test_damaged_xml_is_refused_with_its_place(tmp_path: Path, xml: str, words: str) -> None:
    file = tmp_path / "export.xml"
    file.write_text(xml, encoding="utf-8")
    (catalogue,), _ = catalogues([file])
    with pytest.raises(BadCatalogueError, match=words) as refused:
        list(read_entries(catalogue, lambda *_: None))
    assert str(refused.value).startswith("export.xml, line ")
    assert "/etc" not in str(refused.value)
    assert "root:" not in str(refused.value)


def test_a_packed_file_that_ends_too_early_is_refused(
    tmp_path: Path, as_marc: Callable[[], str]
) -> None:
    file = tmp_path / "export.xml.gz"
    file.write_bytes(gzip.compress(as_marc().encode()))
    (catalogue,), _ = catalogues([file])
    file.write_bytes(file.read_bytes()[:-30])
    with pytest.raises(BadCatalogueError, match="packed file is damaged"):
        list(read_entries(catalogue, lambda *_: None))


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize(
    ("damage", "words"),
    [(b"\n1,\xff\xfe,\n", "is not UTF-8"), (b'\n1,"' + b"x" * 200_000, "export it again")],
)
def test_a_damaged_table_is_refused_with_its_place(
    tmp_path: Path,
    as_tables: Callable[[Path], tuple[Path, Path]],
    which: int,
    damage: bytes,
    words: str,
) -> None:
    tables = as_tables(tmp_path)
    tables[which].write_bytes(tables[which].read_bytes() + damage)
    (catalogue,), _ = catalogues(tables)
    with pytest.raises(BadCatalogueError, match=rf"^{tables[which].name}, .*line \d+.*{words}"):
        list(read_entries(catalogue, lambda *_: None, lambda _: None))


def test_a_row_with_other_columns_is_left_out_and_the_others_are_read(
    tmp_path: Path, as_tables: Callable[[Path], tuple[Path, Path]], read_all_entries: Read
) -> None:
    records, votes = as_tables(tmp_path)
    lines = records.read_text(encoding="utf-8").splitlines()
    records.write_text("\n".join([lines[0], "1,2,3", *lines[1:]]), encoding="utf-8")
    entries, refused = read_all_entries(records, votes)
    assert [one.record for one in entries] == ["101", "102", "103"]
    assert [(one.file, one.line) for one in refused] == [("resolutions.csv", 2)]
    assert "3 values" in refused[0].reason


def test_votes_of_no_record_are_told(
    tmp_path: Path, as_tables: Callable[[Path], tuple[Path, Path]], read_all_entries: Read
) -> None:
    records, votes = as_tables(tmp_path)
    votes.write_text(votes.read_text(encoding="utf-8") + "999,CHN,China,Y\n", encoding="utf-8")
    _, refused = read_all_entries(records, votes)
    assert [(one.file, one.line) for one in refused] == [("votes_long.csv", 7)]
    assert "999" in refused[0].reason


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (("", {"591": "WITHDRAWN"}), "no number"),
        (("a/b", {"591": "WITHDRAWN"}), "no number"),
        (("graph", {"591": "WITHDRAWN"}), "no number"),
        (("index.html", {"591": "WITHDRAWN"}), "no number"),
        (("5\x9b1m", {"591": "WITHDRAWN"}), "'5\ufffd1m'"),
        (("5", {"245": "A book"}), "nothing of a vote"),
        (("101", {"591": "WITHDRAWN"}), "of another one"),
        (("5", {"245": "x" * 30_000, "591": "WITHDRAWN"}), "more than 10,000 characters"),
    ],
)
def test_a_record_that_is_none_is_left_out_and_the_others_are_read(
    tmp_path: Path,
    marc_of: Marc,
    read_all_entries: Read,
    bad: tuple[str, Mapping[str, str]],
    words: str,
) -> None:
    records = [("101", VOTED), bad, ("102", VOTED)]
    file = tmp_path / "export.xml"
    file.write_text(
        marc_of(
            [(one, [(tag, {"a": value}) for tag, value in told.items()]) for one, told in records]
        ),
        encoding="utf-8",
    )
    entries, refused = read_all_entries(file)
    assert [one.record for one in entries] == ["101", "102"]
    assert len(refused) == 1
    assert words in refused[0].reason
    assert refused[0].reason.startswith(f"export.xml, line {refused[0].line}: ")


def test_without_a_place_for_what_is_left_out_the_reading_ends(
    tmp_path: Path, as_marc: Callable[..., str]
) -> None:
    file = tmp_path / "export.xml"
    file.write_text(as_marc([{"record_id": "5", "title": "A book"}]), encoding="utf-8")
    (catalogue,), _ = catalogues([file])
    with pytest.raises(BadCatalogueError, match="nothing of a vote"):
        list(read_entries(catalogue, lambda *_: None))


def test_a_record_of_too_many_fields_is_left_out(
    tmp_path: Path, marc_of: Marc, read_all_entries: Read
) -> None:
    file = tmp_path / "export.xml"
    file.write_text(marc_of([("5", [("967", {"b": "CHN", "d": "Y"})] * 5_001)]), encoding="utf-8")
    entries, refused = read_all_entries(file)
    assert entries == []
    assert "more than 5,000 fields" in refused[0].reason
