"""Opening phrases: the words of a paragraph that the official text prints in italics.

An opening phrase is a head from the scheme of actions with words of degree and addition around it
(United Nations Editorial Manual, "Resolutions and other formal decisions")::

    phrase = *before head *after [ "with" *within noun *after ]
                                  ; within, after and before words may divide the head
    before = "also" / "further" / "deeply" / ...      ; hrckg/language/*.toml, [opening]
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Self

from hrckg.folding import fold
from hrckg.knowledge import Knowledge, load_knowledge
from hrckg.language import APOSTROPHES, Language, load_language
from hrckg.reader.wordlist import WordList, Words, words_from

_MOST = 4  # words of one sort in a row; no phrase has more
_LONGEST = 24  # words of a phrase
_FIRST_WORDS = 40  # characters of a phrase in which a space may break a word
# a space before or behind one or two letters, which may be a piece of a word
_GAP = re.compile(r"(?<![^\W_]{3}) (?=\w)| (?=\w{1,2}\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """An opening phrase in a text: ``text[start:end]``."""

    start: int
    end: int
    action: str  # id in the scheme of actions
    finite: bool  # "Requests" (True) decides something, "Requesting" gives a reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Openings:
    """The recogniser of one language's opening phrases."""

    heads: WordList
    actions: Mapping[Words, str]  # of the heads
    finite: frozenset[Words]  # the heads that speak in the third person
    before: WordList
    after: WordList
    between: WordList
    within: WordList
    preposition: WordList
    nouns: WordList
    second: Mapping[bool, re.Pattern[str]]  # by mood: what stands before a second verb
    alone: frozenset[Words]  # the heads that are second verbs behind less than that,
    second_alone: re.Pattern[str]  # behind this
    unknown: re.Pattern[str]

    @classmethod
    def of(cls, language: Language, knowledge: Knowledge) -> Self:
        """Make the recogniser from the scheme's phrases and the language's words."""
        words = language.opening
        finite = re.compile(words["finite"])
        actions = {head_words(phrase, words): act for phrase, act in knowledge.phrases.items()}
        return cls(
            heads=WordList.of(" ".join(head) for head in actions),
            actions=actions,
            finite=frozenset(head for head in actions if finite.fullmatch(" ".join(head))),
            before=WordList.of(words["before"]),
            after=WordList.of(words["after"]),
            between=WordList.of([*words["within"], *words["after"], *words["before"]]),
            within=WordList.of(words["within"]),
            preposition=WordList.of([words["with"]]),
            nouns=WordList.of(words["with_nouns"]),
            second={
                True: re.compile(words["second_finite"]),
                False: re.compile(words["second_participle"]),
            },
            alone=frozenset(head_words(phrase, words) for phrase in words["alone"]),
            second_alone=re.compile(words["second_alone"]),
            unknown=re.compile(words["unknown"].replace("'", APOSTROPHES)),
        )

    def match(self, text: str, at: int = 0) -> Opening | None:
        """Return the opening phrase at the character ``at`` of ``text``, a capital letter."""
        if not text[at : at + 1].isupper():
            return None
        return self._phrase(text, at) or self._broken(text, at)

    def resembles(self, text: str) -> bool:
        """Say whether ``text`` begins as a preambular paragraph does, with a phrase unknown."""
        return text[:1].isupper() and self.unknown.match(text) is not None

    def seconds(self, text: str, opening: Opening) -> Iterator[Opening]:
        """Yield the second verbs of a paragraph, in order.

        A second verb stands in the mood of the first one, after a comma: "…, and encourages …". A
        participle that only the organ can mean needs no "and": "Welcoming …, recalling …".
        """
        joined = {joint.end() for joint in self.second[opening.finite].finditer(text, opening.end)}
        loose: set[int] = set()
        if not opening.finite:
            loose.update(joint.end() for joint in self.second_alone.finditer(text, opening.end))
        for place in sorted(joined | loose):
            if text[place : place + 1].islower() and (place in joined or self._alone(text, place)):
                second = self._phrase(text, place)
                if second and second.finite is opening.finite:
                    yield second

    def _alone(self, text: str, at: int) -> bool:
        """Say whether the phrase at ``at`` is one that needs no "and" to be a second verb."""
        found = self._head(words_from(text, at, _LONGEST)[0]) if self._may_begin(text, at) else None
        return found is not None and found[0] in self.alone

    def further(self, text: str, opening: Opening) -> tuple[str, ...]:
        """Return the acts of the second verbs of a paragraph, in order, each once."""
        return tuple(dict.fromkeys(one.action for one in self.seconds(text, opening)))

    def _broken(self, text: str, at: int) -> Opening | None:
        """Return a phrase in one of whose words a converter has put a space: "Réaffirman t"."""
        for gap in _GAP.finditer(text, at, at + _FIRST_WORDS):
            whole = text[at : gap.start()] + text[gap.end() : gap.end() + _FIRST_WORDS]
            found = self._phrase(whole, 0)
            if found and found.end > gap.start() - at:
                return replace(found, start=at, end=at + found.end + 1)
        return None

    def _phrase(self, text: str, at: int) -> Opening | None:
        if not self._may_begin(text, at):
            return None
        words, ends = words_from(text, at, _LONGEST)
        found = self._head(words)
        if found is None:
            return None
        head, end = found
        end = self.after.skip(words, end, _MOST)
        if (noun := self.preposition.end(words, end)) is not None:
            noun = self.nouns.end(words, self.within.skip(words, noun, _MOST))
        if noun is not None:
            end = self.after.skip(words, noun, _MOST)
        return Opening(
            start=at, end=ends[end - 1], action=self.actions[head], finite=head in self.finite
        )

    def _may_begin(self, text: str, at: int) -> bool:
        """Say whether the first word is one of a head or of what stands before it."""
        return any(
            word in self.heads.groups or word in self.before.groups
            for word in words_from(text, at, 1)[0]
        )

    def _head(self, words: Words) -> tuple[Words, int] | None:
        """Return the head of a phrase, behind its words of degree, and where it ends."""
        start = 0
        for _ in range(_MOST + 1):
            for head in self.heads.starting(words, start):
                if (end := self._end_of_head(head, words, start)) is not None:
                    return head, end
            skipped = self.before.end(words, start)
            if skipped is None:
                return None
            start = skipped
        return None

    def _end_of_head(self, head: Words, words: Words, start: int) -> int | None:
        """Return where ``head`` ends if it begins at ``start``, whatever words divide it."""
        place = start + 1
        for word in head[1:]:
            for _ in range(_MOST):
                if words[place : place + 1] == (word,):
                    break
                place = self.between.end(words, place) or place
            if words[place : place + 1] != (word,):
                return None
            place += 1
        return place


def head_words(phrase: str, words: Mapping[str, Any]) -> Words:
    """Return the words of a phrase that it is known by: "expresses concern" of "its concern".

    ``words`` is the section ``[opening]`` of its language.
    """
    first, *others = fold(phrase).casefold().split()
    return (first, *(word for word in others if word not in words["within"]))


@cache
def load_openings(tag: str) -> Openings:
    """Make the recogniser for the language with the IETF tag ``tag``."""
    return Openings.of(load_language(tag), load_knowledge(tag))
