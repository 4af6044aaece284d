"""Symbols as catalogues record them: whatever can name a page, and nothing that cannot."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrckg import iris
from hrckg.pages.address import address_of
from hrckg.symbol import InvalidSymbolError, Symbol

ORGANS = st.sampled_from(("A", "E", "S", "A/HRC", "E/CN.4"))


@pytest.mark.parametrize(
    "text",
    ["E/CN.4/RES/II[X]PARTII", "A/HRC/50/L.37 as orally revised", "E/HR/RES", "A/HRC/RES/1/1"],
)
def test_a_symbol_that_a_cataloguer_made_up_is_one(text: str) -> None:
    assert str(Symbol.recorded(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "A", "A/", "A//1", "A/../../etc", "A/./1", "A/HRC/graph", "A/index.html", "A/HRC\\1",
     "A/ 1", "A/1 ", "A/1  2", "A/1\n2", "A/HRC/1.ttl", "A/HRC/1.ttl/2", "A/1.JSONLD/2",
     "A/" + "é" * 80, "STATE/AGO", "state/AGO", "A/" + "1" * 200],
)  # fmt: skip
def test_what_cannot_name_a_page_is_none(text: str) -> None:
    with pytest.raises(InvalidSymbolError):
        Symbol.recorded(text)


def test_running_text_is_read_as_strictly_as_before() -> None:
    with pytest.raises(InvalidSymbolError):
        Symbol.parse("E/CN.4/RES/II[X]PARTII")


@given(ORGANS, st.text(max_size=160))
def test_every_recorded_symbol_has_a_page_of_its_own(organ: str, rest: str) -> None:
    try:
        symbol = Symbol.recorded(f"{organ}/{rest}")
    except InvalidSymbolError:
        return
    thing = iris.symbol(symbol)
    assert unquote(thing.value.removeprefix(iris.BASE)) == f"{organ}/{rest}"
    assert address_of(thing.value).folder == f"id/{organ}/{rest}"
    assert ".." not in address_of(thing.value).folder.split("/")
