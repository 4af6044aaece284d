"""The page of a text says what the graph says, word for word."""

from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Store

from hrckg import iris
from hrckg import vocab as hrc

RESOLUTION = "id/A/HRC/RES/43/21/index.html"


@pytest.fixture(scope="session")
def page(miniature_pages: dict[str, Any]) -> Any:
    return miniature_pages[RESOLUTION]


def _element(page: Any, id_: str) -> Any:
    [element] = [e for e in page.elements if e.attributes.get("id") == id_]
    return element


def test_the_words_on_the_page_are_those_of_the_graph(page: Any, miniature_store: Store) -> None:
    resolution = NamedNode(f"{iris.BASE}A/HRC/RES/43/21")
    printed = {
        (element.attributes["data-iri"], element.attributes.get("lang"), element.text)
        for element in page.find("p", class_="words")
    }
    expected = {
        (part.object.value, text.object.language, text.object.value)
        for predicate in (hrc.hasParagraph, hrc.hasFootnote)
        for part in miniature_store.quads_for_pattern(resolution, predicate, None)
        for text in miniature_store.quads_for_pattern(part.object, hrc.text, None)
        if isinstance(text.object, Literal)
    }
    assert len(expected) == 11
    assert printed == expected


def test_hostile_text_stays_text(page: Any) -> None:
    assert [e.attributes.get("src") for e in page.find("script")] == [
        "../../../../../../static/page.js",
        "../../../../../../static/table.js",
    ]
    assert page.find("img") == page.find("b") == []
    assert (
        page.find("h1")[0].text
        == "Promoting <script>alert('title')</script> \"cooperation\" & trust"
    )


def test_text_that_looks_like_a_template_is_not_run(page: Any) -> None:
    assert _element(page, "op1-2").text.count("Decides {{ 7 * 7 }} {% raw %};") == 1


def test_the_opening_phrase_is_in_italics(page: Any) -> None:
    assert [e.text for e in page.find("em")] == [
        "Guided by",
        "Guidé par",
        "Takes note",
        "Recommends",
    ]


@pytest.mark.parametrize(
    ("mention", "surface"),
    [
        ("pp1-mention-en-14-43", "Charter of the United Nations"),
        ("pp1-mention-fr-13-37", "Charte des Nations Unies"),
        ("op1-mention-en-14-62", "the report of the Advisory Committee on <b>X</b>"),
        ("op1-mention-en-32-50", "Advisory Committee"),  # inside the report's name
        ("op1-mention-en-69-78", "Covenants"),
        ("op1-mention-en-69-78.2", "Covenants"),  # two texts under one name
        ("op1.a.i-mention-en-0-22", "Resolution 2118 (2013)"),
        ("fn1-mention-en-0-11", "A/HRC/43/31"),
    ],
)
def test_the_element_of_a_mention_holds_its_surface(page: Any, mention: str, surface: str) -> None:
    assert _element(page, mention).text == surface


def test_a_mention_that_fits_no_text_is_an_element_of_the_list_below(page: Any) -> None:
    element = _element(page, "op1-mention-en-500-600")
    assert element.tag == "li"
    assert "beyond the text" in element.text


def test_links_are_never_nested(miniature_pages: dict[str, Any]) -> None:
    assert [name for name, page in miniature_pages.items() if page.nested_links] == []


def test_words_lead_where_their_innermost_mention_leads(page: Any) -> None:
    leads = {e.text: e for e in page.find("a") if e.text}
    body = "id/body/HRC-ADVISORY-COMMITTEE/index.html"
    assert leads["the report"].attributes["href"].endswith("id/A/HRC/43/31/index.html")
    assert leads["Advisory "].attributes["href"].endswith(body)
    assert leads["Committee"].attributes["href"].endswith(body)


def test_the_keyboard_stops_once_at_a_link_that_is_cut(page: Any) -> None:
    stops = {e.text: "tabindex" not in e.attributes for e in page.find("a") if e.text}
    assert (stops["Advisory "], stops["Committee"]) == (True, False)


