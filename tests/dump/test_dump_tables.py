import csv
import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

from hrckg import vocab as hrc
from hrckg.dump.reading import read_rows
from hrckg.dump.statements import UnwritableError
from hrckg.dump.table import Table
from hrckg.dump.tables import TABLES
from hrckg.iris import PREFIXES

ID = "https://w3id.org/hrckg/id/"
TEXT = f"{ID}A/HRC/RES/90/1"
AFRICA = f"{ID}regional-group/africa"


def table(name: str) -> Table:
    (found,) = (table for table in TABLES if table.name == name)
    return found


def rows(dumps: Path, name: str) -> list[dict[str, str]]:
    with (dumps / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file, strict=True)]


def count(store: Store, pattern: str) -> int:
    query = f"SELECT DISTINCT ?key ?language WHERE {{ {pattern} }}"
    solutions = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(solutions, QuerySolutions)
    return len([*solutions])


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("texts", "?key a hrc:Document"),
        ("paragraphs", "?key a hrc:Paragraph ; hrc:text ?text BIND(LANG(?text) AS ?language)"),
        ("citations", "?key a hrc:Citation"),
        ("votes", "VALUES ?class { hrc:RecordedVote hrc:NonRecordedVote } ?key a ?class"),
        ("ballots", "?key a hrc:Ballot"),
        ("voting-records", "?key a hrc:VotingRecord"),
        ("agreement", "?key a hrc:Agreement"),
        ("cohesion", "?key a hrc:Cohesion"),
        ("sponsorships", "?key a hrc:Sponsorship"),
        ("mandates", "VALUES ?class { hrc:Mandate hrc:RecalledMandate } ?key a ?class"),
        ("changes", "?key a hrc:ParagraphChange"),
    ],
)
def test_a_table_has_a_row_for_each_thing_in_the_graph(
    dumps: Path, miniature: Store, name: str, pattern: str
) -> None:
    assert len(rows(dumps, name)) == count(miniature, pattern) > 0


def test_a_vote_is_told_whole(dumps: Path) -> None:
    assert rows(dumps, "votes") == [
        {
            "vote": f"{TEXT}#action",
            "kind": "RecordedVote",
            "account_of": "",
            "document": TEXT,
            "symbol": "A/HRC/RES/90/1",
            "document_kind": "Resolution",
            "title": 'Rights, "quoted" and\nbroken',
            "body": f"{ID}body/HRC",
            "session": "90",
            "taken_on": "2035-10-09",
            "on_part": "",
            "outcome": "adopted",
            "in_favour": "2",
            "against": "0",
            "abstaining": "1",
            "did_not_vote": "",
            "ballots": "3",
            "margin": "2",
            "agreement_index": "0.5",
            "records": "",
        }
    ]


def test_the_vote_of_a_state_is_told_whole(dumps: Path) -> None:
    assert rows(dumps, "ballots")[2] == {
        "ballot": f"{TEXT}#ballot-CIV",
        "vote": f"{TEXT}#action",
        "account_of": "",
        "document": TEXT,
        "symbol": "A/HRC/RES/90/1",
        "title": 'Rights, "quoted" and\nbroken',
        "body": f"{ID}body/HRC",
        "session": "90",
        "taken_on": "2035-10-09",
        "on_part": "",
        "outcome": "adopted",
        "state": f"{ID}state/CIV",
        "iso3": "CIV",
        "state_name": "Côte d’Ivoire",
        "regional_group": "",
        "printed_name": "Cote d'Ivoire",
        "position": "in-favour",
        "member": "false",
        "records": "",
    }


