"""Resolving the references of a document: everything with one candidate is linked.

What could be several things, or nothing that we know, stays a mention without a target.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from hrckg.document import (
    Document,
    Footnote,
    Mention,
    Open,
    OperativeParagraph,
    Paragraph,
    Subparagraph,
    Target,
    is_text,
)
from hrckg.folding import fold
from hrckg.mentions.acts import Acts, Inherited
from hrckg.mentions.entities import Entities
from hrckg.mentions.find import find
from hrckg.mentions.finding import Finding, NumberedText, SymbolText
from hrckg.mentions.footnoted import find_described, only_cites
from hrckg.mentions.grammar import Grammar
from hrckg.mentions.objects import objects
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
        speaker=document.organ,
        labels=frozenset(paragraph.label for paragraph in document.paragraphs),
        label="",
        named=frozenset(),
        created={},
        created_here={},
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
    acts: dict[str, Inherited] = {}
    speaker = scope.speaker
    for paragraph in paragraphs:
        parent = paragraph.parent if isinstance(paragraph, Subparagraph) else ""
        inherited = acts.get(parent, Inherited())
        created = _created(paragraph, scope)
        here = replace(
            scope,
            speaker=None if "quoted" in paragraph.label else speaker,
            label=paragraph.label,
            created_here=created,
        )
        resolved, readings = _resolve_paragraph(paragraph, here, inherited)
        yield resolved
        acts[paragraph.label] = Inherited.of(paragraph, inherited, scope.entities.names.grammar)
        scope = replace(
            scope,
            named=scope.named | _cited(readings, scope.entities),
            created={**scope.created, **dict.fromkeys(created, paragraph.label)},
        )


def _created(paragraph: Paragraph, scope: Scope) -> dict[str, int]:
    """Return the nouns of what a paragraph that acts creates, with their places."""
    if not isinstance(paragraph, OperativeParagraph | Subparagraph):
        return {}
    return things_created(paragraph.words.text, scope.entities.names.grammar)


def _cited(readings: Iterable[Reading], entities: Entities) -> frozenset[Target]:
    """Return the texts that bear a name, so that a noun can stand for them later."""
    return frozenset(
        reading.target
        for reading in readings
        if reading.target and reading.target in entities.names_of and is_text(reading.target)
    )


def _resolve_paragraph(
    paragraph: Paragraph, scope: Scope, inherited: Inherited
) -> tuple[Paragraph, tuple[Reading, ...]]:
    text = paragraph.words.text
    acts = Acts.of(text, paragraph.act, scope.entities.openings)
    findings = find(text, scope.entities.names)
    readings = _readings((*findings, *_described(paragraph, findings, acts, scope)), scope)
    mentions = tuple(
        _mention(reading, action=acts.governing(reading.span.start) or inherited.action)
        for reading in readings
    )
    direct = _objects(text, acts, inherited, mentions, scope.entities.names.grammar)
    mentions = tuple(
        replace(one, direct=bool(one.action) and one.span.start in direct) for one in mentions
    )
    return replace(paragraph, mentions=mentions), readings


def _objects(
    text: str, acts: Acts, inherited: Inherited, mentions: Sequence[Mention], grammar: Grammar
) -> frozenset[int]:
    """Return where the objects of the acts of a paragraph begin."""
    ends = [end for end in acts.ends if end or inherited.leads_on]
    folded = fold(text)
    return frozenset(objects(folded, ends, mentions, grammar))


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
    if isinstance(reading.meaning, Open):
        return Mention(span=reading.span, open=reading.meaning, pinpoint=reading.finding.pinpoint)
    mention = Mention(span=reading.span, target=reading.meaning, pinpoint=reading.finding.pinpoint)
    return (
        replace(mention, action=action, dated=_dated(reading)) if mention.is_citation else mention
    )


def _dated(reading: Reading) -> date | None:
    """Return the date that a numbered citation prints."""
    reference = reading.finding.reference
    return reference.dated if isinstance(reference, NumberedText) else None
