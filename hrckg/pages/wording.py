"""The site's own words for properties, where the ontology's label would not read well."""

from typing import Final

from pyoxigraph import NamedNode

from hrckg import terms
from hrckg import vocab as hrc

INCOMING: Final[dict[NamedNode, str]] = {
    hrc.action: "Paragraphs that do this, and the citations in them",
    hrc.addressee: "Paragraphs addressed to it",
    hrc.adoptedAs: "Adopted from the draft",
    hrc.adoptedAt: "Texts adopted at this meeting",
    hrc.adoptedBy: "Texts that it adopted",
    hrc.agendaItem: "Texts under this item",
    hrc.agendaOf: "Agenda",
    hrc.amends: "Amendments to it",
    hrc.asks: "Texts that ask it for something",
    hrc.change: "Paragraphs that this befell",
    hrc.cites: "Texts that cite it",
    hrc.cohesionAt: "How the groups voted together at it",
    hrc.concerns: "Texts that concern it",
    hrc.containedIn: "Instruments whose text it holds",
    hrc.countedIn: "Figures that count its votes",
    hrc.deliverable: "Duties to deliver this",
    hrc.electedFrom: "Memberships of the Council in its seats",
    hrc.extends: "Extended by",
    hrc.fulfilledBy: "Duties that it fulfils",
    hrc.furtherAction: "Paragraphs that also do this",
    hrc.holding: "Texts held in this way",
    hrc.meetingOf: "Meetings",
    hrc.onBehalfOf: "Sponsorships on its behalf",
    hrc.outcome: "Actions with this outcome",
    hrc.position: "Votes with this position",
    hrc.reaffirms: "Reaffirmed by",
    hrc.recalledFrom: "Recalled as having asked for",
    hrc.recalls: "Recalled by",
    hrc.recordedIn: "Texts recorded in it",
    hrc.recipient: "Duties whose product goes to it",
    hrc.regionalGroup: "States of this group",
    hrc.session: "Texts of this session",
    hrc.sessionOf: "Sessions",
    hrc.sourceFile: "Read from this file",
    hrc.sponsor: "Texts that it sponsored",
    hrc.takesNoteOf: "Taken note of by",
    hrc.unresolvedBecause: "Mentions left open for this reason",
    hrc.welcomes: "Welcomed by",
    terms.dcterms_isReplacedBy: "Formerly known as",
    terms.skos_inScheme: "Concepts of this list",
}
"""Headings for what points to a resource, by the property that does."""

NAMES: Final[dict[NamedNode, str]] = {
    terms.dcterms_creator: "creator",
    terms.dcterms_format: "media type",
    terms.dcterms_isReplacedBy: "now known as",
    terms.dcterms_language: "language",
    terms.dcterms_license: "licence",
    terms.dcterms_source: "source",
    terms.dcterms_subject: "subject",
    terms.dcterms_title: "title",
    terms.owl_disjointWith: "disjoint with",
    terms.owl_inverseOf: "inverse of",
    terms.owl_sameAs: "the same as",
    terms.owl_versionInfo: "version",
    terms.owl_versionIRI: "identifier of this version",
    terms.rdf_type: "kind",
    terms.rdfs_domain: "domain",
    terms.rdfs_label: "label",
    terms.rdfs_range: "range",
    terms.rdfs_seeAlso: "see also",
    terms.rdfs_subClassOf: "subclass of",
    terms.rdfs_subPropertyOf: "subproperty of",
    terms.skos_altLabel: "also called",
    terms.skos_broader: "broader",
    terms.skos_Concept: "concept",
    terms.skos_ConceptScheme: "closed list",
    terms.skos_definition: "definition",
    terms.skos_editorialNote: "editorial note",
    terms.skos_exactMatch: "the same in the UNBIS Thesaurus",
    terms.skos_example: "example",
    terms.skos_hasTopConcept: "top concepts",
    terms.skos_hiddenLabel: "also printed as",
    terms.skos_inScheme: "list",
    terms.skos_narrower: "narrower",
    terms.skos_notation: "notation",
    terms.skos_prefLabel: "name",
    terms.skos_relatedMatch: "goal of sustainable development",
    terms.skos_topConceptOf: "top concept of",
    terms.vann_preferredNamespacePrefix: "prefix",
    terms.vann_preferredNamespaceUri: "namespace",
}
"""Names of terms that other vocabularies define."""

LANGUAGES: Final[dict[str, str]] = {
    "ARA": "Arabic",
    "ENG": "English",
    "FRA": "French",
    "RUS": "Russian",
    "SPA": "Spanish",
    "ZHO": "Chinese",
}
"""Names of the languages, by their code in the European Union's authority table."""

OWN_NAMES: Final[dict[str, str]] = {
    "ar": "العربية",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "ru": "Русский",
    "zh": "中文",
}
"""What the languages call themselves, by their IETF tags."""
