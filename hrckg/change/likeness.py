"""How like two wordings are: the words that count, and the share of them that both have."""

from collections.abc import Sequence

from hrckg.change.blocks import agreeing
from hrckg.change.habits import Habits
from hrckg.change.wording import Rank, Wording
from hrckg.folding import fold

_CLOSING = " ,;:."
_OPENING = 40  # characters in which an opening phrase says "also"
_BEFORE_LAST = ",;"  # what stands before the "and" of a list


def counted_words(wording: Wording, habits: Habits) -> tuple[str, ...]:
    """Return the words of a paragraph that count when it is compared with another.

    They are those after the opening phrase, divided by spaces, so that a comma inside counts.
    What closes the paragraph does not: ``;`` before the next one, ``.`` at the end of a text,
    ``; and`` in a list. Typography that does not tell words apart is folded.
    """
    text = fold(wording.text[wording.opening :])
    if wording.action is None and wording.rank is not Rank.LETTERED:
        text = _without_addition(text, habits)
    words = text.rstrip(_CLOSING).split()
    if len(words) > 1 and words[-1].casefold() in habits.closing and words[-2][-1] in _BEFORE_LAST:
        words = " ".join(words[:-1]).rstrip(_CLOSING).split()
    return tuple(words)


def _without_addition(text: str, habits: Habits) -> str:
    """Leave out an "also" at the beginning of a paragraph whose opening phrase is not known."""
    addition = habits.additions.search(text, 0, _OPENING)
    if addition is None:
        return text
    rest = text[: addition.start()] + text[addition.end() :]
    beginning = rest.lstrip() if not addition.start() else rest
    return beginning[:1].upper() + beginning[1:]


def counted_phrase(wording: Wording, habits: Habits) -> str:
    """Return an opening phrase in lower case, without "also" and "further"."""
    phrase = fold(wording.text[: wording.opening]).casefold()
    return habits.additions.sub("", phrase).strip()


def similarity(mine: Sequence[str], yours: Sequence[str]) -> float:
    """Return twice the number of words on which both agree in order, by the number of all words.

    >>> round(similarity("for two hours".split(), "for three hours".split()), 3)
    0.667
    """
    total = len(mine) + len(yours)
    return 2 * sum(block.size for block in agreeing(mine, yours)) / total if total else 1.0
