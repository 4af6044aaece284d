"""Headers: mastheads whole, lost, displaced and broken over lines."""

import csv
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from hrckg.document import Code, Document
from hrckg.formats import read_source
from hrckg.formats.source import decode_source
from hrckg.reader import parse

Read = Callable[[str], Document]

BODY = """
Recalling the Charter of the United Nations,

1. Welcomes the report;

2. Decides to remain seized of the matter.
"""
ADOPTED = "Resolution adopted by the Human Rights Council on 8 July 2022"

SESSIONS = [
    ("Fiftieth session\n13 June–8 July 2022", "2022-06-13", "2022-07-08"),
    ("Fiftieth session 13 June-8 July 2022 Agenda item 3", "2022-06-13", "2022-07-08"),
    ("Fiftieth session\n6–23 June 2022", "2022-06-06", "2022-06-23"),
    ("Fiftieth session\n13 June–8\nJuly 2022", "2022-06-13", "2022-07-08"),
    ("Fiftieth session\n13 December 2021–8 January 2022", "2021-12-13", "2022-01-08"),
    ("Fiftieth session\n24 February–13 March and 15–23 June 2022", "2022-02-24", "2022-06-23"),
]


@pytest.mark.parametrize(("session", "first", "last"), SESSIONS)
def test_the_days_of_a_session_borrow_month_and_year(
    read: Read, session: str, first: str, last: str
) -> None:
    document = read(
        f"Human Rights Council\n{session}\n\n{ADOPTED}\n\n50/3. Title\n\n"
        f"The Human Rights Council,\n{BODY}"
    )
    assert document.session.starts_on == date.fromisoformat(first)
    assert document.session.ends_on == date.fromisoformat(last)


def test_french_days_are_read_over_a_line_break() -> None:
    document = parse(
        decode_source(
            "Conseil des droits de l'homme\n\nQuarante-neuvième session\n\n28 février-1\n\n"
            "er avril 2022\n\nPoint 3 de l'ordre du jour\n\nRésolution adoptée par le Conseil des "
            "droits de l'homme le 31 mars 2022\n\n49/5. Liberté de religion ou de conviction\n\n"
            "Le Conseil des droits de l'homme ,\n\nRappelant la Charte des Nations Unies,\n\n"
            "1. Se félicite du rapport ;\n\n2. Décide de rester saisi de la question.".encode(),
            "test.txt",
        )
    )
    assert (document.session.starts_on, document.session.ends_on) == (
        date(2022, 2, 28),
        date(2022, 4, 1),
    )
    assert (document.adopted_on, document.agenda_item) == (date(2022, 3, 31), "3")


def test_a_lone_day_is_no_session_of_one_day_unless_the_session_is_special(read: Read) -> None:
    regular = read(
        f"Human Rights Council\nFiftieth session\n1 April 2022\n{ADOPTED}\n\n50/3. Title\n\n"
        f"The Human Rights Council,\n{BODY}"
    )
    assert regular.session.starts_on is None
    special = read(
        "Human Rights Council\nThirty-fifth special session\n24 November 2022\nThe situation\n"
        f"{ADOPTED}\n\nS-35/1. Title\n\nThe Human Rights Council,\n{BODY}"
    )
    assert (special.session.number, special.session.starts_on) == ("S-35", date(2022, 11, 24))
    assert Code.BLOCK_UNKNOWN not in {issue.code for issue in special.issues}


TITLES = [
    ("24/19 des choses", "Les choses et des choses", "Les choses et"),
    ("24/19. Title of a text", "Title of a text", ""),
    ("24/19\n\nTitle of\na text", "Title of a text", ""),
    (
        "24/19 Follow-up to resolutions\nS-9/1 and S-12/1",
        "Follow-up to resolutions S-9/1 and S-12/1",
        "",
    ),
    ("24/19. Title of\nA/HRC/RES/24/19\na text", "Title of a text", ""),
]


@pytest.mark.parametrize(("line", "title", "displaced"), TITLES)
def test_a_title_is_put_together(read: Read, line: str, title: str, displaced: str) -> None:
    document = read(
        f"Agenda item 3\n\nResolution adopted by the Human Rights Council*\n\n{displaced}\n\n"
        f"{line}\n\nThe Human Rights Council,\n{BODY}"
    )
    assert (document.title.text, str(document.symbol)) == (title, "A/HRC/RES/24/19")