def test_what_follows_from_the_votes_is_told_whole(dumps: Path) -> None:
    assert rows(dumps, "agreement")[1] == {
        "agreement": f"{ID}state/AGO#agreement-HRC-CIV",
        "body": f"{ID}body/HRC",
        "state": f"{ID}state/AGO",
        "state_name": "Angola",
        "other_state": f"{ID}state/CIV",
        "other_state_name": "Côte d’Ivoire",
        "common_votes": "1",
        "same_votes": "1",
        "opposed_votes": "0",
        "one_abstained_votes": "0",
        "share": "1",
        "share_low": "0.2065",
        "share_high": "1",
        "lijphart_index": "1",
    }
    assert rows(dumps, "voting-records")[1] == {
        "record": f"{ID}state/BEN#votes-HRC-2035",
        "state": f"{ID}state/BEN",
        "state_name": "Benin",
        "regional_group": AFRICA,
        "body": f"{ID}body/HRC",
        "year": "2035",
        "in_favour": "0",
        "against": "0",
        "abstaining": "1",
        "not_voting": "0",
        "in_majority": "0",
        "in_minority": "0",
        "alone": "1",
    }


def test_the_cohesion_of_a_group_is_told_whole(dumps: Path) -> None:
    by_year, by_session = rows(dumps, "cohesion")
    assert by_year == {
        "cohesion": f"{AFRICA}#cohesion-HRC-2035",
        "group": AFRICA,
        "group_name": "",
        "body": f"{ID}body/HRC",
        "session": "",
        "year": "2035",
        "votes": "1",
        "members_voting": "2",
        "agreement_index": "0.25",
        "rice_votes": "0",
        "rice_index": "",
    }
    assert by_session["session"] == "90"
    assert rows(dumps, "group-votes") == [
        {
            "vote": f"{TEXT}#action",
            "group": AFRICA,
            "group_name": "",
            "document": TEXT,
            "symbol": "A/HRC/RES/90/1",
            "body": f"{ID}body/HRC",
            "session": "90",
            "year": "2035",
            "in_favour": "1",
            "against": "0",
            "abstaining": "1",
            "agreement_index": "0.25",
            "rice_index": "",
        }
    ]


def test_sponsors_are_told_and_counted(dumps: Path) -> None:
    (sponsorship,) = rows(dumps, "sponsorships")
    assert {name: value for name, value in sponsorship.items() if value} == {
        "sponsorship": f"{TEXT}#sponsor-AGO",
        "document": TEXT,
        "symbol": "A/HRC/RES/90/1",
        "title": 'Rights, "quoted" and\nbroken',
        "body": f"{ID}body/HRC",
        "session": "90",
        "sponsor": f"{ID}state/AGO",
        "iso3": "AGO",
        "sponsor_name": "Angola",
        "printed_name": "Angola",
        "member": "true",
    }
    assert rows(dumps, "sponsors") == [
        {
            "sponsor": f"{ID}state/AGO",
            "sponsor_name": "Angola",
            "body": f"{ID}body/HRC",
            "year": "2035",
            "texts": "1",
            "adopted": "1",
        }
    ]


def test_a_duty_and_a_change_are_told_whole(dumps: Path) -> None:
    (duty,) = rows(dumps, "mandates")
    assert {name: value for name, value in duty.items() if value} == {
        "mandate": f"{TEXT}#op1-mandate-en-0-7",
        "kind": "Mandate",
        "paragraph": f"{TEXT}#op1",
        "document": TEXT,
        "symbol": "A/HRC/RES/90/1",
        "surface": "Decides",
        "language": "en",
        "actors": f"{ID}body/HRC",
        "due_at": f"{ID}session/91 {ID}session/92",
        "due_relation": "before",
    }
    (change,) = rows(dumps, "changes")
    assert change == {
        "change": f"{TEXT}#change-op1-from-op1",
        "document": TEXT,
        "symbol": "A/HRC/RES/90/1",
        "kind": "same",
        "from_paragraph": "",
        "to_paragraph": f"{TEXT}#op1",
        "similarity": "1",
    }


def test_a_paragraph_is_told_whole_and_as_printed(dumps: Path) -> None:
    assert rows(dumps, "paragraphs")[1] == {
        "paragraph": f"{TEXT}#pp1",
        "language": "en",
        "document": TEXT,
        "symbol": "A/HRC/RES/90/1",
        "kind": "PreambularParagraph",
        "order": "1",
        "number": "",
        "part_of": "",
        "opening_phrase": "recalling",
        "actions": "recall",
        "further_actions": "note welcome",
        "addressees": "",
        "text": '=1+1 recalling <b>&amp; ]]></b> \\ and "all"\r\n\tof 中文 العربية 😀,',
        "closing_text": "",
    }


