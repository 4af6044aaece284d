"""The tables of what follows from many votes together, told as ``table`` says."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Final

from pyoxigraph import Store

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.analysis.agreement import agreements
from hrckg.analysis.cohesion import group_votes
from hrckg.analysis.index import four_places, lijphart_index, wilson_interval
from hrckg.analysis.reading import read_divisions, read_groups
from hrckg.dump.table import Iri
from hrckg.scan import english, firsts
from hrckg.terms import skos_prefLabel

_SESSIONS: Final = iris.PREFIXES["session"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How often two States voted alike in the recorded votes of one organ."""

    agreement: Annotated[Iri, "The agreement; it opens the State whose code sorts first."]
    body: Annotated[Iri, "The organ whose votes are counted."]
    state: Annotated[Iri, "The State whose code sorts first."]
    state_name: Annotated[str | None, "Its English name today."]
    other_state: Annotated[Iri, "The other State."]
    other_state_name: Annotated[str | None, "Its English name today."]
    common_votes: Annotated[int, "Votes in which both voted in favour, against or abstained."]
    same_votes: Annotated[int, "Common votes in which both took the same position."]
    opposed_votes: Annotated[int, "Common votes with one in favour and the other against."]
    one_abstained_votes: Annotated[int, "Common votes in which one of both abstained."]
    share: Annotated[Decimal, "Same votes divided by common votes."]
    share_low: Annotated[Decimal, "Lower end of the 95 % interval of Wilson for the share."]
    share_high: Annotated[Decimal, "Upper end of that interval."]
    lijphart_index: Annotated[
        Decimal, "The share when a vote in which one of both abstained counts as half alike."
    ]


