"""Pictures, tables and comparisons of votes, as a person with a browser meets them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

RESOLUTION = "id/A/HRC/RES/43/21/index.html"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose policy must not be broken."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on(
        "console",
        lambda line: faults.append(line.text) if line.type in {"error", "warning"} else None,
    )
    yield opened
    assert faults == []
    context.close()


def test_a_total_filters_table_seats_and_map_and_stands_in_the_address(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + RESOLUTION)
    rows = page.locator("#action-table tbody tr:visible")
    expect(rows).to_have_count(47)
    page.locator(".tally a", has_text="against").click()
    expect(rows).to_have_count(16)
    assert page.url.endswith("?position=against")
    expect(page.locator(".seat:not(.faded)")).to_have_count(16)
    expect(page.locator(".land.faded")).to_have_count(31)
    page.reload()
    expect(rows).to_have_count(16)
    page.locator(".tally a", has_text="against").click()
    expect(rows).to_have_count(47)


def test_a_piece_of_the_map_filters_by_its_state(page: Page, site_url: str) -> None:
    page.goto(site_url + RESOLUTION)
    page.locator("use.land[data-state='Brazil']").click()
    expect(page.locator("#action-table tbody tr:visible")).to_have_count(1)


def test_the_map_is_drawn_under_the_policy_of_the_page(page: Page, site_url: str) -> None:
    page.goto(site_url + RESOLUTION)
    page.wait_for_load_state("networkidle")
    box = page.locator("use.land[data-state='Brazil']").bounding_box()
    assert box is not None
    assert box["width"] > 20


def test_the_table_sorts_by_the_keyboard(page: Page, site_url: str) -> None:
    page.goto(site_url + RESOLUTION)
    button = page.locator("#action-table th button").first
    button.focus()
    page.keyboard.press("Enter")
    first = page.locator("#action-table tbody th").first
    expect(first).to_have_text("Afghanistan")
    page.keyboard.press("Enter")
    expect(first).to_contain_text("Venezuela")
    expect(page.locator("#action-table th").first).to_have_attribute("aria-sort", "descending")


def test_each_seat_leads_to_its_state_by_the_keyboard(page: Page, site_url: str) -> None:
    page.goto(site_url + RESOLUTION)
    seat = page.get_by_role("link", name="China: in favour")
    if seat.count() == 0:
        seat = page.get_by_role("link", name="Brazil: in favour")
    seat.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Brazil")


def test_each_seat_is_wide_enough_for_a_finger(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(site_url + RESOLUTION)
    sizes = [seat.bounding_box() for seat in page.locator(".seat").all()]
    assert sizes
    assert min(min(box["width"], box["height"]) for box in sizes if box) >= 24


def test_the_record_of_a_state_is_filtered_by_the_address(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}id/state/CHN/index.html?position=Y")
    status = page.locator("#record-filters [role=status]")
    expect(status).to_contain_text(" of ")
    votes = page.locator("#record-rows tbody tr")
    assert votes.count() >= 1
    expect(page.locator("#record-rows td.position-in-favour")).to_have_count(votes.count())
    page.get_by_label("Title or symbol").fill("no such title")
    expect(votes).to_have_count(0)
    assert "words=no+such+title" in page.url


def test_two_states_are_compared_as_the_data_says(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}id/state/BRA/index.html")
    page.locator("#agreement-section summary").first.click()
    line = page.locator("#agreement-section tbody tr", has_text="Mexico").first
    told = line.locator("td").all_inner_texts()
    line.locator("a").click()
    expect(page.locator("#comparison h2")).to_have_text("Brazil and Mexico")
    row = page.locator("#comparison tbody tr", has_text="Human Rights Council").first
    assert row.locator("td").all_inner_texts() == told


def test_a_comparison_needs_two_states(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}compare/index.html?a=BRA&b=BRA")
    expect(page.locator("#compare [role=status]")).to_have_text("Choose two different States.")
    page.get_by_label("Second State").select_option("MEX")
    expect(page.locator("#comparison h2")).to_have_text("Brazil and Mexico")
    assert page.url.endswith("?a=BRA&b=MEX")


def test_without_javascript_a_vote_is_a_plain_table(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(site_url + RESOLUTION)
    expect(plain.locator("#action-table tbody tr")).to_have_count(47)
    expect(plain.locator("form.filters")).to_have_count(0)
    plain.goto(f"{site_url}id/state/BRA/index.html")
    expect(plain.locator("#record-filters")).to_be_hidden()
    plain.goto(f"{site_url}compare/index.html")
    plain.get_by_role("link", name="votes of Brazil").click()
    expect(plain.locator("h1")).to_have_text("Brazil: recorded votes")
    context.close()
