"""Paragraphs, footnotes, and the mentions in both."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe.mandate import mandate_triples
from hrckg.describe.mention import mention_triples
from hrckg.describe.statement import (
    Statement,
    Subject,
    both_ways,
    integer,
    source_triples,
    types,
)
from hrckg.document import (
    Act,
    Annex,
    AnnexParagraph,
    Excerpt,
    Footnote,
    FootnoteRef,
    OperativeParagraph,
    Paragraph,
    PreambularParagraph,
    Subparagraph,
    annex_of,
)
from hrckg.terms import dcterms_title


def paragraph_triples(subject: Subject, paragraph: Paragraph, order: int) -> Iterator[Statement]:
    """Describe a paragraph or sub-paragraph, the ``order``-th of its document from 1."""
    this = subject.part(paragraph.label)
    yield from types(this, hrc.Paragraph)
    yield from both_ways(subject.iri, hrc.hasParagraph, this, hrc.inDocument)
    yield Triple(this, hrc.order, integer(order))
    yield Triple(this, hrc.text, subject.words(paragraph.words.text))
    if paragraph.closing:
        yield Triple(this, hrc.closingText, subject.words(paragraph.closing.text))
    match paragraph:
        case PreambularParagraph():
            yield from types(this, hrc.PreambularParagraph)
        case OperativeParagraph():
            yield from types(this, hrc.OperativeParagraph)
            if paragraph.number:
                yield Triple(this, hrc.number, Literal(paragraph.number))
        case AnnexParagraph():
            yield from types(this, hrc.AnnexParagraph)
        case Subparagraph():
            yield from types(this, hrc.Subparagraph)
            yield Triple(this, hrc.number, Literal(paragraph.number))
            yield Triple(this, hrc.partOf, subject.part(paragraph.parent))
    for heading in paragraph.headings:
        yield Triple(this, hrc.heading, subject.words(heading.text))
    if annex := annex_of(paragraph):
        yield Triple(this, hrc.inAnnex, subject.part(annex))
    if paragraph.act:
        yield from _act(subject, this, paragraph.act)
    yield from _refs(subject, this, paragraph.refs)
    yield from mention_triples(subject, this, paragraph.words.text, paragraph.mentions)
    yield from mandate_triples(subject, this, paragraph)
    yield from source_triples(subject, this, paragraph.words + (paragraph.closing or Excerpt.of()))


def _act(subject: Subject, this: NamedNode, act: Act) -> Iterator[Statement]:
    yield Triple(this, hrc.openingPhrase, subject.words(act.phrase))
    if act.action:
        yield Triple(this, hrc.action, iris.concept("action", act.action))
    for further in act.further:
        yield Triple(this, hrc.furtherAction, iris.concept("action", further))


def _refs(subject: Subject, this: NamedNode, refs: Sequence[FootnoteRef]) -> Iterator[Statement]:
    labels = {note.number: note.label for note in subject.document.footnotes}
    counted: Counter[int] = Counter()
    for ref in refs:
        if ref.footnote not in labels:
            continue
        counted[ref.at] += 1
        mark = iris.footnote_ref(this, subject.document.language, ref.at, counted[ref.at])
        yield Triple(this, hrc.footnoteRef, mark)
        yield from types(mark, hrc.FootnoteRef)
        yield Triple(mark, hrc.footnote, subject.part(labels[ref.footnote]))
        yield Triple(mark, hrc.at, integer(ref.at))


def annex_triples(subject: Subject, annex: Annex) -> Iterator[Statement]:
    """Describe an annex without its paragraphs."""
    this = subject.part(annex.label)
    yield from types(this, hrc.Annex)
    yield from both_ways(subject.iri, hrc.hasAnnex, this, hrc.inDocument)
    if annex.heading.text:
        yield Triple(this, hrc.heading, subject.words(annex.heading.text))
    if annex.title.text:
        yield Triple(this, dcterms_title, subject.words(annex.title.text))
    yield from source_triples(subject, this, annex.heading + annex.title)


def footnote_triples(subject: Subject, footnote: Footnote) -> Iterator[Statement]:
    """Describe a footnote."""
    this = subject.part(footnote.label)
    yield from types(this, hrc.Footnote)
    yield from both_ways(subject.iri, hrc.hasFootnote, this, hrc.inDocument)
    yield Triple(this, hrc.number, Literal(footnote.number))
    yield Triple(this, hrc.text, subject.words(footnote.words.text))
    yield from mention_triples(subject, this, footnote.words.text, footnote.mentions)
    yield from source_triples(subject, this, footnote.words)
