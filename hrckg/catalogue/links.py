"""The addresses in a record."""

import re
from typing import Final

from hrckg.catalogue import limits
from hrckg.catalogue.doubts import unread
from hrckg.catalogue.entry import Doubt
from hrckg.catalogue.record import Record

_ADDRESS: Final = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?(?:[/?#][!-~]*)?")
_UNSAFE: Final = re.compile(r'[<>"{}|\\^`]')
# the libraries of voting records: the digital library has no records of the Council
_LIBRARIES: Final = {
    "HRC": "https://searchlibrary.ohchr.org/record/",
    "CHR": "https://searchlibrary.ohchr.org/record/",
    "GA": "https://digitallibrary.un.org/record/",
    "SC": "https://digitallibrary.un.org/record/",
}


def links_of(record: Record) -> tuple[tuple[str, ...], tuple[Doubt, ...]]:
    """Return the addresses of a record, each once, and a doubt for what is no address."""
    given = dict.fromkeys(link.strip() for link in record.links[: limits.LINKS])
    links = tuple(link for link in given if _is_address(link))
    return links, tuple(unread("a link", link) for link in given if link and link not in links)


def page_of(record: Record, body: str) -> str:
    """Return the address of the record: as given, else in the library that records the organ."""
    given = record.page.strip()
    if given and _is_address(given):
        return given
    return _LIBRARIES[body] + record.record if body in _LIBRARIES else ""


def _is_address(words: str) -> bool:
    """Say whether words are an address on the web that can stand in RDF as it is."""
    return (
        len(words) <= limits.ADDRESS
        and _ADDRESS.fullmatch(words) is not None
        and not _UNSAFE.search(words)
    )
