"""What the files beside a page say: one resource, its parts, the names of all it links to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode, QuerySolutions, Store, Triple

from hrckg.dump.jsonld import write_jsonld
from hrckg.dump.statements import Description, describe
from hrckg.dump.turtle import write_turtle
from hrckg.terms import dcterms_title, rdf_type, rdfs_label, skos_prefLabel

_NAMING: Final = (dcterms_title, rdf_type, rdfs_label, skos_prefLabel)
_SUBJECTS: Final = "SELECT DISTINCT ?subject WHERE { ?subject ?property ?value }"
_MOST_NAMES: Final = 20_000  # names of linked resources that are kept in memory


@dataclass(frozen=True, slots=True)
class Resources:
    """The statements of a store, by the page on which they belong.

    Only the names of the subjects are kept, by page: finding the parts of one resource means
    reading every subject, and a site asks for thousands.
    """

    _store: Store
    _subjects: Mapping[str, Sequence[NamedNode]]  # by IRI without its fragment
    _names: dict[NamedNode, tuple[Triple, ...]]  # labels and types of what was linked to lately

    @classmethod
    def of(cls, store: Store) -> "Resources":
        """Survey ``store``, all its graphs together; it must not change meanwhile."""
        subjects: defaultdict[str, list[NamedNode]] = defaultdict(list)
        rows = store.query(_SUBJECTS, use_default_graph_as_union=True)
        if isinstance(rows, QuerySolutions):
            for (subject,) in rows:
                if isinstance(subject, NamedNode):
                    subjects[_page(subject)].append(subject)
        return cls(store, dict(subjects), {})

    def describe(self, iri: NamedNode) -> tuple[Triple, ...]:
        """Return what is said of ``iri`` and its parts (``iri#…``), and names of all they link to.

        The order is that of the dumps. Nothing is returned for what the store does not describe.
        """
        described = self.descriptions(iri)
        return tuple(triple for description in described for triple in description.triples())

    def descriptions(self, iri: NamedNode) -> tuple[Description, ...]:
        """Return the same by subject."""
        own = {
            quad.triple
            for subject in self._subjects.get(_page(iri), ())
            for quad in self._store.quads_for_pattern(subject, None, None)
        }
        linked = {triple.object for triple in own if isinstance(triple.object, NamedNode)}
        return describe((*own, *(name for other in linked for name in self._named(other))))

    def _named(self, node: NamedNode) -> tuple[Triple, ...]:
        if node not in self._names:
            if len(self._names) >= _MOST_NAMES:
                self._names.clear()
            self._names[node] = tuple(self._naming(node))
        return self._names[node]

    def _naming(self, node: NamedNode) -> Iterator[Triple]:
        for predicate in _NAMING:
            for quad in self._store.quads_for_pattern(node, predicate, None):
                yield quad.triple


def render_turtle(triples: Iterable[Triple]) -> bytes:
    """Return ``triples`` as a Turtle file."""
    return turtle_of(describe(triples))


def render_jsonld(triples: Iterable[Triple]) -> bytes:
    """Return ``triples`` as a JSON-LD file that needs no other."""
    return jsonld_of(describe(triples))


def turtle_of(descriptions: Sequence[Description]) -> bytes:
    """Return descriptions as a Turtle file."""
    return "".join(write_turtle(descriptions)).encode()


def jsonld_of(descriptions: Sequence[Description]) -> bytes:
    """Return descriptions as a JSON-LD file that needs no other."""
    return "".join(write_jsonld(descriptions)).encode()


def _page(iri: NamedNode) -> str:
    return iri.value.partition("#")[0]
