"""``hrckg diff``."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from hrckg import resources
from hrckg.cli import main

CORPUS = resources.path("corpus")
OLDER = """99/1. Dialogue

The Human Rights Council,

Guided by the Charter of the United Nations,

Recognizing the importance of genuine dialogue in the field of human rights,

1. Calls upon all States to contribute actively to this endeavour;

2. Decides to remain seized of the matter.
"""
NEWER = """100/1. Dialogue

The Human Rights Council,

Guided by the purposes and principles of the Charter of the United Nations,

Recognizing also the importance of genuine dialogue in the field of human rights,

1. Urges all States to contribute actively to this endeavour;

2. Welcomes the report of the Secretary-General.
"""
SHOWN = """\
A  A/HRC/RES/99/1  Dialogue
B  A/HRC/RES/100/1  Dialogue

~ pp1 → pp1        changed, 71% alike
    Guided by the {+purposes and principles of the+} Charter of the United Nations,
= pp2 → pp2        same
= op1 → op1        same, another opening phrase
    [-Calls upon-]{+Urges+} all States to contribute actively to this endeavour;
- op2              dropped
    [-Decides to remain seized of the matter.-]
+ op2              new
    {+Welcomes the report of the Secretary-General.+}

2 same, 1 changed, 1 new, 1 dropped
"""


@pytest.fixture
def texts(tmp_path: Path) -> tuple[str, str]:
    """The files of two texts of a series."""
    (tmp_path / "older.txt").write_text(OLDER, encoding="utf-8")
    (tmp_path / "newer.txt").write_text(NEWER, encoding="utf-8")
    return str(tmp_path / "older.txt"), str(tmp_path / "newer.txt")


def test_what_changed_is_shown_paragraph_by_paragraph(
    texts: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *texts]) == 0
    assert capsys.readouterr().out == SHOWN


def test_some_kinds_alone_can_be_shown(
    texts: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *texts, "--only", "new,dropped"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert [line for line in shown if line[:2] in {"+ ", "- ", "~ ", "= "}] == [
        "- op2              dropped",
        "+ op2              new",
    ]
    assert shown[-1] == "2 same, 1 changed, 1 new, 1 dropped"


def test_kept_words_can_be_left_out(
    texts: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *texts, "--only", "changed", "--context", "2"]) == 0
    assert "by the {+purposes and principles of the+} Charter of …" in capsys.readouterr().out


def test_texts_of_the_default_corpus_are_named_by_symbol(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["diff", "A/HRC/RES/43/21", "A/HRC/46/L.22", "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["older"] == {
        "file": "A-HRC-RES-43-21.txt",
        "symbol": "A/HRC/RES/43/21",
        "number": "43/21",
        "title": "Promoting mutually beneficial cooperation in the field of human rights",
        "language": "en",
    }
    assert record["newer"]["symbol"] == "A/HRC/46/L.22"
    merged = [one for one in record["changes"] if one["change"] == "merged"]
    assert [(one["from"], one["to"]) for one in merged] == [("pp21", "pp17")]
    assert record["changes"][0]["pieces"] == [
        {"kind": "kept", "text": "Guided by the"},
        {"kind": "inserted", "text": " purposes and principles of the"},
        {"kind": "kept", "text": " Charter of the United Nations,"},
    ]


def test_one_text_of_several_in_a_file_is_named_behind_a_sign(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = tmp_path / "both.txt"
    both.write_text(f"{OLDER}\n{NEWER}", encoding="utf-8")
    assert main(["diff", f"{both}#99/1", f"{both}#A/HRC/RES/100/1"]) == 0
    assert capsys.readouterr().out == SHOWN


def test_a_file_of_several_texts_needs_the_name_of_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = tmp_path / "both.txt"
    both.write_text(f"{OLDER}\n{NEWER}", encoding="utf-8")
    assert main(["diff", str(both), "A/HRC/RES/43/21"]) == 2
    assert capsys.readouterr().err == (
        f"hrckg: {both} holds 2 texts; add the number or symbol of one of them: "
        f"'{both}#A/HRC/RES/99/1'. It has A/HRC/RES/99/1, A/HRC/RES/100/1.\n"
    )


REFUSED = [
    # what is named, what the message says, the exit code
    ("nothing.txt", "nothing.txt: no such file, and no symbol; name a file, or a text", 2),
    ("A/HRC/RES/1/1", "no text A/HRC/RES/1/1 in it; it has A/HRC/46/L.22, A/HRC/RES/37/23,", 2),
    ("\x1b[31m", "\ufffd[31m: no such file, and no symbol", 2),
    (str(CORPUS / "A-HRC-RES-43-21.txt#1/1"), "no text 1/1 in it; it has A/HRC/RES/43/21.", 2),
]


@pytest.mark.parametrize(("named", "message", "code"), REFUSED)
def test_what_cannot_be_found_is_refused_with_a_remedy(
    named: str, message: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", named, "A/HRC/RES/43/21"]) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert message in told.err


def test_a_file_without_a_text_ends_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir,", encoding="utf-8")
    assert main(["diff", str(tmp_path / "letter.txt"), "A/HRC/RES/43/21"]) == 1
    assert "letter.txt" in capsys.readouterr().err


def test_two_languages_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "fr.txt").write_text(
        "99/1. Dialogue\n\nLe Conseil des droits de l'homme,\n\nGuidé par la Charte des Nations "
        "Unies,\n\n1. Décide de rester saisi de la question.\n",
        encoding="utf-8",
    )
    assert main(["diff", "A/HRC/RES/43/21", str(tmp_path / "fr.txt")]) == 2
    assert "different languages (en and fr)" in capsys.readouterr().err


WRONG = [
    (["--only", "altered"], "there is no 'altered'; there are same, changed, merged"),
    (["--context", "-1"], "argument --context: -1 is not a number of words"),
]


@pytest.mark.parametrize(("options", "message"), WRONG)
def test_wrong_options_are_misuse(
    options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["diff", "A/HRC/RES/43/21", "A/HRC/46/L.22", *options])
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


def on_a_terminal(*arguments: str, **surroundings: str) -> str:
    """What the command writes to a terminal."""
    mine, theirs = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    environment |= {"TERM": "xterm-256color", "COLUMNS": "200", **surroundings}
    with subprocess.Popen(  # noqa: S603  # our own command
        [sys.executable, "-m", "hrckg", "diff", *arguments], stdout=theirs, env=environment
    ):
        os.close(theirs)
        written = b""
        while piece := _read(mine):
            written += piece
    os.close(mine)
    return written.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # what Linux says when the other end has closed the terminal
        return b""


def test_a_terminal_shows_colours_and_no_marks(texts: tuple[str, str]) -> None:
    shown = on_a_terminal(*texts)
    assert "\x1b[9;31mCalls upon\x1b[0m\x1b[4;32mUrges\x1b[0m all States" in shown
    assert "[-" not in shown


def test_a_terminal_without_colours_shows_marks(texts: tuple[str, str]) -> None:
    shown = on_a_terminal(*texts, NO_COLOR="1")
    assert "[-Calls upon-]{+Urges+} all States" in shown
