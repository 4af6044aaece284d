"""Files that are made to harm, or were harmed: one message, never more work than a document."""

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_parts import NAMESPACES, abstract, lvl, num, p, relations, word_xml, zipped

from hrckg.formats import UnreadableSourceError, limits, read_bytes

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {one} "{f"&{other};" * 10}">'
        for other, one in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY i SYSTEM "file:///etc/passwd">]>'


def with_document(xml: str | bytes) -> bytes:
    """Return a Word file with this document part."""
    office = relations(("officeDocument", "word/document.xml"))
    return zipped({"_rels/.rels": office, "word/document.xml": xml})


def of(text: str) -> str:
    return f"<w:document {NAMESPACES}><w:body>{p(text)}</w:body></w:document>"


DEEP = f"<w:document {NAMESPACES}>{'<w:sdt>' * 300}{'</w:sdt>' * 300}</w:document>"
WORD = {
    "empty": (b"", "a.docx: the file is empty"),
    "binary": (bytes(range(256)), "a.docx: it is no zip file, or damaged"),
    "cut off": (word_xml(p("One"))[:-30], "a.docx: it is no zip file, or damaged"),
    "no document": (zipped({"a.xml": ""}), "a.docx: it holds no Word document"),
    "no part": (
        zipped({"_rels/.rels": relations(("officeDocument", "x.xml"))}),
        "no Word document",
    ),
    "a sheet": (with_document("<sheet/>"), "no Word document, though it is packed like one"),
    "no words": (word_xml(p("")), "shows no text"),
    "no XML": (with_document("<w:document"), "its XML is damaged"),
    "a NUL": (with_document(of("\0")), r"its XML is damaged \(.*range, line 1, column \d+\); open"),
    "an XML bomb": (with_document(BOMB + of("&i;")), "document type of its own"),
    "a bomb in UTF-16": (with_document((BOMB + of("&i;")).encode("utf-16")), "document type"),
    "another file": (with_document(OUTSIDE + of("&i;")), "document type of its own"),
    "an entity": (with_document(of("&i;")), "its XML is damaged"),
    "deep": (with_document(DEEP), "its XML is damaged .*depth"),
    "a zip bomb": (with_document(of(" " * 20_000_000)), r"unpacks to \d+ times its size"),
    "large": (with_document(b"\0" * (65 * 1024 * 1024)), "unpacks to more than 64 MB"),
}


@pytest.mark.parametrize("case", WORD)
def test_a_word_file_that_cannot_be_read_is_refused(case: str) -> None:
    data, message = WORD[case]
    with pytest.raises(UnreadableSourceError, match=message) as refused:
        read_bytes(data, "a.docx")
    assert str(refused.value).isprintable()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    places=st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 255)), max_size=8),
    end=st.one_of(st.none(), st.integers(0, 100_000)),
)
def test_a_damaged_word_file_is_read_or_refused(
    word_files: Mapping[str, bytes], places: list[tuple[int, int]], end: int | None
) -> None:
    data = bytearray(word_files["A-HRC-RES-37-23.md.docx"][:end])
    for place, byte in places:
        if data:
            data[place % len(data)] = byte
    try:
        source = read_bytes(bytes(data), "a.docx")
    except UnreadableSourceError:
        return
    assert source.text.strip()


def test_a_file_of_one_line_is_read_in_every_format() -> None:
    line = "Recalling " + "the Charter and " * 500_000  # 8 MB
    assert read_bytes(line.encode(), "a.txt").text == line
    assert read_bytes(line.encode(), "a.html").text == line.strip()


def test_a_file_of_twenty_megabytes_is_read_in_every_format() -> None:
    paragraphs = [f"{at}. Calls upon all States to act, {at * 7919}" for at in range(400_000)]
    text = "\n\n".join(paragraphs)
    assert len(text) > 18_000_000
    assert read_bytes(text.encode(), "a.md").text == text
    page = "".join(f"<p>{one}" for one in paragraphs)
    assert read_bytes(page.encode(), "a.html").text == text


def test_a_long_word_file_is_read() -> None:
    paragraphs = [f"{at}. Calls upon all States to act, {at * 7919}" for at in range(20_000)]
    source = read_bytes(word_xml("".join(map(p, paragraphs))), "a.docx")
    assert source.text == "\n\n".join(paragraphs)


def test_a_part_of_a_word_file_is_read_once_however_often_it_is_named() -> None:
    inner = "".join(p(f"Header {at * 7919}") for at in range(2_000))
    names = [f"r{at}" for at in range(1, 5_001)]
    sections = "".join(
        f'<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="{name}"/></w:sectPr>'
        "</w:pPr></w:p>"
        for name in names
    )
    members = {
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(*(("header", "header1.xml") for _ in names)),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{sections}{p('One')}</w:body>"
        "</w:document>",
        "word/header1.xml": f"<w:hdr {NAMESPACES}>{inner}</w:hdr>",
    }
    text = read_bytes(zipped(members), "a.docx").text
    assert text.count("Header 7919\n") == 1
    assert text.endswith("One")


def test_the_parts_of_a_word_file_have_a_bound_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PARTS", 1_000)
    parts = {f"header{at}": p("Header " * 40) for at in range(3)}
    with pytest.raises(UnreadableSourceError, match="its parts unpack to more than"):
        read_bytes(word_xml(p("One"), **parts), "a.docx")
    assert read_bytes(word_xml(p("One")), "a.docx").text == "One"


def test_a_number_of_a_list_does_not_grow_without_bound() -> None:
    numbering = abstract(0, lvl(0, "decimal", f"{'long ' * 4_000}%1")) + num(1, 0)
    data = word_xml(p("One", list_="1") * 500, numbering=numbering)
    assert len(read_bytes(data, "a.docx").text) < 60_000


def test_a_web_page_with_more_attributes_than_any_has_is_refused() -> None:
    crowded = "".join(f" a{at}=1" for at in range(100_000))
    with pytest.raises(UnreadableSourceError, match=r"a\.html: line 2: a tag has more attributes"):
        read_bytes(f"<p>One\n<p{crowded}>Two".encode(), "a.html")


@pytest.mark.parametrize(
    "page",
    [
        f'<p style="{"margin: 0; " * 20_000}">One',
        f"<img alt='{'a > b ' * 20_000}'><p>One",
        f"<img src=data:image/png;base64,{'A' * 100_000}><p>One",
        f"<script>for (i = 0; i<n; {'i = i + 1; ' * 20_000})</script><p>One",
        f"<p>One<span{' ' * 9_000}>",
    ],
    ids=lambda page: page[:20],
)
def test_a_long_value_is_no_crowd_of_attributes(page: str) -> None:
    assert read_bytes(page.encode(), "a.html").text == "One"
