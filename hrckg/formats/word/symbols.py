"""Characters of symbol fonts, which Word writes as places in the font."""

from hrckg.formats.markup import Element
from hrckg.formats.word.names import w

_PRIVATE = 0xF000
_SAME = frozenset("*()+,-./0123456789:;<=>[]{}| ")  # where the font Symbol is like ASCII
_BULLETS = frozenset({0x6C, 0x6E, 0x76, 0xA7, 0xA8, 0xB7, 0xD8})  # of Symbol and Wingdings


def symbol(element: Element) -> str:
    """Return the character of a ``w:sym``; one that is not known is the replacement character."""
    try:
        code = int(element.get(w("char"), ""), 16)
    except ValueError:
        return "\ufffd"
    if code >= _PRIVATE:
        code -= _PRIVATE
    elif code > 0xFF:  # noqa: PLR2004  # a character of its own, no place in a font
        return chr(code) if code < 0xD800 else "\ufffd"  # noqa: PLR2004  # surrogates follow
    is_symbol = element.get(w("font"), "").casefold() == "symbol"
    if is_symbol and chr(code) in _SAME:
        return chr(code)
    return "•" if code in _BULLETS else "\ufffd"
