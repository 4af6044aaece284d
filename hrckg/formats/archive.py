"""Zip files of documents. Names of members are names: nothing is unpacked to a disk."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hrckg.formats import limits
from hrckg.formats.source import UnreadableSourceError
from hrckg.formats.zipped import open_zip

_LEFTOVERS = "__MACOSX"  # what another system's archiver adds beside the files


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file of an archive: its whole name, its bytes, or why it cannot be read."""

    name: str
    data: bytes = b""
    refusal: UnreadableSourceError | None = None

    @property
    def file(self) -> str:
        """Its name without folders, none of which is ever a place on a disk."""
        return self.name.replace("\\", "/").rpartition("/")[2]


def is_document(path: PurePosixPath, suffixes: tuple[str, ...]) -> bool:
    """Say whether a file among others is a document: no hidden file, none that locks another.

    >>> is_document(PurePosixPath("en/A.docx"), (".docx",))
    True
    >>> is_document(PurePosixPath("en/~$A.docx"), (".docx",))
    False
    """
    hidden = any(part.startswith(".") and part.strip(".") for part in path.parts)
    return (
        not hidden
        and not path.name.startswith("~$")
        and _LEFTOVERS not in path.parts
        and path.suffix.lower() in suffixes
    )


def read_members(path: Path, suffixes: tuple[str, ...]) -> Iterator[Member]:
    """Yield the documents of an archive, sorted by name.

    Raises:
        UnreadableSourceError: if it is no archive, or larger than the bounds.

    """
    with path.open("rb") as file, open_zip(file) as zipped:
        for name in sorted(zipped.members):
            if not is_document(PurePosixPath(name.replace("\\", "/")), suffixes):
                continue
            try:
                yield Member(name=name, data=zipped.read(name, limits.FILE))
            except UnreadableSourceError as error:
                yield Member(name=name, refusal=error)
