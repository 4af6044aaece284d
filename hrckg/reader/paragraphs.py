"""Paragraphs with their numbers, opening phrases and footnote marks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hrckg.document import (
    Act,
    Code,
    Excerpt,
    Issue,
    OperativeParagraph,
    Paragraph,
    PreambularParagraph,
    Subparagraph,
)
from hrckg.reader.body import Draft
from hrckg.reader.footnotes import take_marks
from hrckg.reader.joining import joined
from hrckg.reader.opening import Openings
from hrckg.span import Span


def finish_paragraphs(
    drafts: Sequence[Draft], openings: Openings, notes: set[str]
) -> tuple[Paragraph, ...]:
    """Make paragraphs of what was put together; ``notes`` are the numbers of the footnotes.

    Preambular paragraphs are counted, operative ones bear the number that is printed; one without
    a printed number has the one that its place in the sequence gives.
    """
    paragraphs: list[Paragraph] = []
    printed: Counter[tuple[str, str]] = Counter()  # by what it is part of, and its number
    above: list[Paragraph] = []  # the paragraph that is open, its open sub-paragraph, …
    preambular = operative = 0
    for draft in drafts:
        words, refs = take_marks(*draft.words(), notes)
        act = _act(draft, words, openings)
        closing, _ = take_marks(joined(line.words for line in draft.closing), (), notes)
        paragraph: Paragraph
        if draft.marks and above:
            parent = above[min(len(draft.marks), len(above)) - 1]
            printed[parent.label, draft.marks[-1]] += 1
            paragraph = Subparagraph(
                parent=parent.label,
                marks=draft.marks,
                number=f"{_printed_number(parent)} ({draft.marks[-1]})".strip(),
                repetition=printed[parent.label, draft.marks[-1]],
                words=words,
                act=act,
                refs=refs,
            )
        elif draft.operative:
            operative = int(draft.number) if draft.number else operative + 1
            printed["", str(operative)] += 1
            paragraph = OperativeParagraph(
                number=draft.number,
                counted=operative,
                repetition=printed["", str(operative)],
                words=words,
                act=act,
                refs=refs,
            )
        else:
            preambular += 1
            paragraph = PreambularParagraph(ordinal=preambular, words=words, act=act, refs=refs)
        if closing.text:
            paragraph = replace(paragraph, closing=closing)
        above[len(draft.marks) :] = [paragraph]
        paragraphs.append(paragraph)
    return tuple(paragraphs)


def _act(draft: Draft, words: Excerpt, openings: Openings) -> Act | None:
    """Find the opening phrase: what is in italics, else what the recogniser finds."""
    opening = openings.match(words.text)
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
        case PreambularParagraph():
            return ""
        case OperativeParagraph():
            return paragraph.number or ""
        case Subparagraph():
            return paragraph.number


def sequence_issues(paragraphs: Sequence[Paragraph]) -> Iterator[Issue]:
    """Report numbers that are missing, repeated or not printed, and phrases not recognised."""
    operative = [p for p in paragraphs if isinstance(p, OperativeParagraph)]
    expected = 1
    for numbered in operative:
        yield from _numbering(numbered, expected, alone=len(operative) == 1)
        expected = numbered.counted + 1
    for paragraph in paragraphs:
        if not isinstance(paragraph, Subparagraph) and paragraph.act is None:
            yield Issue(
                code=Code.PHRASE_UNKNOWN,
                message=f"The paragraph begins with no opening phrase: '{_start(paragraph)}'.",
                remedy="If it is one, add it to ontology/actions.ttl.",
                place=paragraph.label,
                span=_first_words(paragraph),
            )


def _numbering(paragraph: OperativeParagraph, expected: int, *, alone: bool) -> Iterator[Issue]:
    if paragraph.number is None and not alone:
        yield Issue(
            code=Code.NUMBER_MISSING,
            message=f"Operative paragraph {paragraph.counted} is printed without its number.",
            remedy="Compare with the official text; the number is taken from the sequence.",
            place=paragraph.label,
            span=_first_words(paragraph),
        )
    if paragraph.repetition > 1:
        yield Issue(
            code=Code.NUMBER_REPEATED,
            message=f"The number {paragraph.counted} is printed {paragraph.repetition} times.",
            remedy="Compare with the official text; both paragraphs are kept.",
            place=paragraph.label,
            span=_first_words(paragraph),
        )
    elif paragraph.counted != expected:
        missing = ", ".join(map(str, range(expected, paragraph.counted)))
        yield Issue(
            code=Code.NUMBER_MISSING,
            message=f"Number {missing or expected} is missing before number {paragraph.counted}.",
            remedy="Compare with the official text; a paragraph may be lost or glued to another.",
            place=paragraph.label,
            span=_first_words(paragraph),
        )


def _start(paragraph: Paragraph) -> str:
    return " ".join(paragraph.words.text.split()[:4])


def _first_words(paragraph: Paragraph) -> Span:
    if not paragraph.words.text:
        return Span(0, 0)
    return paragraph.words.place(Span(0, max(len(_start(paragraph)), 1)))
