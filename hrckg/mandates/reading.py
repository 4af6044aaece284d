"""From the words of one paragraph to its mandates and its addressees."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from hrckg.document import Addressee, Mandate
from hrckg.mandates.clauses import (
    ADDRESSING,
    ASKING,
    DECIDING,
    MAKING,
    SOFT,
    Clause,
    clauses_of,
)
from hrckg.mandates.duties import Duty, duties_in, duties_of_part
from hrckg.mandates.made import Origin, Words, mandates_of
from hrckg.mandates.objects import MEETINGS
from hrckg.mandates.parties import actors_in, addressees_in
from hrckg.mandates.recalled import Recalled, recalled_in
from hrckg.reader.opening import Openings
from hrckg.span import Span

_SUPPORT: Final = frozenset({"assistance", "resources"})
_DECIDED: Final = "decide"
_DECIDED_THAT: Final = "that_active"  # name of a pattern: "that the Social Forum will meet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What a paragraph that ends with a colon leaves to its parts: their act, and who is bound."""

    action: str
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one paragraph says."""

    mandates: tuple[Mandate, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    left: Left | None = None


def read_paragraph(words: Words, openings: Openings, left: Left | None = None) -> Found:
    """Read an operative paragraph, or a part to which its paragraph has ``left`` its duties."""
    clauses = list(clauses_of(words.text, openings, words.grammar.patterns["clause_joint"]))
    if not clauses:
        return Found(mandates=(*_recalled_anywhere(words), *_of_part(words, left)))
    recalled = [_recalled(words, one) for one in clauses]
    mandates = [
        mandate
        for clause, ones in zip(clauses, recalled, strict=True)
        for mandate in (*_made(words, _before(clause, ones)), *_mandates_recalled(words, ones))
    ]
    addressees = [one for clause in clauses for one in _addressees(words, clause)]
    found = Found(mandates=tuple(mandates), addressees=tuple(dict.fromkeys(addressees)))
    return replace(found, left=_left(words, clauses[-1], found))


def read_preamble(words: Words, openings: Openings) -> Found:
    """Read a preambular paragraph: it asks nobody, but may remind of what an earlier text asked."""
    clauses = list(clauses_of(words.text, openings, words.grammar.patterns["clause_joint"]))
    if not clauses:
        return Found(mandates=tuple(_recalled_anywhere(words)))
    recalled = [one for clause in clauses for one in _recalled(words, clause)]
    return Found(mandates=tuple(_mandates_recalled(words, recalled)))


def _recalled(words: Words, clause: Clause) -> list[Recalled]:
    return list(recalled_in(words.text, clause, words.mentions, words.speaker, words.grammar))


def _recalled_anywhere(words: Words) -> Iterator[Mandate]:
    whole = Clause(start=0, behind=0, end=len(words.text.rstrip(" .;:,")), action=None)
    yield from _mandates_recalled(words, _recalled(words, whole))


def _mandates_recalled(words: Words, recalled: Sequence[Recalled]) -> Iterator[Mandate]:
    for one in recalled:
        spoken = replace(words, speaker=one.speaker or words.speaker)
        origin = Origin(
            actors=(one.speaker,) if one.speaker else (),
            deciding=True,
            recalled=True,
            source=one.source,
        )
        yield from _made(spoken, one.clause, origin)


def _before(clause: Clause, recalled: Sequence[Recalled]) -> Clause:
    """Return the words of a clause in front of those that recall what an earlier text made."""
    return replace(clause, end=recalled[0].clause.start) if recalled else clause


def _made(words: Words, clause: Clause, origin: Origin | None = None) -> Iterator[Mandate]:
    """Yield the mandates that a clause makes; ``origin`` is that of recalled ones."""
    own = origin or Origin(actors=(words.speaker,), deciding=True)
    if clause.action in DECIDING:
        yield from _decided(words, clause, own)
    elif clause.action in MAKING | SOFT and _is_that(words, clause):
        yield from _bound(words, clause, own, "that_subjunctive")
    elif clause.action in MAKING | SOFT:
        duties = duties_in(words.text, clause, words.grammar)
        yield from _asked(words, clause, duties or list(_charged(words, clause)), own)


def _asked(words: Words, clause: Clause, duties: Sequence[Duty], own: Origin) -> Iterator[Mandate]:
    """Yield the duties of those who are asked in a clause."""
    if not duties:
        return
    zone = Span(clause.behind, duties[0].start)
    actors = actors_in(words.text, zone, words.mentions, words.seen, words.grammar)
    origin = replace(own, actors=actors, deciding=False)
    for mandate in mandates_of(words, clause.start, duties, origin):
        if _is_made(clause.action, mandate):
            yield mandate


def _charged(words: Words, clause: Clause) -> Iterator[Duty]:
    """Yield the duty of "Entrusts the Advisory Committee with the task of preparing a study"."""
    match = words.grammar.patterns["task"].search(words.text, clause.behind, clause.end)
    if match:
        verb = words.grammar.bases[match["verb"]]
        yield Duty(start=match.start(), verb=verb, behind=match.end(), end=clause.end)


def _is_made(action: str | None, mandate: Mandate) -> bool:
    """Say whether asking for something by ``action`` makes a duty of it."""
    if action == ASKING:
        return bool(mandate.actors)
    return action not in SOFT or _is_deliverable(mandate)


def _is_deliverable(mandate: Mandate) -> bool:
    """Say whether a body is asked for something that it can deliver, and not only for support."""
    due = mandate.due
    delivered = mandate.deliverable and mandate.deliverable not in _SUPPORT
    return bool(mandate.actors) and bool(delivered or due.sessions or due.by)


def _is_that(words: Words, clause: Clause) -> bool:
    """Say whether a clause tells what is to be, without asking anybody: "Requests that …"."""
    that = words.grammar.patterns["that"]
    return that.match(words.text, clause.behind, clause.end) is not None


def _decided(words: Words, clause: Clause, own: Origin) -> Iterator[Mandate]:
    """Yield the duties that the organ sets for itself, or for a body whose task it decides."""
    text, grammar = words.text, words.grammar
    if _is_that(words, clause):
        yield from _decided_that(words, clause, own)
        return
    duties = duties_in(text, clause, grammar)
    if grammar.base_of(text[clause.start : clause.behind]):
        yield from _whole(words, clause, own)
    elif duties and duties[0].verb in grammar.verbs["ask"]:
        asking = replace(clause, behind=duties[0].behind, action="request")
        yield from _asked(words, asking, duties_in(text, asking, grammar), own)
    else:
        for mandate in mandates_of(words, clause.start, duties, own):
            if clause.action == _DECIDED or mandate.deliverable or mandate.extends:
                yield mandate


def _whole(words: Words, clause: Clause, own: Origin) -> Iterator[Mandate]:
    """Yield the mandate of a clause without an infinitive: "Extends the mandate of …"."""
    verb = words.grammar.base_of(words.text[clause.start : clause.behind])
    if verb:
        duty = Duty(start=clause.start, verb=verb, behind=clause.behind, end=clause.end)
        for mandate in mandates_of(words, clause.start, [duty], own):
            if mandate.deliverable or mandate.extends:
                yield mandate


def _decided_that(words: Words, clause: Clause, own: Origin) -> Iterator[Mandate]:
    """Yield what follows of "Decides that …": a meeting that shall be held, or a body's duty."""
    held = list(_held(words, clause, own))
    yield from held or _bound(words, clause, own)


