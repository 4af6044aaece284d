"""The caret stands under the words that it means, whatever the line is made of."""

import pytest
from rich.cells import cell_len

from hrckg.document import Source
from hrckg.document.place import show_place
from hrckg.span import Span

LONG = "Angola, " * 5_000
# the text, the words that are meant, the words that must stand above the carets, the line
PLACES = [
    ("In favour:\nBenim, Chad", "Benim", "Benim", 2),
    ("In favour:\r\nBenim, Chad\r\n", "Benim", "Benim", 2),
    ("In favour:\rBenim, Chad\r", "Chad", "Chad", 2),  # the line ends of an old Macintosh
    ("A/HRC\x0cBenim, Chad", "Benim", "Benim", 1),  # a form feed ends a page, and no line
    ("\tAngola,\tBenim, Chad", "Benim", "Benim", 1),
    ("ANGOLA，贝宁共和国, Benim", "Benim", "Benim", 1),  # wide characters before the place
    ("Angola, 贝宁共和国, Chad", "贝宁共和国", "贝宁共和国", 1),
    ("🇧🇯 👍🏽 Benim, Chad", "Benim", "Benim", 1),
    ("Co\u0302te d’Ivoire, Benim", "Benim", "Benim", 1),  # a combining circumflex
    ("Angola, Be\u0301nim, Chad", "Be\u0301nim", "Be\u0301nim", 1),
    ("أنغولا، بنين، Benim", "Benim", "Benim", 1),
    ("أنغولا، بنين، Benim", "بنين", "بنين", 1),
    ("Angola\u202e, Benim", "Benim", "Benim", 1),  # an override that would turn the line round
    (f"{LONG}Benim, {LONG}", "Benim", "Benim", 1),
    (f"{LONG}Benim", "Benim", "Benim", 1),
    (f"{LONG.replace('Angola', '安哥拉共和国')}Benim, {LONG}", "Benim", "Benim", 1),
    ("In favour: Benim,\nChad, Togo", "Benim,\nChad", "Benim,", 1),
]


@pytest.mark.parametrize(("text", "meant", "shown", "line"), PLACES)
def test_the_caret_stands_under_the_words(text: str, meant: str, shown: str, line: int) -> None:
    source = Source(name="a.txt", sha256="", media_type="text/plain", text=text)
    at = text.index(meant)
    above, below = show_place(source, Span(at, at + len(meant))).split("\n")
    assert above.startswith(f"{line:>5} | ")
    carets = below.removesuffix(" to line 2")
    before, marked = cell_len(carets.rstrip("^")), cell_len(carets)
    ends = [cell_len(above[: i + 1]) for i in range(len(above))]
    words = "".join(c for c, end in zip(above, ends, strict=True) if before < end <= marked)
    assert words.strip("\u202c") == shown
    assert cell_len(above) <= 96


ENDS = [
    ("Chad\nTogo", Span(4, 5), 4, 1),  # the end of a line
    ("Chad", Span(4, 4), 4, 1),  # the end of the text
    ("Chad\r\nTogo", Span(5, 6), 4, 1),  # within a line end
    ("", Span(0, 0), 0, 1),
    ("Chad\n", Span(5, 5), 0, 2),  # behind the last line
    ("Chad\u0301", Span(4, 5), 4, 1),  # a mark that takes no room
]


@pytest.mark.parametrize(("text", "span", "blanks", "line"), ENDS)
def test_a_place_without_words_has_one_caret(text: str, span: Span, blanks: int, line: int) -> None:
    source = Source(name="a.txt", sha256="", media_type="text/plain", text=text)
    above, below = show_place(source, span).split("\n")
    assert above.startswith(f"{line:>5} | ")
    assert below == f"      | {' ' * blanks}^"


LINES = [
    ("a\nb\nc", [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1)]),
    ("a\r\nb", [(1, 1), (1, 2), (1, 3), (2, 1)]),
    ("a\rb\x0cc", [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3)]),
]


@pytest.mark.parametrize(("text", "places"), LINES)
def test_lines_and_columns_are_counted_as_in_an_editor(
    text: str, places: list[tuple[int, int]]
) -> None:
    source = Source(name="a.txt", sha256="", media_type="text/plain", text=text)
    assert [source.line_of(position) for position in range(len(text))] == places
