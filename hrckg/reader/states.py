"""Lists of States, as votes and drafts print them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from hrckg.document import Excerpt
from hrckg.folding import fold_name
from hrckg.language import Language

# one entry: "Bosnia and Herzegovina", "Uzbekistan and Venezuela (Bolivarian Republic of)"
_ENTRY = re.compile(r"[^,;*()]*(?:\([^)]*\)[^,;*()]*)*")
# what ends an entry: ",", "*,", ",*", "**"
_END = re.compile(r"\s*[,;]?\s*(?P<stars>\*+)?\s*[,;]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedState:
    """One name of a list; ``state`` is its ISO code. None: no State has that name."""

    state: str | None
    printed: Excerpt
    starred: bool = False  # a star stands behind the name or behind its comma


def parse_state_list(
    words: Excerpt, language: Language, states: Mapping[str, str]
) -> tuple[ListedState, ...]:
    """Read a list of States: names between commas, the last ones joined by "and".

    Names are matched as a whole, never approximately (``hrckg.folding.fold_name``). An entry
    that names two States joined by "and" is two; an entry that names none is kept as printed.
    """
    found: list[ListedState] = []
    at = 0
    while at < len(words):
        entry = _ENTRY.match(words.text, at)
        end = entry.end() if entry else at
        mark = _END.match(words.text, end)
        after = mark.end() if mark else end
        starred = bool(mark and mark["stars"])
        names = _names(words.cut(at, end), language, states)
        for i, name in enumerate(names):
            found.append(
                ListedState(
                    state=states.get(fold_name(name.text)),
                    printed=name,
                    starred=starred and i == len(names) - 1,
                )
            )
        at = after if after > at else at + 1
    return tuple(found)


def _names(entry: Excerpt, language: Language, states: Mapping[str, str]) -> list[Excerpt]:
    """Split an entry at each "and" that joins two names, if any does."""
    entry = _trimmed(entry, language)
    longest = 2 * max(map(len, states), default=0)  # soft hyphens count, and fold to nothing
    names: list[Excerpt] = []
    start = 0  # of what is not split yet
    for conjunction in re.finditer(rf" {language.adoption['and'].pattern} ", entry.text):
        if len(entry) - start <= longest and fold_name(entry.text[start:]) in states:
            break
        if conjunction.start() - start > longest:
            break
        first = _trimmed(entry.cut(start, conjunction.start()), language)
        if fold_name(first.text) in states:
            names.append(first)
            start = conjunction.end()
    rest = _trimmed(entry.cut(start), language)
    return [*names, rest] if rest.text else names


def _trimmed(entry: Excerpt, language: Language) -> Excerpt:
    """Take a leading "and", a full stop and white space off an entry."""
    entry = entry.folded()
    start = re.match(rf"\s*(?:{language.adoption['and'].pattern} )?\s*", entry.text)
    end = len(entry.text.rstrip(" .]"))
    begin = min(start.end(), end) if start else 0
    return entry.cut(begin, end)
