"""What changed from an earlier text, series of texts, and identifiers that were replaced."""

from typing import Any

import pytest

RESOLUTION = "id/A/HRC/RES/43/21/index.html"
SERIES = "id/series/promoting-cooperation/index.html"


def _words(element: Any) -> str:
    return " ".join(element.text.split())


def _element(page: Any, id_: str) -> Any:
    [element] = [e for e in page.elements if e.attributes.get("id") == id_]
    return element


@pytest.fixture(scope="session")
def page(miniature_pages: dict[str, Any]) -> Any:
    return miniature_pages[RESOLUTION]


def test_changes_stand_in_the_order_of_the_newer_text_with_their_kind(page: Any) -> None:
    heads = [_words(e) for e in page.find("p", class_="change-head")]
    older = "of A/HRC/RES/37/23"
    assert heads == [
        f"same preambular paragraph 1 from preambular paragraph 1 {older}",
        f"changed paragraph 1 from paragraph 1 {older}, 80 % alike",
        f"merged paragraph 1 from paragraph 2 {older}, 30 % alike",
        "new paragraph 1 (a)",
        f"moved paragraph 2 from paragraph 3 {older}",
        f"dropped was paragraph 4 {older}",
    ]


def test_words_that_went_and_words_that_came_are_elements_of_their_own(page: Any) -> None:
    changed = _element(page, "change-op1-from-op1")
    [in_line] = [e for e in page.find("p", class_="changed-words in-line") if "study" in e.text]
    assert _words(in_line) == (
        "Takes note of the study report of the Advisory Committee on <b>YX</b> & the Covenants "
        'as the Council "decided".'
    )
    marked = [(e.tag, e.text) for e in page.elements if e.tag in {"del", "ins"}]
    words = [("del", "study"), ("ins", "report"), ("del", "Y"), ("ins", "X")]
    assert [one for one in marked if one in words] == [
        *words,
        *(one for tag in ("del", "ins") for one in words if one[0] == tag),  # side by side
    ]
    assert "A/HRC/RES/37/23Takes note of the study" in _words(changed)


def test_words_are_compared_in_each_language_that_both_texts_have(page: Any) -> None:
    versions = [e.attributes["lang"] for e in page.find("div", class_="version")]
    assert versions[:2] == ["en", "fr"]
    inserted = [_words(e) for e in page.find("ins")]
    assert "des Nations Unies" in inserted


def test_of_a_paragraph_that_went_into_another_its_own_words_are_shown(page: Any) -> None:
    assert _words(_element(page, "change-op1-from-op2")).endswith("alike Merged words;")
    assert _words(_element(page, "change-from-op4")).endswith("Dropped <u>words</u>.")


def test_a_paragraph_leads_to_what_became_of_it(page: Any) -> None:
    links = {(e.attributes["href"], e.text) for e in page.find("a")}
    assert ("#change-op1-from-op1", "changed") in links  # its successor, not what was merged
    assert ("#change-op1.a", "new") in links


def test_a_text_names_its_neighbours_and_its_series(
    page: Any, miniature_pages: dict[str, Any]
) -> None:
    [line] = page.find("p", class_="in-series")
    assert _words(line) == (
        "One of a series: Promoting cooperation. Continues A/HRC/RES/37/23 (what changed)."
    )
    [line] = miniature_pages["id/A/HRC/RES/37/23/index.html"].find("p", class_="in-series")
    assert _words(line) == "One of a series: Promoting cooperation. Continued by A/HRC/RES/43/21."


def test_a_series_shows_its_texts_in_order_with_what_changed(
    miniature_pages: dict[str, Any],
) -> None:
    rows = miniature_pages[SERIES].rows()
    assert rows[1][0].startswith("A/HRC/RES/37/23")
    assert rows[1][1:] == ["2018-03-23", "", ""]
    assert rows[2][1:] == [
        "2020-06-22",
        "2–0–1",
        "1 new, 1 changed, 1 moved, 1 merged, 1 dropped, 1 sameWhat changed from A/HRC/RES/37/23",
    ]


def test_a_series_shows_how_long_each_paragraph_lived(miniature_pages: dict[str, Any]) -> None:
    lives = {row[0]: row[1:] for row in miniature_pages[SERIES].rows()}
    assert lives["Recommends the following:"] == ["paragraph 3", "paragraph 2 moved"]
    assert lives["Merged words;"] == ["paragraph 2", "paragraph 1 merged"]
    assert lives["To \u202eesrever\u202c the tide;"] == ["–not in it", "paragraph 1 (a) new"]


def test_an_identifier_that_was_replaced_leads_to_the_new_page(
    miniature_pages: dict[str, Any],
) -> None:
    page = miniature_pages["id/draft/46/a-draft/index.html"]
    [refresh] = page.find("meta", http_equiv="refresh")
    target = "../../../../id/A/HRC/46/L.22/index.html"
    assert refresh.attributes["content"] == f"0; url={target}"
    assert target in [e.attributes["href"] for e in page.find("a")]


def test_open_mentions_stand_on_the_page_of_their_reason(
    page: Any, miniature_pages: dict[str, Any]
) -> None:
    report = miniature_pages["report/index.html"]
    rows = [tuple(row) for row in report.rows() if row[-1].isdecimal() and len(row) == 2]
    assert [number for _, number in rows] == ["1", "1"]
    listed = miniature_pages["report/open/not-in-lists/index.html"]
    assert [e.text for e in listed.find("mark")] == ["Committee on <b>X</b> &"]
    [mark] = [e for e in page.find("span", class_="open-mention") if "id" in e.attributes]
    assert mark.attributes["title"] == "Not resolved: not in the lists"
    unsaid = miniature_pages["report/open/no-reason/index.html"]
    assert [e.text for e in unsaid.find("mark")] == ["beyond the text"]


def test_a_citation_shows_the_date_that_it_prints(miniature_pages: dict[str, Any]) -> None:
    cited = miniature_pages["id/S/RES/2118(2013)/index.html"]
    assert "dated 27 September 2013" in _words(cited.find("main")[0])


def test_a_cited_text_shows_who_cites_it_by_act(miniature_pages: dict[str, Any]) -> None:
    cited = _words(miniature_pages["id/A/HRC/43/31/index.html"].find("main")[0])
    assert "Taken note of by 1 A/HRC/RES/43/21" in cited
    assert "Duties that it fulfils 1 A/HRC/RES/43/21, paragraph 2, duty at character 0-25" in cited
