"""What the files beside a page say: one resource, its parts, the names of all it links to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode, Store, Triple

from hrckg.dump.jsonld import write_jsonld
from hrckg.dump.statements import describe
from hrckg.dump.turtle import write_turtle
from hrckg.terms import dcterms_title, rdf_type, rdfs_label, skos_prefLabel

_NAMING: Final = frozenset({dcterms_title, rdf_type, rdfs_label, skos_prefLabel})


@dataclass(frozen=True, slots=True)
class Resources:
    """The statements of a store, by the page on which they belong.

    Finding the parts of one resource means reading every subject, so a site reads them once and
    asks for thousands.
    """

    _statements: dict[str, tuple[Triple, ...]]  # by IRI without its fragment
    _names: dict[NamedNode, tuple[Triple, ...]]  # labels and types

    @classmethod
    def of(cls, store: Store) -> "Resources":
        """Read ``store``, all its graphs together."""
        statements: defaultdict[str, set[Triple]] = defaultdict(set)
        names: defaultdict[NamedNode, set[Triple]] = defaultdict(set)
        for quad in store:
            triple, subject = quad.triple, quad.subject
            if isinstance(subject, NamedNode):
                statements[_page(subject)].add(triple)
                if triple.predicate in _NAMING:
                    names[subject].add(triple)
        return cls(
            {page: tuple(triples) for page, triples in statements.items()},
            {subject: tuple(triples) for subject, triples in names.items()},
        )

    def describe(self, iri: NamedNode) -> tuple[Triple, ...]:
        """Return what is said of ``iri`` and its parts (``iri#…``), and names of all they link to.

        The order is that of the dumps. Nothing is returned for what the store does not describe.
        """
        own = self._statements.get(_page(iri), ())
        linked = {triple.object for triple in own if isinstance(triple.object, NamedNode)}
        named = (triple for other in linked for triple in self._names.get(other, ()))
        ordered = describe((*own, *named))
        return tuple(triple for description in ordered for triple in description.triples())


def render_turtle(triples: Iterable[Triple]) -> bytes:
    """Return ``triples`` as a Turtle file."""
    return "".join(write_turtle(describe(triples))).encode()


def render_jsonld(triples: Iterable[Triple]) -> bytes:
    """Return ``triples`` as a JSON-LD file that needs no other."""
    return "".join(write_jsonld(describe(triples))).encode()


def _page(iri: NamedNode) -> str:
    return iri.value.partition("#")[0]
