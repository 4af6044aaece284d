"""A graph in portions that can be validated one after the other, in memory that stays small."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import Final, cast

from pyoxigraph import NamedNode, Quad, QuerySolutions, QueryTriples, RdfFormat, Store, Triple
from rdflib.namespace import SH

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.check.shapes import load_shapes
from hrckg.quads import to_ntriples

_SIZE: Final = 500  # subjects in one portion, about
_TOLD: Final = (terms.rdf_type, terms.rdfs_label, terms.skos_inScheme)

# what is grouped is looked at once for each term, and not for each statement
_SUBJECTS: Final = "SELECT ?own { ?own ?link ?value } GROUP BY ?own"
_TARGETS: Final = "SELECT ?target { VALUES ?own { %s } ?own ?link ?target } GROUP BY ?target"
_STATEMENTS: Final = "CONSTRUCT { ?own ?link ?value } { VALUES ?own { %s } ?own ?link ?value }"
_NAMESAKES: Final = (
    f"CONSTRUCT {{ ?other {hrc.symbol} ?symbol }} "
    f"{{ VALUES ?own {{ %s }} ?own {hrc.symbol} ?symbol . ?other {hrc.symbol} ?symbol }}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """Some subjects, all statements about them, and what is needed to judge these."""

    subjects: frozenset[str]
    data: str  # N-Triples


class Portions:
    """The portions of one store; several threads may ask for them.

    What belongs together is known by the IRIs, so that dumps with and without named graphs are
    validated in the same way. Beside its subjects, a portion holds the classes, labels and
    schemes of whatever they link to, the other documents with a symbol of theirs, and the links
    from other things that the shapes follow backwards.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._told = lru_cache(maxsize=None)(self._tell)

    def __iter__(self) -> Iterator[Portion]:
        """Yield all portions, one after the other."""
        return map(self.portion, self.batches())

    def batches(self) -> Iterator[tuple[NamedNode, ...]]:
        """Cut the sorted subjects into lists of about one size, never within a thing."""
        batch: list[NamedNode] = []
        for _, parts in groupby(sorted(self._column(_SUBJECTS), key=_iri), key=_whole):
            batch.extend(parts)
            if len(batch) >= _SIZE:
                yield tuple(batch)
                batch = []
        if batch:
            yield tuple(batch)

    def portion(self, subjects: Sequence[NamedNode]) -> Portion:
        """Return some subjects with what is needed to judge them."""
        values = " ".join(map(str, subjects))
        own = frozenset(map(_iri, subjects))
        data = [
            self._lines(_STATEMENTS % values),
            self._lines(_NAMESAKES % values),
            *map(self._links_to, filter(_is_whole, subjects)),
        ]
        data += [
            self._told(target)
            for target in self._column(_TARGETS % values)
            if target.value not in own
        ]
        return Portion(subjects=own, data=b"".join(data).decode())

    def _tell(self, target: NamedNode) -> bytes:
        return _written(self._store.quads_for_pattern(target, link, None) for link in _TOLD)

    def _links_to(self, whole: NamedNode) -> bytes:
        links = _followed_backwards()
        return _written(self._store.quads_for_pattern(None, link, whole) for link in links)

    def _column(self, query: str) -> Iterator[NamedNode]:
        answers = cast("QuerySolutions", self._store.query(query, use_default_graph_as_union=True))
        return (answer[0] for answer in answers if isinstance(answer[0], NamedNode))

    def _lines(self, query: str) -> bytes:
        answers = cast("QueryTriples", self._store.query(query, use_default_graph_as_union=True))
        return answers.serialize(format=RdfFormat.N_TRIPLES) or b""


@cache
def _followed_backwards() -> tuple[NamedNode, ...]:
    return tuple(NamedNode(str(link)) for link in load_shapes().objects(None, SH.inversePath))


def _written(found: Iterable[Iterable[Quad]]) -> bytes:
    return to_ntriples(
        Triple(quad.subject, quad.predicate, quad.object) for quads in found for quad in quads
    )


def _iri(node: NamedNode) -> str:
    return node.value


def _is_whole(node: NamedNode) -> bool:
    return "#" not in node.value


def _whole(node: NamedNode) -> str:
    """Return the IRI of the thing that a node is, or is a part of."""
    return node.value.partition("#")[0]
