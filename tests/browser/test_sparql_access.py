"""The SPARQL page for everybody: wide and narrow, light and dark, by ear and by keyboard."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # no types
from playwright.sync_api import Browser, Page
from sparql_page import MANY, SparqlPage, opened

pytestmark = pytest.mark.browser

LOOKS = [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(
    browser: Browser, site_url: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    with opened(browser, site_url, width, scheme) as sparql:
        check_access(sparql.page)
        sparql.run(MANY + "\n" * 60)
        check_access(sparql.page)
        sparql.write("SELECT * WHERE { ?s foo:bar }")
        sparql.page.click("#run")
        sparql.page.wait_for_selector(".fault")
        sparql.page.locator(".saved summary").first.click()
        check_access(sparql.page)


def check_access(page: Page) -> None:
    violations = Axe().run(page).response["violations"]
    found = [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in violations]
    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_tab_leaves_the_editor_for_the_buttons(sparql: SparqlPage) -> None:
    sparql.write("ASK {}")
    sparql.page.focus(".CodeMirror textarea")
    reached = []
    for _ in range(3):
        sparql.page.keyboard.press("Tab")
        reached.append(sparql.page.evaluate("document.activeElement.className"))
    assert reached == ["yasqe_queryButton query_valid", "primary", ""]
    assert sparql.page.evaluate("document.activeElement.id") == "share"
    assert sparql.written() == "ASK {}"


@pytest.mark.parametrize("width", [1280, 320])
def test_the_answer_to_a_saved_question_comes_into_view(
    browser: Browser, site_url: str, width: int
) -> None:
    with opened(browser, site_url, width, "light") as sparql:
        sparql.page.locator("a.saved-question").last.click()
        sparql.wait_for_answer()
        top = sparql.page.evaluate("document.getElementById('results').getBoundingClientRect().top")
        assert 0 <= top < sparql.page.evaluate("innerHeight")
