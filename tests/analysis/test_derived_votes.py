"""What is derived is what plain questions to the ballots, and a plain count, give."""

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.analysis import derive
from hrckg.analysis.index import four_places
from hrckg.describe.statement import integer
from hrckg.terms import rdf_type, xsd_date

STATES = ("AGO", "BRA", "CHN", "DNK", "EST")
GROUPS = {"AGO": "one", "BRA": "one", "CHN": "one", "DNK": "two"}  # EST has none
DIRECT = {"in-favour": hrc.inFavour, "against": hrc.against, "abstaining": hrc.abstaining}
COUNTS = {
    "in-favour": hrc.inFavourCount,
    "against": hrc.againstCount,
    "abstaining": hrc.abstainingCount,
}


@dataclass(frozen=True, kw_only=True)
class Roll:
    """A vote to be put into a store."""

    cast: dict[str, str]  # position by State
    body: str = "HRC"
    session: str = "50"
    year: int = 2022
    on_part: bool = False
    account: bool = False
    printed: dict[str, int] | None = field(default=None)  # other totals than those of the list


def store_of(rolls: list[Roll]) -> Store:
    store = Store()
    for state, group in GROUPS.items():
        concept = NamedNode(f"https://example.org/{group}")
        store.add(Quad(iris.concept("state", state), hrc.regionalGroup, concept))
    for number, roll in enumerate(rolls):
        text = NamedNode(f"https://w3id.org/hrckg/id/A/HRC/RES/50/{number}")
        vote, graph = iris.part(text, "action"), iris.graph(text)
        session = iris.session(roll.session, roll.body)
        body = iris.concept("body", roll.body)
        store.add(Quad(session, hrc.sessionOf, body, iris.REFERENCE_GRAPH))
        day = Literal(f"{roll.year}-07-01", datatype=xsd_date)
        said: list[tuple[NamedNode, NamedNode, NamedNode | Literal]] = [
            (text, hrc.session, session),
            (vote, hrc.actionOn, text),
            (vote, rdf_type, hrc.RecordedVote),
            (vote, hrc.takenOn, day),
        ]
        totals = Counter(roll.cast.values())
        if roll.on_part:
            said.append((vote, hrc.onPart, iris.part(text, "op1")))
        if roll.account:
            said.append((vote, hrc.accountOf, iris.part(text, "another")))
        for position, count in COUNTS.items():
            said.append((vote, count, integer((roll.printed or totals)[position])))
        for state, position in roll.cast.items():
            ballot = iris.ballot(text, "action", state)
            said.append((vote, hrc.hasBallot, ballot))
            said.append((ballot, hrc.state, iris.concept("state", state)))
            said.append((ballot, hrc.position, iris.concept("position", position)))
            if position in DIRECT and not roll.account:
                said.append((vote, DIRECT[position], iris.concept("state", state)))
        store.extend(Quad(*one, graph) for one in said)
    return store


def derived(rolls: list[Roll]) -> Store:
    store = store_of(rolls)
    for statements in derive(store):
        store.load(statements, format=RdfFormat.N_QUADS)
    return store


def ask(store: Store, query: str) -> list[tuple[Any, ...]]:
    """The values of each answer: the last part of IRIs, and numbers."""
    answers = store.query(query, prefixes=iris.PREFIXES, use_default_graph_as_union=True)
    assert isinstance(answers, QuerySolutions)
    return sorted(tuple(map(value, answer)) for answer in answers)


def value(term: Any) -> Any:
    if isinstance(term, NamedNode):
        return term.value.rpartition("/")[2]
    return Decimal(term.value) if term.datatype.value.endswith("decimal") else int(term.value)


positions = st.sampled_from([*DIRECT, "did-not-vote"])
rolls = st.builds(
    Roll,
    cast=st.dictionaries(st.sampled_from(STATES), positions),
    body=st.sampled_from(["HRC", "CHR"]),
    session=st.sampled_from(["50", "51"]),
    year=st.sampled_from([2021, 2022]),
    on_part=st.booleans(),
    account=st.booleans(),
    printed=st.none() | st.fixed_dictionaries(dict.fromkeys(DIRECT, st.integers(0, 3))),
)
many = settings(max_examples=60, deadline=None)

COUNTED = """
  ?vote hrc:actionOn/hrc:session/hrc:sessionOf ?body .
  FILTER NOT EXISTS { ?vote hrc:accountOf ?main }
  FILTER NOT EXISTS { ?vote hrc:onPart ?part }
"""


