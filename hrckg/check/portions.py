"""A graph in portions that can be validated one after the other, in memory that stays small."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, serialize

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.check.report import REFERENCE

_TOLD = (terms.rdf_type, terms.rdfs_label, terms.skos_inScheme)
_REFERENCE_SIZE: Final = 1000  # subjects of the reference graph in one portion, about


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """Some subjects, all statements about them, and what is needed to judge these."""

    graph: str  # IRI of the named graph that the subjects belong to
    subjects: frozenset[str]
    data: str  # N-Triples


def portions(store: Store) -> Iterator[Portion]:
    """Yield each text that is held, with all its parts, and then everything else.

    What belongs to a document is known by its IRI, so that dumps with and without named graphs
    are validated in the same way. Beside its subjects, a portion holds the classes, labels and
    schemes of whatever they link to, and the other documents with a symbol of theirs.
    """
    of_document: dict[str, set[NamedNode]] = defaultdict(set)
    others: set[NamedNode] = set()
    held = held_documents(store)
    for quad in store:
        subject = quad.subject
        if isinstance(subject, NamedNode):
            document = _whole(subject)
            (of_document[document] if document in held else others).add(subject)
    for document in sorted(of_document):
        yield _portion(store, f"{document}/graph", of_document[document])
    for together in _batches(sorted(others, key=_iri)):
        yield _portion(store, REFERENCE, together)


def held_documents(store: Store) -> frozenset[str]:
    """Return the IRIs of all texts of which the words are held."""
    full_text = NamedNode("https://w3id.org/hrckg/id/holding/full-text")
    held = {quad.subject for quad in store.quads_for_pattern(None, hrc.holding, full_text)}
    held |= {quad.subject for quad in store.quads_for_pattern(None, hrc.hasParagraph, None)}
    return frozenset(subject.value for subject in held if isinstance(subject, NamedNode))


def _batches(subjects: Iterable[NamedNode]) -> Iterator[list[NamedNode]]:
    """Cut sorted subjects into lists of about the size of a portion, never within a thing."""
    batch: list[NamedNode] = []
    for _, parts in groupby(subjects, key=_whole):
        batch.extend(parts)
        if len(batch) >= _REFERENCE_SIZE:
            yield batch
            batch = []
    if batch:
        yield batch


def _portion(store: Store, graph: str, subjects: Iterable[NamedNode]) -> Portion:
    own = frozenset(subjects)
    quads = {quad for subject in own for quad in store.quads_for_pattern(subject, None, None)}
    quads |= set(_context(store, own, quads))
    triples = {Triple(quad.subject, quad.predicate, quad.object) for quad in quads}
    data = io.BytesIO()
    serialize(triples, data, format=RdfFormat.N_TRIPLES)
    return Portion(graph=graph, subjects=frozenset(map(_iri, own)), data=data.getvalue().decode())


def _context(store: Store, own: frozenset[NamedNode], quads: Iterable[Quad]) -> Iterator[Quad]:
    for target in {q.object for q in quads if isinstance(q.object, NamedNode)} - own:
        for predicate in _TOLD:
            yield from store.quads_for_pattern(target, predicate, None)
    for quad in quads:
        if quad.predicate == hrc.symbol:
            yield from store.quads_for_pattern(None, hrc.symbol, quad.object)


def _iri(node: NamedNode) -> str:
    return node.value


def _whole(node: NamedNode) -> str:
    """Return the IRI of the thing that a node is, or is a part of."""
    return node.value.partition("#")[0]
