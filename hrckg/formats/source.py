"""Text and Markdown files."""

import hashlib
import re
from pathlib import Path

from hrckg.document import Source
from hrckg.errors import HrckgError

SUFFIXES = (".txt", ".md")
MAXIMUM_BYTES = 32 * 1024 * 1024
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uffff]")


class UnreadableSourceError(HrckgError):
    """A file that holds no text we can read."""


def read_source(path: Path) -> Source:
    """Read a text or Markdown file in UTF-8.

    Line ends stay as they are, so that places in the text are places in the file.

    Raises:
        UnreadableSourceError: if the file is missing, empty, too large, or not text in UTF-8.

    """
    if path.suffix.lower() not in SUFFIXES:
        raise UnreadableSourceError(
            f"{path}: files of type '{path.suffix}' are not read; save the document as .txt or .md."
        )
    try:
        if path.stat().st_size > MAXIMUM_BYTES:
            raise UnreadableSourceError(
                f"{path}: the file is larger than {MAXIMUM_BYTES // 1024**2} MB; "
                "a document of the Council never is, so split it or leave it out."
            )
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableSourceError(
            f"{path}: {error.strerror or error}; check the name and the permissions."
        ) from error
    return decode_source(data, path.name, origin=str(path))


def decode_source(data: bytes, name: str, origin: str | None = None) -> Source:
    """Make a source of the bytes of a file called ``name``; ``origin`` names it in messages.

    Raises:
        UnreadableSourceError: if the bytes are no text in UTF-8, or only white space.

    """
    origin = origin or name
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableSourceError(
            f"{origin}, line {line}: byte {error.start} is not UTF-8; "
            "save the file as UTF-8 text and try again."
        ) from error
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        raise UnreadableSourceError(
            f"{origin}, line {line}: a control character (U+{ord(control[0]):04X}) shows that this "
            "is no text file; export the document as plain text and try again."
        )
    if not text.strip():
        raise UnreadableSourceError(f"{origin}: the file is empty; leave it out or replace it.")
    markdown = name.lower().endswith(".md")
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/markdown" if markdown else "text/plain",
        text=text,
    )
