"""Sources made of bytes, and the refusal of what holds no text."""

import codecs
import hashlib
import re

from hrckg.document import Source
from hrckg.errors import HrckgError

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uffff]")
# byte order marks, and the encoding that each one announces (Unicode 16.0, section 23.8)
_MARKS = (
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF16_LE, "UTF-16-LE"),
    (codecs.BOM_UTF16_BE, "UTF-16-BE"),
)


class UnreadableSourceError(HrckgError):
    """A file that holds no text we can read."""


def decode_source(data: bytes, name: str, origin: str | None = None) -> Source:
    """Make a source of the bytes of a text or Markdown file called ``name``.

    Line ends stay as they are, so that places in the text are places in the file. ``origin`` names
    the file in messages.

    Raises:
        UnreadableSourceError: if the bytes are no text in UTF-8, nor in UTF-16 with a byte order
            mark, or only white space.

    """
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/markdown" if name.lower().endswith(".md") else "text/plain",
        text=decode_text(data, origin or name),
    )


def decode_text(data: bytes, origin: str) -> str:
    """Decode the bytes of the text file ``origin``, without its byte order mark.

    Raises:
        UnreadableSourceError: as ``decode_source`` does.

    """
    mark, encoding = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", "UTF-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        at = len(mark) + error.start
        line = data.count("\n".encode(encoding), 0, at) + 1
        raise UnreadableSourceError(
            f"{origin}, line {line}: byte {at} is not {encoding}; save the file as UTF-8 text and "
            "try again."
        ) from error
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        raise UnreadableSourceError(
            f"{origin}, line {line}: a control character (U+{ord(control[0]):04X}) shows that this "
            "is no text file; export the document as plain text and try again."
        )
    if not text.strip():
        raise UnreadableSourceError(f"{origin}: the file is empty; leave it out or replace it.")
    return text
