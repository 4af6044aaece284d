"""What is due: the duties of all texts by the session, the year or the rhythm that they print."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from pyoxigraph import NamedNode

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.pages.filters import in_words
from hrckg.pages.link import Link, Linker
from hrckg.pages.mandate import MandateLine, newest_first, read_mandate
from hrckg.pages.order import natural
from hrckg.pages.paging import Sheet, sheets

FOLDER: Final = "due"
UNTIMED: Final = "due/no-time"
TABLE: Final = "due/due.csv"
_MOST: Final = 300  # duties on one page
_COLUMNS: Final = (
    *("text", "title", "paragraph", "since", "actor", "deliverable", "recipient"),
    *("session", "relation", "by", "recurrence", "duration", "extends", "fulfilled by"),
    *("words", "mandate"),
)
_SESSIONS, _YEARS, _RHYTHMS, _NEVER = 0, 4, 5, 6  # the ranks of the kinds of times


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A session, a year or a rhythm in which something is due."""

    id: str
    name: Link
    rank: tuple[int, tuple[str | int, ...]]  # the place among the times


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """A duty, and the time under which it is listed: one of several, if it has several."""

    time: Time
    line: MandateLine


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeCount:
    """How much is due at a time, and where it is listed."""

    name: str
    href: str  # from the site's root
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Everything that is due."""

    timed: tuple[Sheet[DueRow], ...]
    untimed: tuple[Sheet[DueRow], ...]
    times: tuple[TimeCount, ...]
    all_mandates: int
    all_untimed: int
    table: str  # everything as CSV


def read_due(linker: Linker) -> Due:
    """Return what the texts of this copy ask for, by the time at which it is due."""
    mandates = linker.graph.subjects(terms.rdf_type, hrc.Mandate)
    nodes = newest_first(linker, mandates)
    lines = [read_mandate(linker, node) for node in nodes]
    rows = [
        DueRow(time=time, line=line)
        for node, line in zip(nodes, lines, strict=True)
        for time in _times(linker, node, line)
    ]
    rows.sort(key=lambda row: row.time.rank)
    untimed = [row for row in rows if row.time == _NO_TIME]
    timed = sheets(FOLDER, rows[: len(rows) - len(untimed)], _MOST)
    return Due(
        timed=timed,
        untimed=sheets(UNTIMED, untimed, _MOST) if untimed else (),
        times=tuple(_count_times(timed)),
        all_mandates=len(nodes),
        all_untimed=len(untimed),
        table=_render_table(lines),
    )


def by_time(rows: Iterable[DueRow]) -> tuple[tuple[Time, tuple[DueRow, ...]], ...]:
    """Return the rows of a page under their times."""
    groups = groupby(rows, key=lambda row: row.time)
    return tuple((time, tuple(group)) for time, group in groups)


_NO_TIME: Final = Time(id="no-time", name=Link(label="No time printed"), rank=(_NEVER, ()))


def _times(linker: Linker, node: NamedNode, line: MandateLine) -> tuple[Time, ...]:
    """Return the times under which a duty is listed; its rhythm only if it says nothing else."""
    sessions = linker.graph.nodes(node, hrc.dueAt)
    times = [_session(linker, session) for session in sessions]
    if line.timing.by:
        times.append(_year(line.timing.by[:4]))
    elif line.timing.recurrence and not times:
        times.append(_rhythm(line.timing.recurrence))
    return tuple(times) or (_NO_TIME,)


def _session(linker: Linker, session: NamedNode) -> Time:
    """Place the sessions of the Council before those of others, the latest first."""
    path = session.value.removeprefix(iris.BASE)
    steps = path.split("/")[1:]
    of_others, special = len(steps) > 1, not steps[-1].isdecimal()
    order = (-step if isinstance(step, int) else step for step in natural("/".join(steps)))
    rank = (_SESSIONS + 2 * special + of_others, tuple(order))
    return Time(id=path.replace("/", "-"), name=linker.link(session), rank=rank)


def _year(year: str) -> Time:
    rank = (_YEARS, (-int(year) if year.isdecimal() else 0,))
    return Time(id=f"year-{year}", name=Link(label=f"By a date in {year}"), rank=rank)


def _rhythm(rhythm: str) -> Time:
    name = Link(label=f"Recurring: {in_words(rhythm)}")
    return Time(id=f"rhythm-{rhythm}", name=name, rank=(_RHYTHMS, (rhythm,)))


def _count_times(laid_out: Sequence[Sheet[DueRow]]) -> Iterator[TimeCount]:
    """Count the duties of each time, leading to the first page that lists some."""
    first: dict[Time, str] = {}
    number: dict[Time, int] = {}
    for sheet in laid_out:
        for row in sheet.items:
            first.setdefault(row.time, sheet.file)
            number[row.time] = number.get(row.time, 0) + 1
    for time, file in first.items():
        yield TimeCount(name=time.name.label, href=f"{file}#{time.id}", number=number[time])


def _render_table(lines: Iterable[MandateLine]) -> str:
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(_COLUMNS)
    writer.writerows(map(_cells, lines))
    return table.getvalue()


def _cells(line: MandateLine) -> tuple[str, ...]:
    timing = line.timing
    return (
        line.text.label,
        line.title.value if line.title else "",
        line.link.label,
        line.since or "",
        _labels(line.actors),
        _labels(line.deliverables),
        _labels(line.recipients),
        _labels(timing.sessions),
        timing.relation or "",
        timing.by or "",
        timing.recurrence or "",
        timing.duration or "",
        _labels(line.extends),
        _labels(line.fulfilled_by),
        line.surface.value if line.surface else "",
        line.iri,
    )


def _labels(links: Iterable[Link]) -> str:
    return "; ".join(link.label for link in links)
