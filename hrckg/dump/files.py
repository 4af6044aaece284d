"""Files of a dump: written piece by piece, packed so that the same content is the same bytes."""

import gzip
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Final, Self

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
    pieces: Iterable[str] | Iterable[bytes]  # text gets written in UTF-8


def write_file(content: Content, folder: Path) -> DumpFile:
    """Write ``content`` into ``folder``.

    A packed file is one gzip member without name or time, since browsers unpack only the first
    member and a time would make every build differ: https://www.rfc-editor.org/rfc/rfc1952
    """
    with Growing(folder / content.name) as file:
        for piece in content.pieces:
            file.write(piece)
    return file.described(content)


class Growing:
    """A file that is being written, piece by piece; a context manager that ends it."""

    def __init__(self, path: Path) -> None:
        """Begin a file; it is packed if its name ends in .gz."""
        self.path = path
        self._packed = path.suffix == ".gz"
        self._block = bytearray()
        self._size = 0
        self._digest = sha256()

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            raw = stack.enter_context(self.path.open("wb"))
            self._put: Callable[[bytes], int] = raw.write
            if self._packed:
                member = gzip.GzipFile("", "wb", compresslevel=9, fileobj=raw, mtime=0)
                self._put = stack.enter_context(member).write
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._pass_on()
        self._stack.close()

    def write(self, piece: str | bytes) -> None:
        """Add to the file; many small pieces are packed together."""
        self._block += piece.encode() if isinstance(piece, str) else piece
        if len(self._block) >= _BLOCK:
            self._pass_on()

    def described(self, content: Content) -> DumpFile:
        """Return the file, once it has ended, under the name and title of ``content``."""
        inside = (self._size, self._digest.hexdigest())
        size, digest = inside
        if self._packed:
            with self.path.open("rb") as written:
                size = self.path.stat().st_size
                digest = file_digest(written, "sha256").hexdigest()
        return _dump_file(content, size, digest, inside if self._packed else None)

    def _pass_on(self) -> None:
        block = bytes(self._block)
        self._block.clear()
        self._size += len(block)
        self._digest.update(block)
        self._put(block)


def _dump_file(
    content: Content, size: int, digest: str, unpacked: tuple[int, str] | None
) -> DumpFile:
    return DumpFile(
        name=content.name,
        title=content.title,
        description=content.description,
        media_type=content.media_type,
        size=size,
        sha256=digest,
        unpacked=unpacked,
    )


def write_checksums(files: Iterable[DumpFile]) -> Iterator[str]:
    """Yield the lines of a ``SHA256SUMS``, by name, as ``sha256sum --check`` reads them."""
    checksums = [checksum for file in files for checksum in file.checksums]
    for digest, name in sorted(checksums, key=lambda checksum: checksum[1]):
        yield f"{digest}  {name}\n"
