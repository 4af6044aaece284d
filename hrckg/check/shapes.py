"""SHACL validation of one small graph: the only module that knows the engine.

The engine is pyshacl, the reference. Another one needs only a function ``validate`` with the
same meaning.
"""

import logging
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from pyshacl.pytypes import SHACLExecutor
from pyshacl.shape import Shape
from pyshacl.shapes_graph import ShapesGraph
from rdflib import BNode, Graph, URIRef
from rdflib.namespace import SH
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result as QueryResult
from rdflib.term import Node

from hrckg import resources
from hrckg.check.report import BLANK

_QUIET: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Result:
    """One broken rule, in plain strings."""

    shape: str  # IRI of the property shape, of the node shape, or of the constraint by a query
    focus: str
    path: str  # "": the rule concerns the node as a whole
    value: str  # as N-Triples would write it; "": a value is lacking
    message: str


class _Data(Graph):
    """A graph that parses each query once: pyshacl asks the same one of every focus node."""

    def query(
        self,
        query_object: Any,
        *positional: Any,
        **named: Any,
    ) -> QueryResult:
        """Answer a query, given as text."""
        return super().query(_prepared(str(query_object)), *positional, **named)


@lru_cache(maxsize=256)
def _prepared(text: str) -> Query:
    return prepareQuery(text)


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
def _spread_shapes() -> ShapesGraph:
    """Return the shapes with the targets of each node shape moved to its property shapes.

    The meaning is the same (SHACL, section 2.1.3), but pyshacl then looks at a property of all
    nodes at once, which takes half the time of going from node to node.
    """
    spread = Graph()
    spread += load_shapes()
    for node, rule in load_shapes().subject_objects(SH.property):
        spread.remove((node, SH.property, rule))
        for target in (SH.targetClass, SH.targetSubjectsOf):
            for class_or_property in load_shapes().objects(node, target):
                spread.add((rule, target, class_or_property))
    return ShapesGraph(spread, False, _QUIET)  # noqa: FBT003  # pyshacl's: debug=False


def validate(data: str, subjects: Iterable[str]) -> tuple[Result, ...]:
    """Validate the ``subjects`` of a graph against the shapes and return what is broken, sorted.

    ``data`` is the graph as N-Triples. It goes through text because rdflib holds
    ``"x"^^xsd:string``, as other parsers give it to rdflib, unequal to ``"x"``. The graph may
    describe further nodes, which are looked at and not validated.
    """
    with _no_complaints():
        graph = _Data(bind_namespaces="none")
        graph.parse(data=data, format="nt")
        wanted = {URIRef(subject) for subject in subjects}
        executor = SHACLExecutor(max_validation_depth=15)
        found = {
            result
            for shape in _spread_shapes().shapes
            for result in _results(shape, executor, graph, wanted)
        }
    return tuple(sorted(found))


@contextmanager
def _no_complaints() -> Iterator[None]:
    """Keep rdflib from complaining about values such as 31 June, which the shapes report."""
    logger = logging.getLogger("rdflib.term")
    before, logger.disabled = logger.disabled, True
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", category=UserWarning, module="rdflib")
            yield
    finally:
        logger.disabled = before


def _results(
    shape: Shape, executor: SHACLExecutor, data: Graph, wanted: set[URIRef]
) -> Iterator[Result]:
    targets: set[Node] = shape.focus_nodes(data)  # type: ignore[no-untyped-call]  # pyshacl is not annotated
    focus = sorted(wanted.intersection(targets))
    if not focus:
        return
    _, reports = shape.validate(executor, data, focus=focus)
    for _, node, triples in reports:
        said = {p: _plain(o) for s, p, o in triples if s == node}
        path, value = said.get(SH.resultPath), said.get(SH.value)
        yield Result(
            shape=str(said.get(SH.sourceConstraint, said[SH.sourceShape])),
            focus=str(said[SH.focusNode]),
            path=str(path) if isinstance(path, URIRef) else "",
            value=_text(value),
            message=str(said[SH.resultMessage]),
        )


def _text(term: Node | None) -> str:
    if term is None:
        return ""
    return BLANK if isinstance(term, BNode) else str(term.n3())


def _plain(term: Any) -> Node:
    """Return the term that pyshacl reports, alone or paired with the graph that it is from."""
    plain: Node = term[1] if isinstance(term, tuple) else term
    return plain
