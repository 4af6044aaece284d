"""The list of sponsors above a draft or an amendment."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hrckg.cut import Line
from hrckg.document import Excerpt, Sponsorship
from hrckg.folding import fold_name
from hrckg.language import Language
from hrckg.reader.joining import joined
from hrckg.reader.states import parse_state_list
from hrckg.span import Span

_LENGTH_OF_A_NAME = 100  # characters
_LINES_OF_A_NAME = 3  # no name of a State is broken over more


@dataclass(frozen=True, slots=True, kw_only=True)
class Sponsors:
    """The list of sponsors (None: there is none), and the lines above and below it."""

    above: tuple[Line, ...]
    below: tuple[Line, ...]
    listed: Excerpt | None


def take_sponsors(
    lines: Sequence[Line], end: re.Pattern[str], language: Language, states: Mapping[str, str]
) -> Sponsors:
    """Find the list that ends in ``end`` ("draft resolution").

    The list begins at the highest line from which all is names of States: the title of an agenda
    item above it is none. Without a name, nothing is a list.
    """
    last = next((i for i, line in enumerate(lines) if end.search(line.text)), None)
    if last is None:
        return Sponsors(above=tuple(lines), below=(), listed=None)
    first = last + 1
    for i in range(last, -1, -1):
        if first - i > _LINES_OF_A_NAME:
            break
        until = min(first + _LINES_OF_A_NAME, last + 1)
        words = joined(line.words for line in lines[i:until])
        names = parse_state_list(_before(end, words), language, states)
        if until <= last:
            names = names[:-1]  # it may go on below
        if names and all(name.state for name in names):
            first = i
    first = min(first, last)
    listed = _before(end, joined(line.words for line in lines[first : last + 1]))
    return Sponsors(above=tuple(lines[:first]), below=tuple(lines[last + 1 :]), listed=listed)


def _before(pattern: re.Pattern[str], words: Excerpt) -> Excerpt:
    """Return the words before the first match of ``pattern``; without one, all of them."""
    match = pattern.search(words.text)
    return words.cut(0, match.start()) if match else words


def sponsorships(
    listed: Excerpt | None, language: Language, states: Mapping[str, str]
) -> tuple[Sponsorship, ...]:
    """Return the States that a list of sponsors names; None: there is no list.

    What stands in brackets behind a name says for whom it speaks, and is no name.
    """
    if listed is None:
        return ()
    groups = [Span(*group.span()) for group in language.header["on_behalf"].finditer(listed.text)]
    named = parse_state_list(listed.without(*groups), language, states)
    return tuple(
        Sponsorship(state=one.state, member=not one.starred, printed=one.printed)
        for one in named
        if one.state
    )


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
