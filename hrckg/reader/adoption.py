"""The close of a text: meeting, date, how it was adopted, and the lists of a recorded vote."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hrckg.cut import Line
from hrckg.document import (
    AdoptionWithoutVote,
    Ballot,
    Code,
    Excerpt,
    Issue,
    Position,
    RecordedVote,
    Taken,
)
from hrckg.language import Language
from hrckg.reader.joining import joined
from hrckg.reader.states import parse_state_list
from hrckg.span import Span

_LISTS = {
    "in_favour": Position.IN_FAVOUR,
    "against": Position.AGAINST,
    "abstaining": Position.ABSTAINING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """What stands behind the last paragraph. None: not printed."""

    meeting: str | None
    closed_on: date | None
    taken: Taken | None
    issues: tuple[Issue, ...]
    unknown: tuple[Span, ...]


def begins_close(line: Line, language: Language) -> bool:
    """Say whether a line begins the close: the meeting, or the note of adoption."""
    patterns = language.adoption
    return any(
        patterns[name].match(line.text) is not None
        for name in ("meeting", "without_vote", "recorded_vote")
    )


def parse_close(lines: Sequence[Line], language: Language, states: Mapping[str, str]) -> Close:
    """Read the lines behind the last paragraph, in whatever order they print their items."""
    words = joined(line.words for line in lines)
    patterns = language.adoption
    meeting = patterns["meeting"].search(words.text)
    day = _day(words, meeting, language)
    vote = patterns["recorded_vote"].search(words.text)
    consensus = None if vote else patterns["without_vote"].search(words.text)
    read = [Span(*match.span()) for match in (meeting, day, vote, consensus) if match]
    closed_on = language.date_of(day[0]) if day else None
    number = _meeting_number(meeting, language) if meeting else None
    if vote:
        taken, issues, lists = _recorded(words, vote, closed_on, language, states)
        read.append(lists)
        return Close(
            meeting=number,
            closed_on=closed_on,
            taken=taken,
            issues=issues,
            unknown=tuple(_unread(words, read)),
        )
    return Close(
        meeting=number,
        closed_on=closed_on,
        taken=AdoptionWithoutVote(taken_on=closed_on, words=_at(words, consensus))
        if consensus
        else None,
        issues=(),
        unknown=tuple(_unread(words, read)),
    )


def _meeting_number(meeting: re.Match[str], language: Language) -> str:
    return meeting["meeting"] or str(language.ordinals[meeting["ordinal"].casefold()])


def _at(words: Excerpt, match: re.Match[str]) -> Excerpt:
    return words.cut(match.start(), match.end())


def _day(words: Excerpt, meeting: re.Match[str] | None, language: Language) -> re.Match[str] | None:
    return language.day.search(words.text, meeting.end() if meeting else 0)


def _recorded(
    words: Excerpt,
    note: re.Match[str],
    closed_on: date | None,
    language: Language,
    states: Mapping[str, str],
) -> tuple[RecordedVote, tuple[Issue, ...], Span]:
    """Read the totals of the note and the lists behind it."""
    labels = sorted(_labels(words.text, note.end(), language), key=lambda label: label[1].start)
    end = _end_of_lists(words.text, labels[-1][1].end if labels else note.end())
    ballots: list[Ballot] = []
    issues: list[Issue] = []
    for i, (position, label) in enumerate(labels):
        stop = labels[i + 1][1].start if i + 1 < len(labels) else end
        for name in parse_state_list(words.cut(label.end, stop), language, states):
            if name.state is None:
                issues.append(_unknown_state(name.printed))
            else:
                ballots.append(Ballot(state=name.state, position=position, printed=name.printed))
    vote = RecordedVote(
        in_favour=language.count_of(note["for"]),
        against=language.count_of(note["against"]),
        abstaining=language.count_of(note["abstaining"]) if note["abstaining"] else 0,
        ballots=_one_each(ballots, issues),
        taken_on=closed_on,
        words=words.cut(note.start(), end),
    )
    issues.extend(_differing_totals(vote))
    return vote, tuple(issues), Span(note.end(), end)


def _labels(text: str, start: int, language: Language) -> Iterator[tuple[Position, Span]]:
    for name, position in _LISTS.items():
        if match := language.adoption[name].search(text, start):
            yield position, Span(*match.span())


def _end_of_lists(text: str, start: int) -> int:
    """Find where the last list ends: at its bracket, else at its full stop, else with the text."""
    for mark in ("]", ". "):
        found = text.find(mark, start)
        if found >= 0:
            return found + 1
    return len(text)


def _one_each(ballots: Sequence[Ballot], issues: list[Issue]) -> tuple[Ballot, ...]:
    """Keep the first ballot of each State; a State named again is reported."""
    kept: dict[str, Ballot] = {}
    for ballot in ballots:
        if ballot.state in kept:
            issues.append(
                Issue(
                    code=Code.STATE_NAMED_TWICE,
                    message=f"{ballot.printed.text} is named twice in the lists of the vote.",
                    remedy="Compare the lists with the record of the meeting.",
                    place="action",
                    span=ballot.printed.span,
                )
            )
        else:
            kept[ballot.state] = ballot
    return tuple(kept.values())


def _unknown_state(printed: Excerpt) -> Issue:
    return Issue(
        code=Code.STATE_UNKNOWN,
        message=f"No State has the name '{printed.text}'.",
        remedy="If it is a misprint, add a correction to corpus.toml; if a name, to states.ttl.",
        place="action",
        span=printed.span,
    )


def _differing_totals(vote: RecordedVote) -> Iterator[Issue]:
    differing = [
        f"{vote.total(position)} {position.value} by the note, {vote.count(position)} in the list"
        for position in Position
        if vote.total(position) != vote.count(position)
    ]
    if differing:
        yield Issue(
            code=Code.TOTALS_DIFFER,
            message=f"The totals of the vote differ from its lists: {'; '.join(differing)}.",
            remedy="Compare both with the record of the meeting; both are kept as printed.",
            place="action",
            span=vote.words.span,
        )


def _unread(words: Excerpt, read: Sequence[Span]) -> Iterator[Span]:
    """Yield the places in the source of what none of the spans covers and no rule reads."""
    at = 0
    for span in [*sorted(read), Span(len(words), len(words))]:
        gap = words.cut(at, max(at, span.start))
        letters = [i for i, character in enumerate(gap.text) if character.isalnum()]
        if letters:
            yield Span(gap.origins[letters[0]], gap.origins[letters[-1]] + 1)
        at = max(at, span.end)
