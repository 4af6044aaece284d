"""Paragraphs with their numbers, opening phrases and footnote marks."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from hrckg.document import (
    Act,
    AnnexParagraph,
    Code,
    Excerpt,
    FootnoteRef,
    Issue,
    OperativeParagraph,
    Paragraph,
    PreambularParagraph,
    Subparagraph,
    annex_of,
)
from hrckg.language import Language
from hrckg.reader.draft import Draft
from hrckg.reader.footnotes import ordered_marks, take_marks
from hrckg.reader.joining import joined
from hrckg.reader.opening import Openings
from hrckg.span import Span


@dataclass(slots=True, kw_only=True)
class Scope:
    """The paragraphs of one sequence of numbers: of a text, a quotation, or an annex."""

    prefix: str = ""  # "annex1.", "op2.quoted1."
    annex: bool = False  # its paragraphs without numbers are no preamble
    unnumbered: int = 0
    operative: int = 0
    printed: Counter[tuple[str, str]] = field(default_factory=Counter)  # part of what, number
    above: list[Paragraph] = field(default_factory=list)  # the open paragraph, its open part, …


def finish_paragraphs(
    drafts: Sequence[Draft],
    language: Language,
    openings: Openings,
    notes: Collection[str],
    own: Scope | None = None,
) -> tuple[Paragraph, ...]:
    """Make paragraphs of what was put together; ``notes`` are the numbers of the footnotes.

    Preambular paragraphs are counted, operative ones bear the number that is printed; one without
    a printed number has the one that its place in the sequence gives. ``own`` is the annex that
    holds them; without it they are those of the text itself.
    """
    own = own or Scope()
    quotation = Scope()
    words = [draft.words() for draft in drafts]
    ordered: Sequence[tuple[re.Match[str], ...]] = [()] * len(drafts)
    if not any(raised for _, raised in words):
        texts = [each.text for each, _ in words]
        ordered = ordered_marks(texts, notes, language.opening["numbered"])
    paragraphs: list[Paragraph] = []
    quoted = 0
    for draft, (printed, raised), certain in zip(drafts, words, ordered, strict=True):
        if draft.quotation and draft.quotation != quoted:
            quotation = Scope(prefix=f"{own.above[-1].label}.quoted{draft.quotation}.")
        quoted = draft.quotation
        scope = quotation if quoted else own
        marked = take_marks(printed, raised, notes, certain)
        paragraphs.append(_finished(draft, scope, openings, notes, marked))
    return tuple(paragraphs)


def _finished(
    draft: Draft,
    scope: Scope,
    openings: Openings,
    notes: Collection[str],
    marked: tuple[Excerpt, tuple[FootnoteRef, ...]],
) -> Paragraph:
    words, refs = marked
    closing, _ = take_marks(joined(line.words for line in draft.closing), (), notes)
    act = None if scope.annex else _act(draft, words, openings)
    paragraph = replace(
        _numbered(draft, scope),
        words=words,
        refs=refs,
        act=act,
        closing=closing if closing.text else None,
        headings=tuple(take_marks(line.words, (), notes)[0] for line in draft.headings),
    )
    scope.above[len(draft.marks) :] = [paragraph]
    return paragraph


def _numbered(draft: Draft, scope: Scope) -> Paragraph:
    """Return a paragraph without words that has the place of ``draft`` in its sequence."""
    nothing = Excerpt.of()
    if draft.marks and scope.above:
        parent = scope.above[min(len(draft.marks), len(scope.above)) - 1]
        scope.printed[parent.label, draft.marks[-1]] += 1
        return Subparagraph(
            parent=parent.label,
            marks=draft.marks,
            number=f"{_printed_number(parent)} ({draft.marks[-1]})".strip(),
            repetition=scope.printed[parent.label, draft.marks[-1]],
            words=nothing,
        )
    if draft.operative:
        scope.operative = int(draft.number) if draft.number else scope.operative + 1
        scope.printed["", str(scope.operative)] += 1
        return OperativeParagraph(
            number=draft.number,
            counted=scope.operative,
            repetition=scope.printed["", str(scope.operative)],
            words=nothing,
            act=None,
            prefix=scope.prefix,
        )
    scope.unnumbered += 1
    if scope.annex:
        return AnnexParagraph(ordinal=scope.unnumbered, prefix=scope.prefix, words=nothing)
    return PreambularParagraph(
        ordinal=scope.unnumbered, words=nothing, act=None, prefix=scope.prefix
    )


def _act(draft: Draft, words: Excerpt, openings: Openings) -> Act | None:
    """Find the opening phrase: what is in italics, else what the recogniser finds.

    A part of a paragraph has one only in the mood of the paragraph.
    """
    opening = openings.match(words.text)
    if draft.marks and opening and opening.finite is not draft.operative:
        opening = None  # "by: (a) Encouraging the training": a part of the sentence
    italic = _italic(draft, words)
    if italic is None and opening is None:
        return None
    end = italic or (opening.end if opening else 0)
    return Act(
        phrase=words.text[:end],
        action=opening.action if opening else None,
        further=openings.further(words.text, opening) if opening else (),
    )


def _italic(draft: Draft, words: Excerpt) -> int | None:
    """Return the length of the italics with which a paragraph begins; None: all or none is."""
    if not draft.lines:
        return None
    line = draft.lines[0]
    for span in line.italics:
        length = len(span.of(line.text).rstrip(" ,;"))
        if span.start == 0 and 0 < length < min(len(line.text) - 1, len(words)):
            return length
    return None


def _printed_number(paragraph: Paragraph) -> str:
    match paragraph:
        case PreambularParagraph() | AnnexParagraph():
            return ""
        case OperativeParagraph():
            return paragraph.number or ""
        case Subparagraph():
            return paragraph.number


def sequence_issues(paragraphs: Sequence[Paragraph]) -> Iterator[Issue]:
    """Report numbers that are missing, repeated or not printed, and phrases not recognised.

    Each quotation and each annex has numbers of its own; what an annex says needs no phrase, and a
    quotation of single paragraphs no order.
    """
    sequences: dict[str, list[OperativeParagraph]] = {}
    speaking = {""} | {p.prefix for p in paragraphs if isinstance(p, PreambularParagraph)}
    for paragraph in paragraphs:
        if isinstance(paragraph, OperativeParagraph):
            sequences.setdefault(paragraph.prefix, []).append(paragraph)
    places = _places(paragraphs)
    for prefix, operative in sequences.items():
        is_whole = prefix in speaking or "quoted" not in prefix
        yield from _sequence(operative, places, is_whole=is_whole)
    for paragraph in paragraphs:
        if (
            isinstance(paragraph, PreambularParagraph | OperativeParagraph)
            and paragraph.act is None
            and paragraph.words.text
            and paragraph.prefix in speaking
        ):
            yield _unknown_phrase(paragraph, places[paragraph.label])


def _sequence(
    operative: Sequence[OperativeParagraph], places: Mapping[str, Span], *, is_whole: bool
) -> Iterator[Issue]:
    """Report the faults of one sequence; one that is not whole holds any numbers.

    The sections of an annex may each begin with 1.
    """
    expected = 1
    for numbered in operative:
        restarts = numbered.counted == 1 and annex_of(numbered)
        if not restarts:
            after = expected if is_whole else numbered.counted
            at = places[numbered.label]
            yield from _numbering(numbered, after, at, alone=len(operative) == 1)
        expected = numbered.counted + 1


def _unknown_phrase(paragraph: Paragraph, at: Span) -> Issue:
    return Issue(
        code=Code.PHRASE_UNKNOWN,
        message=f"The paragraph begins with no opening phrase: '{_start(paragraph)}'.",
        remedy="If it is one, add it to ontology/actions.ttl.",
        place=paragraph.label,
        span=at,
    )


def _numbering(
    paragraph: OperativeParagraph, expected: int, at: Span, *, alone: bool
) -> Iterator[Issue]:
    if paragraph.number is None and not alone:
        yield Issue(
            code=Code.NUMBER_MISSING,
            message=f"Operative paragraph {paragraph.counted} is printed without its number.",
            remedy="Compare with the official text; the number is taken from the sequence.",
            place=paragraph.label,
            span=at,
        )
    if paragraph.repetition > 1:
        yield Issue(
            code=Code.NUMBER_REPEATED,
            message=f"The number {paragraph.counted} is printed {paragraph.repetition} times.",
            remedy="Compare with the official text; both paragraphs are kept.",
            place=paragraph.label,
            span=at,
        )
    elif paragraph.counted != expected:
        missing = ", ".join(map(str, range(expected, paragraph.counted)))
        yield Issue(
            code=Code.NUMBER_MISSING,
            message=f"Number {missing or expected} is missing before number {paragraph.counted}.",
            remedy="Compare with the official text; a paragraph may be lost or glued to another.",
            place=paragraph.label,
            span=at,
        )


def _start(paragraph: Paragraph) -> str:
    return " ".join(paragraph.words.text.split()[:4])


def _places(paragraphs: Sequence[Paragraph]) -> Mapping[str, Span]:
    """Return by label the first words of each paragraph, or of the next one that has any."""
    places: dict[str, Span] = {}
    at = Span(0, 1)  # nothing has words behind the last numbers
    for paragraph in reversed(paragraphs):
        if paragraph.words.text:
            at = paragraph.words.place(Span(0, max(len(_start(paragraph)), 1)))
        places[paragraph.label] = at
    return places
