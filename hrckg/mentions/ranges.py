"""Which numbers an organ can have given to its texts, and in which years it had which session."""

from typing import Final

from hrckg.document import COUNCIL
from hrckg.mentions.number import Style, TextNumber
from hrckg.mentions.numbering import load_numbering
from hrckg.symbol import Kind

_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50}
_EARLY: Final = 3
_A_SESSION: Final = 60
"""From its third session on the Assembly had adopted more than this for each of its sessions, the
Economic and Social Council, which met twice a year, less."""
_APART: Final = 10
"""From here on each of them has a range of numbers of its own."""
_BEHIND: Final = {"GA": 900, "ECOSOC": 250}
"""What each of them had adopted before its tenth session."""
_MOST_IN_A_YEAR: Final = 60
"""More than a commission ever adopted in a year; they began anew each time."""

_FIRST_ASSEMBLY: Final = 1945
"""Session N of the Assembly goes from September of the year 1945 + N into the next."""
_FIRST_COUNCIL: Final = 2006
_SESSIONS_A_YEAR: Final = 3


def is_counted(number: TextNumber, kind: Kind, organ: str) -> bool:
    """Say whether a text of ``kind`` of an organ can have ``number``, as far as its style goes."""
    if number.style is Style.OLD:
        return _is_reached(number, organ)
    if number.style is Style.SERIAL:
        return kind is not Kind.RESOLUTION or _is_of_its_year(number)
    if number.style not in (Style.SESSION, Style.YEAR) or number.value is None:
        return True
    if not (number.session or "").isdigit():  # few texts of special sessions, all in one count
        return True
    ranges = load_numbering().counted.get(kind, {"": range(1, 1000)})
    return number.value in ranges.get(organ, ranges[""])


def _is_of_its_year(number: TextNumber) -> bool:
    """Say whether the Security Council adopted the resolution in the year that is printed.

    >>> _is_of_its_year(TextNumber.parse("2118 (2014)"))
    False
    """
    count = load_numbering().security_council
    year, adopted = int(number.session or 0), count.year_of(number.value or 0)
    return year > max(count.years) if adopted is None else year == adopted


def _is_reached(number: TextNumber, organ: str) -> bool:
    """Say whether an organ had reached an old ``number`` at that session, and had not passed it.

    The Economic and Social Council had adopted fewer than 900 when it had its thirtieth session,
    which was the Assembly's last one with such numbers.
    """
    numeral, value = number.session or "", number.value or 0
    if numeral.startswith(("S-", "ES-")):
        return organ == "GA"
    session = _from_roman(numeral)
    last = load_numbering().last_old_session
    if session > last[organ]:
        return False
    if organ not in _BEHIND:
        return value <= _MOST_IN_A_YEAR
    if session < _EARLY:
        return True
    if session < _APART:
        return (value > _A_SESSION * session) is (organ == "GA")
    early = organ == "ECOSOC" and session <= last["GA"]
    return value > _BEHIND[organ] and not (early and value > _BEHIND["GA"])


def _from_roman(numeral: str) -> int:
    """Return the value of a Roman numeral up to LXXXIX.

    >>> _from_roman("XXIV")
    24
    """
    values = [_ROMAN[letter] for letter in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < behind else one for one, behind in pairs)


def sat_in(year: int, number: TextNumber, organ: str) -> bool:
    """Say whether the session of ``number`` could have adopted a text in ``year``.

    Years outside the lists are not judged, so that a session to come is no fault.
    """
    session = number.session or ""
    if number.style is Style.YEAR:
        return year - int(session) in (0, 1)
    if number.style is not Style.SESSION or organ not in load_numbering().special_sessions:
        return True
    if session.startswith("S-"):
        return _was_special(year, int(session.removeprefix("S-")), organ)
    if organ == "GA":
        return not session.isdigit() or year - _FIRST_ASSEMBLY - int(session) in (0, 1)
    if not session.isdigit():
        return year >= _FIRST_COUNCIL
    return year == council_year(session)


def council_year(session: str) -> int | None:
    """Return the year of a session of the Council; None: the number does not tell.

    >>> council_year("43"), council_year("S-35")
    (2020, 2022)
    """
    if session.isdigit():
        return _FIRST_COUNCIL + (int(session) - 1) // _SESSIONS_A_YEAR
    if not session.startswith("S-"):
        return None
    special = load_numbering().special_sessions[COUNCIL]
    return special.year_of(int(session.removeprefix("S-")))


def assembly_sat(session: int, years: range) -> bool:
    """Say whether a session of the Assembly fell into one of ``years``."""
    return any(year - _FIRST_ASSEMBLY - session in (0, 1) for year in years)


def _was_special(year: int, session: int, organ: str) -> bool:
    """Say whether the special session fell in ``year``, or went on from the year before into it."""
    special = load_numbering().special_sessions[organ]
    first = special.year_of(session)
    if first is None:
        return year >= max(special.years)
    return year == first or (organ == "GA" and year == first + 1)
