"""What the analysis says, as statements."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.analysis.agreement import Agreement
from hrckg.analysis.cohesion import Cohesion
from hrckg.analysis.division import Totals
from hrckg.analysis.index import agreement_index, four_places
from hrckg.analysis.record import VotingRecord
from hrckg.describe.statement import both_ways, decimal, integer, types
from hrckg.terms import xsd_gYear


def agreement_triples(agreement: Agreement) -> Iterator[Triple]:
    """Describe how often two States voted alike."""
    this = iris.agreement(agreement.body, agreement.first, agreement.second)
    yield from types(this, hrc.Agreement)
    for state in (agreement.first, agreement.second):
        yield from both_ways(iris.concept("state", state), hrc.hasAgreement, this, hrc.between)
    yield Triple(this, hrc.countedIn, iris.concept("body", agreement.body))
    yield Triple(this, hrc.commonVotes, integer(agreement.common))
    yield Triple(this, hrc.sameVotes, integer(agreement.same))
    yield Triple(this, hrc.opposedVotes, integer(agreement.opposed))
    yield Triple(this, hrc.oneAbstainedVotes, integer(agreement.one_abstained))
    yield Triple(this, hrc.agreementShare, decimal(agreement.share))


def record_triples(record: VotingRecord) -> Iterator[Triple]:
    """Describe how a State voted in a year."""
    this = iris.voting_record(record.body, record.state, record.year)
    yield from types(this, hrc.VotingRecord)
    state = iris.concept("state", record.state)
    yield from both_ways(state, hrc.hasVotingRecord, this, hrc.votingRecordOf)
    yield Triple(this, hrc.countedIn, iris.concept("body", record.body))
    yield Triple(this, hrc.year, _year(record.year))
    yield Triple(this, hrc.timesInFavour, integer(record.in_favour))
    yield Triple(this, hrc.timesAgainst, integer(record.against))
    yield Triple(this, hrc.timesAbstaining, integer(record.abstaining))
    yield Triple(this, hrc.timesNotVoting, integer(record.not_voting))
    yield Triple(this, hrc.timesInMajority, integer(record.in_majority))
    yield Triple(this, hrc.timesInMinority, integer(record.in_minority))
    yield Triple(this, hrc.timesAlone, integer(record.alone))


def cohesion_triples(cohesion: Cohesion) -> Iterator[Triple]:
    """Describe how a group held together in a session or in a year."""
    number = cohesion.session and cohesion.session.value.rpartition("/")[2]
    this = iris.cohesion(
        cohesion.group, cohesion.body, f"session-{number}" if number else f"{cohesion.year}"
    )
    yield from types(this, hrc.Cohesion)
    yield from both_ways(cohesion.group, hrc.hasCohesion, this, hrc.cohesionOf)
    yield Triple(this, hrc.countedIn, iris.concept("body", cohesion.body))
    if cohesion.session:
        yield Triple(this, hrc.cohesionAt, cohesion.session)
    if cohesion.year:
        yield Triple(this, hrc.year, _year(cohesion.year))
    yield Triple(this, hrc.votesCounted, integer(cohesion.votes))
    yield Triple(this, hrc.membersVoting, decimal(cohesion.members_voting))
    yield Triple(this, hrc.agreementIndex, decimal(cohesion.agreement_index))
    yield Triple(this, hrc.riceVotesCounted, integer(cohesion.rice_votes))
    if cohesion.rice_index is not None:
        yield Triple(this, hrc.riceIndex, decimal(cohesion.rice_index))


def margin_triples(vote: NamedNode, printed: Totals) -> Iterator[Triple]:
    """Describe how narrow and how divided a vote was, by its printed totals."""
    yield Triple(vote, hrc.margin, integer(printed.margin))
    index = agreement_index(printed)
    if index is not None:
        yield Triple(vote, hrc.agreementIndex, decimal(four_places(index)))


def _year(year: int) -> Literal:
    return Literal(f"{year:04}", datatype=xsd_gYear)
