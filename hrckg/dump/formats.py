"""The RDF formats in which the graph is published."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Store

from hrckg.dump.files import Content
from hrckg.dump.jsonld import jsonld, packaged_context
from hrckg.dump.rdfxml import rdfxml
from hrckg.dump.serialisation import Serialisation
from hrckg.dump.statements import describe_graphs
from hrckg.dump.turtle import turtle, write_trig
from hrckg.dump.union import Union


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


def content(name: str, pieces: Iterable[str]) -> Content:
    """Return the dump of this name, with its text."""
    form = FORMATS[name]
    return Content(
        name=name,
        title=form.title,
        description=form.description,
        media_type=form.media_type,
        pieces=pieces,
    )


def serialisations(union: Union) -> dict[str, Serialisation]:
    """Return the formats that write one subject after the other, by the name of the dump."""
    return {
        "hrckg.ttl.gz": turtle(),
        "hrckg.jsonld.gz": jsonld(union.properties(), packaged_context()),
        "hrckg.rdf.gz": rdfxml(),
    }


def other_texts(store: Store, union: Union) -> dict[str, Iterator[str]]:
    """Return the formats that have an order of their own, by the name of the dump."""
    return {
        "hrckg.nt.gz": union.lines(),
        "hrckg.trig.gz": write_trig(describe_graphs(store)),
    }
