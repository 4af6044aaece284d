import json

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store, Triple, parse

from hrckg.dump.resource import Resources, render_jsonld, render_turtle
from hrckg.dump.statements import exact
from hrckg.terms import rdf_type, rdfs_label

ID = "https://w3id.org/hrckg/id/"
TEXT = NamedNode(f"{ID}A/HRC/RES/90/1")
CITED = NamedNode(f"{ID}S/RES/2118(2013)")


@pytest.fixture
def described(miniature: Store) -> tuple[Triple, ...]:
    return Resources.of(miniature).describe(TEXT)


def test_a_resource_comes_with_all_its_parts(
    miniature: Store, described: tuple[Triple, ...]
) -> None:
    own = {
        Triple(quad.subject, quad.predicate, exact(quad.object))
        for quad in miniature
        if quad.subject == TEXT or quad.subject.value.startswith(f"{TEXT.value}#")
    }
    assert own <= {*described}


def test_what_it_links_to_comes_with_labels_and_types_alone(
    described: tuple[Triple, ...],
) -> None:
    of_cited = {triple.predicate for triple in described if triple.subject == CITED}
    assert of_cited == {rdf_type, rdfs_label}


def test_nothing_else_comes(described: tuple[Triple, ...]) -> None:
    linked = {triple.object for triple in described}
    for triple in described:
        assert isinstance(triple.subject, NamedNode)
        assert triple.subject.value.partition("#")[0] == TEXT.value or triple.subject in linked


def test_a_part_leads_to_its_document(miniature: Store, described: tuple[Triple, ...]) -> None:
    assert Resources.of(miniature).describe(NamedNode(f"{TEXT.value}#op1")) == described


def test_a_statement_of_two_graphs_is_told_once(miniature: Store) -> None:
    draft = NamedNode(f"{ID}A/HRC/90/L.2")
    labels = [
        triple
        for triple in Resources.of(miniature).describe(draft)
        if triple.subject == draft and triple.predicate == rdfs_label
    ]
    assert len(labels) == 1


def test_a_resource_that_is_not_held_is_told_as_nothing(miniature: Store) -> None:
    assert Resources.of(miniature).describe(NamedNode(f"{ID}body/NONE")) == ()


def test_one_reading_serves_every_resource(miniature: Store) -> None:
    resources = Resources.of(miniature)
    for name in ("state/AGO", "A/HRC/90/L.2", "S/RES/2118(2013)"):
        iri = NamedNode(ID + name)
        assert resources.describe(iri) == Resources.of(miniature).describe(iri) != ()


def test_turtle_and_json_say_the_same(described: tuple[Triple, ...]) -> None:
    turtle = {quad.triple for quad in parse(render_turtle(described), format=RdfFormat.TURTLE)}
    json_ = {quad.triple for quad in parse(render_jsonld(described), format=RdfFormat.JSON_LD)}
    assert turtle == json_ == {*described}


def test_json_carries_only_the_terms_that_it_uses(miniature: Store) -> None:
    state = Resources.of(miniature).describe(NamedNode(f"{ID}state/AGO"))
    context = json.loads(render_jsonld(state))["@context"]
    assert "https://w3id.org/hrckg/ontology#" in context.values()
    assert "hrc:iso3" in context
    assert "hrc:cites" not in context


def test_json_is_written_as_people_write_it(described: tuple[Triple, ...]) -> None:
    nodes = {node["@id"]: node for node in json.loads(render_jsonld(described))["@graph"]}
    paragraph = nodes[f"{TEXT.value}#op2"]
    assert paragraph == {
        "@id": f"{TEXT.value}#op2",
        "@type": ["hrc:OperativeParagraph", "hrc:Paragraph"],
        "hrc:addressee": ["body:HRC", "body:OHCHR"],
        "hrc:inDocument": TEXT.value,
        "hrc:number": "2",
        "hrc:order": 3,
        "hrc:text": {"@language": "en", "@value": "Requests a report;"},
    }
