"""Which paragraph of a newer text takes the place of which of an older one."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence

from hrckg.change.assignment import assign
from hrckg.change.blocks import agreeing
from hrckg.change.candidates import candidates
from hrckg.change.habits import load_acts
from hrckg.change.pairs import Pairs
from hrckg.change.versions import Version
from hrckg.change.wording import Rank

_OF_ONE_ACT = 0.4  # similarity of a paragraph and its successor that express the same act
_OF_OTHER_ACTS = 0.55  # where they express different acts, or none, as in sub-paragraphs
_OF_ANOTHER_PARENT = 0.75  # where sub-paragraphs stand below paragraphs that do not correspond
_ELSEWHERE = 0.9  # where one is preambular and the other operative, or in an annex
_BETWEEN = 0.25  # where both stand alone between neighbours that succeed each other
_ENLARGED = 0.25  # where one is contained in the other
_CONTAINED = 0.8  # share of the shorter one's words that the longer one has, too
_WHOLE = 3  # words in a row that count as contained
_TELLING = 8  # words that tell a paragraph from others
_FEW = 5  # words by which it is not told from others in another part of a text
_ORDER = 0.02  # what the order of paragraphs weighs against their words
_ACT = 0.2  # what opening phrases weigh against the words behind them


def succeed(older: Version, newer: Version) -> Pairs:
    """Pair the paragraphs of two texts: those with the same words first, then those most alike."""
    pairs = Pairs(older=older, newer=newer)
    _take_same_in_place(pairs)
    _take_same_elsewhere(pairs)
    _take_alike(pairs, lambda one, other: _threshold(pairs, one, other, lettered=False))
    _take_same_in_place(pairs)
    _take_alike(pairs, lambda one, other: _threshold(pairs, one, other, lettered=True))
    _take_parents(pairs)
    _take_alike(pairs, lambda one, other: _threshold(pairs, one, other, lettered=True))
    _take_alike(pairs, lambda one, other: _threshold_elsewhere(pairs, one, other))
    _take_between(pairs)
    return pairs


def _take_same_in_place(pairs: Pairs) -> None:
    """Take those with the same words in the same part, below paragraphs that correspond."""
    older, newer = pairs.older, pairs.newer
    others: dict[Hashable, deque[int]] = defaultdict(deque)
    for other in pairs.left_of_newer():
        others[newer.place(other), newer.parents[other], newer.words[other]].append(other)
    for one in pairs.left_of_older():
        parent = older.parents[one]
        above = -1 if parent < 0 else pairs.newer_of.get(parent)
        if same := others.get((older.place(one), above, older.words[one])):
            pairs.take(one, same.popleft())


def _take_same_elsewhere(pairs: Pairs) -> None:
    """Take those whose words stand once in either text, wherever that is."""
    ones = _alone(pairs.left_of_older(), pairs.older)
    others = _alone(pairs.left_of_newer(), pairs.newer)
    for words, one in ones.items():
        if one is not None and (other := others.get(words)) is not None:
            pairs.take(one, other)


def _alone(places: Iterable[int], version: Version) -> dict[tuple[str, ...], int | None]:
    """Return the places of words that tell a paragraph; None: they stand in several places."""
    found: dict[tuple[str, ...], int | None] = {}
    for at in places:
        words = version.words[at]
        if len(words) >= _FEW:
            found[words] = None if words in found else at
    return found


def _take_alike(pairs: Pairs, threshold: Callable[[int, int], float | None]) -> None:
    """Take the pairs that are most alike together, of those that reach their thresholds.

    The cube of the similarity counts, so that two weak pairs do not outweigh a strong one; between
    equals an opening phrase of the same act decides, then order.
    """
    older, newer = pairs.older, pairs.newer
    left = {at: older.words[at] for at in pairs.left_of_older()}
    new = {at: newer.words[at] for at in pairs.left_of_newer()}
    weights: dict[tuple[int, int], float] = {}
    for one, other in candidates(left, new):
        least = threshold(one, other)
        if least is None:
            continue
        enlarged = least <= _OF_OTHER_ACTS and _of_one_act(pairs, one, other)
        if not pairs.may_be_alike(one, other, _ENLARGED if enlarged else least):
            continue
        alike = pairs.similarity(one, other)
        if alike >= least or (enlarged and _contains(left[one], new[other], alike)):
            weights[one, other] = alike**3 * _favour(pairs, one, other)
    for one, other in assign(weights).items():
        pairs.take(one, other)


def _threshold(pairs: Pairs, one: int, other: int, *, lettered: bool) -> float | None:
    """Return how alike two paragraphs of the same part must be; None: they can be no pair."""
    if pairs.older.place(one) != pairs.newer.place(other):
        return None
    if lettered is not (pairs.older.wordings[one].rank is Rank.LETTERED):
        return None
    if not _may_succeed(pairs, one, other):
        return None
    if lettered and not pairs.correspond(pairs.older.parents[one], pairs.newer.parents[other]):
        return _OF_ANOTHER_PARENT
    act, new_act = pairs.older.wordings[one].action, pairs.newer.wordings[other].action
    return _OF_ONE_ACT if act and act == new_act else _OF_OTHER_ACTS


def _threshold_elsewhere(pairs: Pairs, one: int, other: int) -> float | None:
    long_enough = min(len(pairs.older.words[one]), len(pairs.newer.words[other])) >= _FEW
    return _ELSEWHERE if long_enough and _may_succeed(pairs, one, other) else None


def _may_succeed(pairs: Pairs, one: int, other: int) -> bool:
    acts = pairs.older.wordings[one].action, pairs.newer.wordings[other].action
    return not load_acts().are_of_a_request_and_its_result(*acts)


def _contains(mine: Sequence[str], yours: Sequence[str], alike: float) -> bool:
    """Say whether one of two wordings is the other one with words added or taken away."""
    if alike < _ENLARGED:
        return False
    shorter = min(len(mine), len(yours))
    whole = sum(block.size for block in agreeing(mine, yours) if block.size >= _WHOLE)
    return shorter >= _TELLING and whole >= _CONTAINED * shorter


def _favour(pairs: Pairs, one: int, other: int) -> float:
    """Return the factor by which more than its words speaks for a pair."""
    near = 1 - abs(one / len(pairs.older) - other / len(pairs.newer))
    return 1 + _ORDER * near + _ACT * _of_one_act(pairs, one, other)


def _of_one_act(pairs: Pairs, one: int, other: int) -> bool:
    """Say whether both opening phrases express the same act, or neither expresses any."""
    return pairs.older.wordings[one].action == pairs.newer.wordings[other].action


def _take_parents(pairs: Pairs) -> None:
    """Take paragraphs of one act most of whose sub-paragraphs succeed each other."""
    older, newer = pairs.older, pairs.newer
    size = Counter(older.parents)
    shared = Counter((older.parents[one], newer.parents[at]) for one, at in pairs.newer_of.items())
    for (one, other), number in sorted(shared.items()):
        if min(one, other) < 0 or one in pairs.newer_of or other in pairs.older_of:
            continue
        alike = _of_one_act(pairs, one, other) and older.place(one) == newer.place(other)
        if alike and 2 * number > size[one]:
            pairs.take(one, other)


def _take_between(pairs: Pairs) -> None:
    """Take two of the same act that stand alone between neighbours that succeed each other."""
    older = pairs.older
    for one in tuple(pairs.left_of_older()):
        before, behind = older.neighbours[one]
        other = _between(pairs, before, behind)
        if other is None or other in pairs.older_of:
            continue
        if not _of_one_act(pairs, one, other) or not pairs.share_place(one, other):
            continue
        least = _BETWEEN if older.wordings[one].action else _OF_ONE_ACT
        if pairs.similarity(one, other) >= least:
            pairs.take(one, other)


def _between(pairs: Pairs, before: int, behind: int) -> int | None:
    """Return the paragraph alone between the successors of two neighbours; None: there is none."""
    newer = pairs.newer
    first, last = pairs.newer_of.get(before, -1), pairs.newer_of.get(behind, -1)
    if first >= 0:
        other = newer.neighbours[first][1]
        return other if other >= 0 and newer.neighbours[other][1] == last else None
    other = newer.neighbours[last][0] if last >= 0 else -1
    return other if other >= 0 and before < 0 and newer.neighbours[other][0] < 0 else None
