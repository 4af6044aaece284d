"""The numbered series of United Nations organs: from a number as printed to a symbol.

Each organ numbers in few styles, and within each only some numbers can be its own; so the number
often tells whose text it is.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hrckg.document import COUNCIL
from hrckg.mentions.number import Style, TextNumber
from hrckg.mentions.ranges import is_counted, sat_in
from hrckg.symbol import Kind, Symbol


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


def organs_numbering(number: TextNumber, kind: Kind, year: int | None = None) -> tuple[str, ...]:
    """Return the ids of the organs that number texts of ``kind`` so, and could have in ``year``.

    >>> organs_numbering(TextNumber.parse("2118 (2013)"), Kind.RESOLUTION)
    ('SC',)
    >>> organs_numbering(TextNumber.parse("34/16"), Kind.RESOLUTION)
    ('HRC', 'GA')
    >>> organs_numbering(TextNumber.parse("34/16"), Kind.RESOLUTION, 2017)
    ('HRC',)
    >>> organs_numbering(TextNumber.parse("34/401"), Kind.DECISION)
    ('GA',)
    """
    return tuple(
        series.organ
        for series in _series_of(number)
        if is_counted(number, kind, series.organ)
        and (year is None or sat_in(year, number, series.organ))
    )


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
                value = re.sub(rf"\ {number.part}\b", "", value, count=1)
            return Symbol.parse(f"{series.prefix}{_SEGMENT[kind]}/{value.replace(' ', '')}")
    return None


def _series_of(number: TextNumber) -> Iterable[Series]:
    return (
        series
        for series in _SERIES
        if series.style is number.style
        and (number.session is None or series.sessions.fullmatch(number.session))
    )
