"""States in the lists of a vote that could not be there: a fault of the source."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Store

from hrckg import iris
from hrckg.describe.document import issue_triples
from hrckg.document import Code, Issue
from hrckg.knowledge import state_names
from hrckg.membership.lifetimes import load_lifetimes
from hrckg.membership.members import Members, load_members
from hrckg.membership.roll_calls import RollCall, roll_calls
from hrckg.positions import NOT_VOTING
from hrckg.quads import to_nquads
from hrckg.span import Span

_REMEDY = "Compare the names and the day with the official document; if they are right, correct {}."


def impossible_voters(store: Store, members: Members | None = None) -> Iterator[bytes]:
    """Yield the issues of the votes of ``store`` whose lists have a State that cannot be in them.

    N-Quads, issue by issue: a vote of the Council with others than its members, a vote of any organ
    with a State that was no Member of the United Nations on that day. Accounts of a vote by a
    further source are judged too. ``members``: None for the packaged list.
    """
    members = members or load_members()
    for call in roll_calls(store):
        for issue in _issues(call, members):
            whole = iris.whole_of(call.vote)
            this = iris.issue(whole, issue.code.value, issue.place)
            yield to_nquads(issue_triples(whole, this, issue), call.graph)


def strangers(call: RollCall, members: Members) -> frozenset[str]:
    """Return the States in the lists of a vote of the Council that were no members.

    A suspended member may be listed as not voting, but not otherwise.
    """
    voters = call.voters - members.on(call.day).keys()
    return voters | (call.at(NOT_VOTING) - members.seated(call.day).keys())


def _issues(call: RollCall, members: Members) -> Iterator[Issue]:
    lifetimes = load_lifetimes()
    others = {one for one in call.positions if call.day not in lifetimes.get(one, (call.day,))}
    if others:
        yield Issue(
            code=Code.STATE_OF_ANOTHER_TIME,
            message="In a list of the vote, and no Members of the United Nations on "
            f"{call.day}: {_names(others)}.",
            remedy=_REMEDY.format("ontology/states.ttl"),
            place=iris.fragment_of(call.vote),
            span=Span(0, 0),
        )
    known = call.of_council and members.knows(call.day)
    if known and (found := strangers(call, members)):
        suspended = members.seated(call.day).keys() - members.on(call.day).keys()
        yield Issue(
            code=Code.VOTER_NOT_A_MEMBER,
            message="In a list of the vote, and no members of the Council on "
            f"{call.day}: {_names(found, suspended)}.",
            remedy=_REMEDY.format("ontology/memberships.ttl"),
            place=iris.fragment_of(call.vote),
            span=Span(0, 0),
        )


def _names(states: Iterable[str], suspended: Iterable[str] = ()) -> str:
    known = state_names("en")
    return ", ".join(
        f"{known[state]} (suspended)" if state in suspended else known[state]
        for state in sorted(states, key=lambda state: known[state])
    )
