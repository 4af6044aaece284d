"""Numbers of texts, and the symbols under which those texts stand."""

import pytest

from hrckg.mentions.number import TextNumber
from hrckg.mentions.series import organs_numbering, symbol_of
from hrckg.symbol import Kind

SYMBOLS = [
    (Kind.RESOLUTION, "43/21", "HRC", "A/HRC/RES/43/21"),
    (Kind.RESOLUTION, "S-17/1", "HRC", "A/HRC/RES/S-17/1"),
    (Kind.RESOLUTION, "OM/1/1", "HRC", "A/HRC/RES/OM/1/1"),
    (Kind.DECISION, "2/102", "HRC", "A/HRC/DEC/2/102"),
    (Kind.PRESIDENT_STATEMENT, "6/PRST/1", "HRC", "A/HRC/PRST/6/1"),
    (Kind.PRESIDENT_STATEMENT, "PRST 9/1", "HRC", "A/HRC/PRST/9/1"),
    (Kind.RESOLUTION, "70/1", "GA", "A/RES/70/1"),
    (Kind.RESOLUTION, "59/113A", "GA", "A/RES/59/113A"),
    (Kind.RESOLUTION, "S-27/2", "GA", "A/RES/S-27/2"),
    (Kind.RESOLUTION, "ES-10/14", "GA", "A/RES/ES-10/14"),
    (Kind.RESOLUTION, "1514 (XV)", "GA", "A/RES/1514(XV)"),
    (Kind.RESOLUTION, "2200 A (XXI)", "GA", "A/RES/2200(XXI)"),
    (Kind.RESOLUTION, "217 (III) A", "GA", "A/RES/217(III)"),
    (Kind.RESOLUTION, "21/ 22", "HRC", "A/HRC/RES/21/22"),
    (Kind.RESOLUTION, "2118 (2013)", "SC", "S/RES/2118(2013)"),
    (Kind.RESOLUTION, "2005/83", "CHR", "E/CN.4/RES/2005/83"),
    (Kind.RESOLUTION, "8 (XXIII)", "CHR", "E/CN.4/RES/8(XXIII)"),
    (Kind.RESOLUTION, "2000/22", "SUBCOMMISSION", "E/CN.4/Sub.2/RES/2000/22"),
    (Kind.RESOLUTION, "1996/31", "ECOSOC", "E/RES/1996/31"),
    (Kind.RESOLUTION, "1503 (XLVIII)", "ECOSOC", "E/RES/1503(XLVIII)"),
]


@pytest.mark.parametrize(("kind", "number", "organ", "symbol"), SYMBOLS)
def test_a_number_and_its_organ_give_the_symbol(
    kind: Kind, number: str, organ: str, symbol: str
) -> None:
    assert str(symbol_of(kind, TextNumber.parse(number), organ)) == symbol


NO_SYMBOLS = [
    ("5/1", "GA"),  # at its fifth session the Assembly numbered in the old way
    ("2007/3", "CHR"),  # the Commission ended in 2006
    ("2118 (2013)", "GA"),
    ("43/21", "SC"),
    ("43/21", "WHO"),
]


@pytest.mark.parametrize(("number", "organ"), NO_SYMBOLS)
def test_an_organ_that_numbers_in_another_way_gives_none(number: str, organ: str) -> None:
    assert symbol_of(Kind.RESOLUTION, TextNumber.parse(number), organ) is None


ORGANS = [
    (Kind.RESOLUTION, "5/1", None, ("HRC",)),
    (Kind.RESOLUTION, "46/14", None, ("HRC", "GA")),
    (Kind.RESOLUTION, "46/14", 2021, ("HRC",)),
    (Kind.RESOLUTION, "46/14", 1991, ("GA",)),
    # the sixtieth session of the Council was in 2025
    (Kind.RESOLUTION, "60/251", 2006, ("GA",)),
    (Kind.RESOLUTION, "60/10", 2025, ("HRC",)),
    # special sessions of the same number, fifteen years apart
    (Kind.RESOLUTION, "S-27/1", 2017, ("HRC",)),
    (Kind.RESOLUTION, "S-27/2", 2002, ("GA",)),
    (Kind.RESOLUTION, "ES-10/14", 2003, ("GA",)),
    # decisions of the Council are counted from 101, those of the Assembly from 301
    (Kind.DECISION, "34/115", None, ("HRC",)),
    (Kind.DECISION, "34/401", None, ("GA",)),
    (Kind.DECISION, "13/1", None, ()),
    (Kind.RESOLUTION, "60/148", None, ("GA",)),
    (Kind.RESOLUTION, "2000/22", None, ("ECOSOC", "CHR", "SUBCOMMISSION")),
    (Kind.RESOLUTION, "2118 (2013)", None, ("SC",)),
    # the Security Council numbers in one count, so that a number has its year
    (Kind.RESOLUTION, "1 (1946)", None, ("SC",)),
    (Kind.RESOLUTION, "1325 (2000)", None, ("SC",)),
    (Kind.RESOLUTION, "1325 (2001)", None, ()),
    (Kind.RESOLUTION, "1860 (2009)", None, ("SC",)),
    (Kind.RESOLUTION, "1860 (2008)", None, ()),
    (Kind.RESOLUTION, "2721 (2023)", None, ("SC",)),
    (Kind.RESOLUTION, "9999 (2023)", None, ()),
    # in the year 1989 the Economic and Social Council went past a hundred
    (Kind.RESOLUTION, "1989/111", None, ("ECOSOC",)),
    # old numbers: the session and the number tell the organs apart
    (Kind.RESOLUTION, "1803 (XVII)", None, ("GA",)),
    (Kind.RESOLUTION, "3201 (S-VI)", None, ("GA",)),
    (Kind.RESOLUTION, "663 C (XXIV)", None, ("ECOSOC",)),
    (Kind.RESOLUTION, "2076 (LXII)", None, ("ECOSOC",)),
    (Kind.RESOLUTION, "217 A (III)", None, ("GA",)),
    (Kind.RESOLUTION, "13 (III)", None, ("ECOSOC", "CHR", "SUBCOMMISSION")),
    (Kind.RESOLUTION, "8 (XXIII)", None, ("CHR", "SUBCOMMISSION")),
    # the Commission and its Sub-Commission went over to years in 1982
    (Kind.RESOLUTION, "10 (XXXVII)", None, ("CHR",)),
    (Kind.RESOLUTION, "2 (XXXIV)", None, ("CHR", "SUBCOMMISSION")),
    (Kind.RESOLUTION, "2 (XXXVIII)", None, ()),
    # of organs whose texts have no symbol of the United Nations
    (Kind.RESOLUTION, "WHA60.29", None, ()),
    (Kind.DECISION, "1/CP.21", None, ()),
]


@pytest.mark.parametrize(("kind", "number", "year", "organs"), ORGANS)
def test_number_kind_and_year_say_whose_a_text_can_be(
    kind: Kind, number: str, year: int | None, organs: tuple[str, ...]
) -> None:
    assert organs_numbering(TextNumber.parse(number), kind, year) == organs
