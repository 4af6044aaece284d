"""What of a corpus is not published, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A document, or a record of a catalogue, that could not be read."""

    name: str
    reason: str  # whole sentences
