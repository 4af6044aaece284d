"""Drafts of the Security Council as the United Nations prints them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hrckg.document import Source
from hrckg.formats import read_source

pytestmark = pytest.mark.shared

FURNITURE = {
    "S_2017_444": ["17-08449 (E) 240517", "*1708449*"],
    "S_2018_341": ["18-05968 (E) 160418", "*1805968*"],
    "S_2020_449": [
        *("20-07231 (E) 020620", "*2007231*"),
        *("S/2020/449", "2/3", "20-07231"),
        *("S/2020/449", "20-07231", "3/3"),
    ],
    "S_2023_571": ["23-15068 (E) 040823", "*2315068*", "S/2023/571", "2/2", "23-15068"],
}
# what paragraphs begin with below the masthead: a number, italics; "letter" goes on from a page
BEGINNINGS = {
    "S_2017_444": (
        *("The Security Council", "Recalling", "Determining", "Acting"),
        *("1. Decides", "2. Decides", "3. Decides"),
    ),
    "S_2018_341": (
        *("The Security Council", "Recalling", "Recognizing", "1. Decides", "2. Decides"),
    ),
    "S_2020_449": (
        *("The Security Council", "Recalling", "Reaffirming", "Supporting", "Welcoming"),
        *("Commending", "Calling on", "1. Decides", "2. Decides further", "letter"),
        *("(a)", "(b)", "(i)", "(ii)", "(iii)", "(iv)", "(c)", "(i)", "(ii)", "(iii)", "(iv)"),
        *("(d)", "(e)", "(f)", "3. Recognizes", "4. Expresses", "5. Requests", "6. Decides"),
    ),
    "S_2023_571": (
        *("The Security Council", "Reaffirming", "Recalling", "Recalling", "Recalling"),
        *("Taking note", "Considering", "Noting", "Having considered"),
        *("1. Decides", "2. Expresses", "3. Welcomes"),
    ),
}


@pytest.fixture(params=FURNITURE)
def printed(request: pytest.FixtureRequest, shared: Path) -> tuple[str, Source]:
    """A draft, and the name of its file."""
    return request.param, read_source(shared / "corpus" / "pdf" / f"{request.param}-EN.pdf")


def test_headers_footers_job_numbers_and_bar_codes_are_furniture(
    printed: tuple[str, Source],
) -> None:
    name, source = printed
    assert source.layout is not None
    assert [span.of(source.text) for span in source.layout.furniture] == FURNITURE[name]


def test_paragraphs_stand_between_blank_lines_and_begin_with_their_phrases(
    printed: tuple[str, Source],
) -> None:
    name, source = printed
    expected = BEGINNINGS[name]
    assert tuple(_beginnings(source))[-len(expected) :] == expected


def _beginnings(source: Source) -> Iterator[str]:
    """Yield the first word of each paragraph, or its number and its italics."""
    assert source.layout is not None
    furniture = {span.start for span in source.layout.furniture}
    italics = {span.start: span.of(source.text) for span in source.layout.italics}
    for match in re.finditer(r"(?:\A|(?<=\n\n))(\S+)( ?)", source.text):
        if match.start() in furniture:
            continue
        phrase = italics.get(match.end())
        yield italics.get(match.start()) or (f"{match[1]} {phrase}" if phrase else match[1])


def test_words_are_neither_divided_nor_joined(shared: Path) -> None:
    source = read_source(shared / "corpus" / "pdf" / "S_2020_449-EN.pdf")
    words = " ".join(source.text.split())
    assert "terrorism and ISIL, Al-Qaida and their affiliates" in words
    assert "Iraqi-led, Iraqi-owned elections that are inclusive" in words
    assert "facilitating regional dialogue and cooperation, including on issues" in words
