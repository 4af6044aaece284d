"""Dividing a source: one text after the other, as reports of sessions print them.

A text begins with its header and ends where the header of the next one begins. Whatever stands
between them and is no part of either (the headings and the narrative of a report) belongs to the
text before, whose rules report it as unknown.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from hrckg.cut import Line
from hrckg.language import Language
from hrckg.reader.adoption import begins_close
from hrckg.reader.beginning import Beginning, Begun, Form, find_beginning
from hrckg.reader.ending import is_annex
from hrckg.reader.furniture import is_furniture
from hrckg.reader.joining import joined
from hrckg.reader.masthead import is_item
from hrckg.reader.number import is_number_line, read_number
from hrckg.reader.opening import Openings
from hrckg.reader.sponsors import sponsors_start

_TITLE = 12  # lines of the longest title, with what a page break puts into it
_MASTHEAD = 12  # lines that no rule knows (titles of items, sponsors) between two that are known
_RUN_ON = 200  # characters; a line with a header and a body is longer
_BEFORE = 500  # characters of a header and a title that stand in one line with the body
_WORD_WITH_SLASH = re.compile(r" (?=\S{1,12}/)")
_INTRODUCING = {Form.STATEMENT, Form.DECISION}
_SECTION = re.compile(r"(?:[IVX]{1,5}|[A-H])\. [^\W\d_]")  # "II. Decisions adopted by the Council"
_SENTENCE_END = re.compile(r"[.;:\]]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The lines of one text: those above its body, how the body begins, and those behind.

    ``left`` are lines behind it that begin as another text does, whose body nothing begins.
    """

    above: tuple[Line, ...]
    beginning: Beginning
    below: tuple[Line, ...]
    left: tuple[Line, ...] = ()


def divide(
    lines: Sequence[Line], language: Language, openings: Openings, states: Mapping[str, str]
) -> tuple[Piece, ...]:
    """Divide the lines of a source into its texts, in order; none: no line begins a body.

    Quoted words begin no text of their own, nor does a sentence that only has the organ for its
    subject, unless nothing else begins one.
    """
    begun = _beginnings(lines, language, openings)
    if not any(one.certain for one in begun):
        parted = tuple(_parted(lines, language, openings, states))
        if len(parted) > len(lines):
            lines, begun = parted, _beginnings(parted, language, openings)
    certain = [one for one in begun if one.certain and not one.beginning.quoted]
    chosen = _with_headers(certain, lines, language) or certain[:1] or begun[:1]
    if not chosen:
        return ()
    starts = [_header_start(one, before, lines, language) for before, one in _pairs(chosen)]
    if len(chosen) == 1:
        starts = [0]
    return tuple(
        _piece(lines, start, one, end, language)
        for one, start, end in zip(chosen, starts, [*starts[1:], len(lines)], strict=True)
    )


def _beginnings(lines: Sequence[Line], language: Language, openings: Openings) -> list[Begun]:
    found: list[Begun] = []
    for i in range(len(lines)):
        if found and i < found[-1].end:
            continue
        if begun := find_beginning(lines, i, language, openings):
            last = found[-1] if found else None
            if last and last.beginning.form in _INTRODUCING and last.end == i:
                found[-1] = _joined(last, begun)
            else:
                found.append(begun)
    return found


def _joined(sentence: Begun, enacting: Begun) -> Begun:
    """Take "The Human Rights Council:" behind the sentence that introduces a text with it."""
    words = joined([sentence.beginning.words, enacting.beginning.words])
    beginning = replace(sentence.beginning, words=words)
    return replace(sentence, beginning=beginning, end=enacting.end, rest=enacting.rest)


def _pairs(chosen: Sequence[Begun]) -> Iterator[tuple[int, Begun]]:
    """Yield each beginning with the line behind the one before it."""
    yield from zip([0, *(one.end for one in chosen)], chosen, strict=False)


def _with_headers(begun: Sequence[Begun], lines: Sequence[Line], language: Language) -> list[Begun]:
    """Return the beginnings that have a header of their own above them."""
    found: list[Begun] = []
    for one in begun:
        after = found[-1].end if found else 0
        if _header_line(one, after, lines, language) is not None:
            found.append(one)
    return found


def _header_line(begun: Begun, after: int, lines: Sequence[Line], language: Language) -> int | None:
    """Return the number line above a beginning, or the line that says what was adopted."""
    if begun.beginning.form is Form.AMENDMENT:
        return begun.first
    found: int | None = None
    for i in range(begun.first - 1, max(after, begun.first - _TITLE) - 1, -1):
        text = lines[i].text
        if is_number_line(text, language):
            return i if found is None else found
        if is_item(text, language) and found is None:
            found = i
        if is_annex(lines[i], language):
            return None  # it is the text of an annex
        if begins_close(lines[i], language):
            break
    return found


