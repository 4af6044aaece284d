"""Doubts about a record, in words that a librarian can act upon."""

from hrckg.catalogue.entry import Doubt
from hrckg.document import Code

_LOOK = "Look at the record in its catalogue; the field may hold a misprint."
_COMPARE = "Compare the record with the official document."
_LENGTH = 200  # characters of a field that a message quotes


def unread(field: str, words: str) -> Doubt:
    """Doubt that a field was understood: no rule makes a value of its words."""
    return doubt(Code.FIELD_UNREAD, f"The field of {field} holds '{words[:_LENGTH]}'.", _LOOK)


def differ(message: str) -> Doubt:
    """Doubt a record of which two fields contradict each other."""
    return doubt(Code.FIELDS_DIFFER, message, _COMPARE)


def doubt(code: Code, message: str, remedy: str = _COMPARE) -> Doubt:
    """Return a doubt under one of the codes of source issues."""
    return Doubt(code=code.value, message=message, remedy=remedy)
