"""Symbols of documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrckg.symbol import InvalidSymbolError, Kind, Symbol

KINDS = [
    ("A/HRC/RES/43/21", Kind.RESOLUTION),
    ("A/HRC/RES/S-17/1", Kind.RESOLUTION),
    ("A/HRC/DEC/22/116", Kind.DECISION),
    ("A/HRC/PRST/35/1", Kind.PRESIDENT_STATEMENT),
    ("A/HRC/46/L.22", Kind.DRAFT_RESOLUTION),
    ("A/HRC/19/L.41/Rev.1", Kind.DRAFT_RESOLUTION),
    ("A/HRC/43/31", Kind.REPORT),
    ("A/RES/217(III)A", Kind.RESOLUTION),
    ("S/RES/2118(2013)", Kind.RESOLUTION),
    ("E/CN.4/Sub.2/RES/2000/22", Kind.RESOLUTION),
    ("E/CN.4/Sub.2/2000/46", Kind.REPORT),
    ("A/CONF.157/23", Kind.REPORT),
    # neither resolutions nor reports
    ("A/HRC/43/NGO/1", Kind.OTHER),
    ("A/HRC/43/G/2", Kind.OTHER),
]
NOT_SYMBOLS = [
    "",
    "A",
    "A/",
    "43/21",  # a number
    "X/RES/1/1",  # no organ
    "a/hrc/res/1/1",
    " A/RES/1/1",
    "A/RES/1/1 ",
    "A/RES/1/1\n",
    "A/RES/٥٠/1",  # the digits of another script
    "A/../etc/passwd",  # not a path
    "A/RES/1/1?x=1",
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_symbol_survives_a_round_trip_and_tells_its_kind(text: str, kind: Kind) -> None:
    symbol = Symbol.parse(text)
    assert (str(symbol), symbol.kind) == (text, kind)


@pytest.mark.parametrize("text", NOT_SYMBOLS)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(InvalidSymbolError):
        Symbol.parse(text)


@given(st.text(alphabet="A/ECHRS-.() 0123456789…", max_size=40))
def test_what_is_accepted_is_kept_as_printed(text: str) -> None:
    try:
        symbol = Symbol.parse(text)
    except InvalidSymbolError:
        return
    assert str(symbol) == text
    assert not set(text.split("/")) & {"", ".", ".."}


NUMBERS = [
    (Kind.RESOLUTION, "43/21", "A/HRC/RES/43/21"),
    (Kind.RESOLUTION, "S-17/1", "A/HRC/RES/S-17/1"),
    (Kind.DECISION, "22/116", "A/HRC/DEC/22/116"),
]


@pytest.mark.parametrize(("kind", "number", "symbol"), NUMBERS)
def test_kind_and_number_give_the_symbol_and_back(kind: Kind, number: str, symbol: str) -> None:
    made = Symbol.of_council(kind, number)
    assert (str(made), made.council_number) == (symbol, number)


def test_texts_of_other_series_have_no_number_of_the_council() -> None:
    assert Symbol.parse("A/RES/70/1").council_number is None
