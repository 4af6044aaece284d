"""``hrckg parse``."""

import json
import zipfile
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
SECOND = FAULTY.replace("99/1.", "99/2.")
WELL = FAULTY.replace("Benim", "Angola").replace("2. Decides", "1. Decides")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good document, two in one file, and a letter."""
    (tmp_path / "a.txt").write_text(WELL, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"{FAULTY}\n{SECOND}", encoding="utf-8")
    (tmp_path / "letter.txt").write_text("Dear Sir,", encoding="utf-8")
    return tmp_path


def test_a_catalogue_is_no_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "export.xml"
    file.write_text('<collection xmlns="http://www.loc.gov/MARC21/slim"/>', encoding="utf-8")
    assert main(["parse", str(file)]) == 1
    assert capsys.readouterr().err == (
        "hrckg: export.xml: a voting catalogue, and no document; see `hrckg build`.\n"
    )


def test_a_summary_shows_what_was_understood(
    capsys: pytest.CaptureFixture[str], matches_file: Callable[[str, Path], None]
) -> None:
    assert main(["parse", str(CORPUS / "A-HRC-RES-37-23.md")]) == 0
    golden = Path(__file__).parent.parent / "corpus" / "A-HRC-RES-37-23" / "summary.txt"
    shown = capsys.readouterr().out.replace(f"{CORPUS}/", "corpus/")
    matches_file(shown, golden)


def test_a_summary_shows_below_each_paragraph_who_has_to_do_what_and_when(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["parse", str(CORPUS)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "  mandates       6 made, 4 recalled" in lines
    assert "       mandate · HCHR · summary-report · to HRC · at HRC/49" in lines
    assert '       mandate · HRC · "Decides to remain seized of the matter"' in lines
    recalled = (
        '       recalled mandate · of A/RES/72/171 · HRC · "requested the Human Rights Council'
    )
    assert any(line.startswith(recalled) for line in lines)


def test_an_issue_is_shown_with_file_line_and_caret(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "faulty.txt").write_text(FAULTY, encoding="utf-8")
    assert main(["parse", str(tmp_path / "faulty.txt")]) == 0
    shown = capsys.readouterr().out
    assert f"{tmp_path / 'faulty.txt'}:16:1: state-unknown: No State has the name 'Benim'." in shown
    assert "   16 | Benim, Chad]\n      | ^^^^^\n" in shown


def test_what_no_rule_understands_is_shown_with_its_share_and_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"Wholly unexpected words\n\n{WELL}", encoding="utf-8")
    assert main(["parse", str(file)]) == 0
    shown = capsys.readouterr().out
    assert f"{file}:1:1: block-unknown: No rule understands these words." in shown
    assert f"{file}:1:1: unknown:" not in shown  # the issue has said so
    shares = shown.splitlines()[-1].removeprefix(f"{file}: ").split(", ")
    assert [share.split()[0] for share in shares] == ["header", "paragraph", "action", "unknown"]
    assert sum(float(share.split()[1].rstrip("%")) for share in shares) == pytest.approx(100, abs=1)


def test_strict_refuses_faults(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--strict", str(folder / "a.txt")]) == 0
    assert main(["parse", "--strict", str(folder / "b.txt")]) == 1
    assert capsys.readouterr().err == ""


def test_json_is_the_whole_record(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(CORPUS / "A-HRC-46-L.22.txt"), "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["symbol"], record["adopted_as"]) == ("A/HRC/46/L.22", "A/HRC/RES/46/13")
    assert record["documents"][0]["paragraphs"] == record["paragraphs"]
    assert sum(record["shares"].values()) == pytest.approx(1, abs=1e-4)
    assert (record["unread"], record["unknown"]) == ([], [])


def test_several_sources_are_an_array_and_what_cannot_be_read_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(folder), "--format", "json"]) == 1
    captured = capsys.readouterr()
    one, two = json.loads(captured.out)
    assert (one["file"], one["symbol"]) == ("a.txt", "A/HRC/RES/99/1")
    assert [document["number"] for document in two["documents"]] == ["99/1", "99/2"]
    assert "symbol" not in two
    assert captured.err.startswith("hrckg: letter.txt: no line begins with")
    (issue,) = (one for one in two["documents"][1]["issues"] if one["code"] == "state-unknown")
    keys = ["code", "message", "remedy", "place", "file", "line", "column", "start", "end"]
    assert sorted(issue) == sorted(keys)
    line = f"{FAULTY}\n{SECOND}".splitlines()[issue["line"] - 1]
    assert line[issue["column"] - 1 :].startswith("Benim")


def test_an_archive_is_read_like_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        archive.write(folder / "b.txt", "texts/b.txt")
        archive.writestr("broken.txt", b"\x00\x01")
    assert main(["parse", str(folder / "all.zip")]) == 1
    captured = capsys.readouterr()
    assert "A/HRC/RES/99/1  A title" in captured.out
    assert "A/HRC/RES/99/2  A title" in captured.out
    assert f"{folder / 'all.zip'}: b.txt:16:1: state-unknown:" in captured.out
    assert "broken.txt" in captured.err


def test_turtle_can_be_read_back(capsys: pytest.CaptureFixture[str]) -> None:
    from rdflib import Graph  # noqa: PLC0415  # slow to import, and only this test needs it

    assert main(["parse", str(CORPUS / "A-HRC-RES-43-21.txt"), "--format", "ttl"]) == 0
    assert len(Graph().parse(data=capsys.readouterr().out, format="turtle")) > 900


def test_turtle_holds_every_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from rdflib import Graph, URIRef  # noqa: PLC0415  # as above

    assert main(["parse", str(folder / "b.txt"), "--format", "ttl"]) == 0
    graph = Graph().parse(data=capsys.readouterr().out, format="turtle")
    for number in (1, 2):
        assert (URIRef(f"https://w3id.org/hrckg/id/A/HRC/RES/99/{number}"), None, None) in graph


def test_a_language_can_be_given(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--language", "en", str(folder / "a.txt")]) == 0
    assert main(["parse", "--language", "fr", str(folder / "a.txt")]) == 1
    assert "a.txt" in capsys.readouterr().err


def test_help_names_every_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["parse", "--help"])
    shown = capsys.readouterr().out
    assert "totals-differ        totals differ from the lists" in shown
    assert "'.[] | {file, unknown: .shares.unknown}'" in shown


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
