"""What a record contradicts or leaves open by itself, beyond what its reader has doubted."""

from collections import Counter
from collections.abc import Iterator

from hrckg.accounts.register import Register
from hrckg.accounts.telling import act_of, is_told, outcome_of
from hrckg.catalogue.entry import Act, Entry
from hrckg.document import Code, Issue, Outcome
from hrckg.span import Span
from hrckg.symbol import Kind

ACTION = "action"
TEXT = "text"
NOWHERE = Span(0, 0)

_OF_ACTION = frozenset(
    {
        Code.LISTS_MISSING,
        Code.OUTCOME_DIFFERS,
        Code.STATE_NAMED_TWICE,
        Code.STATE_UNKNOWN,
        Code.TOTALS_DIFFER,
        Code.TOTALS_MISSING,
    }
)
_COMPARE = "Compare the record with the official document."


def record_issues(entry: Entry) -> tuple[Issue, ...]:
    """Return the faults of a record: what its reader doubted, then what is found here."""
    doubted = tuple(
        Issue(
            code=code,
            message=one.message,
            remedy=one.remedy,
            place=ACTION if code in _OF_ACTION and is_told(entry) else TEXT,
            span=NOWHERE,
        )
        for one in entry.doubts
        for code in (Code(one.code),)
    )
    codes = {one.code for one in doubted}
    return (*doubted, *(one for one in _found(entry) if one.code not in codes))


def symbol_issues(entry: Entry, register: Register) -> Iterator[Issue]:
    """Yield the fault of a record that its symbol does not name; all records must be known."""
    record = f"Record {entry.record} in {entry.file}"
    if register.symbol(entry.symbol) is None:
        what = (
            f"has '{entry.symbol}', which cannot be a symbol" if entry.symbol else "has no symbol"
        )
        yield Issue(
            code=Code.SYMBOL_MISSING,
            message=f"{record} {what}.",
            remedy="Look for the symbol in the official document.",
            place=TEXT,
            span=NOWHERE,
        )
    elif not register.is_named_by_symbol(entry.record):
        number = register.shares(entry.record)
        yield Issue(
            code=Code.SYMBOL_SHARED,
            message=f"{record} bears the symbol {entry.symbol}, as {number - 1} more do.",
            remedy="Look for the symbol of each text in the official documents.",
            place=TEXT,
            span=NOWHERE,
        )


def _found(entry: Entry) -> Iterator[Issue]:
    if act_of(entry) is Act.RECORDED_VOTE:
        yield from _of_vote(entry)
    adopted = outcome_of(entry) is Outcome.ADOPTED
    if adopted and entry.day is None and entry.kind is not Kind.DRAFT_RESOLUTION:
        yield _issue(entry, Code.DATE_MISSING, "tells no day of its adoption", TEXT)


def _of_vote(entry: Entry) -> Iterator[Issue]:
    counted = Counter(one.position for one in entry.casts)
    totals = {
        "in favour": (entry.in_favour, counted["in-favour"]),
        "against": (entry.against, counted["against"]),
        "abstaining": (entry.abstaining, counted["abstaining"]),
    }
    missing = [name for name, (total, _) in totals.items() if total is None]
    if missing:
        yield _issue(entry, Code.TOTALS_MISSING, f"has no total {', '.join(missing)}")
    if not entry.casts:
        yield _issue(entry, Code.LISTS_MISSING, "does not say how each State voted")
    elif differing := [
        f"{total} {name} where it lists {listed}"
        for name, (total, listed) in totals.items()
        if total is not None and total != listed
    ]:
        yield _issue(entry, Code.TOTALS_DIFFER, f"counts {', '.join(differing)}")
    if contradicts(entry.outcome, entry.in_favour, entry.against):
        result = f"{entry.in_favour} votes to {entry.against}"
        yield _issue(entry, Code.OUTCOME_DIFFERS, f"says that {result} came to another outcome")


def contradicts(outcome: Outcome | None, in_favour: int | None, against: int | None) -> bool:
    """Say whether totals lead to another outcome: a text is adopted by more for it than against."""
    if in_favour is None or against is None:
        return False
    if outcome is Outcome.ADOPTED:
        return in_favour <= against
    return outcome is Outcome.REJECTED and in_favour > against


def _issue(entry: Entry, code: Code, what: str, place: str = ACTION) -> Issue:
    return Issue(
        code=code,
        message=f"Record {entry.record} in {entry.file} {what}.",
        remedy=_COMPARE,
        place=place,
        span=NOWHERE,
    )
