"""Days, ordinals and counts read back as what they were written from."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrckg.language import language_tags, load_language

TAGS = st.sampled_from(language_tags())
# how a language writes the first of a month
FIRSTS = {"fr": ["1er", "1 er"]}


@given(tag=TAGS, day=st.dates(min_value=date(1946, 1, 1), max_value=date(2100, 1, 1)))
@settings(deadline=None)  # the first call loads a language
def test_every_day_reads_back(tag: str, day: date) -> None:
    language = load_language(tag)
    for number in FIRSTS.get(tag, ["1"]) if day.day == 1 else [str(day.day)]:
        printed = f"{number} {language.months[day.month - 1]} {day.year}"
        assert language.date_of(printed) == day
        assert language.date_of(printed.upper()) == day
        found = language.day.search(f"({printed})")
        assert found
        assert found[0] == printed


@pytest.mark.parametrize("tag", language_tags())
def test_every_ordinal_up_to_199_reads_back(tag: str) -> None:
    language = load_language(tag)
    assert sorted(language.ordinal_words) == list(range(1, 200))
    for number, word in language.ordinal_words.items():
        assert language.ordinals[word] == number
    assert all(word == word.casefold() for word in language.ordinals)


# an ordinal as texts print it, in lower case
ORDINALS = [
    ("en", "forty-third", 43),
    ("en", "ninety-ninth", 99),
    ("en", "one hundred and first", 101),
    ("fr", "première", 1),
    ("fr", "premier", 1),
    ("fr", "deuxième", 2),
    ("fr", "seconde", 2),
    ("fr", "seizième", 16),
    ("fr", "dix-septième", 17),
    ("fr", "vingt et unième", 21),
    ("fr", "vingt-et-unième", 21),
    ("fr", "trente-deuxième", 32),
    ("fr", "quarante et unième", 41),
    ("fr", "soixante-dixième", 70),
    ("fr", "soixante et onzième", 71),
    ("fr", "soixante-dix-huitième", 78),
    ("fr", "quatre-vingtième", 80),
    ("fr", "quatre-vingt-unième", 81),
    ("fr", "quatre-vingt-onzième", 91),
    ("fr", "quatre-vingt-dix-neuvième", 99),
    ("fr", "centième", 100),
    ("fr", "cent vingt et unième", 121),
]


@pytest.mark.parametrize(("tag", "printed", "number"), ORDINALS)
def test_ordinals_are_read_as_texts_print_them(tag: str, printed: str, number: int) -> None:
    assert load_language(tag).ordinals[printed] == number


NO_DAYS = [
    ("en", "31 June 2020"),
    ("en", "1 avril 2022"),
    ("fr", "31 avril 2022"),
    ("fr", "1 April 2022"),
    ("fr", "0 mai 2022"),
    ("fr", "mai 2022"),
]


@pytest.mark.parametrize(("tag", "printed"), NO_DAYS)
def test_what_is_no_day_is_none(tag: str, printed: str) -> None:
    assert load_language(tag).date_of(printed) is None


COUNTS = [("en", "16", 16), ("en", "no", 0), ("en", "None", 0), ("fr", "une", 1), ("fr", "zéro", 0)]


@pytest.mark.parametrize(("tag", "printed", "count"), COUNTS)
def test_counts_are_figures_or_words(tag: str, printed: str, count: int) -> None:
    assert load_language(tag).count_of(printed) == count
