"""The list of identifiers made from a title: what it says, what it refuses, what it lacks."""

import tomllib
from pathlib import Path

import pytest
from list_identifiers import main

from hrckg.corpus import find_corpus
from hrckg.errors import MisuseError
from hrckg.series import Identifiers, KnownDraft, KnownSeries, load_identifiers
from hrckg.symbol import Symbol

SERIES = '[[series]]\nname = "the-right-to-food"\nen = ["The right to food"]\n'
DRAFT = '[[draft]]\nname = "46/the-right-to-food"\nen = "The right to food"\n'


def load(tmp_path: Path, *lists: str) -> Identifiers:
    files = []
    for nth, words in enumerate(lists):
        files.append(tmp_path / f"{nth}.toml")
        files[-1].write_text(words, encoding="utf-8")
    return load_identifiers(files)


def test_series_and_drafts_are_read(tmp_path: Path) -> None:
    french = 'fr = ["Le droit à l’alimentation"]\n'
    listed = load(tmp_path, f'{SERIES}{french}{DRAFT}symbol = "A/HRC/46/L.9"\n')
    assert listed.series == (
        KnownSeries(
            name="the-right-to-food",
            titles={"en": ("The right to food",), "fr": ("Le droit à l’alimentation",)},
        ),
    )
    assert listed.drafts == (
        KnownDraft(
            name="46/the-right-to-food",
            title="The right to food",
            language="en",
            symbol=Symbol.parse("A/HRC/46/L.9"),
        ),
    )


def test_a_draft_without_a_symbol_may_be_listed(tmp_path: Path) -> None:
    assert load(tmp_path, DRAFT).drafts[0].symbol is None


def test_two_lists_that_say_the_same_are_one(tmp_path: Path) -> None:
    assert load(tmp_path, SERIES + DRAFT, DRAFT + SERIES) == load(tmp_path, SERIES + DRAFT)


REFUSED = [
    ("[[series]", "Expected"),
    ("[[serie]]", r"no \[\[serie\]\] is known"),
    ('[[series]]\nname = "The right"\nen = ["The right"]', "'The right' is not the name of a ser"),
    ('[[series]]\nname = "a"', "'a' has no title"),
    ('[[series]]\nname = "a"\nen = []', "'a' has no title"),
    ('[[series]]\nname = "a"\nen = "A"', "'en' of 'a' is not a list of titles"),
    ('[[series]]\nname = "a"\nen = [1]', "'en' of 'a' is not a list of titles"),
    ('[[series]]\nname = "a"\nxx = ["A"]', "'xx' in 'a' is not the tag of a language"),
    ('[[series]]\nen = ["A"]', r"a \[\[series\]\] has no name"),
    ('[[series]]\nname = 1\nen = ["A"]', r"a \[\[series\]\] has no name"),
    ("series = 1", "'series' is no list of tables"),
    ("draft = [1]", "'draft' is no list of tables"),
    ('[[draft]]\nname = "46/a"\nen = "A"\nsymbol = 1', "the symbol of '46/a' is not between"),
    ('[[draft]]\nname = "a title"\nen = "A"', "'a title' is not the name of a draft"),
    ('[[draft]]\nname = "46/a"', "'46/a' has not one title"),
    ('[[draft]]\nname = "46/a"\nen = ["A"]', "'46/a' has not one title"),
    ('[[draft]]\nname = "46/a"\nxx = "A"', "'xx' of '46/a' is not the tag of a language"),
    (f'{DRAFT}symbol = "L.22"\n', "'L.22' is not the symbol"),
]


@pytest.mark.parametrize(("words", "message"), REFUSED)
def test_a_bad_list_is_refused_with_its_name_and_the_reason(
    words: str, message: str, tmp_path: Path
) -> None:
    with pytest.raises(MisuseError, match=rf"0\.toml: .*{message}"):
        load(tmp_path, words)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "identifiers.toml").write_bytes(b"\xff")
    with pytest.raises(MisuseError, match=r"identifiers\.toml: .*; correct it as its head says\."):
        load_identifiers([tmp_path / "identifiers.toml"])


def test_one_name_with_two_meanings_is_refused(tmp_path: Path) -> None:
    other = SERIES.replace("The right", "Right")
    with pytest.raises(MisuseError, match="'the-right-to-food' is listed with other words already"):
        load(tmp_path, SERIES, other)


def test_one_title_in_two_series_is_refused(tmp_path: Path) -> None:
    other = '[[series]]\nname = "food"\nen = ["Right to food"]\n'
    with pytest.raises(MisuseError, match=r"'food' and 'the-right-to-food' list one title \(food"):
        load(tmp_path, SERIES, other)


def test_the_list_beside_documents_is_read_with_the_packaged_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "identifiers.toml").write_text(SERIES, encoding="utf-8")
    names = {one.name for one in find_corpus([tmp_path]).identifiers.series}
    assert "the-right-to-food" in names
    assert {one.name for one in find_corpus([]).identifiers.series} == names - {"the-right-to-food"}


def test_the_packaged_documents_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert capsys.readouterr().out == ""


CLOSE = "45th meeting\n22 June 2020\n\n[Adopted without a vote.]\n"
BODY = "The Human Rights Council,\n\nGuided by the Charter,\n\n1. Decides to act.\n\n"


def test_what_is_missing_is_printed_as_lines_that_mend_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, title in (("97/1", "The right to “seed”"), ("98/1", "Right to “seed”")):
        text = f"{number}. {title}\n\n{BODY}{CLOSE}"
        (tmp_path / f"{number[:2]}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(f"99/… The right to “seed”\n\n{BODY}", encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    lines = capsys.readouterr().out
    assert tomllib.loads(lines) == {
        "series": [{"name": "the-right-to-seed", "en": ["The right to “seed”"]}],
        "draft": [{"name": "99/the-right-to-seed", "en": "The right to “seed”"}],
    }
    (tmp_path / "identifiers.toml").write_text(lines, encoding="utf-8")
    assert main([str(tmp_path)]) == 0
