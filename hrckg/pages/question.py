"""Saved questions with the answer that this build gives."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import permutations

from pyoxigraph import Literal, NamedNode, Triple

from hrckg.pages.filters import capitalize_first
from hrckg.pages.link import Link, Linker, query_link
from hrckg.queries.answer import Rows, Triples, run_query
from hrckg.queries.render import Form, render
from hrckg.queries.saved import Chart, SavedQuery

_LONGEST = 200  # rows shown; the file beside the page has them all


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A value of an answer."""

    link: Link | None  # None: not bound
    is_number: bool
    is_date: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage:
    """A saved question and its answer."""

    name: str
    title: str
    question: str
    text: str
    run: Link
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int
    truth: bool | None  # the answer to an ASK query; None: not one
    file: str  # the name of the file that holds the whole answer
    content: str
    bar: int | None  # the column to draw as bars; None: none
    greatest: float  # the longest bar


def read_question(linker: Linker, query: SavedQuery) -> QuestionPage:
    """Answer a saved question."""
    answer = run_query(linker.graph.store, query.text)
    columns: tuple[str, ...] = ()
    rows: list[tuple[Cell, ...]] = []
    if isinstance(answer, Rows):
        columns = answer.columns
        rows = [tuple(_cell(linker, value) for value in row) for row in answer.rows[:_LONGEST]]
    elif isinstance(answer, Triples):
        columns = ("subject", "predicate", "object")
        rows = [_triple_cells(linker, triple) for triple in answer.triples[:_LONGEST]]
    columns, rows = _join_names(columns, rows)
    in_triples = isinstance(answer, Triples)
    bar = _bar_column(rows) if query.chart is Chart.BAR else None
    return QuestionPage(
        name=query.name,
        title=query.title,
        question=query.question,
        text=query.text,
        run=query_link(query.text, "Run it, or change it"),
        columns=tuple(map(_heading, columns)),
        rows=tuple(rows),
        total=len(answer) if isinstance(answer, Rows | Triples) else 0,
        truth=bool(answer) if not isinstance(answer, Rows | Triples) else None,
        file="result.ttl" if in_triples else "result.csv",
        content=render(answer, Form.TTL if in_triples else Form.CSV),
        bar=bar,
        greatest=_greatest(rows, bar),
    )


def _cell(linker: Linker, value: object) -> Cell:
    if not isinstance(value, NamedNode | Literal):
        return Cell(link=None, is_number=False)
    kind = value.datatype.value.partition("#")[2] if isinstance(value, Literal) else ""
    return Cell(
        link=linker.link(value),
        is_number=kind in {"integer", "decimal", "double"},
        is_date=kind == "date",
    )


def _triple_cells(linker: Linker, triple: Triple) -> tuple[Cell, ...]:
    return tuple(_cell(linker, t) for t in (triple.subject, triple.predicate, triple.object))


def _join_names(
    columns: tuple[str, ...], rows: list[tuple[Cell, ...]]
) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """Join a column of resources with the column that only repeats their names.

    Queries select both, for programs; a reader needs one linked name.
    """
    for names, things in permutations(range(len(columns)), 2):
        if rows and all(_names(row[names], row[things]) for row in rows):
            kept = [n for n in range(len(columns)) if n != things]
            joined = [tuple(row[things] if n == names else row[n] for n in kept) for row in rows]
            return _join_names(tuple(columns[n] for n in kept), joined)
    return columns, rows


def _names(name: Cell, thing: Cell) -> bool:
    """Say whether one cell is the plain name of the resource in the other.

    Records that share a symbol are told apart by their number: what comes before is the name.
    """
    if name.link is None or thing.link is None:
        return name == thing
    plain = name.link.href is None and not name.is_number
    named = thing.link.label.partition(", record ")[0]
    return plain and thing.link.href is not None and name.link.label in {thing.link.label, named}


# the place before the second word of `adoptedOn`
_NEXT_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _heading(column: str) -> str:
    return capitalize_first(_NEXT_WORD.sub(" ", column).lower())


def _bar_column(rows: Iterable[tuple[Cell, ...]]) -> int | None:
    """Return the first column that holds numbers alone."""
    table = list(rows)
    width = len(table[0]) if table else 0
    numbers = [n for n in range(width) if all(row[n].is_number for row in table)]
    return numbers[0] if numbers else None


def _greatest(rows: Iterable[tuple[Cell, ...]], column: int | None) -> float:
    if column is None:
        return 0.0
    links = (row[column].link for row in rows)
    return max((float(link.label) for link in links if link is not None), default=0.0)
