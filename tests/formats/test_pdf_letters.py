"""Letters of a PDF as words and lines, whatever order and whatever spaces it draws."""

import pytest
from drawing import Drawn, draw

from hrckg.document import Layout
from hrckg.formats.pdf.characters import letters_of
from hrckg.formats.pdf.extraction import extract
from hrckg.span import Span


def _text(*drawn: Drawn) -> str:
    return extract(draw(drawn))[0]


def _pieces(spans: tuple[Span, ...], text: str) -> list[str]:
    return [span.of(text) for span in spans]


def _line(*drawn: Drawn) -> tuple[str, Layout]:
    text, layout = extract(draw(drawn))
    return text.removesuffix("\n"), layout


def test_lines_are_read_from_the_head_of_the_page_in_whatever_order_they_are_drawn() -> None:
    drawn = (Drawn(x=90, y=700, words="second"), Drawn(x=90, y=712, words="first"))
    assert _text(*drawn) == "first\nsecond\n"


def test_a_blank_line_stands_where_the_distance_between_lines_is_larger() -> None:
    ys = (700, 688, 670, 658, 646)
    drawn = [Drawn(x=90, y=y, words=str(y)) for y in ys]
    assert _text(*drawn) == "700\n688\n\n670\n658\n646\n"


@pytest.mark.parametrize(
    ("words", "read"),
    [
        # Times: "Al" is 10 points wide at 10 points; the space before the hyphen is covered
        ((Drawn(x=90, y=700, words="Al "), Drawn(x=100, y=700, words="-Qaida")), "Al-Qaida"),
        ((Drawn(x=90, y=700, words="Al"), Drawn(x=102.5, y=700, words="Qaida")), "Al Qaida"),
        ((Drawn(x=90, y=700, words="a     b"),), "a b"),
        ((Drawn(x=90, y=700, words="C\\364te d\\222Ivoire"),), "Côte d’Ivoire"),
        ((Drawn(x=90, y=700, words="a\\240b"),), "a b"),
    ],
)
def test_spaces_are_told_by_the_distance_of_letters(words: tuple[Drawn, ...], read: str) -> None:
    assert _line(*words)[0] == read


def test_letters_drawn_over_themselves_to_look_bold_are_read_once() -> None:
    drawn = [Drawn(x=90 + shift, y=700, words="Human rights") for shift in (0, 0.2, 0.4)]
    assert _line(*drawn)[0] == "Human rights"


def test_raised_numbers_are_marks_and_stay_next_to_their_words() -> None:
    text, layout = _line(
        Drawn(x=90, y=700, words="rights;"),
        Drawn(x=117, y=703.5, words="1", size=6.5),
        Drawn(x=123, y=700, words="and more."),
        Drawn(x=163, y=700, words="12", size=6.5, rise=3.5),
    )
    assert text == "rights;1 and more.12"
    assert _pieces(layout.marks, text) == ["1", "12"]


def test_two_raised_numbers_are_two_marks() -> None:
    text, layout = _line(
        Drawn(x=90, y=700, words="rights;"), Drawn(x=117, y=703.5, words="1, 2", size=6.5)
    )
    assert [mark.rstrip(",") for mark in _pieces(layout.marks, text)] == ["1", "2"]


def test_raised_letters_are_words() -> None:
    text, layout = _line(
        Drawn(x=90, y=700, words="le 1"),
        Drawn(x=105, y=703.5, words="er", size=6.5),
        Drawn(x=114, y=700, words="juin"),
    )
    assert (text, layout.marks) == ("le 1er juin", ())


@pytest.mark.parametrize("slanted", [{"font": 1}, {"turn": "1 0 0.33 1"}])
def test_type_that_leans_is_italic(slanted: dict[str, object]) -> None:
    phrase = Drawn(x=90, y=700, words="Takes note", **slanted)  # type: ignore[arg-type]  # the cases above
    text, layout = _line(phrase, Drawn(x=137, y=700, words="of the report"))
    assert text == "Takes note of the report"
    assert _pieces(layout.italics, text) == ["Takes note"]


def test_italics_go_on_from_line_to_line() -> None:
    text, layout = _line(
        Drawn(x=90, y=700, words="Takes note with", font=1),
        Drawn(x=90, y=688, words="appreciation", font=1),
        Drawn(x=145, y=688, words="of the report"),
    )
    assert _pieces(layout.italics, text) == ["Takes note with\nappreciation"]


DIVIDED = [
    # the second hyphen of WinAnsiEncoding, which some fonts call a soft one
    (("all inter\\255", "national law"), "all international\nlaw\n"),
    # it stands within a line, too, where no soft hyphen is seen: it is the hyphen of this file
    (("non\\255aligned non\\255", "political law"), "non-aligned non-\npolitical law\n"),
    # the hyphen of the keyboard stays, since the United Nations divides no words
    (("all non-", "political law"), "all non-\npolitical law\n"),
]


@pytest.mark.parametrize(("lines", "read"), DIVIDED)
def test_a_word_divided_at_a_soft_hyphen_stands_in_the_line_it_begins_in(
    lines: tuple[str, ...], read: str
) -> None:
    assert _text(*(Drawn(x=90, y=700 - 12 * i, words=one) for i, one in enumerate(lines))) == read


def test_what_stands_along_the_edge_of_a_page_is_furniture_behind_its_text() -> None:
    text, layout = _line(
        Drawn(x=30, y=300, words="GE.18-11661", size=7, turn="0 1 -1 0"),
        Drawn(x=90, y=700, words="The Human Rights Council,"),
    )
    assert text == "The Human Rights Council,\n\nGE.18-11661"
    assert _pieces(layout.furniture, text) == ["GE.18-11661"]


def test_a_page_that_is_set_sideways_is_read_along_its_lines() -> None:
    text, _ = _line(
        Drawn(x=112, y=90, words="second", turn="0 1 -1 0"),
        Drawn(x=100, y=90, words="first", turn="0 1 -1 0"),
    )
    assert text == "first\nsecond"


def test_what_stands_beside_the_page_is_not_on_it() -> None:
    assert _line(Drawn(x=700, y=700, words="beside"), Drawn(x=90, y=700, words="on"))[0] == "on"


def test_bullets_of_symbol_fonts_and_ligatures_are_characters_of_text() -> None:
    shown = "\ufb01\ufb03\uf0b7\u2011\u00a0\u200b"
    assert "".join(map(letters_of, shown)) == "fiffi•- "
