"""Series: texts that an organ adopts again and again, each with the one that it follows."""

from hrckg.series.find import Series, find_series
from hrckg.series.identifiers import (
    LISTED,
    Identifiers,
    KnownDraft,
    KnownSeries,
    load_identifiers,
)
from hrckg.series.text import RECURRING, Text, text_of
from hrckg.series.titles import Key, is_near, title_key
from hrckg.series.unlisted import unlisted

__all__ = [
    "LISTED",
    "RECURRING",
    "Identifiers",
    "Key",
    "KnownDraft",
    "KnownSeries",
    "Series",
    "Text",
    "find_series",
    "is_near",
    "load_identifiers",
    "text_of",
    "title_key",
    "unlisted",
]
