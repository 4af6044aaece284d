"""``hrckg build``."""

from pathlib import Path

import pytest

from hrckg.cli import main

TEXT = (
    "98/1. A title\n\nThe Human Rights Council,\n\nGuided by the Charter,\n\n{}. Decides to act.\n"
)
CLOSE = "\n45th meeting\n22 June 2020\n\n[Adopted without a vote.]\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT.format(1) + CLOSE, encoding="utf-8")
    return folder


def test_a_build_says_what_it_wrote_and_how_to_open_it(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (corpus / "letter.txt").write_text("Dear Sir,", encoding="utf-8")
    assert main(["build", str(corpus), "--out", str(tmp_path / "out")]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("1 document, ")
    assert captured.out.rstrip().endswith(f"serve {tmp_path / 'out'}")
    assert "left out: letter.txt" in captured.err


def test_a_build_says_what_it_took_from_a_catalogue_and_what_contradicts_the_texts(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records, votes = corpus / "records.csv", corpus / "votes.csv"
    records.write_text(
        "record_id,symbol,title,statement,date,body,vote_type,yes,no,abstain\n"
        "7,A/HRC/RES/98/1,A title : resolution /,adopted by the Human Rights Council at its 98th "
        "session,2020-06-22,Human Rights Council,RECORDED,1,1,0\n",
        encoding="utf-8",
    )
    votes.write_text("record_id,iso3,vote\n7,AGO,Y\n7,BRA,N\n", encoding="utf-8")
    assert main(["build", str(corpus), "--out", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().out
    assert "1 record, 2 ballots, 1 conflict with texts (1 catalogue-kind-differs)" in said


def test_a_refused_build_exits_with_one(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (corpus / "one.txt").write_text(TEXT.format(2) + CLOSE, encoding="utf-8")
    assert main(["build", str(corpus), "--out", str(tmp_path / "out"), "--strict"]) == 1
    assert "number-missing" in capsys.readouterr().err
    assert list((tmp_path / "out").iterdir()) == []


MISUSES = [
    ["--jobs", "0"],
    ["--base-url", "javascript:alert(1)"],
    ["--base-url", "example.org"],
]


@pytest.mark.parametrize("options", MISUSES)
def test_an_option_that_cannot_be_right_is_misuse(
    corpus: Path, tmp_path: Path, options: list[str]
) -> None:
    assert main(["build", str(corpus), "--out", str(tmp_path / "out"), *options]) == 2
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["build", "parse", "check", "query", "serve"])
def test_help_has_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    assert f"hrckg {command}" in capsys.readouterr().out.split("examples:")[1]
