"""The ending of a text: where its paragraphs end, its close, its annexes, and what is displaced.

Behind the last paragraph stand the meeting and the note of adoption, then the annexes; or the
annexes first. Converters of pages set in two columns put a note between the paragraphs: a body that
goes on behind it with its next number has not ended.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hrckg.cut import Line
from hrckg.language import Language
from hrckg.reader.adoption import begins_close, begins_list
from hrckg.reader.draft import is_ended
from hrckg.reader.joints import unglued
from hrckg.reader.numbering import read_number
from hrckg.reader.opening import Openings

# where a close may be glued to the last paragraph: "… of the matter. 42nd meeting 28 March 2008"
_GLUED = re.compile(r"(?<=[.;]) (?=\[|\d{1,3}\s?[a-z]{1,3}\s)")
_NOTE = re.compile(r"\[[^\]]*\]\W*\d?$")


@dataclass(slots=True, kw_only=True)
class Ending:
    """The lines below the enacting words, by what they are; ``annexes`` with their headings."""

    body: list[Line] = field(default_factory=list)
    close: list[Line] = field(default_factory=list)
    annexes: list[list[Line]] = field(default_factory=list)
    resumed: int = 0  # how much of the close stood there when the body last went on


def divide(lines: Sequence[Line], language: Language, openings: Openings) -> Ending:
    """Divide the lines below the enacting words into body, close and annexes; none is lost."""
    ending = Ending()
    expected = 1  # the next number of the body
    closing = False  # the close stands behind an annex and goes on
    for line in _unglued(lines, language):
        numbers = list(_numbers(line, openings))
        if is_annex(line, language) and (not ending.body or is_ended(_last(ending))):
            ending.annexes.append([line])
            closing = False
        elif ending.annexes:
            closing = closing or (
                not ending.close and begins_close(line, language) and is_ended(_last(ending))
            )
            (ending.close if closing else ending.annexes[-1]).append(line)
        elif not ending.close:
            closes = begins_close(line, language) and (
                not ending.body or is_ended(_last(ending)) or bool(_NOTE.match(line.text))
            )
            (ending.close if closes else ending.body).append(line)
        elif expected in numbers:
            _resume(ending, line, language)
        elif _is_first(line) and (start := _end_of_close(ending.close, language)):
            ending.annexes.append([*ending.close[start:], line])
            del ending.close[start:]
        else:
            ending.close.append(line)
        if ending.body and line is ending.body[-1] and numbers:
            expected = numbers[-1] + 1
    return ending


def is_annex(line: Line, language: Language) -> bool:
    """Say whether a line is the heading of an annex: "Annex", "Annex II", "Appendix"."""
    return language.header["annex"].fullmatch(line.text) is not None


def _last(ending: Ending) -> str:
    lines = ending.annexes[-1] if ending.annexes else ending.body
    return lines[-1].text if lines else ""


def _unglued(lines: Sequence[Line], language: Language) -> Iterator[Line]:
    """Divide the lines to whose paragraph a close is glued."""
    for line in lines:
        joint = next(
            (
                match.end()
                for match in _GLUED.finditer(line.text)
                if begins_close(line.after(match.end()), language)
            ),
            None,
        )
        if joint is None:
            yield line
        else:
            yield from (line.before(joint), line.after(joint))


def _numbers(line: Line, openings: Openings) -> Iterator[int]:
    """Yield the numbers of the paragraphs that begin in a line."""
    for part in unglued([line], openings):
        number = read_number(part.text)
        if number and openings.match(part.text, number.end):
            yield number.number


def _is_first(line: Line) -> bool:
    number = read_number(line.text)
    return number is not None and number.number == 1 and not number.loose


def _resume(ending: Ending, line: Line, language: Language) -> None:
    """Go on with the body, and with what was cut off its last paragraph."""
    start = ending.resumed + _end_of_close(ending.close[ending.resumed :], language)
    cut = ending.close[start:]
    if cut and (cut[0].text[:1].islower() or not is_ended(_last(ending))):
        ending.body.extend(cut)
        del ending.close[start:]
    ending.resumed = len(ending.close)
    ending.body.append(line)


def _end_of_close(lines: Sequence[Line], language: Language) -> int:
    """Return the index behind the last line of a close that is certainly a part of it."""
    end, listing = 0, False
    for at, line in enumerate(lines, 1):
        labelled = begins_list(line, language)
        listing = (listing or labelled) and line.text[-1:] not in "].-"
        day = language.day.fullmatch(line.text)
        if labelled or listing or day or begins_close(line, language) or line.text.endswith("]"):
            end = at
    return end
