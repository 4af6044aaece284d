"""A table as its record declares it: columns, what names a row, and what the rows come from.

Each record is the only description of its table. The header of the CSV file, its CSVW metadata, the
schema of the Parquet file and the variables of the query are the fields of the record, each
annotated with what its column says; a test compares them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any, Final, NewType, get_args, get_origin, get_type_hints

from pyoxigraph import Store

Iri = NewType("Iri", str)

KINDS: Final = (Iri, str, bool, int, Decimal, date)
"""The types that a value may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table, as the record declares it."""

    name: str
    description: str
    kind: Any  # one of KINDS
    required: bool
    several: bool  # several values, one space between them


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file of rows, which a query fills, or a function where no query can."""

    name: str  # "votes", published as votes.csv
    title: str
    row: type[Any]  # the record that is a row
    source: str | Callable[[Store], Iterable[Any]]  # SPARQL with a variable for each column, or …
    key: tuple[str, ...]  # the columns that name a row; the first is the IRI of its subject
    order: tuple[str, ...]  # the columns that sort the rows
    packed: bool = False  # published as Parquet too

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns in order."""
        hints = get_type_hints(self.row, include_extras=True)
        return tuple(_column(field.name, hints[field.name]) for field in fields(self.row))


def _column(name: str, hint: Any) -> Column:
    """Read a column from ``Annotated[type, description]``."""
    declared, description = get_args(hint)
    several = get_origin(declared) is tuple
    kinds = [kind for kind in get_args(declared) or (declared,) if kind in KINDS]
    return Column(
        name=name,
        description=description,
        kind=kinds[0],
        required=declared is kinds[0],
        several=several,
    )
