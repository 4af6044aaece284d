"""The shapes of ``shapes/``, and what an engine of SHACL says of a graph by them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from rdflib import BNode, Graph, URIRef
from rdflib.namespace import RDF, SH

from hrckg import resources


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Result:
    """One broken rule, in plain strings."""

    shape: str  # IRI of the property shape, of the node shape, or of the constraint by a query
    focus: str
    path: str  # "": the rule concerns the node as a whole
    value: str  # as N-Triples would write it; "": a value is lacking
    message: str


class Validate(Protocol):
    """An engine of SHACL."""

    def __call__(self, data: str, subjects: Iterable[str], /) -> tuple[Result, ...]:
        """Validate the ``subjects`` of a graph and return what is broken, sorted.

        ``data`` is the graph as N-Triples. It may describe further nodes, which are looked at
        and not validated.
        """


@cache
def load_shapes() -> Graph:
    """Return the graph of ``shapes/*.ttl``, read once; it must not be changed."""
    graph = Graph()
    for file in sorted(resources.path("shapes").glob("*.ttl")):
        graph.parse(file, format="turtle")
    return graph


def rule_iris() -> tuple[str, ...]:
    """Return the IRIs of all rules: whatever in ``shapes/`` has a message of its own."""
    return tuple(sorted({str(s) for s in load_shapes().subjects(SH.message)}))


@cache
def spread_shapes() -> Graph:
    """Return the shapes with each rule as a shape of its own, read once; it must not be changed.

    The rules take over the targets of the shape that they stand in, which means the same (SHACL,
    section 2.1.3). Then every result names its rule as the shape that is broken, and pyshacl
    looks at a property of all nodes at once, which takes half the time of going from node to node.
    """
    spread = Graph()
    spread += load_shapes()
    for kind in (SH.property, SH.sparql):
        for node, rule in load_shapes().subject_objects(kind):
            spread.remove((node, kind, rule))
            for target in (SH.targetClass, SH.targetSubjectsOf):
                for class_or_property in load_shapes().objects(node, target):
                    spread.add((rule, target, class_or_property))
    for rule in set(load_shapes().objects(None, SH.sparql)):
        _wrap(spread, URIRef(str(rule)))
    return spread


def _wrap(graph: Graph, rule: URIRef) -> None:
    """Make a constraint by a query a shape that has this constraint."""
    constraint = BNode()
    for property_ in (SH.select, SH.message, SH.prefixes):
        for value in tuple(graph.objects(rule, property_)):
            graph.remove((rule, property_, value))
            graph.add((constraint, property_, value))
    graph.add((rule, RDF.type, SH.NodeShape))
    graph.add((rule, SH.sparql, constraint))
