"""Archives of documents."""

import io
import zipfile
from pathlib import Path

import pytest
from word_parts import p, word_xml, zipped

from hrckg.formats import UnreadableSourceError, limits, read_sources


def archive(folder: Path, members: dict[str, str | bytes]) -> Path:
    """Write an archive."""
    path = folder / "texts.zip"
    path.write_bytes(zipped(members))
    return path


def test_an_archive_yields_its_documents_sorted_by_name(tmp_path: Path) -> None:
    path = archive(
        tmp_path, {"fr/b.txt": "Deux", "en/c.docx": word_xml(p("Three")), "a.html": "One"}
    )
    found = [(source.name, source.text) for source in read_sources(path)]
    assert found == [("a.html", "One"), ("c.docx", "Three"), ("b.txt", "Deux")]


def test_what_is_no_document_is_left_alone(tmp_path: Path) -> None:
    path = archive(
        tmp_path,
        {
            "a.txt": "One",
            "~$a.docx": "",
            ".hidden.txt": "",
            ".git/b.txt": "",
            "__MACOSX/._a.txt": "",
            "corpus.toml": "",
            "image.png": b"",
        },
    )
    assert [source.name for source in read_sources(path)] == ["a.txt"]


@pytest.mark.parametrize("name", ["../../etc/a.txt", "/etc/a.txt", "..\\a.txt", "C:\\x\\a.txt"])
def test_a_name_that_leads_out_of_the_archive_is_only_a_name(tmp_path: Path, name: str) -> None:
    (source,) = read_sources(archive(tmp_path, {name: "One"}))
    assert source.name == "a.txt"
    assert [path.name for path in tmp_path.rglob("*")] == ["texts.zip"]


def test_a_file_that_is_no_archive_is_its_own_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One", encoding="utf-8")
    assert [source.text for source in read_sources(tmp_path / "a.txt")] == ["One"]


def test_one_bad_member_does_not_keep_the_others_out(tmp_path: Path) -> None:
    path = archive(tmp_path, {"a.txt": "One", "b/b.txt": b"C\xf4te", "c.txt": "Three"})
    with pytest.raises(UnreadableSourceError, match=r"texts\.zip: b/b\.txt, line 1: byte 1"):
        list(read_sources(path))
    refused: list[str] = []
    sources = read_sources(path, lambda name, error: refused.append(f"{name}: {error}"))
    assert [source.name for source in sources] == ["a.txt", "c.txt"]
    (reason,) = refused
    assert reason.startswith(f"b/b.txt: {path}: b/b.txt, line 1: byte 1 is not UTF-8; save")


def twice(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(name, "One")
        with pytest.warns(UserWarning, match="Duplicate name"):
            made.writestr(name, "Two")
    return file.getvalue()


def encrypted() -> bytes:
    data = bytearray(zipped({"a.txt": "One"}))
    for header, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(header) + at] |= 1
    return bytes(data)


def damaged() -> bytes:
    data = bytearray(zipped({"a.txt": "One and two and three"}))
    data[data.index(b"a.txt") + 7] ^= 0xFF
    return bytes(data)


def listed_as(count: int) -> bytes:
    """Return an archive with a member that says to be of ``count`` bytes."""
    data = bytearray(zipped({"a.txt": "One"}))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = count.to_bytes(4, "little")
    return bytes(data)


REFUSED = {
    "empty": (b"", "no zip file, or damaged"),
    "no archive": (b"text", "no zip file, or damaged"),
    "cut off": (zipped({"a.txt": "One"})[:-20], "no zip file, or damaged"),
    "no document": (zipped({"a.png": b""}), "holds no document; put .txt, .md"),
    "an archive inside": (zipped({"b.zip": zipped({"a.txt": "One"})}), "b.zip: an archive inside"),
    "two of one name": (twice("a.txt"), "two files called 'a.txt'"),
    "encrypted": (encrypted(), "a.txt: it is encrypted; take its password off"),
    "damaged": (damaged(), "a.txt: it is damaged"),
    "a bomb": (zipped({"a.txt": b"a" * 20_000_000}), r"unpacks to \d+ times its size"),
    "a large file": (listed_as(limits.FILE + 1), "unpacks to more than 32 MB"),
    "many files": (zipped({f"{at}.png": b"" for at in range(limits.MEMBERS + 1)}), "holds 50001"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_an_archive_that_cannot_be_read_is_refused(tmp_path: Path, case: str) -> None:
    data, message = REFUSED[case]
    (tmp_path / "texts.zip").write_bytes(data)
    with pytest.raises(UnreadableSourceError, match=rf"texts\.zip: .*{message}"):
        list(read_sources(tmp_path / "texts.zip"))


def test_a_missing_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match=r"no\.zip: No such file"):
        list(read_sources(tmp_path / "no.zip"))
