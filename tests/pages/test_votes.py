"""Votes on pages: pictures, tables, further accounts, records of States, lists of texts."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from hrckg import resources
from hrckg import vocab as hrc
from hrckg.pages import write_site
from hrckg.pages.chamber import chamber
from hrckg.pages.world import world_map

TEXT = "id/A/HRC/RES/90/1/index.html"
REFERENCE = NamedNode("https://w3id.org/hrckg/id/graph/reference")


@pytest.fixture(scope="session")
def votes_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of three votes."""
    store = Store()
    lists = [path for path in resources.path("ontology").glob("*.ttl") if "align" not in path.name]
    for path in (*sorted(lists), Path(__file__).with_name("votes.ttl")):
        quads = parse(path=str(path), format=RdfFormat.TURTLE)
        store.extend(Quad(*quad.triple, REFERENCE) for quad in quads)
    folder = tmp_path_factory.mktemp("votes") / "site"
    write_site(store, folder)
    return folder


@pytest.fixture(scope="session")
def pages(votes_site: Path, read_pages: Callable[[Path], Mapping[str, Any]]) -> Mapping[str, Any]:
    return read_pages(votes_site)


def script(path: Path) -> Any:
    text = path.read_text(encoding="utf-8")
    return json.loads(text[text.index("(") + 1 : text.rindex(")")])


@pytest.mark.parametrize("seats", [0, 1, 2, 13, 47, 53, 193])
def test_no_two_seats_overlap(seats: int) -> None:
    places = chamber(seats).places
    assert len(places) == seats
    apart = [
        (one.x - other.x) ** 2 + (one.y - other.y) ** 2
        for n, one in enumerate(places)
        for other in places[:n]
    ]
    assert min(apart, default=900) >= 25**2


def test_the_map_has_every_state_of_today_but_tuvalu() -> None:
    path = resources.path("ontology") / "states.ttl"
    stated = [quad.triple for quad in parse(path=str(path), format=RdfFormat.TURTLE)]
    states = {triple.subject for triple in stated if triple.predicate == hrc.m49}
    ended = {triple.subject for triple in stated if triple.predicate == hrc.successor}
    assert {state.value[-3:] for state in states - ended} - world_map().states == {"TUV"}


def test_each_ballot_has_a_seat_that_leads_to_its_state(pages: Mapping[str, Any]) -> None:
    seats = {
        seat.attributes["aria-label"]: seat.attributes["href"].rpartition("id/")[2]
        for seat in pages[TEXT].find("a")
        if "seat" in seat.attributes.get("class", "")
    }
    assert seats == {
        "Angola: in favour": "state/AGO/index.html",
        "China: in favour": "state/CHN/index.html",
        "Tuvalu: in favour": "state/TUV/index.html",
        "Brazil: abstaining": "state/BRA/index.html",
        "United States of America: against": "state/USA/index.html",
        "Cuba: did not vote": "state/CUB/index.html",
        "Tunisia: did not take part (derived)": "state/TUN/index.html",
    }


def test_the_map_refers_to_the_drawing_and_names_who_is_not_on_it(
    votes_site: Path, pages: Mapping[str, Any]
) -> None:
    page = pages[TEXT]
    uses = [use.attributes["href"] for use in page.find("use") if "world.svg" in str(use)]
    drawing = uses[0].partition("#")[0]
    assert (votes_site / TEXT).parent.joinpath(drawing).resolve().is_file()
    assert sorted(use.partition("#")[2] for use in uses) == [
        *("AGO", "BRA", "CHN", "CUB", "TUN", "USA", "ground"),
    ]
    [caption] = [c for c in page.find("figcaption") if "Natural Earth" in c.text]
    assert "Not on this map: Tuvalu (in favour)." in " ".join(caption.text.split())


def test_the_table_tells_absence_and_not_voting_apart(pages: Mapping[str, Any]) -> None:
    rows = [(row[0], row[2]) for row in pages[TEXT].rows()]
    assert ("Cuba", "did not vote") in rows
    assert ("Tunisia", "did not take part (derived)") in rows
    assert {"ballot-CUB", "absence-TUN"} <= set(pages[TEXT].ids())


