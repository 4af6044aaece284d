"""Finding the names of the lists in a text.

A name is found as the list spells it. A text may print capitals where the list has small letters
("Universal Periodic Review"), but not the other way round: "the assembly" is not the Assembly.
A word that is part of a longer proper name is not the name ("the Inter-American Commission on
Human Rights", "the Council of Europe", "the High Commissioner for Refugees").
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hrckg.folding import fold
from hrckg.mentions.finding import Finding, Named
from hrckg.mentions.grammar import Grammar, load_grammar
from hrckg.mentions.proper import is_part_of_name
from hrckg.span import Span

_WORD = re.compile(r"(?<![\w-])\w+")
_PIECE = re.compile(r"\w+|\W")
_DESCRIPTIVE = 5  # words; the first letter of so long a name may be small in a text


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """The names that begin alike: ``names`` end here, ``longer`` go on with a further piece."""

    names: list[str] = field(default_factory=list)
    longer: "dict[str, Branch]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of the lists in one language, as a tree of their words in lower case."""

    language: str
    root: Branch

    @classmethod
    def of(cls, language: str, names: Iterable[str]) -> "Names":
        """Make the tree of ``names`` for finding in texts of ``language`` (IETF tag)."""
        root = Branch()
        for name in sorted({fold(name) for name in names}):
            branch = root
            for piece in _PIECE.findall(name):
                branch = branch.longer.setdefault(piece.casefold(), Branch())
            branch.names.append(name)
        return cls(language=language, root=root)

    @property
    def grammar(self) -> Grammar:
        """The naming habits of the language."""
        return load_grammar(self.language)


def find_names(text: str, names: Names) -> Iterator[Finding]:
    """Yield the names in the folded ``text``, in order: the longest at each place.

    Names inside longer ones are found too; whether they count is not for the finder to say.
    """
    for word in _WORD.finditer(text):
        first = names.root.longer.get(word[0].casefold())
        if first is None:
            continue
        for name in sorted(_spelt(text, word.end(), first), key=_longest_first):
            span = Span(word.start(), word.start() + len(name))
            if _spells(text, span.start, name) and not is_part_of_name(text, span, names.grammar):
                dated = names.grammar.patterns["name_date"].match(text, span.end)
                named = Named(name=name, dated_to=dated.end() if dated else None)
                yield Finding(span=span, reference=named)
                break


def _spelt(text: str, place: int, branch: Branch) -> Iterator[str]:
    """Yield the names of ``branch`` that go on at ``place``, in whatever letters."""
    yield from branch.names
    for piece in _PIECE.finditer(text, place):
        longer = branch.longer.get(piece[0].casefold())
        if longer is None:
            return
        branch = longer
        yield from branch.names


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
