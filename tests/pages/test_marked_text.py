"""Marks over a text: nothing is lost, nothing crosses, links never nest."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from hrckg.pages.link import Link
from hrckg.pages.text import Mark, Stretch, Words, nest

TEXTS = st.text(alphabet="ab <&>é😀", max_size=40)


@st.composite
def texts_with_marks(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS)
    places = st.integers(0, len(text) + 3)  # beyond the end too
    marks = []
    for number in range(draw(st.integers(0, 8))):
        start, end = sorted((draw(places), draw(places)))
        kind = draw(st.sampled_from(["mention", "footnote", "phrase"]))
        if kind == "footnote":
            end = start
        link = Link(label="x", href=f"{number}.html") if draw(st.booleans()) else None
        marks.append(Mark(start=start, end=end, kind=kind, ids=(f"m{number}",), link=link))
    return text, marks


def _words(pieces: tuple[Words | Stretch, ...]) -> Iterator[Words]:
    for piece in pieces:
        if isinstance(piece, Words):
            yield piece
        else:
            yield from _words(piece.inside)


def _stretches(pieces: tuple[Words | Stretch, ...]) -> Iterator[Stretch]:
    for piece in pieces:
        if isinstance(piece, Stretch):
            yield piece
            yield from _stretches(piece.inside)


@given(texts_with_marks())
def test_the_words_joined_are_the_text_again(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    assert "".join(words.text for words in _words(nest(text, marks))) == text


@given(texts_with_marks())
def test_every_mark_inside_the_text_is_there_once(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    placed = sorted(id_ for s in _stretches(nest(text, marks)) for id_ in s.mark.ids)
    assert placed == sorted(id_ for m in marks if m.end <= len(text) for id_ in m.ids)


@given(texts_with_marks())
def test_each_character_leads_where_its_innermost_mention_leads(
    case: tuple[str, list[Mark]],
) -> None:
    text, marks = case
    at = 0
    for words in _words(nest(text, marks)):
        around = [m for m in marks if m.start <= at and at + len(words.text) <= m.end <= len(text)]
        assert words.link is None or words.link in [mark.link for mark in around]
        assert words.link is not None or all(mark.link is None for mark in around)
        at += len(words.text)


def test_a_mention_inside_a_mention_keeps_both_links() -> None:
    outer = Mark(start=0, end=22, kind="mention", ids=("r",), link=Link(label="r", href="report"))
    inner = Mark(start=14, end=22, kind="mention", ids=("b",), link=Link(label="b", href="body"))
    words = list(_words(nest("the report of OHCHR, B", [outer, inner])))
    assert [(w.text, w.link and w.link.href) for w in words] == [
        ("the report of ", "report"),
        ("OHCHR, B", "body"),
    ]


def test_a_mark_that_crosses_another_goes_on_after_it() -> None:
    first = Mark(start=0, end=6, kind="mention", ids=("a",))
    second = Mark(start=4, end=9, kind="mention", ids=("b",))
    spans = [
        (s.mark.start, s.mark.end, s.mark.ids)
        for s in _stretches(nest("123456789", [first, second]))
    ]
    assert spans == [(0, 6, ("a",)), (4, 6, ("b",)), (6, 9, ())]
