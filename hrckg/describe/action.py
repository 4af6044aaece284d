"""What the Council did with a text: adoption, recorded vote, ballots; and its sponsors."""

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
from hrckg.document import Ballot, Position, RecordedVote, Sponsorship, Taken
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


def action_triples(subject: Subject, taken: Taken) -> Iterator[Statement]:
    """Describe the adoption of a text, with its ballots where they were recorded."""
    this = subject.part("action")
    yield from types(this, hrc.ActionTaken)
    yield from both_ways(subject.iri, hrc.actionTaken, this, hrc.actionOn)
    yield Triple(subject.iri, hrc.hasAdoption, this)
    yield Triple(this, hrc.outcome, iris.concept("outcome", "adopted"))
    if taken.taken_on:
        yield Triple(this, hrc.takenOn, day(taken.taken_on))
    yield from source_triples(subject, this, taken.words)
    if isinstance(taken, RecordedVote):
        yield from types(this, hrc.RecordedVote)
        for position in Position:
            yield Triple(this, _COUNTS[position], integer(taken.total(position)))
        for ballot in taken.ballots:
            yield from _ballot(subject, this, ballot)
    else:
        yield from types(this, hrc.AdoptionWithoutVote)


def _ballot(subject: Subject, vote: NamedNode, ballot: Ballot) -> Iterator[Statement]:
    this, state = iris.ballot(subject.iri, ballot.state), _state(ballot.state)
    yield from types(this, hrc.Ballot)
    yield from both_ways(vote, hrc.hasBallot, this, hrc.ballotOf)
    yield Triple(this, hrc.state, state)
    yield Triple(this, hrc.position, iris.concept("position", ballot.position.value))
    yield Triple(this, hrc.printedName, subject.words(ballot.printed.text))
    yield Triple(vote, _DIRECT[ballot.position], state)


def sponsorship_triples(subject: Subject, sponsorship: Sponsorship) -> Iterator[Statement]:
    """Describe one State's sponsorship of a draft."""
    this, state = iris.sponsorship(subject.iri, sponsorship.state), _state(sponsorship.state)
    yield from types(this, hrc.Sponsorship)
    yield from both_ways(subject.iri, hrc.hasSponsorship, this, hrc.sponsorshipOf)
    yield Triple(this, hrc.sponsoredBy, state)
    yield Triple(
        this,
        hrc.memberOfCouncil,
        Literal("true" if sponsorship.member else "false", datatype=xsd_boolean),
    )
    yield Triple(this, hrc.printedName, subject.words(sponsorship.printed.text))
    yield Triple(subject.iri, hrc.sponsor, state)


def _state(iso3: str) -> NamedNode:
    return iris.concept("state", iso3)
