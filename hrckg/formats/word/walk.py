"""Walking a part of a Word file: its paragraphs in reading order, as pieces that look alike."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from hrckg.formats.extract import Piece, clean
from hrckg.formats.markup import Element
from hrckg.formats.source import UnreadableSourceError
from hrckg.formats.word.fields import Fields, is_page_number
from hrckg.formats.word.names import local, toggle, value, w
from hrckg.formats.word.numbering import Numbering
from hrckg.formats.word.styles import ListPlace, Look, Styles
from hrckg.formats.word.symbols import symbol

# what is no text: properties, instructions, the older copy of a drawing, guides to pronunciation
_SKIPPED = frozenset(
    {"pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sdtEndPr", "sectPr", "Fallback", "rt"}
)
_BREAKING = {"page"}
_ELSEWHERE = {"altChunk", "subDoc"}


@dataclass(slots=True, kw_only=True)
class Paragraph:
    """A paragraph while it is read; ``notes`` are the ids of the notes that it refers to."""

    style: str | None
    pieces: list[Piece] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    look: Look = field(default_factory=Look)  # of the run that is being read
    ends_page: bool = False

    @property
    def has_words(self) -> bool:
        """Say whether anything of it can be seen."""
        return any(piece.text.strip() for piece in self.pieces)


@dataclass(slots=True, kw_only=True)
class Walk:
    """One way through a part; ``mark`` gives the number of a note by its kind and id."""

    styles: Styles
    numbering: Numbering
    mark: Callable[[str, str], str]
    own: str = ""  # the number of the note that is being read
    _open: list[Paragraph] = field(default_factory=list)
    _fields: Fields = field(default_factory=Fields)
    _turns: bool = False  # a page begins before the next characters

    def paragraphs(self, root: Element) -> Iterator[Paragraph]:
        """Yield the paragraphs of a part; one in a text box before the one that holds the box."""
        walk = etree.iterwalk(root, events=("start", "end"), tag="{*}*")
        for event, element in walk:
            name = local(element)
            if event == "end":
                if name == "p" and element.tag == w("p"):
                    yield self._end(element)
                continue
            if self._is_skipped(element, name):
                walk.skip_subtree()
            elif element.tag == w("p"):
                self._begin(element)
            elif self._open and element is not root:
                self._take(element, name)
        if self._fields.are_open:
            raise UnreadableSourceError(
                "one of its fields does not end, so that nobody can say what is hidden; open it "
                "with a word processor and save it again."
            )

    def _is_skipped(self, element: Element, name: str) -> bool:
        if name in _ELSEWHERE:
            raise UnreadableSourceError(
                "a part of its text stands in another file inside it; open it with a word "
                "processor and save it again."
            )
        if name == "sdt":
            return toggle(element.find(w("sdtPr")), "showingPlcHdr") or False
        is_changed = name.endswith("Change")
        return is_changed or name in _SKIPPED or (name == "fldSimple" and is_page_number(element))

    def _begin(self, element: Element) -> None:
        properties = element.find(w("pPr"))
        paragraph = Paragraph(style=value(properties, "pStyle"))
        if toggle(properties, "pageBreakBefore"):
            self._turns = True
        section = None if properties is None else properties.find(w("sectPr"))
        if section is not None:
            paragraph.ends_page = (value(section, "type") or "nextPage") != "continuous"
        self._open.append(paragraph)

    def _end(self, element: Element) -> Paragraph:
        paragraph = self._open.pop()
        properties = element.find(w("pPr"))
        hidden = properties is not None and toggle(properties.find(w("rPr")), "vanish")
        if paragraph.has_words or not hidden:
            own = ListPlace.of(properties)
            style = paragraph.style or self.styles.default
            place = own.over(self.styles.style(style).place)
            label = self.numbering.next_label(
                place.list, own.level if own.list else place.level, style
            )
            if label:
                paragraph.pieces.insert(0, Piece(text=f"{clean(label)}\t"))
        self._turns |= paragraph.ends_page
        return paragraph

    def _take(self, element: Element, name: str) -> None:
        paragraph = self._open[-1]
        if name == "r" and element.tag == w("r"):
            paragraph.look = self.styles.look(paragraph.style, element.find(w("rPr")))
        elif name in {"fldChar", "instrText"}:
            self._fields.step(element)
            self._fields.instruct((element.text or "") if name == "instrText" else "")
        elif name == "lastRenderedPageBreak" or (
            name == "br" and element.get(w("type")) in _BREAKING
        ):
            self._turns = True
        elif not (paragraph.look.hidden or self._fields.hide):
            self._take_text(paragraph, element, name)

    def _take_text(self, paragraph: Paragraph, element: Element, name: str) -> None:
        if name in {"footnoteReference", "endnoteReference"}:
            kind, note = name.removesuffix("Reference"), element.get(w("id"), "")
            paragraph.notes.append((kind, note))
            if not element.get(w("customMarkFollows")) and (number := self.mark(kind, note)):
                self._put(paragraph, number, mark=True)
        elif name in {"footnoteRef", "endnoteRef"}:
            self._put(paragraph, self.own, mark=True)
        elif name == "sym":
            self._put(paragraph, symbol(element))
        elif name == "t":
            self._put(paragraph, clean(element.text or ""))
        elif name in _CHARACTERS and element.tag == w(name):
            self._put(paragraph, _CHARACTERS[name])

    def _put(self, paragraph: Paragraph, text: str, *, mark: bool = False) -> None:
        if text:
            paragraph.pieces.append(
                Piece(
                    text=text,
                    italic=bool(paragraph.look.italic),
                    raised=bool(paragraph.look.raised),
                    mark=mark,
                    turns=self._turns,
                )
            )
            self._turns = False


_CHARACTERS: Mapping[str, Any] = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
}
