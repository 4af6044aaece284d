"""The words of a paragraph with what is marked in them: mentions, duties, footnote marks, phrases.

Mentions nest and may cross. HTML elements may not cross, and links may not nest: a mark that
crosses another is cut in two, and words lead where the innermost mark around them leads.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from hrckg.pages.link import Link
from hrckg.span import Span

Kind: TypeAlias = Literal["phrase", "mention", "mandate", "footnote"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Characters of a text that mean something; empty for a footnote mark."""

    start: int
    end: int
    kind: Kind
    ids: tuple[str, ...] = ()  # the fragments whose element this is
    link: Link | None = None  # None: leads nowhere
    note: str | None = None  # says more of it; None: nothing to say

    def holds(self, other: "Mark") -> bool:
        """Say whether ``other`` lies inside; what is empty must not touch an end."""
        if other.start == other.end:
            return self.start < other.start < self.end
        return self.start <= other.start and other.end <= self.end

    def crosses(self, other: "Mark") -> bool:
        """Say whether the two share characters, and each has some of its own."""
        return (
            self.start < other.start < self.end < other.end
            or other.start < self.start < other.end < self.end
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Characters under the same marks."""

    text: str
    link: Link | None
    again: bool  # True: an earlier stretch of the same mark is already this link
    kind: Literal["words"] = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A mark with what is inside it."""

    mark: Mark
    inside: "tuple[Words | Stretch, ...]"
    kind: Literal["stretch"] = "stretch"


def nest(text: str, marks: Iterable[Mark]) -> tuple[Words | Stretch, ...]:
    """Arrange ``marks`` over ``text`` as a tree whose words, joined, are ``text`` again.

    Marks that lie outside the text are left out.

    >>> act = Mark(start=0, end=6, kind="phrase")
    >>> [piece.kind for piece in nest("Guided by", [act])]
    ['stretch', 'words']
    """
    inside = [mark for mark in marks if 0 <= mark.start <= mark.end <= len(text)]
    pieces, _ = _arrange(text, Span(0, len(text)), _uncross(inside), None, linked=False)
    return pieces


def _uncross(marks: Sequence[Mark]) -> list[Mark]:
    """Cut marks until none crosses another; the first part of a cut mark keeps its ids.

    Marks that lead somewhere stay whole if they can, then the longer ones.
    """
    settled: list[Mark] = []
    waiting = sorted(
        marks,
        key=lambda mark: (mark.link is None, mark.start - mark.end, mark.start),
        reverse=True,
    )
    while waiting:
        mark = waiting.pop()
        other = next((other for other in settled if other.crosses(mark)), None)
        if other is None:
            settled.append(mark)
            continue
        cut = other.end if other.start < mark.start else other.start
        waiting.append(replace(mark, start=cut, ids=()))
        waiting.append(replace(mark, end=cut))
    return sorted(settled, key=_opening_order)


def _opening_order(mark: Mark) -> tuple[int, bool, int]:
    """Order marks as they open: what is empty first, then the longer before the shorter."""
    return mark.start, mark.end > mark.start, -mark.end


def _arrange(
    text: str,
    span: Span,
    marks: Sequence[Mark],
    link: Link | None,
    *,
    linked: bool,
) -> tuple[tuple[Words | Stretch, ...], bool]:
    """Return the pieces of a span, and whether its link has been given by then."""
    pieces: list[Words | Stretch] = []
    at, rest = span.start, list(marks)
    while rest:
        mark = rest.pop(0)
        if at < mark.start:
            pieces.append(Words(text=text[at : mark.start], link=link, again=linked))
            linked = link is not None
        inner = [other for other in rest if mark.holds(other)]
        rest = [other for other in rest if not mark.holds(other)]
        inside, given = _arrange(
            text,
            Span(mark.start, mark.end),
            inner,
            mark.link or link,
            linked=linked and mark.link is None,
        )
        linked = linked or (given and mark.link is None)
        pieces.append(Stretch(mark=mark, inside=inside))
        at = mark.end
    if at < span.end:
        pieces.append(Words(text=text[at : span.end], link=link, again=linked))
        linked = link is not None
    return tuple(pieces), linked
