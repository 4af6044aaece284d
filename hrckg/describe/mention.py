"""Mentions, citations, and the direct links that follow from them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe.link import citation_links, mention_links
from hrckg.describe.statement import Statement, Subject, boolean, both_ways, day, integer, types
from hrckg.document import (
    AgendaItemTarget,
    EntityTarget,
    Mention,
    ParagraphTarget,
    SessionTarget,
    SymbolTarget,
    Target,
)
from hrckg.span import Span


def mention_triples(
    subject: Subject, part: NamedNode, text: str, mentions: Sequence[Mention]
) -> Iterator[Statement]:
    """Describe the mentions in the text of a paragraph or footnote."""
    counted: Counter[Span] = Counter()
    for mention in mentions:
        counted[mention.span] += 1
        this = iris.mention(part, subject.document.language, mention.span, counted[mention.span])
        yield from types(this, hrc.Mention)
        yield from both_ways(part, hrc.hasMention, this, hrc.mentionedIn)
        yield Triple(this, hrc.surface, subject.words(mention.span.of(text)))
        yield Triple(this, hrc.start, integer(mention.span.start))
        yield Triple(this, hrc.end, integer(mention.span.end))
        if mention.pinpoint:
            yield Triple(this, hrc.pinpoint, subject.words(mention.pinpoint))
        if mention.open:
            yield Triple(
                this, hrc.unresolvedBecause, iris.concept("unresolved", mention.open.value)
            )
        if mention.target:
            yield from _target(subject, part, this, mention, _target_iri(subject, mention.target))


def _target(
    subject: Subject, part: NamedNode, this: NamedNode, mention: Mention, target: NamedNode
) -> Iterator[Statement]:
    yield Triple(this, hrc.refersTo, target)
    yield from mention_links(subject, part, target)
    if mention.is_citation:
        yield from types(this, hrc.Citation)
        yield from citation_links(subject, part, target, mention.action if mention.direct else None)
        if mention.dated:
            yield Triple(this, hrc.printedDate, day(mention.dated))
        if mention.action:
            yield Triple(this, hrc.action, iris.concept("action", mention.action))
            yield Triple(this, hrc.directObject, boolean(mention.direct))


def _target_iri(subject: Subject, target: Target) -> NamedNode:
    """Name what a mention refers to."""
    match target:
        case SymbolTarget(symbol=symbol):
            return iris.symbol(symbol)
        case EntityTarget(kind=kind, id=id_):
            return iris.entity(kind, id_)
        case SessionTarget(body=body, number=number):
            return iris.session(number, body)
        case AgendaItemTarget(number=number):
            return iris.agenda_item(subject.document.session.number, number)
        case ParagraphTarget(label=label):
            return subject.part(label)
