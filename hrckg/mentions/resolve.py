"""Resolving the references of a document: everything with one candidate is linked.

What could be several things, or nothing that we know, stays a mention without a target.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from hrckg.document import (
    COUNCIL,
    Document,
    Footnote,
    Mention,
    OperativeParagraph,
    Paragraph,
    Subparagraph,
    Target,
    is_text,
)
from hrckg.mentions.acts import Acts
from hrckg.mentions.entities import Entities
from hrckg.mentions.find import find
from hrckg.mentions.finding import Finding, NumberedText, SymbolText
from hrckg.mentions.footnoted import find_described, only_cites
from hrckg.mentions.overlap import Reading, without_parts
from hrckg.mentions.proceedings import things_created
from hrckg.mentions.referent import read_finding
from hrckg.mentions.scope import Scope
from hrckg.span import Span


def resolve(document: Document, entities: Entities) -> Document:
    """Return ``document`` with the mentions of its paragraphs and footnotes."""
    scope = Scope(
        entities=entities,
        session=document.session.number,
        speaks=document.organ == COUNCIL,
        labels=frozenset(paragraph.label for paragraph in document.paragraphs),
        named=frozenset(),
        created={},
        footnotes={},
    )
    footnotes = tuple(_resolve_footnote(footnote, scope) for footnote in document.footnotes)
    scope = replace(scope, footnotes=_symbols_by_footnote(footnotes, entities))
    return replace(
        document,
        paragraphs=tuple(_resolve_paragraphs(document.paragraphs, scope)),
        footnotes=footnotes,
    )


def _resolve_footnote(footnote: Footnote, scope: Scope) -> Footnote:
    readings = _readings(find(footnote.words.text, scope.entities.names), scope)
    mentions = (_mention(reading, action=None) for reading in readings)
    return replace(footnote, mentions=tuple(mentions))


def _symbols_by_footnote(
    footnotes: Iterable[Footnote], entities: Entities
) -> Mapping[str, tuple[Mention, ...]]:
    """Return the mentions of those footnotes that say nothing but where a text is."""
    return {
        footnote.number: cited
        for footnote in footnotes
        if (cited := tuple(one for one in footnote.mentions if one.is_citation))
        and only_cites(footnote.words.text, cited, entities.names.grammar)
    }


def _resolve_paragraphs(paragraphs: Sequence[Paragraph], scope: Scope) -> Iterator[Paragraph]:
    acts: dict[str, str | None] = {}
    whole = scope
    for paragraph in paragraphs:
        speaks = whole.speaks and "quoted" not in paragraph.label
        inherited = acts.get(paragraph.parent) if isinstance(paragraph, Subparagraph) else None
        resolved, readings = _resolve_paragraph(paragraph, replace(scope, speaks=speaks), inherited)
        yield resolved
        acts[paragraph.label] = paragraph.act.action if paragraph.act else inherited
        scope = replace(scope, named=scope.named | _cited(readings))
        if isinstance(paragraph, OperativeParagraph):
            created = things_created(paragraph.words.text, scope.entities.names.grammar)
            nouns = dict.fromkeys(created, paragraph.label)
            scope = replace(scope, created={**scope.created, **nouns})


def _cited(readings: Iterable[Reading]) -> frozenset[Target]:
    return frozenset(
        reading.target
        for reading in readings
        if reading.target is not None and is_text(reading.target)
    )


def _resolve_paragraph(
    paragraph: Paragraph, scope: Scope, inherited: str | None
) -> tuple[Paragraph, tuple[Reading, ...]]:
    text = paragraph.words.text
    acts = Acts.of(text, paragraph.act, scope.entities.openings)
    findings = find(text, scope.entities.names)
    readings = _readings((*findings, *_described(paragraph, findings, acts, scope)), scope)
    mentions = tuple(
        _mention(reading, action=acts.governing(reading.span.start) or inherited)
        for reading in readings
    )
    return replace(paragraph, mentions=mentions), readings


def _described(
    paragraph: Paragraph, findings: Iterable[Finding], acts: Acts, scope: Scope
) -> Iterator[Finding]:
    """Yield the words that the marks of footnotes in ``paragraph`` stand behind."""
    cited = [
        finding.span
        for finding in findings
        if isinstance(finding.reference, NumberedText | SymbolText)
    ]
    behind = 0
    for ref in paragraph.refs:
        if ref.footnote in scope.footnotes:
            window = Span(max(behind, acts.start_of(ref.at)), ref.at)
            described = find_described(
                paragraph.words.text, window, ref.footnote, cited, scope.entities.names.grammar
            )
            if described:
                yield described
        behind = ref.at


def _readings(findings: Iterable[Finding], scope: Scope) -> tuple[Reading, ...]:
    readings: list[Reading] = []
    for finding in sorted(findings, key=lambda one: (one.span.start, -one.span.end)):
        readings.extend(read_finding(finding, scope, readings))
    return without_parts(readings)


def _mention(reading: Reading, action: str | None) -> Mention:
    mention = Mention(span=reading.span, target=reading.target, pinpoint=reading.finding.pinpoint)
    return replace(mention, action=action) if mention.is_citation else mention
