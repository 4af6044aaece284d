"""Word files in the layout of official documents: masthead, real footnotes, automatic numbers."""

import io
from collections.abc import Iterable
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from script import Entry, Script

_FORMS = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))
_LIST = "77"
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def word_file(script: Script) -> bytes:
    """Write a Word file: numbers of paragraphs and footnotes stand in no text."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    raised = document.styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    raised.font.superscript = True
    _define_list(document)
    numbers = _number_notes(script)
    _pages(document, script)
    _masthead(document, script.head[:4], numbers)
    for entry in (*script.head[4:], *script.body, *script.close):
        _write(document.add_paragraph(), entry, numbers)
    _add_notes(document, script, numbers)
    return saved(document)


def saved(document: Document) -> bytes:
    """Return the bytes of a Word file."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _number_notes(script: Script) -> dict[str, str]:
    """Give each footnote its id in the file, in the order of its marks."""
    marks = [note for entry in (*script.head, *script.body) for note, _ in entry.notes]
    return {note: str(at) for at, note in enumerate(dict.fromkeys(marks), 2)}


def _pages(document: Document, script: Script) -> None:
    """Write the head and the foot of the pages after the first one."""
    (section,) = document.sections
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].add_run(script.symbol or "Human Rights Council").bold = True
    add_field(section.footer.paragraphs[0], "PAGE", "2")
    section.first_page_footer.paragraphs[0].add_run("GE.18-11661 (E)")


def add_field(paragraph: Paragraph, instruction: str, result: str) -> None:
    """Add a field with its last result."""
    for kind in ("begin", None, "separate", "result", "end"):
        run = paragraph.add_run(result if kind == "result" else None)
        if kind is None:
            text = f"<w:instrText {nsdecls('w')}> {instruction} </w:instrText>"
            run.element.append(parse_xml(text))
        elif kind != "result":
            run.element.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))


def _masthead(document: Document, entries: Iterable[Entry], numbers: dict[str, str]) -> None:
    """Write the first lines into the cells of a table, as mastheads are set."""
    first, *rest = entries
    table = document.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    _write(left.paragraphs[0], first, numbers)
    for entry in rest:
        _write(right.add_paragraph(), entry, numbers)


def _write(paragraph: Paragraph, entry: Entry, numbers: dict[str, str]) -> None:
    if entry.level is not None:
        properties = paragraph.paragraph_format.element.get_or_add_pPr()
        properties.get_or_add_numPr().get_or_add_numId().val = int(_LIST)
        properties.numPr.get_or_add_ilvl().val = entry.level
    places = sorted({0, entry.italic, len(entry.text), *(at for _, at in entry.notes)})
    marks = sorted(entry.notes, key=lambda note: note[1])
    for start, end in zip(places, [*places[1:], None], strict=True):
        own = 0  # characters that are a mark themselves
        for note, at in marks:
            if at == start:
                own += _refer(paragraph, note, numbers[note])
        if end is not None:
            paragraph.add_run(entry.text[start + own : end]).italic = end <= entry.italic or None


def _refer(paragraph: Paragraph, note: str, name: str) -> int:
    """Add the mark of a footnote; return how many characters of the paragraph it is."""
    custom = ' w:customMarkFollows="1"' if note == "*" else ""
    run = paragraph.add_run()
    run.style = "Footnote Reference"
    run.element.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{name}"{custom}/>'))
    if custom:
        run.element.append(parse_xml(f"<w:t {nsdecls('w')}>{note}</w:t>"))
    return len(note) if custom else 0


def _define_list(document: Document) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for at, (form, text) in enumerate(_FORMS)
    )
    numbering = document.part.numbering_part.element
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_LIST}">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(abstract))
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{_LIST}"><w:abstractNumId w:val="{_LIST}"/></w:num>'
        )
    )


def _add_notes(document: Document, script: Script, numbers: dict[str, str]) -> None:
    """Add the part of the footnotes, which python-docx does not write."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{name}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for name, kind in enumerate(("separator", "continuationSeparator"))
    )
    notes = "".join(
        f'<w:footnote w:id="{name}"><w:p><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        f"{'<w:t>*</w:t>' if note == '*' else '<w:footnoteRef/>'}</w:r>"
        f'<w:r><w:tab/><w:t xml:space="preserve">{escape(script.notes[note])}</w:t></w:r></w:p>'
        "</w:footnote>"
        for note, name in numbers.items()
    )
    xml = f"<w:footnotes {nsdecls('w')}>{separators}{notes}</w:footnotes>"
    add_part(document, "footnotes", xml, _NOTES)
    settings = document.settings.element
    settings.insert(
        list(settings).index(settings.find(qn("w:compat"))),
        parse_xml(
            f'<w:footnotePr {nsdecls("w")}><w:footnote w:id="0"/><w:footnote w:id="1"/>'
            "</w:footnotePr>"
        ),
    )


def add_part(document: Document, name: str, xml: str, content_type: str) -> None:
    """Add a part to a Word file."""
    part = Part(PackURI(f"/word/{name}.xml"), content_type, xml.encode(), document.part.package)
    document.part.relate_to(part, getattr(RELATIONSHIP_TYPE, name.upper()))
