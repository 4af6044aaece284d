"""Every rule of shapes/ fires where it should and nowhere else: a case a file, beside this one."""

import re
from dataclasses import dataclass
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, SH

from hrckg import iris, resources
from hrckg.check import quick_engine, reference_engine
from hrckg.check.shapes import load_shapes, rule_iris

HRCS = Namespace("https://w3id.org/hrckg/shapes#")
CASES = sorted(Path(__file__).parent.glob("*.ttl"))
EXPECTATION = re.compile(r"# expect: hrcs:(?P<shape>\S+) on (?P<focus>\S+)\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A small graph, the rule that it breaks, and the one node that breaks it."""

    shape: URIRef
    focus: URIRef
    data: Graph


def read_case(file: Path) -> Case:
    text = file.read_text(encoding="utf-8")
    header = EXPECTATION.match(text)
    assert header, f"{file.name} must begin with '# expect: hrcs:… on …'"
    assert file.name.startswith(f"{header['shape']}."), f"{file.name} expects another rule"
    data = Graph().parse(data=text, format="turtle")
    focus = (
        data.namespace_manager.expand_curie(header["focus"].strip("<>"))
        if (header["focus"].startswith("ex:"))
        else URIRef(header["focus"].strip("<>"))
    )
    return Case(shape=HRCS[header["shape"]], focus=focus, data=data)


def portion(case: Case) -> tuple[str, set[str]]:
    """The graph of a case as N-Triples, and all that it is about."""
    return case.data.serialize(format="nt"), {str(subject) for subject in case.data.subjects()}


def targets(shape: URIRef, data: Graph) -> set[URIRef]:
    """The nodes of ``data`` that a rule applies to."""
    graph = load_shapes()
    owners = {shape, *graph.subjects(SH.property, shape), *graph.subjects(SH.sparql, shape)}
    classes = {c for owner in owners for c in graph.objects(owner, SH.targetClass)}
    links = {p for owner in owners for p in graph.objects(owner, SH.targetSubjectsOf)}
    of_class = {s for c in classes for s in data.subjects(RDF.type, c)}
    return of_class | {s for p in links for s in data.subjects(p)}


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_rule_fires_on_the_bad_node_alone_by_both_engines(file: Path) -> None:
    case = read_case(file)
    results = reference_engine.validate(*portion(case))
    assert {r.focus for r in results if r.shape == str(case.shape)} == {str(case.focus)}
    assert quick_engine.validate(*portion(case)) == results


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_case_has_a_good_node_beside_the_bad_one(file: Path) -> None:
    case = read_case(file)
    assert case.focus in targets(case.shape, case.data)
    assert targets(case.shape, case.data) - {case.focus}


def test_every_rule_has_a_case() -> None:
    assert {str(read_case(file).shape) for file in CASES} == set(rule_iris())


def test_every_rule_has_a_message_that_is_a_sentence_in_english() -> None:
    graph = load_shapes()
    rules = {*graph.objects(None, SH.property), *graph.objects(None, SH.sparql)}
    messages = {rule: list(graph.objects(rule, SH.message)) for rule in rules}
    assert all(
        len(found) == 1 and found[0].language == "en" and re.fullmatch(r"[A-Z{].*\.", found[0])
        for found in messages.values()
    ), messages


def test_every_rule_is_an_iri_named_after_its_class() -> None:
    graph = load_shapes()
    rules = [
        (owner, rule)
        for path in (SH.property, SH.sparql)
        for owner, rule in graph.subject_objects(path)
    ]
    assert all(isinstance(rule, URIRef) and rule.startswith(f"{owner}-") for owner, rule in rules)


def test_the_shapes_are_shapes_by_the_standard_s_own_shapes() -> None:
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=load_shapes(), meta_shacl=True)
    assert conforms, text


def test_each_file_is_named_after_a_class_and_holds_its_shapes_alone() -> None:
    for file in sorted(resources.path("shapes").glob("*.ttl")):
        graph = Graph().parse(file, format="turtle")
        named = {s for s in graph.subjects() if isinstance(s, URIRef)}
        start = HRCS["prefix"] if file.stem == "prefixes" else HRCS[file.stem]
        assert all(shape == start or shape.startswith(start) for shape in named), file.name


def test_the_declared_prefixes_are_those_of_the_data() -> None:
    graph = load_shapes()
    declared = {
        str(graph.value(declaration, SH.prefix)): str(graph.value(declaration, SH.namespace))
        for declaration in graph.objects(HRCS.prefixes, SH.declare)
    }
    assert declared == iris.PREFIXES


def test_shapes_use_only_terms_that_the_ontology_defines() -> None:
    ontology = Graph()
    for file in resources.path("ontology").glob("*.ttl"):
        ontology.parse(file, format="turtle")
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    defined = {str(term) for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    graph = load_shapes()
    named = {str(term) for term in graph.all_nodes() if isinstance(term, URIRef)}
    queries = "\n".join(map(str, graph.objects(None, SH.select)))
    named |= {iris.ONTOLOGY + name for name in re.findall(r"\bhrc:(\w+)", queries)}
    assert {term for term in named if term.startswith(iris.ONTOLOGY)} <= defined


def test_lists_in_shapes_are_the_closed_lists() -> None:
    ontology = Graph()
    for file in resources.path("ontology").glob("*.ttl"):
        ontology.parse(file, format="turtle")
    concepts = {str(subject) for subject in ontology.subjects()}
    graph = load_shapes()
    listed = {
        str(term)
        for head in graph.objects(None, SH["in"])
        for term in Collection(graph, head)
        if str(term).startswith(iris.BASE)
    }
    assert listed <= concepts
