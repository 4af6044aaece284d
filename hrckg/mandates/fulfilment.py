"""Fulfilment: which report, of which a later text takes note, did what an earlier text asked for.

A report fulfils a duty if a later text of the same series, or one that cites the text with the
duty, takes note of it, if its author is the one who was asked, if its symbol is of the session at
which the duty was due, and if its topic is that of the duty. Everything works on small records, so
that the texts themselves need not be held.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from hrckg import iris
from hrckg.document import (
    COUNCIL,
    Document,
    Mandate,
    Mention,
    Paragraph,
    SessionTarget,
    SymbolTarget,
)
from hrckg.folding import fold
from hrckg.mandates.grammar import WRITTEN
from hrckg.mandates.parties import bodies_in
from hrckg.span import Span
from hrckg.symbol import Kind

_NOTED: Final = frozenset({"appreciate", "note", "recall", "take-note", "welcome"})
_WORD: Final = re.compile(r"[^\W\d_]{5,}")  # shorter words say little of a topic
_FEWEST = 3  # words of a topic that can be told from others
_AGREEING = 0.75  # share of the words for a report that the duty has, too
_SYMBOLS: Final = {COUNCIL: "A/HRC/", "GA": "A/"}
"""How the symbols of reports to an organ begin, in front of the number of the session."""
_SAME: Final = {"OHCHR": "HCHR"}
"""The Office signs what its head was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A duty of which the product is a paper, as far as fulfilment needs it.

    Duties of one paragraph that lead to one paper (a study, and the report on it) share their
    ``topic``.
    """

    document: str  # IRI of the text with the duty
    mandate: str  # IRI of the duty
    actors: tuple[str, ...]  # ids in the list of bodies
    sessions: tuple[str, ...]  # beginnings of the symbols of papers that were due then: "A/HRC/43/"
    topic: tuple[str, ...]  # the words that say what it is about, sorted


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """A report that a text takes note of or welcomes, under its symbol."""

    document: str  # IRI of the text that takes note of it
    report: str  # its symbol
    authors: tuple[str, ...]  # ids of the bodies that the phrase names
    topic: tuple[str, ...]  # sorted
    cites: tuple[str, ...]  # IRIs of the texts that the same text cites, sorted


@dataclass(frozen=True, slots=True, kw_only=True)
class Fulfilment:
    """A duty, and the report that fulfils it."""

    mandate: str  # IRI
    report: str  # symbol


def asked(document: Document) -> tuple[Asked, ...]:
    """Return the duties of ``document`` of which the product is a paper for a printed session."""
    return tuple(
        record
        for paragraph in document.paragraphs
        if paragraph.mandates
        for topic in [_topic(paragraph.words.text)]
        for mandate in paragraph.mandates
        if (record := _asked(document, paragraph, mandate, topic))
    )


def _asked(
    document: Document, paragraph: Paragraph, mandate: Mandate, topic: tuple[str, ...]
) -> Asked | None:
    sessions = tuple(filter(None, map(_symbols_of, mandate.due.sessions)))
    if mandate.recalled or mandate.deliverable not in WRITTEN or not sessions:
        return None
    this = iris.document(document)
    part = iris.part(this, paragraph.label)
    return Asked(
        document=this.value,
        mandate=iris.mandate(part, document.language, mandate.span).value,
        actors=mandate.actors,
        sessions=sessions,
        topic=topic,
    )


def _symbols_of(session: SessionTarget) -> str | None:
    start = _SYMBOLS.get(session.body)
    return f"{start}{session.number}/" if start else None


def delivered(document: Document) -> tuple[Delivered, ...]:
    """Return the reports that ``document`` takes note of or welcomes, by what it calls them."""
    cites = tuple(
        sorted(
            {
                iris.symbol(mention.target.symbol).value
                for part in (*document.paragraphs, *document.footnotes)
                for mention in part.mentions
                if isinstance(mention.target, SymbolTarget)
            }
        )
    )
    return tuple(
        record
        for paragraph in document.paragraphs
        for mention in paragraph.mentions
        if (record := _delivered(document, paragraph, mention, cites))
    )


def _delivered(
    document: Document, paragraph: Paragraph, mention: Mention, cites: tuple[str, ...]
) -> Delivered | None:
    target = mention.target
    if not isinstance(target, SymbolTarget) or mention.action not in _NOTED:
        return None
    if target.symbol.kind in {Kind.RESOLUTION, Kind.DECISION, Kind.PRESIDENT_STATEMENT}:
        return None
    text = paragraph.words.text
    named = list(bodies_in(paragraph.mentions, mention.span))
    return Delivered(
        document=iris.document(document).value,
        report=str(target.symbol),
        authors=tuple(dict.fromkeys(body for _, body in named)),
        topic=_topic(_without(text, mention.span, [one.span for one, _ in named])),
        cites=cites,
    )


def _without(text: str, whole: Span, parts: Iterable[Span]) -> str:
    """Return the words at ``whole`` without those at ``parts``."""
    words, place = list[str](), whole.start
    for part in sorted(parts):
        words.append(text[place : part.start])
        place = max(place, part.end)
    return " ".join([*words, text[place : whole.end]])


def _topic(text: str) -> tuple[str, ...]:
    return tuple(sorted(set(_WORD.findall(fold(text).casefold()))))


def fulfilments(
    asked: Iterable[Asked],
    delivered: Iterable[Delivered],
    earlier: Mapping[str, Collection[str]],
) -> tuple[Fulfilment, ...]:
    """Return which reports fulfil which duties, sorted; two candidates for a duty make none.

    ``earlier`` gives, by the IRI of a text, those of the earlier texts of its series.
    """
    duties: defaultdict[str, list[Asked]] = defaultdict(list)
    for duty in asked:
        duties[duty.document].append(duty)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for report in delivered:
        before = {*earlier.get(report.document, ()), *report.cites} - {report.document}
        for duty in _candidates(sorted(before), duties):
            if _fulfils(report, duty):
                found[duty.mandate].add(report.report)
    return tuple(
        Fulfilment(mandate=mandate, report=min(reports))
        for mandate, reports in sorted(found.items())
        if len(reports) == 1
    )


def _candidates(documents: Iterable[str], duties: Mapping[str, list[Asked]]) -> Iterator[Asked]:
    for document in documents:
        yield from duties.get(document, ())


def _fulfils(report: Delivered, duty: Asked) -> bool:
    """Say whether author, session and topic of a report are those of a duty."""
    authors = {_SAME.get(body, body) for body in report.authors}
    asked = {_SAME.get(body, body) for body in duty.actors}
    if not authors & asked or not report.report.startswith(duty.sessions):
        return False
    words, known = set(report.topic), set(duty.topic)
    return len(words) >= _FEWEST and len(words & known) >= _AGREEING * len(words)
