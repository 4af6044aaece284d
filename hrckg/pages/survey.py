"""What there is to make pages of, found in one pass over the store."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from hrckg import iris

_SUBJECTS = "SELECT DISTINCT ?node WHERE { ?node ?property ?value }"
_OBJECTS = "SELECT DISTINCT ?node WHERE { ?subject ?property ?node FILTER (isIRI(?node)) }"
_PROPERTIES = "SELECT ?term (COUNT(*) AS ?uses) WHERE { ?s ?term ?o } GROUP BY ?term"
_CLASSES = "SELECT ?term (COUNT(*) AS ?uses) WHERE { ?s a ?term } GROUP BY ?term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """The resources of a store that get pages, and how often terms are used."""

    things: tuple[str, ...]  # slash IRIs, sorted
    parts: Mapping[str, tuple[str, ...]]  # slash IRI → fragments that are subjects, sorted
    uses: Mapping[str, int]  # property or class → number of statements or instances
    statements: int

    def has_part(self, iri: str, fragment: str) -> bool:
        """Say whether ``iri#fragment`` is described, and hence an element of its page."""
        return fragment in self.parts.get(iri, ())


def survey(store: Store) -> Survey:
    """Survey ``store``; a resource that is only pointed to gets a page as well."""
    graphs = {graph.value for graph in store.named_graphs()}
    things: set[str] = set()
    parts: dict[str, set[str]] = {}
    for iri in _nodes(store, _OBJECTS):
        things.add(iri.partition("#")[0])
    for iri in _nodes(store, _SUBJECTS):
        thing, hash_sign, fragment = iri.partition("#")
        things.add(thing)
        if hash_sign:
            parts.setdefault(thing, set()).add(fragment)
    properties = _count(store, _PROPERTIES)
    return Survey(
        things=tuple(sorted(things - graphs)),
        parts={thing: tuple(sorted(fragments)) for thing, fragments in sorted(parts.items())},
        uses=properties | _count(store, _CLASSES),
        statements=sum(properties.values()),
    )


def _nodes(store: Store, query: str) -> Iterator[str]:
    """Yield the IRIs of ours that a query finds."""
    solutions = store.query(query, use_default_graph_as_union=True)
    if isinstance(solutions, QuerySolutions):
        for (node,) in solutions:
            if isinstance(node, NamedNode) and node.value.startswith(iris.BASE):
                yield node.value


def _count(store: Store, query: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    solutions = store.query(query, use_default_graph_as_union=True)
    if isinstance(solutions, QuerySolutions):
        for term, uses in solutions:
            if isinstance(term, NamedNode) and isinstance(uses, Literal):
                counts[term.value] = int(uses.value)
    return counts
