"""What comparing takes from data, and how much it looks at."""

import pytest

from hrckg import resources
from hrckg.change import ChangeKind, Rank, Wording, compare_wordings
from hrckg.change.candidates import candidates
from hrckg.change.habits import load_acts, load_habits
from hrckg.language import language_tags

MANY = 5_000


def concepts(file: str, prefix: str) -> set[str]:
    lines = (resources.path("ontology") / file).read_text(encoding="utf-8").splitlines()
    subjects = (line.split()[0] for line in lines if line.endswith(" a skos:Concept ;"))
    return {subject.removeprefix(f"{prefix}:") for subject in subjects}


def test_the_kinds_are_those_of_the_ontology() -> None:
    assert {kind.value for kind in ChangeKind} == concepts("changes.ttl", "change")


def test_acts_that_ask_and_receive_are_in_the_scheme_and_differ() -> None:
    acts = load_acts()
    assert acts.asking | acts.receiving <= concepts("actions.ttl", "action")
    assert not acts.asking & acts.receiving


@pytest.mark.parametrize("tag", language_tags())
def test_every_language_says_also_and_and(tag: str) -> None:
    habits = load_habits(tag)
    assert habits.additions.pattern != load_habits("en").additions.pattern or tag == "en"
    assert habits.closing


def numbered(number: int, words: str) -> list[Wording]:
    return [
        Wording(label=f"op{at}", rank=Rank.OPERATIVE, text=f"Notes {words.format(at)};", opening=5)
        for at in range(1, number + 1)
    ]


def test_pairs_to_look_at_grow_with_the_number_of_paragraphs() -> None:
    older = {at: ("the", "report", "of", f"session {at}", "on", "rights") for at in range(MANY)}
    newer = {at: ("a", "report", "of", f"session {at}", "on", "duties") for at in range(MANY)}
    assert candidates(older, newer) == tuple((at, at) for at in range(MANY))


def test_words_that_all_have_are_no_reason_to_look_at_all() -> None:
    words = dict.fromkeys(range(MANY), ("the", "same", "words", "as", "ever"))
    assert candidates(words, words) == ()


def test_as_many_equal_paragraphs_as_one_likes_are_paired_in_order() -> None:
    changes = compare_wordings(numbered(MANY, "all"), numbered(MANY + 1, "all"), "en")
    assert [one.newer for one in changes if one.older is None] == [f"op{MANY + 1}"]
    assert all(one.older == one.newer for one in changes[:MANY])
