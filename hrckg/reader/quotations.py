"""Quotations: texts that a paragraph proposes to another organ, or inserts in another text.

Each paragraph of a quotation opens with a quotation mark, and the last one closes with one; French
opens and closes only the whole ("« L'Assemblée générale, … ».")::

    2. Decides to submit the following draft resolution to the General Assembly:
    “The General Assembly,
    “Taking note of Human Rights Council resolution 5/1 of 18 June 2007,
    “1. Welcomes the text entitled ‘United Nations Human Rights Council: Institution-Building’.”
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hrckg.cut import Line
from hrckg.reader.numbering import CAPITAL, read_letter, read_number
from hrckg.reader.opening import Openings

_OPEN = re.compile(rf"[“\"«„] ?(?=[{CAPITAL}(\d]|[a-z]\))")
_CLOSED = re.compile(r" ?[”\"»] ?[.;,]{0,3}$")
# "The General Assembly,", "L'Assemblée générale ,"
_ORGAN = re.compile(rf"[{CAPITAL}][^.;:,]{{2,80}} ?,")
_DEPTH = {"“": 1, "«": 1, "„": 1, "”": -1, "»": -1}


@dataclass(frozen=True, slots=True)
class Quotation:
    """The lines of a quotation, without the marks around them."""

    lines: tuple[Line, ...]


def quoted(lines: Sequence[Line], openings: Openings) -> Iterator[Line | Quotation]:
    """Yield the lines in order, those of each quotation together.

    A quotation begins behind a colon, with a mark and what begins a text or a paragraph. It ends
    with the mark that closes it, or before the next number of the text around it. Where neither
    comes, a draft of another organ fills the rest, and anything else is no quotation.
    """
    expected, at, tried = 1, 0, 0
    while at < len(lines):
        line = lines[at]
        if at >= max(tried, 1) and lines[at - 1].text.endswith(":") and _opens(line, openings):
            end, tried = _end(lines, at, expected, openings)
            if end:
                yield Quotation(tuple(_unmarked(lines[at:end])))
                at = end
                continue
        number = read_number(line.text)
        if number and openings.match(line.text, number.end):
            expected = number.number + 1
        yield line
        at += 1


def is_organ(line: Line) -> bool:
    """Say whether a line names the organ of a text: "The General Assembly,"."""
    return _ORGAN.fullmatch(line.text) is not None


def _opens(line: Line, openings: Openings) -> bool:
    """Say whether a line opens a quotation of paragraphs, and not one of words."""
    mark = _OPEN.match(line.text)
    if not mark:
        return False
    rest = line.after(mark.end())
    number = read_number(rest.text)
    return bool(
        is_organ(rest)
        or openings.match(rest.text)
        or read_letter(rest.text)
        or (number and not number.loose)
    )


def _end(lines: Sequence[Line], start: int, expected: int, openings: Openings) -> tuple[int, int]:
    """Return the index behind the quotation, 0 if it does not end, and where the search ended."""
    stop = 0  # where the text around it goes on, if the marks are right
    marked = 0
    for at in range(start, len(lines)):
        text = lines[at].text
        if _OPEN.match(text):
            marked += 1
        elif not stop:
            number = read_number(text)
            if number and number.number == expected and openings.match(text, number.end):
                if marked > 1:
                    return at, at
                stop = at
        if _CLOSED.search(text[-20:]) and _closes(text):
            return at + 1, at + 1
    if stop or is_organ(lines[start].after(1)):
        return stop or len(lines), len(lines)
    return 0, len(lines)


def _closes(text: str) -> bool:
    """Say whether more marks close in ``text`` than open, but for one before its first word."""
    inner = text[1:] if _OPEN.match(text) else text
    return sum(_DEPTH.get(character, 0) for character in inner) < 0 or inner.count('"') % 2 == 1


def _is_open(text: str) -> bool:
    return sum(_DEPTH.get(character, 0) for character in text) > 0 or text.count('"') % 2 == 1


def opened(line: Line) -> Line:
    """Return a line without a mark that opens the quotation of its whole paragraph."""
    mark = _OPEN.match(line.text)
    return line.after(mark.end()) if mark and _is_open(_CLOSED.sub("", line.text)) else line


def closed(line: Line) -> Line:
    """Return a line without a mark that closes a quotation opened before it."""
    close = _CLOSED.search(line.text) if _closes(line.text) else None
    return line.before(close.start()) if close else line


def _unmarked(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a quotation without the marks that belong to the quotation."""
    for at, line in enumerate(lines, 1):
        inner = opened(line)
        yield closed(inner) if at == len(lines) else inner
