"""What a web page shows, and what it hides."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrckg.formats import UnreadableSourceError, read_bytes
from hrckg.formats.web import read_web

# the page, and its lines
TEXTS = [
    ("<p>One<p>Two", ["One", "Two"]),
    ("One<div>Two</div>three", ["One", "Two", "three"]),
    ("<p>  One\n two\t<b> three</b> </p>", ["One two three"]),
    ("<p>One<br>two<br/>three</p>", ["One\ntwo\nthree"]),
    ("<p>C&ocirc;te d&rsquo;Ivoire &amp; x&nbsp;y", ["Côte d’Ivoire & x\u00a0y"]),
    ("<p>2007&#8209;2008, poli&shy;tics", ["2007\u20112008, politics"]),
    ("<pre>One\n  two\r\nthree</pre>", ["One\n  two\nthree"]),
    # what browsers do not show
    ("<title>T</title><style>s</style><script>x<y</script>One<template>t</template>", ["One"]),
    ("One<span hidden>no</span><i style='display: none'>no</i><!-- no --> two", ["One two"]),
    ("<p style='visibility:hidden'>no<p style='mso-hide:all'>no<p>One", ["One"]),
    # what browsers mend
    (
        "<html><body><p>One</body></html><html><body><p>Two</body></html>three",
        ["One", "Twothree"],
    ),
    ("One<head>two</head><body>three", ["Onetwothree"]),
    # lists as they are shown
    ("<ol><li>A<li>B</ol>", ["1.\tA", "2.\tB"]),
    ("<ol start=3><li>A<li value=7>B<li>C</ol>", ["3.\tA", "7.\tB", "8.\tC"]),
    ("<ol start=' \x1c3'><li>A<li value=' -1 '>B</ol>", ["3.\tA", "-1.\tB"]),
    ("<ol type=a><li>A</ol><ol type=I start=4><li>B</ol>", ["a.\tA", "IV.\tB"]),
    ("<ol reversed><li>A<li>B</ol>", ["2.\tA", "1.\tB"]),
    ("<ol style='list-style-type:lower-roman'><li>A<li>B</ol>", ["i.\tA", "ii.\tB"]),
    ("<ol style='list-style:none'><li>(a) A</ol>", ["(a) A"]),
    ("<ol><li><p><span>1.</span> A</p><li>(2) B<li>(b) C</ol>", ["1. A", "(2) B", "3.\t(b) C"]),
    ("<ul><li>A<li>B</ul>", ["•\tA", "•\tB"]),
    ("<ol><li><p>A</p><p>more</p><li>B</ol>", ["1.\tA", "more", "2.\tB"]),
    ("<ol><li>A<ol type=a><li>B</ol><li>C</ol>", ["1.\tA", "a.\tB", "2.\tC"]),
    ("<ol><li><ol type=a><li>A</ol></ol>", ["1.\ta.\tA"]),
    # cells in reading order
    ("<table><tr><td>1<td>2<tr><td>3</table>", ["1", "2", "3"]),
]


@pytest.mark.parametrize(("page", "expected"), TEXTS)
def test_the_text_is_what_a_browser_shows(page: str, expected: list[str]) -> None:
    assert read_web(page.encode())[0].split("\n\n") == expected


def marked(page: str) -> tuple[list[str], list[str]]:
    """Return what is in italics, and what is a mark."""
    text, layout = read_web(page.encode())
    return [one.of(text) for one in layout.italics], [one.of(text) for one in layout.marks]


WORD_EXPORT = (  # as Word exports footnotes
    "<p>rights<a href='#_ftn1' name='_ftnref1'>[1]</a></p>"
    "<p><a href='#_ftnref1' name='_ftn1'>[1]</a> See A.</p>"
)
SITE = (  # as programs for web sites write them
    "<p>rights<a href='#fn1' id='fnref1'><sup>1</sup></a></p>"
    "<ol><li id='fn1'><p>See A. <a href='#fnref1'>↩︎</a></p></ol>"
)

# the page, what is in italics, what is a mark
LOOKS = [
    ("<p><em>Recalling</em> it<sup>1</sup>", ["Recalling"], ["1"]),
    ("<p><span style='font-style:italic'>Recalling</span> it", ["Recalling"], []),
    ("<p><i>Recalling <span style='font-style: normal'>it</span></i>", ["Recalling "], []),
    ("<p>rights<span style='vertical-align:super'>12</span>", [], ["12"]),
    ("<p>le 1<sup>er</sup> mars", [], []),
    ("<p>rights<sup><a href='#n1' id='r1'>[1]</a></sup>", [], ["[1]"]),
    (WORD_EXPORT, [], ["[1]", "[1]"]),
    (SITE, [], ["1", "1"]),
    # a link with a number that nothing leads back to: a page of many
    ("<p><a href='#page2'>2</a><p id=page2>Two", [], []),
]


@pytest.mark.parametrize(("page", "italics", "marks"), LOOKS)
def test_italics_and_marks_are_known(page: str, italics: list[str], marks: list[str]) -> None:
    assert marked(page) == (italics, marks)


def test_notes_of_a_web_site_are_lines_with_their_number() -> None:
    assert read_web(SITE.encode())[0] == "rights1\n\n1\tSee A."


def test_menus_are_furniture() -> None:
    text, layout = read_web(b"<nav><ul><li>Home</ul></nav><button>Print</button><p>Text")
    assert [one.of(text) for one in layout.furniture] == ["•\tHome", "Print"]


def test_pages_begin_where_a_style_says_so() -> None:
    text, layout = read_web(b"<p>One<p style='page-break-before: always'>Two")
    assert [text[at:] for at in layout.breaks] == ["Two"]


@pytest.mark.parametrize(
    ("page", "paragraphs"),
    [("<p>One<br>two<p>x", True), ("One<br><br>two", False), ("<pre>a</pre>", False)],
)
def test_lines_are_paragraphs_unless_breaks_stand_for_them(page: str, *, paragraphs: bool) -> None:
    assert read_web(page.encode())[1].paragraphs is paragraphs


ENCODED = [
    "<p>Côte".encode(),
    "<p>Côte".encode("utf-8-sig"),
    "<p>Côte".encode("utf-16"),
    "<meta charset=windows-1252><p>Côte".encode("cp1252"),
    "<meta http-equiv=content-type content='text/html; charset=ISO-8859-1'>Côte".encode("latin-1"),
    '<?xml version="1.0" encoding="iso-8859-15"?><html><body>Côte'.encode("iso-8859-15"),
]


@pytest.mark.parametrize("data", ENCODED)
def test_pages_say_how_they_are_encoded(data: bytes) -> None:
    assert read_web(data)[0] == "Côte"


REFUSED = [
    (b"<p>\nC\xf4te", "a.html: line 2: byte 5 is not UTF-8; save the page as UTF-8"),
    (b"<meta charset=ebcdic>x", "encoding 'ebcdic' is not known"),
    (b"<p>a\0b", r"U\+0000"),
    (b"<p></p>", "shows no text"),
    (b"  \n", "empty"),
    (b"", "empty"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_what_is_no_page_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableSourceError, match=message):
        read_bytes(data, "a.html")


def test_a_page_that_is_too_deep_is_refused() -> None:
    assert read_web(b"<div>" * 2000 + b"One")[0] == "One"
    with pytest.raises(UnreadableSourceError, match="deeper than in any page"):
        read_web(b"<div>" * 100_000 + b"One")


WRITTEN = """<p> </p> <ol> <li> </ol> <sup> </sup> <i> </i> <br> <pre> <td> </table> <nav> </nav>
<button> <a/href=#a/id=b> </a> &nbsp; &#9; &shy; 1 [1] One <"""
TAGS = st.sampled_from([*WRITTEN.split(), " "])


@given(st.lists(TAGS, max_size=40).map("".join))
def test_places_of_any_page_are_in_its_text(page: str) -> None:
    try:
        text, layout = read_web(page.encode())
    except UnreadableSourceError:
        return
    spans = (*layout.italics, *layout.marks, *layout.furniture)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(0 < at < len(text) for at in layout.breaks)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(UnreadableSourceError):
        assert read_bytes(data, "a.html").text.strip()
