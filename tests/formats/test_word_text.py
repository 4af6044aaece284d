"""What a Word file shows, and what it hides."""

import pytest
from word_parts import NAMESPACES, p, r, word_xml, zipped

from hrckg.formats.source import UnreadableSourceError
from hrckg.formats.word import read_word

RAISED = '<w:vertAlign w:val="superscript"/>'
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Slanted"><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Emphasis"><w:rPr><w:i/></w:rPr></w:style>'
    f'<w:style w:type="character" w:styleId="Note"><w:rPr>{RAISED}</w:rPr></w:style>'
)


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
    f"{p('in a box')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    f"<w:txbxContent>{p('in a box')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>"
    "</w:r>"
)
HINT = (
    f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Click')}</w:sdtContent></w:sdt>"
)
TABLE = (
    f"<w:tbl><w:tr><w:tc>{p('1')}</w:tc><w:tc>{p('2')}{p('3')}</w:tc></w:tr>"
    f"<w:tr><w:tc>{p('4')}</w:tc></w:tr></w:tbl>"
)

# the body, and its lines
TEXTS = [
    (p("One"), ["One"]),
    (p("One") + p() + p("  ") + p("Two"), ["One", "Two"]),
    # characters that are elements
    (p("A", "<w:r><w:tab/></w:r>", "B", "<w:r><w:br/></w:r>", "C"), ["A\tB\nC"]),
    (p("non", "<w:r><w:noBreakHyphen/></w:r>", "profit"), ["non-profit"]),
    (
        p("discrimina", "<w:r><w:softHyphen/></w:r>", "tion, pol\u00aditics"),
        ["discrimination, politics"],
    ),
    (p("State", '<w:r><w:sym w:font="Symbol" w:char="F02A"/></w:r>'), ["State*"]),
    (p("a\nb"), ["a b"]),  # a line break of XML is a space
    # hidden text
    (p("seen", r("hidden", "<w:vanish/>"), " too"), ["seen too"]),
    (p(r("seen", '<w:vanish w:val="0"/>')), ["seen"]),
    # fields
    (p("see ", field("REF x", "paragraph 4"), "."), ["see paragraph 4."]),
    (p("page ", field("PAGE \\* MERGEFORMAT", "7"), "."), ["page ."]),
    (p(f'<w:fldSimple w:instr=" PAGE ">{r("7")}</w:fldSimple>', "end"), ["end"]),
    (p(f'<w:fldSimple w:instr=" REF a ">{r("7")}</w:fldSimple>', "end"), ["7end"]),
    # what wraps text
    (p(f"<w:hyperlink>{r('linked')}</w:hyperlink>"), ["linked"]),
    (p(f"<w:smartTag>{r('tagged')}</w:smartTag>"), ["tagged"]),
    (f"<w:sdt><w:sdtContent>{p('controlled')}</w:sdtContent></w:sdt>", ["controlled"]),
    (p(HINT, "x"), ["x"]),
    # a text box is read once, before the paragraph that holds it
    (p("before ", BOX, "after"), ["in a box", "before after"]),
    # cells in reading order
    (TABLE, ["1", "2", "3", "4"]),
    # comments are none of the text
    (p('<w:commentRangeStart w:id="1"/>', "said", '<w:commentRangeEnd w:id="1"/>'), ["said"]),
    # formatting that was changed is no change of the text
    (
        p(r("same", "<w:i/><w:rPrChange w:id='1'><w:rPr><w:vanish/></w:rPr></w:rPrChange>")),
        ["same"],
    ),
]


@pytest.mark.parametrize(("body", "expected"), TEXTS)
def test_the_text_is_what_the_page_shows(body: str, expected: list[str]) -> None:
    text, _ = read_word(word_xml(body, styles=STYLES))
    assert text.split("\n\n") == expected


# the runs of a paragraph, and what of it is in italics
ITALICS = [
    (p(r("Recalling", "<w:i/>"), " it"), ["Recalling"]),
    (p(r("Re", "<w:i/>"), r("calling", "<w:i/><w:b/>"), " it"), ["Recalling"]),
    (p(r("Recalling", '<w:rStyle w:val="Emphasis"/>'), " it"), ["Recalling"]),
    (p(r("Recalling", '<w:i w:val="0"/>'), " it"), []),
    (p(r("Guided", "<w:i/>"), " ", r("by", "<w:i/>"), " it"), ["Guided by"]),
    # a paragraph in italics, in which characters in italics stand upright
    (
        p("Recalling ", r("inter alia", '<w:rStyle w:val="Emphasis"/>'), style="Slanted"),
        ["Recalling "],
    ),
]


@pytest.mark.parametrize(("body", "expected"), ITALICS)
def test_italics_are_known_whatever_makes_them(body: str, expected: list[str]) -> None:
    text, layout = read_word(word_xml(body, styles=STYLES))
    assert [span.of(text) for span in layout.italics] == expected


