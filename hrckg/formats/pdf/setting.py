"""Setting: the rows of a PDF written as one text, with its layout."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hrckg.document import Layout
from hrckg.formats.pdf.characters import SOFT_HYPHEN
from hrckg.formats.pdf.flow import Placed
from hrckg.formats.pdf.rows import Letter
from hrckg.span import Span

# one of the marks of "rights;1, 2"
_MARK = re.compile(r"\d{1,3}[,.]?")
_MARKS = re.compile(rf"(?:{_MARK.pattern})+")


def set_text(placed: Sequence[Placed]) -> tuple[str, Layout]:
    """Return the text of rows, one line for each, and its layout.

    A blank line stands before what is apart, around page headers and footers, and where a page
    begins. A word that was divided at a soft hyphen is written in the line that it begins in.
    """
    writer = _Writer()
    last: Placed | None = None
    for one, letters in _undivided(placed):
        turns = last is not None and last.page != one.page
        if last and (one.apart or turns or one.furniture != last.furniture):
            writer.part()
        if turns:
            writer.breaks.append(writer.length)
        writer.line(letters, furniture=one.furniture)
        last = one
    return "".join(writer.text), Layout(
        italics=tuple(writer.italics),
        marks=tuple(writer.marks),
        furniture=tuple(writer.furniture),
        breaks=tuple(writer.breaks),
    )


def _undivided(placed: Sequence[Placed]) -> list[tuple[Placed, list[Letter]]]:
    """Return the letters of each row, no word divided at a soft hyphen between two of them.

    A soft hyphen is seen at the end of a line alone; where one stands within a line, the file
    gives all its hyphens that character.
    """
    rows = [(one, list(one.row.letters)) for one in placed]
    plain = any(
        letter.glyph.letters == SOFT_HYPHEN for _, letters in rows for letter in letters[:-1]
    )
    held: list[Letter] | None = None  # the row above, which ends in a soft hyphen
    for one, letters in rows:
        if one.furniture:
            continue
        if held is not None:
            end = next((i for i, letter in enumerate(letters) if i and letter.gap), len(letters))
            held[-1:] = letters[:end]
            del letters[:end]
        held = letters if letters and _ends_soft(letters) and not plain else None
    return [(one, [_hyphenated(letter) for letter in letters]) for one, letters in rows if letters]


def _ends_soft(letters: Sequence[Letter]) -> bool:
    return letters[-1].glyph.letters == SOFT_HYPHEN


def _hyphenated(letter: Letter) -> Letter:
    if letter.glyph.letters != SOFT_HYPHEN:
        return letter
    return replace(letter, glyph=replace(letter.glyph, letters="-"))


@dataclass(slots=True)
class _Writer:
    """The text while it is written, and the layout so far."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    italics: list[Span] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    slanted: bool = False  # the last letter of this part is in italics

    def _add(self, text: str) -> None:
        self.text.append(text)
        self.length += len(text)

    def part(self) -> None:
        """Begin another part, after a blank line."""
        self._add("\n")
        self.slanted = False

    def line(self, letters: Sequence[Letter], *, furniture: bool) -> None:
        """Write a line."""
        start = self.length
        raised: list[Letter] = []
        for i, letter in enumerate(letters):
            if raised and (letter.gap or not letter.raised):
                self._mark(raised)
                raised = []
            if letter.gap and i:
                self._add(" ")
            raised += [letter] * letter.raised
            self._letter(letter)
        self._mark(raised)
        if furniture:
            self.furniture.append(Span(start, self.length))
        self._add("\n")

    def _letter(self, letter: Letter) -> None:
        start = self.length
        self._add(letter.glyph.letters)
        if letter.glyph.italic:
            if self.slanted:
                start = self.italics.pop().start
            self.italics.append(Span(start, self.length))
        self.slanted = letter.glyph.italic

    def _mark(self, raised: Sequence[Letter]) -> None:
        """Note the marks among the raised letters that were written last."""
        words = "".join(letter.glyph.letters for letter in raised)
        if _MARKS.fullmatch(words):
            start = self.length - len(words)
            self.marks.extend(
                Span(start + mark.start(), start + mark.end()) for mark in _MARK.finditer(words)
            )
