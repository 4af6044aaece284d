"""The answers to a query: rows, triples, or yes and no."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
)

from hrckg.queries.solve import Kind, Question, solve
from hrckg.queries.values import PythonValue, Term, python_value


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The answer to a SELECT query, in the order of its ORDER BY."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    """One term a column; None where the variable is not bound."""
    encoded: bytes = field(repr=False, compare=False)
    """The same as SPARQL Results JSON, from which pyoxigraph writes the other formats."""

    def __iter__(self) -> Iterator[dict[str, PythonValue]]:
        """Yield each row as a dictionary of Python values, as ``pandas.DataFrame`` takes them."""
        for row in self.rows:
            yield {
                column: None if term is None else python_value(term)
                for column, term in zip(self.columns, row, strict=True)
            }

    def __len__(self) -> int:
        return len(self.rows)

    def records(self) -> list[dict[str, PythonValue]]:
        """Return the rows as dictionaries: ``pandas.DataFrame(rows.records())``."""
        return list(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Triples:
    """The answer to a CONSTRUCT or DESCRIBE query, each triple once, sorted."""

    triples: tuple[Triple, ...]

    def __iter__(self) -> Iterator[Triple]:
        """Yield the triples in their order."""
        return iter(self.triples)

    def __len__(self) -> int:
        return len(self.triples)


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """The answer to an ASK query."""

    value: bool

    def __bool__(self) -> bool:
        return self.value


Answer: TypeAlias = Rows | Triples | Truth


def run_query(store: Store, text: str) -> Answer:
    """Answer a query over everything in the store, all named graphs united.

    Raises:
        QueryError: if ``text`` is not a query, or would call another host.

    """
    solution = solve(store, Question(text=text))
    return read_answer(solution.kind, solution.body or b"")


def read_answer(kind: Kind, body: bytes) -> Answer:
    """Decode SPARQL Results JSON, or the N-Triples of a graph."""
    if kind is Kind.TRIPLES:
        quads = parse(body, format=RdfFormat.N_TRIPLES)
        return Triples(triples=tuple(sorted({quad.triple for quad in quads}, key=str)))
    results = parse_query_results(body, format=QueryResultsFormat.JSON)
    if isinstance(results, QueryBoolean):
        return Truth(value=bool(results))
    return Rows(
        columns=tuple(variable.value for variable in results.variables),
        rows=tuple(tuple(row) for row in results),
        encoded=body,
    )
