"""Names of States: alone, with an article or a mark, or several of them in a row."""

import re
from collections.abc import Iterator, Mapping, Sequence

from hrckg.document import Excerpt
from hrckg.folding import fold_name
from hrckg.language import Language

_WORD = re.compile(r"\S+")
# words of a name; the longest formal names have ten
_LONGEST = 12
# a footnote's mark behind a name: "Tunisia1", "Tunisia 1"
_MARK = re.compile(r"\s?\d{1,2}$")


def state_of(name: Excerpt, language: Language, states: Mapping[str, str]) -> str | None:
    """Return the ISO code of the State with a name; None: no State has it.

    An article before it, the mark of a footnote behind it, and a hyphen at the end of a line that
    divides a word are no part of a name; nothing else is overlooked.
    """
    for text in _readings(name, language):
        if (code := states.get(fold_name(text))) is not None:
            return code
    return None


def _readings(name: Excerpt, language: Language) -> Iterator[str]:
    yield name.text
    unmarked = _MARK.sub("", name.text)
    yield unmarked
    if article := language.adoption["article"].match(unmarked):
        yield unmarked[article.end() :]
    divided = [
        at
        for at in range(len(name) - 1)
        if name.text[at] == "-" and name.origins[at + 1] > name.origins[at] + 1
    ]
    if divided:
        yield "".join(character for at, character in enumerate(name.text) if at not in divided)


def names_in(
    entry: Excerpt, language: Language, states: Mapping[str, str]
) -> list[tuple[str | None, Excerpt]]:
    """Divide an entry into names with nothing or "and" between them.

    If the whole can be divided in exactly one way, that is done; else it is divided at each "and"
    that follows a name, and what is left is kept as it is printed.
    """
    words = [match.span() for match in _WORD.finditer(entry.text)]
    if len(words) > 1 and (names := _only_division(entry, words, language, states)):
        return names
    return _at_conjunctions(entry, words, language, states)


def _only_division(
    entry: Excerpt,
    words: Sequence[tuple[int, int]],
    language: Language,
    states: Mapping[str, str],
) -> list[tuple[str | None, Excerpt]]:
    """Return the names of the only division; empty: there is none, or more than one.

    ``ways[i]`` says in how many ways the words up to the i-th can be divided, two standing for
    any larger number; ``last[i]`` where the last name of the first such way begins.
    """
    ways = [1] + [0] * len(words)
    last: list[tuple[int, str] | None] = [None] * (len(words) + 1)
    for end in range(1, len(words) + 1):
        if end < len(words) and ways[end - 1] and _is_conjunction(entry, words[end - 1], language):
            ways[end], last[end] = ways[end - 1], (end - 1, "")
        for start in range(max(end - _LONGEST, 0), end):
            if not ways[start]:
                continue
            name = entry.cut(words[start][0], words[end - 1][1])
            if (code := state_of(name, language, states)) is not None:
                ways[end] = min(2, ways[end] + ways[start])
                last[end] = (start, code)
    if ways[-1] != 1:
        return []
    return _walk_back(entry, words, last)


def _walk_back(
    entry: Excerpt,
    words: Sequence[tuple[int, int]],
    last: Sequence[tuple[int, str] | None],
) -> list[tuple[str | None, Excerpt]]:
    names: list[tuple[str | None, Excerpt]] = []
    end = len(words)
    while (step := last[end]) is not None:
        start, code = step
        if code:
            names.append((code, entry.cut(words[start][0], words[end - 1][1])))
        end = start
    return names[::-1]


def _is_conjunction(entry: Excerpt, word: tuple[int, int], language: Language) -> bool:
    return language.adoption["and"].fullmatch(entry.text, *word) is not None


def _at_conjunctions(
    entry: Excerpt,
    words: Sequence[tuple[int, int]],
    language: Language,
    states: Mapping[str, str],
) -> list[tuple[str | None, Excerpt]]:
    names: list[tuple[str | None, Excerpt]] = []
    begun = 0  # the first word that is in no name yet
    for at, word in enumerate(words):
        if not begun < at < begun + _LONGEST or not _is_conjunction(entry, word, language):
            continue
        name = entry.cut(words[begun][0], words[at - 1][1])
        if len(words) - begun <= _LONGEST:
            rest = entry.cut(words[begun][0])
            if state_of(rest, language, states) is not None:
                break
        if (code := state_of(name, language, states)) is not None:
            names.append((code, name))
            begun = at + 1
    if begun < len(words):
        rest = entry.cut(words[begun][0])
        names.append((state_of(rest, language, states), rest))
    return names
