import csv
from collections import defaultdict
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store, parse
from rdflib.compare import isomorphic

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.iris import BASE, ONTOLOGY, PREFIXES

CONCEPT = NamedNode(PREFIXES["skos"] + "Concept")
FILES = sorted(path.name for path in (Path(__file__).parents[2] / "ontology").glob("*.ttl"))
SCHEMES = {
    "action": "actions.ttl",
    "addressee": "addressees.ttl",
    "change": "changes.ttl",
    "deliverable": "deliverables.ttl",
    "election": "elections.ttl",
    "holding": "holdings.ttl",
    "issue": "issues.ttl",
    "outcome": "outcomes.ttl",
    "position": "positions.ttl",
    "regional-group": "regional-groups.ttl",
    "standing": "standings.ttl",
    "unresolved": "unresolved.ttl",
}

# an act, and one that is wider
WIDER = [
    ("reaffirm", "affirm"),
    ("take-note", "note"),
    ("recall", "refer"),
    ("instruct", "request"),
    ("instruct", "ask"),
    ("extend", "decide"),
    ("underscore", "emphasize"),
    ("commend", "express-approval"),
    ("alarm", "express-concern"),
    ("alarm", "express-disapproval"),
    ("conscious", "express-view"),
    ("pledge", "express-intention"),
    ("saddened", "express"),
]


def literals(store: Store, subject: NamedNode, predicate: NamedNode) -> set[tuple[str, str | None]]:
    return {
        (quad.object.value, quad.object.language)
        for quad in store.quads_for_pattern(subject, predicate, None)
        if isinstance(quad.object, Literal)
    }


def things(store: Store) -> set[NamedNode]:
    """What has a page; a part of a thing, such as a term on the Council, has no name of its own."""
    return {
        quad.subject
        for quad in store.quads_for_pattern(None, terms.rdf_type, None)
        if isinstance(quad.subject, NamedNode)
        and quad.subject.value.startswith(BASE)
        and "#" not in quad.subject.value
    }


@pytest.mark.parametrize("name", FILES)
def test_a_file_has_no_blank_nodes(folder: Path, name: str) -> None:
    quads = list(parse(path=folder / name))
    assert quads
    assert not [
        q for q in quads if isinstance(q.subject, BlankNode) or isinstance(q.object, BlankNode)
    ]


@pytest.mark.parametrize("name", FILES)
def test_two_parsers_read_the_same_graph_from_a_file(folder: Path, name: str) -> None:
    nquads = "".join(sorted(f"{quad} .\n" for quad in parse(path=folder / name)))
    other = rdflib.Graph().parse(folder / name)
    assert isomorphic(rdflib.Graph().parse(data=nquads, format="nt"), other)


