"""What two texts of one work say of what was done with it."""

from collections.abc import Iterator
from dataclasses import replace

from hrckg.alignment.faults import differs, span_of
from hrckg.alignment.parts import Parts
from hrckg.document import Ballot, Document, Issue, Position, RecordedVote, Taken, counted


def merge_actions(first: Document, other: Document, parts: Parts) -> tuple[Taken, ...]:
    """Return the actions that ``other`` records, as far as ``first`` says nothing else of them.

    An action on the same part is the same; one that only ``other`` records is kept if ``first``
    records none at all.
    """
    known = {action.label: action for action in first.actions}
    theirs = _renamed(other, parts)
    if not known:
        return theirs
    return tuple(
        _merged(known[action.label], action)
        for action in theirs
        if type(known.get(action.label)) is type(action)
    )


def action_issues(first: Document, other: Document, parts: Parts) -> Iterator[Issue]:
    """Yield what two texts say differently of what was done with their work."""
    known = {action.label: action for action in first.actions}
    for action in _renamed(other, parts) if known else ():
        mine = known.get(action.label)
        place = mine.label if mine else "text"
        span = span_of(action.words, other)
        names = other.source.name, first.source.name
        if mine is None or type(mine) is not type(action):
            yield differs(place, "{} and {} record different actions.".format(*names), span)
            continue
        for said in _differences(mine, action):
            yield differs(place, f"{names[0]} and {names[1]} differ: {said}.", span)


def _renamed(other: Document, parts: Parts) -> tuple[Taken, ...]:
    """Return actions with the labels that the first text gives the parts they were taken on."""
    actions: list[Taken] = []
    for action in other.actions:
        on_part = parts.label(action.on_part) if action.on_part else None
        if on_part or not action.on_part:
            actions.append(replace(action, on_part=on_part))
    return counted(actions)


def _differences(mine: Taken, yours: Taken) -> Iterator[str]:
    if mine.outcome is not yours.outcome:
        yield f"the outcome is {yours.outcome.value} or {mine.outcome.value}"
    if mine.taken_on and yours.taken_on and mine.taken_on != yours.taken_on:
        yield f"the day is {yours.taken_on} or {mine.taken_on}"
    if isinstance(mine, RecordedVote) and isinstance(yours, RecordedVote):
        for position in Position:
            said, known = yours.total(position), mine.total(position)
            if said is not None and known is not None and said != known:
                yield f"the total {position.value} is {said} or {known}"
        listed, lists = set(map(_choice, yours.ballots)), set(map(_choice, mine.ballots))
        if unlike := sorted(listed ^ lists if listed and lists else ()):
            yield f"only one of them has {', '.join(f'{state} {how}' for state, how in unlike)}"


def _choice(ballot: Ballot) -> tuple[str, str]:
    return ballot.state, ballot.position.value


def _merged(mine: Taken, yours: Taken) -> Taken:
    """Return an action as the first text has it, with the other's words."""
    merged = replace(
        yours,
        outcome=mine.outcome,
        taken_on=mine.taken_on or yours.taken_on,
        on_part=mine.on_part,
        repetition=mine.repetition,
    )
    if isinstance(mine, RecordedVote) and isinstance(merged, RecordedVote):
        told = {
            name: getattr(merged if getattr(mine, name) is None else mine, name)
            for name in ("in_favour", "against", "abstaining")
        }
        return replace(merged, ballots=_ballots(mine, merged), **told)
    return merged


def _ballots(mine: RecordedVote, yours: RecordedVote) -> tuple[Ballot, ...]:
    """Return the ballots that both texts list, and those that only the other can list.

    Where the first text names fewer States than it counts, the list of the other is used if it is
    as long as the first text counts and has everybody whom the first one names.
    """
    known = set(map(_choice, mine.ballots))
    added: set[Position] = set()
    for position in Position:
        lists = {one.state for one in yours.ballots if one.position is position}
        listed = {one.state for one in mine.ballots if one.position is position}
        complete = len(lists) == mine.total(position)
        if complete and len(listed) < len(lists) and listed <= lists:
            added.add(position)
    voters = {one.state for one in mine.ballots}
    return tuple(
        ballot
        for ballot in yours.ballots
        if _choice(ballot) in known or (ballot.position in added and ballot.state not in voters)
    )
