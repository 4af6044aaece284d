import csv
from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Store

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.iris import PREFIXES

OFFICIAL = {"ar", "en", "es", "fr", "ru", "zh"}


@pytest.fixture(scope="module")
def states(lists: Store) -> set[NamedNode]:
    return {
        quad.subject
        for quad in lists.quads_for_pattern(None, terms.rdf_type, hrc.State)
        if isinstance(quad.subject, NamedNode)
    }


def value(lists: Store, state: NamedNode, predicate: NamedNode) -> str:
    (quad,) = lists.quads_for_pattern(state, predicate, None)
    assert isinstance(quad.object, Literal)
    return quad.object.value


def names(lists: Store, state: NamedNode) -> set[str]:
    return {
        quad.object.value
        for predicate in (terms.skos_prefLabel, terms.skos_altLabel)
        for quad in lists.quads_for_pattern(state, predicate, None)
        if isinstance(quad.object, Literal)
    }


def former(lists: Store) -> set[str]:
    return {
        quad.subject.value.removeprefix(PREFIXES["state"])
        for quad in lists.quads_for_pattern(None, hrc.successor, None)
        if isinstance(quad.subject, NamedNode)
    }


def test_there_are_the_193_members_two_observers_and_former_members(
    lists: Store, states: set[NamedNode]
) -> None:
    grouped = {quad.subject for quad in lists.quads_for_pattern(None, hrc.regionalGroup, None)}
    assert former(lists) == {"CSK", "DDR", "SCG", "SUN", "YMD", "YUG"}
    assert len(states) == 195 + len(former(lists))
    assert states - grouped == {
        NamedNode(PREFIXES["state"] + "PSE"),
        NamedNode(PREFIXES["state"] + "VAT"),
    }


def test_the_iri_of_a_state_ends_in_its_code(lists: Store, states: set[NamedNode]) -> None:
    for state in states:
        assert state.value == PREFIXES["state"] + value(lists, state, hrc.iso3)


def test_codes_are_unique_and_of_their_form(lists: Store, states: set[NamedNode]) -> None:
    codes = [value(lists, state, hrc.m49) for state in states]
    assert len(set(codes)) == len(states)
    assert all(len(code) == 3 and code.isdecimal() for code in codes)


def test_every_state_has_a_name_in_the_six_official_languages(
    lists: Store, states: set[NamedNode]
) -> None:
    for state in states:
        languages = {
            quad.object.language
            for quad in lists.quads_for_pattern(state, terms.skos_prefLabel, None)
            if isinstance(quad.object, Literal)
        }
        assert languages == OFFICIAL, state


def test_no_two_states_share_a_name(lists: Store, states: set[NamedNode]) -> None:
    owners = defaultdict(set)
    for state in states:
        for name in names(lists, state):
            owners[name.replace("’", "'").casefold()].add(state)
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


def test_no_two_states_are_the_same_thing_elsewhere(lists: Store, states: set[NamedNode]) -> None:
    same = [
        quad.object
        for state in states
        for quad in lists.quads_for_pattern(state, terms.owl_sameAs, None)
    ]
    assert len(same) == len(set(same)) >= 194


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("CIV", "Côte d’Ivoire"),
        ("COG", "Congo"),
        ("COD", "Congo, the Democratic Republic of the"),
        ("CZE", "Czech Republic"),
        ("KOR", "Korea, Republic of"),
        ("LBY", "Libyan Arab Jamahiriya"),
        ("MKD", "The former Yugoslav Republic of Macedonia"),
        ("NLD", "Netherlands"),
        ("NLD", "Netherlands (Kingdom of the)"),
        ("SWZ", "Swaziland"),
        ("TUR", "Turkey"),
        ("TUR", "Türkiye"),
        ("VEN", "Venezuela (Bolivarian Republic of)"),
    ],
)
def test_a_name_that_texts_print_or_printed_is_known(lists: Store, code: str, name: str) -> None:
    assert name in names(lists, NamedNode(PREFIXES["state"] + code))


@pytest.mark.shared
def test_codes_names_and_groups_are_those_of_the_reference(lists: Store, shared: Path) -> None:
    with (shared / "data" / "states.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        state = NamedNode(PREFIXES["state"] + row["iso3"])
        same = NamedNode(f"http://www.wikidata.org/entity/{row['wikidata']}")
        assert value(lists, state, hrc.m49) == row["m49"]
        assert value(lists, state, hrc.iso2) == row["iso2"]
        assert value(lists, state, hrc.admittedOn) == row["un_member_since"]
        assert value(lists, state, terms.rdfs_label) == row["name_printed"]
        assert [q.object for q in lists.quads_for_pattern(state, terms.owl_sameAs, None)] == [same]
