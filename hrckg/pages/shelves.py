"""The lists by which a reader browses, and which resource stands on which."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.pages.action import shown_result
from hrckg.pages.link import Link, Linker
from hrckg.pages.order import Order, natural
from hrckg.pages.paging import Sheet, sheets
from hrckg.pages.texts import ORDER, kind_of

HELD: Final = "Held in full"
CITED: Final = "Cited, not held"
RECORDED: Final = "Known from a catalogue"
DRAFTS: Final = "Drafts known from the texts they became"
SUBJECTS: Final = "Subjects"
MEETINGS: Final = "Meetings"
AGENDA_ITEMS: Final = "Agenda items"
_MOST: Final = 900  # entries on one page
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
    ("sessions", MEETINGS, hrc.Meeting),
    ("sessions", AGENDA_ITEMS, hrc.AgendaItem),
    ("subjects", SUBJECTS, terms.skos_Concept),  # those of the list of subjects
    ("lists", "Closed lists", terms.skos_ConceptScheme),
    ("lists", "Concepts", terms.skos_Concept),
    ("lists", "Source files", hrc.SourceFile),
    ("lists", "Former identifiers", hrc.FormerIdentifier),
)
"""List, heading and class; the first class that fits decides."""

_ALL_SUBJECTS: Final = iris.concept("scheme", "subject")

_COUNTED: Final = {"Sessions", MEETINGS, AGENDA_ITEMS}
"""What is looked up by number: in words, the fiftieth session would stand before the first."""

TITLES: Final = {
    "documents": "Texts",
    "states": "States",
    "bodies": "Bodies",
    "instruments": "Instruments, collections and events",
    "sessions": "Sessions, meetings and agenda",
    "subjects": "Subjects",
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
class SessionCount:
    """How many texts of each kind a session has."""

    session: Link | None  # None: the session is not known
    kinds: tuple[tuple[str, int], ...]
    strays: tuple[Entry, ...]  # the texts themselves, where no page of a session lists them


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Resources of one kind in a list."""

    heading: str
    entries: tuple[Entry, ...]
    sheets: tuple[Sheet[Entry], ...]  # more than one: shown instead of the entries
    in_full: bool = False  # True: shown with title, date and result
    sessions: tuple[SessionCount, ...] = ()  # shown instead of the entries, which are too many


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """A list with its shelves."""

    name: str
    title: str
    shelves: tuple[Shelf, ...]


def place_of(linker: Linker, node: NamedNode) -> tuple[str, str]:
    """Return the list on which a resource stands and the heading there."""
    types = set(linker.graph.nodes(node, terms.rdf_type))
    if terms.skos_Concept in types and _is_subject(linker, node):
        return "subjects", SUBJECTS
    found = (
        (name, heading)
        for name, heading, class_ in _SHELVES
        if class_ in types and heading != SUBJECTS
    )
    return next(found, ("lists", _OTHER))


def _is_subject(linker: Linker, node: NamedNode) -> bool:
    return _ALL_SUBJECTS in linker.graph.nodes(node, terms.skos_inScheme)


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
                for shelf in _shelves(linker, place, standing[place])
            ),
        )
        for name, title in TITLES.items()
    )


def _shelves(linker: Linker, place: tuple[str, str], nodes: Iterable[NamedNode]) -> Iterable[Shelf]:
    name, heading = place
    if heading == _TEXTS:
        yield from _shelves_of_texts(linker, name, set(nodes))
        return
    key = _by_number if heading in _COUNTED else _by_name
    yield _shelf(name, heading, sorted((_entry(linker, node) for node in nodes), key=key))


def _shelves_of_texts(linker: Linker, name: str, texts: set[NamedNode]) -> Iterable[Shelf]:
    """Yield the texts by what is known of them, the best known first."""
    held = _held_as(linker, "full-text", texts)
    if held:
        rows = sorted((_text_entry(linker, node) for node in held), key=_by_name)
        rows.sort(key=lambda row: row.date or "", reverse=True)
        yield _shelf(name, HELD, rows, in_full=True)
    recorded = _held_as(linker, "catalogue-record", texts) - held
    if recorded:
        entries = sorted((_entry(linker, node) for node in recorded), key=_by_name)
        yield _shelf(name, RECORDED, entries, sessions=count_by_session(linker, recorded))
    others = texts - held - recorded
    cited = {node for node in others if linker.graph.subjects(hrc.cites, node)}
    drafts = {node for node in others - cited if linker.graph.nodes(node, hrc.adoptedAs)}
    unknown = others - cited - drafts
    for heading, known in ((CITED, cited), (DRAFTS, drafts), ("Neither held nor cited", unknown)):
        if known:
            entries = sorted((_entry(linker, node) for node in known), key=_by_name)
            yield _shelf(name, heading, entries)


def _held_as(linker: Linker, holding: str, texts: Iterable[NamedNode]) -> set[NamedNode]:
    wanted = iris.concept("holding", holding)
    return {text for text in texts if wanted in linker.graph.values(text, hrc.holding)}


def _shelf(
    name: str,
    heading: str,
    entries: Sequence[Entry],
    *,
    in_full: bool = False,
    sessions: tuple[SessionCount, ...] = (),
) -> Shelf:
    return Shelf(
        heading=heading,
        entries=tuple(entries),
        sheets=() if sessions else sheets(f"{name}/{iris.slug(heading)}", entries, _MOST),
        in_full=in_full,
        sessions=sessions,
    )


def count_by_session(linker: Linker, texts: Iterable[NamedNode]) -> tuple[SessionCount, ...]:
    """Count texts by session and kind: the Council's sessions first, the latest before others."""
    of: dict[NamedNode | None, list[NamedNode]] = {}
    for text in texts:
        of.setdefault(linker.graph.node(text, hrc.session), []).append(text)
    return tuple(
        SessionCount(
            session=linker.link(session) if session else None,
            kinds=_by_kind(kind_of(linker, text) for text in of[session]),
            strays=()
            if session
            else tuple(sorted((_entry(linker, text) for text in of[None]), key=_by_name)),
        )
        for session in sorted(of, key=_session_order)
    )


def _by_kind(kinds: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(kinds).items(), key=lambda one: ORDER.index(one[0])))


def _session_order(session: NamedNode | None) -> tuple[bool, bool, str, list[int | str]]:
    path = session.value.removeprefix(iris.BASE).split("/")[1:] if session else []
    digits = [-int(number) for number in re.findall(r"[0-9]+", path[-1])] if path else []
    organ = "" if len(path) == 1 else "/".join(path[:-1])
    special = bool(path) and not path[-1].isdecimal()
    return not path, organ != "", f"{organ}{special:d}", list(digits)


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
