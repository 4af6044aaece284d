"""``hrckg parse``."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hrckg import resources
from hrckg.cli import main

CORPUS = resources.path("corpus")
FAULTY = """99/1. A title

The Human Rights Council,

Guided by the Charter,

2. Decides to act.

45th meeting
22 June 2020

[Adopted by a recorded vote of 2 to 0, with 0 abstentions. The voting was as follows:

In favour:

Benim, Chad]
"""


def test_a_summary_shows_what_was_understood(
    capsys: pytest.CaptureFixture[str], matches_file: Callable[[str, Path], None]
) -> None:
    assert main(["parse", str(CORPUS / "A-HRC-RES-37-23.md")]) == 0
    golden = Path(__file__).parent.parent / "corpus" / "A-HRC-RES-37-23" / "summary.txt"
    matches_file(capsys.readouterr().out, golden)


def test_an_issue_is_shown_with_file_line_and_caret(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "faulty.txt").write_text(FAULTY, encoding="utf-8")
    assert main(["parse", str(tmp_path / "faulty.txt")]) == 0
    shown = capsys.readouterr().out
    assert f"{tmp_path / 'faulty.txt'}:16:1: state-unknown: No State has the name 'Benim'." in shown
    assert "   16 | Benim, Chad]\n      | ^^^^^\n" in shown


def test_json_is_the_whole_record(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(CORPUS / "A-HRC-46-L.22.txt"), "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["symbol"], record["adopted_as"]) == ("A/HRC/46/L.22", "A/HRC/RES/46/13")


def test_turtle_can_be_read_back(capsys: pytest.CaptureFixture[str]) -> None:
    from rdflib import Graph  # noqa: PLC0415  # slow to import, and only this test needs it

    assert main(["parse", str(CORPUS / "A-HRC-RES-43-21.txt"), "--format", "ttl"]) == 0
    assert len(Graph().parse(data=capsys.readouterr().out, format="turtle")) > 900


BAD = [
    ("missing.txt", None, 2, "no such file or folder"),
    ("empty.txt", b"", 1, "empty"),
    ("binary.txt", b"\x00\x01", 1, "control character"),
    ("letter.txt", b"Dear Sir,", 1, "no line begins with 'The Human Rights Council,'"),
]


@pytest.mark.parametrize(("name", "data", "code", "message"), BAD)
def test_bad_input_gets_one_clear_message(  # noqa: PLR0913, PLR0917  # a row of the table, and two fixtures
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    data: bytes | None,
    code: int,
    message: str,
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    assert main(["parse", str(tmp_path / name)]) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert message in captured.err
    assert len(captured.err.strip().splitlines()) == 1
