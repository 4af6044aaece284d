"""What follows from membership for the votes of a store."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from hrckg import iris, resources
from hrckg import vocab as hrc
from hrckg.membership import derived_absences, impossible_voters, load_members
from hrckg.queries.answer import Rows, run_query
from hrckg.queries.saved import load_queries
from hrckg.symbol import Symbol
from hrckg.terms import rdf_type

TEXT = "A/HRC/RES/37/23"
DAY = date(2018, 3, 23)
MEMBERS = sorted(load_members().on(DAY))
POSITIONS = ("in-favour", "against", "abstaining", "did-not-vote")
COUNTS = ("inFavourCount", "againstCount", "abstainingCount", "didNotVoteCount")


def vote(
    casts: dict[str, str],
    *,
    day: date = DAY,
    printed: tuple[int, ...] | None = None,
    account: bool = False,
    body: str = "HRC",
) -> Store:
    """Return a store with one roll call; ``printed``: None for the totals of its lists."""
    listed = tuple(list(casts.values()).count(position) for position in POSITIONS[:3])
    base, action = f"{iris.BASE}{TEXT}", f"{iris.BASE}{TEXT}#action"
    lines = [
        f"<{base}> hrc:adoptedBy body:{body} .",
        f'<{action}> a hrc:RecordedVote ; hrc:actionOn <{base}> ; hrc:takenOn "{day}"^^xsd:date .',
        *(
            f'<{action}> hrc:{count} "{total}" .'
            for count, total in zip(COUNTS, printed or listed, strict=False)
        ),
        *(
            f"<{base}#ballot-{state}> hrc:ballotOf <{action}> ; hrc:state state:{state} ; "
            f"hrc:position position:{position} ."
            for state, position in casts.items()
        ),
    ]
    if account:
        lines.append(f"<{action}> hrc:accountOf <{base}#action-1> .")
    declared = "".join(f"@prefix {name}: <{value}> .\n" for name, value in iris.PREFIXES.items())
    store = Store()
    text = f"{declared}<{base}/graph> {{ {' '.join(lines)} }}"
    store.load(text, format=RdfFormat.TRIG)
    return store


def derived(store: Store) -> set[str]:
    """Return the States that are found absent."""
    found = Store()
    found.load(b"".join(derived_absences(store)), format=RdfFormat.N_QUADS)
    absences = {quad.subject for quad in found.quads_for_pattern(None, rdf_type, None)}
    return {str(one.value).rpartition("-")[2] for one in absences if isinstance(one, NamedNode)}


def messages(store: Store) -> list[str]:
    found = Store()
    found.load(b"".join(impossible_voters(store)), format=RdfFormat.N_QUADS)
    return [
        quad.object.value
        for quad in found.quads_for_pattern(None, hrc.message, None)
        if isinstance(quad.object, Literal)
    ]


def all_but(*states: str, position: str = "in-favour") -> dict[str, str]:
    return {state: position for state in MEMBERS if state not in states}


def test_a_member_in_none_of_the_lists_was_absent() -> None:
    assert derived(vote(all_but("TUN"))) == {"TUN"}


def test_an_absence_is_described_in_the_graph_of_its_text_and_both_ways() -> None:
    (nquads,) = derived_absences(vote(all_but("TUN")))
    store = Store()
    store.load(nquads, format=RdfFormat.N_QUADS)
    text = iris.symbol(Symbol.parse(TEXT))
    this, action = iris.part(text, "absence-TUN"), iris.part(text, "action")
    said = {(q.subject, q.predicate, q.object, q.graph_name) for q in store}
    term = NamedNode(f"{iris.BASE}state/TUN#membership-2017")
    assert said == {
        (this, rdf_type, hrc.DerivedAbsence, iris.graph(text)),
        (this, hrc.absentFrom, action, iris.graph(text)),
        (action, hrc.hasDerivedAbsence, this, iris.graph(text)),
        (this, hrc.state, iris.concept("state", "TUN"), iris.graph(text)),
        (this, hrc.derivedFrom, term, iris.graph(text)),
    }


def test_nothing_follows_where_every_member_is_listed() -> None:
    assert derived(vote(all_but())) == set()
    assert derived(vote({**all_but(), "TUN": "did-not-vote"})) == set()


@pytest.mark.parametrize(
    "store",
    [
        vote(all_but("TUN"), printed=(47, 0, 0)),
        vote(all_but("TUN"), printed=(46, 0)),
        vote(all_but("TUN"), printed=(46, 0, 0, 0)),
        vote(all_but("TUN"), account=True),
        vote(all_but("TUN"), body="CHR"),
        vote(all_but("TUN"), day=date(1998, 3, 23)),
        vote({**all_but("CHE"), "SWZ": "in-favour"}),
    ],
    ids=[
        "totals and lists differ",
        "a total is missing",
        "as many voted as there are seats",
        "an account of another vote",
        "a vote of the Commission",
        "before the Council",
        "a stranger may stand for a member",
    ],
)
def test_nothing_follows_from_lists_that_cannot_be_relied_upon(store: Store) -> None:
    assert derived(store) == set()


def test_a_suspended_member_is_not_absent_and_may_be_listed_as_not_voting() -> None:
    day = date(2011, 6, 17)
    seated = dict.fromkeys(load_members().seated(day), "in-favour")
    without = {state: one for state, one in seated.items() if state != "LBY"}
    assert derived(vote(without, day=day)) == set()
    assert messages(vote({**seated, "LBY": "did-not-vote"}, day=day)) == []
    assert messages(vote(seated, day=day)) == [
        "In a list of the vote, and no members of the Council on 2011-06-17: Libya (suspended)."
    ]


@pytest.mark.parametrize("position", POSITIONS)
def test_a_listed_state_that_was_no_member_is_an_issue_of_the_action(position: str) -> None:
    store = vote({**all_but(), "SWZ": position})
    (nquads,) = impossible_voters(store)
    assert b"#issue-voter-not-a-member-action>" in nquads
    assert messages(store) == [
        "In a list of the vote, and no members of the Council on 2018-03-23: Eswatini."
    ]


def test_the_saved_question_on_members_that_did_not_vote_has_members_alone() -> None:
    store = vote({**all_but("TUN"), "TUN": "did-not-vote", "SWZ": "did-not-vote"})
    store.load(b"".join(impossible_voters(store)), format=RdfFormat.N_QUADS)
    for name in ("states.ttl", "memberships.ttl"):
        store.load(path=resources.path("ontology") / name, format=RdfFormat.TURTLE)
    (query,) = (one for one in load_queries() if one.name == "members-that-did-not-vote")
    answer = run_query(store, query.text)
    assert isinstance(answer, Rows)
    assert [(row["stateName"], row["printed"]) for row in answer] == [("Tunisia", 1)]


def test_accounts_of_a_vote_are_judged_too() -> None:
    assert messages(vote({"SWZ": "in-favour"}, account=True))


@pytest.mark.parametrize(
    ("state", "day", "name"),
    [
        ("RUS", date(1991, 3, 6), "Russian Federation"),
        ("SUN", date(1992, 2, 14), "Union of Soviet Socialist Republics"),
        ("DDR", date(1990, 10, 3), "German Democratic Republic"),
        ("CZE", date(1992, 12, 1), "Czechia"),
        ("SEN", date(1960, 3, 1), "Senegal"),
    ],
)
def test_a_state_of_another_time_is_an_issue_in_any_organ(state: str, day: date, name: str) -> None:
    assert messages(vote({state: "in-favour"}, body="CHR", day=day)) == [
        f"In a list of the vote, and no Members of the United Nations on {day}: {name}."
    ]


def test_a_vote_of_its_time_is_no_issue() -> None:
    assert (
        messages(vote({"YUG": "against", "CSK": "against"}, body="CHR", day=date(1992, 12, 1)))
        == []
    )
    assert (
        messages(vote({"BLR": "in-favour", "SUN": "in-favour"}, body="CHR", day=date(1947, 1, 28)))
        == []
    )


def test_who_was_a_member_of_the_commission_is_not_judged() -> None:
    assert messages(vote({"SUN": "in-favour"}, body="CHR", day=date(1988, 3, 10))) == []


@given(st.dictionaries(st.sampled_from(MEMBERS), st.sampled_from(POSITIONS)))
def test_each_member_is_listed_or_absent(casts: dict[str, str]) -> None:
    assert derived(vote(casts)) == set(MEMBERS) - casts.keys()
