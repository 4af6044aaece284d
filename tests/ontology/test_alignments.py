import gzip
import json
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from hrckg.iris import BASE, ONTOLOGY, PREFIXES

SKOS, RDFS = PREFIXES["skos"], PREFIXES["rdfs"]
RELATIONS = {
    NamedNode(RDFS + "subClassOf"),
    NamedNode(RDFS + "subPropertyOf"),
    NamedNode(SKOS + "closeMatch"),
}


@pytest.fixture(scope="module")
def alignments(folder: Path) -> list[Quad]:
    return list(parse(path=folder / "alignments.ttl"))


def vocabulary_iris(folder: Path) -> set[str]:
    """Every IRI that the copies of the vocabularies describe or, for contexts, map to."""
    found: set[str] = set()
    for path in folder.glob("*.ttl"):
        found |= {q.subject.value for q in parse(path=path) if isinstance(q.subject, NamedNode)}
    for path in folder.glob("*.nq.gz"):
        quads = parse(gzip.decompress(path.read_bytes()), format=RdfFormat.N_QUADS)
        found |= {q.subject.value for q in quads if isinstance(q.subject, NamedNode)}
    for path in (folder / "popolo").glob("*.jsonld"):
        context = json.loads(path.read_text(encoding="utf-8"))["@context"]
        found |= {v.get("@id", "") if isinstance(v, dict) else v for v in context.values()}
    return found


def test_they_relate_terms_of_ours_to_terms_of_others(
    alignments: list[Quad], ontology: list[Quad]
) -> None:
    defined = {quad.subject for quad in ontology}
    for quad in alignments:
        assert quad.predicate in RELATIONS
        assert isinstance(quad.subject, NamedNode)
        assert quad.subject in defined or quad.subject.value.startswith(BASE)
        assert isinstance(quad.object, NamedNode)
        assert not quad.object.value.startswith((ONTOLOGY, BASE))


def test_a_class_is_a_subclass_and_a_property_a_subproperty(alignments: list[Quad]) -> None:
    for quad in alignments:
        assert isinstance(quad.subject, NamedNode)
        name = quad.subject.value.removeprefix(ONTOLOGY)
        if quad.predicate.value == RDFS + "subClassOf":
            assert name[0].isupper()
        if quad.predicate.value == RDFS + "subPropertyOf":
            assert name[0].islower()


@pytest.mark.parametrize(
    "other",
    [
        "http://purl.org/spar/doco/Paragraph",
        "http://data.europa.eu/eli/ontology#cites",
        "http://www.w3.org/ns/oa#Annotation",
    ],
)
def test_terms_whose_axioms_do_not_hold_are_only_close(alignments: list[Quad], other: str) -> None:
    relations = {quad.predicate for quad in alignments if quad.object == NamedNode(other)}
    assert relations == {NamedNode(SKOS + "closeMatch")}


def test_the_ontology_neither_imports_nor_repeats_them(
    alignments: list[Quad], ontology: list[Quad]
) -> None:
    assert not [quad for quad in ontology if quad.predicate.value.endswith("#imports")]
    assert set(alignments) & set(ontology) == set()


@pytest.mark.shared
def test_every_iri_of_others_exists_in_their_vocabularies(
    alignments: list[Quad], shared: Path
) -> None:
    known = vocabulary_iris(shared / "vocab")
    aligned = {quad.object.value for quad in alignments if isinstance(quad.object, NamedNode)}
    assert aligned - known == set()
