"""What was read of one source: its documents, and what became of each of its characters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from hrckg.document.document import Document
from hrckg.document.source import Source
from hrckg.span import Span


class Part(Enum):
    """What a character of a source is."""

    HEADER = "header"
    PARAGRAPH = "paragraph"
    NOTE = "note"
    ACTION = "action"
    FURNITURE = "furniture"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """A contiguous piece of a source that is one part."""

    part: Part
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A piece of a source that begins as a document does and could not be read; why."""

    span: Span
    reason: str  # whole sentences, with the remedy


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read of one source; ``portions`` cover it exactly, in order, without a gap."""

    source: Source
    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]
    portions: tuple[Portion, ...]

    def share(self, part: Part) -> float:
        """Return the share of the characters that are ``part``, white space left out; 0 to 1."""
        return self.shares()[part]

    def shares(self) -> Mapping[Part, float]:
        """Return the share of every part; together they are 1."""
        counted = dict.fromkeys(Part, 0)
        for portion in self.portions:
            counted[portion.part] += len("".join(portion.span.of(self.source.text).split()))
        everything = sum(counted.values()) or 1
        return {part: number / everything for part, number in counted.items()}

    def pieces(self, part: Part) -> Iterator[Span]:
        """Yield the pieces of the source that are ``part``, without white space at their ends."""
        for portion in self.portions:
            words = portion.span.of(self.source.text)
            start = portion.span.start + len(words) - len(words.lstrip())
            end = start + len(words.strip())
            if portion.part is part and end > start:
                yield Span(start, end)
