"""Pages of a PDF: headers, footers, footnotes and columns, told by where they stand."""

import re

import pytest
from drawing import Drawn, draw

from hrckg.document import Layout
from hrckg.formats.pdf.extraction import extract

BODY = "The promotion and protection of all human rights, civil, political and economic"


def _page(*more: Drawn, lines: int = 6) -> tuple[Drawn, ...]:
    """Return a page of text; its last line stands far above the foot."""
    return (*(Drawn(x=90, y=700 - 12 * i, words=BODY) for i in range(lines)), *more)


def _read(*pages: tuple[Drawn, ...]) -> tuple[str, Layout]:
    return extract(draw(*pages))


def _furniture(*pages: tuple[Drawn, ...]) -> list[str]:
    text, layout = _read(*pages)
    return [span.of(text) for span in layout.furniture]


def _at(y: float, words: str, x: float = 90, size: float = 8.5) -> Drawn:
    return Drawn(x=x, y=y, words=words, size=size)


HEADERS = [
    "A/HRC/RES/41/3",
    "A/HRC/46/L.22/Rev.1",
    "A/72/53/Add.1",
    "2",
    "page 2",
    "- 2 -",
    "GE.18-11661 (E)",
    "2 GE.18-11661(E)",
    "GE.18-11661 3",
    "17-08449 (F) 240517 250517",
]


@pytest.mark.parametrize("words", HEADERS)
def test_a_header_of_a_known_form_is_furniture_on_the_second_page(words: str) -> None:
    assert _furniture(_page(), _page(_at(790, words))) == [words]


@pytest.mark.parametrize("words", [*HEADERS, "*1811661*", "2/3"])
def test_a_footer_of_a_known_form_is_furniture(words: str) -> None:
    assert _furniture(_page(), _page(_at(40, words))) == [words]


def test_the_masthead_of_the_first_page_is_text() -> None:
    head = (_at(790, "A/HRC/RES/41/3", x=450), Drawn(x=90, y=789, words="United Nations", size=14))
    text, layout = _read(_page(*head))
    assert text.startswith("United Nations\n\nA/HRC/RES/41/3\n")
    assert layout.furniture == ()


def test_what_stands_below_a_job_number_belongs_to_it() -> None:
    foot = (_at(44, "GE.18-11661(E)"), _at(42, "Please recycle", x=400), _at(30, "*1811661*"))
    assert _furniture(_page(*foot)) == ["GE.18-11661(E)", "Please recycle", "*1811661*"]


def test_words_that_are_repeated_at_the_edge_are_furniture_and_others_are_not() -> None:
    pages = [_page(_at(790, "Report of the Council"), _at(40, f"Folio {i}, end")) for i in "acb"]
    assert _furniture(*pages) == ["Report of the Council"] * 2


def test_numbers_in_a_series_are_page_numbers_wherever_they_begin() -> None:
    pages = [_page(_at(40, str(number))) for number in (117, 118, 119)]
    assert _furniture(*pages) == ["117", "118", "119"]


def test_a_number_out_of_series_is_text() -> None:
    assert _furniture(_page(_at(40, "2005"))) == []


def test_a_last_line_next_to_the_text_is_no_footer() -> None:
    text = tuple(Drawn(x=90, y=90 - 12 * i, words=BODY) for i in range(4))
    assert _furniture((*text, Drawn(x=90, y=42, words="2/3"))) == []


def test_a_footnote_repeated_on_each_page_is_text() -> None:
    pages = [
        _page(_at(66, "1", size=5), Drawn(x=94, y=63, words="Ibid.", size=8.5), _at(40, f"{n}/2"))
        for n in (1, 2)
    ]
    assert _furniture(*pages) == ["1/2", "2/2"]


def test_where_a_page_begins_is_a_break_behind_a_blank_line() -> None:
    text, layout = _read(_page(lines=1), _page(_at(790, "A/HRC/RES/41/3"), lines=1))
    assert text == f"{BODY}\n\nA/HRC/RES/41/3\n\n{BODY}\n"
    assert [text[place:][:5] for place in layout.breaks] == ["A/HRC"]


def test_a_footnote_that_goes_on_stands_before_the_text_of_the_next_page() -> None:
    first = _page(
        Drawn(x=407, y=643.5, words="1", size=6.5),
        _at(73, "1", size=5),
        Drawn(x=94, y=70, words="See the report of the", size=8.5),
    )
    second = _page(_at(80, "Secretary-General."), _at(69, "2", size=5), _at(66, "Ibid.", x=94))
    text, _ = _read(first, second)
    assert "1 See the report of the\n\nSecretary-General.\n\nThe promotion" in text
    assert text.endswith("\n\n2 Ibid.\n")


def test_the_number_of_a_footnote_is_a_mark_though_it_stands_on_the_line() -> None:
    text, layout = _read(
        _page(Drawn(x=407, y=643.5, words="7", size=6.5), _at(70, "7 A/HRC/43/31."), lines=6)
    )
    assert [span.of(text) for span in layout.marks] == ["7", "7"]


def test_cells_side_by_side_are_read_column_by_column() -> None:
    cells = [("Angola,", "Ghana,"), ("Venezuela (Bolivarian", "India,"), ("Republic of),", "Niger")]
    drawn = [
        Drawn(x=x, y=700 - 12 * i, words=words)
        for i, line in enumerate(cells)
        for x, words in zip((90, 330), line, strict=True)
    ]
    assert _read(tuple(drawn))[0] == (
        "Angola,\nVenezuela (Bolivarian\nRepublic of),\n\nGhana,\nIndia,\nNiger\n"
    )


def test_labels_are_read_with_the_cells_beside_and_below_them() -> None:
    cells = [
        ("In favour:", "Angola, Cuba,"),
        ("", "India"),
        ("Against:", "Japan"),
        ("Not participating", "Niger,"),
        ("in the vote:", "Togo"),
    ]
    drawn = [
        Drawn(x=x, y=700 - 12 * i, words=words)
        for i, line in enumerate(cells)
        for x, words in zip((90, 330), line, strict=True)
        if words
    ]
    assert " ".join(_read(tuple(drawn))[0].split()) == (
        "In favour: Angola, Cuba, India Against: Japan Not participating in the vote: Niger, Togo"
    )


def test_numbers_before_paragraphs_are_no_column() -> None:
    drawn = [
        Drawn(x=x, y=700 - 12 * i, words=words)
        for i in range(4)
        for x, words in ((90, f"{i + 1}."), (150, "Decides to remain seized of the matter;"))
    ]
    assert _read(tuple(drawn))[0].splitlines()[0] == "1. Decides to remain seized of the matter;"


def test_a_page_of_two_columns_of_text_is_read_column_by_column() -> None:
    half = "The promotion and protection of human rights"
    title = Drawn(x=90, y=720, words=f"{BODY} in the field of human rights")
    sides = [
        Drawn(x=x, y=700 - 12 * i - raised, words=f"{half} {side}{i}")
        for i in range(20)
        for side, x, raised in (("left", 90, 0), ("right", 330, 5))
    ]
    order = re.findall(r"(?:left|right)\d+", _read((title, *sides))[0])
    assert order == [f"{side}{i}" for side in ("left", "right") for i in range(20)]
