"""What the references of one paragraph or footnote are resolved with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from hrckg.document import Mention, Open, Target
from hrckg.mentions.entities import Entities
from hrckg.mentions.finding import Owner, Voice

_One = TypeVar("_One")
Meaning = Target | Open
"""What words refer to, or why that is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The lists, and what the document has said so far."""

    entities: Entities
    session: str  # of the document
    speaker: str | None  # id of the organ whose words they are; None: one that is quoted
    labels: frozenset[str]  # of the document's paragraphs
    label: str  # of the paragraph whose words are read; of a footnote: empty
    named: frozenset[Target]  # texts with names that it has cited so far
    created: Mapping[str, str]  # by noun, the label of the last paragraph in front that creates one
    created_here: Mapping[str, int]  # by noun, where this paragraph creates one
    footnotes: Mapping[str, tuple[Mention, ...]]  # of those that only give symbols

    def organ_of(self, owner: Owner) -> str | None:
        """Return the one organ that ``owner`` means; "the Council" is the one that speaks."""
        if owner.voice in (Voice.SPEAKER, Voice.SUPPOSED):
            return self.speaker
        return self.speaker if self.speaker in owner.organs else only(owner.organs)


def the_one(those: Iterable[Target], otherwise: Open) -> Meaning:
    """Return the one thing that all of ``those`` are; of none, the reason ``otherwise``."""
    different = set(those)
    if len(different) > 1:
        return Open.SEVERAL_CANDIDATES
    return different.pop() if different else otherwise


def only(those: Iterable[_One]) -> _One | None:
    """Return the one thing that all of ``those`` are; None: there is none, or more than one."""
    different = set(those)
    return different.pop() if len(different) == 1 else None
