"""The body: preambular and operative paragraphs put together from their lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from hrckg.cut import Line
from hrckg.reader.draft import Draft, is_ended
from hrckg.reader.headings import is_italic, is_section, is_title
from hrckg.reader.joints import unglued
from hrckg.reader.numbering import Number, next_mark, path_of, read_letter, read_number
from hrckg.reader.opening import Openings
from hrckg.reader.quotations import Quotation, is_organ, quoted

_LINE_WIDTH = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """What the lines of a whole body tell of each: see ``assemble``."""

    wrapped: bool  # lines are set to a width
    numbered: bool  # a paragraph 1 is printed: whatever stands before it is preamble


@dataclass(slots=True, kw_only=True)
class _Body:
    """The paragraphs put together so far; lives only while one body is read."""

    openings: Openings
    layout: _Layout
    all: list[Draft] = field(default_factory=list)
    own: list[Draft] = field(default_factory=list)  # all but those of quotations
    quotations: int = 0  # in the last one of its own
    whole: Draft | None = None  # the last one of its own that is no part of another
    expected: int = 1  # the number that comes next
    headings: list[Line] = field(default_factory=list)  # for the paragraph that comes next
    nested: bool = False  # it is a quotation

    @property
    def last(self) -> Draft | None:
        """The last paragraph of its own."""
        return self.own[-1] if self.own else None

    def begin(self, drafts: Sequence[Draft]) -> None:
        """Add paragraphs of its own."""
        drafts[0].headings, self.headings = tuple(self.headings), []
        for draft in drafts:
            if not draft.marks:
                self.whole = draft
            if draft.number:
                self.expected = int(draft.number) + 1
        self.own.extend(drafts)
        self.all.extend(drafts)
        self.quotations = 0

    def quote(self, drafts: Sequence[Draft]) -> None:
        """Add a quotation to the last paragraph."""
        self.quotations += 1
        for draft in drafts:
            draft.quotation = self.quotations
        self.all.extend(drafts)


def assemble(lines: Sequence[Line], openings: Openings) -> list[Draft]:
    """Put the lines of a body together to paragraphs, in order.

    A paragraph begins at an opening phrase (in the preamble), at a number or a letter; and only
    where the one before it can have ended, since a line may begin with anything. Text whose lines
    are paragraphs gets a further rule: a participle behind a comma begins a paragraph, too.
    """
    pieces = list(quoted(list(unglued(lines, openings)), openings))
    return _assembled(pieces, openings, nested=False)


def _assembled(
    pieces: Sequence[Line | Quotation], openings: Openings, *, nested: bool
) -> list[Draft]:
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    body = _Body(openings=openings, layout=_layout(lines, openings), nested=nested)
    for at, piece in enumerate(pieces):
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        if isinstance(piece, Quotation):
            body.quote(_assembled(piece.lines, openings, nested=True))
        elif begun := _begin(piece, body):
            body.begin(begun)
        elif _is_heading(piece, following, body):
            body.headings.append(piece)
        else:
            _run_on(piece, body)
    if body.headings and body.last:
        body.last.lines.extend(body.headings)
    return body.all


def _layout(lines: Sequence[Line], openings: Openings) -> _Layout:
    return _Layout(wrapped=is_wrapped(lines), numbered=_starts_with_one(lines, openings))


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Say whether most of the lines that do not end a paragraph are set to a width."""
    running = [line for line in lines if not is_ended(line.text)]
    narrow = [line for line in running if len(line.text) <= _LINE_WIDTH]
    return len(running) > len(lines) // 4 and len(narrow) > len(running) * 3 // 4


def _starts_with_one(lines: Sequence[Line], openings: Openings) -> bool:
    """Say whether the first number before an opening phrase is 1."""
    for line in lines:
        number = read_number(line.text)
        if number and openings.match(line.text, number.end):
            return number.number == 1
    return False


def _run_on(line: Line, body: _Body) -> None:
    """Add a line that begins nothing to the paragraph that it goes on with."""
    last = body.last
    if last is None:
        body.begin([Draft(operative=False, lines=[line])])
    elif closed := _closed_by(line, body):
        closed.closing.append(line)
    else:
        last.lines.append(line)


def _closed_by(line: Line, body: _Body) -> Draft | None:
    """Return the paragraph whose parts end before ``line``, which goes on with it.

    Where lines are paragraphs, it is one that begins small behind a semicolon.
    """
    last = body.own[-1]
    if body.quotations:
        return last
    if body.layout.wrapped or not last.marks:
        return None
    whole = body.whole
    ends = line.apart and line.text[:1].islower() and last.text.rstrip().endswith(";")
    return whole if whole and (whole.closing or ends) else None


