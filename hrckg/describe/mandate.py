"""Mandates, recalled mandates, and whom a paragraph addresses."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe.statement import Statement, Subject, both_ways, day, integer, types
from hrckg.document import Due, Mandate, Paragraph
from hrckg.terms import xsd_duration


def mandate_triples(subject: Subject, part: NamedNode, paragraph: Paragraph) -> Iterator[Statement]:
    """Describe the duties that a paragraph (``part``) makes or recalls, and its addressees.

    A translation repeats those of the text to which it was aligned, so that of it nothing is said.
    """
    if subject.first:
        return
    for mandate in paragraph.mandates:
        yield from _mandate(subject, part, paragraph.words.text, mandate)
    for addressee in paragraph.addressees:
        scheme = "addressee" if addressee.group else "body"
        yield Triple(part, hrc.addressee, iris.concept(scheme, addressee.id))


def _mandate(subject: Subject, part: NamedNode, text: str, mandate: Mandate) -> Iterator[Statement]:
    language = subject.document.language
    this = iris.mandate(part, language, mandate.span, recalled=mandate.recalled)
    if mandate.recalled:
        yield from types(this, hrc.RecalledMandate)
        yield from both_ways(part, hrc.hasRecalledMandate, this, hrc.recalledIn)
    else:
        yield from types(this, hrc.Mandate)
        yield from both_ways(part, hrc.hasMandate, this, hrc.mandatedBy)
    if mandate.recalled_from:
        yield Triple(this, hrc.recalledFrom, iris.symbol(mandate.recalled_from.symbol))
    yield Triple(this, hrc.surface, subject.words(mandate.span.of(text)))
    yield Triple(this, hrc.start, integer(mandate.span.start))
    yield Triple(this, hrc.end, integer(mandate.span.end))
    yield from _duty(this, mandate)
    yield from _due(this, mandate.due)


def _duty(this: NamedNode, mandate: Mandate) -> Iterator[Statement]:
    for actor in mandate.actors:
        yield Triple(this, hrc.actor, iris.concept("body", actor))
    if mandate.deliverable:
        yield Triple(this, hrc.deliverable, iris.concept("deliverable", mandate.deliverable))
    for recipient in mandate.recipients:
        yield Triple(this, hrc.recipient, iris.concept("body", recipient))
    if mandate.duration:
        yield Triple(this, hrc.duration, Literal(mandate.duration, datatype=xsd_duration))
    if mandate.extends:
        yield Triple(this, hrc.extends, iris.concept("body", mandate.extends))


def _due(this: NamedNode, due: Due) -> Iterator[Statement]:
    for session in due.sessions:
        yield Triple(this, hrc.dueAt, iris.session(session.number, session.body))
    if due.relation:
        yield Triple(this, hrc.dueRelation, Literal(due.relation.value))
    if due.by:
        yield Triple(this, hrc.dueBy, day(due.by))
    if due.recurrence:
        yield Triple(this, hrc.recurrence, Literal(due.recurrence.value))
