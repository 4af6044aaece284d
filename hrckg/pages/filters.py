"""How templates write dates, durations and sizes."""

import re
from datetime import date
from typing import Final

from hrckg.language import load_language

_THOUSAND = 1000
# a duration as XML Schema writes it: P3Y, P18M, PT2H
_DURATION: Final = re.compile(
    r"P(?:(?P<year>\d{1,6})Y)?(?:(?P<month>\d{1,6})M)?(?:(?P<day>\d{1,6})D)?"
    r"(?:T(?:(?P<hour>\d{1,6})H)?(?:(?P<minute>\d{1,6})M)?)?"
)


def long_date(iso: str) -> str:
    """Write a date as the documents do; what is no date stays as it is.

    >>> long_date("2020-06-22"), long_date("2020")
    ('22 June 2020', '2020')
    """
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    # not strftime, which writes the month in the language of the machine
    return f"{day.day} {load_language('en').months[day.month - 1]} {day.year}"


def size_in_bytes(size: int) -> str:
    """Write a size of a file.

    >>> size_in_bytes(512), size_in_bytes(48_213), size_in_bytes(1_430_000)
    ('512 bytes', '48.2 kB', '1.4 MB')
    """
    if size < _THOUSAND:
        return f"{size} bytes"
    if size < _THOUSAND**2:
        return f"{size / _THOUSAND:.1f} kB"
    return f"{size / _THOUSAND**2:.1f} MB"


def capitalize_first(text: str) -> str:
    """Write the first letter large and leave the rest alone.

    >>> capitalize_first("recorded vote on A/HRC")
    'Recorded vote on A/HRC'
    """
    return text[:1].upper() + text[1:]


def in_words(code: str) -> str:
    """Write a code of a closed list as words.

    >>> in_words("each-session")
    'each session'
    """
    return code.replace("-", " ")


def spell_duration(duration: str) -> str:
    """Write a duration in words; what is none that texts print stays as it is.

    >>> spell_duration("P3Y"), spell_duration("P1Y6M"), spell_duration("PT2H"), spell_duration("P")
    ('3 years', '1 year 6 months', '2 hours', 'P')
    """
    parts = _DURATION.fullmatch(duration)
    numbers = parts.groupdict() if parts else {}
    words = [
        f"{number} {unit}" if int(number) == 1 else f"{number} {unit}s"
        for unit, number in numbers.items()
        if number
    ]
    return " ".join(words) or duration
