"""A text that describes one subject after the other, so that it can be written while reading."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from hrckg.dump.statements import Description


@dataclass(frozen=True, slots=True, kw_only=True)
class Serialisation:
    """How a format writes a graph: what comes first, each subject, what comes last."""

    head: str
    piece: Callable[[Description], str]
    tail: str = ""
    first: str = ""  # before the first subject
    between: str = ""  # before every other

    def text(self, descriptions: Iterable[Description]) -> Iterator[str]:
        """Yield the text of a file, piece by piece."""
        yield self.head
        lead = self.first
        for description in descriptions:
            yield lead + self.piece(description)
            lead = self.between
        yield self.tail
