"""Names of WordprocessingML, and the attributes that its elements have."""

from collections.abc import Iterator
from typing import Final

from hrckg.formats.markup import Element

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_OFF = {"0", "false", "off", "none"}


def w(name: str) -> str:
    """Return the name of an element or attribute of WordprocessingML.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return _WORD + name


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def strict_to_transitional(data: bytes) -> bytes:
    """Rename the namespaces of "Strict Open XML" to those that all other Word files have."""
    if b"http://purl.oclc.org/ooxml/" not in data:
        return data
    return data.replace(_STRICT[1:-1].encode(), _WORD[1:-1].encode()).replace(
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    )


def value(element: Element | None, name: str) -> str | None:
    """Return ``w:val`` of the child ``name``; None: there is no such child, or no value."""
    child = None if element is None else element.find(w(name))
    return None if child is None else child.get(w("val"))


def number(element: Element | None, name: str) -> int | None:
    """Return ``w:val`` of the child ``name`` as a number; None: there is none."""
    return whole(value(element, name))


def whole(text: str | None) -> int | None:
    """Read a whole number of at most nine digits; None: it is none."""
    digits = (text or "").removeprefix("-")
    is_whole = digits.isascii() and digits.isdigit() and len(digits) <= 9  # noqa: PLR2004  # digits of a 32-bit number
    return int(text or "") if is_whole else None


def toggle(properties: Element | None, name: str) -> bool | None:
    """Return whether a property is on; None: nothing is said."""
    child = None if properties is None else properties.find(w(name))
    return None if child is None else child.get(w("val"), "1").lower() not in _OFF


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the children ``name`` of an element; none has none."""
    if element is not None:
        yield from element.iterchildren(w(name))
