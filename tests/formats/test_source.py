"""Reading files, and refusing what is none."""

from pathlib import Path

import pytest

from hrckg.formats import read_source
from hrckg.formats.source import UnreadableSourceError

BAD = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\n", "empty"),
    ("latin.txt", b"C\xf4te\n", "line 1: byte 1 is not UTF-8"),
    ("utf16.txt", "text".encode("utf-16"), "line 1: byte 0 is not UTF-8"),
    ("binary.txt", b"one\ntwo\x00", r"line 2: a control character \(U\+0000\)"),
    ("nonchar.txt", "one\uffff".encode(), r"U\+FFFF"),
    ("report.pdf", b"%PDF-1.7", "'.pdf' are not read"),
]


@pytest.mark.parametrize(("name", "data", "message"), BAD)
def test_what_is_no_text_is_refused_with_its_place(
    tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableSourceError, match=message):
        read_source(tmp_path / name)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match=r"missing\.txt: No such file"):
        read_source(tmp_path / "missing.txt")


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("Ä\r\nb\rc".encode())
    source = read_source(tmp_path / "a.md")
    assert (source.text, source.media_type) == ("Ä\r\nb\rc", "text/markdown")


def test_a_place_has_a_line_and_a_column(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one\ntwo three", encoding="utf-8")
    assert read_source(tmp_path / "a.txt").line_of(8) == (2, 5)
