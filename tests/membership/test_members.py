"""Who was a member of the Council on which day, by the packaged list."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from pyoxigraph import Literal, NamedNode

from hrckg import resources
from hrckg import vocab as hrc
from hrckg.iris import PREFIXES
from hrckg.knowledge import read_turtle
from hrckg.membership import Term, load_members

SEATS = 47
OF_GROUP = {
    "africa": 13,
    "asia-pacific": 13,
    "eastern-europe": 6,
    "latin-america-and-caribbean": 8,
    "western-europe-and-others": 7,
}
VACANT = [
    (date(2018, 6, 20), date(2018, 7, 12), "western-europe-and-others"),
    (date(2022, 4, 8), date(2022, 5, 9), "eastern-europe"),
]


def days() -> Iterator[date]:
    members = load_members()
    day = members.first_day
    while day <= members.last_day:
        yield day
        day += timedelta(days=1)


def terms_by_state() -> dict[str, list[Term]]:
    by_state = defaultdict(list)
    for term in sorted(load_members().terms, key=lambda term: term.period.starts_on):
        by_state[term.state].append(term)
    return by_state


@pytest.fixture(scope="module")
def group() -> dict[str, str]:
    quads = read_turtle(resources.path("ontology") / "memberships.ttl")
    return {
        quad.subject.value: quad.object.value.rpartition("/")[2]
        for quad in quads
        if quad.predicate == hrc.electedFrom
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, NamedNode | Literal)
    }


def test_the_council_is_known_from_its_first_day_to_the_end_of_a_year() -> None:
    members = load_members()
    assert members.first_day == date(2006, 6, 19)
    assert members.last_day == date(2026, 12, 31)
    assert members.knows(members.last_day)
    assert not members.knows(date(2006, 6, 18))


def test_every_seat_is_taken_on_every_day_but_for_the_known_vacancies() -> None:
    members = load_members()
    short = {day for first, last, _ in VACANT for day in days() if first <= day <= last}
    assert {day for day in days() if len(members.seated(day)) != SEATS} == short
    assert {len(members.seated(day)) for day in short} == {SEATS - 1}


def test_each_group_has_its_seats_on_every_day(group: dict[str, str]) -> None:
    members = load_members()
    for day in days():
        taken = Counter(group[term.iri.value] for term in members.seated(day).values())
        for first, last, one in VACANT:
            taken[one] += first <= day <= last
        assert taken == OF_GROUP, day


def test_terms_of_a_state_never_overlap() -> None:
    for terms in terms_by_state().values():
        for one, next_ in pairwise(terms):
            assert one.period.ends_on < next_.period.starts_on


def test_no_state_is_a_member_for_three_terms_without_a_break() -> None:
    for state, terms in terms_by_state().items():
        run = 1
        for one, next_ in pairwise(terms):
            without_break = next_.period.starts_on - one.period.ends_on == timedelta(days=1)
            run = run + 1 if without_break else 1
            assert run <= 2, state


def test_the_iri_of_a_term_names_the_state_and_the_year_in_which_it_began() -> None:
    for term in load_members().terms:
        year = term.period.starts_on.year
        assert term.iri.value == f"{PREFIXES['state']}{term.state}#membership-{year}"


@pytest.mark.parametrize(
    ("state", "day", "member"),
    [
        ("TUN", date(2018, 3, 23), True),
        ("AGO", date(2020, 12, 31), True),
        ("AGO", date(2021, 1, 1), False),
        ("USA", date(2018, 6, 19), True),
        ("USA", date(2018, 6, 20), False),
        ("ISL", date(2018, 7, 12), False),
        ("ISL", date(2018, 7, 13), True),
        ("RUS", date(2022, 4, 1), True),
        ("RUS", date(2022, 4, 8), False),
        ("CZE", date(2022, 5, 10), True),
    ],
)
def test_a_state_is_a_member_from_the_first_to_the_last_day_of_its_term(
    *, state: str, day: date, member: bool
) -> None:
    assert (state in load_members().on(day)) is member


def test_a_suspended_state_keeps_its_seat_and_cannot_vote() -> None:
    members = load_members()
    assert "LBY" in members.on(date(2011, 2, 25))
    assert "LBY" in members.seated(date(2011, 6, 17))
    assert "LBY" not in members.on(date(2011, 6, 17))
    assert "LBY" in members.on(date(2011, 12, 2))


def test_a_seat_that_a_by_election_fills_was_left_before_its_time() -> None:
    quads = read_turtle(resources.path("ontology") / "memberships.ttl")
    filled = {quad.object for quad in quads if quad.predicate == hrc.fillsSeatOf}
    left = {quad.subject for quad in quads if quad.predicate == hrc.wasToEndOn}
    assert filled == left
    assert len(left) == len(VACANT)
