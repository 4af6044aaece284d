"""Paragraphs whose words went into that of another one, or came out of it."""

from collections import Counter
from collections.abc import Iterator

from hrckg.change.candidates import runs
from hrckg.change.habits import load_acts
from hrckg.change.pairs import Pairs
from hrckg.change.versions import Version

_RUN = 4  # words of a run
_TOGETHER = 8  # words that must have gone over in a row
_SHARE = 0.4  # of all words of the paragraph that must have gone over

Run = tuple[str, ...]


def merged(pairs: Pairs) -> Iterator[tuple[int, int]]:
    """Yield paragraphs without a successor, and that of another one into which their words went.

    Runs of words count that stand in one paragraph alone of either text: phrases that recur
    ("the promotion and protection of all human rights") do not show where words went.
    """
    yield from _gone(pairs.older, pairs.newer, pairs.left_of_older(), pairs.older_of)


def split(pairs: Pairs) -> Iterator[tuple[int, int]]:
    """Yield paragraphs that have a successor, and a new one into which words of theirs went."""
    found = _gone(pairs.newer, pairs.older, pairs.left_of_newer(), pairs.newer_of)
    yield from ((other, one) for one, other in found)


def _gone(
    here: Version, there: Version, left: Iterator[int], partner_of: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield what is ``left`` here, and what it was joined with there; that has a partner here."""
    mine, yours = _owners(here), _owners(there)
    for one in left:
        words = here.words[one]
        told = [run for run in runs(words, _RUN) if mine.get(run) == one]
        reached = Counter(other for run in told if (other := yours.get(run, -1)) >= 0)
        for other, _ in sorted(reached.items(), key=lambda item: (-item[1], item[0])):
            gone = _places(words, {run for run in told if yours.get(run) == other})
            if _longest(gone) < _TOGETHER or len(gone) < _SHARE * len(words):
                break
            if other in partner_of and _may_join(here, there, one, other):
                yield one, other
                break


def _owners(version: Version) -> dict[Run, int]:
    """Return the only paragraph with each run of words; -1: several have it."""
    found: dict[Run, int] = {}
    for at, words in enumerate(version.words):
        for run in runs(words, _RUN):
            found[run] = at if found.get(run, at) == at else -1
    return found


def _places(words: Run, told: set[Run]) -> set[int]:
    """Return the places of the words that belong to one of the runs."""
    return {
        place
        for at in range(max(len(words) - _RUN, 0) + 1)
        if words[at : at + _RUN] in told
        for place in range(at, min(at + _RUN, len(words)))
    }


def _longest(places: set[int]) -> int:
    """Return how many places follow each other at most."""
    longest = row = 0
    for place in sorted(places):
        row = row + 1 if place - 1 in places else 1
        longest = max(longest, row)
    return longest


def _may_join(here: Version, there: Version, one: int, other: int) -> bool:
    acts = here.wordings[one].action, there.wordings[other].action
    same_part = here.wordings[one].place == there.wordings[other].place
    return same_part and not load_acts().are_of_a_request_and_its_result(*acts)
