"""Which titles are one title, and which can continue one another."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hrckg
from hrckg.language import language_tags
from hrckg.series import is_near, title_key
from hrckg.series.titles import load_words

FILES = Path(hrckg.__file__).parent / "language"

SAME = [
    ("en", "Promoting the right to food", "Promotion of the right to food"),
    ("en", "The right to privacy in the digital age", "Right to privacy in the digital age"),
    (
        "en",
        "Situation of human rights in the Syrian Arab Republic",
        "The human rights situation in the Syrian Arab Republic",
    ),
    (
        "en",
        "Technical assistance and capacity building in the Marshall Islands",
        "Technical assistance and capacity-building in the Marshall Islands",
    ),
    ("en", "The right to non-discrimination", "The right to nondiscrimination"),
    (
        "en",
        "Mandate of the Independent Expert on minority issues",
        "Extension of the mandate of the independent expert on minority issues",
    ),
    (
        "en",
        "Human rights in the Democratic People’s Republic",
        "Human rights in the democratic people's republic",
    ),
    (
        "en",
        "From rhetoric to reality : a global call for concrete action against racism",
        "From rhetoric to reality: global call for concrete action against racism",
    ),
    ("fr", "Liberté d’opinion et d’expression", "La liberté d'opinion et d'expression"),
    ("fr", "Promouvoir le droit à l’alimentation", "Promotion du droit à l’alimentation"),
]
APART = [
    ("en", "Situation of human rights in the Sudan", "Situation of human rights in South Sudan"),
    ("en", "Situation of human rights in Niger", "Situation of human rights in Nigeria"),
    ("en", "Situation of human rights in Guinea", "Situation of human rights in Guinea-Bissau"),
    (
        "en",
        "Situation of human rights in Belarus",
        "Situation of human rights in Belarus in the run-up to the 2020 presidential election",
    ),
    (
        "en",
        "Commemoration of the thirtieth anniversary of the Declaration",
        "Commemoration of the thirty-fifth anniversary of the Declaration",
    ),
    ("en", "Rights of women: digital contexts", "Rights of children: digital contexts"),
    ("en", "The right to food", "Mandate of the Special Rapporteur on the right to food"),
    ("en", "Violence against women", "Violence against women and girls"),
    (
        "en",
        "Outcome of the universal periodic review: Uruguay",
        "Outcome of the universal periodic review: Ukraine",
    ),
    (
        "en",
        "Cooperation with the Office in the field of human rights: Republic of Korea",
        "Cooperation with the Office in the field of human rights: Cambodia",
    ),
    ("en", "The right to privacy", "Panel on the right to privacy"),
    ("en", "Decade of action 2001", "Decade of action 2011"),
    ("en", "Effective role", "Recent role"),
    (
        "en",
        "World Programme: plan for the second phase",
        "World Programme: plan for the fifth phase",
    ),
    ("fr", "Programme mondial : la deuxième phase", "Programme mondial : la cinquième phase"),
    ("fr", "Situation des droits de l’homme au Mali", "Situation des droits de l’homme au Soudan"),
]
NEAR = [
    ("en", "Rights of the child: the right to health", "Rights of the child: early childhood"),
    (
        "en",
        "Human rights and access to safe drinking water",
        "Human rights and equitable access to safe drinking water",
    ),
    (
        "en",
        "Elections in Belarus",
        "The recent elections in Belarus in 2020",
    ),
    ("fr", "Droits de l’enfant : le droit à la santé", "Droits de l’enfant : la petite enfance"),
]


@pytest.mark.parametrize(("language", "one", "other"), SAME)
def test_what_varies_without_a_meaning_does_not_count(language: str, one: str, other: str) -> None:
    assert title_key(one, language).words == title_key(other, language).words


@pytest.mark.parametrize(("language", "one", "other"), [*APART, *NEAR])
def test_other_words_are_another_title(language: str, one: str, other: str) -> None:
    assert title_key(one, language).words != title_key(other, language).words


@pytest.mark.parametrize(("language", "one", "other"), APART)
def test_names_numbers_groups_and_other_lines_tell_titles_apart(
    language: str, one: str, other: str
) -> None:
    assert not is_near(title_key(one, language), title_key(other, language))
    assert not is_near(title_key(other, language), title_key(one, language))


@pytest.mark.parametrize(("language", "one", "other"), [*SAME, *NEAR])
def test_light_words_a_year_and_themes_may_vary(language: str, one: str, other: str) -> None:
    assert is_near(title_key(one, language), title_key(other, language))


@pytest.mark.parametrize("language", language_tags())
def test_every_language_says_how_its_titles_vary(language: str) -> None:
    file = FILES / f"{language}.titles.toml"
    model = tomllib.loads((FILES / "en.titles.toml").read_text(encoding="utf-8"))
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    assert {key: type(value) for key, value in table.items()} == {
        key: type(value) for key, value in model.items()
    }


@pytest.mark.parametrize("language", language_tags())
def test_listed_words_are_words_as_titles_have_them(language: str) -> None:
    words = load_words(language)
    for word in words.light | words.apart:
        assert title_key(word, language).words == (word,)
    for phrase in words.phrases:
        assert phrase == " ".join(phrase.casefold().split())
    assert not words.light & words.apart


def test_titles_in_two_languages_are_never_near() -> None:
    assert not is_near(title_key("Haiti", "en"), title_key("Haiti", "fr"))


@given(st.text(max_size=80), st.sampled_from(language_tags()))
def test_any_title_has_the_key_of_its_capitals_and_its_spaces(title: str, language: str) -> None:
    key = title_key(title, language)
    assert title_key(f"  {title.replace(' ', '   ')} ", language) == key


@given(st.text(max_size=60), st.text(max_size=60))
def test_nearness_has_no_direction(one: str, other: str) -> None:
    mine, yours = title_key(one, "en"), title_key(other, "en")
    assert is_near(mine, yours) == is_near(yours, mine)
