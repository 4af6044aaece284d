"""What a State did in recorded votes, by year and vote by vote."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.pages.link import Link, Linker
from hrckg.pages.paging import Sheet, sheets
from hrckg.pages.roll import Cast, Roll, code_of

FOLDER: Final = "states"
_MOST: Final = 200  # votes on one page of a record
_LATEST: Final = 30  # votes on the page of the State itself
_POSITIONS: Final = ("in-favour", "against", "abstaining", "did-not-vote")
_BAR: Final = 12  # width of a year in the chart
_HEIGHT: Final = 120  # of the highest bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Stripe:
    """The votes of one position in one year, as a piece of a bar."""

    slug: str
    y: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class YearBar:
    """One year of a record."""

    year: str
    x: int
    counts: tuple[int, ...]  # by position, in the order of `_POSITIONS`
    stripes: tuple[Stripe, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What the data says of one organ and year."""

    id: str  # of the part of the State's page
    organ: Link | None
    year: str
    counts: tuple[int | None, ...]  # by position; None: not told
    in_majority: int | None
    alone: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The recorded votes of a State."""

    code: str
    total: int
    latest: tuple[Cast, ...]
    sheets: tuple[Sheet[Cast], ...]
    bars: tuple[YearBar, ...]
    highest: int  # votes of the year with the most
    tallies: tuple[Tally, ...]
    organs: tuple[str, ...]  # what can be chosen in the filters
    outcomes: tuple[str, ...]

    @property
    def width(self) -> int:
        """The width of the chart."""
        return max(1, len(self.bars)) * _BAR

    @property
    def height(self) -> int:
        """The height of the bars."""
        return _HEIGHT


def read_record(roll: Roll, state: NamedNode) -> Record | None:
    """Return the record of a State; None: it cast no ballot."""
    casts = tuple(roll.casts(state.value))
    if not casts:
        return None
    code = code_of(state.value)
    bars, highest = _bars(casts)
    return Record(
        code=code,
        total=len(casts),
        latest=casts[:_LATEST],
        sheets=sheets(f"{FOLDER}/{code}", casts, _MOST),
        bars=bars,
        highest=highest,
        tallies=tuple(_tallies(roll.linker, state)),
        organs=_names(cast.vote.body for cast in casts),
        outcomes=_names(cast.vote.outcome for cast in casts),
    )


def _names(links: Iterable[Link | None]) -> tuple[str, ...]:
    return tuple(sorted({link.label for link in links if link}))


def _bars(casts: Sequence[Cast]) -> tuple[tuple[YearBar, ...], int]:
    """Return a bar for each year from the first to the last, and the votes of the highest."""
    counts = Counter((cast.vote.year, cast.slug) for cast in casts if cast.vote.year)
    years = sorted({int(year) for year, _ in counts})
    if not years:
        return (), 0
    span = [str(year) for year in range(years[0], years[-1] + 1)]
    by_year = {year: tuple(counts[year, slug] for slug in _POSITIONS) for year in span}
    highest = max(map(sum, by_year.values()))
    bars = tuple(
        YearBar(year=year, x=n * _BAR, counts=row, stripes=_stripes(row, highest))
        for n, (year, row) in enumerate(by_year.items())
    )
    return bars, highest


def _stripes(counts: Sequence[int], highest: int) -> tuple[Stripe, ...]:
    stripes: list[Stripe] = []
    top = float(_HEIGHT)
    for slug, count in zip(_POSITIONS, counts, strict=True):
        height = round(count * _HEIGHT / highest, 1)
        top -= height
        if count:
            stripes.append(Stripe(slug=slug, y=round(top, 1), height=height))
    return tuple(stripes)


def _tallies(linker: Linker, state: NamedNode) -> Iterable[Tally]:
    graph = linker.graph
    found = [
        Tally(
            id=fragment_of(node),
            organ=linker.link(organ) if organ else None,
            year=graph.text(node, hrc.year) or "",
            counts=tuple(
                graph.integer(node, count)
                for count in (
                    *(hrc.timesInFavour, hrc.timesAgainst),
                    *(hrc.timesAbstaining, hrc.timesNotVoting),
                )
            ),
            in_majority=graph.integer(node, hrc.timesInMajority),
            alone=graph.integer(node, hrc.timesAlone),
        )
        for node in parts_of(linker, state, hrc.VotingRecord)
        for organ in [graph.node(node, hrc.countedIn)]
    ]
    return sorted(found, key=lambda tally: (tally.year, tally.id), reverse=True)


def parts_of(linker: Linker, whole: NamedNode, kind: NamedNode) -> Iterable[NamedNode]:
    """Yield the parts of a resource that are of one class."""
    for label in linker.survey.parts.get(whole.value, ()):
        part = iris.part(whole, label)
        if linker.graph.has_type(part, kind):
            yield part
