"""``void.ttl``: what the dumps are and what they hold, in DCAT 3 and VoID.

https://www.w3.org/TR/vocab-dcat-3/ and https://www.w3.org/TR/void/. Everything has an IRI, so that
the description can be loaded beside the data without blank nodes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from hrckg.dump.files import LICENCE, DumpFile
from hrckg.dump.formats import FORMATS
from hrckg.dump.names import by_namespace, shorten
from hrckg.dump.statements import describe
from hrckg.dump.statistics import Statistics
from hrckg.dump.turtle import write_turtle
from hrckg.iris import BASE, ONTOLOGY, PREFIXES, language_authority
from hrckg.links.kinds import Target
from hrckg.links.linkset import Linkset
from hrckg.terms import (
    dcat_byteSize,
    dcat_compressFormat,
    dcat_Dataset,
    dcat_Distribution,
    dcat_distribution,
    dcat_downloadURL,
    dcat_keyword,
    dcat_landingPage,
    dcat_mediaType,
    dcterms_conformsTo,
    dcterms_description,
    dcterms_hasPart,
    dcterms_isPartOf,
    dcterms_issued,
    dcterms_language,
    dcterms_license,
    dcterms_publisher,
    dcterms_rights,
    dcterms_source,
    dcterms_title,
    foaf_Agent,
    foaf_name,
    foaf_primaryTopic,
    rdf_type,
    rdfs_seeAlso,
    spdx_algorithm,
    spdx_Checksum,
    spdx_checksum,
    spdx_checksumAlgorithm_sha256,
    spdx_checksumValue,
    void_class,
    void_classes,
    void_classPartition,
    void_dataDump,
    void_Dataset,
    void_DatasetDescription,
    void_distinctObjects,
    void_distinctSubjects,
    void_entities,
    void_exampleResource,
    void_feature,
    void_linkPredicate,
    void_Linkset,
    void_objectsTarget,
    void_properties,
    void_property,
    void_propertyPartition,
    void_subjectsTarget,
    void_subset,
    void_triples,
    void_uriSpace,
    void_vocabulary,
    xsd_date,
    xsd_hexBinary,
    xsd_integer,
    xsd_nonNegativeInteger,
)

_FILE: Final = "https://w3id.org/hrckg/data/void"
_DATASET: Final = NamedNode(f"{_FILE}#dataset")
_PUBLISHER: Final = NamedNode(f"{_FILE}#publisher")
_ENGLISH: Final = language_authority("ENG")
_SOURCE: Final = NamedNode("https://docs.un.org/")
_TABULAR: Final = NamedNode("https://www.w3.org/TR/tabular-data-model/")
_PARQUET: Final = NamedNode("https://parquet.apache.org/docs/file-format/")
_MEDIA_TYPES: Final = "https://www.iana.org/assignments/media-types/"
_PREFIXES: Final = PREFIXES | {
    "dcat": "http://www.w3.org/ns/dcat#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "void": "http://rdfs.org/ns/void#",
}
_KEYWORDS: Final = ("human rights", "resolutions", "recorded votes", "Human Rights Council")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """All that ``void.ttl`` says."""

    statistics: Statistics
    graphs: tuple[DumpFile, ...]  # the dumps of the whole graph
    tables: tuple[DumpFile, ...]  # CSV and Parquet files
    links: tuple[tuple[Linkset, DumpFile], ...]  # the links of each kind
    examples: tuple[NamedNode, ...]  # texts worth looking at first
    base_url: str | None  # where this copy is published; None: not known, so no download links
    written_on: date | None  # None: not said, so that two builds are the same


def write_void(dataset: Dataset) -> Iterator[str]:
    """Yield the text of ``void.ttl``."""
    yield from write_turtle(describe(dataset_triples(dataset)), _PREFIXES)


def dataset_triples(dataset: Dataset) -> Iterator[Triple]:
    """Describe the dataset, its files, its partitions and its links."""
    yield Triple(NamedNode(_FILE), rdf_type, void_DatasetDescription)
    yield Triple(NamedNode(_FILE), foaf_primaryTopic, _DATASET)
    yield Triple(_PUBLISHER, rdf_type, foaf_Agent)
    yield Triple(_PUBLISHER, foaf_name, Literal("The hrckg contributors"))
    yield from _dataset(dataset)
    for file in dataset.graphs:
        yield from _graph_file(file, dataset.base_url)
    for file in dataset.tables:
        yield from _table(file, dataset.base_url)
    yield from _partitions(dataset.statistics)
    for target in dict.fromkeys(linkset.kind.target for linkset, _ in dataset.links):
        yield from _target(target)
    for linkset, file in dataset.links:
        yield from _linkset(linkset, file, dataset.base_url)


def _dataset(dataset: Dataset) -> Iterator[Triple]:
    counts = dataset.statistics
    yield Triple(_DATASET, rdf_type, dcat_Dataset)
    yield Triple(_DATASET, rdf_type, void_Dataset)
    yield from _titled(
        _DATASET,
        "Resolutions of the United Nations Human Rights Council",
        "Resolutions, their paragraphs, citations and recorded votes as linked data, with the "
        "place in the source, or the record of a catalogue, from which each was read.",
    )
    yield from _licensed(_DATASET)
    yield Triple(_DATASET, dcterms_publisher, _PUBLISHER)
    yield Triple(_DATASET, dcterms_language, _ENGLISH)
    yield Triple(_DATASET, dcterms_source, _SOURCE)
    yield Triple(_DATASET, dcterms_conformsTo, NamedNode(ONTOLOGY.removesuffix("#")))
    for keyword in _KEYWORDS:
        yield Triple(_DATASET, dcat_keyword, Literal(keyword, language="en"))
    if dataset.written_on is not None:
        issued = Literal(dataset.written_on.isoformat(), datatype=xsd_date)
        yield Triple(_DATASET, dcterms_issued, issued)
    if dataset.base_url is not None:
        yield Triple(_DATASET, dcat_landingPage, _at(dataset.base_url, "index.html"))
    yield Triple(_DATASET, void_uriSpace, Literal(BASE))
    yield Triple(_DATASET, void_triples, _number(counts.triples))
    yield Triple(_DATASET, void_distinctSubjects, _number(counts.subjects))
    yield Triple(_DATASET, void_distinctObjects, _number(counts.objects))
    yield Triple(_DATASET, void_classes, _number(len(counts.classes)))
    yield Triple(_DATASET, void_properties, _number(len(counts.properties)))
    for namespace in counts.namespaces:
        yield Triple(_DATASET, void_vocabulary, NamedNode(namespace))
    for example in dataset.examples:
        yield Triple(_DATASET, void_exampleResource, example)


def _graph_file(file: DumpFile, base_url: str | None) -> Iterator[Triple]:
    """Describe a dump of the whole graph."""
    form, this = FORMATS[file.name], NamedNode(f"{_FILE}#{file.name}")
    yield Triple(_DATASET, dcat_distribution, this)
    yield Triple(_DATASET, void_feature, NamedNode(form.feature))
    yield Triple(this, dcterms_conformsTo, NamedNode(form.specification))
    yield Triple(this, dcat_compressFormat, NamedNode(f"{_MEDIA_TYPES}application/gzip"))
    yield from _distribution(this, file, base_url)
    if base_url is not None:
        yield Triple(_DATASET, void_dataDump, _at(base_url, file.name))


def _table(file: DumpFile, base_url: str | None) -> Iterator[Triple]:
    """Describe a table: a part of the dataset, since it does not hold all of it."""
    this = NamedNode(f"{_FILE}#{file.name}")
    name, _, form = file.name.rpartition(".")
    part = NamedNode(f"{_FILE}#{name}")
    yield Triple(_DATASET, dcterms_hasPart, part)
    yield Triple(part, rdf_type, dcat_Dataset)
    yield Triple(part, dcterms_isPartOf, _DATASET)
    yield from _titled(part, file.title, file.description)
    yield from _licensed(part)
    yield Triple(part, dcat_distribution, this)
    yield Triple(this, dcterms_conformsTo, _TABULAR if form == "csv" else _PARQUET)
    yield from _distribution(this, file, base_url)
    if form == "csv" and base_url is not None:
        yield Triple(this, rdfs_seeAlso, _at(base_url, f"{file.name}-metadata.json"))


def _distribution(this: NamedNode, file: DumpFile, base_url: str | None) -> Iterator[Triple]:
    checksum = NamedNode(f"{this.value}-sha256")
    yield Triple(this, rdf_type, dcat_Distribution)
    yield from _titled(this, file.title, file.description)
    yield from _licensed(this)
    yield Triple(this, dcat_mediaType, NamedNode(f"{_MEDIA_TYPES}{file.media_type}"))
    size = Literal(str(file.size), datatype=xsd_nonNegativeInteger)
    yield Triple(this, dcat_byteSize, size)
    yield Triple(this, spdx_checksum, checksum)
    yield Triple(checksum, rdf_type, spdx_Checksum)
    yield Triple(checksum, spdx_algorithm, spdx_checksumAlgorithm_sha256)
    yield Triple(checksum, spdx_checksumValue, Literal(file.sha256, datatype=xsd_hexBinary))
    if base_url is not None:
        yield Triple(this, dcat_downloadURL, _at(base_url, file.name))


def _partitions(counts: Statistics) -> Iterator[Triple]:
    for term, members in counts.classes:
        this = NamedNode(f"{_FILE}#class-{_slug(term)}")
        yield Triple(_DATASET, void_classPartition, this)
        yield Triple(this, void_class, term)
        yield Triple(this, void_entities, _number(members))
    for term, statements in counts.properties:
        this = NamedNode(f"{_FILE}#property-{_slug(term)}")
        yield Triple(_DATASET, void_propertyPartition, this)
        yield Triple(this, void_property, term)
        yield Triple(this, void_triples, _number(statements))


def _target(target: Target) -> Iterator[Triple]:
    """Describe the data of others to which links lead."""
    this = _named(target)
    yield Triple(this, rdf_type, void_Dataset)
    yield Triple(this, dcterms_title, Literal(target.title, language="en"))
    yield Triple(this, dcterms_rights, Literal(target.terms, language="en"))
    if target.space:
        yield Triple(this, void_uriSpace, Literal(target.space))


def _linkset(linkset: Linkset, file: DumpFile, base_url: str | None) -> Iterator[Triple]:
    """Describe the links of one kind, and the file that holds them."""
    kind = linkset.kind
    this = NamedNode(f"{_FILE}#links-{kind.name}")
    dump = NamedNode(f"{_FILE}#{file.name}")
    yield Triple(_DATASET, void_subset, this)
    yield Triple(this, rdf_type, void_Linkset)
    yield Triple(this, rdf_type, dcat_Dataset)
    yield from _titled(this, kind.title, kind.method)
    yield from _licensed(this)
    yield Triple(this, void_linkPredicate, kind.predicate)
    yield Triple(this, void_subjectsTarget, _DATASET)
    yield Triple(this, void_objectsTarget, _named(kind.target))
    yield Triple(this, void_triples, _number(len(linkset.lines)))
    yield Triple(this, void_distinctSubjects, _number(linkset.subjects))
    yield Triple(this, dcat_distribution, dump)
    yield Triple(dump, dcterms_conformsTo, NamedNode(FORMATS["hrckg.nt.gz"].specification))
    yield Triple(dump, dcat_compressFormat, NamedNode(f"{_MEDIA_TYPES}application/gzip"))
    yield from _distribution(dump, file, base_url)
    if base_url is not None:
        yield Triple(this, void_dataDump, _at(base_url, file.name))


def _named(target: Target) -> NamedNode:
    return NamedNode(f"{_FILE}#{target.name}")


def _titled(this: NamedNode, title: str, description: str) -> Iterator[Triple]:
    yield Triple(this, dcterms_title, Literal(title, language="en"))
    yield Triple(this, dcterms_description, Literal(description, language="en"))


def _licensed(this: NamedNode) -> Iterator[Triple]:
    yield Triple(this, dcterms_license, NamedNode(LICENCE))


def _at(base_url: str, name: str) -> NamedNode:
    """Name a file of this copy."""
    return NamedNode(f"{base_url.rstrip('/')}/data/{name}")


def _number(value: int) -> Literal:
    return Literal(str(value), datatype=xsd_integer)


def _slug(term: NamedNode) -> str:
    """Return ``term`` as part of a fragment: ``Ballot``, ``skos-Concept``."""
    name = shorten(term.value, by_namespace(PREFIXES)) or term.value
    return re.sub(r"[^A-Za-z0-9_]+", "-", name.removeprefix("hrc:")).strip("-")
