"""A record held against what is said of its text already."""

from collections.abc import Iterator

from pyoxigraph import NamedNode

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.accounts.faults import ACTION, NOWHERE, TEXT
from hrckg.accounts.telling import act_of, casts_of, is_told, outcome_of, totals_of
from hrckg.accounts.told import Told
from hrckg.catalogue.entry import Act, Entry
from hrckg.document import Code, Issue
from hrckg.positions import NOT_VOTING
from hrckg.series.titles import title_key

_KINDS = {
    Act.RECORDED_VOTE: hrc.RecordedVote,
    Act.VOTE: hrc.NonRecordedVote,
    Act.WITHOUT_VOTE: hrc.AdoptionWithoutVote,
    Act.WITHDRAWAL: hrc.Withdrawal,
    Act.NOT_CONSIDERED: hrc.NotConsidered,
}
_NAMES = {
    hrc.RecordedVote: "a recorded vote",
    hrc.NonRecordedVote: "a vote that was not recorded",
    hrc.AdoptionWithoutVote: "an adoption without a vote",
    hrc.Withdrawal: "a withdrawal",
    hrc.NotConsidered: "a text that was not considered",
}
OF_ACTION = frozenset(
    {
        Code.CATALOGUE_BALLOT_DIFFERS,
        Code.CATALOGUE_DAY_DIFFERS,
        Code.CATALOGUE_KIND_DIFFERS,
        Code.CATALOGUE_TOTAL_DIFFERS,
    }
)
"""What makes of a record an account of its own of what was done."""

_ALIKE = 0.5  # share of the words that count of two titles of one text
_REMEDY = "Compare both with the official document."


def conflicts(entry: Entry, told: Told) -> tuple[Issue, ...]:
    """Return what a record says otherwise than its text, each kind once, with both values.

    What one of both does not say is no conflict, nor is a position that the record leaves blank.
    """
    found: list[Issue] = []
    if is_told(entry) and told.action:
        found += _of_action(entry, told)
    found += _of_text(entry, told)
    return tuple(found)


def _of_action(entry: Entry, told: Told) -> Iterator[Issue]:
    outcome, kind = outcome_of(entry), _KINDS.get(act_of(entry))
    if kind and told.kind and kind != told.kind:
        said = f"{_NAMES[told.kind]}, but {_record(entry)} has {_NAMES[kind]}"
        yield _issue(Code.CATALOGUE_KIND_DIFFERS, f"{told.source} has {said}", ACTION)
    elif outcome and told.outcome and outcome.value != told.outcome:
        said = f"'{told.outcome}', but {_record(entry)} says '{outcome.value}'"
        message = f"{told.source} says that the outcome was {said}"
        yield _issue(Code.CATALOGUE_KIND_DIFFERS, message, ACTION)
    if entry.day and told.day and entry.day.isoformat() != told.day:
        said = f"{told.day}, but {_record(entry)} says {entry.day}"
        yield _issue(Code.CATALOGUE_DAY_DIFFERS, f"{told.source} says {said}", ACTION)
    yield from _of_vote(entry, told)


def _of_vote(entry: Entry, told: Told) -> Iterator[Issue]:
    totals = totals_of(entry)
    counted = [one for one in totals if told.total(one) not in (None, totals[one])]
    if counted:
        mine = ", ".join(f"{told.total(one)} {_words(one)}" for one in counted)
        yours = ", ".join(f"{totals[one]} {_words(one)}" for one in counted)
        message = f"{told.source} counts {mine}, but {_record(entry)} counts {yours}"
        yield _issue(Code.CATALOGUE_TOTAL_DIFFERS, message, ACTION)
    if told.ballots and casts_of(entry) and (differing := dict(_ballots(entry, told))):
        said = "; ".join(f"{state}: {both}" for state, both in sorted(differing.items()))
        message = f"{told.source} and {_record(entry)} differ on how States voted ({said})"
        yield _issue(Code.CATALOGUE_BALLOT_DIFFERS, message, ACTION)


def _ballots(entry: Entry, told: Told) -> Iterator[tuple[str, str]]:
    """Yield the States whose positions differ, with both; a blank may stand for any position."""
    recorded = {cast.state: cast.position for cast in casts_of(entry)}
    for state in {*told.ballots, *recorded} - {*entry.blank}:
        mine = told.ballots.get(state, NOT_VOTING)
        yours = recorded.get(state, NOT_VOTING)
        if mine != yours:
            mine, yours = (
                _words(one[state]) if state in one else "not named"
                for one in (told.ballots, recorded)
            )
            yield state, f"{mine} there, {yours} here"


def _of_text(entry: Entry, told: Told) -> Iterator[Issue]:
    if entry.title and told.title and not _is_one_title(entry.title, told.title):
        said = f"'{told.title}', but {_record(entry)} calls it '{entry.title}'"
        message = f"{told.source} calls the text {said}"
        yield _issue(Code.CATALOGUE_TITLE_DIFFERS, message, TEXT)
    if told.adopted_at and entry.meeting and entry.session:
        meeting = iris.meeting(entry.session, entry.meeting, entry.body)
        if meeting != told.adopted_at:
            mine, yours = (
                one.value.partition("/meeting/")[2] for one in (told.adopted_at, meeting)
            )
            said = f"{told.source} names meeting {mine}, but {_record(entry)} names {yours}"
            yield _issue(Code.CATALOGUE_MEETING_DIFFERS, said, TEXT)
    named = {
        iris.concept("state" if one.state else "body", one.state or one.body or "")
        for one in entry.backers
    }
    if told.sponsors and (strange := named - told.sponsors):
        names = ", ".join(sorted(one.value.rpartition("/")[2] for one in strange))
        said = f"{_record(entry)} names main sponsors that {told.source} does not print: {names}"
        yield _issue(Code.CATALOGUE_SPONSOR_DIFFERS, said, TEXT)


def adopted_otherwise(record: str, told: Told, text: NamedNode) -> Iterator[Issue]:
    """Yield the conflict if a draft is known to have become another text than a record says."""
    if told.adopted_as and told.adopted_as != text:
        mine, yours = (one.value.removeprefix(iris.BASE) for one in (told.adopted_as, text))
        said = f"{told.source} was adopted as {mine}, but as {yours} by record {record}"
        yield _issue(Code.CATALOGUE_ADOPTED_AS_DIFFERS, said, TEXT)


def _is_one_title(one: str, other: str) -> bool:
    """Say whether two titles can be of one text: one holds the other, or most words agree."""
    mine, yours = (set(title_key(title, "en").words) for title in (one, other))
    common = mine & yours
    return common in (mine, yours) or len(common) >= _ALIKE * len(mine | yours)


def _words(position: str) -> str:
    return position.replace("-", " ")


def _record(entry: Entry) -> str:
    return f"record {entry.record} in {entry.file}"


def _issue(code: Code, message: str, place: str) -> Issue:
    sentence = (
        f"{message[:1].upper()}{message[1:]}." if message.startswith("record") else f"{message}."
    )
    return Issue(code=code, message=sentence, remedy=_REMEDY, place=place, span=NOWHERE)
