"""Footnotes: the lines that are notes, and the marks in the text that lead to them."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from hrckg.cut import Line
from hrckg.document import Excerpt, Footnote, FootnoteRef
from hrckg.language import Language
from hrckg.reader.joining import joined
from hrckg.reader.opening import Openings
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
# " 1 A/HRC/43/31.": a symbol alone is a note, announced or not
_SYMBOL_NOTE = re.compile(r"(?P<number>\d{1,3}) (?=(?:[ASE]|[A-Z]{3,5})/[A-Z0-9])")
# the 1 of "human rights 1 , and", "human rights; 1", "the report 2 and": raised, and set apart by
# a converter
_SPACED_MARK = re.compile(r"(?<=\S) (?P<number>[1-9]\d?)(?: (?=[,.])|(?= [;:]| [a-zà-ÿ]|$))")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_LOST_MARKS = 2  # a dump may have lost so many marks in a row
_ENDED = re.compile(r"[.;:)\]”]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The footnotes of a text, and its other lines."""

    footnotes: tuple[Footnote, ...]
    lines: tuple[Line, ...]


def take_footnotes(lines: Sequence[Line], language: Language, openings: Openings) -> Notes:
    """Tell the footnotes in ``lines`` from the rest.

    A line is a note if it begins with a raised number, or with a star, or with a plain number that
    a mark elsewhere in the text announces, or that a symbol follows; it runs on until its sentence
    ends. A number that no words follow is no note, and no note begins with an opening phrase or
    with a month.
    """
    announced = {
        match["number"]
        for line in lines
        for pattern in (_PLAIN_MARK, _SPACED_MARK)
        for match in pattern.finditer(line.text)
    }
    month = re.compile(language.days.month, re.IGNORECASE)
    notes: list[tuple[str, list[Excerpt]]] = []  # numbers, and the words line by line
    rest: list[Line] = []
    seen: set[str] = set()
    is_open = False  # the last of the notes goes on
    for line in lines:
        start = _note_start(line, announced - seen, month, openings)
        if start is not None:
            number, at = start
            seen.add(number)
            notes.append((number, [line.words.cut(at)]))
        elif is_open and _continues(notes[-1][1][-1], line):
            notes[-1][1].append(line.words)
        else:
            rest.append(line)
            continue
        is_open = not _ENDED.search(notes[-1][1][-1].text[-1:])
    printed: Counter[str] = Counter()
    footnotes: list[Footnote] = []
    for number, pieces in notes:
        if (words := joined(pieces)).text:
            printed[number] += 1
            footnotes.append(Footnote(number=number, repetition=printed[number], words=words))
    return Notes(footnotes=tuple(footnotes), lines=tuple(rest))


def _note_start(
    line: Line, announced: set[str], month: re.Pattern[str], openings: Openings
) -> tuple[str, int] | None:
    """Return the number of the note that ``line`` begins, and where its words begin."""
    raised = next((mark for mark in line.marks if mark.at == 0), None)
    if raised:
        return raised.number, 0
    if star := _STAR_NOTE.match(line.text):
        return star["number"], star.end()
    if symbol := _SYMBOL_NOTE.match(line.text):
        return symbol["number"], symbol.end()
    plain = _PLAIN_NOTE.match(line.text)
    if not plain or plain["number"] not in announced:
        return None
    if openings.match(line.text, plain.end()) or month.match(line.text, plain.end()):
        return None
    return plain["number"], plain.end()


def _continues(last: Excerpt, line: Line) -> bool:
    """Say whether ``line`` goes on with a note whose last words so far are ``last``."""
    goes_on = not line.turned and not line.begins
    return goes_on and not _ENDED.search(last.text) and not line.text[:1].isdigit()


def spaced_marks(
    texts: Sequence[str], notes: Collection[str], numbered: Collection[str]
) -> list[tuple[re.Match[str], ...]]:
    """Find in each text the marks that a converter has set apart as numbers of their own.

    Marks are numbered in the order of the text, so only the next number can be one (a dump may have
    lost some); behind a word of ``numbered`` ("article", "session") a number is none. Before a
    comma or behind a stop it is certain; before a semicolon the next one is; elsewhere only where
    its note or the mark after it is there.
    """
    found = [list(_SPACED_MARK.finditer(text)) for text in texts]
    certain = {match["number"] for row in found for match in row if _is_certain(match)}
    expected = 1
    marks: list[tuple[re.Match[str], ...]] = []
    for text, row in zip(texts, found, strict=True):
        kept: list[re.Match[str]] = []
        attached = [(match.start(), int(match["number"])) for match in _PLAIN_MARK.finditer(text)]
        for match in row:
            above = [n for at, n in attached if at < match.start() and n <= expected + _LOST_MARKS]
            expected = max([expected, *(n + 1 for n in above)])
            number = int(match["number"])
            believed = _is_certain(match) or (
                number == expected
                and (_is_at_stop(match) or {str(number), str(number + 1)} & {*notes, *certain})
            )
            word = _WORD_BEFORE.search(text, max(match.start() - 30, 0), match.start())
            if word and word[0].casefold() in numbered:
                continue
            if believed and expected <= number <= expected + _LOST_MARKS:
                kept.append(match)
                expected = number + 1
        above = [n for _, n in attached if n <= expected + _LOST_MARKS]
        expected = max([expected, *(n + 1 for n in above)])
        marks.append(tuple(kept))
    return marks


def _is_certain(match: re.Match[str]) -> bool:
    """Say whether no number of the sentence can stand at the place of a mark."""
    before = match.string[match.start() - 1]
    return match[0].endswith(" ") or (before in ",;.:»”)" and match.end() == len(match.string))


def _is_at_stop(match: re.Match[str]) -> bool:
    """Say whether a semicolon or a colon follows, set apart as French has it."""
    return match.string[match.end() : match.end() + 2] in {" ;", " :"}


def take_marks(
    words: Excerpt,
    raised: Sequence[tuple[str, int]],
    numbers: Collection[str],
    spaced: Sequence[re.Match[str]] = (),
) -> tuple[Excerpt, tuple[FootnoteRef, ...]]:
    """Take the plain marks out of the words of a paragraph, and return all its marks in order.

    ``raised`` holds marks that have been taken out before, as number and place; ``numbers`` the
    numbers of the footnotes that the text has: what is none of them is no mark, unless it is one of
    the marks ``spaced`` apart.
    """
    plain = [m for m in _PLAIN_MARK.finditer(words.text) if m["number"] in numbers]
    found = sorted([*plain, *spaced], key=re.Match.start)
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