def test_a_lost_number_line_is_made_good_by_the_symbol_on_the_pages(read: Read) -> None:
    document = read(
        f"A/HRC/RES/50/3\n\nHuman Rights Council\nFiftieth session\n\n{ADOPTED}\n\n"
        f"The right to food\n\nThe Human Rights Council,\n{BODY}"
    )
    assert (document.number, str(document.symbol)) == ("50/3", "A/HRC/RES/50/3")
    assert document.title.text == "The right to food"


def test_a_masthead_between_the_paragraphs_belongs_above_them(read: Read) -> None:
    body = BODY.replace(
        "1. Welcomes", "Distr.: General 15 July 2022 Original: English\n\n1. Welcomes"
    )
    document = read(f"50/3. Title\n\nThe Human Rights Council,\n{body}")
    assert document.distributed_on == date(2022, 7, 15)
    assert [one.label for one in document.paragraphs] == ["pp1", "op1", "op2"]


def test_what_a_web_site_prints_around_a_text_gives_no_value(read: Read) -> None:
    document = read(
        "Document Type: Final Resolution\n\nDate: 2018 Jul\n\nSession: 39th Regular Session (2018 "
        "Sep)\n\nGE.18-11661(E)\n\nHuman Rights Council Thirty-eighth session\n\n18 June–6 July "
        f"2018\n\nAgenda item 3\n\nResolution adopted by the Human Rights Council on 5 July 2018"
        f"\n\n38/3. Title\n\nThe Human Rights Council,\n{BODY}"
    )
    assert (document.session.number, document.session.starts_on) == ("38", date(2018, 6, 18))
    assert (document.adopted_on, document.distributed_on) == (date(2018, 7, 5), None)
    unknown = [
        document.source.text[issue.span.start : issue.span.end]
        for issue in document.issues
        if issue.code is Code.BLOCK_UNKNOWN
    ]
    assert unknown == [
        "Document Type: Final Resolution",
        "Date: 2018 Jul",
        "Session: 39th Regular Session (2018 Sep)",
    ]


def test_a_header_on_one_line_is_divided(read: Read) -> None:
    document = read(
        "Human Rights Council Ninety-ninth session 3–28 June 2030 Agenda item 3 The right to "
        "development Resolution adopted by the Human Rights Council on 27 June 2030 99/3. The "
        f"right to food\n\nThe Human Rights Council,\n{BODY}"
    )
    assert (str(document.symbol), document.title.text) == ("A/HRC/RES/99/3", "The right to food")
    assert document.agenda_item_title == "The right to development"
    assert document.adopted_on == date(2030, 6, 27)


def test_a_text_on_one_line_is_found(read: Read) -> None:
    # after the report A/HRC/S-17/2
    document = read(
        "A/HRC/S-17/2 Advance Unedited Version Distr.: General 23 August 2011 Original: English "
        "Human Rights Council Seventeenth special session 22 August 2011 Report of the Human "
        "Rights Council on its seventeenth special session I. Resolution adopted by the Council at "
        "its seventeenth special session S-17/1. The human rights situation in the Syrian Arab "
        f"Republic The Human Rights Council, {' '.join(BODY.split())}"
    )
    assert str(document.symbol) == "A/HRC/RES/S-17/1"
    assert document.title.text == "The human rights situation in the Syrian Arab Republic"
    assert document.session.starts_on == date(2011, 8, 22)
    assert document.distributed_on is None  # the day is that of the report
    assert [one.label for one in document.paragraphs] == ["pp1", "op1", "op2"]


@pytest.mark.parametrize("language", ["unres-en", "unres-fr"])
@pytest.mark.shared
def test_real_headers_agree_with_the_catalogue(shared: Path, language: str) -> None:
    folder = shared / "corpus" / language
    with (folder / "facts.csv").open(encoding="utf-8", newline="") as file:
        facts = list(csv.DictReader(file))
    differing = []
    for fact in facts:
        document = parse(read_source(folder / fact["file"]))
        meeting = re.search(r"\d+", fact["meeting"])
        read = (str(document.symbol), str(document.adopted_on), document.meeting)
        if read != (fact["symbol"], fact["adopted_on"], meeting[0] if meeting else None):
            differing.append((fact["symbol"], str(document.symbol), document.title.text))
        assert document.title.text
    # the catalogue has 32/24 for the text that is printed as 32/34
    assert [symbols[:2] for symbols in differing] == [("A/HRC/RES/32/24", "A/HRC/RES/32/34")]
