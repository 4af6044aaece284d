"""The day of a record."""

import re
from datetime import date
from typing import Final

from hrckg.catalogue.doubts import doubt
from hrckg.catalogue.entry import Doubt
from hrckg.catalogue.record import Record, folded
from hrckg.document import Code

_DAY: Final = re.compile(r"(?P<year>\d{4})(?P<mark>-?)(?P<month>\d{2})(?P=mark)(?P<day>\d{2})")


def day_of(record: Record) -> tuple[date | None, tuple[Doubt, ...]]:
    """Return the day of the action; None: it is not told, not whole, or no such day exists.

    >>> day_of(Record(record="1", line=1, date="20200622"))
    (datetime.date(2020, 6, 22), ())
    """
    words = folded(record.date)
    if match := _DAY.fullmatch(words):
        try:
            return date(int(match["year"]), int(match["month"]), int(match["day"])), ()
        except ValueError:
            pass
    return None, (doubt(Code.DATE_MISSING, f"'{words[:40]}' in the field of the date is no day."),)
