"""Files of a dump: written piece by piece, packed so that the same content is the same bytes."""

import gzip
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Final

LICENCE: Final = "https://creativecommons.org/publicdomain/zero/1.0/"
"""The licence of all that the files hold."""

_BLOCK: Final = 1 << 16  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DumpFile:
    """A file as it was written."""

    name: str
    title: str
    description: str
    media_type: str  # of the unpacked content
    size: int
    sha256: str
    unpacked: tuple[int, str] | None = None  # size and SHA-256 inside; None: it is not packed

    @property
    def checksums(self) -> tuple[tuple[str, str], ...]:
        """Return the file, and what is inside, each as SHA-256 and name."""
        own = ((self.sha256, self.name),)
        if self.unpacked is None:
            return own
        return (*own, (self.unpacked[1], self.name.removesuffix(".gz")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A file before it is written."""

    name: str  # ends in .gz: it is packed
    title: str
    description: str
    media_type: str
    pieces: Iterable[str]


def write_file(content: Content, folder: Path) -> DumpFile:
    """Write ``content`` into ``folder``, in UTF-8.

    A packed file is one gzip member without name or time, since browsers unpack only the first
    member and a time would make every build differ: https://www.rfc-editor.org/rfc/rfc1952
    """
    packed = content.name.endswith(".gz")
    path = folder / content.name
    with ExitStack() as stack:
        raw = stack.enter_context(path.open("wb"))
        write: Callable[[bytes], int] = raw.write
        if packed:
            member = gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=raw, mtime=0)
            write = stack.enter_context(member).write
        inside = _write(content.pieces, write)
    size, digest = inside
    if packed:
        with path.open("rb") as written:
            size, digest = path.stat().st_size, file_digest(written, "sha256").hexdigest()
    return DumpFile(
        name=content.name,
        title=content.title,
        description=content.description,
        media_type=content.media_type,
        size=size,
        sha256=digest,
        unpacked=inside if packed else None,
    )


def write_checksums(files: Iterable[DumpFile]) -> Iterator[str]:
    """Yield the lines of a ``SHA256SUMS``, by name, as ``sha256sum --check`` reads them."""
    checksums = [checksum for file in files for checksum in file.checksums]
    for digest, name in sorted(checksums, key=lambda checksum: checksum[1]):
        yield f"{digest}  {name}\n"


def _write(pieces: Iterable[str], write: Callable[[bytes], int]) -> tuple[int, str]:
    """Write ``pieces``; return how many bytes they are and their SHA-256."""
    size, digest = 0, sha256()
    for block in _blocks(pieces):
        size += len(block)
        digest.update(block)
        write(block)
    return size, digest.hexdigest()


def _blocks(pieces: Iterable[str]) -> Iterator[bytes]:
    """Yield the same text in blocks that are worth packing one by one."""
    block = bytearray()
    for piece in pieces:
        block += piece.encode()
        if len(block) >= _BLOCK:
            yield bytes(block)
            block.clear()
    yield bytes(block)
