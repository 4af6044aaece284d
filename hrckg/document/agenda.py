"""The agendas of the Council.

From the sixth session on it has a standing agenda of ten items (its resolution 5/1, annex, part V);
earlier and special sessions each have an agenda of their own.
"""

_STANDING_SINCE = 6
_STANDING_ITEMS = 10


def is_standing(session: str) -> bool:
    """Say whether the standing agenda is that of a session (``43``, ``S-17``)."""
    return session.isdigit() and int(session) >= _STANDING_SINCE


def is_item(session: str, number: str) -> bool:
    """Say whether the agenda of a session can have an item with this number.

    >>> is_item("43", "14"), is_item("2", "14")
    (False, True)
    """
    return not is_standing(session) or 1 <= int(number) <= _STANDING_ITEMS
