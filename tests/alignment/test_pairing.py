"""Sequences are paired in order, in time that is linear in both."""

from collections.abc import Sequence

import pytest

from hrckg.alignment.likeness import features
from hrckg.alignment.pairing import pair


def alike(mine: Sequence[str], yours: Sequence[str]) -> float:
    """Score words by the letters that both have."""
    one, other = "".join(mine), "".join(yours)
    return 3.0 * (one == other) - 4.0 * (one != other)


PAIRED = [
    (["a", "b", "c"], ["a", "b", "c"], ["a", "b", "c"]),
    (["a", "c"], ["a", "b", "c"], ["a", "c"]),
    (["a", "b", "c"], ["c"], ["c"]),
    (["a", "b", "c"], ["a", "bc"], ["a"]),  # two for one: neither is its translation
    (["ab", "c"], ["a", "b", "c"], ["c"]),
    (["x"], ["y"], []),
    ([], ["a"], []),
    (["a"], [], []),
]


@pytest.mark.parametrize(("left", "right", "paired"), PAIRED)
def test_what_is_alike_is_paired_and_the_rest_left_over(
    left: list[str], right: list[str], paired: list[str]
) -> None:
    assert pair(left, right, alike) == tuple((one, one) for one in paired)


def test_the_comparisons_grow_with_the_length_and_not_with_its_square() -> None:
    counted: list[int] = []
    for length in (500, 1000):
        calls = 0

        def score(mine: Sequence[int], yours: Sequence[int]) -> float:
            nonlocal calls
            calls += 1
            return 1.0 if list(mine) == list(yours) else -4.0

        assert len(pair(range(length), range(length), score)) == length
        counted.append(calls)
    assert counted[1] < 2.2 * counted[0]


def test_one_is_compared_with_every_one_of_many() -> None:
    assert pair([999], range(1000), lambda one, two: 9.0 * (one[0] == two[-1]) - 5.0) == (
        (999, 999),
    )


def test_what_stays_in_translation_is_a_figure_a_symbol_or_the_root_of_a_word() -> None:
    english = features("the Universal Declaration, adopted on 10 December 1948 (A/RES/217)")
    french = features("la Déclaration universelle, adoptée le 10 décembre 1948 (A/RES/217)")
    assert english & french == {"10", "1948", "a/res/217", "adop", "dece", "decl", "univ"}
