"""The text of a Word file as its pages show it.

A paragraph is a line, its automatic number before it; a footnote stands behind the paragraph that
first refers to it. The header of the first page is a masthead, the others are page furniture.
"""

from collections.abc import Iterator

from hrckg.document import Layout
from hrckg.formats.extract import Extract
from hrckg.formats.markup import Element
from hrckg.formats.word.names import RELATION, children, toggle, w
from hrckg.formats.word.notes import Notes, read_notes
from hrckg.formats.word.numbering import read_numbering
from hrckg.formats.word.parts import read_parts
from hrckg.formats.word.styles import read_styles
from hrckg.formats.word.walk import Walk


def read_word(data: bytes) -> tuple[str, Layout]:
    """Return the text of the bytes of a .docx file, and its layout.

    Raises:
        UnreadableSourceError: if they are no Word document, or its text is not settled.

    """
    parts = read_parts(data)
    styles = read_styles(parts.styles)
    numbering = read_numbering(parts.numbering, styles)
    notes = read_notes(parts, styles, numbering)
    extract = Extract()
    headers: dict[Element, bool] = {}
    for name, is_masthead in _headers(parts.document):
        if name in parts.pages:
            headers.setdefault(parts.pages[name], is_masthead)
    for header, is_masthead in headers.items():
        _add(extract, header, notes, furniture=not is_masthead)
    _add(extract, parts.document, notes)
    footers = (parts.pages[name] for name in _footers(parts.document) if name in parts.pages)
    for footer in dict.fromkeys(footers):
        _add(extract, footer, notes, furniture=True)
    return extract.finish()


def _add(extract: Extract, part: Element, notes: Notes, *, furniture: bool = False) -> None:
    walk = Walk(styles=notes.styles, numbering=notes.numbering, mark=notes.mark)
    added: set[tuple[str, str]] = set()
    for paragraph in walk.paragraphs(part):
        extract.add(paragraph.pieces, furniture=furniture)
        for note in dict.fromkeys(paragraph.notes):
            if note not in added:
                extract.add(notes.pieces(*note))
                added.add(note)


def _headers(document: Element) -> Iterator[tuple[str, bool]]:
    """Yield the ids of the page headers, each once, and whether it is that of the first page."""
    seen: set[str] = set()
    for at, section in enumerate(document.iter(w("sectPr"))):
        has_first = toggle(section, "titlePg") or False
        for one in sorted(children(section, "headerReference"), key=_is_first, reverse=True):
            name = one.get(RELATION, "")
            if name not in seen and (has_first or not _is_first(one)):
                seen.add(name)
                yield name, at == 0 and _is_first(one)


def _footers(document: Element) -> Iterator[str]:
    names = (
        one.get(RELATION, "")
        for section in document.iter(w("sectPr"))
        for one in children(section, "footerReference")
        if toggle(section, "titlePg") or not _is_first(one)
    )
    yield from dict.fromkeys(names)


def _is_first(reference: Element) -> bool:
    return str(reference.get(w("type"))) == "first"
