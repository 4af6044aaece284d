"""Folders of documents."""

import os
from pathlib import Path

import pytest

from hrckg.formats import UnreadableSourceError, find_files, read_source


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")


def names_in(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in find_files(folder)]


def test_a_folder_is_searched_with_those_below_it(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "fr/a.DOCX", "en/old/c.pdf", "all.zip", "d.html", "e.md")
    assert names_in(tmp_path) == ["all.zip", "b.txt", "d.html", "e.md", "en/old/c.pdf", "fr/a.DOCX"]


def test_what_is_no_document_of_a_person_is_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "~$a.docx", ".b.txt", ".git/c.txt", "__MACOSX/a.txt", "corpus.toml")
    put(tmp_path, "build/site/data/void.ttl", "build/site/index.html", "build/site/source/0.txt")
    assert names_in(tmp_path) == ["a.txt"]


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert names_in(tmp_path) == ["a.txt"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"a\nb.txt", "a\ufffdb.txt"),
        (b"\x1b[31ma.txt", "\ufffd[31ma.txt"),
        (b"C\xf4te.txt", "C\ufffdte.txt"),
        ("a\u202etxt.exe.txt".encode(), "a\ufffdtxt.exe.txt"),
        (b" a.txt", "a.txt"),
        (b"=1+1 <b>.txt", "=1+1 <b>.txt"),
    ],
)
def test_a_name_that_no_text_can_hold_is_shown_with_replacements(
    tmp_path: Path, name: bytes, shown: str
) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_text("One", encoding="utf-8")
    (found,) = find_files(tmp_path)
    assert read_source(found).name == shown
    path.write_bytes(b"")
    with pytest.raises(UnreadableSourceError) as refused:
        read_source(found)
    assert shown in f"{refused.value} a.txt"
    assert str(refused.value).isprintable()
    assert str(refused.value).encode()
