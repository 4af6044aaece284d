"""What the organ did, and what came of it, from all that a record says of it.

A record tells its outcome up to five times: by its kind of vote, by the words on the draft, on the
meeting and in the statement, and by its numbers. "Adopted at the 24th meeting" is no such word: the
catalogue writes it of drafts that were rejected, and of others that were withdrawn.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from hrckg.catalogue.casts import Count
from hrckg.catalogue.doubts import differ, doubt, unread
from hrckg.catalogue.drafts import Draft, outcome_in
from hrckg.catalogue.entry import Act, Doubt
from hrckg.catalogue.record import Record, folded
from hrckg.document import Code, Outcome

# kinds of vote, the longer beginnings first; with it, the outcome that the kind has by itself
_KINDS: Final = (
    ("ADOPTED WITHOUT VOTE", Act.WITHOUT_VOTE, Outcome.ADOPTED),
    ("ADOPTED WITHOUT A VOTE", Act.WITHOUT_VOTE, Outcome.ADOPTED),
    ("NON-RECORDED, ADOPTED UNANIMOUSLY", Act.VOTE, Outcome.ADOPTED),
    ("NON-RECORDED, NO VOTING INFORMATION AVAILABLE", Act.UNTOLD, None),
    ("NON-RECORDED", Act.VOTE, None),
    ("RECORDED, ADOPTED", Act.RECORDED_VOTE, Outcome.ADOPTED),
    ("RECORDED", Act.RECORDED_VOTE, None),
    ("WITHDRAWN", Act.WITHDRAWAL, Outcome.WITHDRAWN),
    ("NOT CONSIDERED", Act.NOT_CONSIDERED, Outcome.NOT_CONSIDERED),
)
_VOTED: Final = {Act.RECORDED_VOTE, Act.VOTE}
_AT_A_MEETING: Final = re.compile(
    r"adopted at the \d+\w\w ?(?:organizational )?meeting", re.IGNORECASE
)
_BY: Final = re.compile(r"(?P<done>adopted|rejected) (?:by|at)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a record says that was done; ``numbered``: its numbers are those of this act."""

    act: Act
    outcome: Outcome | None
    numbered: bool = True
    doubts: tuple[Doubt, ...] = ()


def action_of(record: Record, draft: Draft, count: Count) -> Told:
    """Return act and outcome; what contradicts them is a doubt, and what is unsure is not told."""
    kind = folded(record.kind_of_vote)
    act, by_kind = _kind(kind)
    words = [outcome for outcome in (by_kind, *_by_words(record, draft)) if outcome]
    unknown = (unread("the kind of vote", kind),) if act is None else ()
    if draft.motion and (count.counted or count.casts):
        return _motion()
    if act in _VOTED:
        told = _vote(record, draft, count, act, words)
    elif count.counted or count.casts:
        told = _contradicted(kind, count, words)
    else:
        told = _other(kind, act or Act.UNTOLD, words)
    return replace(told, doubts=(*unknown, *told.doubts))


def _kind(words: str) -> tuple[Act | None, Outcome | None]:
    for beginning, act, outcome in _KINDS:
        if words.upper().startswith(beginning):
            return act, outcome
    return None, None


def _by_words(record: Record, draft: Draft) -> Iterator[Outcome]:
    """Yield the outcomes that words tell, the surest first."""
    if draft.outcome:
        yield draft.outcome
    meeting = folded(record.meeting)
    if not _AT_A_MEETING.fullmatch(meeting) and (outcome := outcome_in(meeting)):
        yield outcome
    if match := _BY.match(folded(record.statement)):
        yield Outcome(match["done"].lower())


def _motion() -> Told:
    """Tell of a draft on which the organ voted to take no action."""
    message = (
        "The numbers of the record are those of a vote to take no action, and not on the text."
    )
    return Told(
        act=Act.NOT_CONSIDERED,
        outcome=Outcome.NOT_CONSIDERED,
        numbered=False,
        doubts=(differ(message),),
    )


def _vote(record: Record, draft: Draft, count: Count, act: Act, words: list[Outcome]) -> Told:
    """Tell of a vote: the words on it, the totals and the roll call are three accounts of it."""
    if not count.counted and not count.casts:
        return _uncounted(record, draft, count, act, words)
    lacking = []
    if act is Act.RECORDED_VOTE and not count.casts:
        message = "The record has the totals of a recorded vote, and no roll call."
        lacking.append(doubt(Code.LISTS_MISSING, message))
    if not count.counted:
        lacking.append(doubt(Code.TOTALS_MISSING, "The record has a roll call, and no totals."))
    outcome = _decided(count, words)
    if draft.numbers and count.counted and draft.numbers != _numbers(count):
        lacking.append(differ(_other_numbers(draft, count)))
    if {*words, *_accounts(count)} - {outcome}:
        lacking.append(doubt(Code.OUTCOME_DIFFERS, _quarrel(count, words)))
    return Told(act=act, outcome=outcome, doubts=tuple(lacking))


