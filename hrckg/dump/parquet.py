"""Tables as Parquet: typed columns, each with its description, for data frames and databases.

https://parquet.apache.org/docs/file-format/. The same rows give the same bytes with the same
release of Arrow, which writes its own name into the file.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from hrckg.dump.files import LICENCE
from hrckg.dump.table import Column, Iri, Table

_TYPES: Final = {
    Iri: pa.string(),
    str: pa.string(),
    bool: pa.bool_(),
    int: pa.int32(),
    Decimal: pa.decimal128(9, 4),
    date: pa.date32(),
}


def write_parquet(table: Table, rows: Sequence[Any]) -> Iterator[bytes]:
    """Yield a Parquet file, which is small enough to be made at once."""
    file = BytesIO()
    with pq.ParquetWriter(file, _schema(table), compression="zstd") as writer:
        writer.write_table(_columns(table, rows))
    yield file.getvalue()


def _schema(table: Table) -> pa.Schema:
    about = {"title": table.title, "description": str(table.row.__doc__), "license": LICENCE}
    return pa.schema([_field(column) for column in table.columns], metadata=about)


def _field(column: Column) -> pa.Field:
    kind = _TYPES[column.kind]
    return pa.field(
        column.name,
        pa.list_(kind) if column.several else kind,
        nullable=not (column.required or column.several),
        metadata={"description": column.description},
    )


def _columns(table: Table, rows: Sequence[Any]) -> pa.Table:
    schema = _schema(table)
    arrays = [
        pa.array([getattr(row, field.name) for row in rows], type=field.type) for field in schema
    ]
    return pa.Table.from_arrays(arrays, schema=schema)
