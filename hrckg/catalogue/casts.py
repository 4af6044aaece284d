"""The positions of the States in a roll call, and whether the totals agree with them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hrckg.catalogue.doubts import differ, doubt, unread
from hrckg.catalogue.entry import Cast, Doubt
from hrckg.catalogue.record import Record, Vote, folded
from hrckg.document import Code

POSITIONS: Final[Mapping[str, str]] = {
    "Y": "in-favour",
    "N": "against",
    "A": "abstaining",
    ".": "did-not-vote",
}
"""The positions by their letters; a blank is no position, and is not known."""

_TOTALS: Final = ("in_favour", "against", "abstaining", "did_not_vote", "total")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The numbers of a vote as a record gives them, and the States that cast a vote or may have."""

    totals: Mapping[str, int | None]
    casts: tuple[Cast, ...] = ()
    blank: tuple[str, ...] = ()

    @property
    def counted(self) -> bool:
        """Whether the votes in favour and against are counted."""
        return self.totals["in_favour"] is not None and self.totals["against"] is not None

    def cast(self, position: str) -> int:
        """Count the States with one position."""
        return sum(cast.position == position for cast in self.casts)


def count_of(record: Record, codes: Mapping[str, str]) -> tuple[Count, tuple[Doubt, ...]]:
    """Read the totals and the roll call of a record.

    A State that is named again with another position has none; a code that no State has adds no
    vote. ``codes`` gives the id of a State by its codes.
    """
    totals = {name: _number(getattr(record, name)) for name in _TOTALS}
    doubts = [
        unread("the totals", folded(getattr(record, name)))
        for name in _TOTALS
        if totals[name] is None and folded(getattr(record, name))
    ]
    states: dict[str, list[Vote]] = defaultdict(list)
    for vote in record.votes:
        code = folded(vote.code).upper()
        if code in codes:
            states[codes[code]].append(vote)
        else:
            doubts.append(_unknown(code, vote))
    casts, blank = [], []
    for state, votes in sorted(states.items()):
        letters = {folded(vote.letter).upper() for vote in votes}
        if len(votes) > 1:
            doubts.append(_again(state, len(letters)))
        if len(letters) > 1:
            continue
        letter = letters.pop()
        if letter in POSITIONS:
            name = folded(votes[0].name) or folded(votes[0].code)
            casts.append(Cast(state=state, position=POSITIONS[letter], name=name))
        elif letter:
            doubts.append(unread(f"the position of {state}", letter))
        else:
            blank.append(state)
    count = Count(totals=totals, casts=tuple(casts), blank=tuple(blank))
    return count, (*doubts, *_differences(count), *_sum(count))


def _number(words: str) -> int | None:
    digits = folded(words)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 5 else None  # noqa: PLR2004  # no organ has ten thousand members


def _unknown(code: str, vote: Vote) -> Doubt:
    return doubt(
        Code.STATE_UNKNOWN,
        f"No State has the code '{code[:40]}' ('{folded(vote.name)[:100]}').",
        "If it is the code of a State, add it to states.ttl.",
    )


def _again(state: str, positions: int) -> Doubt:
    used = "one entry is used" if positions == 1 else "no position of it is recorded"
    return doubt(Code.STATE_NAMED_TWICE, f"The roll call names {state} again, so {used}.")


def _sum(count: Count) -> Sequence[Doubt]:
    """Hold the totals against the number of members that the record tells."""
    *parts, whole = (count.totals[name] for name in _TOTALS)
    numbers = [part for part in parts if part is not None]
    if whole is None or len(numbers) < len(parts) or sum(numbers) == whole:
        return ()
    return (differ(f"The totals add up to {sum(numbers)}, and the record has {whole} members."),)


def _of_absent(count: Count, listed: int) -> Iterator[str]:
    """Say so if as many as are printed cannot have been absent.

    A State that is left blank or that the roll call does not name may have been.
    """
    printed, members = count.totals["did_not_vote"], count.totals["total"]
    if printed is None:
        return
    named = len(count.casts) + len(count.blank)
    most = max(members, named) - len(count.casts) + listed if members is not None else printed
    if not listed <= printed <= most:
        blank = f" and {len(count.blank)} blank" if count.blank else ""
        yield f"{printed} that did not vote where the roll call has {listed}{blank}"


def _differences(count: Count) -> Sequence[Doubt]:
    """Hold the totals against the roll call, where there is one."""
    if not count.casts:
        return ()
    totals = Counter({position: count.cast(position) for position in POSITIONS.values()})
    told = {
        "in favour": (count.totals["in_favour"], totals["in-favour"]),
        "against": (count.totals["against"], totals["against"]),
        "abstaining": (count.totals["abstaining"], totals["abstaining"]),
    }
    wrong = [
        f"{printed} {name} where the roll call has {listed}"
        for name, (printed, listed) in told.items()
        if printed is not None and printed != listed
    ]
    wrong += _of_absent(count, totals["did-not-vote"])
    if not wrong:
        return ()
    return (doubt(Code.TOTALS_DIFFER, f"The totals are {', '.join(wrong)}."),)
