"""The votes of a store, read by a few scans rather than by a query for each ballot."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from pyoxigraph import NamedNode, Store

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.analysis.circumstances import Circumstances
from hrckg.analysis.division import Division, Totals
from hrckg.membership.lifetimes import load_lifetimes
from hrckg.scan import firsts, pairs

_STATE: Final = iris.PREFIXES["state"]
_NOT_VOTING: Final = iris.concept("position", "did-not-vote")

Names = Mapping[str, frozenset[str]]
"""States by vote."""


def read_divisions(store: Store) -> tuple[Division, ...]:
    """Return the votes of ``store`` by IRI: recorded ones, and those of which totals are known.

    Accounts of a vote by a further source are left out: each vote is counted once.
    """
    graphs, texts = _graphs(store), firsts(store, hrc.actionOn)
    in_favour, against, abstaining = (
        _states(store, link) for link in (hrc.inFavour, hrc.against, hrc.abstaining)
    )
    absent, printed = _not_voting(store), _printed(store)
    parts, circumstances = firsts(store, hrc.onPart), Circumstances.of(store)
    found = {*in_favour, *against, *abstaining, *printed} - firsts(store, hrc.accountOf).keys()
    return tuple(
        _of_sure_states(
            Division(
                vote=NamedNode(vote),
                graph=graphs[vote],
                body=circumstances.body(texts[vote]),
                session=circumstances.sitting(texts[vote]),
                year=circumstances.year(vote, texts[vote]),
                on_part=vote in parts,
                in_favour=in_favour.get(vote, frozenset()),
                against=against.get(vote, frozenset()),
                abstaining=abstaining.get(vote, frozenset()),
                not_voting=absent.get(vote, frozenset()),
                printed=printed.get(vote),
            ),
            circumstances.day(vote, texts[vote]),
        )
        for vote in sorted(found & texts.keys())
    )


def read_groups(store: Store) -> dict[str, NamedNode]:
    """Return the regional group of each State today, by the id of the State."""
    return {
        state.removeprefix(_STATE): NamedNode(group)
        for state, group in firsts(store, hrc.regionalGroup).items()
    }


def _of_sure_states(division: Division, day: date | None) -> Division:
    """Take out the States whose position is not known, and those that another stands for.

    The first are named under two positions; the second were no Members of the United Nations on
    the day of the vote.
    """
    sets = (division.in_favour, division.against, division.abstaining, division.not_voting)
    times = Counter(state for states in sets for state in states)
    lifetimes = load_lifetimes()
    wrong = {
        state
        for state, count in times.items()
        if count > 1 or (day and day not in lifetimes.get(state, (day,)))
    }
    if not wrong:
        return division
    return replace(
        division,
        in_favour=division.in_favour - wrong,
        against=division.against - wrong,
        abstaining=division.abstaining - wrong,
        not_voting=division.not_voting - wrong,
    )


def _graphs(store: Store) -> dict[str, NamedNode]:
    """Return the graph that tells of each action."""
    return {
        quad.subject.value: quad.graph_name
        for quad in store.quads_for_pattern(None, hrc.actionOn, None)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.graph_name, NamedNode)
    }


def _states(store: Store, link: NamedNode) -> Names:
    states = defaultdict[str, set[str]](set)
    for vote, state in pairs(store, link):
        states[vote].add(state.removeprefix(_STATE))
    return {vote: frozenset(named) for vote, named in states.items()}


def _not_voting(store: Store) -> Names:
    """Return the States of which a source prints that they did not vote."""
    votes = {ballot: vote for vote, ballot in pairs(store, hrc.hasBallot)}
    states = firsts(store, hrc.state)
    absent = defaultdict[str, set[str]](set)
    for ballot, _ in pairs(store, hrc.position, _NOT_VOTING):
        absent[votes[ballot]].add(states[ballot].removeprefix(_STATE))
    return {vote: frozenset(named) for vote, named in absent.items()}


def _printed(store: Store) -> dict[str, Totals]:
    """Return the printed totals of the votes that have all three."""
    in_favour, against, abstaining = (
        firsts(store, count) for count in (hrc.inFavourCount, hrc.againstCount, hrc.abstainingCount)
    )
    return {
        vote: Totals(
            in_favour=int(in_favour[vote]),
            against=int(against[vote]),
            abstaining=int(abstaining[vote]),
        )
        for vote in in_favour.keys() & against.keys() & abstaining.keys()
    }
