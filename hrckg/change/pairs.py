"""Pairs of paragraphs of two texts, as they are found."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hrckg.change.likeness import similarity
from hrckg.change.versions import Version


@dataclass(slots=True, kw_only=True)
class Pairs:
    """Which paragraph of a newer text succeeds which of an older one, by their places.

    The surer pairs are taken first, and what is taken stays.
    """

    older: Version
    newer: Version
    newer_of: dict[int, int] = field(default_factory=dict)
    older_of: dict[int, int] = field(default_factory=dict)
    _measured: dict[tuple[int, int], float] = field(default_factory=dict)

    def take(self, one: int, other: int) -> None:
        """Make ``other`` the successor of ``one``."""
        self.newer_of[one] = other
        self.older_of[other] = one

    def left_of_older(self) -> Iterator[int]:
        """Yield the paragraphs of the older text without a successor."""
        return (at for at in range(len(self.older)) if at not in self.newer_of)

    def left_of_newer(self) -> Iterator[int]:
        """Yield the paragraphs of the newer text that succeed none."""
        return (at for at in range(len(self.newer)) if at not in self.older_of)

    def similarity(self, one: int, other: int) -> float:
        """Return the similarity of a paragraph of either text."""
        if (one, other) not in self._measured:
            words = self.older.words[one], self.newer.words[other]
            self._measured[one, other] = similarity(*words)
        return self._measured[one, other]

    def may_be_alike(self, one: int, other: int, least: float) -> bool:
        """Say whether the similarity can reach ``least``, from the words without their order."""
        mine, yours = self.older.bags[one], self.newer.bags[other]
        common = sum(min(number, yours[word]) for word, number in mine.items() if word in yours)
        return 2 * common >= least * (len(self.older.words[one]) + len(self.newer.words[other]))

    def correspond(self, one: int, other: int) -> bool:
        """Say whether ``other`` succeeds ``one``; of no paragraph (-1), no paragraph is one."""
        return self.newer_of.get(one, -1) == other and self.older_of.get(other, -1) == one

    def share_place(self, one: int, other: int) -> bool:
        """Say whether both stand in the same part of their texts, below the same paragraph."""
        parents = self.older.parents[one], self.newer.parents[other]
        return self.older.place(one) == self.newer.place(other) and self.correspond(*parents)
