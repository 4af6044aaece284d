"""Folding: what typography varies in words that are the same."""

_FOLDS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "\xa0": " ",
        "\u202f": " ",
    }
)
_SOFT_HYPHEN = "\xad"


def fold(text: str) -> str:
    """Fold quotation marks, apostrophes, dashes and hard spaces; every offset stays as it was.

    >>> fold("“In–house”")
    '"In-house"'
    """
    return text.translate(_FOLDS)


def fold_name(name: str) -> str:
    """Fold what does not tell names apart: what ``fold`` folds, white space, capitals.

    >>> fold_name("Côte d’Ivoire")
    "côte d'ivoire"
    """
    return " ".join(fold(name).replace(_SOFT_HYPHEN, "").split()).casefold()
