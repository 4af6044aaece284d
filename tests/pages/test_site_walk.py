"""What must hold on every page of a site."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from pyoxigraph import RdfFormat, Store

from hrckg import iris
from hrckg.pages.address import address_of

_CSP = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; "
    "img-src 'self' data:; object-src 'none'; base-uri 'none'"
)


def _internal_links(page: Any) -> Iterator[str]:
    for element in page.elements:
        for name in ("href", "src", "action"):
            value = element.attributes.get(name)
            if value is not None and not urlsplit(value).scheme:
                yield value


def _resolve(page: str, link: str) -> tuple[str, str]:
    """Return the file that a relative link leads to, and the fragment."""
    address, fragment = urldefrag(link)
    path = unquote(urlsplit(address).path)
    assert not path.startswith("/"), f"{page}: {link} works only at the root of a host"
    steps = list(PurePosixPath(page).parent.parts) if path else list(PurePosixPath(page).parts)
    for step in PurePosixPath(path).parts if path else ():
        if step == "..":
            assert steps, f"{page}: {link} leads out of the site"
            steps.pop()
        else:
            steps.append(step)
    return "/".join(steps), fragment


def _has_place(site: Any, file: str, fragment: str) -> bool:
    if file.endswith(".svg"):
        return f'id="{fragment}"' in (site.folder / file).read_text(encoding="utf-8")
    return fragment in site.pages[file].ids()


def test_every_internal_link_leads_to_a_file_and_a_place_in_it(site: Any) -> None:
    broken = []
    for name, page in site.pages.items():
        for link in _internal_links(page) if name != "404.html" else ():
            file, fragment = _resolve(name, link)
            in_engine = file == "sparql/index.html" and fragment.startswith("query=")
            if not (site.folder / file).is_file() or (
                fragment and not in_engine and not _has_place(site, file, fragment)
            ):
                broken.append((name, link))
    assert broken == []


def test_every_resource_has_its_page_and_data_beside_it(site: Any) -> None:
    things = {
        quad.subject.value.partition("#")[0]
        for quad in site.store
        if quad.subject.value.startswith(iris.BASE)
    }
    missing = [
        file
        for thing in things
        for file in (unquote(address_of(thing).page), unquote(address_of(thing).turtle))
        if not (site.folder / file).is_file()
    ]
    assert len(things) > 400
    assert missing == []


def test_every_part_has_exactly_one_element_of_its_name(site: Any) -> None:
    parts = {quad.subject.value for quad in site.store if "#" in quad.subject.value}
    wrong = []
    for part in sorted(parts):
        thing, _, fragment = part.partition("#")
        page = (
            unquote(address_of(thing).page)
            if thing.startswith(iris.BASE)
            else "ontology/index.html"
        )
        if site.pages[page].ids().count(fragment) != 1:
            wrong.append(part)
    assert len(parts) > 150
    assert wrong == []


def test_ids_are_unique_on_every_page(site: Any) -> None:
    twice = [
        (name, id_)
        for name, page in site.pages.items()
        for id_ in page.ids()
        if page.ids().count(id_) > 1
    ]
    assert twice == []


def test_pages_have_no_inline_code_and_load_nothing_from_elsewhere(site: Any) -> None:
    wrong = []
    for name, page in site.pages.items():
        for element in page.elements:
            loads = element.attributes.get("src") or (
                element.attributes.get("href")
                if element.tag == "link" and element.attributes.get("rel") != "canonical"
                else None
            )
            inline = element.tag in {"style", "base", "iframe", "object"} or any(
                attribute == "style" or attribute.startswith("on")
                for attribute in element.attributes
            )
            bare_script = element.tag == "script" and "src" not in element.attributes
            if inline or bare_script or (loads and urlsplit(loads).netloc):
                wrong.append((name, element.tag, element.attributes))
    assert wrong == []


def test_links_out_of_the_site_are_plain_web_links(site: Any) -> None:
    schemes = {
        urlsplit(element.attributes["href"]).scheme
        for page in site.pages.values()
        for element in page.find("a")
        if "href" in element.attributes
    }
    assert schemes == {"", "http", "https"}


def test_every_page_says_its_policy_language_title_and_main_part(site: Any) -> None:
    for name, page in site.pages.items():
        policies = page.find("meta", http_equiv="Content-Security-Policy")
        assert [policy.attributes["content"] for policy in policies] == [_CSP], name
        assert [element.attributes.get("lang") for element in page.find("html")] == ["en"], name
        assert len(page.find("main", id="main")) == 1, name
        assert len(page.find("h1")) == 1, name
        assert page.find("title")[0].text.endswith(" · hrckg"), name
        assert page.find("a", class_="skip", href="#main"), name


def test_every_resource_page_names_its_data_and_how_to_report_an_error(site: Any) -> None:
    for name, page in site.pages.items():
        if name.startswith("id/"):
            kinds = {link.attributes.get("type") for link in page.find("link", rel="alternate")}
            assert kinds == {"text/turtle", "application/ld+json"}, name
            [details] = page.find("details", class_="error-report")
            [code] = [code for code in page.find("code") if "data-copy" in code.attributes][-1:]
            assert f"<{code.text}>" in details.text, name


def test_data_beside_a_page_says_what_the_graph_says(site: Any) -> None:
    resolution = f"{iris.BASE}A/HRC/RES/43/21"
    said = {
        quad.triple for quad in site.store if quad.subject.value.partition("#")[0] == resolution
    }
    for suffix, syntax in (("ttl", RdfFormat.TURTLE), ("jsonld", RdfFormat.JSON_LD)):
        path = site.folder / f"id/A/HRC/RES/43/21.{suffix}"
        read = Store()  # a store writes numbers in one way
        read.bulk_load(path=str(path), format=syntax)
        assert said <= {quad.triple for quad in read}


def test_the_page_for_what_is_missing_works_at_any_address(miniature_pages: dict[str, Any]) -> None:
    links = list(_internal_links(miniature_pages["404.html"]))
    assert [link for link in links if not link.startswith(("/some/copy/", "#"))] == []
    assert len(links) > 10


def test_canonical_addresses_and_the_sitemap_name_the_published_copy(
    miniature_site: Path, miniature_pages: dict[str, Any]
) -> None:
    page = miniature_pages["id/S/RES/2118(2013)/index.html"]
    [canonical] = page.find("link", rel="canonical")
    url = "https://example.org/some/copy/id/S/RES/2118(2013)/"
    assert canonical.attributes["href"] == url
    locations = re.findall(r"<loc>(.*?)</loc>", (miniature_site / "sitemap.xml").read_text())
    assert url in locations
    assert len(locations) == len(miniature_pages) - 1  # all but 404.html


def test_two_sites_of_one_store_are_the_same_bytes(
    miniature_site: Path, tmp_path: Path, write_miniature: Callable[[Path], Path]
) -> None:
    other = write_miniature(tmp_path / "other")
    first = {p.relative_to(miniature_site): p.read_bytes() for p in _files(miniature_site)}
    second = {p.relative_to(other): p.read_bytes() for p in _files(other)}
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def test_the_jump_index_has_every_text_state_and_body(miniature_site: Path) -> None:
    script = (miniature_site / "static/jump-index.js").read_text(encoding="utf-8")
    rows = json.loads(script.removeprefix("hrckgJumpIndex(").removesuffix(");\n"))
    by_label = {label: rest for label, *rest in rows}
    assert by_label["Angola"][1] == "state/AGO"
    assert "AGO" in by_label["Angola"][0]
    [text] = [rest for label, *rest in rows if label.startswith("A/HRC/RES/43/21: ")]
    assert len(text) == 1  # the symbol shown is the path


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        ("a text held", "id/A/HRC/RES/43/21/index.html"),
        ("a symbol that looks like a file name", "id/A/HRC/46/L.22/index.html"),
        ("a draft without a symbol", "id/draft/46/promoting-cooperation/index.html"),
        ("characters that URLs encode", "id/record/a bé&c/index.html"),
        ("a State", "id/state/AGO/index.html"),
        ("a body", "id/body/OHCHR/index.html"),
        ("an instrument", "id/instrument/ICCPR/index.html"),
        ("a meeting", "id/meeting/43/45/index.html"),
        ("an item of the agenda", "id/agenda/3/index.html"),
        ("a closed list", "id/scheme/position/index.html"),
        ("a concept of one", "id/position/in-favour/index.html"),
        ("a source file", "id/source/00ff/index.html"),
        ("a series", "id/series/promoting-cooperation/index.html"),
    ],
)
def test_each_kind_of_resource_has_its_page(
    miniature_pages: dict[str, Any], kind: str, page: str
) -> None:
    assert page in miniature_pages, kind


def test_named_graphs_are_no_resources(miniature_site: Path) -> None:
    assert not (miniature_site / "id/graph").exists()
