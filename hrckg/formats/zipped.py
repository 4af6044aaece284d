"""Zip files, opened with bounds: archives of documents, and Word files."""

import lzma
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from hrckg.formats import limits
from hrckg.formats.names import shown_name
from hrckg.formats.source import UnreadableSourceError

_ENCRYPTED = 0x1  # of the general purpose bits (APPNOTE.TXT 6.3.10, section 4.4.4)
_FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,  # a way of packing that Python does not know
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,  # UnicodeDecodeError, a negative seek
)


@dataclass(frozen=True, slots=True)
class Zipped:
    """An open zip file whose list of members keeps the bounds."""

    _file: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]

    def read(self, name: str, most: int) -> bytes:
        """Return the bytes of a member of at most ``most`` bytes.

        Raises:
            UnreadableSourceError: if it is larger, encrypted or damaged, or packed like a bomb.

        """
        member = self.members[name]
        if member.flag_bits & _ENCRYPTED:
            raise UnreadableSourceError("it is encrypted; take its password off and try again.")
        if member.file_size > most:
            raise UnreadableSourceError(
                f"it unpacks to more than {most // limits.MEGABYTE} MB, which no document of the "
                "Council needs; split it or leave it out."
            )
        packed = max(member.compress_size, 1)
        if member.file_size > limits.MEGABYTE and member.file_size / packed > limits.RATIO:
            raise UnreadableSourceError(
                f"it unpacks to {member.file_size // packed} times its size, as no text does; "
                "leave it out."
            )
        try:
            with self._file.open(member) as opened:
                return opened.read(most)
        except _FAULTS as error:
            raise UnreadableSourceError(
                f"it is damaged ({_said(error)}); fetch it again."
            ) from error


@contextmanager
def open_zip(file: IO[bytes]) -> Iterator[Zipped]:
    """Open a zip file and read its list of members; folders are left out.

    Raises:
        UnreadableSourceError: if it is no zip file, damaged, has two members of one name, or more
            or larger members than documents can be.

    """
    try:
        archive = zipfile.ZipFile(file)
    except _FAULTS as error:
        raise UnreadableSourceError(
            f"it is no zip file, or damaged ({_said(error)}); fetch or save it again."
        ) from error
    with archive:
        members = [one for one in archive.infolist() if not one.is_dir()]
        if len(members) > limits.MEMBERS:
            raise UnreadableSourceError(
                f"it holds {len(members)} files, more than {limits.MEMBERS}; divide it."
            )
        if sum(one.file_size for one in members) > limits.UNPACKED:
            raise UnreadableSourceError(
                f"it unpacks to more than {limits.UNPACKED // limits.MEGABYTE} MB; divide it."
            )
        named = {one.filename: one for one in members}
        if len(named) < len(members):
            twice, _ = Counter(one.filename for one in members).most_common(1)[0]
            raise UnreadableSourceError(
                f"it holds two files called '{shown_name(twice)}', and nobody can say which one is "
                "meant; pack it again."
            )
        yield Zipped(archive, named)


def _said(error: BaseException) -> str:
    return str(error) or type(error).__name__
