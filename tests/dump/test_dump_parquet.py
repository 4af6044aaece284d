import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from hrckg.dump.table import Table
from hrckg.dump.tables import TABLES

TYPED = [table for table in TABLES if table.packed]


def written(value: Any) -> str:
    """A value as a cell of the CSV file has it."""
    match value:
        case None:
            return ""
        case list():
            return " ".join(value)
        case bool():
            return str(value).lower()
        case Decimal():
            return format(value.normalize(), "f")
    return str(value)


@pytest.mark.parametrize("table", TYPED, ids=lambda table: table.name)
def test_parquet_and_csv_hold_the_same_rows(dumps: Path, table: Table) -> None:
    with (dumps / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
        expected = [*csv.DictReader(file, strict=True)]
    found = pq.read_table(dumps / f"{table.name}.parquet").to_pylist()
    assert [{name: written(value) for name, value in row.items()} for row in found] == expected
    assert found


@pytest.mark.parametrize("table", TYPED, ids=lambda table: table.name)
def test_each_column_is_described_and_the_table_too(dumps: Path, table: Table) -> None:
    schema = pq.read_schema(dumps / f"{table.name}.parquet")
    assert schema.metadata[b"description"].decode() == table.row.__doc__
    described = {field.name: field.metadata[b"description"].decode() for field in schema}
    assert described == {column.name: column.description for column in table.columns}


def test_values_have_their_types(dumps: Path) -> None:
    (vote,) = pq.read_table(dumps / "votes.parquet").to_pylist()
    assert vote["taken_on"] == date(2035, 10, 9)
    assert vote["agreement_index"] == Decimal("0.5")
    assert (vote["in_favour"], vote["did_not_vote"], vote["on_part"]) == (2, None, [])
    ballots = pq.read_table(dumps / "ballots.parquet").to_pylist()
    assert [ballot["member"] for ballot in ballots] == [True, False, False]


def test_a_column_that_is_never_empty_says_so(dumps: Path) -> None:
    schema = pq.read_schema(dumps / "ballots.parquet")
    assert not schema.field("position").nullable
    assert schema.field("printed_name").nullable
