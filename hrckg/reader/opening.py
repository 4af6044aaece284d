"""Opening phrases: the words of a paragraph that the official text prints in italics.

An opening phrase is a head from the scheme of actions with words of degree and addition around it
(United Nations Editorial Manual, "Resolutions and other formal decisions")::

    phrase = *before head *after [ "with" *within noun ]      ; within words may divide the head
    before = "also" / "further" / "deeply" / ...      ; hrckg/language/*.toml, [opening]
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from hrckg.knowledge import Knowledge, load_knowledge
from hrckg.language import Language, load_language


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """An opening phrase at the start of a text."""

    end: int  # the phrase is ``text[:end]``
    action: str  # id in the scheme of actions
    finite: bool  # "Requests" (True) decides something, "Requesting" gives a reason


@dataclass(frozen=True, slots=True)
class Openings:
    """The recogniser of one language's opening phrases."""

    pattern: re.Pattern[str]
    second: Mapping[bool, re.Pattern[str]]  # by mood: second verbs inside a paragraph
    actions: Mapping[str, str]
    finite: re.Pattern[str]
    unknown: re.Pattern[str]
    fillers: re.Pattern[str]

    @classmethod
    def of(cls, language: Language, knowledge: Knowledge) -> "Openings":
        """Compile the recogniser from the scheme's phrases and the language's words."""
        words = language.opening
        finite = re.compile(words["finite"])
        between = [*words["within"], *words["after"], *words["before"]]
        fillers = re.compile(rf" (?:{_either(between)})(?!\S)")
        actions = {_key(phrase, fillers): action for phrase, action in knowledge.phrases.items()}
        phrase = _phrase(actions, words)
        seconds = {
            mood: _phrase({key: "" for key in actions if _is_finite(key, finite) is mood}, words)
            for mood in (True, False)
        }
        return cls(
            pattern=re.compile(rf"{phrase}(?!\w)", re.IGNORECASE),
            second={
                True: re.compile(rf",(?: and)?(?: in this regard,?)? {seconds[True]}(?!\w)"),
                False: re.compile(rf", and(?: in this regard,?)? {seconds[False]}(?!\w)"),
            },
            actions=actions,
            finite=finite,
            unknown=re.compile(words["unknown"]),
            fillers=fillers,
        )

    def match(self, text: str, at: int = 0) -> Opening | None:
        """Return the opening phrase at the character ``at`` of ``text``, a capital letter."""
        if not text[at : at + 1].isupper():
            return None
        found = self.pattern.match(text, at)
        return self._opening(found) if found else None

    def resembles(self, text: str) -> bool:
        """Say whether ``text`` begins as a preambular paragraph does, with a phrase unknown."""
        return text[:1].isupper() and self.unknown.match(text) is not None

    def further(self, text: str, opening: Opening) -> tuple[str, ...]:
        """Return the acts of the second verbs of a paragraph, in order, each once.

        A second verb stands in the mood of the first one, after a comma: "…, and encourages …".
        """
        pattern = self.second[opening.finite]
        found = (self._opening(match) for match in pattern.finditer(text, opening.end))
        return tuple(dict.fromkeys(one.action for one in found))

    def _opening(self, match: re.Match[str]) -> Opening:
        key = _key(match["head"], self.fillers)
        return Opening(
            end=match.end(), action=self.actions[key], finite=_is_finite(key, self.finite)
        )


@cache
def load_openings(tag: str) -> Openings:
    """Compile the recogniser for the language with the IETF tag ``tag``."""
    return Openings.of(load_language(tag), load_knowledge(tag))


def _phrase(heads: Iterable[str], words: Mapping[str, list[str]]) -> str:
    within = "(?: (?:" + _either(words["within"]) + "))*"
    between = "(?: (?:" + _either([*words["within"], *words["after"], *words["before"]]) + "))*"
    head = "|".join(
        rf"{between} ".join(map(re.escape, key.split()))
        for key in sorted(heads, key=len, reverse=True)
    )
    before, after = _either(words["before"]), _either(words["after"])
    return (
        rf"(?:(?:{before}) )*(?P<head>{head})(?: (?:{after})(?!\w))*"
        rf"(?: with{within} (?:{_either(words['with_nouns'])})(?!\w))?"
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _key(head: str, fillers: re.Pattern[str]) -> str:
    """Fold a head to the words by which its act is found: "Calls once again upon"."""
    return fillers.sub("", head.casefold())


def _is_finite(key: str, finite: re.Pattern[str]) -> bool:
    return finite.fullmatch(key.split(maxsplit=1)[0]) is not None