def _is_heading(line: Line, following: Line | Quotation | None, body: _Body) -> bool:
    """Say whether a line that begins no paragraph is a heading and not a part of the last one."""
    last = body.last
    if last is None and body.nested and is_organ(line):
        return True
    if not line.apart or (last and not last.ended) or following is None:
        return False
    if last is None:
        return is_section(line)
    return (
        is_section(line)
        or is_italic(line)
        or (isinstance(following, Line) and is_title(line) and _is_next(following, body))
    )


def _is_next(line: Line, body: _Body) -> bool:
    """Say whether a line begins the paragraph with the next number."""
    number = read_number(line.text)
    return (
        number is not None
        and number.number == body.expected
        and body.openings.match(line.text, number.end) is not None
    )


def _begin(line: Line, body: _Body) -> list[Draft] | None:
    """Return the paragraphs that begin with ``line``; None: it runs on."""
    last = body.last
    number = read_number(line.text)
    if last and not last.ended and not body.quotations and not _is_certain(line, number, body):
        return None
    if number and (numbered := _begin_number(line, number, body)):
        return numbered
    operative = last is not None and last.operative
    if last and (lettered := begin_letter(line, operative=operative, above=last)):
        return lettered
    return None if number else _begin_phrase(line, body)


def _begin_number(line: Line, number: Number, body: _Body) -> list[Draft] | None:
    rest = line.after(number.end)
    expected = number.number == body.expected
    opening = body.openings.match(rest.text) is not None
    if number.loose:
        # "5 Urges" has lost its stop, "5. warns" its capital
        believed = expected and (opening or (line.apart and rest.text[:1].islower()))
    else:
        believed = expected or opening
    return begin_numbered(rest, str(number.number)) if believed else None


def begin_numbered(rest: Line, number: str) -> list[Draft]:
    """Begin a numbered paragraph with ``rest``, and the part that begins at once: "1. (a) …"."""
    paragraph = Draft(operative=True, number=number)
    if lettered := begin_letter(rest, operative=True, above=paragraph):
        return [paragraph, *lettered]
    paragraph.lines.append(rest)
    return [paragraph]


def _begin_phrase(line: Line, body: _Body) -> list[Draft] | None:
    last, layout, openings = body.last, body.layout, body.openings
    opening = openings.match(line.text)
    in_operative = last is not None and last.operative
    decides = opening and opening.finite and (in_operative or not layout.numbered)
    if decides and (in_operative or last is None or not last.marks):
        return [Draft(operative=True, lines=[line])]
    if opening and not in_operative:
        return [Draft(operative=False, lines=[line])]
    unknown = not layout.wrapped and line.apart and openings.resembles(line.text)
    if unknown and not in_operative and last is not None and re.search(r"[,;]\W*$", last.text):
        return [Draft(operative=False, lines=[line])]
    return None


def begin_letter(line: Line, *, operative: bool, above: Draft) -> list[Draft] | None:
    """Return the sub-paragraphs that begin with ``line`` below or beside ``above``.

    Several begin where the first one has no words of its own: "(a) (i) The …".
    """
    begun: list[Draft] = []
    while letter := read_letter(line.text):
        deeper = letter.dotted and bool(above.marks) and not above.dotted
        marks = path_of(letter.mark, above.marks, deeper=deeper)
        if marks is None or (begun and len(marks) <= len(above.marks)):
            break
        above = Draft(operative=operative, marks=marks, dotted=letter.dotted)
        begun.append(above)
        line = line.after(letter.end)
    if begun:
        above.lines.append(line)
    return begun or None


def _is_certain(line: Line, number: Number | None, body: _Body) -> bool:
    """Say whether a line begins a paragraph even where the one before it has not ended.

    It does with the next number and an opening phrase, with an opening phrase in italics or where
    its format begins a paragraph, or with the next letter.
    """
    at = number.end if number else 0
    if not body.openings.match(line.text, at):
        return line.apart and _is_next_letter(line, body.own[-1].marks)
    if number and number.number == body.expected:
        return True
    italic = any(span.start == at and span.end < len(line.text) for span in line.italics)
    return line.apart and (italic or line.begins)


def _is_next_letter(line: Line, marks: tuple[str, ...]) -> bool:
    """Say whether a line begins the sub-paragraph that follows the one with the path ``marks``."""
    letter = read_letter(line.text)
    if not letter or not marks:
        return False
    return letter.mark == next_mark(marks[-1], roman=len(marks) > 1)
