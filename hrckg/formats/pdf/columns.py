"""Columns: rows set side by side, as in lists of States, are read one column after the other."""

import re
from collections.abc import Iterator, Sequence

from hrckg.formats.pdf.rows import Row

_LEAST = 3  # lines in which cells stand side by side
_ALIGNED = 3.0  # points by which the left edges of cells of one column differ at most
_LEVEL = 0.25  # sizes of the type by which the height of cells side by side differs at most
_BETWEEN = 2.5  # lines between two lines of one table, at most
_LABEL_LINES = 2  # over which the label of a row is broken, at most
_FIGURES = re.compile(r"[-–—\d.,%/ ]+")  # what stands beside words in a table of contents


def read_columns(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a page in the order in which they are read.

    Cells side by side are columns where at least three lines have them, each beginning at the
    same place as the one above it; else a line is read on to its right end. Where the first column
    holds labels ("In favour:"), each label is read with what stands beside and below it.
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
    if not table:
        return
    starts = _starts(table)
    columns = _columns(table, starts)
    if len(starts) > 1 and _are_labels(columns[0]):
        for part in _labelled(table, columns[0]):
            for column in _columns(part, starts):
                yield from column
        return
    if sum(len(line) > 1 for line in table) < _LEAST:
        columns = [list(line) for line in table]
    for column in columns:
        yield from column


def _columns(table: Sequence[Sequence[Row]], starts: Sequence[float]) -> list[list[Row]]:
    columns: list[list[Row]] = [[] for _ in starts]
    for line in table:
        for cell in line:
            nearest = min(range(len(starts)), key=lambda i: abs(starts[i] - cell.start))
            columns[nearest].append(cell)
    return columns


def _are_labels(column: Sequence[Row]) -> bool:
    """Say whether the cells of a column are labels, each over few lines, with a colon behind."""
    labels = sum(_ends_label(cell) for cell in column)
    return _ends_label(column[-1]) and len(column) <= _LABEL_LINES * labels


def _ends_label(cell: Row) -> bool:
    return cell.text.rstrip().endswith(":")


def _labelled(
    table: Sequence[Sequence[Row]], labels: Sequence[Row]
) -> Iterator[Sequence[Sequence[Row]]]:
    """Yield the lines of a table from one label up to the next."""
    names = {id(label) for label in labels}
    part: list[Sequence[Row]] = []
    ended = False  # the last label
    for line in table:
        if id(line[0]) in names:
            if ended:
                yield part
                part = []
            ended = _ends_label(line[0])
        part.append(line)
    yield part
