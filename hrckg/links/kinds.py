"""The kinds of links: to which data they lead, by which property, and how each is made."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode, Store, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.links import computed
from hrckg.terms import (
    dcterms_language,
    dcterms_source,
    owl_sameAs,
    rdfs_seeAlso,
    skos_exactMatch,
    skos_relatedMatch,
)

_UNVERIFIED: Final = (
    "Whether the address has the code with its leading zeros could not be verified, so that these "
    "links stand in this file only."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A dataset of others."""

    name: str
    title: str
    space: str  # how its IRIs begin; empty: the links are names, not IRIs
    terms: str  # under which its publisher offers it, in a few words


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Links of one property to one dataset, all made in one way."""

    name: str
    title: str
    method: str  # whole sentences
    target: Target
    predicate: NamedNode
    in_graph: bool  # False: the links stand in their own file only
    find: Callable[[Store], Iterable[Triple]]


def _stated(predicate: NamedNode, space: str) -> Callable[[Store], Iterator[Triple]]:
    """Return a function that yields the links of the graph itself."""

    def find(store: Store) -> Iterator[Triple]:
        for quad in store.quads_for_pattern(None, predicate, None):
            if isinstance(quad.object, NamedNode) and quad.object.value.startswith(space):
                yield quad.triple

    return find


def _in_graph(name: str, title: str, method: str, target: Target, predicate: NamedNode) -> Kind:
    return Kind(
        name=name,
        title=title,
        method=method,
        target=target,
        predicate=predicate,
        in_graph=True,
        find=_stated(predicate, target.space),
    )


WIKIDATA: Final = Target(name="wikidata", title="Wikidata", space=iris.WIKIDATA, terms="CC0 1.0")
MEMBER_STATES: Final = Target(
    name="unms",
    title="Member States of the United Nations",
    space=iris.MEMBER_STATES,
    terms="© United Nations",
)
THESAURUS: Final = Target(
    name="unbis",
    title="UNBIS Thesaurus",
    space=iris.THESAURUS,
    terms="© United Nations; identifiers only, no labels",
)
GOALS: Final = Target(
    name="sdg",
    title="Sustainable Development Goals",
    space=iris.GOALS,
    terms="© United Nations; identifiers only",
)
COUNTRIES: Final = Target(
    name="eu-countries",
    title="Countries, authority table of the European Union",
    space=iris.COUNTRY_AUTHORITY,
    terms="Decision 2011/833/EU: reuse with the source named",
)
LANGUAGES: Final = Target(
    name="eu-languages",
    title="Languages, authority table of the European Union",
    space=iris.LANGUAGE_AUTHORITY,
    terms="Decision 2011/833/EU: reuse with the source named",
)
PLACES: Final = Target(name="geonames", title="GeoNames", space=iris.GEONAMES, terms="CC BY 4.0")
DOCUMENTS: Final = Target(
    name="docs-un-org",
    title="Documents of the United Nations",
    space=iris.DOCS_PAGES,
    terms="© United Nations",
)
OLDER_DOCUMENTS: Final = Target(
    name="undocs-org",
    title="Documents of the United Nations, under their older address",
    space=iris.UNDOCS_PAGES,
    terms="© United Nations",
)
LIBRARY: Final = Target(
    name="ohchr-search-library",
    title="Search Library of the Office of the High Commissioner for Human Rights",
    space=iris.RECORDS,
    terms="© United Nations",
)
AKN: Final = Target(
    name="akn4un", title="Names of texts after AKN4UN", space="", terms="guidelines, no dataset"
)

KINDS: Final = (
    _in_graph(
        "wikidata",
        "States in Wikidata",
        "The item of each State stands in the list of States (ontology/states.ttl), from the "
        "public-domain table country-codes with its faults corrected there; no two States share "
        "one. `hrckg link` compares them with the ISO 3166-1 codes that Wikidata gives.",
        WIKIDATA,
        owl_sameAs,
    ),
    _in_graph(
        "wikidata-related",
        "Related items of Wikidata",
        "What Wikidata has for the code of a State, but is not that State: for the Holy See it "
        "is Vatican City. Listed by hand in ontology/states.ttl.",
        WIKIDATA,
        rdfs_seeAlso,
    ),
    Kind(
        name="unms",
        title="States in the list of Member States",
        method="Made from the M49 code of each State of today, as three digits. " + _UNVERIFIED,
        target=MEMBER_STATES,
        predicate=rdfs_seeAlso,
        in_graph=False,
        find=computed.member_states,
    ),
    _in_graph(
        "unbis",
        "Subjects and States in the UNBIS Thesaurus",
        "A subject heading is linked to the descriptor whose preferred English label it is, a "
        "State to the descriptor that bears its English name or, if none does, one of its other "
        "English names; a name that two States bore is left out. Capitals, typography and accents "
        "aside the labels are the same; nothing is matched approximately. The labels are those of "
        "a copy of the thesaurus of 2018, kept as hashes in ontology/unbis.tsv.",
        THESAURUS,
        skos_exactMatch,
    ),
    _in_graph(
        "sdg",
        "Subjects of Sustainable Development Goals",
        "A subject heading that is a descriptor of the UNBIS Thesaurus is related to the goals "
        "that the United Nations index with that descriptor, by the mapping that they publish "
        "(ontology/sdg-subjects.tsv).",
        GOALS,
        skos_relatedMatch,
    ),
    _in_graph(
        "sdg-collections",
        "Collections of goals",
        "The goals as a whole, in the list of instruments, lead to the list that the United "
        "Nations publish. By hand in ontology/instruments.ttl.",
        GOALS,
        rdfs_seeAlso,
    ),
    Kind(
        name="sdg-in-texts",
        title="Sustainable Development Goals in texts",
        method="The goals that an English paragraph or footnote names by number, after the words "
        "“Sustainable Development Goal” or “Goals”. They are found by a search over the words of "
        "the texts, not by its reader, so that they stand in this file only.",
        target=GOALS,
        predicate=rdfs_seeAlso,
        in_graph=False,
        find=computed.goals_in_texts,
    ),
    _in_graph(
        "eu-countries",
        "States in the country table of the European Union",
        "Made from the ISO 3166-1 code of each State, under which the table lists countries; they "
        "stand in ontology/states.ttl.",
        COUNTRIES,
        rdfs_seeAlso,
    ),
    _in_graph(
        "eu-languages",
        "Languages of texts",
        "The language in which a text was read, by its three-letter code in the table.",
        LANGUAGES,
        dcterms_language,
    ),
    _in_graph(
        "geonames",
        "States in GeoNames",
        "The place of each State, by the id in the public-domain table country-codes "
        "(ontology/geonames.ttl). `hrckg link` compares them with those that Wikidata gives.",
        PLACES,
        rdfs_seeAlso,
    ),
    _in_graph(
        "docs-un-org",
        "Texts in the document service",
        "The page of each text at docs.un.org, made from its symbol. Whether the service holds "
        "the document is not checked.",
        DOCUMENTS,
        rdfs_seeAlso,
    ),
    Kind(
        name="undocs-org",
        title="Texts in the document service, older address",
        method="The same pages as in docs-un-org under the address that older texts print, made "
        "from the symbol. They say nothing new, so that they stand in this file only.",
        target=OLDER_DOCUMENTS,
        predicate=rdfs_seeAlso,
        in_graph=False,
        find=computed.undocs,
    ),
    _in_graph(
        "ohchr-search-library",
        "Records in the Search Library",
        "The record from which a text or an action was read, by the record id of the catalogue.",
        LIBRARY,
        dcterms_source,
    ),
    Kind(
        name="akn4un",
        title="Names of texts after AKN4UN",
        method="Made from the number and the day of each resolution and decision of the Council, "
        "as the guidelines at https://unsceb-hlcm.github.io/ have it. They define no code of the "
        "Council: “un-hrc” is ours and unverified, so that the names are strings, not IRIs, and "
        "stand in this file only.",
        target=AKN,
        predicate=hrc.akn4unName,
        in_graph=False,
        find=computed.akn_names,
    ),
)
"""Every kind, in the order in which they are shown."""
