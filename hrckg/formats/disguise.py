"""Files that are not what their suffix says."""

import re
from typing import Final

from hrckg.formats.source import UnreadableSourceError

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# the name of the stream that holds an encrypted document ([MS-OFFCRYPTO], 1.3.3)
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_PAGE: Final = re.compile(rb"\s{0,99}(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE)
_HEAD: Final = 1024


def refuse_disguise(data: bytes, suffix: str, origin: str) -> None:
    """Refuse bytes that show to be of another format than ``suffix``.

    Raises:
        UnreadableSourceError: if they do, with the name that the file should have.

    """
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise UnreadableSourceError(
                f"{origin}: the document is encrypted; take its password off and save it as .docx."
            )
        raise UnreadableSourceError(
            f"{origin}: this is a Word file of the old kind (.doc); open it with a word processor "
            "and save it as .docx."
        )
    is_called = _looks_like(data)
    if is_called and suffix not in is_called:
        raise UnreadableSourceError(
            f"{origin}: this is no {suffix} file but a {is_called[0]} file; {_remedy(is_called)}."
        )


def _looks_like(data: bytes) -> tuple[str, ...]:
    """Return the suffixes that fit what the bytes begin with; (): nothing tells."""
    head = data[:_HEAD]
    if head.startswith(b"%PDF-"):
        return (".pdf",)
    if head.startswith(b"PK\x03\x04"):
        return (".docx", ".zip") if b"word/" in data else (".zip", ".docx")
    if head.startswith(b"{\\rtf"):
        return (".rtf",)
    if _PAGE.match(head.removeprefix(b"\xef\xbb\xbf")):
        return (".html", ".htm")
    return ()


def _remedy(suffixes: tuple[str, ...]) -> str:
    if suffixes[0] == ".rtf":
        return "open it with a word processor and save it as .docx"
    return f"name it {suffixes[0]}"
