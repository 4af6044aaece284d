"""Folders of documents."""

from pathlib import Path

from hrckg.formats import find_files


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
