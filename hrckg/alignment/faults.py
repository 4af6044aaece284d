"""How the faults of an alignment are told."""

from hrckg.document import Code, Document, Excerpt, Issue
from hrckg.span import Span

_LONGEST = 60


def differs(place: str, message: str, span: Span) -> Issue:
    """Return the fault that two texts of one work say different things."""
    return Issue(
        code=Code.TEXTS_DIFFER,
        message=message,
        remedy="Compare with the official texts; what the text that gives the labels says is used.",
        place=place,
        span=span,
    )


def unaligned(place: str, message: str, span: Span) -> Issue:
    """Return the fault that a part stands in one language only."""
    return Issue(
        code=Code.PART_UNALIGNED,
        message=message,
        remedy="Compare the two texts: one of them lacks the part, or runs two together.",
        place=place,
        span=span,
    )


def beginning(words: Excerpt) -> str:
    """Return the first words of a part, to be quoted in a sentence."""
    text = words.text
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …"


def span_of(words: Excerpt, document: Document) -> Span:
    """Return where words were read; words of which there are none stand where the heading does."""
    if words.origins:
        return words.span
    return document.heading.span if document.heading.origins else Span(0, 0)
