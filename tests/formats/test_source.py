"""Reading files, and refusing what is none."""

from pathlib import Path

import pytest

from hrckg.formats import limits, read_source
from hrckg.formats.source import UnreadableSourceError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BAD = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\n", "empty"),
    ("marked.txt", b"\xef\xbb\xbf\n", "empty"),
    ("latin.txt", b"C\xf4te\n", "line 1: byte 1 is not UTF-8"),
    ("utf16.txt", "text".encode("utf-16-le"), r"line 1: a control character \(U\+0000\)"),
    ("odd.txt", "a\nb".encode("utf-16") + b"x", "line 2: byte 8 is not UTF-16-LE"),
    ("binary.txt", b"one\ntwo\x00", r"line 2: a control character \(U\+0000\)"),
    ("nonchar.txt", "one\uffff".encode(), r"U\+FFFF"),
    # formats that are not read, and what helps
    ("letter.doc", b"x", "'.doc' are not read; open it with a word processor"),
    ("letter.odt", b"x", "'.odt' are not read; open it with a word processor"),
    ("picture.png", b"x", "'.png' are not read; save the document as .txt, .md, .html, .docx"),
    ("nothing", b"x", "files of type '' are not read"),
    # files that are not what their name says
    ("report.txt", b"%PDF-1.7", "no .txt file but a .pdf file; name it .pdf"),
    ("report.md", b"PK\x03\x04 word/document.xml", "no .md file but a .docx file; name it .docx"),
    ("report.docx", b"%PDF-1.7", "no .docx file but a .pdf file; name it .pdf"),
    ("report.txt", b"\n<!DOCTYPE html><p>x", "no .txt file but a .html file; name it .html"),
    ("report.docx", rb"{\rtf1 x}", "no .docx file but a .rtf file; open it with a word processor"),
    ("report.docx", OLE + b"x", "of the old kind"),
    (
        "report.docx",
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "is encrypted; take its password",
    ),
    ("report.zip", b"x", "an archive can hold many documents"),
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


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_none_of_the_text(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_text("Côte", encoding=encoding)
    assert read_source(tmp_path / "a.txt").text == "Côte"


def test_a_file_above_the_bound_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(limits.FILE + 1)
    with pytest.raises(UnreadableSourceError, match="larger than 32 MB"):
        read_source(tmp_path / "a.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(UnreadableSourceError, match=r"a\.txt: Is a directory"):
        read_source(tmp_path / "a.txt")
