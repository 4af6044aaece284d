"""The characters of a web page: its encoding is marked, declared, or UTF-8."""

import codecs
import re

from hrckg.formats.source import UnreadableSourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# <meta charset="utf-8">, <meta … content="text/html; charset=…">, <?xml … encoding="…"?>
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{1,40})""",
    re.IGNORECASE,
)
_HEAD = 4096  # bytes in which a page declares its encoding; the standard asks for 1024
# labels that pages use, and the encodings that they mean there (Encoding Standard, section 4.2)
_ENCODINGS = {
    "utf-8": "utf-8", "utf8": "utf-8", "us-ascii": "cp1252", "ascii": "cp1252",
    "iso-8859-1": "cp1252", "latin1": "cp1252", "windows-1252": "cp1252", "cp1252": "cp1252",
    "iso-8859-15": "iso-8859-15", "iso-8859-2": "iso-8859-2", "windows-1250": "cp1250",
    "windows-1251": "cp1251", "windows-1256": "cp1256", "gb2312": "gb18030", "gbk": "gb18030",
    "gb18030": "gb18030",
    "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8",  # else it could not be read here
    "unicode": "utf-8", "macintosh": "mac-roman", "x-mac-roman": "mac-roman",
}  # fmt: skip


def decode_page(data: bytes) -> str:
    """Decode the bytes of a web page.

    Raises:
        UnreadableSourceError: if they are not what they say, or hold no text.

    """
    mark, encoding = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", ""))
    if not encoding:
        encoding = _declared(data[:_HEAD])
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, len(mark) + error.start) + 1
        raise UnreadableSourceError(
            f"line {line}: byte {len(mark) + error.start} is not {encoding.upper()}; save the page "
            "as UTF-8 and try again."
        ) from error
    if "\0" in text:
        raise UnreadableSourceError(
            f"line {text.count(chr(10), 0, text.index(chr(0))) + 1}: a control character (U+0000) "
            "shows that this is no web page; fetch it again."
        )
    return text


def _declared(head: bytes) -> str:
    declared = _DECLARED.search(head)
    if declared is None:
        return "utf-8"
    name = declared[1].decode("ascii", "replace").lower()
    if name not in _ENCODINGS:
        raise UnreadableSourceError(
            f"its encoding '{name}' is not known; save the page as UTF-8 and try again."
        )
    return _ENCODINGS[name]
