"""The tables of votes, of what each State did in them, and of sponsors, told as ``table`` says."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Final

from pyoxigraph import Store

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.dump.matter import Acts, Matters, States
from hrckg.dump.table import Iri
from hrckg.scan import firsts, pairs, several
from hrckg.terms import rdf_type

_POSITIONS: Final = iris.PREFIXES["position"]
_COUNCIL: Final = iris.concept("body", "HRC").value
_COUNTS: Final = (
    hrc.inFavourCount,
    hrc.againstCount,
    hrc.abstainingCount,
    hrc.didNotVoteCount,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A vote on one text, or on a part of it."""

    vote: Annotated[Iri, "The vote; it opens the text at this place."]
    kind: Annotated[str, "RecordedVote: names are known; NonRecordedVote: totals at most."]
    account_of: Annotated[Iri | None, "The vote of which this is the account of a further source."]
    document: Annotated[Iri, "The text that was voted on."]
    symbol: Annotated[str | None, "The symbol of that text."]
    document_kind: Annotated[str, "Its class in the ontology, such as Resolution or Amendment."]
    title: Annotated[str | None, "Its title, in English if we hold it so."]
    body: Annotated[Iri | None, "The organ that voted."]
    session: Annotated[str | None, "The session, such as 43 or S-17."]
    taken_on: Annotated[date | None, "The day of the vote."]
    on_part: Annotated[tuple[Iri, ...], "The paragraph or amendment voted on. Empty: the whole."]
    outcome: Annotated[str | None, "What came of it: adopted, rejected."]
    in_favour: Annotated[int | None, "Votes in favour as printed."]
    against: Annotated[int | None, "Votes against as printed."]
    abstaining: Annotated[int | None, "Abstentions as printed."]
    did_not_vote: Annotated[int | None, "How many did not vote, as printed."]
    ballots: Annotated[int, "How many States are listed with their position."]
    margin: Annotated[int | None, "Votes in favour less votes against, as printed."]
    agreement_index: Annotated[
        Decimal | None, "Agreement index of all printed totals, from 0 (divided) to 1 (as one)."
    ]
    records: Annotated[tuple[Iri, ...], "The records of a catalogue that tell of the vote."]


def vote_rows(store: Store) -> Iterator[Vote]:
    """Yield a row for each vote."""
    matters, acts = Matters.of(store), Acts.of(store)
    counts = [firsts(store, one) for one in _COUNTS]
    margins, indexes = firsts(store, hrc.margin), firsts(store, hrc.agreementIndex)
    ballots = Counter(vote for vote, _ in pairs(store, hrc.hasBallot))
    for class_ in (hrc.RecordedVote, hrc.NonRecordedVote):
        for vote, _ in pairs(store, rdf_type, class_):
            matter, act = matters.of_text(acts.texts[vote]), acts.told(vote)
            in_favour, against, abstaining, did_not_vote = (_number(one, vote) for one in counts)
            yield Vote(
                vote=Iri(vote),
                kind=class_.value.removeprefix(iris.ONTOLOGY),
                account_of=act.account_of,
                document=matter.document,
                symbol=matter.symbol,
                document_kind=matter.kind,
                title=matter.title,
                body=matter.body,
                session=matter.session,
                taken_on=act.taken_on,
                on_part=act.on_part,
                outcome=act.outcome,
                in_favour=in_favour,
                against=against,
                abstaining=abstaining,
                did_not_vote=did_not_vote,
                ballots=ballots[vote],
                margin=_number(margins, vote),
                agreement_index=Decimal(indexes[vote]) if vote in indexes else None,
                records=act.records,
            )


