"""What United Nations organs have numbered so far, from ``numbering.toml``."""

import tomllib
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from hrckg.symbol import Kind, Symbol


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The last number that was reached at the end of each of ``years``, in order."""

    years: tuple[int, ...]
    last: tuple[int, ...]

    def year_of(self, number: int) -> int | None:
        """Return the year in which ``number`` was reached; None: it is not counted yet.

        >>> Count(years=(2006, 2007), last=(4, 5)).year_of(5)
        2007
        """
        place = bisect_left(self.last, number)
        return self.years[place] if place < len(self.years) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comments:
    """General comments of one committee that have a symbol of their own."""

    symbol: str  # before their number
    first: int
    shared: frozenset[int]  # made with another committee, under two symbols

    def symbol_of(self, number: int) -> Symbol | None:
        """Return the symbol of the comment with ``number``; None: it has none, or two."""
        if number < self.first or number in self.shared:
            return None
        return Symbol.parse(f"{self.symbol}{number}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """Tables by the id of an organ, or of a committee; "" stands for all other organs."""

    last_old_session: Mapping[str, int]
    counted: Mapping[Kind, Mapping[str, range]]
    special_sessions: Mapping[str, Count]
    security_council: Count
    general_comments: Mapping[str, Comments]


@cache
def load_numbering() -> Numbering:
    """Load the packaged tables."""
    file = resources.files("hrckg.mentions") / "numbering.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return Numbering(
        last_old_session=data["last_old_session"],
        counted={
            Kind(kind): {organ: range(first, last + 1) for organ, (first, last) in organs.items()}
            for kind, organs in data["counted"].items()
        },
        special_sessions={
            organ: _count(years) for organ, years in data["special_sessions"].items()
        },
        security_council=_count(data["security_council"]),
        general_comments={
            committee: Comments(
                symbol=one["symbol"], first=one["first"], shared=frozenset(one["shared"])
            )
            for committee, one in data["general_comments"].items()
        },
    )


def _count(years: Mapping[str, int]) -> Count:
    return Count(years=tuple(map(int, years)), last=tuple(years.values()))
