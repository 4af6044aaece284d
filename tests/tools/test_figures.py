"""The figures of a folder: each share, and what misses it."""

import json
from pathlib import Path

import figures
import pytest

HEAD = "{}. {}\n\nThe Human Rights Council,\n\nGuided by the Charter,\n\n"
CLOSE = "\n\n45th meeting\n22 June 2020\n\n"
VOTE = (
    "[Adopted by a recorded vote of 2 to 1, with 1 abstention. The voting was as follows:\n\n"
    "In favour:\n\nAngola, Peru\n\nAgainst:\n\nJapan\n\nAbstaining:\n\nFiji]"
)
TEXTS = {
    "right.txt": HEAD.format("43/1", "A title") + f"1. Decides A;\n\n2. Requests B.{CLOSE}{VOTE}",
    "wrong.txt": "Unheard-of words\n\n"
    + HEAD.format("43/2", "A title")
    + f"1. Zealously acts;\n\n3. Requests B.{CLOSE}{VOTE}",
    "letter.txt": "Dear Sir,",
}
CATALOGUE = """\
file,symbol,title,adopted_on,meeting,vote_type,yes,no,abstain,in_favour,against,abstaining
right.txt,A/HRC/RES/43/1,A title,2020-06-22,45th,RECORDED,2,1,1,AGO PER,JPN,FJI
wrong.txt,A/HRC/RES/43/2,Another,2020-06-23,44th,RECORDED,3,1,0,AGO FJI PER,JPN,
"""
# the figure, what is right, of how many, and what misses it
EXPECTED = [
    ("documents read", 2, 3, ["letter.txt: "]),
    ("symbol", 2, 2, []),
    ("title printed", 2, 2, []),
    ("title (English)", 1, 2, ["wrong.txt: the text says A title, the catalogue Another"]),
    ("kind of adoption", 2, 2, []),
    ("date", 1, 2, ["wrong.txt: the text says 2020-06-22, the catalogue 2020-06-23"]),
    ("meeting", 1, 2, ["wrong.txt: the text says 45, the catalogue 44"]),
    ("totals of those printed", 1, 2, ["wrong.txt: the text says 2-1-1, the catalogue 3-1-0"]),
    ("operative numbers complete", 1, 2, ["wrong.txt: numbered 1 3"]),
    ("… or the gap is named", 2, 2, []),
    ("opening phrase", 5, 6, ["wrong.txt: op1 begins 'Zealously acts;'"]),
    ("votes State by State", 1, 2, ["wrong.txt: 1 differences"]),
    ("ballots", 7, 8, ["wrong.txt: FJI the text says abstaining, the catalogue in-favour"]),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "facts.csv").write_text(CATALOGUE, encoding="utf-8")
    return tmp_path


def test_each_figure_counts_what_is_right_and_names_what_is_not(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert figures.main([str(folder), "--json"]) == 0
    found = {one["figure"]: one for one in json.loads(capsys.readouterr().out)}
    for name, right, of, misses in EXPECTED:
        figure = found.pop(name)
        assert (name, figure["right"], figure["of"]) == (name, right, of)
        assert len(figure["misses"]) == len(misses)
        assert all(
            told.startswith(miss) for told, miss in zip(figure["misses"], misses, strict=True)
        )
    (understood,) = found.values()
    assert understood["of"] - understood["right"] == len("Unheard-ofwords")
    assert understood["misses"][0].endswith("are unknown: Unheard-of words")


def test_without_a_catalogue_only_what_needs_none_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "facts.csv").unlink()
    assert figures.main([str(folder)]) == 0
    table = capsys.readouterr().out
    assert "\ndocuments read                      2        3   66.67%\n" in table
    assert "\ndate                                0        0        –\n" in table
    assert "\noperative numbers complete:\n  wrong.txt: numbered 1 3\n" in table


def test_a_folder_without_documents_is_misuse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert figures.main([str(tmp_path)]) == 2
    assert "no documents" in capsys.readouterr().err


TARGETS = [  # a figure over the reference material, and the share that it must have
    ("unres-en", "documents read", 1.0),
    ("unres-en", "kind of adoption", 0.98),
    ("unres-en", "date", 0.98),
    ("unres-en", "… or the gap is named", 1.0),
    ("unres-en", "opening phrase", 0.98),
    ("unres-en", "characters understood", 0.99),
    ("unres-fr", "documents read", 1.0),
    ("unres-fr", "kind of adoption", 0.98),
    ("unres-fr", "date", 0.98),
    ("unres-fr", "… or the gap is named", 1.0),
    ("unres-fr", "opening phrase", 0.98),
    ("unres-fr", "votes State by State", 0.92),
    ("unres-fr", "characters understood", 0.99),
]


@pytest.mark.shared
@pytest.mark.parametrize("name", ["unres-en", "unres-fr"])
def test_the_reference_material_is_read_as_well_as_it_was(
    name: str, shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert figures.main([str(shared / "corpus" / name), "--json"]) == 0
    found = {one["figure"]: one["share"] for one in json.loads(capsys.readouterr().out)}
    wanted = {figure: share for folder, figure, share in TARGETS if folder == name}
    assert {figure for figure, share in wanted.items() if found[figure] < share} == set()
