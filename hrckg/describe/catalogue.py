"""What the records of a catalogue share: its files, and the headings under which it files texts."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe.statement import Statement, types
from hrckg.terms import (
    dcterms_format,
    dcterms_language,
    rdfs_label,
    skos_altLabel,
    skos_Concept,
    skos_definition,
    skos_inScheme,
    skos_prefLabel,
)

_LANGUAGE = "ENG"  # of what cataloguers write


def source_file_triples(name: str, sha256: str, media_type: str) -> Iterator[Statement]:
    """Describe a file of a catalogue."""
    this = iris.source_file(sha256)
    yield from types(this, hrc.SourceFile)
    yield Triple(this, rdfs_label, Literal(name, language="en"))
    yield Triple(this, hrc.fileName, Literal(name))
    yield Triple(this, hrc.sha256, Literal(sha256))
    yield Triple(this, dcterms_format, Literal(media_type))
    yield Triple(this, dcterms_language, iris.language_authority(_LANGUAGE))


def heading_triples(heading: str, spellings: Iterable[str]) -> Iterator[Statement]:
    """Describe a subject by its heading, and by others that differ from it in punctuation."""
    if not iris.slug(heading):
        return
    this = iris.subject(heading)
    label = Literal(heading, language="en")
    meaning = Literal(f"What catalogues file under the heading '{heading}'.", language="en")
    yield from types(this, skos_Concept)
    yield Triple(this, rdfs_label, label)
    yield Triple(this, skos_prefLabel, label)
    yield Triple(this, skos_definition, meaning)
    yield Triple(this, skos_inScheme, iris.concept("scheme", "subject"))
    for other in sorted(set(spellings) - {heading}):
        yield Triple(this, skos_altLabel, Literal(other, language="en"))
