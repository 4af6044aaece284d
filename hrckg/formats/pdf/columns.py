"""Columns: rows set side by side, as in lists of States, are read one column after the other."""

import re
from collections.abc import Iterator, Sequence

from hrckg.formats.pdf.rows import Row

_LEAST = 3  # lines in which cells stand side by side
_ALIGNED = 3.0  # points by which the left edges of cells of one column differ at most
_LEVEL = 0.25  # sizes of the type by which the height of cells side by side differs at most
_BETWEEN = 2.5  # lines between two lines of one table, at most
_FIGURES = re.compile(r"[-–—\d.,%/ ]+")  # what stands beside words in a table of contents


def read_columns(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a page in the order in which they are read.

    Cells side by side are columns where at least three lines have them, each beginning at the
    same place as the one above it; else a line is read on to its right end.
    """
    ordered: list[Row] = []
    table: list[list[Row]] = []
    for line in _lines(rows):
        if table and not _goes_on(table, line):
            ordered.extend(_cells(table))
            table = []
        if table or _is_set_in_cells(line):
            table.append(line)
        else:
            ordered.extend(line)
    ordered.extend(_cells(table))
    return ordered


def _lines(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield what stands at one height, from the left."""
    line: list[Row] = []
    for row in rows:
        if line and line[0].base - row.base > _LEVEL * min(line[0].size, row.size):
            yield sorted(line, key=_start)
            line = []
        line.append(row)
    if line:
        yield sorted(line, key=_start)


def _start(row: Row) -> float:
    return row.start


def _is_set_in_cells(line: Sequence[Row]) -> bool:
    return len(line) > 1 and not any(_FIGURES.fullmatch(cell.text) for cell in line)


def _goes_on(table: Sequence[Sequence[Row]], line: Sequence[Row]) -> bool:
    """Say whether ``line`` belongs to the table: each of its cells stands in one of its columns."""
    above = table[-1][0]
    if above.base - line[0].base > _BETWEEN * max(above.size, line[0].size):
        return False
    starts = _starts(table)
    if not all(any(abs(cell.start - x) < _ALIGNED for x in starts) for cell in line):
        return False
    limits = [*sorted(starts)[1:], float("inf")]
    return all(cell.end <= min(x for x in limits if x > cell.start) for cell in line)


def _starts(table: Sequence[Sequence[Row]]) -> list[float]:
    widest = max(table, key=len)
    return [cell.start for cell in widest]


def _cells(table: Sequence[Sequence[Row]]) -> Iterator[Row]:
    """Yield the cells of a table column by column; line by line if it is none."""
    side_by_side = sum(len(line) > 1 for line in table)
    if side_by_side < _LEAST:
        for line in table:
            yield from line
        return
    starts = _starts(table)
    columns: list[list[Row]] = [[] for _ in starts]
    for line in table:
        for cell in line:
            nearest = min(range(len(starts)), key=lambda i: abs(starts[i] - cell.start))
            columns[nearest].append(cell)
    for column in columns:
        yield from column
