"""A vote as pictures: the seats of a chamber, and a map of the world."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from hrckg.pages.ballots import BallotLine, PositionGroup
from hrckg.pages.chamber import chamber
from hrckg.pages.link import Link
from hrckg.pages.world import FILE, world_map

_FROM_LEFT: Final = ("in-favour", "abstaining", "against")
"""Positions in a chamber from left to right; others follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A State in a chamber or on a map."""

    code: str
    slug: str  # of its position
    position: str
    state: Link
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteChart:
    """The pictures of one vote."""

    width: int  # of the chamber
    height: int
    seats: tuple[Seat, ...]  # by position, from left to right
    map_file: str  # from the site's root
    map_box: str
    on_map: tuple[Seat, ...]
    off_map: tuple[Seat, ...]  # States that the map does not show


def draw_vote(groups: Sequence[PositionGroup]) -> VoteChart | None:
    """Return the pictures of a vote; None: no name is known."""
    cast = [(group, ballot) for group in _from_left(groups) for ballot in group.ballots]
    if not cast:
        return None
    room, world = chamber(len(cast)), world_map()
    seats = tuple(
        _seat(group, ballot, place.x, place.y)
        for (group, ballot), place in zip(cast, room.places, strict=True)
    )
    return VoteChart(
        width=room.width,
        height=room.height,
        seats=seats,
        map_file=FILE,
        map_box=world.box,
        on_map=tuple(seat for seat in seats if seat.code in world.states),
        off_map=tuple(seat for seat in seats if seat.code not in world.states),
    )


def _from_left(groups: Iterable[PositionGroup]) -> Iterable[PositionGroup]:
    def order(group: PositionGroup) -> int:
        return _FROM_LEFT.index(group.slug) if group.slug in _FROM_LEFT else len(_FROM_LEFT)

    return sorted(groups, key=order)


def _seat(group: PositionGroup, ballot: BallotLine, x: float, y: float) -> Seat:
    return Seat(
        code=ballot.code,
        slug=group.slug,
        position=group.position.label,
        state=ballot.state,
        x=x,
        y=y,
    )
