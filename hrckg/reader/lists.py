"""The lists of a recorded vote: where each begins and ends, and the names in it.

A list ends at the label of the next one, at a bracket, or where neither its words nor the names of
States go on; a line or two of something else between its lines does not end it.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from hrckg.document import Excerpt, Position
from hrckg.language import Language
from hrckg.reader.states import ListedState, listed_states, parse_state_list
from hrckg.span import Span

_POSITIONS = {
    "in_favour": Position.IN_FAVOUR,
    "against": Position.AGAINST,
    "abstaining": Position.ABSTAINING,
}
_COUNT = r"(?:\s?\(\d{1,3}\))?"
# lines of something else that may stand between two lines of a list
_GAP = 2
# characters of them, where the lines are as narrow as words
_WIDTH = 80
# characters in which the last name before a line break stands
_SEAM = 200
# how the first line behind a label begins
_NAMES = re.compile(r"[\s\-–—•]*[^\W\d]")
# the bracket of the note behind the last list
_CLOSED = re.compile(r"\s?\.?\s?\]|")
# where a page's rule or a bullet stands alone
_EMPTY = re.compile(r"[\W_]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The words above a list: "In favour:"."""

    position: Position
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteList:
    """A list of those who voted alike; ``span`` covers its label and its names."""

    position: Position
    span: Span
    listed: tuple[ListedState, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The joined lines of a close, and where each of them begins."""

    excerpt: Excerpt
    starts: tuple[int, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return self.excerpt.text

    def is_start(self, at: int) -> bool:
        """Say whether a line begins at a place."""
        return self.starts[bisect_right(self.starts, at) - 1] == at

    def end_of_line(self, at: int) -> int:
        """Return where the line ends in which a place is."""
        following = bisect_right(self.starts, at)
        return self.starts[following] if following < len(self.starts) else len(self.text)


def match_label(words: Words, at: int, language: Language) -> Label | None:
    """Read a label with its colon, or one that is a whole line."""
    for name, position in _POSITIONS.items():
        pattern = language.adoption[name].pattern
        label = re.compile(rf"\[?\s?(?:{pattern}){_COUNT}\s?(?P<colon>:)?", re.IGNORECASE)
        match = label.match(words.text, at)
        if not match:
            continue
        alone = words.is_start(at) and match.end() >= words.end_of_line(at) - 1
        if match["colon"] or alone:
            return Label(position=position, span=Span(*match.span()))
    return None


def has_label(text: str, language: Language) -> bool:
    """Say whether a line has the label of a list in it: "Against:"."""
    return _labels(language).search(text) is not None


def _labels(language: Language) -> re.Pattern[str]:
    names = "|".join(f"(?:{language.adoption[name].pattern})" for name in _POSITIONS)
    capital = "(?-i:[^\\W\\d_a-z])"  # in prose: "as follows, for:"
    return re.compile(rf"(?<!\w)(?={capital})(?:{names}){_COUNT}\s?:", re.IGNORECASE)


def read_list(
    words: Words, label: Label, language: Language, states: Mapping[str, str]
) -> VoteList:
    """Read the list behind a label."""
    end = _end(words, label.span.end, language, states)
    listed = parse_state_list(words.excerpt.cut(label.span.end, end), language, states)
    closed = _CLOSED.match(words.text, end)
    end = closed.end() if closed else end
    return VoteList(position=label.position, span=Span(label.span.start, end), listed=listed)


def _end(words: Words, start: int, language: Language, states: Mapping[str, str]) -> int:
    """Return where a list ends that begins at ``start``."""
    following = _labels(language).search(words.text, start)
    bracket = words.text.find("]", start, following.start() if following else None)
    limit = bracket if bracket >= 0 else following.start() if following else len(words.text)
    end, line, gap = start, start, 0
    while line < limit and (gap <= _GAP or line - end <= _WIDTH):
        stop = min(words.end_of_line(line), limit)
        piece = words.excerpt.cut(line, stop)
        before = words.excerpt.cut(max(start, line - _SEAM), line)
        if _goes_on(before, piece, language, states):
            end, gap = stop, 0
        elif not _EMPTY.fullmatch(piece.text):
            if match_label(words, line, language):
                break
            gap += 1
        line = stop
    return end


def _goes_on(
    before: Excerpt, piece: Excerpt, language: Language, states: Mapping[str, str]
) -> bool:
    """Say whether a line belongs to the list of which ``before`` are the words so far.

    It does if it names a State, ends the name of one, or stands behind a comma.
    """
    if any(one.state for one in listed_states(piece, language, states)):
        return True
    if not before.text.strip():
        return _NAMES.match(piece.text) is not None
    last = before.cut(max(before.text.rfind(","), before.text.rfind(";")) + 1)
    seam = parse_state_list(last + piece, language, states)
    across = any(one.state and one.printed.origins[-1] >= piece.origins[0] for one in seam)
    return across or before.text.rstrip().endswith(",")
