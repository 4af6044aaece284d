"""The pairs that are worth most together."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from hrckg.change.assignment import assign

SIDE = st.integers(min_value=0, max_value=4)
WEIGHTS = st.dictionaries(st.tuples(SIDE, SIDE), st.integers(1, 99).map(lambda one: one / 100))


def best(weights: dict[tuple[int, int], float]) -> float:
    """The highest sum, by trying all that there is."""
    return max(
        sum(weights.get(pair, 0.0) for pair in enumerate(others))
        for others in permutations(range(5))
    )


@given(WEIGHTS)
def test_no_other_choice_is_worth_more(weights: dict[tuple[int, int], float]) -> None:
    chosen = assign(weights)
    assert len(set(chosen.values())) == len(chosen)
    assert abs(sum(weights[pair] for pair in chosen.items()) - best(weights)) < 1e-9


def test_more_pairs_than_any_text_has_are_chosen_by_weight() -> None:
    weights = {(one, other): 1 / (1 + abs(one - other)) for one in range(99) for other in range(99)}
    assert assign(weights) == {one: one for one in range(99)}
