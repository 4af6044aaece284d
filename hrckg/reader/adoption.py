"""The close of a text: meeting, date, what was done with it, and the lists of its votes."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from hrckg.cut import Line
from hrckg.document import (
    AdoptionWithoutVote,
    Excerpt,
    Issue,
    NotConsidered,
    Outcome,
    RecordedVote,
    Taken,
    Withdrawal,
    counted,
)
from hrckg.language import Language
from hrckg.reader.joining import joined
from hrckg.reader.lists import Words, has_label, match_label, read_list
from hrckg.reader.notes import Note, match_note
from hrckg.reader.votes import OpenVote
from hrckg.span import Span

# between two items: white space, brackets, stops, rules, and the mark of a footnote
_BETWEEN = re.compile(r"(?:[\s.,;:\[\])(*_†–—-]|(?<=[\]*.:])\d{1,2}(?=\s|$))*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """What stands behind the last paragraph. None: not printed.

    ``read`` are the places of what was understood, ``unknown`` of what was not.
    """

    meeting: str | None
    closed_on: date | None
    actions: tuple[Taken, ...]
    issues: tuple[Issue, ...]
    unknown: tuple[Span, ...]
    read: tuple[Span, ...] = ()


def begins_close(line: Line, language: Language) -> bool:
    """Say whether a line begins the close: with the meeting, or a note of what was done.

    The suffix of an ordinal on a line of its own ("e") is what a converter left of the meeting.
    """
    patterns = language.adoption
    return (
        patterns["meeting"].match(line.text) is not None
        or patterns["suffix"].fullmatch(line.text) is not None
        or match_note(line.text, 0, language) is not None
    )


def begins_list(line: Line, language: Language) -> bool:
    """Say whether a line has the label of a list of votes in it: "Against:"."""
    return has_label(line.text, language)


def parse_close(lines: Sequence[Line], language: Language, states: Mapping[str, str]) -> Close:
    """Read the lines behind the last paragraph, in whatever order they print their items."""
    words = _words(lines)
    scan = _Scan(words=words, language=language, states=states)
    for at in words.starts:
        scan.read_line(at, words.end_of_line(at))
    return scan.close()


def _words(lines: Sequence[Line]) -> Words:
    """Join lines, and keep where each begins."""
    excerpt = joined(line.words for line in lines)
    starts = excerpt.first(line.words.origins[0] for line in lines if line.words.origins)
    return Words(excerpt=excerpt, starts=tuple(sorted(starts.values())))


@dataclass(slots=True, kw_only=True)
class _Scan:
    """The items of a close as they are found, one behind the other."""

    words: Words
    language: Language
    states: Mapping[str, str]
    meetings: list[re.Match[str]] = field(default_factory=list)
    days: list[re.Match[str]] = field(default_factory=list)
    found: list[Note | OpenVote] = field(default_factory=list)
    read: list[Span] = field(default_factory=list)

    def read_line(self, at: int, end: int) -> None:
        """Read items from the beginning of a line on, as long as each follows the one before."""
        at = max(at, self.read[-1].end if self.read else 0)
        while at < end:
            between = _BETWEEN.match(self.words.text, at)
            place = between.end() if between else at
            after = self._item(place)
            if after <= place:
                if self.read and self.read[-1].end == at:
                    self.read.append(Span(at, place))
                return
            self.read.append(Span(at, after))
            at = after

    def _item(self, at: int) -> int:
        """Read one item; return where it ends, or ``at`` if there is none."""
        text, patterns = self.words.text, self.language.adoption
        if label := match_label(self.words, at, self.language):
            found = read_list(self.words, label, self.language, self.states)
            vote = self._open_vote(at)
            vote.lists.append(found)
            vote.end = max(vote.end, found.span.end)
            return found.span.end
        for name in ("voting_follows", "elsewhere"):
            if match := patterns[name].match(text, at):
                return match.end()
        if note := match_note(text, at, self.language):
            self._take(note)
            return note.span.end
        if match := patterns["meeting"].match(text, at):
            self.meetings.append(match)
            return match.end()
        if match := self.language.day.match(text, at):
            self.days.append(match)
            return match.end()
        suffix = patterns["suffix"].match(text, at) if self.words.is_start(at) else None
        return suffix.end() if suffix and not text[suffix.end() : suffix.end() + 1].strip() else at

    def _open_vote(self, at: int) -> OpenVote:
        """Return the vote to which lists belong; without any, one that the text does not name."""
        if not self.found or not isinstance(self.found[-1], OpenVote):
            self.found.append(OpenVote(start=at, end=at))
        last = self.found[-1]
        assert isinstance(last, OpenVote)  # noqa: S101  # just made so; narrows the type
        return last

    def _take(self, note: Note) -> None:
        """Take what a note says: of a vote of which something was read before, or as new."""
        self.meetings.extend(filter(None, [note.pieces.get("meeting")]))
        self.days.extend(filter(None, [note.pieces.get("day")]))
        last = self.found[-1] if self.found else None
        if not note.recorded and note.outcome is not None:
            self.found.append(note)
            return
        if not (isinstance(last, OpenVote) and _completes(note, last)):
            last = OpenVote(start=note.span.start, end=note.span.end, part=note.part)
            last.foreign = note.of_same_part  # of no paragraph that was named before
            self.found.append(last)
        last.outcome = note.outcome or last.outcome
        last.totals = note.totals or last.totals
        last.foreign = last.foreign or note.foreign
        last.end = max(last.end, note.span.end)

    def close(self) -> Close:
        """Return what was found."""
        day = self.days[0] if self.days else None
        closed_on = self.language.date_of(day[0]) if day else None
        actions: list[Taken] = []
        votes: list[OpenVote | None] = []
        left: list[Span] = []  # understood, and not about this text or said before
        for found in self.found:
            action = _action(found, self.words.excerpt, closed_on)
            if action is None or (action.adopts and any(one.adopts for one in actions)):
                left.append(found.span)
            else:
                actions.append(action)
                votes.append(found if isinstance(found, OpenVote) else None)
        labelled = counted(actions)
        return Close(
            meeting=_number(self.meetings[0], self.language) if self.meetings else None,
            closed_on=closed_on,
            actions=labelled,
            issues=tuple(
                issue
                for action, vote in zip(labelled, votes, strict=True)
                if vote and isinstance(action, RecordedVote)
                for issue in vote.issues(action)
            ),
            unknown=tuple(_unread(self.words.excerpt, self.read, left)),
            read=tuple(self.words.excerpt.place(span) for span in self.read if len(span)),
        )


def _completes(note: Note, vote: OpenVote) -> bool:
    """Say whether a note goes on with a vote that has no totals yet."""
    if vote.totals is not None or (vote.outcome and note.outcome):
        return False
    return note.of_same_part or note.part == vote.part


def _number(meeting: re.Match[str], language: Language) -> str:
    return meeting["meeting"] or str(language.ordinals[meeting["ordinal"].casefold()])


def _action(found: Note | OpenVote, words: Excerpt, taken_on: date | None) -> Taken | None:
    """Return what was done; None: it was not done with this text, or cannot be."""
    if found.foreign:
        return None
    if isinstance(found, OpenVote):
        return found.finished(words, taken_on)
    excerpt = words.cut(found.span.start, found.span.end)
    part = found.part or None
    match found.outcome:
        case Outcome.ADOPTED:
            return AdoptionWithoutVote(words=excerpt, taken_on=taken_on, on_part=part)
        case Outcome.WITHDRAWN:
            return Withdrawal(words=excerpt, taken_on=taken_on, on_part=part)
        case Outcome.NOT_CONSIDERED:
            return NotConsidered(words=excerpt, taken_on=taken_on, on_part=part)
        case _:
            return None


def _unread(words: Excerpt, read: Sequence[Span], left: Sequence[Span]) -> Iterator[Span]:
    """Yield the places in the source of what no rule reads, and of what was left aside."""
    at = 0
    for span in [*sorted(read), Span(len(words), len(words))]:
        gap = words.cut(at, max(at, span.start))
        letters = [i for i, character in enumerate(gap.text) if character.isalnum()]
        if letters:
            yield Span(gap.origins[letters[0]], gap.origins[letters[-1]] + 1)
        at = max(at, span.end)
    for span in left:
        yield words.place(span)


def on_paragraphs(close: Close, labels: Container[str]) -> Close:
    """Leave out the actions on parts that the text does not have, and say where they stand."""
    astray = [one for one in close.actions if one.on_part and one.on_part not in labels]
    places = {one.label for one in astray}
    return replace(
        close,
        actions=tuple(one for one in close.actions if one not in astray),
        issues=tuple(one for one in close.issues if one.place not in places),
        unknown=(*close.unknown, *(one.words.span for one in astray)),
    )
