"""Series of recurring texts, and what became of paragraphs from one text to the next."""

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.change import Change, ChangeKind
from hrckg.describe.statement import Statement, both_ways, types
from hrckg.terms import dcterms_isReplacedBy, rdfs_label, skos_prefLabel, xsd_decimal

_REPEATED = frozenset({ChangeKind.SAME, ChangeKind.MOVED})


def series_triples(
    this: NamedNode, labels: Mapping[str, str], texts: Iterable[NamedNode]
) -> Iterator[Statement]:
    """Describe a series by its labels (by language) and its texts."""
    yield from types(this, hrc.Series)
    for language, label in sorted(labels.items()):
        yield Triple(this, rdfs_label, Literal(label, language=language))
        yield Triple(this, skos_prefLabel, Literal(label, language=language))
    for text in texts:
        yield Triple(this, hrc.hasText, text)


def succession_triples(
    text: NamedNode, series: NamedNode, followed: NamedNode | None
) -> Iterator[Statement]:
    """Describe the place of a text in a series; ``followed`` None: it is the first that is held."""
    yield Triple(text, hrc.inSeries, series)
    if followed:
        yield Triple(text, hrc.follows, followed)


def change_triples(
    newer: NamedNode, older: NamedNode, changes: Iterable[Change]
) -> Iterator[Statement]:
    """Describe what became of the paragraphs of one text in the one that follows it."""
    for change in changes:
        this = iris.change(newer, change.older, change.newer)
        yield from types(this, hrc.ParagraphChange)
        yield from both_ways(newer, hrc.hasChange, this, hrc.changeIn)
        yield Triple(this, hrc.change, iris.concept("change", change.kind.value))
        if change.older:
            yield Triple(this, hrc.fromParagraph, iris.part(older, change.older))
        if change.newer:
            yield Triple(this, hrc.toParagraph, iris.part(newer, change.newer))
        if change.older and change.newer:
            yield Triple(this, hrc.similarity, _decimal(change.similarity))
            yield from _paragraph_links(newer, older, change)


def _paragraph_links(newer: NamedNode, older: NamedNode, change: Change) -> Iterator[Statement]:
    """Link a paragraph directly with the one whose words it carries on or repeats."""
    if change.older and change.newer:
        this, before = iris.part(newer, change.newer), iris.part(older, change.older)
        yield Triple(this, hrc.continues, before)
        if change.kind in _REPEATED:
            yield Triple(this, hrc.repeats, before)


def fulfilment_triples(mandate: NamedNode, report: NamedNode) -> Iterator[Statement]:
    """Describe that a report did what a mandate had asked for."""
    yield Triple(mandate, hrc.fulfilledBy, report)


def former_identifier_triples(
    this: NamedNode, label: Literal, replaced_by: NamedNode
) -> Iterator[Statement]:
    """Describe an identifier that a draft had before its symbol was known."""
    yield from types(this, hrc.FormerIdentifier)
    yield Triple(this, rdfs_label, label)
    yield Triple(this, dcterms_isReplacedBy, replaced_by)


def _decimal(share: float) -> Literal:
    return Literal(str(round(share, 3)), datatype=xsd_decimal)
