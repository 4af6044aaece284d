"""The tables of what organs have numbered."""

import pytest

from hrckg.document import COUNCIL
from hrckg.mentions.grammar import load_grammar
from hrckg.mentions.numbering import load_numbering

COMMENTS = [
    ("CAT", 3, "CAT/C/GC/3"),
    ("CCPR", 31, None),  # CCPR/C/21/Rev.1/Add.13
    ("CCPR", 32, "CCPR/C/GC/32"),
    ("CEDAW", 35, "CEDAW/C/GC/35"),
    ("CEDAW", 31, None),  # made with the Committee on the Rights of the Child
    ("CRC", 18, None),
    ("CERD", 32, "CERD/C/GC/32"),
    ("CESCR", 16, None),  # E/C.12/2005/4
    ("CESCR", 17, "E/C.12/GC/17"),
    ("CMW", 4, None),  # made with the Committee on the Rights of the Child
    ("CRPD", 7, "CRPD/C/GC/7"),
]


@pytest.mark.parametrize(("committee", "number", "symbol"), COMMENTS)
def test_a_general_comment_has_the_symbol_of_its_series_or_none(
    committee: str, number: int, symbol: str | None
) -> None:
    found = load_numbering().general_comments[committee].symbol_of(number)
    assert (found and str(found)) == symbol


def test_every_committee_of_the_languages_has_its_series() -> None:
    assert set(load_grammar("en").committees.values()) <= load_numbering().general_comments.keys()


YEARS = [
    ("GA", 1, 1947),
    ("GA", 9, 1978),
    ("GA", 27, 2002),
    (COUNCIL, 17, 2011),
    (COUNCIL, 28, 2018),
]


@pytest.mark.parametrize(("organ", "session", "year"), YEARS)
def test_a_special_session_has_its_year(organ: str, session: int, year: int) -> None:
    assert load_numbering().special_sessions[organ].year_of(session) == year


def test_counts_go_up_with_the_years() -> None:
    numbering = load_numbering()
    for count in (*numbering.special_sessions.values(), numbering.security_council):
        assert list(count.years) == sorted(set(count.years))
        assert list(count.last) == sorted(set(count.last))
        assert count.year_of(count.last[-1] + 1) is None


def test_the_security_council_adopted_resolutions_in_every_year() -> None:
    years = load_numbering().security_council.years
    assert years == tuple(range(1946, years[-1] + 1))
