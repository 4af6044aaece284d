"""A document that was read from text, as the paragraphs from which official files are written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hrckg.cut import read_lines
from hrckg.document import Document, Excerpt, OperativeParagraph, Paragraph, Subparagraph
from hrckg.document.record import document_record


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A paragraph to be set; ``notes`` are the numbers of footnotes and where their marks stand."""

    text: str
    italic: int = 0  # so many characters from the start
    level: int | None = None  # of its automatic number; None: it has none
    label: str = ""  # its number, as it is to be shown
    notes: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What an official file prints, in order."""

    head: tuple[Entry, ...]
    body: tuple[Entry, ...]
    close: tuple[Entry, ...]
    notes: dict[str, str]  # number → words
    symbol: str  # on the pages; "": none


def script_of(document: Document) -> Script:
    """Make the script of a document; head and close have the lines of its source."""
    words = [one.words for one in document.paragraphs]
    first, last = words[0].span.start, words[-1].span.end
    noted = {place for note in document.footnotes for place in note.words.origins}
    lines = [
        line.words
        for line in read_lines(document.source)
        if line.words.origins and line.words.origins[-1] not in noted
    ]
    head = [line.cut(0, _before(line, first)) for line in lines if line.span.start < first]
    notes = {note.number: note.words.text for note in document.footnotes}
    return Script(
        head=tuple(_headed([one.text for one in head if one.text.strip("- ")], notes)),
        body=tuple(_body(document)),
        close=tuple(
            Entry(text=line.text) for line in lines if line.span.start >= last and line.text
        ),
        notes=notes,
        symbol=str(document.symbol or ""),
    )


def _before(line: Excerpt, place: int) -> int:
    return sum(1 for origin in line.origins if origin < place)


def _headed(lines: list[str], notes: dict[str, str]) -> Iterator[Entry]:
    """Yield the lines above the text; the first star bears the footnote with a star."""
    starred = "*" not in notes
    for text in lines:
        at = -1 if starred else text.find("*")
        starred = starred or at >= 0
        enacting = len(text) if text.endswith("Council,") else 0
        yield Entry(text=text, italic=enacting, notes=(("*", at),) if at >= 0 else ())


def _body(document: Document) -> Iterator[Entry]:
    for paragraph in document.paragraphs:
        level = _level(paragraph)
        yield Entry(
            text=paragraph.words.text,
            italic=len(paragraph.act.phrase) if paragraph.act else 0,
            level=level,
            label=_label(paragraph),
            notes=tuple((one.footnote, one.at) for one in paragraph.refs),
        )


def _level(paragraph: Paragraph) -> int | None:
    match paragraph:
        case OperativeParagraph(number=str()):
            return 0
        case Subparagraph(marks=marks):
            return len(marks)
        case _:
            return None


def _label(paragraph: Paragraph) -> str:
    match paragraph:
        case OperativeParagraph(number=str(number)):
            return f"{number}."
        case Subparagraph(marks=marks):
            return f"({marks[-1]})"
        case _:
            return ""


def content(document: Document) -> dict[str, Any]:
    """Return the record of a document without its file, and without places in it."""
    record = document_record(document)
    for name in ("file", "sha256"):
        del record[name]
    for part in (*record["paragraphs"], *record["footnotes"]):
        part.pop("source", None)
    for issue in record["issues"]:
        for name in ("file", "line", "column", "start", "end"):
            issue.pop(name, None)
    return record
