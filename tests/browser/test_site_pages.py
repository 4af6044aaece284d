"""The pages of the built site, as a person with a browser meets them."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, BrowserContext, Page, expect

from hrckg.publication import BuildSummary

pytestmark = pytest.mark.browser

RESOLUTION = "id/A/HRC/RES/43/21/index.html"
KINDS = [
    "index.html",
    "404.html",
    RESOLUTION,
    "id/A/HRC/46/L.22/index.html",  # a draft, with sponsors
    "id/A/HRC/43/31/index.html",  # cited, not held
    "id/state/CHN/index.html",
    "id/body/OHCHR/index.html",
    "id/instrument/UN-CHARTER/index.html",
    "id/session/43/index.html",
    "id/meeting/43/45/index.html",
    "id/agenda/3/index.html",
    "id/scheme/position/index.html",
    "id/position/in-favour/index.html",
    "documents/index.html",
    "states/index.html",
    "lists/index.html",
    "votes/index.html",
    "votes/2020/index.html",
    "compare/index.html?a=BRA&b=MEX",
    "id/regional-group/africa/index.html",
    "queries/index.html",
    "queries/narrowest-votes/index.html",
    "data/index.html",
    "data/links/index.html",
    "ontology/index.html",
    "report/index.html",
    "report/open/nothing-in-particular/index.html",
    "due/index.html",
    "due/no-time/index.html",
    "id/session/49/index.html",  # something is due there
    "id/series/promoting-mutually-beneficial-cooperation-in-the-field-of-human-rights/index.html",
]


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def _watched(context: BrowserContext, site_url: str) -> Iterator[Page]:
    """A page that may call no other host, break no policy and report no error."""
    page = context.new_page()
    requests: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(request.url))
    page.on(
        "response",
        lambda response: faults.append(response.url) if response.status >= 400 else None,
    )
    page.on(
        "console",
        lambda line: faults.append(line.text) if line.type in {"error", "warning"} else None,
    )
    yield page
    assert [url for url in requests if not url.startswith(site_url)] == []
    assert faults == []
    context.close()


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield from _watched(context, site_url)


@pytest.fixture
def phone(browser: Browser, site_url: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    yield from _watched(context, site_url)


@pytest.fixture
def coloured(browser: Browser, site_url: str, scheme: str) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, color_scheme=scheme, bypass_csp=True
    )  # axe is a script that the policy of our pages would keep out
    yield from _watched(context, site_url)


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing(coloured: Page, site_url: str, path: str) -> None:
    coloured.goto(site_url + path)
    coloured.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found = Axe().run(coloured)
    assert found.response["violations"] == [], found.generate_report()


@pytest.mark.parametrize("path", KINDS)
def test_no_page_scrolls_sideways_on_a_narrow_phone(phone: Page, site_url: str, path: str) -> None:
    phone.goto(site_url + path)
    phone.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert phone.evaluate("document.documentElement.scrollWidth") == 320


def test_the_first_stop_of_the_keyboard_skips_to_the_content(page: Page, site_url: str) -> None:
    page.goto(site_url + RESOLUTION)
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_what_has_the_focus_is_outlined(page: Page, site_url: str) -> None:
    page.goto(site_url + RESOLUTION)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


@pytest.mark.parametrize(
    ("typed", "title", "path"),
    [
        ("43/21", "A/HRC/RES/43/21", "id/A/HRC/RES/43/21/index.html"),
        ("angola", "Angola", "id/state/AGO/index.html"),
        ("cote d'ivoire", "Côte d", "id/state/CIV/index.html"),  # typed without marks
        ("mutually beneficial", "Promoting mutually beneficial", "id/A/HRC/"),
    ],
)
def test_jump_to_finds_symbols_names_and_titles(
    page: Page, site_url: str, typed: str, title: str, path: str
) -> None:
    page.goto(f"{site_url}index.html")
    page.get_by_label("Jump to a text or State").fill(typed)
    expect(page.locator(".jump-matches a").first).to_contain_text(title)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}{path}**")
    expect(page.locator("h1")).to_be_visible()


def test_jump_to_says_when_nothing_fits(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}index.html")
    page.get_by_label("Jump to a text or State").fill("zzzz")
    expect(page.locator("#jump-status")).to_have_text(
        "Nothing here has that symbol, title or name."
    )


def test_without_javascript_the_way_leads_to_the_list(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}index.html")
    page.get_by_role("button", name="Go").click()
    expect(page.locator("h1")).to_have_text("Texts")
    context.close()


def test_the_iri_of_a_source_opens_the_place_that_shows_it(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{RESOLUTION}#op5-source-en-1")
    expect(page.locator("[id='op5-source-en-1']")).to_be_in_viewport()


def test_the_iri_of_a_paragraph_opens_the_text_there(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{RESOLUTION}#op5")
    expect(page.locator("[id='op5'] > .words")).to_be_in_viewport()


def test_a_footnote_and_its_mark_lead_to_each_other(page: Page, site_url: str) -> None:
    page.goto(site_url + RESOLUTION)
    page.get_by_role("link", name="Footnote 1", exact=True).click()
    expect(page.locator("[id='fn1']")).to_be_in_viewport()
    page.get_by_role("link", name="Back to the mark in paragraph 5").click()
    expect(page.locator("[id='op5']")).to_be_in_viewport()


def test_the_identifier_can_be_copied(browser: Browser, site_url: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site_url + RESOLUTION)
    button = page.get_by_role("button", name="Copy the identifier")
    button.click()
    expect(page.locator("button.copy", has_text="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "https://w3id.org/hrckg/id/A/HRC/RES/43/21"
    context.close()


def test_pages_open_from_a_folder(browser: Browser, built: BuildSummary) -> None:
    context = browser.new_context()
    opened = context.new_page()
    opened.goto((built.folder / "site" / "index.html").as_uri())
    opened.get_by_label("Jump to a text or State").fill("43/21")
    opened.locator(".jump-matches a").first.click()
    expect(opened.locator("h1")).to_have_text(
        "Promoting mutually beneficial cooperation in the field of human rights"
    )
    assert (
        opened.evaluate("getComputedStyle(document.querySelector('.paragraph')).display") == "grid"
    )
    context.close()


def test_print_leaves_out_what_is_for_the_screen(page: Page, site_url: str) -> None:
    page.goto(site_url + RESOLUTION)
    page.emulate_media(media="print")
    expect(page.locator(".masthead nav")).to_be_hidden()
    expect(page.locator(".contents")).to_be_hidden()
    expect(page.locator("[id='op5'] > .about")).to_be_hidden()
    expect(page.locator("[id='op5'] > .words")).to_be_visible()
