"""The text of a web page as a browser shows it: a block is a line."""

import re
from dataclasses import dataclass, field

from lxml import etree

from hrckg.document import Layout
from hrckg.formats.extract import Extract, Piece, clean
from hrckg.formats.markup import Element
from hrckg.formats.source import UnreadableSourceError
from hrckg.formats.web.decoding import decode_page
from hrckg.formats.web.links import NoteLinks, find_note_links
from hrckg.formats.web.lists import PageList
from hrckg.formats.web.look import BLOCKS, Look, styles_of
from hrckg.formats.web.tags import refuse_crowded_tags

_SPACE = re.compile(r"[ \t\n\r\f]+")
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_LIMITS = frozenset({"ERR_RESOURCE_LIMIT"})  # the parser stops there, and says no more than this
# the parser drops what follows them, where browsers show it
_ENDS = re.compile(r"</(?:body|html)\s{0,99}>", re.IGNORECASE)
_TYPED = re.compile(r"\(?(?P<number>\w{1,6})[.)]")  # the number "2." or "(b)" before words
_DROPPED = re.compile(r"\r\n?")


def read_web(data: bytes) -> tuple[str, Layout]:
    """Return the text of the bytes of a web page, and its layout.

    Raises:
        UnreadableSourceError: if they are no web page, or one that no program writes.

    """
    page = decode_page(data)
    refuse_crowded_tags(page)
    root = _parse(page) if page.strip() else None
    if root is None:
        raise UnreadableSourceError("the page is empty; leave it out or replace it.")
    return _Walk(links=find_note_links(root)).read(root)


def _parse(page: str) -> Element | None:
    """Parse a page as browsers do, however it is written; None: nothing is there."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(_ENDS.sub("", page).encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableSourceError(f"it is no web page ({error}); fetch it again.") from error
    if any(fault.type_name in _LIMITS for fault in parser.error_log):
        raise UnreadableSourceError(
            "its elements stand one in the other deeper than in any page; save it again with a "
            "browser or a word processor."
        )
    return root


@dataclass(slots=True, kw_only=True)
class _Walk:
    """One way through a page."""

    links: NoteLinks
    extract: Extract = field(default_factory=Extract)
    looks: list[Look] = field(default_factory=lambda: [Look()])
    lists: list[PageList] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)  # of the line that is being read
    label: list[Piece] = field(default_factory=list)  # of the item that begins with the next line
    turns: bool = False  # a page begins before the next characters
    lines: bool = False  # some lines are no paragraphs

    def read(self, root: Element) -> tuple[str, Layout]:
        """Return text and layout of the page."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                look = self.looks[-1].inside(element)
                if element in self.links.marks:
                    look = Look(italic=look.italic, hidden=look.hidden, mark=True)
                self._begin(element)
                self.looks.append(look)
                if look.hidden or element in self.links.arrows:
                    walk.skip_subtree()
                else:
                    self._open(element)
            else:
                self._close(element)
                self.looks.pop()
                self._put(element.tail or "")
        self._end_line()
        return self.extract.finish(paragraphs=not self.lines)

    def _begin(self, element: Element) -> None:
        """End the line before an element."""
        if element.tag in BLOCKS:
            self._end_line()
            if "always" in styles_of(element).get("page-break-before", ""):
                self.turns = True

    def _open(self, element: Element) -> None:
        """Write what an element shows before its children."""
        if element.tag in _LISTS:
            self.lists.append(PageList.of(element))
        elif element.tag == "li":
            self._open_item(element)
        elif element.tag == "br":
            self.lines |= bool(self.pieces) and self.pieces[-1].text == "\n"
            self.pieces.append(Piece(text="\n"))
        self.lines |= self.looks[-1].exact
        self._put(element.text or "")

    def _open_item(self, element: Element) -> None:
        """Write the number of an item; that of a footnote is a mark."""
        if not self.lists or not (label := self.lists[-1].label(element)):
            return
        is_note = element.get("id") in self.links.notes and label[:-1].isdigit()
        number = Piece(text=label.strip(".") if is_note else label, mark=is_note)
        self.label += [number, Piece(text="\t")]

    def _close(self, element: Element) -> None:
        if element.tag in _LISTS and self.lists and not self.looks[-1].hidden:
            self.lists.pop()
        if element.tag in BLOCKS:
            self._end_line()
        if element.tag == "li":
            self.label = []

    def _end_line(self) -> None:
        words = "".join(piece.text for piece in self.pieces).strip() if self.label else ""
        if words:
            if not _is_numbered(words, self.label[-2].text):
                self.pieces = [*self.label, *self.pieces]
            self.label = []
        self.extract.add(self.pieces, furniture=self.looks[-1].furniture)
        self.pieces = []

    def _put(self, text: str) -> None:
        look = self.looks[-1]
        if not text or look.hidden:
            return
        if look.exact:
            shown = "\n".join(map(clean, _DROPPED.sub("\n", text).split("\n")))
        else:
            shown = clean(_SPACE.sub(" ", text))
            if not self.pieces or self.pieces[-1].text[-1:].isspace():
                shown = shown.lstrip(" ")
        if shown:
            self.pieces.append(
                Piece(
                    text=shown,
                    italic=look.italic,
                    raised=look.raised,
                    mark=look.mark and bool(shown.strip()),
                    turns=self.turns,
                )
            )
            self.turns = False


def _is_numbered(words: str, label: str) -> bool:
    """Say whether the words of an item begin with its number: its list then shows none."""
    typed = _TYPED.match(words)
    return typed is not None and typed["number"] == label.removesuffix(".")
