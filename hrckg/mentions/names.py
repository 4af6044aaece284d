"""Finding the names of the lists in a text.

A name is found as the list spells it. A text may print capitals where the list has small letters
("Universal Periodic Review"), but not the other way round: "the assembly" is not the Assembly.
A word that is part of a longer proper name is not the name ("the Inter-American Commission on
Human Rights", "the Council of Europe", "the High Commissioner for Refugees").
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hrckg.folding import fold
from hrckg.mentions.finding import Finding, Named
from hrckg.mentions.grammar import Grammar, load_grammar
from hrckg.mentions.proper import is_part_of_name
from hrckg.span import Span

_WORD = re.compile(r"(?<![\w-])\w+")
_DESCRIPTIVE = 5  # words; the first letter of so long a name may be small in a text


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of the lists in one language, by their first words in lower case, longest first."""

    language: str
    by_first_word: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, language: str, names: Iterable[str]) -> "Names":
        """Index ``names`` for finding in texts of ``language`` (IETF tag)."""
        index: dict[str, set[str]] = defaultdict(set)
        for name in names:
            folded = fold(name)
            if first := _WORD.search(folded):
                index[first[0].casefold()].add(folded)
        return cls(
            language=language,
            by_first_word=MappingProxyType(
                {word: tuple(sorted(some, key=_longest_first)) for word, some in index.items()}
            ),
        )

    @property
    def grammar(self) -> Grammar:
        """The naming habits of the language."""
        return load_grammar(self.language)


def find_names(text: str, names: Names) -> Iterator[Finding]:
    """Yield the names in the folded ``text``, in order: the longest at each place.

    Names inside longer ones are found too; whether they count is not for the finder to say.
    """
    for word in _WORD.finditer(text):
        start = word.start()
        for name in names.by_first_word.get(word[0].casefold(), ()):
            end = start + len(name)
            if _spells(text, start, name) and not is_part_of_name(
                text, Span(start, end), names.grammar
            ):
                yield Finding(span=Span(start, end), reference=Named(name=name))
                break


def _spells(text: str, start: int, name: str) -> bool:
    end = start + len(name)
    if end > len(text) or text[end : end + 1].isalnum():
        return False
    printed = text[start:end]
    if name.count(" ") + 1 >= _DESCRIPTIVE and printed[0] == name[0].lower():
        printed, name = printed[1:], name[1:]
    return all(one in (other, other.upper()) for one, other in zip(printed, name, strict=True))


def _longest_first(name: str) -> tuple[int, str]:
    return -len(name), name
