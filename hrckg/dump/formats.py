"""The RDF formats in which the graph is published."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Store

from hrckg.dump.files import Content
from hrckg.dump.jsonld import write_jsonld
from hrckg.dump.ntriples import write_ntriples
from hrckg.dump.rdfxml import write_rdfxml
from hrckg.dump.statements import Description, describe_graphs
from hrckg.dump.turtle import write_trig, write_turtle


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: how it is called, and where it is defined."""

    title: str
    description: str
    media_type: str
    feature: str  # the IRI of the format in https://www.w3.org/ns/formats/
    specification: str


_WHOLE = "The whole graph: texts, votes, closed lists and the ontology."

FORMATS: Final = {
    "hrckg.ttl.gz": Format(
        title="Turtle",
        description=f"{_WHOLE} The format to read: one subject a paragraph, with prefixes.",
        media_type="text/turtle",
        feature="http://www.w3.org/ns/formats/Turtle",
        specification="https://www.w3.org/TR/turtle/",
    ),
    "hrckg.nt.gz": Format(
        title="N-Triples",
        description=f"{_WHOLE} One statement a line, sorted: the fastest to load and to compare.",
        media_type="application/n-triples",
        feature="http://www.w3.org/ns/formats/N-Triples",
        specification="https://www.w3.org/TR/n-triples/",
    ),
    "hrckg.jsonld.gz": Format(
        title="JSON-LD",
        description=f"{_WHOLE} Compact JSON, one node a line, with its context inside.",
        media_type="application/ld+json",
        feature="http://www.w3.org/ns/formats/JSON-LD",
        specification="https://www.w3.org/TR/json-ld11/",
    ),
    "hrckg.rdf.gz": Format(
        title="RDF/XML",
        description=f"{_WHOLE} For tools that read nothing newer.",
        media_type="application/rdf+xml",
        feature="http://www.w3.org/ns/formats/RDF_XML",
        specification="https://www.w3.org/TR/rdf-syntax-grammar/",
    ),
    "hrckg.trig.gz": Format(
        title="TriG",
        description="The same statements, with a named graph for each text.",
        media_type="application/trig",
        feature="http://www.w3.org/ns/formats/TriG",
        specification="https://www.w3.org/TR/trig/",
    ),
}
"""The dumps by file name."""


def graph_contents(store: Store, union: tuple[Description, ...]) -> Iterator[Content]:
    """Yield the dump of ``store`` in each format; ``union`` is what its graphs say together."""
    pieces = {
        "hrckg.ttl.gz": write_turtle(union),
        "hrckg.nt.gz": write_ntriples(union),
        "hrckg.jsonld.gz": write_jsonld(union),
        "hrckg.rdf.gz": write_rdfxml(union),
        "hrckg.trig.gz": write_trig(describe_graphs(store)),
    }
    for name, form in FORMATS.items():
        yield Content(
            name=name,
            title=form.title,
            description=form.description,
            media_type=form.media_type,
            pieces=pieces[name],
        )
