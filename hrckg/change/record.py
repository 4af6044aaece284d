"""A comparison as a plain record, for ``hrckg diff --format json``."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from hrckg.change.change import Change, ChangeKind
from hrckg.change.difference import differences
from hrckg.document import Document

Texts = Mapping[str, str]
"""The words of paragraphs by their labels."""


def comparison_record(
    older: Document,
    newer: Document,
    changes: Iterable[Change],
    words: tuple[Texts, Texts],
    shown: frozenset[ChangeKind],
) -> dict[str, Any]:
    """Return both texts, how many paragraphs fared how, and the changes of the kinds ``shown``."""
    changes = tuple(changes)
    counts = Counter(one.kind for one in changes)
    return {
        "older": _text_record(older),
        "newer": _text_record(newer),
        "counts": {kind.value: counts[kind] for kind in ChangeKind},
        "changes": [_change_record(one, *words) for one in changes if one.kind in shown],
    }


def _text_record(document: Document) -> dict[str, Any]:
    return {
        "file": document.source.name,
        "symbol": str(document.symbol) if document.symbol else None,
        "number": document.number,
        "title": document.title.text,
        "language": document.language,
    }


def _change_record(change: Change, older: Texts, newer: Texts) -> dict[str, Any]:
    old = older[change.older] if change.older else ""
    new = newer[change.newer] if change.newer else ""
    return {
        "change": change.kind.value,
        "from": change.older,
        "to": change.newer,
        "similarity": round(change.similarity, 4),
        "displaced": change.displaced,
        "rephrased": change.rephrased,
        "pieces": [{"kind": one.kind.value, "text": one.text} for one in differences(old, new)],
    }
