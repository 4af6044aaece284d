"""Lines without their markup, with what the markup said."""

import pytest

from hrckg.cut import Mark, read_lines

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
]


@pytest.mark.parametrize(("source", "expected"), LINES)
def test_lines_have_the_words_without_markup(source: str, expected: list[str]) -> None:
    assert [line.text for line in read_lines(source)] == expected


MARKS = [
    ("rights;<sup>12</sup>", [Mark("12", 7)]),
    ("rights,¹² and", [Mark("12", 7)]),
    ("<sup>1</sup> See A/HRC/1/1.", [Mark("1", 0)]),
    ("² A/HRC/40/78.", [Mark("2", 0)]),
    ("rights;1", []),  # a plain digit is no mark by its look alone
]


@pytest.mark.parametrize(("source", "expected"), MARKS)
def test_raised_marks_are_taken_out_of_the_words(source: str, expected: list[Mark]) -> None:
    (line,) = read_lines(source)
    assert list(line.marks) == expected


def test_italics_are_places_in_the_words() -> None:
    (line,) = read_lines("1. *Takes note* of the *report*")
    assert [span.of(line.text) for span in line.italics] == ["Takes note", "report"]


def test_a_page_break_that_became_a_space_is_noticed() -> None:
    turned = [line.turned for line in read_lines("world, \n Emphasizing\n\n Agenda")]
    assert turned == [False, True, False]
