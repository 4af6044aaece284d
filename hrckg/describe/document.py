"""A document: its metadata, and the descriptions of its parts in order."""

from collections import Counter
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe.action import action_triples, sponsorship_triples
from hrckg.describe.link import asking_links
from hrckg.describe.paragraph import annex_triples, footnote_triples, paragraph_triples
from hrckg.describe.statement import (
    Statement,
    Subject,
    both_ways,
    day,
    range_triples,
    types,
)
from hrckg.document import Document, Issue
from hrckg.document.issue import WHOLE
from hrckg.language import load_language
from hrckg.symbol import Kind
from hrckg.terms import dcterms_language, dcterms_title, rdfs_label, rdfs_seeAlso

CLASSES = {
    Kind.RESOLUTION: hrc.Resolution,
    Kind.DECISION: hrc.Decision,
    Kind.PRESIDENT_STATEMENT: hrc.PresidentStatement,
    Kind.DRAFT_RESOLUTION: hrc.DraftResolution,
    Kind.AMENDMENT: hrc.Amendment,
    Kind.REPORT: hrc.Report,
}

_DECIDED = {Kind.RESOLUTION, Kind.DECISION, Kind.PRESIDENT_STATEMENT}


def document_triples(document: Document, first: Document | None = None) -> Iterator[Statement]:
    """Describe one document that we hold, with all its parts; each statement once.

    ``first`` is the text in another language to which it was aligned; None: it stands alone.
    """
    yield from dict.fromkeys(_statements(Subject.of(document, first)))


def _statements(subject: Subject) -> Iterator[Statement]:
    document = subject.document
    yield from types(subject.iri, hrc.Document, CLASSES[document.kind])
    yield from _names(subject)
    yield from _circumstances(subject)
    heading = document.heading.ranges(document.source.text)
    yield from range_triples(subject, subject.iri, subject.part("heading"), heading)
    whole = subject.first or document
    orders = {paragraph.label: nth for nth, paragraph in enumerate(whole.paragraphs, start=1)}
    for paragraph in document.paragraphs:
        yield from paragraph_triples(subject, paragraph, orders[paragraph.label])
    for annex in document.annexes:
        yield from annex_triples(subject, annex)
    for footnote in document.footnotes:
        yield from footnote_triples(subject, footnote)
    yield from asking_links(subject)
    for sponsorship in document.sponsorships:
        yield from sponsorship_triples(subject, sponsorship)
    for action in document.actions:
        yield from action_triples(subject, action)
    yield from _issues(subject)


def _names(subject: Subject) -> Iterator[Statement]:
    this, document = subject.iri, subject.document
    language = load_language(document.language)
    if document.symbol:
        yield Triple(this, rdfs_label, Literal(str(document.symbol), language="en"))
        yield Triple(this, hrc.symbol, Literal(str(document.symbol)))
        yield Triple(this, rdfs_seeAlso, iris.docs_page(document.symbol))
    else:
        yield Triple(this, rdfs_label, subject.words(document.title.text))
    if document.number:
        yield Triple(this, hrc.number, Literal(document.number))
    if document.title.text:
        yield Triple(this, dcterms_title, subject.words(document.title.text))
    yield Triple(this, dcterms_language, iris.language_authority(language.authority))
    yield Triple(this, hrc.holding, iris.concept("holding", "full-text"))


def _circumstances(subject: Subject) -> Iterator[Statement]:
    this, document = subject.iri, subject.document
    yield Triple(this, hrc.session, iris.session(document.session.number, document.organ))
    if document.kind in _DECIDED or document.adoption:
        yield Triple(this, hrc.adoptedBy, iris.concept("body", document.organ))
    if document.agenda_item:
        session = document.session.number
        item = iris.agenda_item(session, document.agenda_item, document.organ)
        yield Triple(this, hrc.agendaItem, item)
    if document.distributed_on:
        yield Triple(this, hrc.distributedOn, day(document.distributed_on))
    if document.adopted_on:
        yield Triple(this, hrc.adoptedOn, day(document.adopted_on))
    if document.meeting and document.decided_on:
        meeting = iris.meeting(document.session.number, document.meeting, document.organ)
        yield Triple(this, hrc.adoptedAt, meeting)
    if document.amends:
        yield Triple(this, hrc.amends, iris.symbol(document.amends))
    if document.adopted_as:
        yield Triple(this, hrc.adoptedAs, iris.symbol(document.adopted_as))


def _issues(subject: Subject) -> Iterator[Statement]:
    counted: Counter[tuple[str, str]] = Counter()
    translation = subject.document.language if subject.first else None
    for issue in subject.document.issues:
        key = (issue.code.value, issue.place)
        counted[key] += 1
        this = iris.issue(subject.iri, *key, counted[key], translation)
        yield from issue_triples(subject.iri, this, issue)
        yield from range_triples(subject, this, this, [issue.span])


def issue_triples(whole: NamedNode, this: NamedNode, issue: Issue) -> Iterator[Statement]:
    """Describe a fault of the source of the document ``whole``, without its place."""
    part = whole if issue.place in WHOLE else iris.part(whole, issue.place)
    yield from types(this, hrc.SourceIssue)
    yield from both_ways(part, hrc.hasIssue, this, hrc.issueOf)
    yield Triple(this, hrc.code, Literal(issue.code.value))
    yield Triple(this, hrc.message, Literal(issue.message, language="en"))