@pytest.mark.parametrize("name", FILES)
def test_a_file_declares_the_prefixes_of_every_writer_in_one_block(folder: Path, name: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    lines = text.splitlines()
    declared = [line.split()[1].rstrip(":") for line in lines if line.startswith("@prefix")]
    ours = [prefix for prefix in declared if prefix in PREFIXES]
    assert ours == [prefix for prefix in PREFIXES if prefix in declared]
    for prefix in ours:
        assert f"@prefix {prefix}: <{PREFIXES[prefix]}> ." in lines
    first = lines.index(next(line for line in lines if line.startswith("@prefix")))
    assert all(line.startswith("@prefix") for line in lines[first : first + len(declared)])


@pytest.mark.parametrize("name", FILES)
def test_a_file_says_first_what_it_is(folder: Path, name: str) -> None:
    assert (folder / name).read_text(encoding="utf-8").startswith("# ")


def test_every_thing_has_a_preferred_label_in_english_and_no_second_one(lists: Store) -> None:
    for thing in things(lists):
        labels = literals(lists, thing, terms.skos_prefLabel)
        languages = [language for _, language in labels]
        assert "en" in languages, thing
        assert len(languages) == len(set(languages)), thing


def test_no_further_name_repeats_the_preferred_one(lists: Store) -> None:
    for thing in things(lists):
        preferred = literals(lists, thing, terms.skos_prefLabel)
        assert not preferred & literals(lists, thing, terms.skos_altLabel), thing


@pytest.mark.parametrize(("scheme", "file"), SCHEMES.items())
def test_every_concept_of_a_list_is_labelled_defined_and_placed(
    folder: Path, lists: Store, scheme: str, file: str
) -> None:
    of_file = {
        quad.subject
        for quad in parse(path=folder / file)
        if quad.predicate == terms.rdf_type and quad.object == CONCEPT
    }
    top = NamedNode(PREFIXES["skos"] + "topConceptOf")
    broader = NamedNode(PREFIXES["skos"] + "broader")
    assert len(of_file) >= 3
    for concept in of_file:
        assert isinstance(concept, NamedNode)
        assert concept.value.startswith(f"{BASE}{scheme}/")
        told = {
            quad.predicate: quad.object for quad in lists.quads_for_pattern(concept, None, None)
        }
        assert told[terms.skos_inScheme] == NamedNode(f"{BASE}scheme/{scheme}")
        assert terms.rdfs_label in told
        assert terms.skos_definition in told
        assert (top in told) != (broader in told)
        assert broader not in told or told[broader] in of_file


def test_every_class_and_property_in_the_lists_is_defined(
    lists: Store, ontology: list[Quad]
) -> None:
    defined = {quad.subject for quad in ontology}
    used = {
        node
        for quad in lists
        for node in (quad.predicate, quad.object)
        if isinstance(node, NamedNode) and node.value.startswith(ONTOLOGY)
    }
    assert used - defined == set()


def test_every_thing_carries_the_superclasses_of_its_class(lists: Store) -> None:
    for quad in list(lists.quads_for_pattern(None, terms.rdf_type, None)):
        assert isinstance(quad.object, NamedNode)
        for above in lists.quads_for_pattern(quad.object, terms.rdfs_subClassOf, None):
            assert Quad(quad.subject, terms.rdf_type, above.object) in lists, quad


def test_every_link_between_lists_leads_to_a_thing_that_is_described(lists: Store) -> None:
    documents = {
        quad.object for quad in lists.quads_for_pattern(None, hrc.containedIn, None)
    }  # resolutions that hold an instrument are described by the build
    linked = {
        quad.object
        for quad in lists
        if isinstance(quad.object, NamedNode) and quad.object.value.startswith(BASE)
    }
    described = {quad.subject for quad in lists}
    assert linked - described - documents == set()


def test_a_phrase_belongs_to_one_act(lists: Store) -> None:
    acts = defaultdict(set)
    for quad in lists.quads_for_pattern(None, hrc.phrase, None):
        assert isinstance(quad.object, Literal)
        acts[quad.object.language, quad.object.value.casefold()].add(quad.subject)
    assert len(acts) > 300
    assert {phrase: found for phrase, found in acts.items() if len(found) > 1} == {}


def test_a_phrase_stands_as_at_the_head_of_a_paragraph(lists: Store) -> None:
    for quad in lists.quads_for_pattern(None, hrc.phrase, None):
        assert isinstance(quad.object, Literal)
        phrase = quad.object.value
        assert phrase[0].isupper()
        assert phrase == " ".join(phrase.split())
        assert not phrase.endswith((" of", " that", ",", " the")), phrase


def test_every_act_has_a_phrase_in_english_or_gathers_others(lists: Store) -> None:
    acts = {thing for thing in things(lists) if thing.value.startswith(PREFIXES["action"])}
    assert len(acts) > 100
    for act in acts:
        spoken = "en" in {language for _, language in literals(lists, act, hrc.phrase)}
        assert spoken or any(lists.quads_for_pattern(act, terms.skos_narrower, None)), act


@pytest.mark.parametrize(("kind", "wider"), WIDER)
def test_an_act_is_found_under_the_wider_one(lists: Store, kind: str, wider: str) -> None:
    above, act = [], NamedNode(PREFIXES["action"] + kind)
    while broader := next(lists.quads_for_pattern(act, terms.skos_broader, None), None):
        assert isinstance(broader.object, NamedNode)
        act = broader.object
        above.append(act.value.removeprefix(PREFIXES["action"]))
    assert wider in above


def test_few_acts_stand_at_the_top(lists: Store) -> None:
    scheme = NamedNode(f"{BASE}scheme/action")
    tops = lists.quads_for_pattern(None, terms.skos_topConceptOf, scheme)
    found = {quad.subject.value.removeprefix(PREFIXES["action"]) for quad in tops}
    assert found == {"affirm", "ask", "decide", "emphasize", "express", "note", "refer"}


def test_every_list_says_in_both_directions_what_is_wider(lists: Store) -> None:
    down = lists.quads_for_pattern(None, terms.skos_narrower, None)
    up = lists.quads_for_pattern(None, terms.skos_broader, None)
    pairs = [(quad.subject, quad.object) for quad in up]
    assert sorted(pairs, key=str) == sorted(((q.object, q.subject) for q in down), key=str)
    assert len(pairs) > 100


def test_nothing_is_wider_than_itself(lists: Store) -> None:
    wider = {
        quad.subject: quad.object
        for quad in lists.quads_for_pattern(None, terms.skos_broader, None)
    }
    for concept in wider:
        above, seen = wider.get(concept), {concept}
        while above is not None:
            assert above not in seen, concept
            seen.add(above)
            above = wider.get(above)


@pytest.mark.parametrize(
    ("phrase", "act"),
    [
        ("Guided by", "guide"),
        ("Reaffirming", "reaffirm"),
        ("Reaffirms", "reaffirm"),
        ("Bearing in mind", "bear-in-mind"),
        ("Takes note", "take-note"),
        ("Calls upon", "call-upon"),
        ("Calls for", "call-for"),
        ("Concerned", "express-concern"),
        ("Expresses its concern", "express-concern"),
        ("Having considered", "having-considered"),
        ("Re-emphasizes", "re-emphasize"),
        ("Urges", "urge"),
        ("Decides", "decide"),
        ("Resolved", "determined"),  # as in a preamble: "Resolved to ensure"
        ("Resolves", "resolve"),
    ],
)
def test_a_phrase_names_the_act_that_a_reader_expects(lists: Store, phrase: str, act: str) -> None:
    found = lists.quads_for_pattern(None, hrc.phrase, Literal(phrase, language="en"))
    assert [quad.subject for quad in found] == [NamedNode(PREFIXES["action"] + act)]


def test_the_standing_agenda_has_ten_items(lists: Store) -> None:
    items = {
        quad.subject.value
        for quad in lists.quads_for_pattern(None, terms.rdf_type, hrc.AgendaItem)
        if isinstance(quad.subject, NamedNode)
    }
    assert items == {f"{PREFIXES['agenda']}{number}" for number in range(1, 11)}


def test_no_two_bodies_events_or_instruments_share_a_name(lists: Store) -> None:
    kinds = (hrc.Body, hrc.Event, hrc.Document, hrc.Collection)
    named = {
        quad.subject
        for kind in kinds
        for quad in lists.quads_for_pattern(None, terms.rdf_type, kind)
    }
    owners = defaultdict(set)
    for thing in named:
        assert isinstance(thing, NamedNode)
        for predicate in (terms.skos_prefLabel, terms.skos_altLabel):
            for name, _ in literals(lists, thing, predicate):
                owners[name.casefold()].add(thing)
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


@pytest.mark.shared
def test_every_named_entity_of_the_reference_is_described(lists: Store, shared: Path) -> None:
    with (shared / "data" / "entities.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    labels = {
        quad.object.value
        for quad in lists.quads_for_pattern(None, terms.skos_prefLabel, None)
        if isinstance(quad.object, Literal)
    }
    assert {row["label"] for row in rows} - labels == set()
