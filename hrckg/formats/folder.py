"""Folders of documents."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from hrckg.formats.archive import is_document
from hrckg.formats.files import SUFFIXES

_SITE = Path("data", "void.ttl")  # what every site that was built has


def find_files(folder: Path, suffixes: tuple[str, ...] = SUFFIXES) -> Iterator[Path]:
    """Yield the files with certain suffixes in a folder and those below it, sorted by path.

    Without ``suffixes``, these are the documents and their archives.

    Hidden files and folders are left alone, files that lock others, and sites that were built; a
    link to a folder is not followed.
    """
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = [name for name in folders if not _is_apart(here / name)]
        found += (
            here / name
            for name in names
            if is_document(PurePosixPath(name), suffixes) and (here / name).is_file()
        )
    yield from sorted(found)


def _is_apart(folder: Path) -> bool:
    return folder.name.startswith((".", "__MACOSX")) or (folder / _SITE).is_file()
