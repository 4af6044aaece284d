"""The reference among engines of SHACL: pyshacl, thorough and slow."""

import logging
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from threading import Lock
from typing import Any, Final

import pyoxigraph
import rdflib
from pyshacl.pytypes import SHACLExecutor
from pyshacl.shape import Shape
from pyshacl.shapes_graph import ShapesGraph
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result as QueryResult
from rdflib.term import Node

from hrckg.check.report import BLANK
from hrckg.check.shapes import Result, spread_shapes

_QUIET: Final = logging.getLogger(__name__)
_ONE_AT_A_TIME: Final = Lock()  # pyshacl changes what it holds of shapes, and settings are global


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
def _shapes() -> ShapesGraph:
    return ShapesGraph(spread_shapes(), False, _QUIET)  # noqa: FBT003  # pyshacl's: debug=False


def validate(data: str, subjects: Iterable[str]) -> tuple[Result, ...]:
    """Validate the ``subjects`` of a graph against the shapes and return what is broken, sorted.

    ``data`` is the graph as N-Triples. It goes through text because rdflib holds
    ``"x"^^xsd:string``, as other parsers give it to rdflib, unequal to ``"x"``.
    """
    with _ONE_AT_A_TIME, _as_written():
        graph = _Data(bind_namespaces="none")
        graph.parse(data=data, format="nt")
        wanted = {URIRef(subject) for subject in subjects}
        executor = SHACLExecutor(max_validation_depth=15)
        found = {
            result
            for shape in _shapes().shapes
            for result in _results(shape, executor, graph, wanted)
        }
    return tuple(sorted(found))


@contextmanager
def _as_written() -> Iterator[None]:
    """Keep rdflib from correcting values such as 007, and from complaining about 31 June."""
    logger = logging.getLogger("rdflib.term")
    before = logger.disabled, rdflib.NORMALIZE_LITERALS
    logger.disabled, rdflib.NORMALIZE_LITERALS = True, False
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", category=UserWarning, module="rdflib")
            yield
    finally:
        logger.disabled, rdflib.NORMALIZE_LITERALS = before


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
        path = said.get(SH.resultPath)
        yield Result(
            shape=str(said[SH.sourceShape]),
            focus=str(said[SH.focusNode]),
            path=str(path) if isinstance(path, URIRef) else "",
            value=_text(said.get(SH.value)),
            message=str(said[SH.resultMessage]),
        )


def _text(term: Node | None) -> str:
    match term:
        case None:
            return ""
        case BNode():
            return BLANK
        case Literal(language=str(language)):
            return str(pyoxigraph.Literal(str(term), language=language))
        case Literal(datatype=URIRef() as datatype):
            return str(pyoxigraph.Literal(str(term), datatype=pyoxigraph.NamedNode(str(datatype))))
        case Literal():
            return str(pyoxigraph.Literal(str(term)))
        case _:
            return str(term.n3())


def _plain(term: Any) -> Node:
    """Return the term that pyshacl reports, alone or paired with the graph that it is from."""
    plain: Node = term[1] if isinstance(term, tuple) else term
    return plain
