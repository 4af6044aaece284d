"""Deciding which of the findings at one place count.

A name inside a name is a mention of its own where it names another text, event or fund ("the
declaration in the name of the meeting that marks its anniversary"); a body or a State inside a name
or a citation is only a part of it, as is a shorter name of the same thing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from hrckg.document import EntityKind, EntityTarget, Open, Target
from hrckg.mentions.finding import (
    AgendaItem,
    Described,
    Finding,
    General,
    GeneralComment,
    Named,
    NumberedSession,
    NumberedText,
    Outcome,
    SymbolText,
    TextsOfOrgan,
    Titled,
)
from hrckg.span import Span

_NAMES = Named | NumberedText | GeneralComment | SymbolText | Titled | NumberedSession | AgendaItem
"""Findings whose words are one name: bodies and States inside are parts of it."""
_PARTS = frozenset({EntityKind.BODY, EntityKind.STATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A finding, and the one thing that it refers to."""

    finding: Finding
    meaning: Target | Open

    @property
    def target(self) -> Target | None:
        """The thing; None: not one thing that we know."""
        return None if isinstance(self.meaning, Open) else self.meaning

    @property
    def span(self) -> Span:
        """The place of the finding."""
        return self.finding.span


def without_parts(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return the readings that count, by place; longer spans come first."""
    kept: dict[int, Reading] = {}  # by the place in the order
    open_: dict[int, Reading] = {}  # those that the next one can lie in or overlap
    for nth, reading in enumerate(sorted(readings, key=_by_place)):
        open_ = {at: one for at, one in open_.items() if one.span.end > reading.span.start}
        crossed = {at: one for at, one in open_.items() if one.span.end < reading.span.end}
        around = (one for at, one in open_.items() if at not in crossed)
        if any(not _is_weak(one) for one in crossed.values()) or any(
            _covers(one, reading) for one in around
        ):
            continue
        for gone in [at for at, one in open_.items() if at in crossed or _is_only(one, reading)]:
            del kept[gone], open_[gone]
        kept[nth] = open_[nth] = reading
    return tuple(kept.values())


def _by_place(reading: Reading) -> tuple[int, int, bool, bool]:
    """Sort outer ones before inner ones; at one span, texts before bodies before open ones."""
    unknown = reading.target is None
    return reading.span.start, -reading.span.end, unknown, not unknown and _is_part(reading.target)


def _covers(outer: Reading, inner: Reading) -> bool:
    """Say whether ``inner`` adds nothing to ``outer``, which lies around it."""
    if inner.target is None and (
        outer.span == inner.span or isinstance(inner.finding.reference, General | TextsOfOrgan)
    ):
        return True
    if inner.target is None:
        return isinstance(outer.finding.reference, _NAMES)
    if inner.target == outer.target:
        return not _is_only(outer, inner)
    return _is_part(inner.target) and (
        isinstance(outer.finding.reference, _NAMES) or outer.span == inner.span
    )


def _is_only(outer: Reading, inner: Reading) -> bool:
    """Say whether a description is nothing but a name with its article before it."""
    return (
        isinstance(outer.finding.reference, Described | Outcome)
        and isinstance(inner.finding.reference, Named)
        and inner.target is not None
        and not _is_part(inner.target)
        and inner.span.start - outer.span.start <= len("the ")
    )


def _is_weak(reading: Reading) -> bool:
    """Say whether a reading gives way to one that crosses it, as "the Council" to a citation."""
    return (
        reading.target is None
        or _is_part(reading.target)
        or isinstance(reading.finding.reference, TextsOfOrgan)
    )


def _is_part(target: Target | None) -> bool:
    return isinstance(target, EntityTarget) and target.kind in _PARTS
