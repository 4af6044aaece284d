"""Which paragraphs may be alike: those that share runs of words that few others have."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

Words = tuple[str, ...]
Places = Mapping[int, Words]  # of paragraphs, by their places in a text
_RUN = 3  # words of a run by which paragraphs are found
_COMMON = 40  # paragraphs from which on a run says nothing about any of them
_CLOSEST = 8  # paragraphs that are looked at for each one


def candidates(older: Places, newer: Places) -> tuple[tuple[int, int], ...]:
    """Return the pairs that share most runs of words, some for each paragraph of either side.

    A run that many paragraphs have weighs less, and one that very many have nothing: the time
    grows with the number of words, not with that of pairs.
    """
    if not older or not newer:
        return ()
    holders: dict[Words, list[int]] = defaultdict(list)
    for other, words in newer.items():
        for run in runs(words, _RUN):
            holders[run].append(other)
    shared: dict[int, Counter[int]] = {one: _shared(words, holders) for one, words in older.items()}
    back: dict[int, Counter[int]] = defaultdict(Counter)
    for one, found in shared.items():
        for other, weight in found.items():
            back[other][one] = weight
    pairs = {(one, other) for one, found in shared.items() for other in _closest(found)}
    pairs |= {(one, other) for other, found in back.items() for one in _closest(found)}
    return tuple(sorted(pairs))


def _shared(words: Words, holders: Mapping[Words, Sequence[int]]) -> "Counter[int]":
    found: Counter[int] = Counter()
    for run in sorted(runs(words, _RUN)):
        others = holders.get(run, ())
        if len(others) <= _COMMON:
            for other in others:
                found[other] += 10_000 // len(others)
    return found


def _closest(found: "Counter[int]") -> Iterable[int]:
    best = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return (other for other, _ in best[:_CLOSEST])


def runs(words: Words, size: int) -> AbstractSet[Words]:
    """Return every run of ``size`` words; the whole where there are fewer.

    >>> sorted(runs(("all", "human", "rights"), 2))
    [('all', 'human'), ('human', 'rights')]
    """
    return {words[at : at + size] for at in range(max(len(words) - size, 0) + 1)}
