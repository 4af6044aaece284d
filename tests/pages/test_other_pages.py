"""States, lists, questions, the ontology, the data page and the report."""

import csv
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from hrckg import iris
from hrckg.faults import load_faults


def _main(page: Any) -> str:
    return " ".join(page.find("main")[0].text.split())


def test_a_state_shows_its_votes_sponsorships_and_names(miniature_pages: dict[str, Any]) -> None:
    angola = miniature_pages["id/state/AGO/index.html"]
    [row] = [row for row in angola.rows() if row[0].startswith("A/HRC/RES/43/21")]
    assert row[1:] == ["2020-06-22", "in favour", "2–0–1", "adopted"]
    assert "Angola" in angola.find("h1")[0].text
    assert "membership-2018" in angola.ids()
    china = _main(miniature_pages["id/state/CHN/index.html"])
    assert "Texts that it sponsored 1 A/HRC/RES/43/21" in china


def test_an_address_that_is_no_web_address_is_shown_without_a_link(
    miniature_pages: dict[str, Any],
) -> None:
    angola = miniature_pages["id/state/AGO/index.html"]
    assert "javascript:alert(1)" in _main(angola)
    assert not [e for e in angola.find("a") if e.attributes["href"].startswith("javascript")]


def test_a_session_shows_its_texts_and_meetings(miniature_pages: dict[str, Any]) -> None:
    main = _main(miniature_pages["id/session/43/index.html"])
    assert "Texts 1 Resolutions 1" in main
    assert "A/HRC/RES/43/21" in main
    assert "Meetings 1 45th meeting" in main


def test_the_list_of_texts_tells_those_held_from_those_cited(
    miniature_pages: dict[str, Any],
) -> None:
    page = miniature_pages["documents/index.html"]
    assert [(row[0][:15].strip(), *row[1:]) for row in page.rows()] == [
        ("Text", "Adopted", "Action"),
        ("A/HRC/RES/43/21", "2020-06-22", "2–0–1"),
        ("A/HRC/RES/37/23", "2018-03-23", ""),
        ("A/HRC/46/L.22A", "", ""),
        ("Session", "Texts"),
        (
            "No session know",
            "Draft resolutions: 1, Other texts: 1A/HRC/1 & 2Draft on promoting cooperation",
        ),
    ]
    assert "Cited, not held 2 A/HRC/43/31 S/RES/2118(2013) Neither held nor cited" in _main(page)


def test_the_first_page_counts_as_cited_only_what_is_cited(
    miniature_pages: dict[str, Any],
) -> None:
    assert "2 further texts cited" in _main(miniature_pages["index.html"])
    named_by_a_list = _main(miniature_pages["id/instrument/CRC/index.html"])
    assert "no text that it holds mentions it" in named_by_a_list
    assert "other texts refer to it" not in named_by_a_list


def test_a_closed_list_shows_its_concepts_once(miniature_pages: dict[str, Any]) -> None:
    main = _main(miniature_pages["id/scheme/outcome/index.html"])
    assert main.startswith("Closed list outcomes")
    assert "Concepts of this list 4" in main
    assert main.count("withdrawn") == 1


def test_names_stand_with_the_english_one_first(miniature_pages: dict[str, Any]) -> None:
    assert "name outcomes issues" in _main(miniature_pages["id/scheme/outcome/index.html"])


def test_the_ontology_says_what_it_is_in_words(miniature_pages: dict[str, Any]) -> None:
    names = [e.text.strip() for e in miniature_pages["ontology/index.html"].find("dt")]
    assert {"prefix", "namespace", "version", "identifier of this version"} <= set(names)
    assert not [name for name in names if ":" in name]


def test_identifiers_of_ours_lead_to_pages_of_this_copy(miniature_pages: dict[str, Any]) -> None:
    for page in miniature_pages.values():
        links = [e.attributes.get("href", "") for e in page.find("a")]
        assert not [href for href in links if href.startswith("https://w3id.org/hrckg/")]


def test_an_act_tells_that_citations_are_counted_with_paragraphs(
    miniature_pages: dict[str, Any],
) -> None:
    main = _main(miniature_pages["id/action/take-note/index.html"])
    assert "Paragraphs that do this, and the citations in them" in main


