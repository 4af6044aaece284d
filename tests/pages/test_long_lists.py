"""Lists that are too long for one page."""

import csv
import json
import re
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.pages import write_site

_TEXT = NamedNode(f"{iris.BASE}A/HRC/RES/99/1")
_NUMBER = 320  # duties, open mentions and faults, each more than one page holds
_MEETINGS = 1000  # more than one page of a list holds


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of many texts, one of which has many duties and open mentions."""
    store = Store()
    session = NamedNode(f"{iris.BASE}session/99")
    store.add(Quad(session, terms.rdf_type, hrc.Session))
    store.add(Quad(_TEXT, terms.rdf_type, hrc.Document))
    for number in range(_NUMBER):
        paragraph = iris.part(_TEXT, f"op{number + 1}")
        mandate = iris.part(_TEXT, f"op{number + 1}-mandate-en-0-5")
        mention = iris.part(_TEXT, f"op{number + 1}-mention-en-0-5")
        held = NamedNode(f"{iris.BASE}A/HRC/RES/98/{number + 1}")
        fault = iris.part(held, "issue-1")
        for subject, predicate, value in (
            (held, terms.rdf_type, hrc.Document),
            (held, hrc.holding, iris.concept("holding", "full-text")),
            (mandate, terms.rdf_type, hrc.Mandate),
            (mandate, hrc.mandatedBy, paragraph),
            (mandate, hrc.dueAt, session),
            (mention, terms.rdf_type, hrc.Mention),
            (mention, hrc.surface, Literal("there", language="en")),
            (mention, hrc.mentionedIn, paragraph),
            (fault, terms.rdf_type, hrc.SourceIssue),
            (fault, hrc.issueOf, held),
            (fault, hrc.code, Literal("date-missing")),
        ):
            store.add(Quad(subject, predicate, value))
    for number in range(_MEETINGS):
        meeting = NamedNode(f"{iris.BASE}meeting/99/{number + 1}")
        draft = NamedNode(f"{iris.BASE}A/HRC/99/L.{number + 1}")
        store.add(Quad(meeting, terms.rdf_type, hrc.Meeting))
        store.add(Quad(draft, terms.rdf_type, hrc.Document))
        store.add(Quad(draft, hrc.adoptedAs, _TEXT))
    folder = tmp_path_factory.mktemp("long") / "site"
    write_site(store, folder)
    return folder


@pytest.mark.parametrize(
    ("files", "row", "total"),
    [
        (["due/index.html", "due/2/index.html"], '<tr role="row" data-state', _NUMBER),
        (["report/texts/index.html", "report/texts/2/index.html"], '<th scope="row"', _NUMBER),
        (
            ["report/open/no-reason/index.html", "report/open/no-reason/2/index.html"],
            "<mark>",
            _NUMBER,
        ),
        (
            [f"report/faults/date-missing/{page}index.html" for page in ("", "2/", "3/", "4/")],
            'class="issue"',
            _NUMBER,
        ),
        (["sessions/meetings/index.html", "sessions/meetings/2/index.html"], "id/m", _MEETINGS),
    ],
)
def test_a_long_list_goes_on_on_pages_that_lead_to_each_other(
    long_site: Path, files: list[str], row: str, total: int
) -> None:
    pages = [(long_site / file).read_text(encoding="utf-8") for file in files]
    assert sum(page.count(row) for page in pages) == total
    assert all(0 < page.count(row) < total for page in pages)
    for page in pages:
        assert all(f'{file}"' in page for file in files)
        landmarks = re.findall(r'<nav [^>]*aria-label="([^"]*)"', page)
        assert len(landmarks) == len(set(landmarks))
    assert not (long_site / files[0]).parent.joinpath(str(len(files) + 1)).exists()


def test_the_table_of_duties_holds_those_of_all_pages(long_site: Path) -> None:
    text = (long_site / "due/due.csv").read_text(encoding="utf-8")
    assert len(list(csv.DictReader(text.splitlines()))) == _NUMBER


def test_a_session_shows_the_latest_duties_and_leads_to_a_query_for_all(long_site: Path) -> None:
    page = (long_site / "id/session/99/index.html").read_text(encoding="utf-8")
    assert page.count("data-state") == 60
    assert "The latest 60 are shown: <a href=" in page
    assert "sparql/index.html#query=" in page


def test_a_list_leads_to_the_pages_of_a_long_shelf(long_site: Path) -> None:
    page = (long_site / "sessions/index.html").read_text(encoding="utf-8")
    assert 'href="../sessions/meetings/2/index.html"' in page
    assert "<bdi>meeting/99/1</bdi> to <bdi>meeting/99/900</bdi>" in page
    assert "id/meeting/" not in page


def test_drafts_that_became_a_text_are_found_under_it(long_site: Path) -> None:
    page = (long_site / "documents/index.html").read_text(encoding="utf-8")
    assert "Drafts known from the texts they became" in page
    script = (long_site / "static/jump-index.js").read_text(encoding="utf-8")
    rows = json.loads(script.removeprefix("hrckgJumpIndex(").removesuffix(");\n"))
    [found] = [row for row in rows if "A/HRC/99/L.7" in f"{row[0]} {row[1]}".split()]
    assert found[0] == "A/HRC/RES/99/1"


def test_a_report_of_many_faults_counts_them_by_code(long_site: Path) -> None:
    page = (long_site / "report/index.html").read_text(encoding="utf-8")
    assert 'report/faults/date-missing/index.html">date-missing</a></th>' in page
    assert f'<td class="number">{_NUMBER}</td>' in page
    assert 'class="issue"' not in page
