"""Tables for those who work with spreadsheets and data frames: CSV with CSVW metadata.

CSV as RFC 4180 has it, in UTF-8; metadata as https://www.w3.org/TR/tabular-metadata/ has it.
"""

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from io import StringIO
from operator import attrgetter
from typing import Any, Final

from hrckg.dump.files import LICENCE
from hrckg.dump.table import Column, Iri, Table

_DATATYPES: Final = {
    Iri: "anyURI",
    str: "string",
    bool: "boolean",
    int: "integer",
    Decimal: "decimal",
    date: "date",
}

_AS_PRINTED: Final = (
    "Values stand as in the source: import the columns as text, or a spreadsheet may take a value "
    "that begins with =, +, - or @ for a formula."
)


def write_csv(table: Table, rows: Iterable[Any]) -> Iterator[str]:
    """Yield the lines of a CSV file: a header, then one record a line."""
    line = StringIO()
    writer = csv.writer(line)
    names = [column.name for column in table.columns]
    cells = attrgetter(*names)
    writer.writerow(names)
    for row in rows:
        writer.writerow(map(_cell, cells(row)))
        yield line.getvalue()
        line.seek(0)
        line.truncate()
    yield line.getvalue()


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


def _described(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.description,
        "datatype": _DATATYPES[column.kind],
        "required": column.required,
    }
    return described | ({"separator": " "} if column.several else {})


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return " ".join(value)
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return str(value).lower() if isinstance(value, bool) else str(value)