def _decided(count: Count, words: list[Outcome]) -> Outcome | None:
    """Return the outcome on which two of the three accounts agree, or which the only one tells.

    Totals and roll call agree where both have the same numbers. Words tell the outcome of a vote
    if they call the text adopted or rejected.
    """
    totals, casts = _by_totals(count), _by_casts(count)
    spoken = words[0] if words else None
    accounts = [one for one in (spoken, totals, casts) if one]
    if len(set(accounts)) == 1:
        return accounts[0]
    if totals and casts and _same_numbers(count):
        return totals
    if spoken and spoken in {totals, casts}:
        return spoken
    return None


def _accounts(count: Count) -> list[Outcome]:
    return [one for one in (_by_totals(count), _by_casts(count)) if one]


def _other_numbers(draft: Draft, count: Count) -> str:
    told, totals = _shown(draft.numbers), _shown(_numbers(count))
    return f"The words on the draft tell a vote of {told}, the totals one of {totals}."


def _shown(numbers: Iterable[int | None]) -> str:
    return "-".join("?" if number is None else str(number) for number in numbers)


def _numbers(count: Count) -> tuple[int | None, ...]:
    return tuple(count.totals[name] for name in ("in_favour", "against", "abstaining"))


def _quarrel(count: Count, words: list[Outcome]) -> str:
    """Say what each of the accounts of a vote tells."""
    told = {
        "words": " and ".join(dict.fromkeys(one.value for one in words)),
        "totals": getattr(_by_totals(count), "value", ""),
        "roll call": getattr(_by_casts(count), "value", ""),
    }
    accounts = (f"its {name} tell '{value}'" for name, value in told.items() if value)
    return f"Of one vote, the record has more than one outcome: {', '.join(accounts)}."


def _by_totals(count: Count) -> Outcome | None:
    in_favour, against = count.totals["in_favour"], count.totals["against"]
    if in_favour is None or against is None:
        return None
    return _by_majority(in_favour, against)


def _by_casts(count: Count) -> Outcome | None:
    if not count.casts:
        return None
    return _by_majority(count.cast("in-favour"), count.cast("against"))


def _by_majority(in_favour: int, against: int) -> Outcome:
    """Return the outcome by the majority of those who vote for or against; a tie rejects."""
    return Outcome.ADOPTED if in_favour > against else Outcome.REJECTED


def _same_numbers(count: Count) -> bool:
    numbers = (count.totals["in_favour"], count.totals["against"])
    return numbers == (count.cast("in-favour"), count.cast("against"))


def _uncounted(record: Record, draft: Draft, count: Count, act: Act, words: list[Outcome]) -> Told:
    """Tell of a vote without any number: of a roll call it is not sure that there was one."""
    outcome = words[0] if len(set(words)) == 1 or draft.outcome else None
    kind = folded(record.kind_of_vote)
    other = None
    if outcome is Outcome.NOT_CONSIDERED:
        other = Act.NOT_CONSIDERED
    elif outcome is Outcome.WITHDRAWN:
        other = Act.WITHDRAWAL
    elif outcome is Outcome.ADOPTED and draft.without_vote:
        other = Act.WITHOUT_VOTE
    if other:
        message = f"The kind of vote is '{kind}', and the words on the draft tell of no vote."
        return Told(act=other, outcome=outcome, doubts=(differ(message),))
    doubts = []
    if "UNANIMOUSLY" not in kind.upper():
        message = f"The kind of vote is '{kind}', and no total is told."
        doubts.append(doubt(Code.TOTALS_MISSING, message))
    if len(set(words)) > 1:
        doubts.append(doubt(Code.OUTCOME_DIFFERS, _quarrel(count, words)))
    act = act if act is Act.VOTE else Act.UNTOLD
    return Told(act=act, outcome=outcome, doubts=tuple(doubts))


def _contradicted(kind: str, count: Count, words: list[Outcome]) -> Told:
    """Tell of a record that has numbers, and a kind of vote without any."""
    sure = {*words, *_accounts(count)}
    numbers = _shown(_numbers(count)) if count.counted else "a roll call"
    message = f"The kind of vote is '{kind}', and the record has the numbers of one: {numbers}."
    outcome = sure.pop() if len(sure) == 1 else None
    return Told(act=Act.UNTOLD, outcome=outcome, numbered=False, doubts=(differ(message),))


def _other(kind: str, act: Act, words: list[Outcome]) -> Told:
    """Tell of what is no vote; words that contradict the kind of vote make it unsure.

    Those of the meeting are the least sure: they leave it as it is.
    """
    if len(set(words)) <= 1:
        return Told(act=act, outcome=words[0] if words else None)
    message = f"The kind of vote is '{kind}', and other words tell: {words[-1].value}."
    doubts = (differ(message),)
    if words[0] is words[1]:
        return Told(act=act, outcome=words[0], doubts=doubts)
    return Told(act=Act.UNTOLD, outcome=None, doubts=doubts)