MARKS = [
    (p("rights;", r("12", RAISED)), ["12"]),
    (p("rights;", r("1", RAISED), r("2", '<w:rStyle w:val="Note"/>')), ["12"]),
    (p("rights;", r("1", '<w:position w:val="6"/>')), ["1"]),
    (p("rights;", r("1, 2", RAISED)), ["1, ", "2"]),
    (p("the 1", r("er", RAISED), " mars"), []),
    (p("H", r("2", '<w:vertAlign w:val="subscript"/>'), "O"), []),
]


@pytest.mark.parametrize(("body", "expected"), MARKS)
def test_raised_numbers_are_marks(body: str, expected: list[str]) -> None:
    text, layout = read_word(word_xml(body, styles=STYLES))
    assert [span.of(text) for span in layout.marks] == expected


def note(name: str, *paragraphs: str) -> str:
    return f'<w:footnote w:id="{name}">{"".join(paragraphs)}</w:footnote>'


def ref(name: str, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{name}"/></w:r>'


OWN = "<w:r><w:footnoteRef/></w:r>"
NOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    + note("8", p(OWN, " See A."))
    + note("3", p(OWN, " See B,"), p("and C."))
)


def test_footnotes_are_numbered_in_the_order_of_the_text_and_stand_behind_their_paragraph() -> None:
    body = p("One", ref("3"), " and", ref("8"), ".") + p("Two.")
    text, layout = read_word(word_xml(body, footnotes=NOTES))
    assert text.split("\n\n") == ["One1 and2.", "1 See B, and C.", "2 See A.", "Two."]
    assert [span.of(text) for span in layout.marks] == ["1", "2", "1", "2"]


def test_endnotes_are_counted_as_word_counts_them() -> None:
    notes = f'<w:endnote w:id="1">{p("<w:r><w:endnoteRef/></w:r>", " See A.")}</w:endnote>'
    body = p("One", ref("1", "endnote"), ".")
    assert read_word(word_xml(body, endnotes=notes))[0] == "Onei.\n\ni See A."
    settings = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
    text, _ = read_word(word_xml(body, endnotes=notes, settings=settings))
    assert text == "One1.\n\n1 See A."


def test_pages_begin_at_breaks() -> None:
    body = (
        p("One", '<w:r><w:br w:type="page"/></w:r>')
        + p("Two ", "<w:r><w:lastRenderedPageBreak/></w:r>", "and more")
        + "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>Three</w:t></w:r></w:p>"
    )
    text, layout = read_word(word_xml(body))
    assert [text[at : at + 5] for at in layout.breaks] == ["Two a", "and m", "Three"]


SECTION = (
    '<w:sectPr>{}<w:headerReference w:type="default" r:id="r1"/>'
    '<w:headerReference w:type="first" r:id="r2"/><w:footerReference w:type="default" r:id="r3"/>'
    "</w:sectPr>"
)


def test_the_header_of_the_first_page_is_a_masthead_and_the_others_are_furniture() -> None:
    parts = {"header1": p("A/HRC/1/L.1"), "header2": p("United Nations"), "footer1": p("GE.06")}
    text, layout = read_word(word_xml(p("Text") + SECTION.format("<w:titlePg/>"), **parts))
    assert text.split("\n\n") == ["United Nations", "A/HRC/1/L.1", "Text", "GE.06"]
    assert [span.of(text) for span in layout.furniture] == ["A/HRC/1/L.1", "GE.06"]
    text, _ = read_word(word_xml(p("Text") + SECTION.format(""), **parts))
    assert text.split("\n\n") == ["A/HRC/1/L.1", "Text", "GE.06"]


CHANGES = [
    p(f"<w:ins w:id='1'>{r('new words')}</w:ins>"),
    p("<w:del w:id='1'><w:r><w:delText>new words</w:delText></w:r></w:del>"),
    p(f"<w:moveTo w:id='1'>{r('new words')}</w:moveTo>"),
]


@pytest.mark.parametrize("body", CHANGES)
def test_tracked_changes_are_refused(body: str) -> None:
    with pytest.raises(UnreadableSourceError, match=r"'new words'.*accept or reject all changes"):
        read_word(word_xml(body))


def test_a_field_that_does_not_end_is_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="fields does not end"):
        read_word(word_xml(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "lost")))


def test_text_that_stands_in_another_file_is_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="another file inside it"):
        read_word(word_xml(p("One") + '<w:altChunk r:id="r9"/>'))


def test_strict_open_xml_is_read() -> None:
    document = f"<w:document {NAMESPACES}><w:body>{p('One')}</w:body></w:document>"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/'
        'officeDocument" Target="/word/document.xml"/></Relationships>'
    )
    strict = document.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    file = zipped({"_rels/.rels": relations, "word/document.xml": strict})
    assert read_word(file)[0] == "One"