def test_footnote_marks_and_footnotes_lead_to_each_other(page: Any) -> None:
    marks = [
        e.attributes["href"]
        for e in page.find("a")
        if "Footnote" in e.attributes.get("aria-label", "")
    ]
    assert marks == ["#fn-star", "#fn1"]
    backs = {e.attributes["href"].partition("#")[2] for e in page.find("a", class_="back")}
    assert backs == {"pp1-ref-en-43", "op1-ref-en-24"}


def test_numbers_are_as_printed_and_steps_of_a_paragraph_are_nested(page: Any) -> None:
    numbers = [e.text for e in page.find("span", class_="mark")]
    assert numbers == ["pp1", "1.", "(a)", "(i)", "1.", "2.", "1.", "1.", "1", "*"]
    assert "Resolution 2118 (2013)" in _element(page, "op1").text
    assert [e.text for e in page.find("h2")][:4] == [
        "Preamble",
        "Operative part",
        "Paragraph 2, quoted text 1: operative part",
        "Annex 1",
    ]


def test_votes_stand_under_their_position_with_the_printed_totals(page: Any) -> None:
    vote = _element(page, "action").text.split()
    assert " ".join(vote[:6]) == "recorded vote : adopted, 22 June".replace(" :", ":") + " 2020."
    totals = [
        " ".join(e.text.split())
        for e in page.find("a")
        if "position" in e.attributes.get("class", "") and "data-table" in e.attributes
    ]
    assert totals == ["2 in favour", "0 against", "1 abstaining", "1 did not vote"]
    assert "“CHINA <br>”" in _element(page, "ballot-CHN").text
    assert "The source prints 2 in favour; it names 1." in _element(page, "action").text


def test_sponsors_that_are_no_members_are_marked_and_the_mark_is_explained(page: Any) -> None:
    assert _element(page, "sponsor-NAM").text.startswith("Movement of Non-Aligned Countries*")
    assert "(not a member of the Council)" in _element(page, "sponsor-NAM").text
    assert "*" not in _element(page, "sponsor-CHN").text
    assert "* State that was not a member of the Human Rights Council." in page.find("main")[0].text


def test_every_paragraph_says_where_it_was_read(page: Any) -> None:
    assert _element(page, "pp1-source-en-2").text == "A-HRC-RES-43-21.txt, characters 160–174 en"


def test_faults_of_the_source_are_shown_where_they_are(page: Any) -> None:
    assert "Two in favour are printed, <one> is named." in _element(page, "action").text
    assert "number-repeated" in _element(page, "issue-number-repeated-op1").text


def test_a_term_on_the_council_is_listed_with_its_dates(
    miniature_pages: dict[str, Any],
) -> None:
    membership = _element(miniature_pages["id/state/AGO/index.html"], "membership-2018")
    assert membership.text.split("\n")[0].startswith("from 1 January 2018")


def test_a_cited_text_shows_who_cites_it_and_in_which_words(
    miniature_pages: dict[str, Any],
) -> None:
    page = miniature_pages["id/A/HRC/43/31/index.html"]
    main = " ".join(page.find("main")[0].text.split())
    assert "does not hold the text" in main
    assert "Mentioned in 2 places of 1 text" in main
    assert [e.text for e in page.find("mark")] == [
        "the report of the Advisory Committee on <b>X</b>",
        "A/HRC/43/31",
    ]


def test_a_draft_leads_to_the_adopted_text_and_back(miniature_pages: dict[str, Any]) -> None:
    draft = miniature_pages["id/A/HRC/46/L.22/index.html"]
    adopted = miniature_pages["id/A/HRC/RES/46/13/index.html"]
    assert "A/HRC/RES/46/13" in [e.text for e in draft.find("a")]
    assert "A/HRC/46/L.22" in [e.text for e in adopted.find("a")]