def _held(words: Words, clause: Clause, own: Origin) -> Iterator[Mandate]:
    """Yield the meeting of "Decides that a panel discussion shall be held …"."""
    match = words.grammar.patterns["that_passive"].match(words.text, clause.behind, clause.end)
    if match:
        behind = match.start("subject") - 1
        verb = min(words.grammar.verbs["hold"])
        duty = Duty(start=clause.start, verb=verb, behind=behind, end=clause.end)
        for mandate in mandates_of(words, clause.start, [duty], own):
            if mandate.deliverable in MEETINGS:
                yield mandate


def _bound(
    words: Words, clause: Clause, own: Origin, name: str = _DECIDED_THAT
) -> Iterator[Mandate]:
    """Yield the duty of "Decides that the Social Forum will meet …".

    ``name`` is that of the pattern: "that_subjunctive" for "Requests that the Office submit …".
    """
    text, grammar = words.text, words.grammar
    match = grammar.patterns[name].match(text, clause.behind, clause.end)
    if match:
        subject = Span(match.start("subject"), match.end("subject"))
        actors = actors_in(text, subject, words.mentions, words.seen, grammar)
        duty = Duty(
            start=clause.start, verb=match["verb"], behind=match.end("verb"), end=clause.end
        )
        origin = replace(own, actors=actors, deciding=False)
        for mandate in mandates_of(words, clause.start, [duty], origin):
            nobody = name != _DECIDED_THAT or mandate.deliverable in MEETINGS
            if mandate.deliverable and (actors or not nobody):
                yield mandate


def _of_part(words: Words, left: Left | None) -> Iterator[Mandate]:
    """Yield the mandates of a part to which its paragraph has left its duties."""
    duties = duties_of_part(words.text, words.grammar) if left else []
    if not left or not duties:
        return
    deciding = left.action in DECIDING and left.actors == (words.speaker,)
    origin = Origin(actors=left.actors, deciding=deciding)
    if deciding and duties[0].verb in words.grammar.verbs["ask"]:
        end = len(words.text.rstrip(" .;:,"))
        asking = Clause(start=0, behind=duties[0].behind, end=end, action="request")
        yield from _asked(words, asking, duties_in(words.text, asking, words.grammar), origin)
        return
    for mandate in mandates_of(words, 0, duties, origin):
        if _is_made(left.action, mandate):
            yield mandate


def _left(words: Words, clause: Clause, found: Found) -> Left | None:
    """Return what the last clause of a paragraph leaves to its parts; None: nothing."""
    text, grammar = words.text, words.grammar
    if not text.rstrip().endswith(":") or clause.action not in MAKING | SOFT | DECIDING:
        return None
    duties = duties_in(text, clause, grammar)
    leaves = grammar.patterns["left_to_parts"].search(text, clause.start, clause.end)
    if duties and not leaves:
        return None
    extended = [one.extends for one in found.mandates if one.extends]
    if duties:
        return Left(action=clause.action, actors=tuple(extended[:1]))
    if clause.action in DECIDING:
        return Left(action=clause.action, actors=(words.speaker,))
    zone = Span(clause.behind, clause.end)
    actors = actors_in(text, zone, words.mentions, words.seen, grammar)
    return Left(action=clause.action, actors=actors)


def _addressees(words: Words, clause: Clause) -> Iterator[Addressee]:
    if clause.action not in ADDRESSING:
        return
    duties = duties_in(words.text, clause, words.grammar)
    if duties or words.text.rstrip().endswith(":"):
        zone = Span(clause.behind, duties[0].start if duties else clause.end)
        yield from addressees_in(words.text, zone, words.mentions, words.seen, words.grammar)
