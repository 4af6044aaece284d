"""What a duty delivers: the first thing of the list of deliverables that its verb governs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hrckg.mandates.duties import Duty
from hrckg.mandates.grammar import WRITTEN, Grammar

ORAL: Final = frozenset({"briefing", "oral-update"})
MEETINGS: Final = frozenset(
    {"consultation", "dialogue", "discussion", "meeting", "panel-discussion", "seminar", "workshop"}
)
_OF_VERB: Final[dict[str, frozenset[str] | None]] = {  # None: whatever is named
    "make": None,
    "hand_over": WRITTEN | ORAL,
    "provide": WRITTEN | ORAL,
    "hold": MEETINGS | {"mission", "training"},
}
_SUPPORT: Final = frozenset({"assistance", "resources"})
_NO_NAMED: Final = _SUPPORT | {"consideration"}  # the noun alone does not say that it is delivered
_REACH = 20  # characters in front of a noun that make it a frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Object:
    """A deliverable, and where its words stand in the text."""

    id: str
    start: int
    end: int


def object_of(text: str, duty: Duty, grammar: Grammar, *, deciding: bool) -> Object | None:
    """Return what ``duty`` in the folded ``text`` delivers; None: nothing of the list.

    ``deciding``: the organ sets the duty for itself, so that it can take up the matter again.
    """
    by_verb = _by_verb(text, duty, grammar, deciding=deciding)
    found = [by_verb] if by_verb else [*_support(text, duty, grammar), *_named(text, duty, grammar)]
    return min(found, key=lambda one: (one.start, -one.end), default=None)


def _by_verb(text: str, duty: Duty, grammar: Grammar, *, deciding: bool) -> Object | None:
    """Return what the verb alone says, without a noun: "to report to the Council"."""
    patterns, behind = grammar.patterns, duty.behind
    if grammar.verbs["report"].intersection(duty.verbs):
        orally = patterns["report_orally"].search(text, duty.start, duty.end)
        return Object(id="oral-update" if orally else "report", start=duty.start, end=behind)
    if deciding and duty.verb in grammar.verbs["consider"]:
        again = patterns["consider_again"].match(text, behind + 1, duty.end)
        if again:
            return Object(id="consideration", start=duty.start, end=again.end())
    for name, id_ in _VERBS.items():
        match = patterns[name].match(text, behind - len(duty.verb), duty.end)
        if match:
            return Object(id=id_, start=duty.start, end=match.end())
    return None


_VERBS: Final = {
    "meet": "meeting",
    "brief": "briefing",
    "update_orally": "oral-update",
    "dialogue": "dialogue",
}
"""Patterns of verbs that name a deliverable."""


def _support(text: str, duty: Duty, grammar: Grammar) -> Iterator[Object]:
    """Yield the resources, or the technical assistance, that are to be provided."""
    if grammar.verbs["provide"].isdisjoint(duty.verbs):
        return
    for id_ in sorted(_SUPPORT):
        match = grammar.patterns[id_].search(text, duty.behind, duty.end)
        if match:
            yield Object(id=id_, start=match.start(), end=match.end())


def _named(text: str, duty: Duty, grammar: Grammar) -> Iterator[Object]:
    """Yield the things that are named behind the verb, as its object."""
    kinds = [kind for kind in _OF_VERB if not grammar.verbs[kind].isdisjoint(duty.verbs)]
    for kind in kinds:
        for match in _nouns(text, duty, kind, grammar):
            id_ = grammar.deliverables[match["noun"].casefold()]
            if grammar.patterns["summary_after"].match(text, match.end()):
                id_ = "summary-report"
            allowed = _OF_VERB[kind]
            if id_ not in _NO_NAMED and (allowed is None or id_ in allowed):
                yield Object(id=id_, start=match.start(), end=match.end())


def _nouns(text: str, duty: Duty, kind: str, grammar: Grammar) -> Iterator[re.Match[str]]:
    """Yield the first noun phrases behind the verb, with and without a determiner.

    What was named before is held, but it is not made again: "to hold the meeting", "to submit the
    report" (which only hands it over).
    """
    definite = kind == "hold" or (
        kind == "make" and grammar.verbs["hand_over"].isdisjoint(duty.verbs)
    )
    patterns = grammar.patterns
    purpose = patterns["infinitive"].search(text, duty.behind, duty.end)
    end = purpose.start() if purpose else duty.end
    found = [
        _indefinite(text, duty, kind, end, grammar),
        patterns["definite"].match(text, duty.behind, end) if definite else None,
        patterns["bare"].match(text, duty.behind, end),
    ]
    yield from (match for match in found if match)


def _indefinite(
    text: str, duty: Duty, kind: str, end: int, grammar: Grammar
) -> re.Match[str] | None:
    """Return the first "a report" in front of ``end``, where a purpose begins.

    If there is none, it may stand behind the purpose: "to convene, to mark the anniversary, a
    panel discussion". A paper is not a meeting during which it is presented.
    """
    patterns = grammar.patterns
    for match in patterns["indefinite"].finditer(text, duty.behind, end):
        before = text[max(duty.behind, match.start() - _REACH) : match.start()]
        meets = grammar.deliverables[match["noun"].casefold()] in MEETINGS
        if kind == "hold" or not (meets and patterns["frame"].search(before)):
            return match
    if text[:end].endswith(", "):
        behind = patterns["behind_aside"].search(text, end, duty.end)
        return patterns["indefinite"].match(text, behind.end(), duty.end) if behind else None
    return None
