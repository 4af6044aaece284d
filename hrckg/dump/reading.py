"""The rows of a table, read from a store."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from operator import attrgetter
from typing import Any, Final

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from hrckg.dump.statements import UnwritableError, natural
from hrckg.dump.table import Column, Table
from hrckg.iris import PREFIXES

_READERS: Final[dict[Any, Callable[[str], Any]]] = {
    date: date.fromisoformat,
    bool: lambda text: text in {"true", "1"},
}
"""How the text of a value is read, where the type itself does not read it."""


def read_rows(store: Store, table: Table) -> tuple[Any, ...]:
    """Return the rows of ``table`` that ``store`` holds, in order.

    Raises:
        UnwritableError: if two rows have the same key, since a count of rows would mislead.

    """
    source = table.source
    rows = _answers(store, table, source) if isinstance(source, str) else source(store)
    found = sorted(rows, key=lambda row: [natural(str(getattr(row, key))) for key in table.order])
    _refuse_twins(table, found)
    return tuple(found)


def _refuse_twins(table: Table, rows: Sequence[Any]) -> None:
    of = attrgetter(*table.key)
    for one, following in pairwise(rows):
        if of(one) == of(following):
            name = " ".join(str(getattr(one, key)) for key in table.key)
            raise UnwritableError(
                f"{table.name}.csv would have two rows for {name}: the graph gives one of its "
                "single-valued properties twice."
            )


def _answers(store: Store, table: Table, query: str) -> Iterator[Any]:
    """Yield a row for each answer; values that recur are held once."""
    columns = table.columns
    seen: list[dict[str, Any]] = [{} for _ in columns]
    for solution in _solutions(store, table, query):
        cells = [
            _value(column, solution[column.name], known)
            for column, known in zip(columns, seen, strict=True)
        ]
        yield table.row(**{column.name: cell for column, cell in zip(columns, cells, strict=True)})


def _solutions(store: Store, table: Table, query: str) -> QuerySolutions:
    """Answer the query of a table.

    No frame of an exception may hold the answer: pyoxigraph lets only the thread that asked drop
    it, and tracebacks are cleared away by any.
    """
    solutions = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    if not isinstance(solutions, QuerySolutions):
        raise TypeError(f"the query of the table {table.name} is not a SELECT")
    return solutions


def _value(column: Column, term: Any, known: dict[str, Any]) -> Any:
    """Read the value of a cell; ``known`` are the values of the column that were read before."""
    if term is None:
        return () if column.several else None
    if not isinstance(term, NamedNode | Literal):
        raise UnwritableError(f"{term} stands in the column {column.name}: give it an IRI.")
    text = term.value
    if text not in known:
        if column.several:
            known[text] = tuple(sorted(text.split(), key=natural))
        else:
            known[text] = _READERS.get(column.kind, column.kind)(text)
    return known[text]
