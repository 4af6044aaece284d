"""Catalogues are known by what they hold."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from hrckg.catalogue import catalogues, read_entries
from hrckg.catalogue.source import BadCatalogueError
from hrckg.errors import MisuseError

HARVEST = (
    '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><metadata>'
    '<record xmlns="http://www.loc.gov/MARC21/slim"/></metadata></record></ListRecords></OAI-PMH>'
)


def test_marcxml_is_known_under_any_name_and_the_rest_keeps_its_order(
    tmp_path: Path, as_marc: Callable[[], str]
) -> None:
    other, text = tmp_path / "page.xml", tmp_path / "a.txt"
    other.write_text("<html/>", encoding="utf-8")
    text.write_text("<collection xmlns='http://www.loc.gov/MARC21/slim'/>", encoding="utf-8")
    export = tmp_path / "search-1.xml"
    export.write_text(as_marc(), encoding="utf-8")
    (found,), rest = catalogues([text, export, other])
    assert found.files == (export,)
    assert found.name == "search-1.xml"
    assert found.media_type == "application/marcxml+xml"
    assert rest == (text, other)


@pytest.mark.parametrize(
    ("xml", "known"),
    [
        ('<collection xmlns="http://www.loc.gov/MARC21/slim"/>', True),
        ('<marc:collection xmlns:marc="http://www.loc.gov/MARC21/slim"/>', True),
        ('<record xmlns="http://www.loc.gov/MARC21/slim"/>', True),
        (
            '<collection><record><controlfield tag="001">1</controlfield></record></collection>',
            True,
        ),
        (HARVEST, True),
        ('<collection xmlns="http://www.loc.gov/MARC21/slim"><record', True),
        ("<collection><record/></collection>", False),
        ('<collection xmlns="http://example.org/"><record/></collection>', False),
        ("<rss/>", False),
        ("no XML", False),
        ("", False),
    ],
)
def test_what_begins_as_marcxml_does_is_a_catalogue(
    tmp_path: Path, xml: str, *, known: bool
) -> None:
    file = tmp_path / "a.xml"
    file.write_text(xml, encoding="utf-8")
    found, rest = catalogues([file])
    assert bool(found) is known
    assert rest == (() if known else (file,))


def test_a_packed_file_is_looked_into(tmp_path: Path, as_marc: Callable[[], str]) -> None:
    packed, damaged = tmp_path / "a.xml.gz", tmp_path / "b.xml.gz"
    packed.write_bytes(gzip.compress(as_marc().encode()))
    damaged.write_bytes(packed.read_bytes()[:20] + b"\0" * 40)
    found, rest = catalogues([packed, damaged])
    assert [one.files for one in found] == [(packed,)]
    assert rest == (damaged,)


@pytest.mark.parametrize("reverse", [False, True])
def test_the_two_tables_are_one_catalogue_in_either_order(
    tmp_path: Path, as_tables: Callable[[Path], tuple[Path, Path]], *, reverse: bool
) -> None:
    tables = as_tables(tmp_path)
    (found,), rest = catalogues(tables[::-1] if reverse else tables)
    assert found.files == tables
    assert found.media_type == "text/csv"
    assert rest == ()


def test_tables_may_have_other_names_and_delimiters(
    tmp_path: Path, as_tables: Callable[..., tuple[Path, Path]]
) -> None:
    records, votes = as_tables(tmp_path, delimiter=";")
    records, votes = records.rename(tmp_path / "r.csv"), votes.rename(tmp_path / "v.csv")
    (found,), _ = catalogues([votes, records])
    assert found.files == (records, votes)
    assert found.delimiters == ";;"


def test_tables_in_two_folders_are_joined_when_there_is_one_of_each(
    tmp_path: Path, as_tables: Callable[[Path], tuple[Path, Path]]
) -> None:
    records, votes = as_tables(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    votes = votes.rename(tmp_path / "elsewhere" / "votes.csv")
    (found,), _ = catalogues([votes, records])
    assert found.files == (records, votes)


@pytest.mark.parametrize(("kept", "lacking"), [(0, "votes_long.csv"), (1, "resolutions.csv")])
def test_one_table_alone_is_refused_with_the_other_ones_name(
    tmp_path: Path, as_tables: Callable[[Path], tuple[Path, Path]], kept: int, lacking: str
) -> None:
    table = as_tables(tmp_path)[kept]
    with pytest.raises(MisuseError) as refused:
        catalogues([table])
    assert str(table) in str(refused.value)
    assert lacking in str(refused.value)


def test_a_table_of_something_else_is_no_catalogue(tmp_path: Path) -> None:
    table = tmp_path / "facts.csv"
    table.write_text("file,symbol\na.txt,A/HRC/RES/1/1\n", encoding="utf-8")
    assert catalogues([table]) == ((), (table,))


def test_a_folder_is_looked_into_and_stays_among_the_rest(
    tmp_path: Path, as_marc: Callable[[], str], as_tables: Callable[[Path], tuple[Path, Path]]
) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "export.xml").write_text(as_marc(), encoding="utf-8")
    (tmp_path / ".hidden.xml").write_text(as_marc(), encoding="utf-8")
    tables = as_tables(tmp_path)
    found, rest = catalogues([tmp_path])
    assert [one.files for one in found] == [(tmp_path / "deep" / "export.xml",), tables]
    assert rest == (tmp_path,)


def test_a_file_named_twice_is_one_catalogue(tmp_path: Path, as_marc: Callable[[], str]) -> None:
    export = tmp_path / "export.xml"
    export.write_text(as_marc(), encoding="utf-8")
    found, _ = catalogues([export, tmp_path, export])
    assert [one.files for one in found] == [(export,)]


def test_tables_named_with_their_folder_are_one_catalogue(
    tmp_path: Path, as_tables: Callable[[Path], tuple[Path, Path]]
) -> None:
    tables = as_tables(tmp_path)
    found, _ = catalogues([tmp_path, *tables])
    assert [one.files for one in found] == [tables]


def test_a_packed_file_that_is_cut_off_is_still_a_catalogue(
    tmp_path: Path, as_marc: Callable[[], str]
) -> None:
    packed = tmp_path / "a.xml.gz"
    packed.write_bytes(gzip.compress(as_marc().encode())[:-40])
    found, _ = catalogues([packed])
    assert [one.files for one in found] == [(packed,)]


def test_tables_in_another_encoding_are_known_to_be_refused(
    tmp_path: Path, as_tables: Callable[[Path], tuple[Path, Path]]
) -> None:
    for table in as_tables(tmp_path):
        table.write_text(table.read_text(encoding="utf-8"), encoding="utf-16")
    (catalogue,), _ = catalogues([tmp_path])
    with pytest.raises(BadCatalogueError, match=r"not UTF-8; save it as UTF-8"):
        list(read_entries(catalogue, lambda *_: None))


def test_a_path_that_is_missing_is_something_else(tmp_path: Path) -> None:
    assert catalogues([tmp_path / "none.xml"]) == ((), (tmp_path / "none.xml",))
