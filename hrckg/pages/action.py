"""What an organ did with a text, as its page shows it: votes by position, or none."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.pages.link import Link, Linker
from hrckg.pages.source import (
    SourceFault,
    SourcePlace,
    fragment_of,
    source_faults,
    source_places,
)

_COUNTS = {
    "in-favour": hrc.inFavourCount,
    "against": hrc.againstCount,
    "abstaining": hrc.abstainingCount,
}
"""The positions in the order in which documents print them, with their printed totals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotLine:
    """How one State voted."""

    id: str
    state: Link
    printed: str | None  # None: printed as we call the State


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionGroup:
    """Those who took the same position."""

    slug: str
    position: Link
    printed_count: int | None  # None: the source prints no total for it
    ballots: tuple[BallotLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """An action taken on a text or on a part of it."""

    id: str
    kind: Link
    recorded: bool
    outcome: Link | None
    taken_on: str | None
    on_part: Link | None  # None: the whole text
    groups: tuple[PositionGroup, ...]
    places: tuple[SourcePlace, ...]
    faults: tuple[SourceFault, ...]

    @property
    def result(self) -> str | None:
        """The printed totals, "23 to 16, with 8 abstentions" as "23–16–8"."""
        counts = {group.slug: group.printed_count for group in self.groups}
        if not all(counts.get(slug) is not None for slug in _COUNTS):
            return None
        return "–".join(str(counts[slug]) for slug in _COUNTS)


def read_actions(linker: Linker, document: NamedNode) -> tuple[Action, ...]:
    """Return the actions taken on a document."""
    return tuple(
        read_action(linker, node) for node in linker.graph.nodes(document, hrc.actionTaken)
    )


def read_action(linker: Linker, node: NamedNode) -> Action:
    """Return one action."""
    graph = linker.graph
    recorded = graph.has_type(node, hrc.RecordedVote)
    classes = (hrc.RecordedVote, hrc.AdoptionWithoutVote, hrc.Withdrawal, hrc.NotConsidered)
    kind = next((class_ for class_ in classes if graph.has_type(node, class_)), hrc.ActionTaken)
    outcome, part = graph.node(node, hrc.outcome), graph.node(node, hrc.onPart)
    return Action(
        id=fragment_of(node),
        kind=linker.link(kind),
        recorded=recorded,
        outcome=linker.link(outcome) if outcome else None,
        taken_on=graph.text(node, hrc.takenOn),
        on_part=linker.link(part) if part else None,
        groups=_groups(linker, node) if recorded else (),
        places=source_places(linker, node),
        faults=source_faults(linker, node),
    )


def _groups(linker: Linker, vote: NamedNode) -> tuple[PositionGroup, ...]:
    graph = linker.graph
    ballots: dict[str, list[BallotLine]] = {}
    positions: dict[str, NamedNode] = {}
    for ballot in graph.nodes(vote, hrc.hasBallot):
        position = graph.node(ballot, hrc.position)
        if position is not None:
            slug = position.value.rpartition("/")[2]
            positions[slug] = position
            ballots.setdefault(slug, []).append(_ballot_line(linker, ballot))
    extra = sorted(set(positions) - set(_COUNTS))
    return tuple(
        PositionGroup(
            slug=slug,
            position=linker.link(
                positions.get(slug) or NamedNode(iris.PREFIXES["position"] + slug)
            ),
            printed_count=graph.integer(vote, _COUNTS[slug]) if slug in _COUNTS else None,
            ballots=tuple(sorted(ballots.get(slug, ()), key=lambda line: line.state.label)),
        )
        for slug in (*_COUNTS, *extra)
    )


def _ballot_line(linker: Linker, ballot: NamedNode) -> BallotLine:
    state = linker.graph.node(ballot, hrc.state)
    link = linker.link(state) if state else Link(label="unknown State")
    printed = linker.graph.text(ballot, hrc.printedName)
    return BallotLine(
        id=fragment_of(ballot), state=link, printed=printed if printed != link.label else None
    )
