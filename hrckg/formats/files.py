"""Files of every format: one table from the suffix to what reads it."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hrckg.document import Layout, Source
from hrckg.formats import limits
from hrckg.formats.archive import Member, read_members
from hrckg.formats.disguise import refuse_disguise
from hrckg.formats.names import shown_name
from hrckg.formats.source import UnreadableSourceError, decode_source
from hrckg.formats.web import read_web
from hrckg.formats.word import read_word

Refused = Callable[[str, UnreadableSourceError], None]
"""Takes the name of a file and why it is not read."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format that knows its layout: ``read`` makes text and layout of the bytes of a file."""

    media_type: str
    read: Callable[[bytes], tuple[str, Layout]]


def _read_pdf(data: bytes) -> tuple[str, Layout]:
    from hrckg.formats.pdf import read_pdf  # noqa: PLC0415  # its libraries are slow to load

    return read_pdf(data)


_TEXTS = (".txt", ".md")
_FORMATS: Mapping[str, Format] = {
    ".docx": Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", read_word
    ),
    ".htm": Format("text/html", read_web),
    ".html": Format("text/html", read_web),
    ".pdf": Format("application/pdf", _read_pdf),
}
_ARCHIVE = ".zip"
_REMEDIES = {
    ".doc": "open it with a word processor and save it as .docx",
    ".docm": "open it with a word processor and save it as .docx, without macros",
    ".dot": "open it with a word processor and save it as .docx",
    ".dotx": "open it with a word processor and save it as .docx",
    ".odt": "open it with a word processor and save it as .docx",
    ".rtf": "open it with a word processor and save it as .docx",
    ".wpd": "open it with a word processor and save it as .docx",
    ".pages": "export it as .docx",
    ".mht": "save the page as .html",
    ".mhtml": "save the page as .html",
    ".xhtml": "rename it to .html",
    ".xml": "a voting catalogue is MARCXML, whose root is a collection of MARC records",
    ".marcxml": "a voting catalogue has a collection of MARC records as its root",
    ".mrc": "export a voting catalogue as MARCXML",
    ".csv": "a voting catalogue has one table with the columns record_id, symbol, title and "
    "vote_type, and one with record_id, iso3 and vote",
    ".gz": "unpack it",
    ".7z": "unpack it",
    ".rar": "unpack it",
    ".tar": "unpack it",
}
DOCUMENTS: tuple[str, ...] = (*_TEXTS, *sorted(_FORMATS))
"""The suffixes of documents."""
SUFFIXES: tuple[str, ...] = (*DOCUMENTS, _ARCHIVE)
"""The suffixes of files that are read: documents, and archives of them."""


def read_source(path: Path) -> Source:
    """Read a file that is one document.

    Raises:
        UnreadableSourceError: if it is missing, too large, of a format that is not read, or not
            what its suffix says, or if it is an archive.

    """
    _refuse_suffix(path.name, shown_name(path))
    if path.suffix.lower() == _ARCHIVE:
        raise UnreadableSourceError(
            f"{shown_name(path)}: an archive can hold many documents; unpack it, and name one "
            "of its files."
        )
    return read_bytes(_bytes_of(path, limits.FILE), path.name, shown_name(path))


def read_sources(path: Path, refused: Refused | None = None) -> Iterator[Source]:
    """Yield the document of a file, or the documents of an archive, sorted by name.

    ``refused`` takes the members of an archive that cannot be read, and the others go on; without
    it the first one ends the reading.

    Raises:
        UnreadableSourceError: as ``read_source`` does; if an archive holds no document.

    """
    if path.suffix.lower() != _ARCHIVE:
        yield read_source(path)
        return
    found = False
    _refuse_size(path, limits.ARCHIVE)
    for member in _members(path):
        found = True
        try:
            yield _read_member(member, path)
        except UnreadableSourceError as error:
            if refused is None:
                raise
            refused(shown_name(member.name), error)
    if not found:
        raise UnreadableSourceError(
            f"{shown_name(path)}: the archive holds no document; put {', '.join(DOCUMENTS)} files "
            "into it."
        )


def _members(path: Path) -> Iterator[Member]:
    try:
        yield from read_members(path, SUFFIXES)
    except UnreadableSourceError as error:
        raise UnreadableSourceError(f"{shown_name(path)}: {error}") from error
    except OSError as error:
        raise _unreachable(path, error) from error


def _read_member(member: Member, path: Path) -> Source:
    origin = shown_name(f"{path}: {member.name}")
    if member.refusal:
        raise UnreadableSourceError(f"{origin}: {member.refusal}") from member.refusal
    if member.file.lower().endswith(_ARCHIVE):
        raise UnreadableSourceError(
            f"{origin}: an archive inside an archive is not read; unpack it."
        )
    return read_bytes(member.data, member.file, origin)


def read_bytes(data: bytes, name: str, origin: str | None = None) -> Source:
    """Make a source of the bytes of a file called ``name``; ``origin`` names it in messages.

    Raises:
        UnreadableSourceError: if they are of no format that is read, or not what the name says.

    """
    origin = origin or shown_name(name)
    _refuse_suffix(name, origin)
    suffix = Path(name).suffix.lower()
    name = shown_name(name)
    if not data:
        raise UnreadableSourceError(f"{origin}: the file is empty; leave it out or replace it.")
    refuse_disguise(data, suffix, origin)
    if suffix in _TEXTS:
        return decode_source(data, name, origin)
    form = _FORMATS[suffix]
    try:
        text, layout = form.read(data)
    except UnreadableSourceError as error:
        raise UnreadableSourceError(f"{origin}: {error}") from error
    if not text.strip():
        raise UnreadableSourceError(
            f"{origin}: the file shows no text; leave it out or replace it."
        )
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=form.media_type,
        text=text,
        layout=layout,
    )


def _refuse_suffix(name: str, origin: str) -> None:
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        remedy = _REMEDIES.get(suffix, "save the document as .txt, .md, .html, .docx or .pdf")
        raise UnreadableSourceError(f"{origin}: files of type '{suffix}' are not read; {remedy}.")


def _refuse_size(path: Path, most: int) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise _unreachable(path, error) from error
    if size > most:
        raise UnreadableSourceError(
            f"{shown_name(path)}: the file is larger than {most // limits.MEGABYTE} MB; "
            "a document of the Council never is, so split it or leave it out."
        )


def _bytes_of(path: Path, most: int) -> bytes:
    _refuse_size(path, most)
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreachable(path, error) from error


def _unreachable(path: Path, error: OSError) -> UnreadableSourceError:
    return UnreadableSourceError(
        f"{shown_name(path)}: {error.strerror or error}; check the name and the permissions."
    )