def _header_start(begun: Begun, after: int, lines: Sequence[Line], language: Language) -> int:
    """Return the highest line of the header of a text.

    It goes up from the number line over lines of a masthead, and over what stands between them; a
    line that ends a sentence, the heading of a section of a report and the close of the text before
    are none of its lines.
    """
    at = _header_line(begun, after, lines, language)
    start = begun.first if at is None else at
    unknown = 0
    for i in range(start - 1, after - 1, -1):
        line = lines[i]
        if is_item(line.text, language):
            start, unknown = i, 0
        elif not is_furniture(line):
            unknown += 1
            ends = _ends(line) or _SECTION.match(line.text)
            if ends or begins_close(line, language) or unknown > _MASTHEAD:
                break
    return start


def _piece(lines: Sequence[Line], start: int, begun: Begun, end: int, language: Language) -> Piece:
    head, body = begun.divided(lines)
    titled = begun.end
    if begun.beginning.form is Form.AMENDMENT:
        titled = _end_of_title(lines, begun.end, end, language)
    stop = _end_of_text(lines, begun, end, language)
    if end < len(lines):
        stop, end = (_before_headings(lines, begun.end, one) for one in (stop, end))
    return Piece(
        above=(*lines[start : begun.first], *head, *lines[begun.end : titled]),
        beginning=begun.beginning,
        below=(*body, *lines[titled:stop]),
        left=tuple(lines[stop:end]),
    )


def _end_of_text(lines: Sequence[Line], begun: Begun, end: int, language: Language) -> int:
    """Return where a text ends that has no close, before the number line of one that follows."""
    if begun.beginning.form not in {Form.STATEMENT, Form.DECISION_ITSELF}:
        return end
    for i in range(begun.end, end):
        number = read_number(lines[i].text, language)
        if number and number.certain and number.own.isdigit():
            items = (is_item(line.text, language) for line in reversed(lines[begun.end : i]))
            return i - sum(1 for _ in takewhile(bool, items))
    return end


def _before_headings(lines: Sequence[Line], start: int, end: int) -> int:
    """Return where a text ends above headings of sections that stand over the next one."""
    while end > start and _SECTION.match(lines[end - 1].text) and not _ends(lines[end - 1]):
        end -= 1
    return end


def _ends(line: Line) -> bool:
    return _SENTENCE_END.search(line.text) is not None


def _end_of_title(lines: Sequence[Line], at: int, end: int, language: Language) -> int:
    """Return where the title of the draft ends that an amendment repeats, if it does.

    Lines that go on with it begin small; an instruction begins with a capital letter.
    """
    if at >= end or not is_number_line(lines[at].text, language):
        return at
    at += 1
    while at < end and lines[at].text[:1].islower():
        at += 1
    return at


def _parted(
    lines: Sequence[Line], language: Language, openings: Openings, states: Mapping[str, str]
) -> Iterator[Line]:
    """Part the lines in which headers, bodies and closes run on without a line break."""
    for line in lines:
        places: list[int] = []
        if len(line.text) > _RUN_ON and (begin := _bodies(line.text, language, openings)):
            places = sorted(_places(line.text, begin, language, states))
        for start, end in pairwise([0, *places, len(line.text)]):
            if (part := line.part(start, end)).text:
                yield part


def _bodies(text: str, language: Language, openings: Openings) -> list[re.Match[str]]:
    """Find the beginnings of bodies in the midst of a line."""
    return [
        match
        for form in (Form.ENACTING, Form.STATEMENT, Form.DECISION)
        for match in language.header[form.value].finditer(text)
        if text[match.start()].isupper()
        and (form is not Form.ENACTING or openings.match(text[match.end() :][:_BEFORE].lstrip()))
    ]


def _places(
    text: str, bodies: Sequence[re.Match[str]], language: Language, states: Mapping[str, str]
) -> Iterator[int]:
    """Yield where in a line something begins that has a line of its own elsewhere."""
    for match in bodies:
        yield from match.span()
        before = max(0, match.start() - _BEFORE)
        numbers = [
            at.end()
            for at in _WORD_WITH_SLASH.finditer(text, before, match.start())
            if is_number_line(text[at.end() : match.start()], language)
        ]
        yield from numbers[-1:]
        adopted = language.header["adopted"].finditer(text, before, match.start())
        yield from (one.start() for one in adopted)
        for end in language.header["sponsors_end"].finditer(text, before, match.start()):
            yield from (sponsors_start(text, end.start(), states), end.end())
    body = min(match.end() for match in bodies)
    for name in ("meeting", "without_vote", "recorded_vote"):
        for close in language.adoption[name].finditer(text, body):
            if _SENTENCE_END.search(text[: close.start()].rstrip()[-1:]):
                yield close.start()
