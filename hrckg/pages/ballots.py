"""Who took which position in a recorded vote."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import NamedNode

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.pages.link import Link, Linker
from hrckg.pages.order import natural
from hrckg.pages.printed import printed_name

COUNTS = {
    "in-favour": hrc.inFavourCount,
    "against": hrc.againstCount,
    "abstaining": hrc.abstainingCount,
}
"""The positions in the order in which documents print them, with their printed totals."""
ABSENT: Final = "absent"
"""The place of members for which no source tells a position."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotLine:
    """How one State voted."""

    id: str
    code: str  # of the State; empty: not known
    state: Link
    region: Link | None  # None: the State is in no regional group
    printed: str | None  # None: printed as we call the State


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionGroup:
    """Those who took the same position."""

    slug: str
    position: Link
    printed_count: int | None  # None: the source prints no total for it
    ballots: tuple[BallotLine, ...]

    @property
    def derived(self) -> bool:
        """Whether no source names its States, but a membership does."""
        return self.slug == ABSENT

    @property
    def count(self) -> int:
        """How many States it has, as printed or else as named."""
        return len(self.ballots) if self.printed_count is None else self.printed_count


def read_groups(linker: Linker, vote: NamedNode) -> tuple[PositionGroup, ...]:
    """Return the ballots of a recorded vote, by position."""
    graph = linker.graph
    ballots: dict[str, list[BallotLine]] = {}
    positions: dict[str, NamedNode] = {}
    for ballot in graph.nodes(vote, hrc.hasBallot):
        position = graph.node(ballot, hrc.position)
        if position is not None:
            slug = position.value.rpartition("/")[2]
            positions[slug] = position
            ballots.setdefault(slug, []).append(_ballot_line(linker, ballot))
    extra = sorted(set(positions) - set(COUNTS))
    groups = tuple(
        PositionGroup(
            slug=slug,
            position=linker.link(positions.get(slug) or iris.concept("position", slug)),
            printed_count=graph.integer(vote, COUNTS[slug]) if slug in COUNTS else None,
            ballots=tuple(
                sorted(ballots.get(slug, ()), key=lambda line: natural(line.state.label))
            ),
        )
        for slug in (*COUNTS, *extra)
    )
    return (*groups, *_absent(linker, vote))


def _absent(linker: Linker, vote: NamedNode) -> Iterator[PositionGroup]:
    """Yield the members that are in no list of the vote."""
    lines = [
        _ballot_line(linker, absence) for absence in linker.graph.nodes(vote, hrc.hasDerivedAbsence)
    ]
    if lines:
        yield PositionGroup(
            slug=ABSENT,
            position=replace(linker.link(hrc.DerivedAbsence), label="did not take part (derived)"),
            printed_count=None,
            ballots=tuple(sorted(lines, key=lambda line: natural(line.state.label))),
        )


def _ballot_line(linker: Linker, ballot: NamedNode) -> BallotLine:
    state = linker.graph.node(ballot, hrc.state)
    if state is None:
        link, printed = Link(label="unknown State"), linker.graph.text(ballot, hrc.printedName)
    else:
        link, printed = printed_name(linker, ballot, state)
    region = linker.graph.node(state, hrc.regionalGroup) if state else None
    return BallotLine(
        id=fragment_of(ballot),
        code=state.value.rpartition("/")[2] if state else "",
        state=link,
        region=linker.link(region) if region else None,
        printed=printed,
    )
