"""Footnotes: the lines that are notes, and the marks in the text that lead to them."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
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
# the 1 of "human rights;1" and of "the Council.”12"; not that of "Rev.1", "L.1" or "Sub.2/2000",
# nor the 5 of the French "1,5 million"
_PLAIN_MARK = re.compile(
    r"""
    (?: (?<=[a-z,;:)\]”’"']) | (?<=[a-z)\]”’"']\.) (?<!Rev\.) (?<!Add\.) (?<!Corr\.) (?<!Sub\.) )
    (?<! \s\d, ) (?<! \s\d\d, ) (?<! \s\d\d\d, )
    (?P<number> [1-9] \d{0,2} )
    (?! [\w/.,:%–-]* \w )
    """,
    re.VERBOSE,
)
# " 1 A/HRC/43/31.": a symbol alone is a note, announced or not
_SYMBOL_NOTE = re.compile(r"(?P<number>\d{1,3}) (?=(?:[ASE]|[A-Z]{3,5})/[A-Z0-9])")
_NUMBER = re.compile(r"\d{1,3}")
# "A/HRC/45/5.", "See A/HRC/45/5."
_SYMBOL_ALONE = re.compile(r"(?:[A-Z][a-z]{2,4} )?(?:[ASE]|[A-Z]{3,5})/[A-Z0-9]\S*\.")
# the 1 of "human rights 1 , and", "human rights; 1", "the report 2 and": raised, and set apart by
# a converter
_SPACED_MARK = re.compile(r"(?<=\S) (?P<number>[1-9]\d?)(?: (?=[,.])|(?= [;:]| [a-zà-ÿ]|$))")
_LOST_MARKS = 2  # a dump may have lost so many marks in a row
_NAMING = 50  # characters of the longest words behind which a number is no mark
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
    } | {mark.number for line in lines for mark in line.marks if mark.at}
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


def with_their_numbers(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines in order, a footnote together with its number where that stands above it.

    Only a symbol with a stop behind it is known to be one: a number alone is that of a page.
    """
    number: Line | None = None
    for line in lines:
        if number and _SYMBOL_ALONE.fullmatch(line.text):
            yield replace(line, words=joined([number.words, line.words]), apart=number.apart)
            number = None
            continue
        if number:
            yield number
        number = line if _NUMBER.fullmatch(line.text) else None
        if not number:
            yield line
    if number:
        yield number


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


def ordered_marks(
    texts: Sequence[str], notes: Collection[str], numbered: Collection[str]
) -> list[tuple[re.Match[str], ...]]:
    """Find in each text the marks that their order alone makes certain.

    They are numbers that a converter has set apart, and numbers behind a comma whose footnote is
    lost. Marks are numbered in the order of the text, so only the next number can be one (a dump
    may have lost some), or one that was a mark before; behind a word of ``numbered`` ("article",
    "session") a number is none. Behind or before a comma and behind a stop it is certain; before a
    semicolon the next one is; elsewhere only where its note or the mark after it is there.
    """
    naming = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, numbered))})$", re.IGNORECASE)
    found = [_numbers_in(text, naming) for text in texts]
    near = {*notes, *(m["number"] for row in found for m in row if _may_end(m))}
    expected = 1
    seen: set[str] = set()
    marks: list[tuple[re.Match[str], ...]] = []
    for row in found:
        kept: list[re.Match[str]] = []
        for match in row:
            number, announced = int(match["number"]), match["number"] in notes
            if _is_certain(match) or (announced and match.re is _PLAIN_MARK):
                believed = expected <= number <= expected + _LOST_MARKS
            else:
                follows = _may_end(match) or {str(number), str(number + 1)} & near
                believed = number == expected and match.re is _SPACED_MARK and bool(follows)
            if believed or (match["number"] in seen and _may_end(match)):
                seen.add(match["number"])
                expected = max(expected, number + 1)
                if match.re is _SPACED_MARK or not announced:
                    kept.append(match)
        marks.append(tuple(kept))
    return marks


def _numbers_in(text: str, naming: re.Pattern[str]) -> list[re.Match[str]]:
    """Return what may be a mark in a text, in order; behind a word of ``naming`` nothing is."""
    spaced = [
        match
        for match in _SPACED_MARK.finditer(text)
        if not naming.search(text, max(match.start() - _NAMING, 0), match.start())
    ]
    return sorted([*spaced, *_PLAIN_MARK.finditer(text)], key=re.Match.start)


def _is_certain(match: re.Match[str]) -> bool:
    """Say whether no number of the sentence can stand at the place of a mark."""
    before = match.string[match.start() - 1]
    if match.re is _PLAIN_MARK:
        return before in ",;:"
    return match[0].endswith(" ") or (before in ",;.:»”)" and match.end() == len(match.string))


def _may_end(match: re.Match[str]) -> bool:
    """Say whether a mark is certain, or before a semicolon or a colon, apart as French has it."""
    following = match.string[match.end() : match.end() + 2]
    return _is_certain(match) or (match.re is _SPACED_MARK and following in {" ;", " :"})


def take_marks(
    words: Excerpt,
    raised: Sequence[tuple[str, int]],
    numbers: Collection[str],
    ordered: Sequence[re.Match[str]] = (),
) -> tuple[Excerpt, tuple[FootnoteRef, ...]]:
    """Take the plain marks out of the words of a paragraph, and return all its marks in order.

    ``raised`` holds marks that have been taken out before, as number and place; ``numbers`` the
    numbers of the footnotes that the text has: what is none of them is no mark, unless it is one of
    those that their order makes certain.
    """
    plain = [m for m in _PLAIN_MARK.finditer(words.text) if m["number"] in numbers]
    found = sorted([*plain, *ordered], key=re.Match.start)
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
