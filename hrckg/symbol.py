"""Symbols of United Nations documents.

Grammar (after "United Nations Document Symbols", ST/LIB/SER.B/5, and as printed since)::

    symbol  = organ *( "/" segment )
    organ   = "A" / "E" / "S" / "ST" / "T" / "TD" / "DP" / "CAT" / "CCPR" / ... ; capitals
    segment = letters, digits, "-", ".", "(", ")"    ; "RES", "43", "L.22", "2118(2013)"

A symbol keeps the spelling in which it was printed; the class of a text follows from it.
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Self

from hrckg.errors import HrckgError


class Kind(Enum):
    """What sort of text a symbol names; the value is the local name of its class."""

    RESOLUTION = "Resolution"
    DECISION = "Decision"
    PRESIDENT_STATEMENT = "PresidentStatement"
    DRAFT_RESOLUTION = "DraftResolution"
    AMENDMENT = "Amendment"
    REPORT = "Report"
    OTHER = "Document"


_ORGAN = r"""
    (?: A | E | S | T | ST | TD | DP | HRI | CAT | CCPR | CEDAW | CERD | CRC | CRPD | CMW | CED
      | CAC | CBD | CTOC | FCCC | HSP | ICCD | UNEP )
"""
_SYMBOL = re.compile(
    rf"""
    {_ORGAN}
    (?: / [A-Za-z0-9.()\-]* [A-Za-z0-9)] (?: \x20\([A-Z\-]+\) )? )+
    """,
    re.VERBOSE | re.ASCII,
)
_RECORDED = re.compile(rf"{_ORGAN} (?: / [^/\\\s]+ (?: \x20 [^/\\\s]+ )* )+", re.VERBOSE)
_LONGEST = 150  # bytes; the longest that the United Nations use have about 40
_ENDINGS = (".jsonld", ".ttl")  # of the files beside a page
_NO_SEGMENT = frozenset({".", "..", "graph", "index.html"})
_KIND_OF_SEGMENT = {
    "RES": Kind.RESOLUTION,
    "DEC": Kind.DECISION,
    "PRST": Kind.PRESIDENT_STATEMENT,
    # statements by others, letters, lists and records: documents, but not reports
    "NGO": Kind.OTHER,
    "NI": Kind.OTHER,
    "G": Kind.OTHER,
    "GC": Kind.OTHER,  # general comments
    "INF": Kind.OTHER,
    "PV": Kind.OTHER,
    "SR": Kind.OTHER,
}
_SERIES = {
    Kind.RESOLUTION: "RES",
    Kind.DECISION: "DEC",
    Kind.PRESIDENT_STATEMENT: "PRST",
}
_ORGANS = {
    "HRC": "A/HRC",
    "GA": "A",
    "CHR": "E/CN.4",
    "SUBCOMMISSION": "E/CN.4/Sub.2",
    "ECOSOC": "E",
}
# the organ that adopts under a series of symbols (id in the list of bodies); longer ones first
_ADOPTING = (
    ("A/HRC/", "HRC"),
    ("A/RES/", "GA"),
    ("A/DEC/", "GA"),
    ("S/", "SC"),
    ("E/CN.4/Sub.2/", "SUBCOMMISSION"),
    ("E/CN.4/", "CHR"),
    ("E/RES/", "ECOSOC"),
    ("E/DEC/", "ECOSOC"),
)
_DRAFT = re.compile(r"L\.[1-9][0-9]*(?:/.*)?", re.ASCII)
_COUNCIL_TEXT = re.compile(
    r"""
    A/HRC/ (?P<series> RES | DEC | PRST ) /
    (?P<session> (?: S- | OM/ )? [1-9][0-9]* ) / (?P<number> [1-9][0-9]* )
    """,
    re.VERBOSE | re.ASCII,
)


class InvalidSymbolError(HrckgError):
    """A string that is not the symbol of a United Nations document."""


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """The symbol of one document, as printed: ``A/HRC/RES/43/21``."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the symbol that ``text`` spells.

        Raises:
            InvalidSymbolError: if ``text`` is anything but one symbol.

        >>> str(Symbol.parse("S/RES/2118(2013)"))
        'S/RES/2118(2013)'

        """
        if not _SYMBOL.fullmatch(text):
            raise InvalidSymbolError(f"'{text}' is not the symbol of a United Nations document.")
        return cls(text)

    @classmethod
    def recorded(cls, text: str) -> Self:
        """Return the symbol that a catalogue records.

        Cataloguers make up symbols for texts that have none, with brackets or words in them;
        whatever has an organ and segments behind it will do, if it can name a page.

        Raises:
            InvalidSymbolError: if ``text`` cannot name a page of its own.

        >>> str(Symbol.recorded("E/CN.4/RES/II[X]PARTII"))
        'E/CN.4/RES/II[X]PARTII'

        """
        segments = text.casefold().split("/")
        if (
            not text.isprintable()
            or len(text.encode()) > _LONGEST
            or any(segment.endswith(_ENDINGS) for segment in segments)
            or not _RECORDED.fullmatch(text)
            or not _NO_SEGMENT.isdisjoint(segments)
        ):
            raise InvalidSymbolError(f"'{text}' cannot name a text: it is no symbol.")
        return cls(text)

    @classmethod
    def of_council(cls, kind: Kind, number: str) -> Self:
        """Return the symbol of a text of the Human Rights Council by its printed number.

        >>> str(Symbol.of_council(Kind.RESOLUTION, "43/21"))
        'A/HRC/RES/43/21'
        """
        return cls.of_organ("HRC", kind, number)

    @classmethod
    def of_organ(cls, organ: str, kind: Kind, number: str) -> Self:
        """Return the symbol of a text that an organ (id in the list of bodies) adopted.

        >>> str(Symbol.of_organ("CHR", Kind.RESOLUTION, "2000/70"))
        'E/CN.4/RES/2000/70'
        """
        return cls.parse(f"{_ORGANS[organ]}/{_SERIES[kind]}/{number}")

    @property
    def kind(self) -> Kind:
        """The class of the text, for any organ.

        >>> Symbol.parse("E/CN.4/Sub.2/RES/2000/22").kind.value
        'Resolution'
        """
        segments = self.text.split("/")[1:]
        for segment in segments:
            if segment in _KIND_OF_SEGMENT:
                return _KIND_OF_SEGMENT[segment]
            if _DRAFT.fullmatch(segment):
                return Kind.DRAFT_RESOLUTION
        return Kind.REPORT

    @property
    def council_number(self) -> str | None:
        """The number of a text of the Council (``43/21``); None: a text of another series."""
        match = _COUNCIL_TEXT.fullmatch(self.text)
        return f"{match['session']}/{match['number']}" if match else None

    @property
    def organ(self) -> str | None:
        """The organ that adopts under the symbol (id in the list of bodies); None: unknown.

        >>> Symbol.parse("E/CN.4/RES/2000/70").organ
        'CHR'
        """
        return next((body for start, body in _ADOPTING if self.text.startswith(start)), None)

    def __str__(self) -> str:
        return self.text
