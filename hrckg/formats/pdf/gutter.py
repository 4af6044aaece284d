"""Pages set in two columns, as the Official Records are: the left one is read before the right."""

from collections.abc import Iterator, Sequence
from statistics import median

from hrckg.formats.pdf.rows import Row

_LINES = 15  # in each column at least; lists of States in cells are shorter, or ragged
_ACROSS = 5  # of so many lines one may run over both columns: titles, headers, footers
_FILLED = 0.7  # of the width of its column a line of running text takes at least


def read_gutter(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Yield the rows of a page in parts to be read one after the other.

    Between two lines that run over both columns, what stands on the left comes before what stands
    on the right. A page whose lines do not fill two columns is one part.
    """
    middle = _middle(rows)
    if not _is_in_columns(rows, middle):
        yield rows
        return
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        if row.start < middle < row.end:
            yield from (left, right, [row])
            left, right = [], []
        else:
            (left if row.end <= middle else right).append(row)
    yield from (left, right)


def _middle(rows: Sequence[Row]) -> float:
    """Return the middle of the page, as most lines tell it: a title may be wider than the text."""
    if not rows:
        return 0.0
    few = len(rows) // 10
    starts, ends = sorted(row.start for row in rows), sorted(row.end for row in rows)
    return (starts[few] + ends[-1 - few]) / 2


def _is_in_columns(rows: Sequence[Row], middle: float) -> bool:
    left = [row for row in rows if row.end <= middle]
    right = [row for row in rows if row.start >= middle]
    across = len(rows) - len(left) - len(right)
    if min(len(left), len(right)) < _LINES or across * _ACROSS > len(rows):
        return False
    return all(map(_is_filled, (left, right)))


def _is_filled(column: Sequence[Row]) -> bool:
    """Say whether most lines of a column go from its one edge to the other."""
    widths = sorted(row.end - row.start for row in column)
    return median(widths) >= _FILLED * widths[-1 - len(widths) // 10]
