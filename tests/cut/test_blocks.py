"""Cutting is total and lossless."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrckg import resources
from hrckg.cut import cut, markup_of, read_lines
from hrckg.document import Layout, Source
from hrckg.span import Span

DOCUMENTS = sorted(p for p in resources.path("corpus").iterdir() if p.suffix in {".txt", ".md"})
# what converters and the tests' own typing are made of
PIECES = st.sampled_from(
    ["*", "**", "***", "\n", "\n\n", " ", "---", "\f", "<sup>1</sup>", "¹", "word", "A", ",", "1. "]
)


PLACES = st.integers(0, 80)
SPANS = st.lists(st.tuples(PLACES, PLACES).map(lambda two: Span(min(two), max(two))), max_size=6)
LAYOUTS = st.builds(
    Layout,
    italics=SPANS.map(tuple),
    marks=SPANS.map(tuple),
    furniture=SPANS.map(tuple),
    breaks=st.lists(PLACES, max_size=4).map(tuple),
    paragraphs=st.booleans(),
)


def made(text: str, layout: Layout | None = None) -> Source:
    return Source(name="a", sha256="0" * 64, media_type="text/plain", text=text, layout=layout)


def covers(text: str) -> bool:
    return "".join(block.span.of(text) for block in cut(text)) == text


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_blocks_of_a_real_document_cover_it_exactly(path: Path) -> None:
    assert covers(path.read_text(encoding="utf-8"))


@given(st.text())
def test_blocks_of_any_text_cover_it_exactly(text: str) -> None:
    assert covers(text)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_blocks_of_markup_cover_it_exactly(text: str) -> None:
    assert covers(text)


@given(st.lists(PIECES, max_size=60).map("".join), LAYOUTS)
def test_blocks_of_any_layout_cover_the_text_exactly(text: str, layout: Layout) -> None:
    markup = markup_of(made(text, layout))
    assert "".join(block.span.of(text) for block in cut(text, markup)) == text


@given(st.lists(PIECES, max_size=60).map("".join), LAYOUTS)
def test_lines_of_any_layout_hold_characters_of_the_text(text: str, layout: Layout) -> None:
    for line in read_lines(made(text, layout)):
        for character, origin in zip(line.words.text, line.words.origins, strict=True):
            assert character == text[origin] or (character == " " and text[origin].isspace())


@given(st.lists(PIECES, max_size=60).map("".join))
def test_every_character_of_a_line_is_where_its_origin_says(text: str) -> None:
    for line in read_lines(made(text)):
        for character, origin in zip(line.words.text, line.words.origins, strict=True):
            assert character == text[origin] or (character == " " and text[origin].isspace())


@given(st.lists(PIECES, max_size=60).map("".join), st.data())
def test_dividing_a_line_loses_no_word(text: str, data: st.DataObject) -> None:
    for line in read_lines(made(text)):
        at = data.draw(st.integers(0, len(line.text)))
        divided = line.before(at).text + line.after(at).text
        assert divided.replace(" ", "") == line.text.replace(" ", "")
