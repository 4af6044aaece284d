"""Read a dump, whatever its format, or what a build wrote."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, Final, cast

from pyoxigraph import RdfFormat, Store

from hrckg.errors import MisuseError

FORMATS: Final[dict[str, RdfFormat]] = {
    ".nt": RdfFormat.N_TRIPLES,
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nq": RdfFormat.N_QUADS,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}
"""The formats that can be read, by the ending of the file name (``.gz`` may follow)."""

_DUMPS = ("hrckg.trig.gz", "hrckg.trig", "hrckg.nt.gz", "hrckg.nt", "hrckg.ttl.gz", "hrckg.ttl")
_GZIP = b"\x1f\x8b"


def load(path: Path) -> Store:
    """Return a store with everything that ``path`` holds.

    ``path`` is a dump (any of ``FORMATS``, packed or not) or a folder that ``hrckg build`` wrote,
    of which the TriG dump is read, since it alone keeps the graph of each document.

    Raises:
        MisuseError: if there is nothing to read, the name tells no format, or the content is not
            in that format; the message says where the parser stopped, in lines of the unpacked
            text.

    """
    if not path.exists():
        raise MisuseError(
            f"There is no {path}. Run `hrckg build`, or give a dump or the folder of a build."
        )
    file = _dump_in(path) if path.is_dir() else path
    store = Store()
    try:
        with closing(_open(file)) as content:
            store.bulk_load(content, format=_format(file))
    except SyntaxError as error:
        raise MisuseError(
            f"{file} is not valid {_format(file).name}: {error.msg}. "
            "Build the dump again, or give a file whose name ends as its format does."
        ) from error
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise MisuseError(
            f"{file} cannot be unpacked: {error}. Fetch or build the file again."
        ) from error
    except OSError as error:
        raise MisuseError(
            f"{file} cannot be read: {error.strerror or error}. Check the path and its permissions."
        ) from error
    if not len(store):
        raise MisuseError(f"{file} holds no statement. Build the dump again.")
    return store


def _open(file: Path) -> IO[bytes]:
    """Open ``file``, unpacking what is packed.

    The first bytes decide, not the name: some hosts deliver ``.gz`` files unpacked.
    """
    with file.open("rb") as start:
        packed = start.read(len(_GZIP)) == _GZIP
    return cast("IO[bytes]", gzip.open(file)) if packed else file.open("rb")


def _format(file: Path) -> RdfFormat:
    name = file.name.removesuffix(".gz")
    ending = Path(name).suffix
    if ending not in FORMATS:
        raise MisuseError(
            f"The name of {file} tells no RDF format: it should end in one of "
            f"{', '.join(FORMATS)}, with or without .gz."
        )
    return FORMATS[ending]


def _dump_in(folder: Path) -> Path:
    for file in _candidates(folder):
        if file.is_file():
            return file
    raise MisuseError(f"{folder} holds no dump: run `hrckg build --out {folder}` first.")


def _candidates(folder: Path) -> Iterator[Path]:
    """Yield where a dump may lie, given a build, its site or its data folder."""
    for data in (folder / "site" / "data", folder / "data", folder):
        for name in _DUMPS:
            yield data / name
