"""The organ, the session and the meeting of a record."""

import re
from typing import Final

from hrckg.catalogue.doubts import differ, unread
from hrckg.catalogue.entry import Doubt
from hrckg.catalogue.record import Record, folded
from hrckg.folding import fold_name
from hrckg.knowledge import load_knowledge

# the organs by the beginnings of their symbols; the longer ones first
_ORGANS: Final = (
    ("A/HRC/", "HRC"),
    ("E/CN.4/", "CHR"),
    ("E/HR/", "CHR"),  # of 1946, before it had its number
    ("A/RES/", "GA"),
    ("S/RES/", "SC"),
    ("E/RES/", "ECOSOC"),
)
_BODIES: Final = {
    "a/": "GA",
    "s/": "SC",
    "chr": "CHR",
    "hrc": "HRC",
    "e/cn.4/": "CHR",
    "a/hrc/": "HRC",
}
_SPECIAL: Final = r"(?:S|ES)-\d{1,2}"
# A/HRC/RES/43/21, A/HRC/DEC9/101, A/HRC/S-17/L.1, A/HRC/RES/OM/1/2, A/RES/ES-10/21
_OF_SYMBOL: Final = (
    re.compile(rf"A/HRC/(?:(?:RES|DEC|PRST)/?)?(?P<session>{_SPECIAL}|OM/\d{{1,2}}|\d{{1,3}})/.+"),
    re.compile(rf"E/CN\.4/(?:(?:RES|DEC)/)?(?:\d{{4}}/)?(?P<session>{_SPECIAL})/.+"),
    re.compile(r"E/CN\.4/(?:RES|DEC).*[\[(](?P<roman>[IVXL]+)[\])](?:PART.*)?"),
    re.compile(rf"A/RES/(?P<session>{_SPECIAL}|\d{{2,3}})/.+"),
    re.compile(rf"A/RES/.+\((?:(?P<session>{_SPECIAL})|(?P<roman>[IVXL]+))\)"),
)
_OF_STATEMENT: Final = re.compile(
    r"\bat its (?P<number>\d{1,3})(?:st|nd|rd|th) "
    r"(?P<kind>special |emergency special |organizational )?(?:session|meeting)\b",
    re.IGNORECASE,
)
_OF_FIELD: Final = re.compile(r"(?P<number>\d{1,3})(?P<kind>sp|emsp)?", re.IGNORECASE)
_PREFIXES: Final = {
    "": "",
    "special": "S-",
    "sp": "S-",
    "emergency special": "ES-",
    "emsp": "ES-",
    "organizational": "OM-",
}
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50}

_RECORD: Final = re.compile(r"\bSR\.(?P<number>\d+)\b")
_RECORD_OF_SPECIAL: Final = re.compile(r"/(?P<session>S-\d+)/SR\.\d+")
_MEETING: Final = re.compile(
    r"\b(?P<number>\d{1,4})(?:st|nd|rd|th) ?(?:plenary )?meeting\b", re.IGNORECASE
)
# words that stand where the meeting should, and name none
_NO_MEETING: Final = re.compile(
    r"withdrawn\b.*|adopted under a silence procedure|.*\borganizational meeting", re.IGNORECASE
)


def body_of(record: Record) -> tuple[str, tuple[Doubt, ...]]:
    """Return the id of the organ, by the symbol or else by its name; empty: it is not known."""
    symbol = folded(record.symbol)
    for beginning, body in _ORGANS:
        if symbol.startswith(beginning):
            return body, ()
    name = fold_name(folded(record.body))
    body = _BODIES.get(name) or load_knowledge("en").bodies_named.get(name, "")
    return body, () if body else (unread("the organ", folded(record.body)),)


def session_of(record: Record) -> tuple[str, tuple[Doubt, ...]]:
    """Return the session ("43", "S-17", "OM-1"): of the symbol, else as told; empty: not told.

    >>> session_of(Record(record="1", line=1, symbol="E/CN.4/RES/8(XXXII)"))
    ('32', ())
    """
    by_symbol = _session_of_symbol(folded(record.symbol))
    told = _session(_OF_STATEMENT.search(folded(record.statement)))
    told = told or _session(_OF_FIELD.fullmatch(folded(record.session)))
    if by_symbol and told and by_symbol != told:
        symbol = folded(record.symbol)
        message = f"The symbol {symbol} is of session {by_symbol}, the statement of {told}."
        return by_symbol, (differ(message),)
    return by_symbol or told, ()


def _session_of_symbol(symbol: str) -> str:
    for pattern in _OF_SYMBOL:
        if match := pattern.fullmatch(symbol):
            parts = match.groupdict()
            return (parts.get("session") or "").replace("/", "-") or str(_arabic(match["roman"]))
    return ""


def _session(match: re.Match[str] | None) -> str:
    if match is None or match["number"].startswith("0"):
        return ""
    return _PREFIXES[(match["kind"] or "").strip().lower()] + match["number"]


def _arabic(roman: str) -> int:
    values = [_ROMAN[letter] for letter in roman]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def meeting_of(record: Record, session: str) -> tuple[str, tuple[Doubt, ...]]:
    """Return the number of the meeting in its session; empty: it is not told, or several are.

    Where the field of the meeting names none, its kind ("49th meeting") may, and the words on the
    draft.
    """
    words = folded(record.meeting)
    if words and not _NO_MEETING.fullmatch(words):
        return _meeting(words, session)
    if words and not words.lower().startswith("withdrawn"):
        return "", ()
    for words in (record.kind_of_meeting, *record.drafts, record.agenda_document):
        if numbers := _numbers(folded(words)):
            return (numbers[0], ()) if len(numbers) == 1 else ("", ())
    return "", ()


def _meeting(words: str, session: str) -> tuple[str, tuple[Doubt, ...]]:
    numbers = _numbers(words)
    special = _RECORD_OF_SPECIAL.search(words)
    if special and session and special["session"] != session:
        return "", (differ(f"The meeting '{words}' is not of session {session}."),)
    return (numbers[0], ()) if len(numbers) == 1 else ("", (unread("the meeting", words),))


def _numbers(words: str) -> list[str]:
    found = [match["number"] for match in (*_RECORD.finditer(words), *_MEETING.finditer(words))]
    return list(dict.fromkeys(number for number in found if not number.startswith("0")))
