"""Which files are a voting catalogue: by what they hold, whatever their names are."""

import codecs
import csv
import io
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from hrckg.catalogue import limits
from hrckg.catalogue.source import GZIP
from hrckg.errors import MisuseError
from hrckg.formats.folder import find_files

SUFFIXES: Final = (".csv", ".gz", ".marcxml", ".tsv", ".xml")
"""The suffixes of files that are looked into."""

MARC: Final = "http://www.loc.gov/MARC21/slim"
MARCXML: Final = "application/marcxml+xml"
CSV: Final = "text/csv"

_RECORDS: Final = frozenset({"record_id", "symbol", "title", "vote_type"})
_VOTES: Final = frozenset({"record_id", "iso3", "vote"})
_DELIMITERS: Final = ",;\t"
_OF_GZIP: Final = 16 + zlib.MAX_WBITS  # https://docs.python.org/3/library/zlib.html
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """A voting catalogue in one file, or in a table of records and a table of votes, in this order.

    ``delimiters`` are those of the tables.
    """

    files: tuple[Path, ...]
    media_type: str
    delimiters: str = ""

    @property
    def name(self) -> str:
        """The name of the file of records."""
        return self.files[0].name


@dataclass(frozen=True, slots=True)
class _Table:
    path: Path
    delimiter: str
    of_votes: bool


def catalogues(paths: Sequence[Path]) -> tuple[tuple[Catalogue, ...], tuple[Path, ...]]:
    """Return the catalogues among files and in folders, and the paths that are something else.

    A folder in which a catalogue is found may hold documents too: it is returned as well.

    Raises:
        MisuseError: if a table of records lacks its table of votes, or the other way round.

    """
    found: list[Catalogue] = []
    tables: list[_Table] = []
    others: list[Path] = []
    for path in dict.fromkeys(paths):
        if path.is_dir():
            others.append(path)
        for file in find_files(path, SUFFIXES) if path.is_dir() else (path,):
            what = _recognise(file)
            if isinstance(what, Catalogue):
                found.append(what)
            elif what:
                tables.append(what)
            elif file == path:
                others.append(path)
    found += _pairs(tuple(dict.fromkeys(tables)))
    return tuple(dict.fromkeys(found)), tuple(others)


def _recognise(file: Path) -> Catalogue | _Table | None:
    """Return what a file is by its head; None: something else, or nothing that can be read."""
    if file.suffix.lower() not in SUFFIXES:
        return None
    try:
        head = _head(file)
    except (OSError, zlib.error):
        return None
    if _is_marc(head):
        return Catalogue(files=(file,), media_type=MARCXML)
    return _table(file, head)


def _head(file: Path) -> bytes:
    with file.open("rb") as raw:
        head = raw.read(limits.HEAD)
    if head.startswith(GZIP):  # what is cut off behind its head is told when it is read
        return zlib.decompressobj(_OF_GZIP).decompress(head, limits.HEAD)
    return head


def _is_marc(head: bytes) -> bool:
    """Say whether XML begins as a collection of MARC records does, bare or wrapped by OAI-PMH."""
    parser = etree.XMLPullParser(("start",), resolve_entities=False, no_network=True)
    with suppress(etree.XMLSyntaxError):  # a damaged file is refused when it is read
        parser.feed(head)
    for _, element in parser.read_events():
        name = etree.QName(element)
        if name.localname in {"collection", "record"} and name.namespace == MARC:
            return True
        if name.localname in {"controlfield", "datafield"} and element.get("tag"):
            return name.namespace in {None, MARC}
    return False


def _table(file: Path, head: bytes) -> _Table | None:
    """Return the table that a file is by the names of its columns.

    One in UTF-16, as spreadsheets save it, is known too, to be refused with the remedy.
    """
    text = head.decode("utf-16" if head.startswith(_UTF16) else "utf-8-sig", "replace")
    for delimiter in _DELIMITERS:
        names = _columns(text, delimiter)
        if names >= _RECORDS:
            return _Table(file, delimiter, of_votes=False)
        if names >= _VOTES:
            return _Table(file, delimiter, of_votes=True)
    return None


def _columns(text: str, delimiter: str) -> set[str]:
    try:
        row = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
    except csv.Error:
        return set()
    return {name.strip() for name in row}


def _pairs(tables: Sequence[_Table]) -> Iterator[Catalogue]:
    """Join each table of records with the table of votes beside it."""
    records = [table for table in tables if not table.of_votes]
    votes = [table for table in tables if table.of_votes]
    for table in records:
        fitting = [one for one in votes if one.path.parent == table.path.parent]
        if len(records) == len(votes) == 1:
            fitting = list(votes)
        if len(fitting) != 1:
            raise MisuseError(_alone(table, len(fitting)))
        votes.remove(fitting[0])
        yield Catalogue(
            files=(table.path, fitting[0].path),
            media_type=CSV,
            delimiters=table.delimiter + fitting[0].delimiter,
        )
    for table in votes:
        raise MisuseError(_alone(table, 0))


def _alone(table: _Table, found: int) -> str:
    """Say which table goes with one."""
    has, lacks = ("votes", "records") if table.of_votes else ("records", "votes")
    name = "resolutions.csv" if table.of_votes else "votes_long.csv"
    columns = ", ".join(sorted(_RECORDS if table.of_votes else _VOTES))
    many = f"{found} tables" if found else "no table"
    return (
        f"{table.path}: a table of the {has} of a voting catalogue, with {many} of its {lacks}; "
        f"name exactly one beside it ({name}, with the columns {columns})."
    )
