"""A text as a comparison sees it: its paragraphs with the words that count, in order."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from hrckg.change.habits import Habits
from hrckg.change.likeness import counted_phrase, counted_words
from hrckg.change.wording import Rank, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """The paragraphs of one text, by their places in it from 0.

    ``words`` are those that count, ``bags`` say how often each occurs, and ``phrases`` are the
    opening phrases without an "also". ``parents`` are the places of the paragraphs of which they
    are parts (-1: of none), and ``neighbours`` those before and behind among paragraphs of the same
    sort and the same parent (-1: there is none).
    """

    wordings: Sequence[Wording]
    words: Sequence[tuple[str, ...]]
    bags: Sequence[Mapping[str, int]]
    phrases: Sequence[str]
    parents: Sequence[int]
    neighbours: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, wordings: Sequence[Wording], habits: Habits) -> Self:
        """Look at the paragraphs of a text."""
        words = [counted_words(one, habits) for one in wordings]
        places = {one.label: at for at, one in enumerate(wordings)}
        return cls(
            wordings=wordings,
            words=words,
            bags=[Counter(one) for one in words],
            phrases=[counted_phrase(one, habits) for one in wordings],
            parents=[places.get(one.parent or "", -1) for one in wordings],
            neighbours=_neighbours(wordings),
        )

    def __len__(self) -> int:
        return len(self.wordings)

    def place(self, at: int) -> tuple[tuple[str, str], Rank]:
        """Return the part of the text in which a paragraph stands, and its sort."""
        return self.wordings[at].place, self.wordings[at].rank


def _neighbours(wordings: Sequence[Wording]) -> list[tuple[int, int]]:
    found = [(-1, -1) for _ in wordings]
    last: dict[object, int] = {}
    for at, one in enumerate(wordings):
        among = one.place, one.rank, one.parent
        before = last.get(among, -1)
        found[at] = (before, -1)
        if before >= 0:
            found[before] = (found[before][0], at)
        last[among] = at
    return found
