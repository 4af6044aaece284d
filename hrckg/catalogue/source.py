"""The bytes of a file of a catalogue, packed or not, with how far they are read."""

import gzip
import hashlib
import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, cast

from hrckg.catalogue import limits
from hrckg.errors import HrckgError
from hrckg.formats import shown_name

Progress = Callable[[int, int], None]
"""Is told how many bytes are done, and how many there are."""

GZIP: Final = b"\x1f\x8b"
"""How a packed file begins (RFC 1952, section 2.3.1)."""

_BUFFER: Final = 256 * 1024


class BadCatalogueError(HrckgError):
    """A file of a catalogue that cannot be read to its end."""


class _Unpacked(io.RawIOBase):
    """The bytes of a file, unpacked, no more than a catalogue has."""

    def __init__(self, name: str, raw: IO[bytes]) -> None:
        packed = raw.read(len(GZIP)) == GZIP
        raw.seek(0)
        self._stream = cast("IO[bytes]", gzip.GzipFile(fileobj=raw)) if packed else raw
        self._name = name
        self._left = limits.FILE

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        try:
            data = self._stream.read(len(buffer))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise BadCatalogueError(
                f"{self._name}: the packed file is damaged ({error}); fetch it again."
            ) from error
        except OSError as error:
            raise _unreachable(self._name, error) from error
        self._left -= len(data)
        if self._left < 0:
            raise BadCatalogueError(
                f"{self._name}: the file has more than {limits.FILE // 1024**3} GB, as no "
                "catalogue has; split it."
            )
        buffer[: len(data)] = data
        return len(data)


class Source:
    """An open file of a catalogue: its name, its size, its bytes as they are when unpacked."""

    def __init__(self, name: str, size: int, raw: IO[bytes]) -> None:
        self._raw = raw
        self.name = name
        self.size = size
        self.stream = io.BufferedReader(_Unpacked(name, raw), _BUFFER)

    @property
    def done(self) -> int:
        """How many of its bytes were taken from the disk."""
        return self._raw.tell()


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """Open a file of a catalogue.

    Raises:
        BadCatalogueError: if it cannot be read; its stream raises one where it is damaged.

    """
    with _open(path) as raw:
        yield Source(shown_name(path.name), path.stat().st_size, raw)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of the bytes of a file as they lie there.

    Raises:
        BadCatalogueError: if it cannot be read.

    """
    with _open(path) as raw:
        return hashlib.file_digest(cast("io.BufferedReader", raw), "sha256").hexdigest()


def _open(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as error:
        raise _unreachable(shown_name(path.name), error) from error


def _unreachable(name: str, error: OSError) -> BadCatalogueError:
    return BadCatalogueError(
        f"{name}: {error.strerror or error}; check the name and the permissions."
    )