def agreement_rows(store: Store) -> Iterator[Agreement]:
    """Yield a row for every two States that have a vote in common."""
    names = english(store, skos_prefLabel)
    for found in agreements(read_divisions(store)):
        state, other = (iris.concept("state", one).value for one in (found.first, found.second))
        low, high = wilson_interval(found.same, found.common)
        yield Agreement(
            agreement=Iri(iris.agreement(found.body, found.first, found.second).value),
            body=Iri(iris.concept("body", found.body).value),
            state=Iri(state),
            state_name=names.get(state),
            other_state=Iri(other),
            other_state_name=names.get(other),
            common_votes=found.common,
            same_votes=found.same,
            opposed_votes=found.opposed,
            one_abstained_votes=found.one_abstained,
            share=found.share,
            share_low=low,
            share_high=high,
            lijphart_index=four_places(
                lijphart_index(found.same, found.one_abstained, found.common)
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VotingRecord:
    """How one State voted in the recorded votes of one organ in one year."""

    record: Annotated[Iri, "The record; it opens the State at this place."]
    state: Annotated[Iri, "The State."]
    state_name: Annotated[str | None, "Its English name today."]
    regional_group: Annotated[Iri | None, "Its regional group today."]
    body: Annotated[Iri, "The organ whose votes are counted."]
    year: Annotated[int, "The year."]
    in_favour: Annotated[int, "Votes in which it voted in favour."]
    against: Annotated[int, "Votes in which it voted against."]
    abstaining: Annotated[int, "Votes in which it abstained."]
    not_voting: Annotated[int, "Votes in which a source prints that it did not vote."]
    in_majority: Annotated[int, "Votes in which it was on the side, for or against, of more."]
    in_minority: Annotated[int, "Votes in which it was on the side, for or against, of fewer."]
    alone: Annotated[int, "Votes in which no other State took its position."]


VOTING_RECORDS: Final = """
SELECT DISTINCT * WHERE {
  ?record a hrc:VotingRecord ;
    hrc:votingRecordOf ?state ;
    hrc:countedIn ?body ;
    hrc:year ?calendarYear ;
    hrc:timesInFavour ?in_favour ;
    hrc:timesAgainst ?against ;
    hrc:timesAbstaining ?abstaining ;
    hrc:timesNotVoting ?not_voting ;
    hrc:timesInMajority ?in_majority ;
    hrc:timesInMinority ?in_minority ;
    hrc:timesAlone ?alone .
  BIND(STR(?calendarYear) AS ?year)
  OPTIONAL { ?state skos:prefLabel ?state_name FILTER(LANG(?state_name) = "en") }
  OPTIONAL { ?state hrc:regionalGroup ?regional_group }
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohesion:
    """How closely a regional group voted together in one session or in one year of an organ."""

    cohesion: Annotated[Iri, "The cohesion; it opens the group at this place."]
    group: Annotated[Iri, "The regional group, with the States of today."]
    group_name: Annotated[str | None, "Its English name."]
    body: Annotated[Iri, "The organ whose votes are counted."]
    session: Annotated[str | None, "The session, such as 43 or S-17. Empty: it is of a year."]
    year: Annotated[int | None, "The year. Empty: it is of a session."]
    votes: Annotated[int, "Votes in which at least two of its States took a position."]
    members_voting: Annotated[Decimal, "How many of its States took one, on average."]
    agreement_index: Annotated[Decimal, "Mean agreement index of its States in these votes."]
    rice_votes: Annotated[int, "Votes in which at least two voted in favour or against."]
    rice_index: Annotated[Decimal | None, "Mean of Rice's index in those. Empty: there are none."]


COHESION: Final = """
SELECT DISTINCT * WHERE {
  ?cohesion a hrc:Cohesion ;
    hrc:cohesionOf ?group ;
    hrc:countedIn ?body ;
    hrc:votesCounted ?votes ;
    hrc:membersVoting ?members_voting ;
    hrc:agreementIndex ?agreement_index ;
    hrc:riceVotesCounted ?rice_votes .
  OPTIONAL { ?cohesion hrc:riceIndex ?rice_index }
  OPTIONAL { ?cohesion hrc:year ?calendarYear BIND(STR(?calendarYear) AS ?year) }
  OPTIONAL {
    ?cohesion hrc:cohesionAt ?sitting .
    BIND(STRAFTER(STR(?sitting), STR(session:)) AS ?session)
  }
  OPTIONAL { ?group skos:prefLabel ?group_name FILTER(LANG(?group_name) = "en") }
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupVote:
    """How the States of a regional group voted in one vote."""

    vote: Annotated[Iri, "The vote; it opens the text at this place."]
    group: Annotated[Iri, "The regional group, with the States of today."]
    group_name: Annotated[str | None, "Its English name."]
    document: Annotated[Iri, "The text that was voted on."]
    symbol: Annotated[str | None, "The symbol of that text."]
    body: Annotated[Iri, "The organ that voted."]
    session: Annotated[str | None, "The session, such as 43 or S-17."]
    year: Annotated[int | None, "The year of the vote."]
    in_favour: Annotated[int, "How many of its States voted in favour."]
    against: Annotated[int, "How many of its States voted against."]
    abstaining: Annotated[int, "How many of its States abstained."]
    agreement_index: Annotated[
        Decimal | None, "Their agreement index. Empty: fewer than two took a position."
    ]
    rice_index: Annotated[
        Decimal | None, "Rice's index. Empty: fewer than two voted in favour or against."
    ]


def group_vote_rows(store: Store) -> Iterator[GroupVote]:
    """Yield a row for each group in each vote in which one of its States took a position."""
    names, symbols = english(store, skos_prefLabel), firsts(store, hrc.symbol)
    for found in group_votes(read_divisions(store), read_groups(store)):
        division = found.division
        document = iris.whole_of(division.vote).value
        session = division.session and division.session.value.removeprefix(_SESSIONS)
        yield GroupVote(
            vote=Iri(division.vote.value),
            group=Iri(found.group.value),
            group_name=names.get(found.group.value),
            document=Iri(document),
            symbol=symbols.get(document),
            body=Iri(iris.concept("body", division.body or "").value),
            session=session,
            year=division.year,
            in_favour=found.totals.in_favour,
            against=found.totals.against,
            abstaining=found.totals.abstaining,
            agreement_index=_rounded(found.agreement_index),
            rice_index=_rounded(found.rice_index),
        )


def _rounded(index: Fraction | None) -> Decimal | None:
    return None if index is None else four_places(index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sponsor:
    """How many texts a State or a body sponsored in one year, of those whose sponsors we know."""

    sponsor: Annotated[Iri, "The State or the body."]
    sponsor_name: Annotated[str | None, "Its English name today."]
    body: Annotated[Iri | None, "The organ to which they were put."]
    year: Annotated[int | None, "The year in which the organ acted. Empty: not known."]
    texts: Annotated[int, "How many texts it sponsored."]
    adopted: Annotated[int, "How many of these the organ adopted."]


SPONSORS: Final = """
SELECT ?sponsor ?sponsor_name ?body ?year ?texts ?adopted WHERE {
  {
    SELECT ?sponsor ?body ?year
      (COUNT(DISTINCT ?document) AS ?texts)
      (COUNT(DISTINCT ?passed) AS ?adopted)
    WHERE {
      ?document hrc:sponsor ?sponsor .
      OPTIONAL { ?document hrc:session/hrc:sessionOf ?organ }
      OPTIONAL { ?document hrc:adoptedBy ?adopter }
      BIND(COALESCE(?organ, ?adopter) AS ?body)
      OPTIONAL {
        SELECT ?document (MIN(?taken) AS ?day) WHERE {
          ?document hrc:actionTaken/hrc:takenOn ?taken
        }
        GROUP BY ?document
      }
      OPTIONAL { ?document hrc:adoptedOn ?adoptedOn }
      BIND(YEAR(COALESCE(?day, ?adoptedOn)) AS ?year)
      OPTIONAL { ?document hrc:hasAdoption ?act BIND(?document AS ?passed) }
    }
    GROUP BY ?sponsor ?body ?year
  }
  OPTIONAL { ?sponsor skos:prefLabel ?sponsor_name FILTER(LANG(?sponsor_name) = "en") }
}
"""
