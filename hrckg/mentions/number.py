"""The numbers under which United Nations organs adopt texts, as texts cite them.

Grammar ("United Nations Document Symbols", ST/LIB/SER.B/5)::

    number  = session / year / serial / old / other
    session = [ "S-" / "ES-" / "OM/" ] 1*3DIGIT "/" 1*3DIGIT [ letter ] ; 60/251, S-17/1, 59/113A
    year    = 4DIGIT "/" 1*3DIGIT                                       ; 2005/83
    serial  = 1*4DIGIT " (" 4DIGIT ")"                                  ; 2118 (2013)
    old     = 1*4DIGIT [ " " letter ] " (" roman ")" [ " " letter ]     ; 217 A (III)
    other   = "WHA" session "." number / number "/CP." session / …      ; WHA60.29, 1/CP.21

Each organ numbers in few of these styles, so the style often tells whose text a number is.
"""

import re
from dataclasses import dataclass
from enum import Enum

_SESSION = r"(?:(?:E?S-|OM/)?[1-9]\d{0,2}/\ ?[1-9]\d{0,2}[A-F]?)"
_YEAR = r"(?:(?:19|20)\d\d/[1-9]\d{0,2})"
_SERIAL = r"(?:[1-9]\d{0,3}\ \((?:19|20)\d\d\))"
_OLD = r"(?:[1-9]\d{0,3}(?:\ [A-F])?\ \((?:E?S-)?[IVXL]+\)(?:\ [A-F](?!\w))?)"
# of the World Health Assembly, conferences of parties, the Industrial Development Board, the
# International Atomic Energy Agency, and of courts that number by case and year
_OTHER = (
    r"(?:WHA\ ?[1-9]\d?\.\d{1,3}|EB\ ?[1-9]\d{1,2}\.R?\d{1,3}|[1-9]\d?/C(?:O?P|MP|MA)\.[1-9]\d?"
    r"|[A-Z]{2,5}\.\d{1,2}/(?:Dec|Res)\.\d{1,3}|GC\(\d{1,2}\)/RES/\d{1,3}|[1-9]\d{0,2}/(?:19|20)\d\d)"
)
_STATEMENT = rf"(?:PRST[/\ ]{_SESSION}|[1-9]\d{{0,2}}/PRST/[1-9]\d{{0,2}})"

STATEMENT_NUMBER = rf"{_STATEMENT}(?![\w/])"
"""A number that says by itself that it is one of a President's statement (for verbose mode)."""
NUMBER = rf"(?:{_STATEMENT}|{_OLD}|{_SERIAL}|{_YEAR}|{_OTHER}|{_SESSION})(?![\w/]|-\d|\.\d)"
"""A number of any style (for verbose mode)."""


class Style(Enum):
    """The ways in which organs number their texts; the value is the pattern of the number."""

    SESSION = r"(?P<session>(?:E?S-|OM/)?\d{1,3})/(?P<value>\d{1,3})[A-F]?"
    YEAR = r"(?P<session>\d{4})/(?P<value>\d{1,3})"
    SERIAL = r"(?P<value>\d{1,4})\ \((?P<session>\d{4})\)"
    OLD = (
        r"(?P<value>\d{1,4})(?:\ (?P<part>[A-F]))?\ \((?P<session>.*)\)(?:\ (?P<late_part>[A-F]))?"
    )
    OTHER = r".*"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextNumber:
    """A number as printed, and what it says."""

    printed: str
    style: Style
    session: str | None  # or year: "60", "S-17", "2005", "XXI"; None: the style has none
    value: int | None  # behind the session, or in front of it; None: the style has none
    part: str | None  # the lettered part of an old resolution; None: the whole

    @classmethod
    def parse(cls, printed: str) -> "TextNumber":
        """Read a number that ``NUMBER`` matched; PRST is taken out, and a space behind a stroke.

        >>> TextNumber.parse("217 A (III)").part
        'A'
        >>> TextNumber.parse("6/PRST/1").printed
        '6/1'
        """
        plain = re.sub(r"^PRST[/ ]|(?<=/)PRST/|(?<=\d/)\ ", "", printed)
        style, match = next(
            (style, match)
            for style in Style
            if (match := re.compile(style.value, re.VERBOSE).fullmatch(plain))
        )
        groups = match.groupdict()
        return cls(
            printed=plain,
            style=style,
            session=groups.get("session"),
            value=int(groups["value"]) if groups.get("value") else None,
            part=groups.get("part") or groups.get("late_part"),
        )
