"""What an organ did with a text: adoption or rejection, ballots, withdrawal; and its sponsors."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe.statement import (
    Statement,
    Subject,
    both_ways,
    day,
    integer,
    source_triples,
    types,
)
from hrckg.document import (
    COUNCIL,
    AdoptionWithoutVote,
    Ballot,
    NotConsidered,
    Position,
    RecordedVote,
    Sponsorship,
    Taken,
    Withdrawal,
)
from hrckg.terms import xsd_boolean

_COUNTS = {
    Position.IN_FAVOUR: hrc.inFavourCount,
    Position.AGAINST: hrc.againstCount,
    Position.ABSTAINING: hrc.abstainingCount,
}
_DIRECT = {
    Position.IN_FAVOUR: hrc.inFavour,
    Position.AGAINST: hrc.against,
    Position.ABSTAINING: hrc.abstaining,
}


_CLASSES = {
    RecordedVote: (hrc.Vote, hrc.RecordedVote),
    AdoptionWithoutVote: (hrc.AdoptionWithoutVote,),
    Withdrawal: (hrc.Withdrawal,),
    NotConsidered: (hrc.NotConsidered,),
}


def action_triples(subject: Subject, action: Taken) -> Iterator[Statement]:
    """Describe what was done with a text or a part of it, with the ballots of a recorded vote."""
    this = subject.part(action.label)
    yield from types(this, hrc.ActionTaken, *_CLASSES[type(action)])
    yield from both_ways(subject.iri, hrc.actionTaken, this, hrc.actionOn)
    if action.adopts:
        yield Triple(subject.iri, hrc.hasAdoption, this)
    yield Triple(this, hrc.outcome, iris.concept("outcome", action.outcome.value))
    if action.on_part:
        yield Triple(this, hrc.onPart, subject.part(action.on_part))
    if action.taken_on:
        yield Triple(this, hrc.takenOn, day(action.taken_on))
    yield from source_triples(subject, this, action.words)
    if isinstance(action, RecordedVote):
        yield from _votes(subject, this, action)


def _votes(subject: Subject, this: NamedNode, vote: RecordedVote) -> Iterator[Statement]:
    for position in Position:
        total = vote.total(position)
        if total is not None:
            yield Triple(this, _COUNTS[position], integer(total))
    for ballot in vote.ballots:
        yield from _ballot(subject, vote.label, ballot)


def _ballot(subject: Subject, label: str, ballot: Ballot) -> Iterator[Statement]:
    vote = subject.part(label)
    this, state = iris.ballot(subject.iri, label, ballot.state), _state(ballot.state)
    yield from types(this, hrc.Ballot)
    yield from both_ways(vote, hrc.hasBallot, this, hrc.ballotOf)
    yield Triple(this, hrc.state, state)
    yield Triple(this, hrc.position, iris.concept("position", ballot.position.value))
    yield Triple(this, hrc.printedName, subject.words(ballot.printed.text))
    yield Triple(vote, _DIRECT[ballot.position], state)


def sponsorship_triples(subject: Subject, sponsorship: Sponsorship) -> Iterator[Statement]:
    """Describe the sponsorship of a draft by a State or a body."""
    this = iris.sponsorship(subject.iri, sponsorship.sponsor)
    scheme = "state" if sponsorship.state else "body"
    sponsor = iris.concept(scheme, sponsorship.sponsor)
    yield from types(this, hrc.Sponsorship)
    yield from both_ways(subject.iri, hrc.hasSponsorship, this, hrc.sponsorshipOf)
    yield Triple(this, hrc.sponsoredBy, sponsor)
    if subject.document.organ == COUNCIL and sponsorship.state:
        member = "true" if sponsorship.member else "false"
        yield Triple(this, hrc.memberOfCouncil, Literal(member, datatype=xsd_boolean))
    if sponsorship.on_behalf_of:
        yield Triple(this, hrc.onBehalfOf, iris.concept("body", sponsorship.on_behalf_of))
    yield Triple(this, hrc.printedName, subject.words(sponsorship.printed.text))
    yield Triple(subject.iri, hrc.sponsor, sponsor)


def _state(iso3: str) -> NamedNode:
    return iris.concept("state", iso3)
