from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from hrckg import terms
from hrckg.iris import ONTOLOGY, PREFIXES

OWL, RDFS, SKOS, XSD = (PREFIXES[name] for name in ("owl", "rdfs", "skos", "xsd"))
HEADER = NamedNode(ONTOLOGY.removesuffix("#"))
CLASS = NamedNode(OWL + "Class")
PROPERTIES = {NamedNode(OWL + kind) for kind in ("ObjectProperty", "DatatypeProperty")}
DISJOINT = NamedNode(OWL + "disjointWith")
DOMAIN = NamedNode(RDFS + "domain")
INVERSE = NamedNode(OWL + "inverseOf")
RANGE = NamedNode(RDFS + "range")
SUBCLASS = NamedNode(RDFS + "subClassOf")


def defined(ontology: list[Quad], *kinds: NamedNode) -> set[NamedNode]:
    return {
        quad.subject
        for quad in ontology
        if quad.predicate == terms.rdf_type
        and quad.object in kinds
        and isinstance(quad.subject, NamedNode)
    }


def pairs(ontology: list[Quad], predicate: NamedNode) -> set[tuple[NamedNode, NamedNode]]:
    return {
        (quad.subject, quad.object)
        for quad in ontology
        if quad.predicate == predicate
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, NamedNode)
    }


def ancestors(ontology: list[Quad], name: NamedNode) -> set[NamedNode]:
    above = {upper for lower, upper in pairs(ontology, SUBCLASS) if lower == name}
    return {name}.union(*(ancestors(ontology, upper) for upper in above))


@pytest.mark.parametrize(
    ("namespace", "name"),
    [(RDFS, "label"), (SKOS, "definition"), (RDFS, "isDefinedBy"), (SKOS, "example")],
)
def test_every_term_is_labelled_defined_and_shown_by_an_example(
    ontology: list[Quad], namespace: str, name: str
) -> None:
    told = {quad.subject for quad in ontology if quad.predicate == NamedNode(namespace + name)}
    assert defined(ontology, CLASS, *PROPERTIES) - told == set()


def test_every_definition_is_one_sentence_in_english(ontology: list[Quad]) -> None:
    definitions = [quad.object for quad in ontology if quad.predicate == terms.skos_definition]
    assert definitions
    for definition in definitions:
        assert isinstance(definition, Literal)
        assert definition.language == "en"
        assert definition.value[0].isupper()
        assert definition.value.endswith((".", "'"))


def test_every_subject_is_a_term_or_the_ontology_itself(ontology: list[Quad]) -> None:
    subjects = {quad.subject for quad in ontology}
    assert subjects == defined(ontology, CLASS, *PROPERTIES) | {HEADER}


def test_every_example_in_turtle_parses_and_uses_the_term(ontology: list[Quad]) -> None:
    declared = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    examples = [
        (quad.subject, quad.object.value)
        for quad in ontology
        if quad.predicate == NamedNode(SKOS + "example")
        and isinstance(quad.object, Literal)
        and quad.object.language is None
    ]
    assert len(examples) > 60
    for term, example in examples:
        written = [q.predicate for q in parse(declared + example, format=RdfFormat.TURTLE)]
        assert written, example
        assert set(written) == {term}


def test_no_property_has_two_domains_or_two_ranges(ontology: list[Quad]) -> None:
    for predicate in (DOMAIN, RANGE):
        counted = Counter(subject for subject, _ in pairs(ontology, predicate))
        assert [name for name, times in counted.items() if times > 1] == []


def test_a_property_is_of_one_kind_and_its_range_fits(ontology: list[Quad]) -> None:
    links = defined(ontology, NamedNode(OWL + "ObjectProperty"))
    values = defined(ontology, NamedNode(OWL + "DatatypeProperty"))
    assert links & values == set()
    for name, target in pairs(ontology, RANGE):
        is_datatype = target.value.startswith(XSD) or target.value.endswith("#langString")
        assert is_datatype == (name in values), name


def test_every_term_of_ours_that_is_used_is_defined(ontology: list[Quad]) -> None:
    used = {
        node
        for quad in ontology
        for node in (quad.subject, quad.predicate, quad.object)
        if isinstance(node, NamedNode) and node.value.startswith(ONTOLOGY)
    }
    assert used - defined(ontology, CLASS, *PROPERTIES) == set()


def test_inverses_are_declared_from_both_sides_and_are_one_to_one(ontology: list[Quad]) -> None:
    declared = pairs(ontology, INVERSE)
    assert declared
    assert {(right, left) for left, right in declared} == declared
    assert len({left for left, _ in declared}) == len(declared)


def test_no_class_is_disjoint_from_one_of_its_ancestors(ontology: list[Quad]) -> None:
    disjoint = pairs(ontology, DISJOINT)
    assert disjoint
    for name in defined(ontology, CLASS):
        above = ancestors(ontology, name)
        assert not [(a, b) for a, b in disjoint if a in above and b in above], name


def test_states_and_bodies_may_be_concepts(ontology: list[Quad]) -> None:
    concept = NamedNode(SKOS + "Concept")
    assert not [pair for pair in pairs(ontology, DISJOINT) if concept in pair]


def test_the_header_says_what_a_registry_asks(ontology: list[Quad]) -> None:
    told = {quad.predicate.value.rpartition("/")[2] for quad in ontology if quad.subject == HEADER}
    assert told >= {
        "title",
        "description",
        "creator",
        "license",
        "preferredNamespacePrefix",
        "preferredNamespaceUri",
    }
    version = dict(pairs(ontology, NamedNode(OWL + "versionIRI")))[HEADER]
    numbers = [
        quad.object.value
        for quad in ontology
        if quad.predicate == NamedNode(OWL + "versionInfo") and isinstance(quad.object, Literal)
    ]
    assert [version.value] == [f"{HEADER.value}/{number}" for number in numbers]


def test_terms_stand_in_alphabetical_order_within_their_section(folder: Path) -> None:
    text = (folder / "hrckg.ttl").read_text(encoding="utf-8")
    classes, properties = text.partition("\n# Classes\n")[2].split("\n# Properties\n")
    for section in (classes, properties):
        names = [line.split()[0] for line in section.splitlines() if line.startswith("hrc:")]
        assert names == sorted(names, key=str.casefold)


@pytest.mark.shared
def test_the_published_example_uses_only_terms_that_are_defined(
    ontology: list[Quad], shared: Path
) -> None:
    known = defined(ontology, CLASS, *PROPERTIES)
    used = {
        node
        for quad in parse(path=shared / "example.ttl")
        for node in (quad.predicate, quad.object)
        if isinstance(node, NamedNode) and node.value.startswith(ONTOLOGY)
    }
    assert used
    assert used - known == set()
