"""The pages of all recorded votes: by year, by State, and two States side by side."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from pyoxigraph import NamedNode

from hrckg.pages.ballot_matrix import POSITIONS, VOTES, render_positions, render_votes
from hrckg.pages.cohesion import read_charts
from hrckg.pages.link import Link, Linker
from hrckg.pages.paging import Sheet, sheets
from hrckg.pages.publish import Publisher
from hrckg.pages.record import Record
from hrckg.pages.roll import Roll, Vote, code_of

FOLDER: Final = "votes"
COMPARE: Final = "compare/index.html"
METHODS: Final = "methods/index.html"
AMENDMENT: Final = "amendment"
_MOST: Final = 300  # votes on one page
_SHOWN: Final = 15  # narrowest votes
_UNDATED: Final = "undated"
_VOTES: Final = Link(label="Votes", href=f"{FOLDER}/index.html")
_STATES: Final = Link(label="States", href="states/index.html")


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLine:
    """The votes of one year."""

    year: str
    href: str
    texts: int  # votes on texts
    amendments: int  # votes on amendments
    adopted: int
    narrowest: Vote | None  # of the texts; None: no totals are told


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganYears:
    """The years of one organ, the latest first."""

    organ: Link | None
    years: tuple[YearLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A State that can be compared."""

    code: str
    state: Link
    votes: int


def write_votes(publisher: Publisher, linker: Linker, roll: Roll) -> None:
    """Write the overview of votes, a page for each year, and that which compares two States."""
    publisher.file(VOTES, render_votes(roll))
    publisher.file(POSITIONS, render_positions(roll))
    years = _by_year(roll)
    publisher.page(
        _VOTES.href or "",
        "votes.html",
        section=_VOTES.href,
        trail=(Link(label=_VOTES.label),),
        total=len(roll.votes),
        organs=_organs(roll),
        narrowest=narrowest(vote for vote in roll.votes if vote.kind != AMENDMENT),
        narrowest_amendments=narrowest(vote for vote in roll.votes if vote.kind == AMENDMENT),
        divided=most_divided(vote for vote in roll.votes if vote.kind != AMENDMENT),
        charts=read_charts(linker),
        methods=METHODS,
    )
    for year, votes in years.items():
        for sheet in sheets(f"{FOLDER}/{year}", votes, _MOST):
            _write_year(publisher, year, sheet)
    _write_comparison(publisher, linker, roll)


def write_record(publisher: Publisher, state: Link, record: Record) -> None:
    """Write the votes of a State, page by page."""
    for sheet in record.sheets:
        here = "Recorded votes" if sheet.number == 1 else f"Recorded votes, page {sheet.number}"
        publisher.page(
            sheet.file,
            "record_sheet.html",
            section=_STATES.href,
            trail=(_STATES, state, Link(label=here)),
            state=state,
            record=record,
            sheet=sheet,
        )


def narrowest(votes: Iterable[Vote]) -> tuple[Vote, ...]:
    """Return the votes that were decided by the fewest."""
    told = [vote for vote in votes if vote.margin is not None and not vote.on_part]
    return tuple(sorted(told, key=lambda vote: (abs(vote.margin or 0), *_latest(vote)))[:_SHOWN])


def most_divided(votes: Iterable[Vote]) -> tuple[Vote, ...]:
    """Return the votes with the lowest index of agreement, where it was computed."""
    known = [vote for vote in votes if vote.agreement is not None and not vote.on_part]
    return tuple(sorted(known, key=lambda vote: (vote.agreement or 0.0, *_latest(vote)))[:_SHOWN])


def _latest(vote: Vote) -> tuple[int, str]:
    return -int(vote.taken_on.replace("-", "") or 0), vote.iri


def _by_year(roll: Roll) -> dict[str, tuple[Vote, ...]]:
    def year(vote: Vote) -> str:
        return vote.year or _UNDATED

    return {name: tuple(votes) for name, votes in groupby(roll.votes, key=year)}


def _organs(roll: Roll) -> tuple[OrganYears, ...]:
    organs: dict[str, list[Vote]] = {}
    for vote in roll.votes:
        organs.setdefault(vote.body.label if vote.body else "", []).append(vote)
    return tuple(
        OrganYears(
            organ=votes[0].body,
            years=tuple(
                _year_line(year or _UNDATED, tuple(group))
                for year, group in groupby(votes, key=lambda vote: vote.year)
            ),
        )
        for votes in organs.values()
    )


def _year_line(year: str, votes: Sequence[Vote]) -> YearLine:
    kinds = Counter(vote.kind == AMENDMENT for vote in votes)
    texts = narrowest(vote for vote in votes if vote.kind != AMENDMENT)
    return YearLine(
        year=year,
        href=f"{FOLDER}/{year}/index.html",
        texts=kinds[False],
        amendments=kinds[True],
        adopted=sum(vote.outcome is not None and vote.outcome.label == "adopted" for vote in votes),
        narrowest=texts[0] if texts else None,
    )


def _write_year(publisher: Publisher, year: str, sheet: Sheet[Vote]) -> None:
    texts = [vote for vote in sheet.items if vote.kind != AMENDMENT]
    amendments = [vote for vote in sheet.items if vote.kind == AMENDMENT]
    here = year if sheet.number == 1 else f"{year}, page {sheet.number}"
    publisher.page(
        sheet.file,
        "votes_year.html",
        section=_VOTES.href,
        trail=(_VOTES, Link(label=here)),
        year=year,
        sheet=sheet,
        groups=[(name, votes) for name, votes in (("Texts", texts), ("Amendments", amendments))],
    )


def _write_comparison(publisher: Publisher, linker: Linker, roll: Roll) -> None:
    publisher.page(
        COMPARE,
        "compare.html",
        section=_VOTES.href,
        trail=(_VOTES, Link(label="Compare two States")),
        choices=[
            Choice(
                code=code_of(state), state=linker.link(NamedNode(state)), votes=roll.count(state)
            )
            for state in roll.states
        ],
        data=(VOTES, POSITIONS),
    )
