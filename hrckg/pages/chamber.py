"""The seats of a vote, laid out as in a chamber: rows of arcs, those of one position together."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_APART: Final = 29.0  # between the middles of two seats of a row
_ROW: Final = 31.0  # between two rows
_OUTERMOST: Final = 186.0  # radius of the outermost row of a usual vote
_MOST_ROWS: Final = 5
_MARGIN: Final = 18.0  # from the middle of a seat to the edge of the drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The middle of a seat."""

    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chamber:
    """The places of a vote from left to right, and the size of the drawing."""

    places: tuple[Place, ...]
    width: int
    height: int


def chamber(seats: int) -> Chamber:
    """Lay out a number of seats in as few rows as hold them.

    >>> chamber(47).width, len(chamber(47).places)
    (408, 47)
    """
    radii = _rows(seats)
    counts = _shares(seats, radii)
    outermost = radii[0]
    found = sorted(
        (angle, radius)
        for radius, count in zip(radii, counts, strict=True)
        for angle in _angles(count)
    )
    return Chamber(
        places=tuple(
            Place(
                x=round(_MARGIN + outermost - radius * math.cos(angle), 1),
                y=round(_MARGIN + outermost - radius * math.sin(angle), 1),
            )
            for angle, radius in found
        ),
        width=round(2 * (outermost + _MARGIN)),
        height=round(outermost + 2 * _MARGIN),
    )


def _rows(seats: int) -> tuple[float, ...]:
    """Return the radii of the rows, the outermost first."""
    outermost = _OUTERMOST
    while True:
        for rows in range(1, _MOST_ROWS + 1):
            radii = tuple(outermost - _ROW * row for row in range(rows))
            if sum(map(_room, radii)) >= seats:
                return radii
        outermost += _ROW


def _room(radius: float) -> int:
    return int(math.pi * radius / _APART) + 1


def _shares(seats: int, radii: tuple[float, ...]) -> tuple[int, ...]:
    """Share seats out to rows by their length."""
    length = sum(radii)
    counts: list[int] = []
    walked = 0.0
    for radius in radii:
        walked += radius
        counts.append(round(seats * walked / length) - sum(counts))
    return tuple(counts)


def _angles(count: int) -> Iterator[float]:
    """Yield the angles of the seats of one row, from left to right."""
    if count == 1:
        yield math.pi / 2
        return
    for seat in range(count):
        yield math.pi * seat / (count - 1)
