"""The duties of a clause: what stands behind "to", and what further verbs are joined to it.

"to provide …, and to prepare a summary report on the meeting and to submit it": an infinitive that
a comma or "and" joins to the one before begins a further duty, one of purpose ("in order to …")
does not. Where it cannot be told which of the two it is, there is one duty, and not two.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hrckg.mandates.clauses import Clause
from hrckg.mandates.grammar import Grammar

_REACH = 60  # characters in front of an infinitive that say what it is
_CLOSING = " .;:,"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """The words of one duty: ``text[start:end]`` begins with its mark, "to"."""

    start: int
    verb: str  # in the form in which it stands behind the mark
    behind: int  # where the verb ends
    end: int
    shared: tuple[str, ...] = ()  # verbs that share its object: "prepare and submit"
    doubtful: bool = False  # it may be that of somebody whom the first duty enables to do more

    @property
    def verbs(self) -> tuple[str, ...]:
        """All its verbs, in order."""
        return (self.verb, *self.shared)


def duties_in(text: str, clause: Clause, grammar: Grammar) -> list[Duty]:
    """Return the duties in ``clause`` of the folded ``text``, in order."""
    starts = list(_marked(text, clause, grammar))
    return list(_ended(text, starts, clause.end, grammar))


def duties_of_part(text: str, grammar: Grammar) -> list[Duty]:
    """Return the duties of a sub-paragraph that goes on where its paragraph ends with a colon."""
    match = grammar.patterns["part"].match(text)
    if match is None or not (match["mark"] or match["verb"].lower() in grammar.known_verbs):
        return []
    end = len(text.rstrip(_CLOSING))
    first = _duty(match)
    clause = Clause(start=0, behind=first.behind, end=end, action=None)
    further = list(_further(text, first, clause, grammar))
    return list(_ended(text, [first, *further], end, grammar))


def _marked(text: str, clause: Clause, grammar: Grammar) -> Iterator[Duty]:
    pattern = grammar.patterns["infinitive"]
    for match in pattern.finditer(text, clause.behind, clause.end):
        if not _is_purpose(text, match.start(), clause.behind, grammar):
            first = _duty(match)
            yield first
            yield from _further(text, first, clause, grammar)
            return


def _duty(match: re.Match[str]) -> Duty:
    return Duty(
        start=match.start(), verb=match["verb"].lower(), behind=match.end("verb"), end=match.end()
    )


def _further(text: str, first: Duty, clause: Clause, grammar: Grammar) -> Iterator[Duty]:
    """Yield the duties that are joined to the ``first``."""
    nested = False  # an infinitive of purpose stands since the last duty
    matches = list(grammar.patterns["infinitive"].finditer(text, first.behind, clause.end))
    joints = [_joint(text, match.start(), first.behind, grammar) for match in matches]
    conjunctions = [place for place, joint in enumerate(joints) if joint and joint["and"]]
    last = conjunctions[-1] if conjunctions else -1
    mark, place_of_last = _mark(text, first.start, grammar), first.behind
    for place, (match, joint) in enumerate(zip(matches, joints, strict=True)):
        duty = _duty(match)
        delivers = duty.verb in grammar.delivering
        listed = joint is not None and (bool(joint["and"]) or (delivers and place < last))
        same = mark is None or _mark(text, match.start(), grammar) == mark
        if same and listed and (delivers or not nested):
            handed = duty.verb in grammar.verbs["hand_over"]
            other = (
                nested and handed and _is_of_another(text, place_of_last, match.start(), grammar)
            )
            yield replace(duty, doubtful=other)
            nested, place_of_last = other, match.start()
        else:
            nested = True


def _is_of_another(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Say whether ``text[start:end]`` names somebody else who does what follows."""
    return grammar.patterns["other_subject"].search(text, start, end) is not None


def _mark(text: str, start: int, grammar: Grammar) -> str | None:
    """Return which of the marks of a duty stands at ``start``; None: the language has but one."""
    match = grammar.patterns["mark"].match(text, start)
    return match.lastgroup if match else None


def _joint(text: str, start: int, least: int, grammar: Grammar) -> re.Match[str] | None:
    """Return what joins an infinitive at ``start`` to what is in front of it."""
    window = text[max(least, start - _REACH) : start]
    joint = grammar.patterns["joint_before"].search(window)
    joined = joint is not None and bool(joint["comma"] or joint["and"])
    return joint if joined and not _is_purpose(text, start, least, grammar) else None


def _is_purpose(text: str, start: int, least: int, grammar: Grammar) -> bool:
    before = text[max(least, start - _REACH) : start]
    return grammar.patterns["purpose_before"].search(before) is not None


def _ended(text: str, starts: list[Duty], end: int, grammar: Grammar) -> Iterator[Duty]:
    """Say where each duty ends, and divide those that hold a further verb without its mark."""
    stops = [*(one.start for one in starts[1:]), end]
    for duty, stop in zip(starts, stops, strict=False):  # of no duty there is one stop too many
        shared = grammar.patterns["shared"].match(text, duty.behind, stop)
        whole = replace(duty, end=stop, shared=(shared["verb"],) if shared else ())
        yield from _divided(text, whole, grammar)


def _divided(text: str, duty: Duty, grammar: Grammar) -> Iterator[Duty]:
    patterns = grammar.patterns
    purpose = patterns["infinitive"].search(text, duty.behind, duty.end)
    reach = purpose.start() if purpose else duty.end
    first = patterns["object"].search(text, duty.behind, reach)
    for match in patterns["joint_verb"].finditer(text, duty.behind, reach):
        has_object = first is not None and first.end() <= match.start()
        if has_object and not is_handed_over(text, match.end(), grammar):
            yield _closed(text, replace(duty, end=match.start()), grammar)
            duty = replace(
                duty, start=match.start("verb"), verb=match["verb"], behind=match.end(), shared=()
            )
            first = patterns["object"].search(text, duty.behind, reach)
    yield _closed(text, duty, grammar)


def is_handed_over(text: str, behind: int, grammar: Grammar) -> bool:
    """Say whether the object of the verb in front of ``behind`` is what was made before: "it"."""
    return grammar.patterns["handed_over"].match(text, behind) is not None


def _closed(text: str, duty: Duty, grammar: Grammar) -> Duty:
    """Take the joint to the next duty away from the end of ``duty``."""
    window = text[max(duty.behind, duty.end - _REACH) : duty.end]
    joint = grammar.patterns["joint_before"].search(window)
    end = duty.end - (len(window) - joint.start() if joint else 0)
    return replace(duty, end=duty.behind + len(text[duty.behind : end].rstrip(_CLOSING)))
