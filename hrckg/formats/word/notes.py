"""Footnotes and endnotes: their numbers in the order of the text, and their words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from hrckg.formats.counts import shown
from hrckg.formats.extract import Piece
from hrckg.formats.markup import Element
from hrckg.formats.word.names import children, number, value, w
from hrckg.formats.word.numbering import Numbering
from hrckg.formats.word.parts import Parts
from hrckg.formats.word.styles import Styles
from hrckg.formats.word.walk import Walk

_KINDS = {"footnote": "decimal", "endnote": "lowerRoman"}  # how Word counts them if nothing is said


@dataclass(slots=True, kw_only=True)
class Notes:
    """The notes of a document by kind and id, and the numbers that they have got so far."""

    elements: Mapping[tuple[str, str], Element]
    forms: Mapping[str, str]
    starts: Mapping[str, int]
    styles: Styles
    numbering: Numbering
    _numbers: dict[tuple[str, str], str] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def mark(self, kind: str, name: str) -> str:
        """Return the number of a note, counted where the text first refers to it."""
        if (kind, name) not in self.elements:
            return ""
        if (kind, name) not in self._numbers:
            count = self._counts.get(kind, self.starts[kind] - 1) + 1
            self._counts[kind] = count
            self._numbers[kind, name] = shown(count, self.forms[kind])
        return self._numbers[kind, name]

    def pieces(self, kind: str, name: str) -> Iterator[Piece]:
        """Yield the words of a note as one paragraph that begins with its number."""
        own = self._numbers.get((kind, name), "")
        element = self.elements.get((kind, name))
        if element is None:
            return
        walk = Walk(styles=self.styles, numbering=self.numbering, mark=lambda *_: "", own=own)
        words = [paragraph for paragraph in walk.paragraphs(element) if paragraph.has_words]
        if own and not any(piece.mark for one in words for piece in one.pieces):
            yield Piece(text=own, mark=True)
        for at, paragraph in enumerate(words):
            if at:
                yield Piece(text=" ")
            yield from (replace(one, text=one.text.replace("\n", " ")) for one in paragraph.pieces)


def read_notes(parts: Parts, styles: Styles, numbering: Numbering) -> Notes:
    """Read the parts of the notes, without the lines that separate them from the page."""
    found = {
        (kind, one.get(w("id"), "")): one
        for kind, part in (("footnote", parts.footnotes), ("endnote", parts.endnotes))
        for one in children(part, kind)
        if one.get(w("type"), "normal") == "normal"
    }
    forms, starts = {}, {}
    for kind, form in _KINDS.items():
        said = None if parts.settings is None else parts.settings.find(w(f"{kind}Pr"))
        forms[kind] = value(said, "numFmt") or form
        start = number(said, "numStart")
        starts[kind] = 1 if start is None else start
    return Notes(elements=found, forms=forms, starts=starts, styles=styles, numbering=numbering)
