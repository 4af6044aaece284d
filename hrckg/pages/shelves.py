"""The lists by which a reader browses, and which resource stands on which."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.pages.action import shown_result
from hrckg.pages.link import Link, Linker
from hrckg.pages.order import Order, natural

HELD: Final = "Held in full"
CITED: Final = "Cited, not held"
_TEXTS: Final = "Texts"
_OTHER: Final = "Other things"

_SHELVES: Final = (
    ("instruments", "Instruments", hrc.Instrument),
    ("instruments", "Collections", hrc.Collection),
    ("instruments", "Conferences and other events", hrc.Event),
    ("documents", _TEXTS, hrc.Document),
    ("documents", "Series of recurring texts", hrc.Series),
    ("states", "States", hrc.State),
    ("bodies", "Funds", hrc.Fund),
    ("bodies", "Organs, offices and mechanisms", hrc.Body),
    ("sessions", "Sessions", hrc.Session),
    ("sessions", "Meetings", hrc.Meeting),
    ("sessions", "Agenda items", hrc.AgendaItem),
    ("lists", "Closed lists", terms.skos_ConceptScheme),
    ("lists", "Concepts", terms.skos_Concept),
    ("lists", "Source files", hrc.SourceFile),
    ("lists", "Former identifiers", hrc.FormerIdentifier),
)
"""List, heading and class; the first class that fits decides."""

_COUNTED: Final = {"Sessions", "Meetings", "Agenda items"}
"""What is looked up by number: in words, the fiftieth session would stand before the first."""

TITLES: Final = {
    "documents": "Texts",
    "states": "States",
    "bodies": "Bodies",
    "instruments": "Instruments, collections and events",
    "sessions": "Sessions, meetings and agenda",
    "lists": "Closed lists and sources",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of a list."""

    iri: str
    link: Link
    title: Literal | None = None  # None: none, or the label is it
    date: str | None = None
    result: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Resources of one kind in a list."""

    heading: str
    entries: tuple[Entry, ...]
    in_full: bool = False  # True: shown with title, date and result


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """A list with its shelves."""

    name: str
    title: str
    shelves: tuple[Shelf, ...]


def place_of(linker: Linker, node: NamedNode) -> tuple[str, str]:
    """Return the list on which a resource stands and the heading there."""
    types = set(linker.graph.nodes(node, terms.rdf_type))
    found = ((name, heading) for name, heading, class_ in _SHELVES if class_ in types)
    return next(found, ("lists", _OTHER))


def read_lists(linker: Linker) -> tuple[ListPage, ...]:
    """Return the lists of everything that has a page."""
    standing: dict[tuple[str, str], list[NamedNode]] = {}
    for iri in linker.survey.things:
        node = NamedNode(iri)
        standing.setdefault(place_of(linker, node), []).append(node)
    headings = [(name, heading) for name, heading, _ in _SHELVES] + [("lists", _OTHER)]
    return tuple(
        ListPage(
            name=name,
            title=title,
            shelves=tuple(
                shelf
                for place in headings
                if place[0] == name and place in standing
                for shelf in _shelves(linker, place[1], standing[place])
            ),
        )
        for name, title in TITLES.items()
    )


def _shelves(linker: Linker, heading: str, nodes: Iterable[NamedNode]) -> Iterable[Shelf]:
    nodes = list(nodes)
    if heading != _TEXTS:
        key = _by_number if heading in _COUNTED else _by_name
        entries = sorted((_entry(linker, node) for node in nodes), key=key)
        yield Shelf(heading=heading, entries=tuple(entries))
        return
    full = iris.concept("holding", "full-text")
    held = [node for node in nodes if full in linker.graph.values(node, hrc.holding)]
    if held:
        rows = sorted((_text_entry(linker, node) for node in held), key=_by_name)
        rows.sort(key=lambda row: row.date or "", reverse=True)
        yield Shelf(heading=HELD, entries=tuple(rows), in_full=True)
    others = set(nodes) - set(held)
    cited = {node for node in others if linker.graph.subjects(hrc.cites, node)}
    for name, known in ((CITED, cited), ("Neither held nor cited", others - cited)):
        if known:
            entries = sorted((_entry(linker, node) for node in known), key=_by_name)
            yield Shelf(heading=name, entries=tuple(entries))


def _by_name(entry: Entry) -> tuple[Order, str]:
    return natural(entry.link.label), entry.link.href or ""


def _by_number(entry: Entry) -> tuple[bool, Order]:
    """Sort what is counted by the numbers in its IRI, the Council's before those of others."""
    path = entry.iri.removeprefix(iris.BASE)
    of_another_organ = path.split("/")[1].isalpha()  # session/GA/75; the Council's: session/43
    return of_another_organ, natural(path)


def _entry(linker: Linker, node: NamedNode) -> Entry:
    graph = linker.graph
    title = graph.literal(node, terms.dcterms_title) or graph.literal(node, hrc.fileName)
    link = linker.link(node)
    if title and title.value == link.label:
        title = None
    return Entry(iri=node.value, link=link, title=title)


def _text_entry(linker: Linker, node: NamedNode) -> Entry:
    return Entry(
        iri=node.value,
        link=linker.link(node),
        title=linker.graph.literal(node, terms.dcterms_title),
        date=linker.graph.text(node, hrc.adoptedOn),
        result=shown_result(linker, node),
    )
