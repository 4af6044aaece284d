"""Lines without their markup, with what the markup said."""

import pytest

from hrckg.cut import Line, Mark, read_lines
from hrckg.document import Layout, Source
from hrckg.span import Span


def lines_of(text: str, layout: Layout | None = None) -> tuple[Line, ...]:
    return read_lines(
        Source(name="a", sha256="0" * 64, media_type="text/plain", text=text, layout=layout)
    )


# the source, and the words of its lines
LINES = [
    # converters join what stood on lines of its own
    ("**Human Rights Council****Second session**", ["Human Rights Council", "Second session"]),
    ("**1/2. Title***The Human Rights Council,*", ["1/2. Title", "The Human Rights Council,"]),
    # glued paragraphs: only the italics tell them apart
    ("*Recalling* one,*Noting* two,", ["Recalling one,", "Noting two,"]),
    # emphasis over a line break within a chunk
    ("**Promotion of rights,  \nincluding one**", ["Promotion of rights,", "including one"]),
    # emphasis inside a sentence joins nothing
    ("the term *inter alia* is Latin", ["the term inter alia is Latin"]),
    # stars that pair with nothing are marks of sponsors and notes
    ("Belarus,* China, Egypt,* Cuba", ["Belarus,* China, Egypt,* Cuba"]),
    (" * State not a member", ["* State not a member"]),
    ("Syrian Arab Republic* \nand Iran", ["Syrian Arab Republic*", "and Iran"]),
    # rules and blank lines are no lines
    ("One\n\n---\n\nTwo", ["One", "Two"]),
    # white space folds, a no-break space too
    ("  A  B\xa0C \r\nD", ["A B C", "D"]),
    # a hyphen that does not break is a hyphen
    ("9\u201127 septembre, non\u2010State", ["9-27 septembre, non-State"]),
]


@pytest.mark.parametrize(("source", "expected"), LINES)
def test_lines_have_the_words_without_markup(source: str, expected: list[str]) -> None:
    assert [line.text for line in lines_of(source)] == expected


MARKS = [
    ("rights;<sup>12</sup>", [Mark("12", 7)]),
    ("rights,¹² and", [Mark("12", 7)]),
    ("<sup>1</sup> See A/HRC/1/1.", [Mark("1", 0)]),
    ("² A/HRC/40/78.", [Mark("2", 0)]),
    ("rights;1", []),  # a plain digit is no mark by its look alone
]


@pytest.mark.parametrize(("source", "expected"), MARKS)
def test_raised_marks_are_taken_out_of_the_words(source: str, expected: list[Mark]) -> None:
    (line,) = lines_of(source)
    assert list(line.marks) == expected


def test_italics_are_places_in_the_words() -> None:
    (line,) = lines_of("1. *Takes note* of the *report*")
    assert [span.of(line.text) for span in line.italics] == ["Takes note", "report"]


def test_a_page_break_that_became_a_space_is_noticed() -> None:
    turned = [line.turned for line in lines_of("world, \n Emphasizing\n\n Agenda")]
    assert turned == [False, True, False]


def test_a_layout_says_what_is_raised_and_stars_stay_in_lists() -> None:
    text = "rights;12 and Cuba,* km²[3]"
    layout = Layout(marks=(Span(7, 9), Span(19, 20), Span(24, 27)))
    (line,) = lines_of(text, layout)
    assert line.text == "rights; and Cuba,* km"
    assert line.marks == (Mark("12", 7), Mark("2", 21), Mark("3", 21))


def test_asterisks_are_characters_where_the_format_knows_its_italics() -> None:
    (line,) = lines_of("*Recalling* the report", Layout(italics=(Span(12, 15),)))
    assert line.text == "*Recalling* the report"
    assert [span.of(line.text) for span in line.italics] == ["the"]


def test_page_furniture_is_no_line() -> None:
    text = "One,\nA/HRC/1/L.1 2\ntwo"
    lines = lines_of(text, Layout(furniture=(Span(5, 18),)))
    assert [(line.text, line.apart) for line in lines] == [("One,", True), ("two", True)]


def test_a_page_begins_apart_unless_it_begins_within_a_line() -> None:
    lines = lines_of("One\ntwo\nthree four", Layout(breaks=(4, 14)))
    assert [line.apart for line in lines] == [True, True, False]


def test_a_paragraph_begins_where_its_format_says_so() -> None:
    text = "One\ntwo\n\nthree"
    told = lines_of(text, Layout(paragraphs=True))
    assert [line.begins for line in told] == [True, False, True]
    assert not any(line.begins for line in lines_of(text, Layout()))
