"""A whole site out of a store."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Store

from hrckg import iris, resources, terms
from hrckg import vocab as hrc
from hrckg.check.report import Report
from hrckg.dump.files import DumpFile
from hrckg.dump.resource import Resources, jsonld_of, turtle_of
from hrckg.left_out import LeftOut
from hrckg.pages.address import address_of
from hrckg.pages.anchors import Anchors
from hrckg.pages.document import DocumentPage, read_document
from hrckg.pages.graph import Graph
from hrckg.pages.home import choose_question, read_counts, render_jump_index
from hrckg.pages.link import Link, Linker
from hrckg.pages.linksets import write_links
from hrckg.pages.methods import write_methods
from hrckg.pages.ontology import ONTOLOGY_IRI, read_ontology
from hrckg.pages.overviews import write_due, write_report
from hrckg.pages.publish import Publisher, template_environment
from hrckg.pages.question import QuestionPage, read_question
from hrckg.pages.references import read_incoming, read_mentioned
from hrckg.pages.roll import Roll, read_roll
from hrckg.pages.shelves import TITLES, ListPage, place_of, read_lists
from hrckg.pages.survey import survey
from hrckg.pages.texts import TextList, Texts, by_kind
from hrckg.pages.thing import ThingPage, part_facts, read_thing
from hrckg.pages.votes import write_record, write_votes
from hrckg.queries.saved import SavedQuery

__all__ = ["SOURCES", "SiteSummary", "write_site"]

SOURCES: Final = "source"
"""The folder with the words of sources that are no text files, each under its SHA-256."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSummary:
    """How many pages were written, by kind."""

    pages: Mapping[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All pages together."""
        return sum(self.pages.values())


def write_site(  # noqa: PLR0913  # each is a separate product of the build, shown on its own page
    store: Store,
    folder: Path,
    *,
    base_url: str | None = None,
    report: Report | None = None,
    queries: Sequence[SavedQuery] = (),
    dumps: Sequence[DumpFile] = (),
    left_out: Sequence[LeftOut] = (),
) -> SiteSummary:
    """Write the pages of everything in ``store`` into ``folder``, which gets created.

    ``base_url`` is where this copy will be published, if that is known: canonical links and the
    sitemap say it. ``dumps`` are the files that lie in ``folder/data`` already.

    Raises:
        HrckgError: if a resource cannot have a page, or a file cannot be written.

    """
    linker = Linker(graph=Graph(store), survey=survey(store))
    site = resources.path("site")
    publisher = Publisher(
        folder=folder, templates=template_environment(site / "templates"), base_url=base_url
    )
    for name in ("static", "vendor"):
        publisher.copy(site / name, name)
    lists = read_lists(linker)
    data = Resources.of(store)
    roll = read_roll(linker)
    pages = _write_things(publisher, linker, data, roll)
    write_methods(publisher, linker, dumps)
    write_votes(publisher, linker, roll)
    questions = tuple(read_question(linker, query) for query in queries)
    pages["question"] = _write_questions(publisher, questions, queries)
    pages["list"] = _write_lists(publisher, linker, lists)
    write_report(publisher, linker, lists, report, left_out)
    due = write_due(publisher, linker)
    publisher.page(
        "data/index.html", "data.html", dumps=dumps, section="data/index.html", trail=_trail("Data")
    )
    write_links(publisher, store, dumps)
    _write_ontology(publisher, linker, data)
    publisher.page(
        "index.html",
        "home.html",
        counts=read_counts(linker, lists, due),
        question=choose_question(questions),
        questions=questions,
        texts=[shelf for page in lists for shelf in page.shelves if shelf.in_full],
    )
    publisher.page("404.html", "404.html", root=publisher.root_anywhere())
    pages["other"] = publisher.pages() - pages.total()
    if base_url is not None:
        sitemap = publisher.templates.get_template("sitemap.xml").render(urls=publisher.urls())
        publisher.file("sitemap.xml", sitemap.encode())
    return SiteSummary(pages=dict(sorted(pages.items())))


def _write_things(
    publisher: Publisher, linker: Linker, data: Resources, roll: Roll
) -> Counter[str]:
    """Write the page and the data of every resource with a slash IRI; count them by list."""
    pages: Counter[str] = Counter()
    texts = Texts(linker)
    for iri in linker.survey.things:
        node = NamedNode(iri)
        address = address_of(iri)
        shelf, _ = place_of(linker, node)
        fragments = linker.survey.parts.get(iri, ())
        is_document = linker.graph.has_type(node, hrc.Document)
        page = read_document(linker, node) if is_document else read_thing(linker, node, roll, texts)
        successor = _successor(linker, page)
        template = "document.html" if is_document else "thing.html"
        publisher.page(
            f"{address.folder}/index.html",
            "moved.html" if successor else template,
            section=f"{shelf}/index.html",
            address=address,
            trail=_trail(page.label, Link(label=TITLES[shelf], href=f"{shelf}/index.html")),
            page=page,
            groups=by_kind(page.texts.sheets[0].items)
            if isinstance(page, ThingPage) and page.texts
            else (),
            successor=successor,
            mentioned=read_mentioned(linker, node),
            incoming=read_incoming(linker, node),
            anchors=Anchors(fragments),
            part_facts=lambda fragment, node=node: part_facts(linker, iris.part(node, fragment)),
            error_text=_error_text(page),
            extract=_extract(publisher, linker, node),
        )
        described = data.descriptions(node)
        publisher.file(f"{address.folder}.ttl", turtle_of(described))
        publisher.file(f"{address.folder}.jsonld", jsonld_of(described))
        if isinstance(page, ThingPage) and page.record:
            write_record(publisher, linker.link(node), page.record)
        if isinstance(page, ThingPage) and page.texts:
            _write_texts(publisher, linker.link(node), shelf, page.texts)
        pages[shelf] += 1
    return pages


def _write_texts(publisher: Publisher, of: Link, shelf: str, texts: TextList) -> None:
    """Write the further pages of a long list of texts; the thing's own page is the first."""
    for sheet in texts.sheets[1:]:
        publisher.page(
            sheet.file,
            "texts_of.html",
            section=f"{shelf}/index.html",
            trail=_trail(
                f"Page {sheet.number}",
                Link(label=TITLES[shelf], href=f"{shelf}/index.html"),
                of,
            ),
            of=of,
            sheet=sheet,
            groups=by_kind(sheet.items),
        )


def _successor(linker: Linker, page: DocumentPage | ThingPage) -> Link | None:
    """Return what has taken the place of a resource; ``None`` if it stands for itself."""
    if isinstance(page, DocumentPage) and page.is_held:
        return None
    successor = linker.graph.node(NamedNode(page.iri), terms.dcterms_isReplacedBy)
    return linker.link(successor) if successor else None


def _extract(publisher: Publisher, linker: Linker, node: NamedNode) -> str | None:
    """Return the file with the words of a source that is no text file, if it was written."""
    file = f"{SOURCES}/{linker.graph.text(node, hrc.sha256)}.txt"
    return file if (publisher.folder / file).is_file() else None


def _trail(label: str, *above: Link) -> tuple[Link, ...]:
    """Return the way from the first page to one called ``label``."""
    return *above, Link(label=label)


def _error_text(page: DocumentPage | ThingPage) -> str:
    """Return what a reader may send who found an error: the IRI, and where it was read."""
    places = page.places if isinstance(page, DocumentPage) else ()
    read_from = [f"Read from: {place}" for place in places]
    return "\n".join([f"About: <{page.iri}> ({page.label})", *read_from, "What is wrong: "])


def _write_questions(
    publisher: Publisher, questions: Sequence[QuestionPage], queries: Sequence[SavedQuery]
) -> int:
    for question in questions:
        folder = f"queries/{question.name}"
        publisher.page(
            f"{folder}/index.html",
            "question.html",
            question=question,
            section="queries/index.html",
            trail=_trail(question.title, Link(label="Questions", href="queries/index.html")),
        )
        publisher.file(f"{folder}/{question.file}", question.content.encode())
        publisher.file(f"{folder}/{question.name}.rq", question.text.encode())
    file = "queries/index.html"
    trail = _trail("Questions")
    publisher.page(file, "questions.html", section=file, trail=trail, questions=questions)
    file = "sparql/index.html"
    publisher.page(file, "sparql.html", section=file, trail=_trail("SPARQL"), queries=queries)
    return len(questions) + 2


def _write_lists(publisher: Publisher, linker: Linker, lists: Sequence[ListPage]) -> int:
    for page in lists:
        file = f"{page.name}/index.html"
        publisher.page(file, "list.html", page=page, section=file, trail=_trail(page.title))
        _write_shelves(publisher, page, Link(label=page.title, href=file))
    publisher.file("static/jump-index.js", render_jump_index(linker, lists))
    return len(lists)


def _write_shelves(publisher: Publisher, page: ListPage, above: Link) -> None:
    """Write the shelves that are too long for the list itself, each on pages of its own."""
    for shelf in page.shelves:
        for sheet in shelf.sheets if len(shelf.sheets) > 1 else ():
            publisher.page(
                sheet.file,
                "shelf.html",
                section=above.href,
                trail=_trail(f"{shelf.heading}, page {sheet.number}", above),
                shelf=shelf,
                sheet=sheet,
            )


def _write_ontology(publisher: Publisher, linker: Linker, data: Resources) -> None:
    publisher.copy(resources.path("ontology"), "ontology")
    publisher.file("ontology/hrckg.jsonld", jsonld_of(data.descriptions(NamedNode(ONTOLOGY_IRI))))
    publisher.page(
        "ontology/index.html",
        "ontology.html",
        trail=_trail("Ontology"),
        page=read_ontology(linker),
        has_alignments="ontology/alignments.ttl" in publisher.written,
    )
