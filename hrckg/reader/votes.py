"""Recorded votes put together from their note, the sentences before it, and their lists."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from hrckg.document import Ballot, Code, Excerpt, Issue, Outcome, Position, RecordedVote
from hrckg.reader.lists import VoteList
from hrckg.reader.notes import Totals
from hrckg.span import Span


@dataclass(slots=True, kw_only=True)
class OpenVote:
    """A recorded vote while it is being read."""

    start: int
    end: int
    outcome: Outcome | None = None
    part: str = ""
    foreign: bool = False
    totals: Totals | None = None
    lists: list[VoteList] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """The place of all that is read of it."""
        return Span(self.start, self.end)

    def finished(self, words: Excerpt, taken_on: date | None) -> RecordedVote:
        """Return the vote; where the source does not say what came of it, the votes decide."""
        kept: dict[str, Ballot] = {}
        for ballot in self._ballots():
            kept.setdefault(ballot.state, ballot)
        ballots = tuple(kept.values())
        totals = self.totals
        return RecordedVote(
            words=words.cut(self.start, self.end),
            outcome=self.outcome or _decided(totals, ballots),
            taken_on=taken_on,
            on_part=self.part or None,
            in_favour=totals.in_favour if totals else None,
            against=totals.against if totals else None,
            abstaining=totals.abstaining if totals else None,
            ballots=ballots,
        )

    def _ballots(self) -> Iterator[Ballot]:
        for one in self.lists:
            for name in one.listed:
                if name.state is not None:
                    yield Ballot(state=name.state, position=one.position, printed=name.printed)

    def issues(self, vote: RecordedVote) -> Iterator[Issue]:
        """Yield what the lists and the totals of the finished vote leave open."""
        for one in self.lists:
            for name in one.listed:
                if name.state is None:
                    yield _unknown_state(name.printed, vote.label)
        yield from _named_twice(self._ballots(), vote.label)
        yield from _differing(vote)


def _decided(totals: Totals | None, ballots: Sequence[Ballot]) -> Outcome:
    """Decide as the rules of procedure do: by those who vote, and a tie is a rejection."""
    positions = [ballot.position for ballot in ballots]
    in_favour = totals.in_favour if totals else positions.count(Position.IN_FAVOUR)
    against = totals.against if totals else positions.count(Position.AGAINST)
    return Outcome.ADOPTED if in_favour > against else Outcome.REJECTED


def _unknown_state(printed: Excerpt, label: str) -> Issue:
    return Issue(
        code=Code.STATE_UNKNOWN,
        message=f"No State has the name '{printed.text}'.",
        remedy="If it is a misprint, add a correction to corpus.toml; if a name, to states.ttl.",
        place=label,
        span=printed.span,
    )


def _named_twice(ballots: Iterable[Ballot], label: str) -> Iterator[Issue]:
    """Report a State named again; its first ballot is kept."""
    seen: set[str] = set()
    for ballot in ballots:
        if ballot.state in seen:
            yield Issue(
                code=Code.STATE_NAMED_TWICE,
                message=f"{ballot.printed.text} is named twice in the lists of the vote.",
                remedy="Compare the lists with the record of the meeting.",
                place=label,
                span=ballot.printed.span,
            )
        seen.add(ballot.state)


def _differing(vote: RecordedVote) -> Iterator[Issue]:
    if vote.in_favour is None or vote.against is None:
        yield Issue(
            code=Code.TOTALS_MISSING,
            message="The text prints no totals of the vote.",
            remedy="Compare with the record of the meeting; no totals are recorded.",
            place=vote.label,
            span=vote.words.span,
        )
        return
    if not vote.ballots:
        yield Issue(
            code=Code.LISTS_MISSING,
            message="The text prints the totals of the vote, and not how each State voted.",
            remedy="Compare with the record of the meeting; no ballots are recorded.",
            place=vote.label,
            span=vote.words.span,
        )
    differing = [
        f"{vote.total(position)} {position.value} by the note, {vote.count(position)} in the list"
        for position in Position
        if vote.total(position) != vote.count(position)
    ]
    if differing and vote.ballots:
        yield Issue(
            code=Code.TOTALS_DIFFER,
            message=f"The totals of the vote differ from its lists: {'; '.join(differing)}.",
            remedy="Compare both with the record of the meeting; both are kept as printed.",
            place=vote.label,
            span=vote.words.span,
        )
    if (vote.outcome is Outcome.ADOPTED) != (vote.in_favour > vote.against):
        yield Issue(
            code=Code.OUTCOME_DIFFERS,
            message=f"The text says {vote.outcome.value}, with {vote.in_favour} votes in favour "
            f"and {vote.against} against.",
            remedy="Compare with the record of the meeting; both are kept as printed.",
            place=vote.label,
            span=vote.words.span,
        )
