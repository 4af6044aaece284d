"""What a document leads to and shares with others: sessions, meetings, its file, cited texts.

The texts that it cites are described apart (``hrckg.describe.cited``), once it is known that no
file holds them; and so are the days of sessions and meetings, which several texts print.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe.statement import Statement, types
from hrckg.document import (
    COUNCIL,
    AgendaItemTarget,
    Document,
    Mention,
    SessionTarget,
    SymbolTarget,
    is_standing,
)
from hrckg.knowledge import load_knowledge
from hrckg.language import load_language
from hrckg.symbol import Kind, Symbol
from hrckg.terms import dcterms_format, dcterms_language, rdfs_label, skos_prefLabel

_ADOPTED = frozenset({Kind.RESOLUTION, Kind.DECISION, Kind.PRESIDENT_STATEMENT})
_SESSIONS = {
    "": "session",
    "S": "special_session",
    "OM": "organizational_meeting",
    "ES": "emergency_session",
}
"""The forms of the names of sessions, by what stands in front of the number: ``S-17``."""


def reference_triples(document: Document) -> Iterator[Statement]:
    """Describe everything beside the document itself that its triples refer to."""
    yield from _source_file(document)
    yield from session_triples(_session(document))
    if document.meeting:
        yield from meeting_triples(_session(document), document.meeting)
    for mention in _mentions(document):
        if isinstance(mention.target, SessionTarget):
            yield from session_triples(mention.target)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class OwnItem:
    """An item of an agenda that only one session has."""

    body: str  # id in the list of bodies
    session: str
    number: str


def own_items(document: Document) -> set[OwnItem]:
    """Return the items that a document names of an agenda that only its session has."""
    named = {
        mention.target.number
        for mention in _mentions(document)
        if isinstance(mention.target, AgendaItemTarget)
    }
    session = document.session.number
    items = {OwnItem(body=COUNCIL, session=session, number=number) for number in named}
    if document.agenda_item:
        items.add(OwnItem(body=document.organ, session=session, number=document.agenda_item))
    return {one for one in items if one.body != COUNCIL or not is_standing(one.session)}


def own_item_triples(item: OwnItem, title: str) -> Iterator[Statement]:
    """Describe such an item; ``title`` "": no source says what it is called."""
    this = iris.agenda_item(item.session, item.number, item.body)
    session = session_label(SessionTarget(body=item.body, number=item.session))
    place = load_language("en").names["agenda_item"].format(session=session, number=item.number)
    yield from types(this, hrc.AgendaItem)
    yield Triple(this, rdfs_label, Literal(f"{place}: {title}" if title else place, language="en"))
    yield Triple(this, skos_prefLabel, Literal(title or place, language="en"))
    yield Triple(this, hrc.number, Literal(item.number))
    yield Triple(this, hrc.agendaOf, iris.concept("body", item.body))


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedDay:
    """A day that several documents may print: of a session or a meeting."""

    thing: NamedNode
    property: NamedNode
    day: date


def shared_days(document: Document) -> Iterator[SharedDay]:
    """Yield the days of its session and its meeting that a document prints."""
    session = iris.session(document.session.number, document.organ)
    starts_on, ends_on = document.session.starts_on, document.session.ends_on
    if starts_on and ends_on:
        yield SharedDay(thing=session, property=hrc.startsOn, day=starts_on)
        yield SharedDay(thing=session, property=hrc.endsOn, day=ends_on)
    if document.meeting and document.decided_on:
        meeting = iris.meeting(document.session.number, document.meeting, document.organ)
        yield SharedDay(thing=meeting, property=hrc.heldOn, day=document.decided_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedDay:
    """The day that a citation prints of the adoption of a text."""

    symbol: str
    day: date
    place: str  # label of the paragraph or footnote that cites it


def cited_days(document: Document) -> Iterator[CitedDay]:
    """Yield the days on which, as a document prints, the texts that it cites were adopted."""
    for part in (*document.paragraphs, *document.footnotes):
        for mention in part.mentions:
            target = mention.target
            if (
                mention.dated
                and isinstance(target, SymbolTarget)
                and target.symbol.kind in _ADOPTED
                and target.symbol != document.symbol
            ):
                yield CitedDay(symbol=str(target.symbol), day=mention.dated, place=part.label)


def cited_symbols(document: Document) -> set[Symbol]:
    """Return the symbols of the texts that a document leads to."""
    symbols = {
        mention.target.symbol
        for mention in _mentions(document)
        if isinstance(mention.target, SymbolTarget)
    }
    symbols |= {one for one in (document.adopted_as, document.amends) if one}
    return symbols - {document.symbol}


def _session(document: Document) -> SessionTarget:
    return SessionTarget(body=document.organ, number=document.session.number)


def _mentions(document: Document) -> Iterator[Mention]:
    for part in (*document.paragraphs, *document.footnotes):
        yield from part.mentions


def _source_file(document: Document) -> Iterator[Statement]:
    source = document.source
    this = iris.source_file(source.sha256)
    authority = load_language(document.language).authority
    yield from types(this, hrc.SourceFile)
    yield Triple(this, rdfs_label, Literal(source.name, language="en"))
    yield Triple(this, hrc.fileName, Literal(source.name))
    yield Triple(this, hrc.sha256, Literal(source.sha256))
    yield Triple(this, dcterms_format, Literal(source.media_type))
    yield Triple(this, dcterms_language, iris.language_authority(authority))


def session_triples(target: SessionTarget) -> Iterator[Statement]:
    """Describe a session of any organ."""
    this = iris.session(target.number, target.body)
    label = Literal(session_label(target), language="en")
    yield from types(this, hrc.Session)
    yield Triple(this, rdfs_label, label)
    yield Triple(this, skos_prefLabel, label)
    yield Triple(this, hrc.number, Literal(target.number))
    yield Triple(this, hrc.sessionOf, iris.concept("body", target.body))


def session_label(target: SessionTarget) -> str:
    """Return the English name of a session.

    >>> session_label(SessionTarget(body="GA", number="S-31"))
    'General Assembly, thirty-first special session'
    """
    language = load_language("en")
    kind, _, number = target.number.rpartition("-")
    words = language.ordinal_words
    ordinal = words.get(int(number), number) if number.isdigit() else number
    organ = load_knowledge("en").bodies.get(target.body, target.body)
    form = language.names[_SESSIONS.get(kind, "session")]
    return form.format(organ=organ, ordinal=ordinal)


def meeting_triples(session: SessionTarget, number: str) -> Iterator[Statement]:
    """Describe a meeting of a session of any organ."""
    this = iris.meeting(session.number, number, session.body)
    form = load_language("en").names["meeting"]
    label = Literal(form.format(session=session_label(session), number=number), language="en")
    yield from types(this, hrc.Meeting)
    yield Triple(this, rdfs_label, label)
    yield Triple(this, skos_prefLabel, label)
    yield Triple(this, hrc.number, Literal(number))
    yield Triple(this, hrc.meetingOf, iris.session(session.number, session.body))
