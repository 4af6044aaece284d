"""How closely the States of a regional group voted together, by year and by session."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from pyoxigraph import NamedNode

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.pages.link import Link, Linker
from hrckg.pages.order import natural
from hrckg.pages.record import parts_of

_STEP: Final = 6  # width of a year in a chart
_HEIGHT: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class CohesionLine:
    """A regional group in the votes of one organ in one year or at one session."""

    id: str  # of the part of the group's page
    organ: Link | None
    year: str  # empty: it counts a session
    session: Link | None
    votes: int | None
    members: str
    agreement: str  # from 0 to 1, as the data has it
    rice: str  # empty: no vote had two States in favour or against


@dataclass(frozen=True, slots=True, kw_only=True)
class CohesionChart:
    """The years of a group in one organ as a line."""

    group: Link
    organ: Link | None
    first: str
    last: str
    lines: tuple[str, ...]  # points of SVG, one for each run of years without a gap
    lowest: CohesionLine
    width: int

    @property
    def height(self) -> int:
        """The height that stands for full agreement."""
        return _HEIGHT


def read_cohesion(linker: Linker, group: NamedNode) -> tuple[CohesionLine, ...]:
    """Return the lines of a group: years before sessions, the latest first; or nothing."""
    lines = [_line(linker, part) for part in parts_of(linker, group, hrc.Cohesion)]
    lines.sort(key=lambda line: natural(line.id), reverse=True)
    return tuple(sorted(lines, key=lambda line: line.session is not None))


def read_charts(linker: Linker) -> tuple[CohesionChart, ...]:
    """Return the charts of all groups, organ by organ."""
    found = [
        chart
        for group in linker.graph.subjects(
            terms.skos_inScheme, iris.concept("scheme", "regional-group")
        )
        for chart in _charts(linker, group)
    ]
    return tuple(sorted(found, key=lambda chart: chart.organ.label if chart.organ else ""))


def _line(linker: Linker, node: NamedNode) -> CohesionLine:
    graph = linker.graph
    organ, session = graph.node(node, hrc.countedIn), graph.node(node, hrc.cohesionAt)
    return CohesionLine(
        id=fragment_of(node),
        organ=linker.link(organ) if organ else None,
        year="" if session else graph.text(node, hrc.year) or "",
        session=linker.link(session) if session else None,
        votes=graph.integer(node, hrc.votesCounted),
        members=graph.text(node, hrc.membersVoting) or "",
        agreement=graph.text(node, hrc.agreementIndex) or "",
        rice=graph.text(node, hrc.riceIndex) or "",
    )


def _charts(linker: Linker, group: NamedNode) -> Iterator[CohesionChart]:
    years = [line for line in read_cohesion(linker, group) if line.year and line.agreement]
    years.sort(key=lambda line: (_organ(line), line.year))
    for _, lines in groupby(years, key=_organ):
        yield _chart(linker.link(group), list(lines))


def _organ(line: CohesionLine) -> str:
    return line.organ.label if line.organ else ""


def _chart(group: Link, lines: Sequence[CohesionLine]) -> CohesionChart:
    first, last = lines[0].year, lines[-1].year
    return CohesionChart(
        group=group,
        organ=lines[0].organ,
        first=first,
        last=last,
        lines=tuple(_points(run, int(first)) for run in _runs(lines)),
        lowest=min(lines, key=lambda line: (float(line.agreement), line.year)),
        width=(int(last) - int(first) + 1) * _STEP,
    )


def _runs(lines: Iterable[CohesionLine]) -> Iterator[list[CohesionLine]]:
    """Yield runs of years that follow each other: a line must not bridge a year without votes."""
    run: list[CohesionLine] = []
    for line in lines:
        if run and int(line.year) != int(run[-1].year) + 1:
            yield run
            run = []
        run.append(line)
    yield run


def _points(run: Sequence[CohesionLine], first: int) -> str:
    places = [
        (
            (int(line.year) - first) * _STEP + _STEP / 2,
            round(_HEIGHT * (1 - float(line.agreement)), 1),
        )
        for line in run
    ]
    if len(places) == 1:  # a line of one point could not be seen
        ((x, y),) = places
        places = [(x - 1, y), (x + 1, y)]
    return " ".join(f"{x:g},{y:g}" for x, y in places)
