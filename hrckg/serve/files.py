"""Which file of the site an address names, and of what type it is."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import unquote

MEDIA_TYPES: Final[Mapping[str, str]] = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".map": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".nq": "application/n-quads",
    ".nt": "application/n-triples",
    ".png": "image/png",
    ".rdf": "application/rdf+xml",
    ".rq": "application/sparql-query",
    ".svg": "image/svg+xml",
    ".trig": "application/trig",
    ".ttl": "text/turtle; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".xsd": "application/xml",
}
"""By the last ending: a packed dump is a gzip file, and no server unpacks it."""

_UNKNOWN = "application/octet-stream"
_FORBIDDEN = frozenset("\\\0")


def media_type(path: Path) -> str:
    """Return the media type of a file by its name.

    >>> media_type(Path("hrckg.nt.gz"))
    'application/gzip'
    """
    if path.name in {"SHA256SUMS", "LICENSE", "NOTICE"}:
        return MEDIA_TYPES[".txt"]
    return MEDIA_TYPES.get(path.suffix.lower(), _UNKNOWN)


def find_path(root: Path, address: str) -> Path | None:
    """Return the file or folder of ``root`` that an address path names; None: there is none.

    An address never leads out of ``root``: not by ``..``, not by a segment with a separator in
    it, not by a symbolic link.
    """
    if not address.startswith("/"):
        return None
    segments = [_decoded(segment) for segment in address[1:].removesuffix("/").split("/")]
    if segments == [""]:
        return root
    names = [segment for segment in segments if segment is not None and _is_name(segment)]
    if len(names) != len(segments):
        return None
    try:
        path = root.joinpath(*names).resolve(strict=True)
    except (OSError, RuntimeError):
        return None
    return path if path.is_relative_to(root.resolve()) else None


def _decoded(segment: str) -> str | None:
    try:
        return unquote(segment, errors="strict")
    except UnicodeDecodeError:
        return None


def _is_name(segment: str) -> bool:
    return segment not in {"", ".", ".."} and "/" not in segment and not _FORBIDDEN & set(segment)
