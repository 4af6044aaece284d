"""Where a resource has its page: from an IRI of ours to a file of the site.

Links between pages are relative and name ``index.html``, so a copy works under any path of any
host and when it is opened from a folder.
"""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, unquote

from hrckg import iris
from hrckg.errors import HrckgError

_LONGEST_NAME = 200  # bytes; file systems stop at 255, and ".jsonld" comes on top


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """The page of one resource, and the files of its data beside it.

    >>> address = address_of("https://w3id.org/hrckg/id/A/HRC/46/L.22")
    >>> address.page
    'id/A/HRC/46/L.22/index.html'
    >>> address.turtle
    'id/A/HRC/46/L.22.ttl'
    >>> address.root
    '../../../../../'
    """

    iri: str
    folder: str  # below the site's root, as it is called on disk

    @property
    def page(self) -> str:
        """The URL of the page, from the site's root."""
        return f"{quote(self.folder, safe='/()~')}/index.html"

    @property
    def turtle(self) -> str:
        """The URL of the data in Turtle, from the site's root."""
        return f"{quote(self.folder, safe='/()~')}.ttl"

    @property
    def jsonld(self) -> str:
        """The URL of the data in JSON-LD, from the site's root."""
        return f"{quote(self.folder, safe='/()~')}.jsonld"

    @property
    def root(self) -> str:
        """The way from the page up to the site's root."""
        return root_of(f"{self.folder}/index.html")


def root_of(file: str) -> str:
    """Return the relative URL from the page ``file`` up to the site's root.

    >>> root_of("index.html"), root_of("data/index.html")
    ('', '../')
    """
    return "../" * file.count("/")


@lru_cache(maxsize=100_000)
def address_of(iri: str) -> Address:
    """Return the address of a resource with a slash IRI.

    Raises:
        HrckgError: if the IRI cannot name a folder safely.

    """
    segments = [unquote(segment) for segment in iri.removeprefix(iris.BASE).split("/")]
    if not iri.startswith(iris.BASE) or not all(map(_is_safe, segments)):
        raise HrckgError(
            f"<{iri}> cannot have a page: a segment of it is no name for a folder. "
            "Correct the identifier in the data."
        )
    return Address(iri=iri, folder="/".join(["id", *segments]))


def _is_safe(segment: str) -> bool:
    """Say whether ``segment`` names a folder on any system, and none but its own."""
    return (
        segment not in {"", ".", "..", "index.html"}
        and not any(character in "/\\" or ord(character) < ord(" ") for character in segment)
        and len(segment.encode()) <= _LONGEST_NAME
    )
