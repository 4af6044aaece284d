"""What became of a paragraph."""

from dataclasses import dataclass
from enum import Enum


class ChangeKind(Enum):
    """What can become of a paragraph; the values are the ids of ``ontology/changes.ttl``."""

    SAME = "same"
    CHANGED = "changed"
    MERGED = "merged"
    SPLIT = "split"
    MOVED = "moved"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of one paragraph from an older text to a newer one.

    ``older`` and ``newer`` are labels of paragraphs. ``similarity`` is the share of their words
    that both have, from 0 to 1, as ``similarity`` of this package measures it; 0 where one of them
    is missing. ``displaced`` says that the paragraph stands elsewhere among its neighbours, and
    ``rephrased`` that its opening phrase expresses another act or another degree: neither makes a
    paragraph with the same words a changed one.
    """

    kind: ChangeKind
    older: str | None  # None: the paragraph is new
    newer: str | None  # None: the paragraph was dropped
    similarity: float
    displaced: bool = False
    rephrased: bool = False
