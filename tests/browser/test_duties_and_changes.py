"""What is due and what changed, as a person with a browser meets them."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

RESOLUTION = "id/A/HRC/RES/43/21/index.html"


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    context = browser.new_context(base_url=site_url)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    assert faults == []
    context.close()


@pytest.fixture
def plain(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page of a browser that runs no scripts."""
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_filters_leave_the_rows_that_fit_and_stand_in_the_address(page: Page) -> None:
    page.goto("due/index.html")
    shown = page.locator("tr[data-state]:visible")
    everything = shown.count()
    page.locator("select[name=deliverable]").select_option("summary report")
    assert 0 < shown.count() < everything
    expect(page.get_by_role("status")).to_have_text(
        f"{shown.count()} of the {everything} rows of this page"
    )
    assert parse_qs(urlsplit(page.url).query) == {"deliverable": ["summary report"]}
    page.reload()
    assert 0 < shown.count() < everything
    for row in shown.all():
        expect(row.locator("[data-field=deliverable]")).to_contain_text("summary report")
    page.locator("select[name=deliverable]").select_option("")
    assert shown.count() == everything
    assert urlsplit(page.url).query == ""


def test_a_filter_that_the_page_does_not_know_leaves_all_rows(page: Page) -> None:
    page.goto("due/index.html?deliverable=moon&state=%3Cb%3E")
    assert page.locator("tr[data-state]:visible").count() > 1


def test_without_javascript_all_duties_show_and_no_filter(plain: Page) -> None:
    plain.goto("due/index.html")
    expect(plain.locator("#filters")).to_be_hidden()
    assert plain.locator("tr[data-state]:visible").count() > 1


def test_without_javascript_words_stand_in_line_or_side_by_side(plain: Page) -> None:
    plain.goto(RESOLUTION)
    changed = plain.locator(".change-changed").first
    expect(changed.locator(".in-line")).to_be_visible()
    expect(changed.locator(".beside")).to_be_hidden()
    plain.get_by_label("Side by side").check()
    expect(changed.locator(".in-line")).to_be_hidden()
    old, new = changed.locator(".beside .changed-words").all()
    expect(old.locator("del").first).to_be_visible()
    expect(old.locator("ins")).to_have_count(0)
    expect(new.locator("del")).to_have_count(0)


def test_kinds_of_changes_are_shown_and_hidden(plain: Page) -> None:
    plain.goto(RESOLUTION)
    same, new = plain.locator(".change-same").first, plain.locator(".change-new").first
    expect(same).to_be_hidden()
    expect(new).to_be_visible()
    plain.get_by_role("checkbox", name="same").check()
    plain.get_by_role("checkbox", name="new").uncheck()
    expect(same).to_be_visible()
    expect(new).to_be_hidden()


@pytest.mark.parametrize(
    "fragment",
    [
        "change-op1-from-op1",  # its kind is not shown at first
        "op9-mandate-en-167-281",
    ],
)
def test_the_iri_of_a_change_or_duty_opens_the_place_that_shows_it(
    page: Page, fragment: str
) -> None:
    page.goto(f"{RESOLUTION}#{fragment}")
    expect(page.locator(f"[id='{fragment}']")).to_be_in_viewport()


def test_a_printed_comparison_has_no_switches(page: Page) -> None:
    page.goto(RESOLUTION)
    page.emulate_media(media="print")
    expect(page.locator(".change-switches")).to_be_hidden()
    expect(page.locator(".change-changed .in-line").first).to_be_visible()


def test_several_faults_below_a_paragraph_have_the_width_of_its_words(page: Page) -> None:
    page.goto(RESOLUTION)
    page.evaluate(
        "for (const _ of 'ab') document.getElementById('pp1').insertAdjacentHTML("
        "'beforeend', '<div class=\"issue\"><p>footnote-missing: of pp1</p></div>')"
    )
    for fault in page.locator("#pp1 > .issue").all():
        box = fault.bounding_box()
        assert box
        assert box["width"] > 400
