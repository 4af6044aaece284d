"""The order of languages where a work is held in several."""

_LEADING = ("en", "fr")  # the working languages of the Secretariat


def precedence(tag: str) -> tuple[int, str]:
    """Return what to sort languages by: English, French, then the others by their tags.

    >>> sorted(["es", "ar", "fr", "en"], key=precedence)
    ['en', 'fr', 'ar', 'es']
    """
    return (_LEADING.index(tag) if tag in _LEADING else len(_LEADING)), tag


def leads(tag: str) -> bool:
    """Say whether a language comes before every other."""
    return tag == _LEADING[0]
