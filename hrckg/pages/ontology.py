"""The terms of the ontology, as its page shows them."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from hrckg import iris, terms
from hrckg.pages.link import Link, Linker
from hrckg.pages.properties import PropertyRow, property_rows

ONTOLOGY_IRI = iris.ONTOLOGY.removesuffix("#")

_TOLD = (
    terms.rdf_type,
    terms.rdfs_label,
    terms.rdfs_isDefinedBy,
    terms.skos_definition,
    terms.skos_example,
    terms.skos_scopeNote,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEntry:
    """A class or property."""

    name: str  # its local name, and the id of its element
    iri: str
    label: str
    definition: str
    notes: tuple[str, ...]
    examples: tuple[str, ...]
    rows: tuple[PropertyRow, ...]
    narrower: tuple[Link, ...]  # subclasses or subproperties
    uses: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OntologyPage:
    """Everything on the page of the ontology."""

    about: tuple[PropertyRow, ...]
    description: str | None  # None: the ontology has none
    classes: tuple[TermEntry, ...]
    properties: tuple[TermEntry, ...]


def read_ontology(linker: Linker) -> OntologyPage:
    """Return the page of the ontology that the store holds, or that its data uses."""
    graph = linker.graph
    this = NamedNode(ONTOLOGY_IRI)
    classes = _defined(linker, terms.owl_Class)
    properties = {
        *_defined(linker, terms.owl_ObjectProperty),
        *_defined(linker, terms.owl_DatatypeProperty),
    }
    return OntologyPage(
        about=property_rows(
            linker, this, leave_out=(terms.rdf_type, terms.rdfs_label, terms.dcterms_description)
        ),
        description=graph.text(this, terms.dcterms_description),
        classes=tuple(_entry(linker, term, terms.rdfs_subClassOf) for term in classes),
        properties=tuple(
            _entry(linker, term, terms.rdfs_subPropertyOf) for term in sorted(properties, key=_name)
        ),
    )


def _defined(linker: Linker, kind: NamedNode) -> list[NamedNode]:
    found = linker.graph.subjects(terms.rdf_type, kind)
    return sorted((term for term in found if term.value.startswith(iris.ONTOLOGY)), key=_name)


def _name(term: NamedNode) -> tuple[str, str]:
    return term.value.casefold(), term.value


def _entry(linker: Linker, term: NamedNode, above: NamedNode) -> TermEntry:
    graph = linker.graph
    return TermEntry(
        name=term.value.removeprefix(iris.ONTOLOGY),
        iri=term.value,
        label=linker.link(term).label,
        definition=graph.text(term, terms.skos_definition) or "",
        notes=tuple(note.value for note in graph.literals(term, terms.skos_scopeNote)),
        examples=tuple(example.value for example in graph.literals(term, terms.skos_example)),
        rows=property_rows(linker, term, leave_out=_TOLD),
        narrower=tuple(map(linker.link, graph.subjects(above, term))),
        uses=linker.survey.uses.get(term.value, 0),
    )