def test_the_first_page_counts_what_is_held_and_answers_a_question(
    miniature_pages: dict[str, Any],
) -> None:
    main = _main(miniature_pages["index.html"])
    assert (
        "3 texts held in full 14 paragraphs 7 citations 4 duties asked for 3 votes of States"
    ) in main
    assert miniature_pages["index.html"].find("table")


def test_every_saved_question_has_its_answer_as_a_page_and_a_file(
    miniature_site: Path, miniature_pages: dict[str, Any]
) -> None:
    folders = [path for path in sorted((miniature_site / "queries").iterdir()) if path.is_dir()]
    assert len(folders) >= 10
    for folder in folders:
        page = miniature_pages[f"queries/{folder.name}/index.html"]
        [query] = [e.text for e in page.find("pre")]
        assert query == (folder / f"{folder.name}.rq").read_text(encoding="utf-8")
        [run] = [e for e in page.find("a") if "#query=" in e.attributes["href"]]
        assert run.attributes["href"].startswith("../../sparql/index.html#query=")


def test_the_answer_in_the_file_has_a_row_for_each_row_of_the_page(
    miniature_site: Path, miniature_pages: dict[str, Any]
) -> None:
    page = miniature_pages["queries/votes-by-state/index.html"]
    text = (miniature_site / "queries/votes-by-state/result.csv").read_text(encoding="utf-8")
    rows = list(csv.reader(text.splitlines()))
    assert len(rows) > 1
    assert len(page.find("tr")) == len(rows)


def test_every_term_of_the_ontology_says_what_it_means_and_how_often_it_is_used(
    miniature_pages: dict[str, Any], miniature_store: Store
) -> None:
    page = miniature_pages["ontology/index.html"]
    [ballot] = [e for e in page.find("div", class_="term") if e.attributes["id"] == "Ballot"]
    words = " ".join(ballot.text.split())
    assert "Used 3 times in this copy." in words
    assert "Example:" in words
    assert f"{iris.ONTOLOGY}Ballot" in {quad.subject.value for quad in miniature_store}


def test_the_ontology_lies_beside_its_page(miniature_site: Path) -> None:
    for name in ("hrckg.ttl", "hrckg.jsonld", "context.jsonld", "states.ttl"):
        assert (miniature_site / "ontology" / name).stat().st_size > 0


def test_the_data_page_lists_every_file_with_size_and_checksum(
    miniature_pages: dict[str, Any],
) -> None:
    main = _main(miniature_pages["data/index.html"])
    assert "votes.csv 15 bytes, text/csv" in main
    assert "0" * 64 in main
    assert "CC0 1.0" in main


def test_the_report_names_faults_open_mentions_and_what_was_left_out(
    miniature_pages: dict[str, Any],
) -> None:
    main = _main(miniature_pages["report/index.html"])
    assert "torn.pdf: <It> has no text." in main
    assert "totals-differ: Two in favour are printed, <one> is named." in main
    assert "A-HRC-RES-43-21.txt, characters 400–402" in main
    assert "Mentions that name nothing we know 2" in main
    assert "written without checking" in main


def test_a_code_of_a_fault_leads_to_its_explanation(miniature_pages: dict[str, Any]) -> None:
    page = miniature_pages["report/issues/index.html"]
    assert {fault.code for fault in load_faults()} <= set(page.ids())
    assert "totals-differ Totals differ from the lists" in _main(page)


def test_lists_are_in_the_order_in_which_people_look(miniature_pages: dict[str, Any]) -> None:
    names = [e.text for e in miniature_pages["states/index.html"].find("bdi")]
    states = names[names.index("Afghanistan") :]
    assert states.index("Costa Rica") < states.index("Côte d’Ivoire") < states.index("Croatia")
    items = [e.text for e in miniature_pages["sessions/index.html"].find("bdi")]
    second, tenth = (next(i for i in items if i.startswith(f"Agenda item {n}:")) for n in (2, 10))
    assert items.index(second) < items.index(tenth)
