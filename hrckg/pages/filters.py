"""How templates write dates and sizes."""

from datetime import date

from hrckg.language import load_language

_THOUSAND = 1000


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
