"""Lists of States, as votes and drafts print them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hrckg.document import Excerpt
from hrckg.folding import fold_name
from hrckg.language import Language
from hrckg.reader.names import names_in, state_of
from hrckg.span import Span

# one entry: "Bosnia and Herzegovina", "Venezuela (Bolivarian Republic of)", and the names between
# two bullets of a list that has them
_ENTRY = re.compile(r"(?:\([^)]{0,80}\)|(?!\s[-–—•·]\s|\n)[^,;*†•·])+")
# what ends an entry: ",", "*,", ",*", "**", a bullet
_END = re.compile(r"(?:\s*[,;†•·]|\s+[-–—](?=\s)|\s*(?P<stars>\*+))+")
# a page header between two words: "A/HRC/RES/37/35 7", with a job number: "GE.18-04884"
_FURNITURE = re.compile(
    r"\s(?:\d{1,3}\s)?[A-Z]{1,2}/[A-Z0-9./-]{1,40}(?:\s\d{1,3}\b)?"
    r"(?:\s(?:\d{1,3}\s)?GE\.\d{2}-\d{4,6}(?:\s?\([A-Z]\))?)?(?:\s\d{1,3}\b)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedState:
    """One name of a list; ``state`` is its ISO code. None: no State has that name."""

    state: str | None
    printed: Excerpt
    star: str = ""  # behind the name or behind its comma: "*", "**"


def parse_state_list(
    words: Excerpt, language: Language, states: Mapping[str, str]
) -> tuple[ListedState, ...]:
    """Read a list of States: names between commas or bullets, the last ones joined by "and".

    Names are matched as a whole, never approximately (``hrckg.folding.fold_name``). An entry that
    names several States, with "and" or nothing between them, is divided where only one division
    gives names; a comma inside a name ("Korea, Republic of") divides nothing. What names no State
    is kept as printed; a word for nobody ("None") is no name.
    """
    return tuple(listed_states(words, language, states))


def listed_states(
    words: Excerpt, language: Language, states: Mapping[str, str]
) -> Iterator[ListedState]:
    """Yield the names of a list of States one by one: see ``parse_state_list``."""
    entries = list(_entries(words))
    at = 0
    while at < len(entries):
        entry, star = entries[at]
        at += 1
        if at < len(entries) and not star:
            whole = words.cut(entry.start, entries[at][0].end)
            if (code := _inverted(whole, language, states)) is not None:
                printed, star = trimmed(whole, language), entries[at][1]
                yield ListedState(state=code, printed=printed, star=star)
                at += 1
                continue
        names = _names(words.cut(entry.start, entry.end), language, states)
        for nth, (code, name) in enumerate(names, start=1):
            yield ListedState(state=code, printed=name, star=star if nth == len(names) else "")


def _entries(words: Excerpt) -> Iterator[tuple[Span, str]]:
    """Yield the place of each entry, and the star behind it."""
    at = 0
    while at < len(words):
        entry = _ENTRY.match(words.text, at)
        end = entry.end() if entry else at
        mark = _END.match(words.text, end)
        if entry:
            yield Span(at, end), (mark["stars"] or "") if mark else ""
        after = mark.end() if mark else end
        at = after if after > at else at + 1


def _inverted(whole: Excerpt, language: Language, states: Mapping[str, str]) -> str | None:
    """Return the State of two entries that are one name: "Korea, Republic of"."""
    name = fold_name(trimmed(whole, language).text)
    return states.get(name) if "," in name else None


def _names(
    entry: Excerpt, language: Language, states: Mapping[str, str]
) -> list[tuple[str | None, Excerpt]]:
    """Return the names of an entry with their States."""
    entry = trimmed(entry, language)
    if not entry.text or language.adoption["nobody"].fullmatch(entry.text):
        return []
    if (code := state_of(entry, language, states)) is not None:
        return [(code, entry)]
    furniture = _FURNITURE.search(entry.text)
    if furniture:
        return _around(entry, Span(*furniture.span()), language, states)
    return [(code, trimmed(name, language)) for code, name in names_in(entry, language, states)]


def _around(
    entry: Excerpt, furniture: Span, language: Language, states: Mapping[str, str]
) -> list[tuple[str | None, Excerpt]]:
    """Return the names of an entry with a page header in it, which may stand inside a name."""
    names = _names(entry.without(furniture), language, states)
    if all(code is not None for code, _ in names):
        return names
    first, rest = entry.cut(0, furniture.start), entry.cut(furniture.end)
    return [*_names(first, language, states), *_names(rest, language, states)]


def trimmed(entry: Excerpt, language: Language) -> Excerpt:
    """Take a leading "and", a bullet, closing marks and white space off an entry."""
    entry = entry.folded()
    conjunction = language.adoption["and"].pattern
    start = re.match(rf"[\s.:\-–—\[]*(?:{conjunction} )?\s*", entry.text)
    end = len(re.sub(r"(?:[\s.\]:_]|\s[-–—])+$", "", entry.text))
    begin = min(start.end(), end) if start else 0
    tail = re.compile(rf" {conjunction}$").search(entry.text, begin, end)
    return entry.cut(begin, tail.start() if tail else end)
