"""What a record says that an organ did with a text: outcome, totals, how each State voted."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.accounts.telling import act_of, casts_of, is_told, outcome_of, totals_of
from hrckg.catalogue.entry import Act, Cast, Entry
from hrckg.describe.statement import Statement, both_ways, day, integer, types
from hrckg.document import Outcome
from hrckg.positions import TOTALS
from hrckg.terms import dcterms_source

_DIRECT = {"in-favour": hrc.inFavour, "against": hrc.against, "abstaining": hrc.abstaining}
_CLASSES = {
    Act.RECORDED_VOTE: (hrc.Vote, hrc.RecordedVote),
    Act.VOTE: (hrc.Vote, hrc.NonRecordedVote),
    Act.WITHOUT_VOTE: (hrc.AdoptionWithoutVote,),
    Act.WITHDRAWAL: (hrc.Withdrawal,),
    Act.NOT_CONSIDERED: (hrc.NotConsidered,),
    Act.UNTOLD: (),
}


def act_triples(text: NamedNode, label: str, entry: Entry) -> Iterator[Statement]:
    """Describe what was done with a text, as the only account of it that there is."""
    if not is_told(entry):
        return
    this = iris.part(text, label)
    yield from bare_act_triples(text, label, entry)
    if outcome_of(entry) is Outcome.ADOPTED:
        yield Triple(text, hrc.hasAdoption, this)
    for cast in casts_of(entry):
        yield from link_triples(this, cast)


def bare_act_triples(text: NamedNode, label: str, entry: Entry) -> Iterator[Statement]:
    """Describe what was done, with its ballots, without the direct links that follow from it."""
    this, outcome = iris.part(text, label), outcome_of(entry)
    yield from types(this, hrc.ActionTaken, *_CLASSES[act_of(entry)])
    yield from both_ways(text, hrc.actionTaken, this, hrc.actionOn)
    if outcome:
        yield Triple(this, hrc.outcome, iris.concept("outcome", outcome.value))
    if entry.day:
        yield Triple(this, hrc.takenOn, day(entry.day))
    if entry.page:
        yield Triple(this, dcterms_source, NamedNode(entry.page))
    for position, total in totals_of(entry).items():
        yield Triple(this, TOTALS[position], integer(total))
    for cast in casts_of(entry):
        yield from ballot_triples(text, label, cast)


def ballot_triples(text: NamedNode, label: str, cast: Cast) -> Iterator[Statement]:
    """Describe the position of one State, under the name that the record gives it."""
    this = iris.ballot(text, label, cast.state)
    yield from types(this, hrc.Ballot)
    yield from both_ways(iris.part(text, label), hrc.hasBallot, this, hrc.ballotOf)
    yield Triple(this, hrc.state, iris.concept("state", cast.state))
    yield Triple(this, hrc.position, iris.concept("position", cast.position))
    yield Triple(this, hrc.printedName, Literal(cast.name, language="en"))


def link_triples(vote: NamedNode, cast: Cast) -> Iterator[Statement]:
    """Link a vote directly with a State that took a position in it."""
    if cast.position in _DIRECT:
        yield Triple(vote, _DIRECT[cast.position], iris.concept("state", cast.state))
