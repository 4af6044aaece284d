"""Whose text or session it is: the organs that a text names."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from hrckg.mentions.finding import Owner, Voice
from hrckg.mentions.grammar import Grammar
from hrckg.mentions.proper import follows_proper_name
from hrckg.span import Span

UNSAID = Owner(Voice.UNSAID)
SPEAKER = Owner(Voice.SPEAKER)
SUPPOSED = Owner(Voice.SUPPOSED)
FOREIGN = Owner(Voice.FOREIGN)

_REACH = 200  # characters; farther back nothing owns a text or a session
_CITATION = 60  # characters; so near an organ is the number of a text that it is named for
CLAUSE_END = re.compile(r";|\.\ ", re.VERBOSE)
"""Where a clause of a text ends (for folded text)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganName:
    """The name of an organ in a text."""

    span: Span
    owner: Owner
    cited: bool  # the name belongs to a citation: "General Assembly resolution 70/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganNames:
    """The names of organs in a text, in order."""

    text: str
    names: tuple[OrganName, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str, grammar: Grammar) -> "OrganNames":
        """Find the organs that the folded ``text`` names."""
        names = tuple(
            OrganName(
                span=Span(*match.span()),
                owner=named_owner(text, Span(*match.span()), grammar),
                cited=_is_cited(text, Span(*match.span()), grammar),
            )
            for match in grammar.patterns["organ"].finditer(text)
        )
        return cls(text=text, names=names, ends=tuple(name.span.end for name in names))

    def last_before(
        self, place: int, *, cited: bool = False, reach: int = _REACH
    ) -> OrganName | None:
        """Return the last organ before ``place`` in its clause; None: none is named there.

        Names that belong to a citation count only if ``cited`` asks for them too. None is farther
        back than ``reach`` characters.
        """
        for index in range(bisect_right(self.ends, place) - 1, -1, -1):
            name = self.names[index]
            if place - name.span.end > reach or CLAUSE_END.search(self.text, name.span.end, place):
                return None
            if cited or not name.cited:
                return name
        return None

    def gap(self, name: OrganName, place: int) -> str:
        """Return the words between an organ's name and ``place``."""
        return self.text[name.span.end : place]


def _is_cited(text: str, span: Span, grammar: Grammar) -> bool:
    """Say whether an organ is named as that of a text: "General Assembly resolution 70/1"."""
    before, after = grammar.patterns["cited_before"], grammar.patterns["cited_after"]
    return (
        after.match(text, span.end) is not None
        or before.search(text, max(0, span.start - _CITATION), span.start) is not None
    )


def named_owner(text: str, span: Span, grammar: Grammar) -> Owner:
    """Return the owner that the name at ``span`` of ``text`` says.

    >>> from hrckg.mentions.grammar import load_grammar
    >>> text = "resolutions of the World Veterans Council"
    >>> named_owner(text, Span(34, 41), load_grammar("en")).voice.name
    'FOREIGN'
    """
    organs = grammar.organs[span.of(text)]
    if not organs or follows_proper_name(text, span.start, grammar):
        return FOREIGN
    return Owner(Voice.NAMED, organs)
