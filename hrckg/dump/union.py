"""What all graphs of a store say together, page by page: memory holds one page at a time.

A page is what belongs to one IRI without its fragment: a text and its parts. Nearly all graphs
speak of one page only, and are read when it is its turn; of the others the subjects are kept.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolutions, Store, Triple

from hrckg.dump.ntriples import write_ntriples
from hrckg.dump.statements import Description, describe, natural, writable

Graph = NamedNode | DefaultGraph

_PAGES = """
SELECT DISTINCT ?graph ?page WHERE {
  GRAPH ?graph { ?subject ?predicate ?object }
  BIND(STRBEFORE(CONCAT(STR(?subject), "#"), "#") AS ?page)
}"""
_ALL = "{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }"


@dataclass(frozen=True, slots=True)
class Union:
    """The statements of all graphs together, each once."""

    _store: Store
    _own: dict[str, list[NamedNode]]  # the graphs that speak of this page only
    _shared: tuple[Graph, ...]  # those that speak of several
    _subjects: dict[str, set[NamedNode]]  # of which the shared ones speak, by page

    @classmethod
    def of(cls, store: Store) -> "Union":
        """Look through ``store``.

        Raises:
            UnwritableError: at a blank node or a quoted triple.

        """
        pages: defaultdict[NamedNode, list[str]] = defaultdict(list)
        for graph, page in _solutions(store, _PAGES):
            if isinstance(graph, NamedNode):
                pages[graph].append(page.value if isinstance(page, Literal) else "")
        own: defaultdict[str, list[NamedNode]] = defaultdict(list)
        shared: list[Graph] = [DefaultGraph()]
        for graph, found in sorted(pages.items(), key=lambda item: item[0].value):
            if len(found) == 1 and found[0]:
                own[found[0]].append(graph)
            else:
                shared.append(graph)
        subjects: defaultdict[str, set[NamedNode]] = defaultdict(set)
        for together in shared:
            for quad in store.quads_for_pattern(None, None, None, together):
                subject, _ = writable(quad.triple)
                subjects[_page(subject)].add(subject)
        return cls(store, dict(own), tuple(shared), dict(subjects))

    def __iter__(self) -> Iterator[Description]:
        """Yield each subject with all that is said of it, in the order of ``describe``."""
        for page in sorted(self._own.keys() | self._subjects.keys(), key=natural):
            yield from describe(self._triples(page))

    def lines(self) -> Iterator[str]:
        """Yield N-Triples in the order of their characters.

        It is the order of ``LC_ALL=C sort``: lines of a thing begin with ``<page>``, those of its
        parts with ``<page#``, and neither is the beginning of the other.
        """
        pages = self._own.keys() | self._subjects.keys()
        beginnings = [f"<{page}{end}" for page in pages for end in ">#"]
        for beginning in sorted(beginnings):
            page, end = beginning[1:-1], beginning[-1]
            if end == ">":
                triples = self._said_of(NamedNode(page))
            else:
                whole = NamedNode(page)
                triples = (said for said in self._triples(page) if said.subject != whole)
            yield from write_ntriples(triples)

    def properties(self) -> Iterator[NamedNode]:
        """Yield every property that occurs."""
        for (predicate,) in _solutions(self._store, f"SELECT DISTINCT ?p WHERE {{ {_ALL} }}"):
            if isinstance(predicate, NamedNode):
                yield predicate

    def count_objects(self) -> int:
        """Return how many different objects there are."""
        counting = f"SELECT (COUNT(DISTINCT ?o) AS ?n) WHERE {{ {_ALL} }}"
        [(number,)] = _solutions(self._store, counting)
        return int(number.value) if isinstance(number, Literal) else 0

    def _triples(self, page: str) -> Iterator[Triple]:
        for graph in self._own.get(page, ()):
            for quad in self._store.quads_for_pattern(None, None, None, graph):
                yield quad.triple
        for subject in self._subjects.get(page, ()):
            for together in self._shared:
                for quad in self._store.quads_for_pattern(subject, None, None, together):
                    yield quad.triple

    def _said_of(self, subject: NamedNode) -> Iterator[Triple]:
        for quad in self._store.quads_for_pattern(subject, None, None, None):
            yield quad.triple


def _solutions(store: Store, query: str) -> QuerySolutions:
    solutions = store.query(query)
    if not isinstance(solutions, QuerySolutions):
        raise TypeError("the query is not a SELECT")
    return solutions


def _page(subject: NamedNode) -> str:
    return subject.value.partition("#")[0]
