"""Agenda item and subject headings."""

import re
from typing import Final

from hrckg.catalogue.doubts import unread
from hrckg.catalogue.entry import Doubt
from hrckg.catalogue.record import Record, folded

_NOTHING: Final = re.compile(r"[xX]?[.,]?")  # "x.": not on the agenda
# as in "3.", "11a.", "9c (i).", "9(f)(iv).", "3 bis."
_ITEM: Final = re.compile(
    r"(?P<number>[1-9]\d{0,2})(?P<bis> bis)?"
    r"(?: ?\(?(?P<letter>[a-z])\)?)?(?: ?\((?P<roman>[ivx]{1,5})\))? ?[.,]?"
)
_END: Final = re.compile(r"\s*[-–—]$")  # a mark before the next field, which is no part of this one
# a hyphen with white space on a side stands between headings; "--" leads to a subdivision
_BETWEEN: Final = re.compile(r"(?<![-–—])(?:\s+[-–—]\s*|[-–—]\s+)(?![-–—])")


def item_of(record: Record) -> tuple[str, tuple[Doubt, ...]]:
    """Return the number of the agenda item as documents print it; empty: it is not told.

    >>> item_of(Record(record="1", line=1, agenda_number="11a."))
    ('11 (a)', ())
    """
    words = folded(record.agenda_number)
    if _NOTHING.fullmatch(words):
        return "", ()
    match = _ITEM.fullmatch(words)
    if match is None:
        return "", (unread("the agenda item", words),)
    inner = [f"({match[name]})" for name in ("letter", "roman") if match[name]]
    return " ".join([match["number"] + (match["bis"] or ""), *inner]), ()


def item_title_of(record: Record) -> str:
    """Return the title of the agenda item; empty: it is not told."""
    title = _END.sub("", folded(record.agenda_title))
    return "" if _NOTHING.fullmatch(title) else title


def subjects_of(record: Record) -> tuple[str, ...]:
    """Return the headings of a record, each once, in its order.

    Headings that a hyphen joins also stand alone and in either order, so each is one of its own;
    a heading with its subdivision behind two hyphens stays whole.

    >>> subjects_of(Record(record="1", line=1, subjects=("TREATIES -YOUTH - SELF-DETERMINATION",)))
    ('TREATIES', 'YOUTH', 'SELF-DETERMINATION')
    """
    headings = (
        heading.strip()
        for words in record.subjects
        for heading in _BETWEEN.split(_END.sub("", folded(words)))
    )
    return tuple(dict.fromkeys(filter(None, headings)))
