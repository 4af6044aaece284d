"""The roll calls in a store, read by a few scans."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from pyoxigraph import NamedNode, Store

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.document import COUNCIL
from hrckg.positions import TOTALS, VOTING
from hrckg.scan import firsts, pairs
from hrckg.terms import rdf_type

_STATE: Final = iris.PREFIXES["state"]
_POSITION: Final = iris.PREFIXES["position"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCall:
    """A recorded vote whose day is known.

    ``positions`` gives the ids of the positions under which a source lists a State;
    ``is_account``: a further source tells of a vote that is told elsewhere.
    """

    vote: NamedNode
    graph: NamedNode
    day: date
    positions: Mapping[str, tuple[str, ...]]
    printed: Mapping[str, int]  # totals by the id of the position
    is_account: bool
    of_council: bool

    @property
    def is_complete(self) -> bool:
        """Whether the totals are printed and are those of the lists, each State in one."""
        return all(len(those) == 1 for those in self.positions.values()) and all(
            self.printed.get(position) == len(self.at(position)) for position in VOTING
        )

    def at(self, *positions: str) -> frozenset[str]:
        """Return the States listed under any of some positions."""
        return frozenset(
            state for state, those in self.positions.items() if not set(positions).isdisjoint(those)
        )

    @property
    def voters(self) -> frozenset[str]:
        """The States listed in favour, against or abstaining."""
        return self.at(*VOTING)


def roll_calls(store: Store) -> Iterator[RollCall]:
    """Yield the recorded votes whose day is known, by IRI."""
    texts, days, accounts = (
        firsts(store, link) for link in (hrc.actionOn, hrc.takenOn, hrc.accountOf)
    )
    of_council = _texts_of_council(store)
    positions, printed = _positions(store), _printed(store)
    votes = {
        quad.subject: quad.graph_name
        for quad in store.quads_for_pattern(None, rdf_type, hrc.RecordedVote)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.graph_name, NamedNode)
    }
    for vote in sorted(votes, key=lambda one: one.value):
        if vote.value in days:
            yield RollCall(
                vote=vote,
                graph=votes[vote],
                day=date.fromisoformat(days[vote.value]),
                positions={state: tuple(those) for state, those in positions[vote.value].items()},
                printed=printed[vote.value],
                is_account=vote.value in accounts,
                of_council=texts.get(vote.value) in of_council,
            )


def _texts_of_council(store: Store) -> set[str]:
    """Return the texts that the Council adopted, or that were before it at a session."""
    council = iris.concept("body", COUNCIL).value
    sessions = {one for one, organ in pairs(store, hrc.sessionOf) if organ == council}
    texts = {text for text, session in pairs(store, hrc.session) if session in sessions}
    return texts | {text for text, organ in pairs(store, hrc.adoptedBy) if organ == council}


def _positions(store: Store) -> Mapping[str, Mapping[str, list[str]]]:
    votes, states = firsts(store, hrc.ballotOf), firsts(store, hrc.state)
    positions: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for ballot, position in sorted(pairs(store, hrc.position)):
        state = states[ballot].removeprefix(_STATE)
        positions[votes[ballot]][state].append(position.removeprefix(_POSITION))
    return positions


def _printed(store: Store) -> Mapping[str, Mapping[str, int]]:
    printed: dict[str, dict[str, int]] = defaultdict(dict)
    for position, count in TOTALS.items():
        for vote, total in pairs(store, count):
            printed[vote][position] = int(total)
    return printed
