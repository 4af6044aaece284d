"""XML from outside, parsed without what XML can do beyond markup."""

from typing import Any, TypeAlias

from lxml import etree

from hrckg.formats.source import UnreadableSourceError

Element: TypeAlias = Any
"""An element of lxml, which ships no types."""


def parse_xml(data: bytes) -> Element:
    """Parse an XML part of a file; no entities, no document type, no network, bounded depth.

    Raises:
        UnreadableSourceError: if it is not well-formed, too deep, or has a document type.

    """
    # a document type is where entities are defined: those of a bomb, and those of other files
    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise _document_type()
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        said = str(getattr(error, "msg", error)).replace("\n", "")
        raise UnreadableSourceError(
            f"its XML is damaged ({said}); open it with a word processor and save it again."
        ) from error
    if root.getroottree().docinfo.doctype:
        raise _document_type()
    return root


def _document_type() -> UnreadableSourceError:
    return UnreadableSourceError(
        "its XML has a document type of its own, as no word processor writes; open it with a word "
        "processor and save it again."
    )
