"""Footnotes: the lines that are notes, and the marks in the text that lead to them."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from hrckg.cut import Line
from hrckg.document import Excerpt, Footnote, FootnoteRef
from hrckg.reader.joining import joined
from hrckg.span import Span

# " 1  A/HRC/43/31." and "1 See A/HRC/40/78.", never "1. Calls upon"
_PLAIN_NOTE = re.compile(r"(?P<number>\d{1,3}) (?=[A-Z(“\"])")
# "* State not a member of the Human Rights Council."
_STAR_NOTE = re.compile(r"(?P<number>\*{1,3}) ?(?=[A-Z(“\"])")
# the 1 of "human rights;1" and of "the Council.”12"; not that of "Rev.1", "L.1" or "Sub.2/2000"
_PLAIN_MARK = re.compile(
    r"""
    (?: (?<=[a-z,;:)\]”’"']) | (?<=[a-z)\]”’"']\.) (?<!Rev\.) (?<!Add\.) (?<!Corr\.) (?<!Sub\.) )
    (?P<number> [1-9] \d{0,2} )
    (?! [\w/.,:%–-]* \w )
    """,
    re.VERBOSE,
)
_ENDED = re.compile(r"[.;:)\]”]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The footnotes of a text, and its other lines."""

    footnotes: tuple[Footnote, ...]
    lines: tuple[Line, ...]


def take_footnotes(lines: Sequence[Line]) -> Notes:
    """Tell the footnotes in ``lines`` from the rest.

    A line is a note if it begins with a raised number, or with a star, or with a plain number that
    a mark elsewhere in the text announces; it runs on until its sentence ends. A number that no
    words follow is no note.
    """
    announced = {match["number"] for line in lines for match in _PLAIN_MARK.finditer(line.text)}
    notes: list[tuple[str, list[Excerpt]]] = []  # numbers, and the words line by line
    rest: list[Line] = []
    seen: set[str] = set()
    is_open = False  # the last of the notes goes on
    for line in lines:
        start = _note_start(line, announced - seen)
        if start is not None:
            number, at = start
            seen.add(number)
            notes.append((number, [line.words.cut(at)]))
        elif is_open and _continues(notes[-1][1][-1], line):
            notes[-1][1].append(line.words)
        else:
            rest.append(line)
            continue
        is_open = not _ENDED.search(notes[-1][1][-1].text)
    printed: Counter[str] = Counter()
    footnotes: list[Footnote] = []
    for number, pieces in notes:
        if (words := joined(pieces)).text:
            printed[number] += 1
            footnotes.append(Footnote(number=number, repetition=printed[number], words=words))
    return Notes(footnotes=tuple(footnotes), lines=tuple(rest))


def _note_start(line: Line, announced: set[str]) -> tuple[str, int] | None:
    """Return the number of the note that ``line`` begins, and where its words begin."""
    raised = next((mark for mark in line.marks if mark.at == 0), None)
    if raised:
        return raised.number, 0
    if star := _STAR_NOTE.match(line.text):
        return star["number"], star.end()
    plain = _PLAIN_NOTE.match(line.text)
    if plain and plain["number"] in announced:
        return plain["number"], plain.end()
    return None


def _continues(last: Excerpt, line: Line) -> bool:
    """Say whether ``line`` goes on with a note whose last words so far are ``last``."""
    return not line.turned and not _ENDED.search(last.text) and not line.text[:1].isdigit()


def take_marks(
    words: Excerpt, raised: Sequence[tuple[str, int]], numbers: set[str]
) -> tuple[Excerpt, tuple[FootnoteRef, ...]]:
    """Take the plain marks out of the words of a paragraph, and return all its marks in order.

    ``raised`` holds marks that have been taken out before, as number and place; ``numbers`` the
    numbers of the footnotes that the text has: what is none of them is no mark.
    """
    found = [m for m in _PLAIN_MARK.finditer(words.text) if m["number"] in numbers]
    refs = [*_shifted(raised, found), *_own(found)]
    gone = [Span(*match.span()) for match in found]
    return (
        words.without(*gone) if gone else words,
        tuple(FootnoteRef(footnote=number, at=at) for number, at in sorted(refs, key=_by_place)),
    )


def _by_place(ref: tuple[str, int]) -> int:
    return ref[1]


def _own(found: Sequence[re.Match[str]]) -> Iterator[tuple[str, int]]:
    taken = 0
    for match in found:
        yield match["number"], match.start() - taken
        taken += len(match[0])


def _shifted(
    raised: Sequence[tuple[str, int]], found: Sequence[re.Match[str]]
) -> Iterator[tuple[str, int]]:
    """Yield the ``raised`` marks at their places in the words without those ``found``."""
    ends = [match.end() for match in found]
    taken = [0, *accumulate(len(match[0]) for match in found)]
    for number, at in raised:
        yield number, at - taken[bisect_right(ends, at)]