def _number(values: Mapping[str, str], subject: str) -> int | None:
    return int(values[subject]) if subject in values else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """The vote of one State on one text, or on a part of it."""

    ballot: Annotated[Iri, "The vote of this State; it opens the text at this place."]
    vote: Annotated[Iri, "The recorded vote to which it belongs."]
    account_of: Annotated[
        Iri | None, "The vote of which that is the account of a further source: count it once."
    ]
    document: Annotated[Iri, "The text that was voted on."]
    symbol: Annotated[str | None, "The symbol of that text."]
    title: Annotated[str | None, "Its title, in English if we hold it so."]
    body: Annotated[Iri | None, "The organ that voted."]
    session: Annotated[str | None, "The session, such as 43 or S-17."]
    taken_on: Annotated[date | None, "The day of the vote."]
    on_part: Annotated[tuple[Iri, ...], "The paragraph or amendment voted on. Empty: the whole."]
    outcome: Annotated[str | None, "What came of it: adopted, rejected."]
    state: Annotated[Iri, "The State."]
    iso3: Annotated[str | None, "Its ISO 3166-1 alpha-3 code."]
    state_name: Annotated[str | None, "Its English name today."]
    regional_group: Annotated[Iri | None, "Its regional group."]
    printed_name: Annotated[str | None, "Its name as the source prints it."]
    position: Annotated[str, "in-favour, against, abstaining or did-not-vote."]
    member: Annotated[
        bool | None, "Whether it was a member of the Council on that day. Empty: not known."
    ]
    records: Annotated[tuple[Iri, ...], "The records of a catalogue that tell of the vote."]


def ballot_rows(store: Store) -> Iterator[Ballot]:
    """Yield a row for each ballot."""
    matters, acts, states = Matters.of(store), Acts.of(store), States.of(store)
    votes = {ballot: vote for vote, ballot in pairs(store, hrc.hasBallot)}
    voters, names = firsts(store, hrc.state), firsts(store, hrc.printedName)
    matter_of, act_of = cache(matters.of_text), cache(acts.told)
    for ballot, position in pairs(store, hrc.position):
        vote, state = votes[ballot], voters[ballot]
        matter, act = matter_of(acts.texts[vote]), act_of(vote)
        yield Ballot(
            ballot=Iri(ballot),
            vote=Iri(vote),
            account_of=act.account_of,
            document=matter.document,
            symbol=matter.symbol,
            title=matter.title,
            body=matter.body,
            session=matter.session,
            taken_on=act.taken_on,
            on_part=act.on_part,
            outcome=act.outcome,
            state=Iri(state),
            iso3=states.codes.get(state),
            state_name=states.names.get(state),
            regional_group=states.groups.get(state),
            printed_name=names.get(ballot),
            position=position.removeprefix(_POSITIONS),
            member=states.sits(state, act.taken_on) if matter.body == _COUNCIL else None,
            records=act.records,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sponsorship:
    """A State or a body that put its name to a text."""

    sponsorship: Annotated[Iri, "The sponsorship; it opens the text at this place."]
    document: Annotated[Iri, "The text."]
    symbol: Annotated[str | None, "The symbol of that text."]
    title: Annotated[str | None, "Its title, in English if we hold it so."]
    body: Annotated[Iri | None, "The organ to which it was put."]
    session: Annotated[str | None, "The session, such as 43 or S-17."]
    sponsor: Annotated[Iri, "The State or the body."]
    iso3: Annotated[str | None, "The ISO 3166-1 alpha-3 code. Empty: it is no State."]
    sponsor_name: Annotated[str | None, "The English name today."]
    printed_name: Annotated[str | None, "The name as the source prints it."]
    on_behalf_of: Annotated[tuple[Iri, ...], "The groups for which it speaks."]
    member: Annotated[bool | None, "Whether the source calls it a member of the Council."]


def sponsorship_rows(store: Store) -> Iterator[Sponsorship]:
    """Yield a row for each sponsorship."""
    matters, states = Matters.of(store), States.of(store)
    sponsors, names = firsts(store, hrc.sponsoredBy), firsts(store, hrc.printedName)
    groups, members = several(store, hrc.onBehalfOf), firsts(store, hrc.memberOfCouncil)
    for sponsorship, text in pairs(store, hrc.sponsorshipOf):
        matter, sponsor = matters.of_text(text), sponsors[sponsorship]
        yield Sponsorship(
            sponsorship=Iri(sponsorship),
            document=matter.document,
            symbol=matter.symbol,
            title=matter.title,
            body=matter.body,
            session=matter.session,
            sponsor=Iri(sponsor),
            iso3=states.codes.get(sponsor),
            sponsor_name=states.names.get(sponsor),
            printed_name=names.get(sponsorship),
            on_behalf_of=tuple(map(Iri, groups.get(sponsorship, ()))),
            member=members[sponsorship] == "true" if sponsorship in members else None,
        )
