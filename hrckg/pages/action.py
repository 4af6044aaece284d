"""What an organ did with a text, as its page shows it: votes by position, or none."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.pages.ballots import COUNTS, PositionGroup, read_groups
from hrckg.pages.chart import VoteChart, draw_vote
from hrckg.pages.link import Link, Linker
from hrckg.pages.source import SourceFault, SourcePlace, source_faults, source_places


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
    did_not_vote: int | None  # None: the source does not say how many
    groups: tuple[PositionGroup, ...]
    chart: VoteChart | None  # None: the names are not known
    places: tuple[SourcePlace, ...]
    faults: tuple[SourceFault, ...]
    sources: tuple[Link, ...]  # records that tell of it
    account_of: str | None  # id of the action that this one tells otherwise; None: it is none such


def read_actions(linker: Linker, document: NamedNode) -> tuple[Action, ...]:
    """Return the actions taken on a document, those on the whole text first."""
    nodes = linker.graph.nodes(document, hrc.actionTaken)
    actions = [read_action(linker, node) for node in nodes]
    return tuple(sorted(actions, key=_order))


def _order(action: Action) -> tuple[bool, bool, str]:
    return action.on_part is not None, action.account_of is not None, action.id


def read_action(linker: Linker, node: NamedNode) -> Action:
    """Return one action."""
    graph = linker.graph
    recorded = graph.has_type(node, hrc.RecordedVote)
    outcome, part = graph.node(node, hrc.outcome), graph.node(node, hrc.onPart)
    told = graph.node(node, hrc.accountOf)
    groups = read_groups(linker, node) if recorded else ()
    return Action(
        id=fragment_of(node),
        kind=linker.link(kind_of_action(linker, node)),
        recorded=recorded,
        outcome=linker.link(outcome) if outcome else None,
        taken_on=graph.text(node, hrc.takenOn),
        on_part=linker.link(part) if part else None,
        totals=printed_totals(linker, node),
        did_not_vote=graph.integer(node, hrc.didNotVoteCount),
        groups=groups,
        chart=draw_vote(groups),
        places=source_places(linker, node),
        faults=source_faults(linker, node),
        sources=tuple(map(linker.link, graph.nodes(node, terms.dcterms_source))),
        account_of=fragment_of(told) if told else None,
    )


def kind_of_action(linker: Linker, action: NamedNode) -> NamedNode:
    """Return the narrowest class of an action."""
    classes = (
        *(hrc.RecordedVote, hrc.NonRecordedVote, hrc.AdoptionWithoutVote),
        *(hrc.Withdrawal, hrc.NotConsidered),
    )
    found = (class_ for class_ in classes if linker.graph.has_type(action, class_))
    return next(found, hrc.ActionTaken)


def printed_totals(linker: Linker, vote: NamedNode) -> tuple[int, ...] | None:
    """Return the printed totals in favour, against and abstaining, if all of them are printed."""
    counts = (linker.graph.integer(vote, property_) for property_ in COUNTS.values())
    printed = tuple(count for count in counts if count is not None)
    return printed if len(printed) == len(COUNTS) else None


def in_short(totals: tuple[int, ...]) -> str:
    """Return totals as tables show them.

    >>> in_short((23, 16, 8))
    '23–16–8'
    """
    return "–".join(map(str, totals))


def shown_result(linker: Linker, document: NamedNode) -> str | None:
    """Return what was done with a whole text, as tables show it; ``None`` if that is not known."""
    actions = linker.graph.nodes(document, hrc.actionTaken)
    partial = (hrc.onPart, hrc.accountOf)  # on a part only, or told again by a further source
    whole = (
        action
        for action in actions
        if not any(linker.graph.nodes(action, property_) for property_ in partial)
    )
    action = next(whole, None)
    if action is None:
        return None
    totals = printed_totals(linker, action)
    return in_short(totals) if totals else linker.link(kind_of_action(linker, action)).label