@many
@given(st.lists(rolls, max_size=8))
def test_agreement_is_what_a_question_to_the_ballots_counts(cast: list[Roll]) -> None:
    store = derived(cast)
    expected = ask(
        store,
        f"""SELECT ?body ?one ?other (COUNT(?vote) AS ?common)
          (SUM(IF(?p = ?q, 1, 0)) AS ?same)
          (SUM(IF(?p != ?q && ?p != position:abstaining && ?q != position:abstaining, 1, 0))
            AS ?opposed)
        WHERE {{ {COUNTED}
          ?vote hrc:hasBallot ?first, ?second .
          ?first hrc:state ?one ; hrc:position ?p .
          ?second hrc:state ?other ; hrc:position ?q .
          FILTER (STR(?one) < STR(?other))
          FILTER (?p != position:did-not-vote && ?q != position:did-not-vote)
        }} GROUP BY ?body ?one ?other""",
    )
    found = ask(
        store,
        """SELECT ?body ?one ?other ?common ?same ?opposed WHERE {
          ?agreement a hrc:Agreement ; hrc:countedIn ?body ; hrc:between ?one, ?other ;
            hrc:commonVotes ?common ; hrc:sameVotes ?same ; hrc:opposedVotes ?opposed .
          FILTER (STR(?one) < STR(?other))
        }""",
    )
    assert found == [row for row in expected if len(row) == 6]


@many
@given(st.lists(rolls, max_size=8))
def test_the_parts_of_an_agreement_add_up(cast: list[Roll]) -> None:
    for common, same, opposed, rest, share in ask(
        derived(cast),
        """SELECT ?common ?same ?opposed ?rest ?share WHERE {
          ?agreement hrc:commonVotes ?common ; hrc:sameVotes ?same ; hrc:opposedVotes ?opposed ;
            hrc:oneAbstainedVotes ?rest ; hrc:agreementShare ?share }""",
    ):
        assert same + opposed + rest == common
        assert share == four_places(Fraction(same, common))


@many
@given(st.lists(rolls, max_size=8))
def test_a_voting_record_is_a_plain_count(cast: list[Roll]) -> None:
    expected = Counter[tuple[str, str, int, str]]()
    for roll in cast:
        listed = Counter(roll.cast.values())
        printed = Counter(roll.printed) if roll.printed else listed
        if roll.on_part or roll.account or not any(listed[name] for name in DIRECT):
            continue
        for state, position in roll.cast.items():
            key = state, roll.body, roll.year
            expected[(*key, position)] += 1
            other = {"in-favour": "against", "against": "in-favour"}.get(position)
            if other and printed[position] != printed[other]:
                side = "majority" if printed[position] > printed[other] else "minority"
                expected[(*key, side)] += 1
            if position in DIRECT and listed[position] == printed[position] == 1:
                expected[(*key, "alone")] += 1
    found = Counter[tuple[str, str, int, str]]()
    for state, body, year, *times in ask(
        derived(cast),
        """SELECT ?state ?body ?year ?yes ?no ?abstaining ?absent ?more ?fewer ?alone WHERE {
          ?record a hrc:VotingRecord ; hrc:votingRecordOf ?state ; hrc:countedIn ?body ;
            hrc:year ?year ; hrc:timesInFavour ?yes ; hrc:timesAgainst ?no ;
            hrc:timesAbstaining ?abstaining ; hrc:timesNotVoting ?absent ;
            hrc:timesInMajority ?more ; hrc:timesInMinority ?fewer ; hrc:timesAlone ?alone }""",
    ):
        names = (*DIRECT, "did-not-vote", "majority", "minority", "alone")
        for name, count in zip(names, times, strict=True):
            found[state, body, year, name] += count
    assert +found == +expected


def indexes(roll: Roll, group: str) -> tuple[int, Fraction, Fraction | None] | None:
    """How many of a group voted, and both indexes, by their formulas; None: too few voted."""
    members = [roll.cast[state] for state in roll.cast if GROUPS.get(state) == group]
    yes, no, abstaining = (members.count(name) for name in DIRECT)
    if yes + no + abstaining < 2:
        return None
    most = max(yes, no, abstaining)
    rest = Fraction(yes + no + abstaining - most, 2)
    agreement = (most - rest) / (yes + no + abstaining)
    rice = Fraction(abs(yes - no), yes + no) if yes + no >= 2 else None
    return yes + no + abstaining, agreement, rice


