"""What the references of one paragraph or footnote are resolved with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from hrckg.document import COUNCIL, Mention, Target
from hrckg.mentions.entities import Entities
from hrckg.mentions.finding import Owner, Voice

_One = TypeVar("_One")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The lists, and what the document has said so far."""

    entities: Entities
    session: str  # of the document
    speaks: bool  # False: the words of another organ, quoted
    labels: frozenset[str]  # of the document's paragraphs
    named: frozenset[Target]  # what the text has cited so far
    created: Mapping[str, str]  # by noun, the label of the last paragraph in front that creates one
    footnotes: Mapping[str, tuple[Mention, ...]]  # of those that only give symbols

    def organ_of(self, owner: Owner) -> str | None:
        """Return the one organ that ``owner`` means; "the Council" is the one that speaks."""
        if owner.voice is Voice.SPEAKER:
            return COUNCIL if self.speaks else None
        if COUNCIL in owner.organs and (self.speaks or len(owner.organs) == 1):
            return COUNCIL
        return only(owner.organs)


def only(those: Iterable[_One]) -> _One | None:
    """Return the one thing that all of ``those`` are; None: there is none, or more than one."""
    different = set(those)
    return different.pop() if len(different) == 1 else None
