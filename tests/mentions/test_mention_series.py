"""Numbers of texts, and the symbols under which those texts stand."""

import pytest

from hrckg.mentions.series import TextNumber, organs_numbering, symbol_of
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
    ("5/1", None, ("HRC",)),
    ("46/14", None, ("HRC", "GA")),
    ("46/14", 2021, ("HRC",)),
    ("46/14", 1991, ("GA",)),
    ("60/251", 2006, ("HRC", "GA")),
    ("2000/22", None, ("ECOSOC", "CHR", "SUBCOMMISSION")),
    ("2118 (2013)", None, ("SC",)),
]


@pytest.mark.parametrize(("number", "year", "organs"), ORGANS)
def test_the_style_and_the_year_say_whose_a_number_can_be(
    number: str, year: int | None, organs: tuple[str, ...]
) -> None:
    assert organs_numbering(TextNumber.parse(number), year) == organs
