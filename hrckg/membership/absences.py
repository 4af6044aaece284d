"""Members of the Council that are in none of the lists of a vote."""

from collections.abc import Iterator

from pyoxigraph import Store, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe.statement import both_ways, types
from hrckg.membership.members import Members, Term, load_members
from hrckg.membership.roll_calls import RollCall, roll_calls
from hrckg.membership.voters import strangers
from hrckg.positions import NOT_VOTING
from hrckg.quads import to_nquads


def derived_absences(store: Store, members: Members | None = None) -> Iterator[bytes]:
    """Yield the absences that follow from the roll calls of ``store``, as N-Quads for each vote.

    Accounts of a vote by a further source are left out. ``members``: None for the packaged list.
    """
    members = members or load_members()
    for call in roll_calls(store):
        if call.of_council and not call.is_account and _is_certain(call, members):
            present = members.on(call.day)
            terms = [present[state] for state in sorted(present.keys() - call.positions.keys())]
            triples = [triple for term in terms for triple in _absence(call, term)]
            if triples:
                yield to_nquads(triples, call.graph)


def _is_certain(call: RollCall, members: Members) -> bool:
    """Say whether who is in no list of a vote did not take part in it.

    The totals must be printed and be those of the lists, no State may stand in two, no list may
    have a State that was no member (it may stand in the place of one), and if a source prints how
    many did not vote, it must be as many as are left.
    """
    if not (members.knows(call.day) and call.is_complete) or strangers(call, members):
        return False
    left = members.seated(call.day).keys() - call.voters
    return call.printed.get(NOT_VOTING, len(left)) == len(left)


def _absence(call: RollCall, term: Term) -> Iterator[Triple]:
    this = iris.absence(iris.whole_of(call.vote), iris.fragment_of(call.vote), term.state)
    yield from types(this, hrc.DerivedAbsence)
    yield from both_ways(call.vote, hrc.hasDerivedAbsence, this, hrc.absentFrom)
    yield Triple(this, hrc.state, iris.concept("state", term.state))
    yield Triple(this, hrc.derivedFrom, term.iri)
