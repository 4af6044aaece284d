"""Places in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters from ``start`` up to, not including, ``end``; counted from 0.

    >>> Span(4, 11).of("the Charter of the United Nations")
    'Charter'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of ``text`` at this place."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def within(self, other: "Span") -> bool:
        """Say whether every character of this span lies in the other."""
        return other.start <= self.start and self.end <= other.end
