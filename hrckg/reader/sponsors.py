"""The list of sponsors above a draft or an amendment."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hrckg.cut import Line
from hrckg.document import Excerpt
from hrckg.folding import fold_name
from hrckg.language import Language
from hrckg.reader.joining import joined
from hrckg.reader.states import parse_state_list
from hrckg.span import Span

_LENGTH_OF_A_NAME = 100  # characters
_LINES_OF_A_NAME = 3  # no name of a State is broken over more, nor are the words behind a list


@dataclass(frozen=True, slots=True, kw_only=True)
class Sponsors:
    """The list of sponsors (None: there is none), and the lines above and below it.

    ``star`` is the mark of a note on all of them, printed behind the colon.
    """

    above: tuple[Line, ...]
    below: tuple[Line, ...]
    listed: Excerpt | None
    star: str = ""


def take_sponsors(
    lines: Sequence[Line], end: re.Pattern[str], language: Language, names: Mapping[str, str]
) -> Sponsors:
    """Find the list that ends in ``end`` ("draft resolution"), which may be broken over lines.

    The list begins at the highest line of whose names most are known: the title of an agenda item
    above it has none. Without any, it is what stands in the line that ends it.
    """
    found = _end_of_list(lines, end)
    if found is None:
        return Sponsors(above=tuple(lines), below=(), listed=None)
    last, behind, star = found
    first = last + 1
    for i in range(last, -1, -1):
        if first - i > _LINES_OF_A_NAME:
            break
        until = min(first + _LINES_OF_A_NAME, last + 1)
        words = joined(line.words for line in lines[i : behind if until > last else until])
        names_here = _beginning_in(lines[i], words, end, language, names)
        if sum(names_here) * 2 > len(names_here):
            first = i
    first = min(first, last)
    listed = _before(end, joined(line.words for line in lines[first:behind]))
    return Sponsors(
        above=tuple(lines[:first]), below=tuple(lines[behind:]), listed=listed, star=star
    )


def _end_of_list(lines: Sequence[Line], end: re.Pattern[str]) -> tuple[int, int, str] | None:
    """Return the last line of a list, the line behind its end, and the star behind its colon."""
    for i, line in enumerate(lines):
        for behind in range(i + 1, min(i + _LINES_OF_A_NAME, len(lines)) + 1):
            match = end.search(joined(one.words for one in lines[i:behind]).text)
            if match and match.start() <= len(line.text):
                return i, behind, match.groupdict().get("star") or ""
    return None


def _beginning_in(
    line: Line,
    words: Excerpt,
    end: re.Pattern[str],
    language: Language,
    names: Mapping[str, str],
) -> list[bool]:
    """Say of each name that begins in ``line`` whether it is known; ``words`` go on behind it."""
    match = end.search(words.text)
    listed = words.cut(0, match.start()) if match else words
    named = parse_state_list(without_groups(listed, language), language, names)
    if not match:
        named = named[:-1]  # it may go on below
    return [one.state is not None for one in named if one.printed.origins[0] < line.words.span.end]


def _before(pattern: re.Pattern[str], words: Excerpt) -> Excerpt:
    """Return the words before the first match of ``pattern``; without one, all of them."""
    match = pattern.search(words.text)
    return words.cut(0, match.start()) if match else words


def without_groups(listed: Excerpt, language: Language) -> Excerpt:
    """Take out the brackets that say for whom a sponsor speaks: they are no names of sponsors."""
    groups = language.header["on_behalf"].finditer(listed.text)
    return listed.without(*(Span(*group.span()) for group in groups))


def sponsors_start(text: str, end: int, states: Mapping[str, str]) -> int:
    """Return where a list of sponsors begins that runs on behind other words, and ends at ``end``.

    >>> sponsors_start("Agenda item 4 China, Cuba,* Sri Lanka: draft resolution", 37,
    ...                {"china": "CHN", "cuba": "CUB", "sri lanka": "LKA"})
    14
    """
    start = end
    while start > 0:
        comma = text.rfind(",", max(0, start - _LENGTH_OF_A_NAME), start)
        words = list(re.finditer(r"[^\s*,]+", text[comma + 1 : start]))
        names = (
            comma + 1 + word.start()
            for word in words
            if fold_name(text[comma + 1 + word.start() : start].strip(" *,")) in states
        )
        name = next(names, None)
        if name is None:
            break
        if name > comma + 1 + words[0].start() or comma < 0:
            return name
        start = comma
    return start if start == end else start + 1 + (text[start + 1 : start + 2] in " *")
