"""How much two paragraphs in two languages look like translations of each other.

Lengths are compared as W. A. Gale and K. W. Church do (Computational Linguistics 19, 1993), words
that begin alike as M. Simard, G. F. Foster and P. Isabelle do (TMI 1992): four equal letters.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hrckg.document import (
    Act,
    Document,
    Footnote,
    OperativeParagraph,
    Paragraph,
    Subparagraph,
)

IMPOSSIBLE = -10.0
"""The score of two parts that are no translation of each other, whatever else they share."""

_ROOT = 4  # letters that words of one origin share at their beginning
_VARIANCE = 6.8  # of the length of a translation, for each character
_SHORT = 80  # characters; below, lengths say little
_RATIO = 2.5  # no translation is so many times longer, as both languages go
_TOKEN = re.compile(r"[^\W_]+(?:[./-][^\W_]+)*")
_FOR_NUMBER, _FOR_ACT, _FOR_WORDS, _FOR_LENGTH = 4.0, 1.0, 5.0, 3.0


@lru_cache(maxsize=10_000)
def features(text: str) -> frozenset[str]:
    """Return what of a text stays the same in translation: figures, symbols, roots of words.

    >>> sorted(features("la résolution 43/21, du 22 juin"))
    ['22', '43/21', 'juin', 'reso']
    """
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return frozenset(_feature(token) for token in _TOKEN.findall(plain) if _says(token))


def _says(token: str) -> bool:
    return len(token) >= _ROOT or any(map(str.isdigit, token))


def _feature(token: str) -> str:
    return token if any(map(str.isdigit, token)) else token[:_ROOT]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What two texts have in common, to weigh their paragraphs by.

    ``weights`` is high for what is rare in both texts; ``ratio`` is the length of the other text
    for each character of the first.
    """

    weights: dict[str, float]
    ratio: float

    @classmethod
    def of(cls, first: Document, other: Document) -> "Likeness":
        """Weigh the words of two texts."""
        texts = [features(part.words.text) for one in (first, other) for part in parts(one)]
        times = Counter(feature for text in texts for feature in text)
        lengths = [sum(len(part.words) for part in parts(one)) or 1 for one in (first, other)]
        return cls(
            weights={one: math.log(1 + len(texts) / count) for one, count in times.items()},
            ratio=lengths[1] / lengths[0],
        )

    def score(self, mine: Sequence[Paragraph], yours: Sequence[Paragraph]) -> float:
        """Return how alike two paragraphs are, or one and two that it runs together.

        Above 0 is what speaks for it, below what speaks against it.
        """
        texts = _joined(mine), _joined(yours)
        length = self.length(*texts)
        if length == IMPOSSIBLE:
            return IMPOSSIBLE
        words = self.words(*map(features, texts))
        return _number(mine[0], yours[0]) + _act(mine[0].act, yours[0].act) + words + length

    def words(self, mine: frozenset[str], yours: frozenset[str]) -> float:
        """Return how much of what is rare is shared: the cosine of the angle between both."""

        def square(some: Iterable[str]) -> float:
            return sum(self.weights[one] ** 2 for one in sorted(some))

        norm = math.sqrt(square(mine) * square(yours))
        return _FOR_WORDS * square(mine & yours) / norm if norm else 0.0

    def length(self, mine: str, yours: str) -> float:
        """Return how far a length is from the one expected; 0: just so."""
        expected, found = len(mine) * self.ratio, len(yours)
        longer, shorter = max(expected, found), min(expected, found)
        if longer > _SHORT and longer > _RATIO * shorter:
            return IMPOSSIBLE
        deviation = (found - expected) ** 2 / (_VARIANCE * max(expected, 1.0))
        return -min(deviation / 10, _FOR_LENGTH)


def parts(document: Document) -> Iterable[Paragraph | Footnote]:
    """Return everything in a document that has words of its own."""
    return (*document.paragraphs, *document.footnotes)


def _joined(paragraphs: Sequence[Paragraph]) -> str:
    return " ".join(paragraph.words.text for paragraph in paragraphs)


def _number(mine: Paragraph, yours: Paragraph) -> float:
    match mine, yours:
        case OperativeParagraph(), OperativeParagraph():
            same = (mine.number or mine.counted) == (yours.number or yours.counted)
        case Subparagraph(), Subparagraph():
            same = mine.marks[-1] == yours.marks[-1]
        case _:
            return 0.0
    return _FOR_NUMBER if same else -_FOR_NUMBER


def _act(mine: Act | None, yours: Act | None) -> float:
    if not (mine and yours and mine.action and yours.action):
        return 0.0
    if mine.action == yours.action:
        return _FOR_ACT
    near = mine.action in yours.further or yours.action in mine.further
    return 0.0 if near else -_FOR_ACT / 2
