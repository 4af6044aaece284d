"""What texts ask for: at the paragraph, on the page of what is due, of sessions and of bodies."""

import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrckg.pages.paging import sheet_file, sheets
from hrckg.publication import BuildSummary

RESOLUTION = "id/A/HRC/RES/43/21/index.html"


def _words(element: Any) -> str:
    return " ".join(element.text.split())


def _element(page: Any, id_: str) -> Any:
    [element] = [e for e in page.elements if e.attributes.get("id") == id_]
    return element


@pytest.mark.parametrize(
    ("duty", "surface"),
    [
        ("op2-mandate-en-0-25", "Recommends the following:"),
        ("op1-2-mandate-en-0-7", "Decides"),
        ("op1-2-mandate-en-8-15", "{{ 7 * "),
        ("op1.a-recalled-en-0-2", "To"),
    ],
)
def test_the_element_of_a_duty_holds_its_words(
    miniature_pages: dict[str, Any], duty: str, surface: str
) -> None:
    element = _element(miniature_pages[RESOLUTION], duty)
    assert (element.tag, element.text) == ("span", surface)


def test_a_duty_without_words_is_an_element_of_the_list_below(
    miniature_pages: dict[str, Any],
) -> None:
    element = _element(miniature_pages[RESOLUTION], "op1-2-mandate-en-20-33")
    assert element.tag == "li"
    assert _words(element) == (
        "duty United Nations High Commissioner for Human Rights: report, annual"
    )


def test_below_a_paragraph_stands_who_has_to_do_what_for_whom_and_when(
    miniature_pages: dict[str, Any],
) -> None:
    [lines] = [
        _words(e)
        for e in miniature_pages[RESOLUTION].find("ul", class_="duty-lines")
        if "fulfilled" in e.text
    ]
    assert lines == (
        "duty United Nations High Commissioner for Human Rights, Office of the United Nations "
        "High Commissioner for Human Rights: report to Human Rights Council, at Human Rights "
        "Council, forty-ninth session, General Assembly, seventy-fifth session; fulfilled by "
        "A/HRC/43/31"
    )


def test_recalled_duties_are_told_from_those_that_the_text_creates(
    miniature_pages: dict[str, Any],
) -> None:
    page = miniature_pages[RESOLUTION]
    assert "What it asks for 4" in [_words(e) for e in page.find("h2")]
    assert "What it recalls as asked for 1" in [_words(e) for e in page.find("h2")]
    assert "created by A/HRC/RES/37/23" in _words(page.find("main")[0])


def test_the_table_of_recalled_duties_says_where_and_which_text_created_them(
    miniature_pages: dict[str, Any],
) -> None:
    rows = miniature_pages[RESOLUTION].rows()
    heads = [row[-2:] for row in rows if row[0] == "What"]
    assert heads == [["Asked by", "Fulfilled by"], ["Recalled in", "Created by"]]
    [recalled] = [row for row in rows if row[-2:] == ["paragraph 1 (a)", "A/HRC/RES/37/23"]]
    assert recalled[1] == "Office of the United Nations High Commissioner for Human Rights"


def test_a_duty_that_no_list_names_is_told_in_its_words(built: BuildSummary) -> None:
    page = (built.folder / "site" / RESOLUTION).read_text(encoding="utf-8")
    words = '<q class="note" lang="en"><bdi>Decides to remain seized of the matter</bdi></q>'
    assert f": {words}</li>" in page


def test_what_a_draft_asks_for_is_marked(built: BuildSummary) -> None:
    page = (built.folder / "site" / "due" / "index.html").read_text(encoding="utf-8")
    in_draft = '</bdi>, paragraph 7</a><br><span class="note since">in a draft</span>'
    assert f"<bdi>A/HRC/46/L.22{in_draft}" in page
    assert page.count("in a draft") == 2


def test_what_is_due_stands_under_its_time_the_latest_session_first(
    miniature_pages: dict[str, Any],
) -> None:
    page = miniature_pages["due/index.html"]
    assert [_words(e) for e in page.find("h2")] == [
        "Human Rights Council, forty-ninth session 1",
        "General Assembly, seventy-fifth session 1",
        "By a date in 2024 1",
        "Recurring: annual 1",
    ]
    rows = [row for row in page.rows() if row[0] != "What"]
    both, council = rows[0][1:3]
    assert both == (
        "United Nations High Commissioner for Human Rights, Office of the United Nations High "
        "Commissioner for Human Rights"
    )
    assert council == "Human Rights Council"
    assert rows[0][3:] == [
        "at this session, General Assembly, seventy-fifth session",
        "A/HRC/RES/43/21, paragraph 2since 2020-06-22",
        "A/HRC/43/31",
    ]
    assert [row[3] for row in rows[2:]] == ["by 31 March 2024", "annual"]
    assert rows[2][5] == "not known"


def test_what_is_asked_without_a_time_has_pages_of_its_own(
    miniature_pages: dict[str, Any],
) -> None:
    [row] = [row for row in miniature_pages["due/no-time/index.html"].rows() if row[0] != "What"]
    assert row[0].startswith("mandate extended: Human Rights Council Advisory Committee")


def test_without_javascript_every_row_shows_and_no_filter_does(
    miniature_pages: dict[str, Any],
) -> None:
    page = miniature_pages["due/index.html"]
    [form] = page.find("form", id_="filters")
    assert "hidden" in form.attributes
    assert [row for row in page.find("tr") if "hidden" in row.attributes] == []


def test_the_table_beside_the_page_has_one_row_for_each_duty(miniature_site: Path) -> None:
    text = (miniature_site / "due/due.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) == 4
    [report] = [row for row in rows if row["session"]]
    assert report["text"] == "A/HRC/RES/43/21"
    assert report["fulfilled by"] == "A/HRC/43/31"
    assert {row["by"] for row in rows} == {"", "2024-03-31"}
    assert {row["duration"] for row in rows} == {"", "P3Y"}


def test_a_session_shows_what_is_due_and_a_body_what_it_has_to_do(
    miniature_pages: dict[str, Any],
) -> None:
    session = _words(miniature_pages["id/session/49/index.html"].find("main")[0])
    assert "What is due here 1" in session
    assert "at this session" in session
    commissioner = _words(miniature_pages["id/body/HCHR/index.html"].find("main")[0])
    assert "What it has to do 3" in commissioner
    assert "Texts that ask it for something 1" in commissioner
    office = _words(miniature_pages["id/body/OHCHR/index.html"].find("main")[0])
    assert "What it has to do 1" in office  # the recalled duty is none


@given(st.integers(0, 40), st.integers(1, 9))
def test_every_item_stands_on_one_page_and_no_page_is_too_long(items: int, most: int) -> None:
    laid_out = sheets("list", range(items), most)
    assert [item for sheet in laid_out for item in sheet.items] == list(range(items))
    assert all(len(sheet.items) <= most for sheet in laid_out)
    assert [sheet.file for sheet in laid_out] == [
        sheet_file("list", number + 1) for number in range(len(laid_out))
    ]
    assert len(laid_out) == max(1, -(-items // most))
