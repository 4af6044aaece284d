"""Lists of words and of groups of words, and finding them in the words of a text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hrckg.folding import fold

Words = tuple[str, ...]
# "re-affirming", "s'inspirant"; a hyphen or an apostrophe at the end belongs to no word
_WORD = re.compile(r"\w+(?:[-'’‘ʼ‑]\w+)*")


def words_from(text: str, at: int, most: int) -> tuple[Words, tuple[int, ...]]:
    """Return the words of ``text`` from ``at`` on, folded, and where each ends.

    They stand behind one another with a space between them: punctuation ends them. At most ``most``
    come out.
    """
    words: list[str] = []
    ends: list[int] = []
    while len(words) < most and (match := _WORD.match(text, at)):
        words.append(fold(match[0]).casefold())
        ends.append(match.end())
        if text[match.end() : match.end() + 1] != " ":
            break
        at = match.end() + 1
    return tuple(words), tuple(ends)


@dataclass(frozen=True, slots=True)
class WordList:
    """Groups of words by their first word, the longest first."""

    groups: Mapping[str, tuple[Words, ...]]

    @classmethod
    def of(cls, groups: Iterable[str]) -> "WordList":
        """Make a list of groups, in each of which spaces divide the words."""
        by_first: dict[str, list[Words]] = defaultdict(list)
        for group in sorted({tuple(fold(one).casefold().split()) for one in groups}):
            by_first[group[0]].append(group)
        return cls(
            {first: tuple(sorted(some, key=len, reverse=True)) for first, some in by_first.items()}
        )

    def starting(self, words: Words, at: int) -> Iterator[Words]:
        """Yield the groups that begin with the word at ``at``, the longest first."""
        yield from self.groups.get(words[at], ()) if at < len(words) else ()

    def end(self, words: Words, at: int) -> int | None:
        """Return where the longest group at ``at`` ends; None: there is none."""
        return next(
            (
                at + len(group)
                for group in self.starting(words, at)
                if words[at : at + len(group)] == group
            ),
            None,
        )

    def skip(self, words: Words, at: int, most: int) -> int:
        """Return the place behind up to ``most`` groups that follow one another from ``at`` on."""
        for _ in range(most):
            at = self.end(words, at) or at
        return at
