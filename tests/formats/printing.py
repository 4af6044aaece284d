"""Pages set as the United Nations sets them, to be printed by LibreOffice.

They are written as flat OpenDocument text: a first page with a job number at its foot, running
heads with the symbol on alternating sides, page numbers, and footnotes at the foot of the page.
"""

from xml.sax.saxutils import escape

from script import Entry, Script

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "style": "style",
        "table": "table",
        "text": "text",
        "fo": "xsl-fo-compatible",
    }.items()
)
_INLINE = {
    "<i>": '<text:span text:style-name="Italic">',
    "</i>": "</text:span>",
    "<sup>": '<text:span text:style-name="Raised">',
    "</sup>": "</text:span>",
    "<note>": '<text:note text:note-class="footnote"><text:note-citation/><text:note-body>'
    '<text:p text:style-name="Note">',
    "</note>": "</text:p></text:note-body></text:note>",
}
_LABELLED = '<text:note-citation text:label="{0}">{0}</text:note-citation>'
_JUSTIFIED = 'fo:margin-left="2cm" fo:margin-right="1.5cm" fo:text-align="justify"'


def _style(name: str, paragraph: str = "", text: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph">'
        f'<style:paragraph-properties fo:margin-bottom="6pt" fo:orphans="1" fo:widows="1" '
        f'{paragraph}/><style:text-properties style:font-name="Liberation Serif" '
        f'fo:font-family="Liberation Serif" {text or _size(10)}/></style:style>'
    )


def _size(points: float, more: str = "") -> str:
    return f'fo:font-size="{points}pt" {more}'


_STYLES = (
    _style("Body", f'{_JUSTIFIED} fo:text-indent="1cm"')
    + _style("Hanging", 'fo:margin-left="3cm" fo:margin-right="1.5cm"')
    + _style("Cell")
    + _style("Masthead", "", _size(20, 'fo:font-weight="bold"'))
    + _style("Head", 'fo:margin-left="2cm"', _size(12, 'fo:font-weight="bold"'))
    + _style("Note", "", _size(8.5))
    + _style("Left", "", _size(8.5, 'fo:font-weight="bold"'))
    + _style("Right", 'fo:text-align="end"', _size(8.5, 'fo:font-weight="bold"'))
    + '<style:style style:name="Italic" style:family="text">'
    '<style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="Raised" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
    '<text:notes-configuration text:note-class="footnote" text:start-numbering-at="document" '
    'text:citation-style-name="Raised" text:citation-body-style-name="Raised"/>'
)


def p(words: str, style: str = "Body") -> str:
    """Return a paragraph; in ``words`` stand <i>, <sup> and <note>, and other text escaped."""
    for short, long in _INLINE.items():
        words = words.replace(short, long)
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def rows(*lines: tuple[str, ...]) -> str:
    """Return a table without borders."""
    cells = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{p(cell, 'Cell')}</table:table-cell>" for cell in line)
        + "</table:table-row>"
        for line in lines
    )
    columns = f'<table:table-column table:number-columns-repeated="{len(lines[0])}"/>'
    return f"<table:table>{columns}{cells}</table:table>"


def page_set(*parts: str, symbol: str, job: str) -> bytes:
    """Return a whole document of paragraphs and tables as flat OpenDocument text."""
    number = "<text:page-number/>/<text:page-count/>"
    masters = (
        '<style:master-page style:name="First" style:page-layout-name="P" '
        'style:next-style-name="Standard">'
        f"<style:footer>{p(job, 'Left')}</style:footer></style:master-page>"
        '<style:master-page style:name="Standard" style:page-layout-name="P">'
        f"<style:header>{p(symbol, 'Right')}</style:header>"
        f"<style:header-left>{p(symbol, 'Left')}</style:header-left>"
        f"<style:footer>{p(number, 'Right')}</style:footer>"
        f"<style:footer-left>{p(number, 'Left')}</style:footer-left></style:master-page>"
    )
    layout = (
        '<style:page-layout style:name="P" style:page-usage="mirrored">'
        '<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
        'fo:margin-top="1.5cm" fo:margin-bottom="1.2cm" fo:margin-left="2cm" '
        'fo:margin-right="2cm"/>'
        '<style:header-style><style:header-footer-properties fo:min-height="1cm" '
        'fo:margin-bottom="0.6cm"/></style:header-style>'
        '<style:footer-style><style:header-footer-properties fo:min-height="1cm" '
        'fo:margin-top="0.6cm"/></style:footer-style></style:page-layout>'
        '<style:style style:name="Begin" style:family="paragraph" '
        'style:master-page-name="First"/>'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMESPACES} '
        'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:styles>{_STYLES}</office:styles>"
        f"<office:automatic-styles>{layout}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles>"
        f"<office:body><office:text>{p('', 'Begin')}{''.join(parts)}</office:text></office:body>"
        "</office:document>"
    ).encode()


def set_script(script: Script) -> bytes:
    """Return a script as a document; numbers are typed, footnotes stand at their marks."""
    return page_set(
        *(p(_entry(entry, script), "Head") for entry in script.head),
        *(p(_entry(entry, script)) for entry in (*script.body, *script.close)),
        symbol=script.symbol or "A/HRC/46/L.22",
        job="GE.18-11661(E)",
    )


def _entry(entry: Entry, script: Script) -> str:
    """Return the words of a paragraph, its opening phrase in italics."""
    inserted = {0: f"{entry.label}<text:tab/>" if entry.label else ""}
    if entry.italic:
        inserted[0] += "<i>"
        inserted[entry.italic] = "</i>"
    for number, at in entry.notes:
        note = _INLINE["<note>"] + escape(script.notes[number]) + "</note>"
        if not number.isdigit():
            note = note.replace("<text:note-citation/>", _LABELLED.format(number))
        inserted[at] = inserted.get(at, "") + note
    places = sorted(inserted)
    return "".join(
        inserted[start] + escape(entry.text[start:end])
        for start, end in zip(places, [*places[1:], len(entry.text)], strict=True)
    )
