"""Counts as lists show them: 4, iv, d."""

from collections.abc import Callable, Mapping

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_GREATEST_ROMAN = 3999
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def shown(count: int, form: str) -> str:
    """Return a count in a form of Word; a form that is not known is decimal.

    >>> [shown(28, form) for form in ("decimal", "lowerRoman", "upperLetter", "decimalZero")]
    ['28', 'xxviii', 'BB', '28']
    """
    return _FORMS.get(form, str)(count)


def roman(count: int) -> str:
    """Return a count in small roman numerals, one that they cannot show in decimal ones."""
    if not 0 < count <= _GREATEST_ROMAN:
        return str(count)
    text = ""
    for number, numeral in _ROMAN:
        times, count = divmod(count, number)
        text += numeral * times
    return text


def doubled_letter(count: int) -> str:
    """Return the letter of a count as Word goes on: a, …, z, aa, bb.

    >>> [doubled_letter(count) for count in (1, 26, 27, 28)]
    ['a', 'z', 'aa', 'bb']
    """
    if not 0 < count <= len(_ALPHABET) * 9:
        return str(count)
    times, place = divmod(count - 1, len(_ALPHABET))
    return _ALPHABET[place] * (times + 1)


def next_letter(count: int) -> str:
    """Return the letter of a count as web pages go on: a, …, z, aa, ab.

    >>> [next_letter(count) for count in (1, 26, 27, 28)]
    ['a', 'z', 'aa', 'ab']
    """
    if count <= 0:
        return str(count)
    text = ""
    while count:
        count, place = divmod(count - 1, len(_ALPHABET))
        text = _ALPHABET[place] + text
    return text


_FORMS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02}",
    "lowerLetter": doubled_letter,
    "upperLetter": lambda count: doubled_letter(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "none": lambda _: "",
}
