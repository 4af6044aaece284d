"""RDF/XML, for the tools that read nothing else.

XML has no way to write most control characters, and a predicate has to end in an XML name:
https://www.w3.org/TR/rdf-syntax-grammar/#section-Serialising
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import Literal, NamedNode

from hrckg.dump.names import by_namespace
from hrckg.dump.serialisation import Serialisation
from hrckg.dump.statements import Description, UnwritableError, Value
from hrckg.iris import PREFIXES
from hrckg.terms import xsd_string

# https://www.w3.org/TR/xml/#charsets
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# http://purl.org/dc/terms/ + title
_QNAME: Final = re.compile(r"(?P<namespace>.*?)(?P<local>[A-Za-z_][A-Za-z0-9_.-]*)", re.DOTALL)

# a carriage return that is not escaped would be read as a line feed
_ESCAPES: Final = {"\r": "&#13;"}


def write_rdfxml(
    descriptions: Iterable[Description], prefixes: Mapping[str, str] = PREFIXES
) -> Iterator[str]:
    """Yield the text of an RDF/XML file, piece by piece.

    Raises:
        UnwritableError: at a character or a predicate that XML cannot hold.

    """
    yield from rdfxml(prefixes).text(descriptions)


def rdfxml(prefixes: Mapping[str, str] = PREFIXES) -> Serialisation:
    """Return how RDF/XML writes a graph; its pieces raise ``UnwritableError``."""
    names = by_namespace(prefixes)
    declarations = "".join(
        f"\n    xmlns:{prefix}={quoteattr(namespace)}" for prefix, namespace in prefixes.items()
    )
    return Serialisation(
        head=f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{declarations}>\n',
        piece=lambda description: "".join(_element(description, names)),
        tail="\n</rdf:RDF>\n",
    )


def _element(description: Description, names: Mapping[str, str]) -> Iterator[str]:
    yield f"\n  <rdf:Description rdf:about={quoteattr(description.subject.value)}>\n"
    for predicate, values in description.properties:
        start, end = _tags(predicate, names)
        for value in values:
            yield f"    <{start}{_content(value, end)}\n"
    yield "  </rdf:Description>\n"


def _tags(predicate: NamedNode, names: Mapping[str, str]) -> tuple[str, str]:
    """Return what stands in the opening and in the closing tag of ``predicate``."""
    name = _QNAME.fullmatch(predicate.value)
    if name is None:
        raise UnwritableError(f"{predicate} cannot be an element of RDF/XML: rename the property.")
    namespace, local = name["namespace"], name["local"]
    prefix = names.get(namespace)
    if prefix is None:
        return f"{local} xmlns={quoteattr(namespace)}", local
    return f"{prefix}:{local}", f"{prefix}:{local}"


def _content(value: Value, end: str) -> str:
    """Return the rest of the element after its name: attributes, text, closing tag."""
    if isinstance(value, NamedNode):
        return f" rdf:resource={quoteattr(value.value)}/>"
    return f"{_kind(value)}>{_text(value)}</{end}>"


def _kind(literal: Literal) -> str:
    if literal.language is not None:
        return f" xml:lang={quoteattr(literal.language)}"
    if literal.datatype == xsd_string:
        return ""
    return f" rdf:datatype={quoteattr(literal.datatype.value)}"


def _text(literal: Literal) -> str:
    stray = _NOT_XML.search(literal.value)
    if stray is not None:
        raise UnwritableError(
            f"{literal} holds the character U+{ord(stray[0]):04X}, which XML forbids: "
            "take it out where the text is read."
        )
    return escape(literal.value, _ESCAPES)
