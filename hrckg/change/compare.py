"""How a text changed from an earlier one, paragraph by paragraph."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from hrckg.change.change import Change, ChangeKind
from hrckg.change.habits import load_habits
from hrckg.change.joining import merged, split
from hrckg.change.pairs import Pairs
from hrckg.change.successors import succeed
from hrckg.change.versions import Version
from hrckg.change.wording import Wording, wordings
from hrckg.document import Document
from hrckg.errors import MisuseError


def compare(older: Document, newer: Document) -> tuple[Change, ...]:
    """Say of every paragraph of two texts in one language what became of it.

    The changes stand in the order of the newer text; what was dropped stands behind the paragraph
    that it followed.

    Raises:
        MisuseError: if the texts are in different languages.

    """
    if older.language != newer.language:
        raise MisuseError(
            f"The texts are in different languages ({older.language} and {newer.language}); "
            "compare two in the same language."
        )
    return compare_wordings(wordings(older), wordings(newer), older.language)


def compare_wordings(
    older: Sequence[Wording], newer: Sequence[Wording], language: str
) -> tuple[Change, ...]:
    """Do as ``compare``, for the wordings of two texts in the language with that tag."""
    habits = load_habits(language)
    pairs = succeed(Version.of(older, habits), Version.of(newer, habits))
    return tuple(_changes(pairs))


def _changes(pairs: Pairs) -> Iterator[Change]:
    went, came = dict(merged(pairs)), {other: one for one, other in split(pairs)}
    displaced = _displaced(pairs)
    divided = set(came.values())
    by_newer: dict[int, list[int]] = {}
    for one, other in went.items():
        by_newer.setdefault(other, []).append(one)
    dropped = _dropped_behind(pairs, set(went))
    yield from _gone(pairs, dropped.get(-1, ()))
    for other in range(len(pairs.newer)):
        one = pairs.older_of.get(other, -1)
        if one >= 0:
            yield _succession(pairs, one, displaced=one in displaced, divided=one in divided)
        elif other in came:
            yield _pair(pairs, ChangeKind.SPLIT, came[other], other)
        else:
            label = pairs.newer.wordings[other].label
            yield Change(kind=ChangeKind.NEW, older=None, newer=label, similarity=0.0)
        for joined in by_newer.get(other, ()):
            yield _pair(pairs, ChangeKind.MERGED, joined, other)
        if one >= 0:
            yield from _gone(pairs, dropped.get(one, ()))


def _gone(pairs: Pairs, dropped: Sequence[int]) -> Iterator[Change]:
    for one in dropped:
        label = pairs.older.wordings[one].label
        yield Change(kind=ChangeKind.DROPPED, older=label, newer=None, similarity=0.0)


def _dropped_behind(pairs: Pairs, went: set[int]) -> dict[int, list[int]]:
    """Return what was dropped by the paragraph with a successor that it followed (-1: by none)."""
    found: dict[int, list[int]] = {}
    before = -1
    for one in range(len(pairs.older)):
        if one in pairs.newer_of:
            before = one
        elif one not in went:
            found.setdefault(before, []).append(one)
    return found


def _succession(pairs: Pairs, one: int, *, displaced: bool, divided: bool) -> Change:
    other = pairs.newer_of[one]
    kind = ChangeKind.SPLIT if divided else ChangeKind.CHANGED
    if pairs.older.words[one] == pairs.newer.words[other]:
        kind = ChangeKind.SAME if pairs.share_place(one, other) else ChangeKind.MOVED
    return _pair(pairs, kind, one, other, displaced=displaced)


def _pair(
    pairs: Pairs, kind: ChangeKind, one: int, other: int, *, displaced: bool = False
) -> Change:
    older, newer = pairs.older.wordings[one], pairs.newer.wordings[other]
    return Change(
        kind=kind,
        older=older.label,
        newer=newer.label,
        similarity=pairs.similarity(one, other),
        displaced=displaced,
        rephrased=pairs.older.phrases[one] != pairs.newer.phrases[other],
    )


def _displaced(pairs: Pairs) -> set[int]:
    """Return the paragraphs of the older text that others of the same part have overtaken.

    They are those outside the longest sequence of pairs that stand in the same order in both texts.
    """
    parts: dict[object, list[int]] = {}
    for one, other in sorted(pairs.newer_of.items()):
        if pairs.share_place(one, other):
            part = pairs.older.place(one), pairs.older.parents[one]
            parts.setdefault(part, []).append(one)
    return {
        one for part in parts.values() for one in set(part) - set(_in_order(part, pairs.newer_of))
    }


def _in_order(part: Sequence[int], newer_of: Mapping[int, int]) -> Iterator[int]:
    """Yield the most paragraphs whose successors stand in the same order, from the last one."""
    ends: list[int] = []  # the successor that ends the best sequence of each length
    last: list[int] = []  # the paragraph that it succeeds
    before: dict[int, int | None] = {}
    for one in part:
        length = bisect_left(ends, newer_of[one])
        before[one] = last[length - 1] if length else None
        ends[length : length + 1], last[length : length + 1] = [newer_of[one]], [one]
    at = last[-1] if last else None
    while at is not None:
        yield at
        at = before[at]
