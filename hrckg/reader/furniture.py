"""Page furniture: headers, footers and page numbers that stand between the lines of a text."""

import re
from collections.abc import Sequence

from hrckg.cut import Line

_FURNITURE = re.compile(
    r"""
      (?: \d{1,3} \s )? (?: A | E )/ [A-Za-z0-9./-]* [A-Z0-9]      # "A/HRC/RES/37/35 7"
        (?: \s (?: page \s )? \d{1,3} )?
    | (?: Page | page ) \s \d{1,3}
    | \d{1,3} | - \s? \d{1,3} \s? -                              # "7", "- 7 -"
    | \d{0,3} GE\.\s?\d{2}\s?-\s?\d{4,6} .{0,20}                # job number "GE.18-11661(E)"
    | \* \s? \d{7} \s? \*                                        # bar code
    | Please \s recycle .{0,10}
    | [A-Za-z]                                                   # a letter that fell out of a line
    | [-–—_*\s]+
    """,
    re.VERBOSE,
)
_SYMBOL = re.compile(r"A/HRC/(?:[A-Z0-9-]+/)+(?:L\.)?\d+(?:/Rev\.\d+)?(?:/Corr\.\d+)?")


def is_furniture(line: Line) -> bool:
    """Say whether a line is a page header, a page footer or a page number (a footnote is none)."""
    return not line.marks and _FURNITURE.fullmatch(line.text) is not None


def printed_symbol(lines: Sequence[Line]) -> str | None:
    """Return the symbol that the pages of a text bear; None: no page bears exactly one."""
    symbols = {match[0] for line in lines if (match := _SYMBOL.search(line.text))}
    return symbols.pop() if len(symbols) == 1 else None
