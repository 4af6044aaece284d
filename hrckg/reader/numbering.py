"""Numbers and letters with which paragraphs and sub-paragraphs begin.

The United Nations numbers operative paragraphs 1, 2, 3, their parts (a), (b), the parts of these
(i), (ii), and so on (Editorial Manual, "Paragraphs and subparagraphs"); French prints a), b), i).
"""

import re
from dataclasses import dataclass

# letters with which a sentence may begin; quotation marks that open one
CAPITAL = "A-ZÀ-ÖØ-ÞŒ"
QUOTES = '“"«„'
# "5. Requests", "5.Requests", "1. (a) Welcomes", and of a converter "4 . Exige"
_NUMBER = re.compile(rf"(?P<number>\d{{1,3}}) ?\. ?(?=[{CAPITAL}{QUOTES}]|\(?[a-z]{{1,4}}\))")
# what a dump makes of it: "5 Urges", "5. warns"
_LOOSE = re.compile(rf"(?P<number>\d{{1,3}})(?:\. (?=\w)| (?=[{CAPITAL}]))")
# of sub-paragraphs: "(a) To", "a) De", "(ii) the", "(aa) All", "( a ) Des"
_LETTER = re.compile(r"(?:\( ?)?(?P<mark>[a-z]{1,2}|[ivxl]{1,6}) ?\) ?(?=\S)")
# "a. The"
_DOTTED = re.compile(rf"(?P<mark>[a-z])\. (?=[{CAPITAL}])")
# where a letter may follow what was glued to it: "States: (a) To take …; (b) To …"
_INLINE = re.compile(rf"(?<=[:;]) (?:\w{{1,3}} )?(?=\(?(?P<mark>[a-z]{{1,2}}) ?\) ?[{CAPITAL}])")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """The number at the start of a paragraph; ``end`` is where its words begin."""

    number: int
    end: int
    loose: bool  # without its stop, or before a small letter: believed only in its order


def read_number(text: str, at: int = 0) -> Number | None:
    """Return the number at ``text[at:]``; None: there is none.

    >>> read_number("12. Requests the Secretary-General")
    Number(number=12, end=4, loose=False)
    """
    if match := _NUMBER.match(text, at):
        return Number(number=int(match["number"]), end=match.end(), loose=False)
    if match := _LOOSE.match(text, at):
        return Number(number=int(match["number"]), end=match.end(), loose=True)
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The letter at the start of a sub-paragraph; ``end`` is where its words begin."""

    mark: str
    end: int
    dotted: bool  # "a." and not "(a)"


def read_letter(text: str) -> Letter | None:
    """Return the letter at the start of ``text``; None: there is none."""
    if match := _LETTER.match(text):
        return Letter(mark=match["mark"], end=match.end(), dotted=False)
    if match := _DOTTED.match(text):
        return Letter(mark=match["mark"], end=match.end(), dotted=True)
    return None


def inline_letters(text: str) -> tuple[int, ...]:
    """Return where the sub-paragraphs begin that a converter has glued to one line.

    Sub-paragraphs begin with a capital letter, the parts of a sentence that are numbered within it
    do not; (a) and (b) must both be there, and each letter in its order.
    """
    first = read_letter(text)
    expected = next_mark(first.mark, roman=False) if first else "a"
    places: list[int] = []
    for match in _INLINE.finditer(text):
        if match["mark"] == expected:
            places.append(match.end())
            expected = next_mark(expected, roman=False)
    return tuple(places) if len(places) + bool(first) > 1 else ()


def path_of(mark: str, parents: tuple[str, ...], *, deeper: bool = False) -> tuple[str, ...] | None:
    """Return the whole path of a letter that follows the path ``parents``; None: out of order.

    ``deeper`` says that it is printed in a style that none of its parents has.

    >>> path_of("b", ("a", "ii"))
    ('b',)
    >>> path_of("i", ("a",))
    ('a', 'i')
    >>> path_of("a", ("a", "ii"))  # a letter printed again
    ('a',)
    """
    if not parents:
        return (mark,) if mark in {"a", "i"} else None
    if deeper:
        return (*parents, mark) if mark in {"a", "i"} else None
    for depth in range(len(parents), 0, -1):
        if mark == next_mark(parents[depth - 1], roman=depth > 1):
            return (*parents[: depth - 1], mark)
    if mark in parents:
        return parents[: parents.index(mark) + 1]
    return (*parents, mark) if mark in {"a", "i"} else (mark,)


def next_mark(mark: str, *, roman: bool) -> str:
    """Return the letter that follows ``mark``; behind z stands aa."""
    if (roman or mark in {"ii", "iii"}) and mark in _ROMAN[:-1]:
        return _ROMAN[_ROMAN.index(mark) + 1]
    if mark == "z":
        return "aa"
    if mark[1:] == mark[:1]:
        return chr(ord(mark[0]) + 1) * 2
    return mark[:-1] + chr(ord(mark[-1]) + 1)
