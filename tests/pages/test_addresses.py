"""Where pages lie, and what is refused a page."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.errors import HrckgError
from hrckg.pages import write_site
from hrckg.pages.address import address_of
from hrckg.pages.naming import part_name

REFUSED = [
    "../../etc/passwd",
    "a/%2e%2e/b",  # the same in disguise
    "a/b%2Fc",  # would be two folders
    "a//b",
    "a/",
    "a/%00",
    "a/b%5Cc",  # a separator on other systems
    "a/index.html",  # the page itself
    "x" * 300,
]


@pytest.mark.parametrize("path", REFUSED)
def test_an_identifier_that_names_no_folder_is_refused(path: str) -> None:
    with pytest.raises(HrckgError, match="cannot have a page"):
        address_of(iris.BASE + path)


def test_an_identifier_of_others_is_refused() -> None:
    with pytest.raises(HrckgError, match="cannot have a page"):
        address_of("https://example.org/a")


def test_encoded_characters_are_decoded_on_disk_and_encoded_in_links() -> None:
    address = address_of(f"{iris.BASE}record/a%20b%C3%A9%26c")
    assert (address.folder, address.page) == (
        "id/record/a bé&c",
        "id/record/a%20b%C3%A9%26c/index.html",
    )


def test_two_resources_with_one_file_are_refused(tmp_path: Path) -> None:
    store = Store()
    for name in ("x", "x%2Ettl/index", "%78"):  # the last is x again
        subject = NamedNode(f"{iris.BASE}body/{name}")
        store.add(Quad(subject, hrc.number, Literal("1")))
    with pytest.raises(
        HrckgError, match=r"Two resources would have the file 'id/body/x/index\.html'"
    ):
        write_site(store, tmp_path / "site")


def test_an_empty_store_makes_a_site_all_the_same(tmp_path: Path) -> None:
    summary = write_site(Store(), tmp_path / "site")
    assert summary.pages == {"list": 7, "other": 11, "question": 2}
    assert not (tmp_path / "site" / "sitemap.xml").exists()


PARTS = [
    ("pp3", "preambular paragraph 3"),
    ("op5", "paragraph 5"),
    ("op5.a.i", "paragraph 5 (a) (i)"),
    ("op3-2", "paragraph 3 (again, 2)"),
    ("annex1.op4", "annex 1, paragraph 4"),
    ("op2.quoted1.op1", "paragraph 2, quoted text 1, paragraph 1"),
    ("fn1", "footnote 1"),
    ("fn-star", "footnote *"),
    ("op5-mention-en-14-43", "paragraph 5, mention at character 14-43"),
    ("op5-source-en-1", "paragraph 5, source range 1"),
    ("ballot-AGO", "ballot AGO"),
    ("action", "action"),
]


@pytest.mark.parametrize(("fragment", "name"), PARTS)
def test_parts_have_names_that_people_use(fragment: str, name: str) -> None:
    assert part_name(fragment) == name
