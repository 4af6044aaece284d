"""A site in miniature, and its pages taken apart."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from hrckg import resources
from hrckg.dump.files import DumpFile
from hrckg.left_out import LeftOut
from hrckg.pages import write_site
from hrckg.publication import BuildSummary
from hrckg.queries.saved import load_queries

_REFERENCE = NamedNode("https://w3id.org/hrckg/id/graph/reference")
_VOID = frozenset({"area", "br", "hr", "img", "input", "link", "meta", "source", "wbr"})


@dataclass
class Element:
    """A start tag, and the words up to its end tag without those of footnote marks."""

    tag: str
    attributes: Mapping[str, str]
    text: str = ""


@dataclass
class Page(HTMLParser):
    """The elements of a page, in order."""

    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)
    nested_links: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        self.nested_links += tag == "a" and any(outer.tag == "a" for outer in self.open)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        if any(element.tag == "sup" for element in self.open):
            return
        for element in self.open:
            element.text += data

    def rows(self) -> list[list[str]]:
        """Return the words of the cells of all tables."""
        rows: list[list[str]] = []
        for element in self.elements:
            if element.tag == "tr":
                rows.append([])
            elif element.tag in {"td", "th"}:
                rows[-1].append(" ".join(element.text.split()))
        return rows

    def ids(self) -> list[str]:
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    def find(self, tag: str, **attributes: str) -> list[Element]:
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [e for e in self.elements if e.tag == tag and wanted.items() <= e.attributes.items()]


def _read_page(path: Path) -> Page:
    """Take a page apart; its elements must nest and end."""
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    assert not page.open, f"{path} leaves {page.open[-1].tag} open"
    return page


@pytest.fixture(scope="session")
def miniature_store() -> Store:
    """The ontology, the closed lists, and one of each kind of resource."""
    store = Store()
    lists = resources.path("ontology").glob("*.ttl")
    for path in (*sorted(lists), Path(__file__).with_name("miniature.ttl")):
        if path.name != "alignments.ttl":
            quads = parse(path=str(path), format=RdfFormat.TURTLE)
            store.extend(Quad(*quad.triple, _REFERENCE) for quad in quads)
    return store


@pytest.fixture(scope="session")
def write_miniature(miniature_store: Store) -> Callable[[Path], Path]:
    """Write the miniature site into a folder."""

    def write(folder: Path) -> Path:
        (folder / "data").mkdir(parents=True)
        content = "state,position\n"
        (folder / "data" / "votes.csv").write_text(content, encoding="utf-8")
        dump = DumpFile(
            name="votes.csv",
            title="Votes",
            description="One row a ballot.",
            media_type="text/csv",
            size=len(content),
            sha256="0" * 64,
        )
        (folder / "data" / "void.ttl").write_bytes(b"")
        write_site(
            miniature_store,
            folder,
            base_url="https://example.org/some/copy/",
            queries=load_queries(),
            dumps=(dump,),
            left_out=(LeftOut(name="torn.pdf", reason="<It> has no text."),),
        )
        return folder

    return write


@pytest.fixture(scope="session")
def miniature_site(
    tmp_path_factory: pytest.TempPathFactory, write_miniature: Callable[[Path], Path]
) -> Path:
    """The miniature site, written once; tests only read it."""
    return write_miniature(tmp_path_factory.mktemp("miniature") / "site")


@pytest.fixture(scope="session")
def miniature_pages(miniature_site: Path) -> dict[str, Page]:
    """Every page of the miniature site by its path."""
    return _read_pages(miniature_site)


@dataclass(frozen=True)
class Site:
    """A site that was written, taken apart, and what it was written from."""

    folder: Path
    pages: Mapping[str, Page]
    store: Store


@pytest.fixture(scope="session")
def corpus_site(built: BuildSummary) -> Site:
    """The site of the packaged corpus."""
    folder = built.folder / "site"
    store = Store.read_only(str(built.folder / "store"))
    return Site(folder, _read_pages(folder), store)


@pytest.fixture(params=["miniature", "corpus"])
def site(request: pytest.FixtureRequest) -> Site:
    """One site after the other: what holds for every site is asked of both."""
    if request.param == "corpus":
        corpus: Site = request.getfixturevalue("corpus_site")
        return corpus
    names = ("miniature_site", "miniature_pages", "miniature_store")
    return Site(*(request.getfixturevalue(name) for name in names))


@pytest.fixture(scope="session")
def read_pages() -> Callable[[Path], Mapping[str, Page]]:
    """Take all pages of a site apart."""
    return _read_pages


def _read_pages(folder: Path) -> dict[str, Page]:
    paths = sorted(folder.rglob("*.html"))
    return {path.relative_to(folder).as_posix(): _read_page(path) for path in paths}
