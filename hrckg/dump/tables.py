"""Tables for those who work with spreadsheets and data frames: CSV with CSVW metadata.

CSV as RFC 4180 has it, in UTF-8; metadata as https://www.w3.org/TR/tabular-metadata/ has it.
"""

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import date
from decimal import Decimal
from io import StringIO
from itertools import pairwise
from typing import Any, Final, get_args, get_origin, get_type_hints

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions, Store

from hrckg.dump import follow_up, rows
from hrckg.dump.files import LICENCE
from hrckg.dump.rows import Iri
from hrckg.dump.statements import UnwritableError, natural
from hrckg.iris import PREFIXES

_DATATYPES: Final = {Iri: "anyURI", str: "string", int: "integer", Decimal: "decimal", date: "date"}

_AS_PRINTED: Final = (
    "Values stand as in the source: import the columns as text, or a spreadsheet may take a value "
    "that begins with =, +, - or @ for a formula."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table, as the record declares it."""

    name: str
    description: str
    kind: Any  # Iri, str, int, Decimal or date
    required: bool
    several: bool  # several values, one space between them


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file of rows."""

    name: str  # "votes", published as votes.csv
    title: str
    row: type[Any]  # a record of hrckg.dump.rows or hrckg.dump.follow_up
    query: str
    key: tuple[str, ...]  # the columns that name a row; the first is the IRI of its subject
    order: tuple[str, ...]  # the columns that sort the rows

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns in order."""
        hints = get_type_hints(self.row, include_extras=True)
        return tuple(_column(field.name, hints[field.name]) for field in fields(self.row))


TABLES: Final = (
    Table(
        name="texts",
        title="Texts",
        row=rows.Text,
        query=rows.TEXTS,
        key=("document",),
        order=("document",),
    ),
    Table(
        name="paragraphs",
        title="Paragraphs",
        row=rows.Paragraph,
        query=rows.PARAGRAPHS,
        key=("paragraph", "language"),
        order=("document", "order", "paragraph", "language"),
    ),
    Table(
        name="citations",
        title="Citations",
        row=rows.Citation,
        query=rows.CITATIONS,
        key=("citation",),
        order=("citation",),
    ),
    Table(
        name="votes",
        title="Votes of States",
        row=rows.Vote,
        query=rows.VOTES,
        key=("ballot",),
        order=("vote", "ballot"),
    ),
    Table(
        name="mandates",
        title="Mandates",
        row=follow_up.Mandate,
        query=follow_up.MANDATES,
        key=("mandate",),
        order=("mandate",),
    ),
    Table(
        name="changes",
        title="Changes of paragraphs",
        row=follow_up.Change,
        query=follow_up.CHANGES,
        key=("change",),
        order=("document", "change"),
    ),
)


def read_rows(store: Store, table: Table) -> tuple[Any, ...]:
    """Return the rows of ``table`` that ``store`` holds, in order.

    Raises:
        UnwritableError: if two rows have the same key, since a count of rows would mislead.

    """
    found = sorted(
        (_row(table, solution) for solution in _solutions(store, table)),
        key=lambda row: [natural(str(getattr(row, column))) for column in table.order],
    )
    keys = [tuple(getattr(row, column) for column in table.key) for row in found]
    for key, following in pairwise(keys):
        if key == following:
            raise UnwritableError(
                f"{table.name}.csv would have two rows for {' '.join(key)}: the graph gives one of "
                "its single-valued properties twice."
            )
    return tuple(found)


def _solutions(store: Store, table: Table) -> QuerySolutions:
    """Answer the query of a table.

    No frame of an exception may hold the answer: pyoxigraph lets only the thread that asked drop
    it, and tracebacks are cleared away by any.
    """
    solutions = store.query(table.query, prefixes=PREFIXES, use_default_graph_as_union=True)
    if not isinstance(solutions, QuerySolutions):
        raise TypeError(f"the query of the table {table.name} is not a SELECT")
    return solutions


def write_csv(table: Table, table_rows: Sequence[Any]) -> Iterator[str]:
    """Yield the lines of a CSV file: a header, then one record a line."""
    line = StringIO()
    writer = csv.writer(line)
    for record in ([column.name for column in table.columns], *map(_record, table_rows)):
        writer.writerow(record)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def write_csvw(table: Table) -> Iterator[str]:
    """Yield the CSVW metadata of ``table``."""
    metadata = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": f"{table.name}.csv",
        "dc:title": table.title,
        "dc:description": f"{table.row.__doc__} {_AS_PRINTED}",
        "dc:license": {"@id": LICENCE},
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True},
        "tableSchema": {
            "aboutUrl": f"{{+{table.key[0]}}}",
            "primaryKey": list(table.key),
            "columns": [_described(column) for column in table.columns],
        },
    }
    yield json.dumps(metadata, ensure_ascii=False, indent=2) + "\n"


def _column(name: str, hint: Any) -> Column:
    """Read a column from ``Annotated[type, description]``."""
    declared, description = get_args(hint)
    several = get_origin(declared) is tuple
    kinds = [kind for kind in get_args(declared) or (declared,) if kind in _DATATYPES]
    return Column(
        name=name,
        description=description,
        kind=kinds[0],
        required=declared is kinds[0],
        several=several,
    )


def _described(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.description,
        "datatype": _DATATYPES[column.kind],
        "required": column.required,
    }
    return described | ({"separator": " "} if column.several else {})


def _row(table: Table, solution: QuerySolution) -> Any:
    return table.row(
        **{column.name: _value(column, solution[column.name]) for column in table.columns}
    )


def _value(column: Column, term: Any) -> Any:
    if term is None:
        return () if column.several else None
    if not isinstance(term, NamedNode | Literal):
        raise UnwritableError(f"{term} stands in the column {column.name}: give it an IRI.")
    if column.several:
        return tuple(sorted(term.value.split(), key=natural))
    return date.fromisoformat(term.value) if column.kind is date else column.kind(term.value)


def _record(row: Any) -> list[str]:
    return [
        " ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)
        for value in astuple(row)
    ]
