"""The words that differ, as a person would mark them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrckg.change import PieceKind, differences

MARKS = {PieceKind.KEPT: "{}", PieceKind.DELETED: "[-{}-]", PieceKind.INSERTED: "{{+{}+}}"}
CASES = [
    # nothing to mark
    ("two hours", "two hours", "two hours"),
    ("", "", ""),
    ("", "two hours", "{+two hours+}"),
    # 37/23 and 43/21, preambular paragraph 9
    (
        "for all, without distinction as to race, sex, language or religion,",
        "for all, without distinction of any kind,",
        "for all, without distinction[- as to race, sex, language or religion-]{+ of any kind+},",
    ),
    # 41/3, paragraph 4, and 47/9, paragraph 4
    (
        "that States have pledged themselves to cooperate",
        "that States have pledged to cooperate",
        "that States have pledged[- themselves-] to cooperate",
    ),
    # punctuation is a word of its own
    ("dialogue, and ensuring", "dialogue and ensuring", "dialogue[-,-] and ensuring"),
    ("its States;", "its States.", "its States[-;-]{+.+}"),
    # a kept word between longer changes would be confetti
    (
        "the great loss of human life here",
        "the heavy burden of foreign debt here",
        "the[- great loss of human life-]{+ heavy burden of foreign debt+} here",
    ),
    # hyphens and apostrophes divide no word
    ("the States' well-being", "the States' being", "the States'[- well-being-]{+ being+}"),
    ("l’État-major", "l’État", "[-l’État-major-]{+l’État+}"),
]


def marked(old: str, new: str) -> str:
    return "".join(MARKS[one.kind].format(one.text) for one in differences(old, new))


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_differences_read_as_a_person_marks_them(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


WORDS = st.lists(st.sampled_from(["of", "the", "States", ",", " ", "’s", "well-being", "\n"]))
TEXTS = st.one_of(WORDS.map(" ".join), WORDS.map("".join), st.text(max_size=40))


@given(TEXTS, TEXTS)
def test_pieces_rebuild_both_texts(old: str, new: str) -> None:
    pieces = differences(old, new)
    kept = PieceKind.KEPT
    assert "".join(one.text for one in pieces if one.kind in {kept, PieceKind.DELETED}) == old
    assert "".join(one.text for one in pieces if one.kind in {kept, PieceKind.INSERTED}) == new


@given(TEXTS, TEXTS)
def test_no_two_pieces_of_a_kind_touch(old: str, new: str) -> None:
    kinds = [one.kind for one in differences(old, new)]
    assert all(one is not other for one, other in itertools.pairwise(kinds))


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert {one.kind for one in differences(text, text)} <= {PieceKind.KEPT}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a b " * 20_000, "b a " * 20_000),  # every word everywhere
        (" " * 200_000 + "x", "x" + " " * 200_000),  # hardly any words
        ("word " * 50_000, "word " * 49_999),  # one word
    ],
)
def test_hostile_texts_are_compared(old: str, new: str) -> None:
    pieces = differences(old, new)
    assert "".join(one.text for one in pieces if one.kind is not PieceKind.INSERTED) == old
