"""What two texts of one work say about it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hrckg.alignment.faults import differs, span_of
from hrckg.document import Document, Issue

_COMPARED = (
    ("adopted_on", "text", "the day of adoption"),
    ("distributed_on", "text", "the day of distribution"),
    ("agenda_item", "text", "the agenda item"),
    ("meeting", "meeting", "the meeting"),
    ("adopted_as", "text", "the text as adopted"),
)
"""The fields of a document that both texts may print, the place of an issue, and their names."""


def merge_circumstances(first: Document, other: Document) -> Document:
    """Return ``other`` with what ``first`` says of the work; what only one says is kept."""
    told: dict[str, Any] = {
        field: _told(getattr(first, field), getattr(other, field)) for field, _, _ in _COMPARED
    }
    session = replace(
        first.session,
        starts_on=_told(first.session.starts_on, other.session.starts_on),
        ends_on=_told(first.session.ends_on, other.session.ends_on),
    )
    return replace(
        other,
        kind=first.kind,
        number=first.number,
        organ=first.organ,
        symbol=first.symbol,
        session=session,
        **told,
    )


def circumstance_issues(first: Document, other: Document) -> Iterator[Issue]:
    """Yield what two texts say differently of their work."""
    compared = [
        (place, name, getattr(first, field), getattr(other, field))
        for field, place, name in _COMPARED
    ]
    compared += [
        (
            "session",
            "the first day of the session",
            first.session.starts_on,
            other.session.starts_on,
        ),
        ("session", "the last day of the session", first.session.ends_on, other.session.ends_on),
    ]
    for place, name, mine, yours in compared:
        if mine and yours and mine != yours:
            yield differs(
                place,
                f"{other.source.name} says that {name} is {yours}, "
                f"but {first.source.name} says {mine}.",
                span_of(other.heading, other),
            )


def _told(mine: Any, yours: Any) -> Any:
    return mine if mine is not None else yours
