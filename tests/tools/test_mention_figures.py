"""Which share of the numbers of a folder lies in a mention, and the draw of mentions from it."""

import csv
import io
from pathlib import Path

import draw_mentions
import mention_figures
import pytest

TEXT = """\
43/1. A title

The Human Rights Council,

Recalling General Assembly resolution 60/251 of 15 March 2006,

Bearing in mind resolution 34/16, and noting a biennium 2018/19 and general comment 2 (2005),

1. Requests a report (A/HRC/12/36) under resolution 217 A (III).

45th meeting
22 June 2020

[Adopted without a vote.]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_each_number_is_in_a_resolved_mention_or_an_open_one_or_in_none(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert mention_figures.main([str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-3:] for line in lines[1:3]] == [
        ["3", "6", "50.00%"],
        ["4", "6", "66.67%"],
    ]
    missed = [line.split(": …")[0].strip() for line in lines if ": …" in line]
    assert missed == [
        "A/HRC/RES/43/1 pp2: 34/16 (organ-not-named)",
        "A/HRC/RES/43/1 pp2: 2018/19",
        "A/HRC/RES/43/1 pp2: 2 (2005)",
    ]


SYMBOLS = ["A/HRC/43/31", "S/RES/2118(2013)", "FCCC/CP/2015/10/Add.1", "E/CN.4/Sub.2/2000/46"]


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_a_symbol_is_counted_once_and_without_the_bracket_behind_it(symbol: str) -> None:
    found = mention_figures.SYMBOL.findall(f"the report ({symbol}), and")
    assert found == [symbol]


def test_the_same_seed_draws_the_same_mentions_and_another_one_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def drawn(seed: int) -> list[dict[str, str]]:
        assert draw_mentions.main([str(folder), "--seed", str(seed), "--number", "2"]) == 0
        return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    assert drawn(1) == drawn(1)
    assert len({str(drawn(seed)) for seed in range(6)}) > 1
    assert all(tuple(row) == draw_mentions.COLUMNS for row in drawn(1))


def test_a_draw_of_more_than_there_is_shows_every_mention_in_its_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert draw_mentions.main([str(folder), "--seed", "1", "--sentences"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "A/HRC/RES/43/1 pp1 10-61 → A/RES/60/251"
    assert "[[General Assembly resolution 60/251 of 15 March 2006]]" in lines[1]
    assert "A/HRC/RES/43/1 pp2 16-32 → ?organ-not-named" in lines


@pytest.mark.parametrize("tool", [mention_figures.main, draw_mentions.main])
def test_a_folder_without_documents_is_misuse(
    tool: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [str(tmp_path), "--seed", "1"] if tool is draw_mentions.main else [str(tmp_path)]
    assert callable(tool)
    assert tool(arguments) == 2
    assert "there" in capsys.readouterr().err
