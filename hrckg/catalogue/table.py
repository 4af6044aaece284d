"""A catalogue as two tables: one row a record, and one row a vote of a State."""

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from hrckg.catalogue import limits
from hrckg.catalogue.record import Record, Unreadable, Vote
from hrckg.catalogue.source import BadCatalogueError, Source

_COLUMNS: Final = {
    "symbol": "symbol",
    "title": "title",
    "statement": "statement",
    "date": "date",
    "body": "body",
    "kind_of_vote": "vote_type",
    "meeting": "meeting",
    "kind_of_meeting": "meeting_type",
    "agenda_number": "agenda_item_no",
    "agenda_title": "agenda_item_title",
    "agenda_document": "agenda_symbol",
    "sponsors": "main_sponsors",
    "in_favour": "yes",
    "against": "no",
    "abstaining": "abstain",
    "did_not_vote": "nonvoting",
    "total": "total",
    "page": "record_url",
}
_NAMES: Final = ("country", "country_latest_name")
_Row = Mapping[str, str]


def read_tables(
    records: Source, votes: Source, delimiters: str, told: Callable[[], None]
) -> Iterator[Record | Unreadable]:
    """Yield the records of two tables one by one, and what is left out.

    The votes are read first, in any order, and kept by their record. ``told`` is called while they
    are read.

    Raises:
        BadCatalogueError: if a file is not text in UTF-8, or a quotation has no end.

    """
    cast: dict[str, list[Vote]] = defaultdict(list)
    known: dict[Vote, Vote] = {}  # of which there are far fewer than rows
    lines: dict[str, int] = {}
    for line, row in _rows(votes, delimiters[1]):
        if isinstance(row, Unreadable):
            yield row
            continue
        name = next((row[one] for one in _NAMES if row.get(one)), "")
        vote = Vote(row["iso3"], row["vote"], name)
        number = row["record_id"].strip()
        lines.setdefault(number, line)
        cast[number].append(known.setdefault(vote, vote))
        told()
    for line, row in _rows(records, delimiters[0]):
        if isinstance(row, Unreadable):
            yield row
        else:
            number = row["record_id"].strip()
            lines.pop(number, None)
            yield _record(row, number, line, tuple(cast.pop(number, ())))
    for number, line in lines.items():
        reason = f"the votes of record {number} are left out, for {records.name} has no such record"
        yield Unreadable(
            file=votes.name,
            line=line,
            reason=f"{votes.name}, line {line}: {reason}; name the table of the same export.",
        )


def _record(row: _Row, number: str, line: int, votes: tuple[Vote, ...]) -> Record:
    subject = row.get("agenda_subject", "")
    return Record(
        record=number,
        line=line,
        subjects=(subject,) if subject else (),
        drafts=_drafts(row),
        votes=votes,
        links=tuple(filter(None, (row.get("url_resolution", ""), row.get("url_draft", "")))),
        **{field: row.get(column, "") for field, column in _COLUMNS.items()},
    )


def _drafts(row: _Row) -> tuple[str, ...]:
    """Return the words on the draft; the table has the agenda's document where there are none."""
    words = row.get("draft", "")
    return (words,) if words and words != row.get("agenda_symbol", "") else ()


def _rows(source: Source, delimiter: str) -> Iterator[tuple[int, _Row | Unreadable]]:
    """Yield each row by the names of its columns, with the line at which it begins."""
    text = io.TextIOWrapper(source.stream, encoding="utf-8-sig", newline="")
    rows = csv.reader(text, delimiter=delimiter)
    line = 1
    try:
        names = [name.strip() for name in next(rows, [])]
        line = rows.line_num + 1
        for row in rows:
            if row:
                yield line, _row(names, row, source.name, line)
            line = rows.line_num + 1
    except UnicodeDecodeError as error:
        raise BadCatalogueError(
            f"{source.name}, behind line {line}: the file is not UTF-8; save it as UTF-8 and try "
            "again."
        ) from error
    except csv.Error as error:
        raise BadCatalogueError(
            f"{source.name}, line {line}: the row that begins here cannot be read ({error}); "
            "export it again."
        ) from error


def _row(names: Sequence[str], row: Sequence[str], file: str, line: int) -> _Row | Unreadable:
    if len(row) == len(names) and all(len(value) <= limits.FIELD for value in row):
        return dict(zip(names, row, strict=True))
    fault = (
        f"{len(row)} values under {len(names)} names of columns"
        if len(row) != len(names)
        else f"a value of more than {limits.FIELD:,} characters"
    )
    reason = f"{file}, line {line}: the row is left out, for it has {fault}; export it again."
    return Unreadable(file=file, line=line, reason=reason)
