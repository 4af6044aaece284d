"""What a document leads to and shares with others: sessions, meetings, its file, cited texts."""

from collections.abc import Iterator

from pyoxigraph import Literal, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe.cited import text_triples
from hrckg.describe.statement import Statement, day, types
from hrckg.document import (
    Document,
    Mention,
    SessionTarget,
    SymbolTarget,
)
from hrckg.language import load_language
from hrckg.symbol import Symbol
from hrckg.terms import dcterms_format, dcterms_language, rdfs_label, skos_prefLabel

_COUNCIL = "HRC"
_ORGAN_NAMES = {
    _COUNCIL: "Human Rights Council",
    "GA": "General Assembly",
    "CHR": "Commission on Human Rights",
    "SUBCOMMISSION": "Sub-Commission on the Promotion and Protection of Human Rights",
    "ECOSOC": "Economic and Social Council",
}


def reference_triples(document: Document) -> Iterator[Statement]:
    """Describe everything beside the document itself that its triples refer to."""
    yield from _source_file(document)
    yield from _session(SessionTarget(body=_COUNCIL, number=document.session.number))
    session = iris.session(document.session.number)
    if document.session.starts_on and document.session.ends_on:
        yield Triple(session, hrc.startsOn, day(document.session.starts_on))
        yield Triple(session, hrc.endsOn, day(document.session.ends_on))
    if document.meeting:
        yield from _meeting(document, document.meeting)
    for symbol in sorted(cited_symbols(document)):
        yield from text_triples(symbol)
    for mention in _mentions(document):
        match mention.target:
            case SessionTarget() as target:
                yield from _session(target)
            case SymbolTarget(symbol=symbol) if symbol.council_number:
                number = symbol.council_number.rsplit("/", 1)[0].replace("OM/", "OM-")
                yield from _session(SessionTarget(body=_COUNCIL, number=number))
            case _:
                continue


def cited_symbols(document: Document) -> set[Symbol]:
    """Return the symbols of the texts that a document leads to."""
    symbols = {
        mention.target.symbol
        for mention in _mentions(document)
        if isinstance(mention.target, SymbolTarget)
    }
    if document.adopted_as:
        symbols.add(document.adopted_as)
    return symbols - {document.symbol}


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


def _session(target: SessionTarget) -> Iterator[Statement]:
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
    words = {count: word for word, count in language.ordinals.items()}
    ordinal = words.get(int(number), number) if number.isdigit() else number
    what = {"": "session", "S": "special session", "OM": "organizational meeting"}
    organ = _ORGAN_NAMES.get(target.body, target.body)
    return f"{organ}, {ordinal} {what.get(kind, 'session')}"


def _meeting(document: Document, number: str) -> Iterator[Statement]:
    session = SessionTarget(body=_COUNCIL, number=document.session.number)
    this = iris.meeting(session.number, number)
    label = Literal(f"{session_label(session)}, meeting {number}", language="en")
    yield from types(this, hrc.Meeting)
    yield Triple(this, rdfs_label, label)
    yield Triple(this, skos_prefLabel, label)
    yield Triple(this, hrc.number, Literal(number))
    yield Triple(this, hrc.meetingOf, iris.session(session.number))
    if document.taken and document.taken.taken_on:
        yield Triple(this, hrc.heldOn, day(document.taken.taken_on))
