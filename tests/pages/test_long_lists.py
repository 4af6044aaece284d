"""Lists that are too long for one page."""

import csv
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.pages import write_site

_TEXT = NamedNode(f"{iris.BASE}A/HRC/RES/99/1")
_NUMBER = 320  # duties and open mentions, each more than one page holds


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of many texts, one of which has many duties and open mentions."""
    store = Store()
    session = NamedNode(f"{iris.BASE}session/99")
    store.add(Quad(session, terms.rdf_type, hrc.Session))
    for number in range(_NUMBER):
        paragraph = iris.part(_TEXT, f"op{number + 1}")
        mandate = iris.part(_TEXT, f"op{number + 1}-mandate-en-0-5")
        mention = iris.part(_TEXT, f"op{number + 1}-mention-en-0-5")
        held = NamedNode(f"{iris.BASE}A/HRC/RES/98/{number + 1}")
        for subject, predicate, value in (
            (held, terms.rdf_type, hrc.Document),
            (held, hrc.holding, iris.concept("holding", "full-text")),
            (mandate, terms.rdf_type, hrc.Mandate),
            (mandate, hrc.mandatedBy, paragraph),
            (mandate, hrc.dueAt, session),
            (mention, terms.rdf_type, hrc.Mention),
            (mention, hrc.surface, Literal("there", language="en")),
            (mention, hrc.mentionedIn, paragraph),
        ):
            store.add(Quad(subject, predicate, value))
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
    assert not (long_site / files[1].replace("/2/", "/3/")).exists()


def test_the_table_of_duties_holds_those_of_all_pages(long_site: Path) -> None:
    text = (long_site / "due/due.csv").read_text(encoding="utf-8")
    assert len(list(csv.DictReader(text.splitlines()))) == _NUMBER


def test_a_session_shows_the_latest_duties_and_leads_to_a_query_for_all(long_site: Path) -> None:
    page = (long_site / "id/session/99/index.html").read_text(encoding="utf-8")
    assert page.count("data-state") == 60
    assert "The latest 60 are shown: <a href=" in page
    assert "sparql/index.html#query=" in page
