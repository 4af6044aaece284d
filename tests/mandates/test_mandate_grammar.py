"""The files of the languages: every one has the same keys, and every pattern can be used."""

import tomllib
from pathlib import Path

import pytest

from hrckg.document import Recurrence
from hrckg.language import language_tags
from hrckg.mandates.grammar import load_grammar

FOLDER = Path(__file__).parents[2] / "hrckg" / "language"


WORDS = {"bases"}  # the keys of this section are words of the language


def _keys(tag: str) -> dict[str, set[str]]:
    data = tomllib.loads((FOLDER / f"{tag}.mandates.toml").read_text(encoding="utf-8"))
    return {section: set() if section in WORDS else set(keys) for section, keys in data.items()}


@pytest.mark.parametrize("tag", language_tags())
def test_every_language_has_the_keys_of_english(tag: str) -> None:
    """A language may make its patterns of further pieces."""
    keys, english = _keys(tag), _keys("en")
    pieces = keys["patterns"] - english["patterns"]
    assert {**keys, "patterns": keys["patterns"] - pieces} == english


@pytest.mark.parametrize("tag", language_tags())
def test_a_pattern_has_the_groups_that_it_has_in_english(tag: str) -> None:
    patterns = load_grammar(tag).patterns
    missing = {
        name: set(pattern.groupindex) - set(patterns[name].groupindex)
        for name, pattern in load_grammar("en").patterns.items()
    }
    assert not any(missing.values()), missing


@pytest.mark.parametrize("tag", language_tags())
def test_every_recurrence_of_the_data_can_be_read(tag: str) -> None:
    grammar = load_grammar(tag)
    assert set(grammar.recurrences) == set(grammar.noun_recurrences) == set(Recurrence)
