"""What an organ did with a text, as its page shows it: votes by position, or none."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.pages.link import Link, Linker
from hrckg.pages.order import natural
from hrckg.pages.printed import printed_name
from hrckg.pages.source import SourceFault, SourcePlace, source_faults, source_places

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
    totals: tuple[int, ...] | None  # in favour, against, abstaining; None: not all are printed
    groups: tuple[PositionGroup, ...]
    places: tuple[SourcePlace, ...]
    faults: tuple[SourceFault, ...]


def read_actions(linker: Linker, document: NamedNode) -> tuple[Action, ...]:
    """Return the actions taken on a document, those on the whole text first."""
    nodes = linker.graph.nodes(document, hrc.actionTaken)
    actions = [read_action(linker, node) for node in nodes]
    return tuple(sorted(actions, key=lambda action: (action.on_part is not None, action.id)))


def read_action(linker: Linker, node: NamedNode) -> Action:
    """Return one action."""
    graph = linker.graph
    recorded = graph.has_type(node, hrc.RecordedVote)
    outcome, part = graph.node(node, hrc.outcome), graph.node(node, hrc.onPart)
    return Action(
        id=fragment_of(node),
        kind=linker.link(kind_of_action(linker, node)),
        recorded=recorded,
        outcome=linker.link(outcome) if outcome else None,
        taken_on=graph.text(node, hrc.takenOn),
        on_part=linker.link(part) if part else None,
        totals=printed_totals(linker, node),
        groups=_groups(linker, node) if recorded else (),
        places=source_places(linker, node),
        faults=source_faults(linker, node),
    )


def kind_of_action(linker: Linker, action: NamedNode) -> NamedNode:
    """Return the narrowest class of an action."""
    classes = (hrc.RecordedVote, hrc.AdoptionWithoutVote, hrc.Withdrawal, hrc.NotConsidered)
    found = (class_ for class_ in classes if linker.graph.has_type(action, class_))
    return next(found, hrc.ActionTaken)


def printed_totals(linker: Linker, vote: NamedNode) -> tuple[int, ...] | None:
    """Return the printed totals in favour, against and abstaining, if all of them are printed."""
    counts = (linker.graph.integer(vote, property_) for property_ in _COUNTS.values())
    printed = tuple(count for count in counts if count is not None)
    return printed if len(printed) == len(_COUNTS) else None


def in_short(totals: tuple[int, ...]) -> str:
    """Return totals as tables show them.

    >>> in_short((23, 16, 8))
    '23–16–8'
    """
    return "–".join(map(str, totals))


def shown_result(linker: Linker, document: NamedNode) -> str | None:
    """Return what was done with a whole text, as tables show it; ``None`` if that is not known."""
    actions = linker.graph.nodes(document, hrc.actionTaken)
    whole = (action for action in actions if not linker.graph.nodes(action, hrc.onPart))
    action = next(whole, None)
    if action is None:
        return None
    totals = printed_totals(linker, action)
    return in_short(totals) if totals else linker.link(kind_of_action(linker, action)).label


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
            position=linker.link(positions.get(slug) or iris.concept("position", slug)),
            printed_count=graph.integer(vote, _COUNTS[slug]) if slug in _COUNTS else None,
            ballots=tuple(
                sorted(ballots.get(slug, ()), key=lambda line: natural(line.state.label))
            ),
        )
        for slug in (*_COUNTS, *extra)
    )


def _ballot_line(linker: Linker, ballot: NamedNode) -> BallotLine:
    state = linker.graph.node(ballot, hrc.state)
    if state is None:
        link, printed = Link(label="unknown State"), linker.graph.text(ballot, hrc.printedName)
    else:
        link, printed = printed_name(linker, ballot, state)
    return BallotLine(id=fragment_of(ballot), state=link, printed=printed)
