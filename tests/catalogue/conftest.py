"""A small catalogue, written by hand as MARCXML and as two tables."""

import csv
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pytest

from hrckg.catalogue import Entry, Unreadable, catalogues, read_entries

Row = Mapping[str, str]
Votes = Mapping[str, Sequence[tuple[str, str, str]]]
Fields = Sequence[tuple[str, Mapping[str, str]]]

RECORDS: tuple[Row, ...] = (
    {
        "record_id": "101",
        "symbol": "A/HRC/RES/43/21",
        "title": "Promoting mutually beneficial cooperation in the field of human rights : "
        "resolution /",
        "statement": "adopted by the Human Rights Council at its 43rd session",
        "date": "2020-06-22",
        "body": "Human Rights Council",
        "vote_type": "RECORDED",
        "meeting": "Adopted at the 45th meeting",
        "agenda_item_no": "3.",
        "agenda_item_title": "Promotion of human rights -",
        "agenda_symbol": "A/HRC/43/1 -",
        "agenda_subject": "INTERNATIONAL COOPERATION - HUMAN RIGHTS ADVANCEMENT",
        "main_sponsors": "China, Pakistan (on behalf of the Organization of Islamic Cooperation)",
        "draft": "Draft resolution A/HRC/43/L.31/Rev.1 as orally revised",
        "yes": "2",
        "no": "1",
        "abstain": "1",
        "nonvoting": "1",
        "total": "5",
        "url_resolution": "https://undocs.org/A/HRC/RES/43/21",
    },
    {
        "record_id": "102",
        "symbol": "A/HRC/43/L.99",
        "title": "An invented title: amendment /",
        "statement": "Human Rights Council at its 43rd session",
        "date": "2020-06-19",
        "body": "Human Rights Council",
        "vote_type": "WITHDRAWN",
        "agenda_item_no": "11a.",
        "draft": "Amendment A/HRC/43/L.99 to draft resolution L.31 Withdrawn by sponsor",
        "main_sponsors": "Norway",
    },
    {
        "record_id": "103",
        "symbol": "E/CN.4/RES/8(XXXII)",
        "title": "Études “à l’essai” & <more> : resolution /",
        "statement": "adopted by the Commission on Human Rights at its 32nd session",
        "date": "1976-03-05",
        "body": "Commission on Human Rights",
        "vote_type": "NON-RECORDED",
        "meeting": "E/CN.4/SR.1380",
        "yes": "20",
        "no": "0",
        "abstain": "5",
        "nonvoting": "7",
        "total": "32",
    },
)
VOTES: Votes = {
    "101": (
        ("CHN", "Y", "China"),
        ("PAK", "Y", "Pakistan"),
        ("GER", "N", "Germany, Federal Republic Of"),
        ("BRA", "A", "Brazil"),
        ("TUN", "", "Tunisia"),
    )
}
_MARC = (
    ("245", {"a": "title", "c": "statement"}),
    ("269", {"a": "date"}),
    ("500", {"a": "main_sponsors"}),
    ("591", {"a": "vote_type"}),
    ("791", {"a": "symbol"}),
    ("793", {"v": "meeting_type"}),
    ("856", {"u": "url_resolution"}),
    ("856", {"u": "url_draft"}),
    ("952", {"a": "meeting"}),
    ("981", {"a": "body"}),
    (
        "991",
        {
            "a": "agenda_symbol",
            "b": "agenda_item_no",
            "c": "agenda_item_title",
            "d": "agenda_subject",
        },
    ),
    ("993", {"a": "draft"}),
    ("996", {"b": "yes", "c": "no", "d": "abstain", "e": "nonvoting", "f": "total"}),
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def _field(tag: str, values: Mapping[str, str]) -> str:
    inner = "".join(
        f"<subfield code={quoteattr(code)}>{escape(value)}</subfield>"
        for code, value in values.items()
    )
    return f'<datafield tag="{tag}" ind1=" " ind2=" ">{inner}</datafield>\n'


def _record(number: str, fields: Fields) -> str:
    inner = "".join(_field(tag, values) for tag, values in fields)
    return f'<record>\n<controlfield tag="001">{number}</controlfield>\n{inner}</record>\n'


def _fields_of(row: Row, votes: Sequence[tuple[str, str, str]]) -> Fields:
    sponsors = row.get("main_sponsors")
    row = {**row, "main_sponsors": f"Main sponsors: {sponsors}" if sponsors else ""}
    told = [
        (tag, {code: row[column] for code, column in columns.items() if row.get(column)})
        for tag, columns in _MARC
    ]
    ballots = [("967", {"b": code, "d": letter, "e": name}) for code, letter, name in votes]
    return [one for one in (*told, *ballots) if one[1]]


@pytest.fixture(scope="session")
def marc_of() -> Callable[[Sequence[tuple[str, Fields]]], str]:
    """Return what writes records, each with its number and its fields, as MARCXML."""

    def write(records: Sequence[tuple[str, Fields]]) -> str:
        inner = "".join(_record(number, fields) for number, fields in records)
        return f'{_HEAD}<collection xmlns="http://www.loc.gov/MARC21/slim">\n{inner}</collection>\n'

    return write


@pytest.fixture(scope="session")
def as_marc(marc_of: Callable[[Sequence[tuple[str, Fields]]], str]) -> Callable[..., str]:
    """Return what writes rows of the tables as MARCXML."""

    def write(rows: Sequence[Row] = RECORDS, votes: Votes = VOTES) -> str:
        return marc_of(
            [(row["record_id"], _fields_of(row, votes.get(row["record_id"], ()))) for row in rows]
        )

    return write


@pytest.fixture(scope="session")
def as_tables() -> Callable[..., tuple[Path, Path]]:
    """Return what writes rows as the two tables, into a folder."""

    def write(
        folder: Path,
        rows: Sequence[Row] = RECORDS,
        votes: Votes = VOTES,
        delimiter: str = ",",
    ) -> tuple[Path, Path]:
        columns = list(dict.fromkeys(column for row in RECORDS for column in row))
        records, ballots = folder / "resolutions.csv", folder / "votes_long.csv"
        with records.open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, columns, restval="", delimiter=delimiter)
            table.writeheader()
            table.writerows(rows)
        with ballots.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=delimiter)
            writer.writerow(["record_id", "iso3", "country_latest_name", "vote"])
            writer.writerows(
                (number, code, name, letter)
                for number, cast in votes.items()
                for code, letter, name in cast
            )
        return records, ballots

    return write


@pytest.fixture(scope="session")
def read_all_entries() -> Callable[..., tuple[list[Entry], list[Unreadable]]]:
    """Return what reads the only catalogue among paths: its entries, and what is left out."""

    def read(*paths: Path) -> tuple[list[Entry], list[Unreadable]]:
        (catalogue,), _ = catalogues(paths)
        refused: list[Unreadable] = []
        return list(read_entries(catalogue, lambda *_: None, refused.append)), refused

    return read