@many
@given(st.lists(rolls, max_size=8))
def test_cohesion_is_the_mean_of_the_indexes(cast: list[Roll]) -> None:
    expected = []
    for body in ("HRC", "CHR"):
        for year in (2021, 2022):
            told = [
                index
                for roll in cast
                if (roll.body, roll.year) == (body, year) and not roll.on_part and not roll.account
                if (index := indexes(roll, "one"))
            ]
            if told:
                rice = [index[2] for index in told if index[2] is not None]
                row = (
                    "one",
                    body,
                    year,
                    len(told),
                    four_places(Fraction(sum(index[0] for index in told), len(told))),
                    four_places(sum((index[1] for index in told), Fraction()) / len(told)),
                    len(rice),
                    four_places(sum(rice, Fraction()) / len(rice)) if rice else -1,
                )
                expected.append(row)
    found = ask(
        derived(cast),
        """SELECT ?group ?body ?year ?votes ?voting ?index ?riceVotes ?rice WHERE {
          ?cohesion a hrc:Cohesion ; hrc:cohesionOf ?group ; hrc:countedIn ?body ; hrc:year ?year ;
            hrc:votesCounted ?votes ; hrc:membersVoting ?voting ; hrc:agreementIndex ?index ;
            hrc:riceVotesCounted ?riceVotes .
          OPTIONAL { ?cohesion hrc:riceIndex ?given } BIND (COALESCE(?given, -1) AS ?rice) }""",
    )
    assert found == sorted(expected)


def test_a_vote_says_how_narrow_and_how_divided_it_was_in_the_graph_of_its_text() -> None:
    printed = {"in-favour": 23, "against": 16, "abstaining": 8}
    store = derived([Roll(cast={}, printed=printed)])
    text = NamedNode("https://w3id.org/hrckg/id/A/HRC/RES/50/0")
    vote, graph = iris.part(text, "action"), iris.graph(text)
    (margin,) = store.quads_for_pattern(vote, hrc.margin, None)
    (index,) = store.quads_for_pattern(vote, hrc.agreementIndex, None)
    assert (margin.object, margin.graph_name) == (integer(7), graph)
    assert isinstance(index.object, Literal)
    assert (index.object.value, index.graph_name) == ("0.234", graph)


def test_a_state_that_a_source_names_twice_is_not_counted_in_that_vote() -> None:
    store = store_of([Roll(cast={"AGO": "in-favour", "BRA": "against", "CHN": "in-favour"})])
    vote = NamedNode("https://w3id.org/hrckg/id/A/HRC/RES/50/0#action")
    store.add(Quad(vote, hrc.against, iris.concept("state", "AGO"), iris.graph(vote)))
    for statements in derive(store):
        store.load(statements, format=RdfFormat.N_QUADS)
    agreed = ask(store, "SELECT ?one ?other { ?a hrc:between ?one, ?other }")
    assert {name for row in agreed for name in row} == {"BRA", "CHN"}


def test_a_session_is_counted_beside_the_year() -> None:
    store = derived([Roll(cast={"AGO": "in-favour", "BRA": "in-favour"}, session="S-17")])
    assert ask(store, "SELECT ?cohesion ?session { ?cohesion hrc:cohesionAt ?session }") == [
        ("one#cohesion-HRC-session-S-17", "S-17")
    ]


def test_the_same_votes_give_the_same_bytes() -> None:
    cast = [Roll(cast=dict.fromkeys(STATES, "in-favour")), Roll(cast={"EST": "against"})]
    again = Store()
    again.extend(sorted(store_of(cast), key=lambda quad: str(quad)[::-1]))
    assert b"".join(derive(again)) == b"".join(derive(store_of(cast)))


@pytest.mark.parametrize(("first", "second"), [*combinations(STATES[:3], 2)])
def test_an_agreement_is_linked_from_both_states(first: str, second: str) -> None:
    store = derived([Roll(cast=dict.fromkeys(STATES[:3], "abstaining"))])
    this = iris.agreement("HRC", second, first)
    for state in (first, second):
        link = (iris.concept("state", state), hrc.hasAgreement, this)
        assert list(store.quads_for_pattern(*link))


def test_a_state_of_another_time_is_left_out_of_what_is_derived() -> None:
    rolls = [Roll(cast={"ARE": "in-favour", "BRA": "in-favour"}, body="CHR", year=1970)]
    store = derived(rolls)
    assert records_of(store, "ARE") == []
    assert records_of(store, "BRA") == ["BRA#votes-CHR-1970"]


def records_of(store: Store, state: str) -> list[str]:
    """The voting records of a State."""
    found = store.quads_for_pattern(iris.concept("state", state), hrc.hasVotingRecord, None)
    return [value(quad.object) for quad in found]
