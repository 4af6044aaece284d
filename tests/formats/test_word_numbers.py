"""Automatic numbers of Word files, which stand in no text."""

import pytest
from word_parts import abstract, lvl, num, p, word_xml

from hrckg.formats.word import read_word

OPERATIVE = abstract(0, "decimal %1.", "lowerLetter (%2)", "lowerRoman (%3)")
START_AGAIN = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
STYLED = (
    '<w:style w:styleId="Op" w:type="paragraph"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    '</w:pPr></w:style><w:style w:styleId="Sub" w:type="paragraph"><w:basedOn w:val="Op"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
)

# the paragraphs, the lists, and what the page shows
CASES = {
    "levels count apart and start again below": (
        [p(t, list_="1", level=at) for t, at in (("A", 0), ("B", 1), ("C", 2), ("D", 2), ("E", 1))]
        + [p("F", list_="1"), p("G", list_="1", level=1)],
        OPERATIVE + num(1, 0),
        ["1. A", "(a) B", "(i) C", "(ii) D", "(b) E", "2. F", "(a) G"],
    ),
    "other paragraphs do not interrupt a list": (
        [p("A", list_="1"), p("between"), p("B", list_="1")],
        OPERATIVE + num(1, 0),
        ["1. A", "between", "2. B"],
    ),
    "lists of one abstract list go on": (
        [p("A", list_="1"), p("B", list_="2")],
        OPERATIVE + num(1, 0) + num(2, 0),
        ["1. A", "2. B"],
    ),
    "a list may start again": (
        [p("A", list_="1"), p("B", list_="2"), p("C", list_="2")],
        OPERATIVE + num(1, 0) + num(2, 0, START_AGAIN),
        ["1. A", "1. B", "2. C"],
    ),
    "a list may start at another number": (
        [p("A", list_="1"), p("B", list_="1")],
        abstract(0, lvl(0, "decimal", "%1.", start=7)) + num(1, 0),
        ["7. A", "8. B"],
    ),
    "a list may have a level of its own": (
        [p("A", list_="1")],
        OPERATIVE
        + num(1, 0, f'<w:lvlOverride w:ilvl="0">{lvl(0, "upperRoman", "%1")}</w:lvlOverride>'),
        ["I A"],
    ),
    "a number may show those above it": (
        [p("A", list_="1"), p("B", list_="1", level=1), p("C", list_="1", level=1)],
        abstract(0, "upperLetter %1.", "decimal %1.%2") + num(1, 0),
        ["A. A", "A.1 B", "A.2 C"],
    ),
    "a legal number shows all levels in decimal numbers": (
        [p("A", list_="1"), p("B", list_="1", level=1)],
        abstract(0, "upperRoman %1", lvl(1, "decimal", "%1.%2", "<w:isLgl/>")) + num(1, 0),
        ["I A", "1.1 B"],
    ),
    "a level may never start again": (
        [p(text, list_="1", level=at) for text, at in (("A", 0), ("B", 1), ("C", 0), ("D", 1))],
        abstract(0, "decimal %1.", lvl(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'))
        + num(1, 0),
        ["1. A", "1) B", "2. C", "2) D"],
    ),
    "bullets are shown, those of a symbol font as such": (
        [p("A", list_="1"), p("B", list_="1", level=1)],
        abstract(0, "bullet \uf0b7", "bullet –") + num(1, 0),
        ["• A", "– B"],
    ),
    "a paragraph may leave the list of its style": (
        [p("A", style="Op"), p("B", style="Op", list_="0"), p("C", style="Op")],
        OPERATIVE + num(1, 0),
        ["1. A", "B", "2. C"],
    ),
    "a style may name list and level": (
        [p("A", style="Op"), p("B", style="Sub"), p("C", style="Sub"), p("D", style="Op")],
        OPERATIVE + num(1, 0),
        ["1. A", "(a) B", "(b) C", "2. D"],
    ),
    "a level may name its style": (
        [p("A", style="Op"), p("B", style="Deep", list_="1", level=None)],
        abstract(0, "decimal %1.", lvl(1, "lowerLetter", "(%2)", '<w:pStyle w:val="Deep"/>'))
        + num(1, 0),
        ["1. A", "(a) B"],
    ),
    "letters go on doubled": (
        [p("A", list_="1")],
        abstract(0, lvl(0, "lowerLetter", "(%1)", start=28)) + num(1, 0),
        ["(bb) A"],
    ),
    "a list that is not defined shows nothing": ([p("A", list_="9")], OPERATIVE, ["A"]),
    "a list may be defined through a style": (
        [p("A", list_="2")],
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Op"/></w:abstractNum>'
        + OPERATIVE
        + num(1, 0)
        + num(2, 5),
        ["1. A"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_paragraphs_have_the_numbers_that_the_page_shows(case: str) -> None:
    body, numbering, expected = CASES[case]
    text, _ = read_word(word_xml("".join(body), numbering=numbering, styles=STYLED))
    assert text.replace("\t", " ").split("\n\n") == expected
