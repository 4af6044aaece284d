"""A record as a catalogue exports it, before anything in it is understood.

The two modules that know a format, ``marc`` and ``table``, make nothing but these, so that a record
means the same whichever way it came.
"""

import re
from dataclasses import dataclass

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Vote:
    """What a record says of one State: its code, the letter of its position, its name."""

    code: str
    letter: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The fields of a record, as recorded; an empty string or tuple stands for an absent one."""

    record: str
    line: int  # in its file, from 1
    symbol: str = ""
    title: str = ""  # "Right to food : resolution /"
    statement: str = ""  # "adopted by the Human Rights Council at its 53rd session"
    date: str = ""
    body: str = ""
    session: str = ""
    kind_of_vote: str = ""
    meeting: str = ""
    kind_of_meeting: str = ""
    agenda_number: str = ""
    agenda_title: str = ""
    agenda_document: str = ""
    subjects: tuple[str, ...] = ()
    sponsors: str = ""  # what stands behind "Main sponsors:"
    drafts: tuple[str, ...] = ()
    in_favour: str = ""
    against: str = ""
    abstaining: str = ""
    did_not_vote: str = ""
    total: str = ""
    votes: tuple[Vote, ...] = ()
    links: tuple[str, ...] = ()
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A record, or a row, that is left out; the others are read."""

    file: str
    line: int
    reason: str  # one whole sentence, with the remedy


def folded(words: str) -> str:
    r"""Fold white space to single spaces, and leave out characters that cannot be seen.

    >>> folded(" SETTLEMENT\xa0POLICY\t -  JERUSALEM ")
    'SETTLEMENT POLICY - JERUSALEM'
    """
    return " ".join(_UNSEEN.sub("", words).split())
