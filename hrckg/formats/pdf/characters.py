"""Letters of glyphs: what fonts say that they show, in the characters of texts."""

import unicodedata

UNKNOWN = "\ufffd"  # a glyph of which its font does not say what it shows
SOFT_HYPHEN = "\u00ad"
_PRIVATE = "Co"  # general category of characters that mean nothing outside their font
_UNSEEN = ("Cc", "Cf", "Cn", "Cs")

_WRITTEN = {
    # Latin ligatures, of which only the look differs
    **{chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)},
    # hyphens that do not break, and the one that fonts give the place of the ASCII hyphen
    "\u2010": "-",
    "\u2011": "-",
    # what converters leave of a hyphen at which a word was divided
    "\x02": SOFT_HYPHEN,
    SOFT_HYPHEN: SOFT_HYPHEN,
    # bullets of the fonts Symbol and Wingdings
    **dict.fromkeys("\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf06c\uf06e\uf076", "•"),
}


def letters_of(shown: str) -> str:
    """Return the letters for what a font says a glyph shows; empty: nothing that can be seen.

    White space becomes a space, a character of private use ``UNKNOWN``.

    >>> letters_of("\ufb01"), letters_of("\u00a0"), letters_of("\u200b"), letters_of("é")
    ('fi', ' ', '', 'é')
    """
    if shown.isascii() and shown.isprintable():
        return shown
    return "".join(map(_letter, unicodedata.normalize("NFC", shown)))


def _letter(character: str) -> str:
    if character in _WRITTEN:
        return _WRITTEN[character]
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category == _PRIVATE:
        return UNKNOWN
    return "" if category in _UNSEEN else character
