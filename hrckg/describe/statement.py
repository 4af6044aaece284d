"""What all descriptions share: statements, typed literals, and places in a source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.document import Document, Excerpt
from hrckg.span import Span
from hrckg.terms import rdf_type, xsd_boolean, xsd_date, xsd_decimal, xsd_integer

Statement = Triple


@dataclass(frozen=True, slots=True)
class Subject:
    """A document and its IRI, which every part of it needs."""

    document: Document
    iri: NamedNode
    first: Document | None = None  # the text to which it was aligned; None: it stands alone

    @classmethod
    def of(cls, document: Document, first: Document | None = None) -> "Subject":
        """Name a document once."""
        return cls(document, iris.document(document), first)

    def part(self, label: str) -> NamedNode:
        """Name a part of the document."""
        return iris.part(self.iri, label)

    def words(self, text: str) -> Literal:
        """Return words of the document in its language."""
        return Literal(text, language=self.document.language)


def integer(value: int) -> Literal:
    """Return a whole number."""
    return Literal(str(value), datatype=xsd_integer)


def decimal(value: Decimal) -> Literal:
    """Return a number with a fraction."""
    return Literal(format(value, "f"), datatype=xsd_decimal)


def boolean(value: bool) -> Literal:  # noqa: FBT001 - it is the value to be written
    """Return a truth value."""
    return Literal("true" if value else "false", datatype=xsd_boolean)


def day(value: date) -> Literal:
    """Return a calendar day."""
    return Literal(value.isoformat(), datatype=xsd_date)


def types(subject: NamedNode, *classes: NamedNode) -> Iterator[Statement]:
    """State the classes of a subject, superclasses included."""
    for class_ in classes:
        yield Triple(subject, rdf_type, class_)


def both_ways(
    subject: NamedNode, forth: NamedNode, object_: NamedNode, back: NamedNode
) -> Iterator[Statement]:
    """State a relation and its inverse."""
    yield Triple(subject, forth, object_)
    yield Triple(object_, back, subject)


def source_triples(subject: Subject, part: NamedNode, words: Excerpt) -> Iterator[Statement]:
    """State where the words of a part were read, one range for each contiguous piece."""
    yield from range_triples(subject, part, part, words.ranges(subject.document.source.text))


def range_triples(
    subject: Subject, holder: NamedNode, part: NamedNode, ranges: Iterable[Span]
) -> Iterator[Statement]:
    """State that ``holder`` was read at ``ranges`` of the source, which ``part`` gives names."""
    file = iris.source_file(subject.document.source.sha256)
    for piece, span in enumerate(ranges, start=1):
        place = iris.source_range(part, subject.document.language, piece)
        yield Triple(holder, hrc.hasSource, place)
        yield from types(place, hrc.SourceRange)
        yield Triple(place, hrc.sourceFile, file)
        yield Triple(place, hrc.sourceStart, integer(span.start))
        yield Triple(place, hrc.sourceEnd, integer(span.end))
