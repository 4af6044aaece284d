"""The lists of States and memberships keep every rule of the data."""

import csv
from pathlib import Path

import pytest
from pyoxigraph import Literal, RdfFormat, Store

from hrckg import iris, resources
from hrckg.check import check
from hrckg.describe import list_triples
from hrckg.folding import fold_name
from hrckg.knowledge import load_knowledge, read_turtle, state_codes, state_names
from hrckg.membership.lifetimes import load_lifetimes
from hrckg.quads import to_nquads
from hrckg.terms import rdfs_label


def test_no_rule_is_broken() -> None:
    store = Store()
    lists = list_triples(resources.path("ontology"))
    store.bulk_load(to_nquads(lists, iris.REFERENCE_GRAPH), format=RdfFormat.N_QUADS)
    about_states = [
        one for one in check(store).violations if one.focus.startswith(iris.PREFIXES["state"])
    ]
    assert about_states == []


@pytest.mark.parametrize(
    ("recorded", "state"),
    [("AGO", "AGO"), ("GER", "DEU"), ("SUN", "SUN"), ("YUG", "YUG"), ("DDR", "DDR")],
)
def test_a_state_is_known_by_each_code_under_which_catalogues_record_it(
    recorded: str, state: str
) -> None:
    assert state_codes()[recorded] == state


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Tanganyika", "TZA"),
        ("United Arab Republic", "EGY"),
        ("Union of Soviet Socialist Republics", "SUN"),
        ("Serbia and Montenegro", "SCG"),
        ("Serbia", "SRB"),
        ("Ceylon", "LKA"),
        ("German Democratic Republic", "DDR"),
        ("Germany, Federal Republic of", "DEU"),
    ],
)
def test_a_former_name_in_a_list_names_its_state(name: str, state: str) -> None:
    assert load_knowledge("en").states[name.casefold()] == state


def test_each_member_has_a_time_and_a_name() -> None:
    observers = {"PSE", "VAT"}
    assert state_names("en").keys() - load_lifetimes().keys() == observers
    assert state_names("en").keys() == state_names("fr").keys() == set(state_codes().values())


def test_a_state_that_continues_a_membership_follows_on_the_day_after() -> None:
    times = load_lifetimes()
    for state, predecessor in (("RUS", "SUN"), ("SRB", "SCG"), ("SCG", "YUG")):
        gap = times[state].starts_on - times[predecessor].ends_on
        assert gap.days == 1


def test_every_former_name_is_a_name_by_which_a_state_is_found() -> None:
    labels = [
        quad.object
        for quad in read_turtle(resources.path("ontology") / "states.ttl")
        if quad.predicate == rdfs_label and "#former-name" in str(quad.subject)
    ]
    assert labels
    for label in labels:
        assert isinstance(label, Literal)
        assert fold_name(label.value) in load_knowledge(label.language or "").states


@pytest.mark.shared
def test_admission_and_terms_are_those_of_the_reference(shared: Path) -> None:
    with (shared / "data" / "states.csv").open(encoding="utf-8") as file:
        admitted = {row["iso3"]: row["un_member_since"] for row in csv.DictReader(file)}
    times = load_lifetimes()
    continuing = {"RUS", "SRB"}
    assert {
        state for state, day in admitted.items() if times[state].starts_on.isoformat() != day
    } == continuing
