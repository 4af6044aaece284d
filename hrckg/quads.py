"""Statements as N-Quads text, the form in which they travel and load fastest."""

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize


def to_nquads(triples: Iterable[Triple], graph: NamedNode) -> bytes:
    """Write triples as N-Quads of one named graph."""
    quads = (Quad(one.subject, one.predicate, one.object, graph) for one in triples)
    return serialize(quads, format=RdfFormat.N_QUADS) or b""


def to_ntriples(triples: Iterable[Triple]) -> bytes:
    """Write triples as N-Triples."""
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""