def test_a_text_is_told_whole(dumps: Path) -> None:
    (found,) = (row for row in rows(dumps, "texts") if row["document"] == TEXT)
    assert found == {
        "document": TEXT,
        "symbol": "A/HRC/RES/90/1",
        "kind": "Resolution",
        "holding": "full-text",
        "number": "90/1",
        "title": 'Rights, "quoted" and\nbroken',
        "languages": "ENG FRA",
        "adopted_by": f"{ID}body/HRC",
        "session": "90",
        "agenda_items": f"{ID}agenda/3 {ID}agenda/10",
        "adopted_on": "2035-10-09",
        "adopted_at": f"{ID}meeting/90/41",
        "adoption": f"{TEXT}#action",
        "in_favour": "2",
        "against": "0",
        "abstaining": "1",
        "paragraphs": "5",
        "series": f"{ID}series/rights",
        "follows": "",
        "links": "https://docs.un.org/en/A/HRC/RES/90/1",
    }


def test_a_citation_is_told_whole(dumps: Path) -> None:
    assert rows(dumps, "citations")[1] == {
        "citation": f"{TEXT}#pp1-mention-en-5-14",
        "part": f"{TEXT}#pp1",
        "document": TEXT,
        "symbol": "A/HRC/RES/90/1",
        "cited": f"{ID}S/RES/2118(2013)",
        "cited_symbol": "S/RES/2118(2013)",
        "cited_name": "S/RES/2118(2013)",
        "surface": "recalling",
        "language": "en",
        "start": "5",
        "end": "14",
        "pinpoint": "Article 1, paragraph 3",
        "actions": "recall",
    }


def test_paragraphs_stand_in_reading_order(dumps: Path) -> None:
    found = [row["paragraph"] for row in rows(dumps, "paragraphs") if row["document"] == TEXT]
    assert [iri.partition("#")[2] for iri in found] == [
        "pp1",
        "pp1",
        "op1",
        "op2",
        "op10",
        "op10.a",
    ]


@pytest.mark.parametrize("described", TABLES, ids=lambda table: table.name)
def test_the_metadata_describe_every_column_of_the_file(dumps: Path, described: Table) -> None:
    metadata: dict[str, Any] = json.loads(
        (dumps / f"{described.name}.csv-metadata.json").read_text(encoding="utf-8")
    )
    columns = metadata["tableSchema"]["columns"]
    header = (dumps / metadata["url"]).read_bytes().partition(b"\r\n")[0].decode()
    assert [column["name"] for column in columns] == header.split(",")
    assert all(column["dc:description"].endswith(".") for column in columns)
    for row in rows(dumps, described.name):
        for column in columns:
            value = row[column["name"]]
            assert value or not column["required"], column["name"]
            for part in value.split() if "separator" in column else [value]:
                assert fits(part, column["datatype"]), (column["name"], part)


def fits(value: str, datatype: str) -> bool:
    forms = {
        "integer": r"-?\d*",
        "decimal": r"(-?\d+(\.\d+)?)?",
        "boolean": r"(true|false)?",
        "date": r"(\d{4}-\d\d-\d\d)?",
        "anyURI": r"(https://\S+)?",
    }
    return re.fullmatch(forms.get(datatype, "(?s:.*)"), value) is not None


ASKED = [table for table in TABLES if isinstance(table.source, str)]


@pytest.mark.parametrize("asked", ASKED, ids=lambda table: table.name)
def test_the_question_fills_every_column(asked: Table) -> None:
    assert isinstance(asked.source, str)
    for field in fields(asked.row):
        assert re.search(rf"\?{field.name}\b", asked.source), field.name


def test_two_rows_with_one_key_are_refused(miniature: Store) -> None:
    store = Store()
    store.extend(miniature)
    paragraph = f"{TEXT}#op1"
    store.add(Quad(NamedNode(paragraph), hrc.number, Literal("2")))
    with pytest.raises(UnwritableError, match=f"would have two rows for {paragraph} en:"):
        read_rows(store, table("paragraphs"))