def test_a_further_account_says_what_it_tells_otherwise(pages: Mapping[str, Any]) -> None:
    [account] = pages[TEXT].find("section", id="action-7")
    words = " ".join(account.text.split())
    assert "Told otherwise by a further source" in words
    assert ["Day", "1 March 2030", "2 March 2030"] in pages[TEXT].rows()
    assert ["Total in favour", "3", "4"] in pages[TEXT].rows()
    assert ["Brazil", "abstaining", "in favour"] in pages[TEXT].rows()
    assert ["Angola", "in favour", "in favour"] not in pages[TEXT].rows()


def test_a_record_without_words_says_where_to_read_them(pages: Mapping[str, Any]) -> None:
    [lead] = pages[TEXT].find("p", class_="lead")
    assert "holds no words of this text" in lead.text
    assert "https://docs.un.org/en/A/HRC/RES/90/1" in lead.text


def test_a_show_of_hands_has_totals_and_no_names(pages: Mapping[str, Any]) -> None:
    page = pages["id/A/HRC/DEC/90/2/index.html"]
    [section] = page.find("section", id="action-section")
    words = " ".join(section.text.split())
    assert "In favour 20, against 5, abstaining 2. How each State voted is not recorded." in words
    assert not page.find("svg")


def test_the_record_of_a_state_counts_no_further_account(pages: Mapping[str, Any]) -> None:
    brazil = [row[:5] for row in pages["id/state/BRA/index.html"].rows() if len(row) == 5]
    assert [(row[0].split()[0], row[2]) for row in brazil[1:]] == [
        ("A/HRC/RES/90/1Right", "abstaining"),
        ("A/HRC/90/L.3", "against"),
    ]
    assert len(pages["states/BRA/index.html"].rows()) == 3


def test_agreement_and_membership_have_their_places(pages: Mapping[str, Any]) -> None:
    page = pages["id/state/AGO/index.html"]
    assert {"agreement-HRC-CHN", "membership-2029"} <= set(page.ids())
    assert "has agreement" not in [" ".join(name.text.split()) for name in page.find("dt")]
    assert ["China", "2", "1", "1", "0", "50.0 %"] in page.rows()
    assert ["China", "2", "1", "1", "0", "50.0 %"] not in pages["id/state/BRA/index.html"].rows()
    assert ["Angola", "2", "1", "1", "0", "50.0 %"] in pages["id/state/CHN/index.html"].rows()


def test_the_matrix_has_one_letter_for_each_vote(votes_site: Path) -> None:
    votes = script(votes_site / "votes" / "votes.js")
    positions = script(votes_site / "votes" / "positions.js")
    assert [row[0] for row in votes["rows"]] == ["A/HRC/RES/90/1", "A/HRC/90/L.3"]
    assert positions == {
        "AGO": "YY",
        "BRA": "AN",
        "CHN": "YN",
        "CUB": ".-",
        "TUV": "Y-",
        "USA": "N-",
    }


def test_votes_stand_by_year_and_amendments_apart(pages: Mapping[str, Any]) -> None:
    rows = pages["votes/index.html"].rows()
    assert ["2030", "1", "0", "1", "A/HRC/RES/90/1 3–1–1"] in rows
    assert ["2029", "0", "1", "0", ""] in rows
    headings = [heading.text.split()[0] for heading in pages["votes/2029/index.html"].find("h2")]
    assert headings == ["Amendments"]


def test_a_session_lists_its_texts_each_kind_apart(pages: Mapping[str, Any]) -> None:
    captions = [
        " ".join(one.text.split()) for one in pages["id/session/90/index.html"].find("caption")
    ]
    assert captions == ["Resolutions 1", "Decisions 1", "Amendments 1"]


def test_a_subject_shows_its_texts_what_stands_beside_it_and_whom_they_concern(
    pages: Mapping[str, Any],
) -> None:
    page = pages["id/subject/apples/index.html"]
    [section] = page.find("section", id="texts-section")
    words = " ".join(section.text.split())
    assert words.startswith("Texts 2")
    assert "Subjects beside it PEARS 1" in words
    assert "Tunisia 1" in words
    assert "APPLES" in pages["subjects/index.html"].find("main")[0].text


def test_texts_of_a_catalogue_are_counted_by_session(pages: Mapping[str, Any]) -> None:
    rows = pages["documents/index.html"].rows()
    counts = "Resolutions: 1, Decisions: 1, Amendments: 1"
    assert ["Human Rights Council, session 90", counts] in rows


def test_no_page_leaves_a_part_without_its_place(pages: Mapping[str, Any]) -> None:
    for page in pages.values():
        assert len(page.ids()) == len(set(page.ids()))
