"""The numbered series of United Nations organs: from a number as printed to a symbol.

Grammar of a number as texts cite it ("United Nations Document Symbols", ST/LIB/SER.B/5)::

    number  = session / year / serial / old
    session = [ "S-" / "ES-" / "OM/" ] 1*3DIGIT "/" 1*3DIGIT [ letter ] ; 60/251, S-17/1, 59/113A
    year    = 4DIGIT "/" 1*3DIGIT                                       ; 2005/83
    serial  = 1*4DIGIT " (" 4DIGIT ")"                                  ; 2118 (2013)
    old     = 1*4DIGIT [ " " letter ] " (" roman ")"                    ; 217 A (III)

Each organ numbers in few of these styles, so the style often tells whose text a number is.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from hrckg.document import COUNCIL
from hrckg.symbol import Kind, Symbol

_SESSION = r"(?:(?:E?S-|OM/)?[1-9]\d{0,2}/[1-9]\d{0,2}[A-F]?)"
_YEAR = r"(?:(?:19|20)\d\d/[1-9]\d{0,2})"
_SERIAL = r"(?:[1-9]\d{0,3}\ \((?:19|20)\d\d\))"
_OLD = r"(?:[1-9]\d{0,3}(?:\ [A-F])?\ \((?:E?S-)?[IVXL]+\))"
_STATEMENT = rf"(?:PRST[/\ ]{_SESSION}|[1-9]\d{{0,2}}/PRST/[1-9]\d{{0,2}})"

STATEMENT_NUMBER = rf"{_STATEMENT}(?![\w/])"
"""A number that says by itself that it is one of a President's statement (for verbose mode)."""
NUMBER = rf"(?:{_STATEMENT}|{_OLD}|{_SERIAL}|{_YEAR}|{_SESSION})(?![\w/]|-\d|\.\d)"
"""A number of any style (for verbose mode)."""


class Style(Enum):
    """The ways in which organs number their texts; the value is the pattern of the number."""

    SESSION = r"(?P<session>(?:E?S-|OM/)?\d{1,3})/\d{1,3}[A-F]?"
    YEAR = r"(?P<session>\d{4})/\d{1,3}"
    SERIAL = r"\d{1,4}\ \(\d{4}\)"
    OLD = r"\d{1,4}(?:\ (?P<part>[A-F]))?\ \(.*\)"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextNumber:
    """A number as printed, and what it says."""

    printed: str
    style: Style
    session: str | None  # "60", "S-17", "2005"; None: the style does not begin with one
    part: str | None  # the lettered part of an old resolution; None: the whole

    @classmethod
    def parse(cls, printed: str) -> "TextNumber":
        """Read a number that ``NUMBER`` matched; the words PRST are taken out.

        >>> TextNumber.parse("217 A (III)").part
        'A'
        >>> TextNumber.parse("6/PRST/1").printed
        '6/1'
        """
        plain = re.sub(r"^PRST[/ ]|(?<=/)PRST/", "", printed)
        style, match = next(
            (style, match)
            for style in Style
            if (match := re.compile(style.value, re.VERBOSE).fullmatch(plain))
        )
        groups = match.groupdict()
        return cls(
            printed=plain, style=style, session=groups.get("session"), part=groups.get("part")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Where the texts of one organ that are numbered in one style stand."""

    organ: str  # id in the list of bodies
    style: Style
    sessions: re.Pattern[str]  # of the sessions, or years, in which this style was in use
    prefix: str  # of their symbols, before "RES"


_ALL = re.compile(r".*")
_YEARS_OF_THE_COMMISSION = re.compile(r"19[4-9]\d|200[0-6]")
_SERIES = (
    Series(
        organ=COUNCIL,
        style=Style.SESSION,
        sessions=re.compile(r"(S-|OM/)?\d+"),
        prefix="A/HRC/",
    ),
    # the Assembly began to number in this way at its thirty-first session, in 1976
    Series(
        organ="GA",
        style=Style.SESSION,
        sessions=re.compile(r"3[1-9]|[4-9]\d|1\d\d|E?S-\d+"),
        prefix="A/",
    ),
    Series(organ="GA", style=Style.OLD, sessions=_ALL, prefix="A/"),
    Series(organ="SC", style=Style.SERIAL, sessions=_ALL, prefix="S/"),
    Series(organ="ECOSOC", style=Style.YEAR, sessions=_ALL, prefix="E/"),
    Series(organ="ECOSOC", style=Style.OLD, sessions=_ALL, prefix="E/"),
    Series(organ="CHR", style=Style.YEAR, sessions=_YEARS_OF_THE_COMMISSION, prefix="E/CN.4/"),
    Series(organ="CHR", style=Style.OLD, sessions=_ALL, prefix="E/CN.4/"),
    Series(
        organ="SUBCOMMISSION",
        style=Style.YEAR,
        sessions=_YEARS_OF_THE_COMMISSION,
        prefix="E/CN.4/Sub.2/",
    ),
    Series(organ="SUBCOMMISSION", style=Style.OLD, sessions=_ALL, prefix="E/CN.4/Sub.2/"),
)
_SEGMENT = {Kind.RESOLUTION: "RES", Kind.DECISION: "DEC", Kind.PRESIDENT_STATEMENT: "PRST"}


_FIRST_ASSEMBLY = 1945  # its session N goes from September of the year 1945 + N into the next
_FIRST_COUNCIL = 2006


def organs_numbering(number: TextNumber, year: int | None = None) -> tuple[str, ...]:
    """Return the ids of the organs that number texts in this way, and could have in ``year``.

    >>> organs_numbering(TextNumber.parse("2118 (2013)"))
    ('SC',)
    >>> organs_numbering(TextNumber.parse("34/16"))
    ('HRC', 'GA')
    >>> organs_numbering(TextNumber.parse("34/16"), 2017)
    ('HRC',)
    """
    organs = tuple(series.organ for series in _series_of(number))
    if year is None or number.style is not Style.SESSION:
        return organs
    return tuple(organ for organ in organs if _sat_in(year, organ, number.session or ""))


def _sat_in(year: int, organ: str, session: str) -> bool:
    """Say whether ``session`` of an organ could have adopted a text in ``year``."""
    if organ == "GA" and session.isdigit():
        return year - _FIRST_ASSEMBLY - int(session) in (0, 1)
    return organ != COUNCIL or year >= _FIRST_COUNCIL


def symbol_of(kind: Kind, number: TextNumber, organ: str) -> Symbol | None:
    """Return the symbol of a text of ``organ``; None: the organ numbers in another way.

    A part of an old resolution has the symbol of the whole.

    >>> str(symbol_of(Kind.RESOLUTION, TextNumber.parse("2200 A (XXI)"), "GA"))
    'A/RES/2200(XXI)'
    """
    for series in _series_of(number):
        if series.organ == organ:
            value = number.printed
            if number.style is Style.OLD and number.part:
                value = value.replace(f" {number.part}", "", 1)
            return Symbol.parse(f"{series.prefix}{_SEGMENT[kind]}/{value.replace(' ', '')}")
    return None


def _series_of(number: TextNumber) -> Iterable[Series]:
    return (
        series
        for series in _SERIES
        if series.style is number.style
        and (number.session is None or series.sessions.fullmatch(number.session))
    )
