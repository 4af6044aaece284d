"""The formulas, in exact arithmetic; the page of methods gives their sources."""

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from math import sqrt
from typing import Final

from hrckg.analysis.division import Totals

_PLACES: Final = Decimal("0.0001")
_NORMAL: Final = 1.959963984540054  # 97.5 % of the standard normal distribution lie below it


def agreement_index(totals: Totals) -> Fraction | None:
    """Return the agreement index of Hix, Noury and Roland (2005); None: nobody took a position.

    >>> agreement_index(Totals(in_favour=23, against=16, abstaining=8))
    Fraction(11, 47)
    >>> agreement_index(Totals(in_favour=5, against=5, abstaining=5))
    Fraction(0, 1)
    """
    if not totals.voting:
        return None
    most = max(totals.in_favour, totals.against, totals.abstaining)
    return Fraction(2 * most - (totals.voting - most), 2 * totals.voting)


def rice_index(totals: Totals) -> Fraction | None:
    """Return Rice's index of cohesion (1928); None: nobody voted in favour or against.

    >>> rice_index(Totals(in_favour=3, against=1, abstaining=9))
    Fraction(1, 2)
    """
    sides = totals.in_favour + totals.against
    return Fraction(abs(totals.margin), sides) if sides else None


def lijphart_index(alike: int, one_abstained: int, common: int) -> Fraction:
    """Return the index of agreement of Lijphart (1963), from 0 to 1; ``common`` is not 0.

    >>> lijphart_index(2, 1, 4)
    Fraction(5, 8)
    """
    return Fraction(2 * alike + one_abstained, 2 * common)


def wilson_interval(alike: int, common: int) -> tuple[Decimal, Decimal]:
    """Return the ends of Wilson's interval (1927) for a share, at 95 %; ``common`` is not 0.

    >>> [str(end) for end in wilson_interval(5, 10)]
    ['0.2366', '0.7634']
    """
    square = _NORMAL * _NORMAL
    share = alike / common
    middle = (share + square / (2 * common)) / (1 + square / common)
    spread = sqrt(share * (1 - share) / common + square / (4 * common * common))
    half = _NORMAL * spread / (1 + square / common)
    return _rounded(Decimal(max(0.0, middle - half))), _rounded(Decimal(min(1.0, middle + half)))


def four_places(value: Fraction) -> Decimal:
    """Round to four places, without zeros at the end but one.

    >>> str(four_places(Fraction(2, 3))), str(four_places(Fraction(1)))
    ('0.6667', '1.0')
    """
    return _rounded(Decimal(round(value * 10_000)) / 10_000)


def _rounded(value: Decimal) -> Decimal:
    rounded = value.quantize(_PLACES, rounding=ROUND_HALF_EVEN).normalize()
    exponent = rounded.as_tuple().exponent
    whole = not isinstance(exponent, int) or exponent >= 0
    return rounded.quantize(Decimal("0.1")) if whole else rounded
