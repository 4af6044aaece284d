"""The header: masthead, session, agenda item, sponsors, number line and title."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hrckg.cut import Line
from hrckg.document import Excerpt, Session
from hrckg.language import Language
from hrckg.reader.joining import joined
from hrckg.reader.states import parse_state_list
from hrckg.span import Span
from hrckg.symbol import Kind

# "43/21. ", "18/9 ", "19/33", "46/… ", "S-17/1. ", "OM/1/1. "
_NUMBER_LINE = re.compile(
    r"(?P<number>(?P<session>S-\d{1,3}|OM/\d{1,2}|\d{1,3})/(?P<own>\d{1,3}|…|\.\.\.|\[…\]|_+))"
    r"(?:\. ?| |$)(?![–—-])"
)
_FIRST_DECISION = 101
_LINES_OF_A_NAME = 3  # no name of a State is broken over more


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands before the body. None: not printed."""

    kind: Kind
    number: str
    title: Excerpt
    words: Excerpt
    session: Session
    agenda_item: str | None = None
    agenda_item_title: str | None = None
    distributed_on: date | None = None
    adopted_on: date | None = None
    sponsors: Excerpt | None = None
    unknown: tuple[Span, ...] = ()  # in the source


@dataclass(slots=True)
class _Found:
    """What the scanner has met so far; lives only while one header is read."""

    dates: tuple[date | None, date | None] = (None, None)
    agenda_item: str | None = None
    agenda_words: Excerpt | None = None
    distributed_on: date | None = None
    adopted_on: date | None = None
    adopted_what: str | None = None
    sponsors: Excerpt | None = None


def parse_header(
    lines: Sequence[Line], language: Language, states: Mapping[str, str]
) -> Header | None:
    """Read the lines before the enacting words; None: no line bears a number.

    The number line is the last line that begins with a number of the Council's; what follows it is
    the title. Whatever no rule understands is reported as ``unknown``. ``states`` are the names of
    States, which tell a list of sponsors from the title of an agenda item.
    """
    numbered = [(i, m) for i, line in enumerate(lines) if (m := _NUMBER_LINE.match(line.text))]
    if not numbered:
        return None
    at, match = numbered[-1]
    title = joined([lines[at].words.cut(match.end()), *(line.words for line in lines[at + 1 :])])
    found = _Found()
    above = _take_sponsors(lines[:at], language, states, found)
    unknown = tuple(_scan(above, language, found))
    return Header(
        kind=_kind(match["own"], found),
        number=match["number"],
        title=title.cut(0, len(title.text.rstrip(" *"))),
        words=joined([line.words for line in lines]),
        session=Session(
            number=match["session"].replace("OM/", "OM-"),
            starts_on=found.dates[0],
            ends_on=found.dates[1],
        ),
        agenda_item=found.agenda_item,
        agenda_item_title=found.agenda_words.text if found.agenda_words else None,
        distributed_on=found.distributed_on,
        adopted_on=found.adopted_on,
        sponsors=found.sponsors,
        unknown=unknown,
    )


def _kind(own: str, found: _Found) -> Kind:
    if found.sponsors or not own.isdigit():
        return Kind.DRAFT_RESOLUTION
    decided = found.adopted_what == "decision" or int(own) >= _FIRST_DECISION
    return Kind.DECISION if decided else Kind.RESOLUTION


def _take_sponsors(
    lines: Sequence[Line], language: Language, states: Mapping[str, str], found: _Found
) -> Sequence[Line]:
    """Find the list of sponsors, which ends in "draft resolution"; return the other lines.

    The list begins at the highest line from which all is names of States.
    """
    pattern = language.header["sponsors_end"]
    last = next((i for i, line in enumerate(lines) if pattern.search(line.text)), None)
    if last is None:
        return lines
    first = last + 1
    for i in range(last, -1, -1):
        if first - i > _LINES_OF_A_NAME:
            break
        end = min(first + _LINES_OF_A_NAME, last + 1)
        words = joined(line.words for line in lines[i:end])
        names = parse_state_list(_before(pattern, words), language, states)
        if end <= last:
            names = names[:-1]  # it may go on below
        if names and all(name.state for name in names):
            first = i
    first = min(first, last)
    found.sponsors = _before(pattern, joined(line.words for line in lines[first : last + 1]))
    return [*lines[:first], *lines[last + 1 :]]


def _before(pattern: re.Pattern[str], words: Excerpt) -> Excerpt:
    """Return the words before the first match of ``pattern``; without one, all of them."""
    match = pattern.search(words.text)
    return words.cut(0, match.start()) if match else words


def _scan(lines: Sequence[Line], language: Language, found: _Found) -> Iterator[Span]:
    """Fill ``found`` from the lines above the number line; yield the places not understood."""
    item: str | None = None  # the last one
    for words in _logical(lines, language):
        rest, item = _known(words, item, language, found)
        if rest.text and item == "agenda_item":
            found.agenda_words = joined(
                [found.agenda_words, rest] if found.agenda_words else [rest]
            )
        elif rest.text:
            yield rest.span


def _logical(lines: Sequence[Line], language: Language) -> Iterator[Excerpt]:
    """Yield the words of the lines, an adoption line and its date on the next line as one."""
    held: Excerpt | None = None
    for line in lines:
        words = joined([held, line.words]) if held else line.words
        adopted = language.header["adopted"].fullmatch(line.text)
        if adopted and not adopted["date"]:
            held = words
            continue
        yield words
        held = None
    if held:
        yield held


def _known(
    words: Excerpt, item: str | None, language: Language, found: _Found
) -> tuple[Excerpt, str | None]:
    """Read the items at the start of ``words``, behind ``item``; return the rest, the last item."""
    while words.text:
        known = next(
            (
                (name, match)
                for name in ("adopted", "session_dates", "session", "agenda_item", "masthead")
                if (match := language.header[name].match(words.text))
                and not words.text[match.end() : match.end() + 1].isalnum()
            ),
            None,
        )
        if known is None or not known[1][0]:
            return _without_date(words, item, language, found), item
        item = known[0]
        _note(*known, language, found)
        words = words.cut(known[1].end()).folded()
        words = words.cut(len(words.text) - len(words.text.lstrip(" ")))
    return words, item


def _without_date(words: Excerpt, item: str | None, language: Language, found: _Found) -> Excerpt:
    """Read a date that stands alone: of a session of one day, else of the distribution."""
    day = language.day.fullmatch(words.text)
    if day and item == "session":
        found.dates = (language.date_of(words.text),) * 2
        return Excerpt("", ())
    if day and found.distributed_on is None:
        found.distributed_on = language.date_of(words.text)
        return Excerpt("", ())
    return words


def _note(name: str, match: re.Match[str], language: Language, found: _Found) -> None:
    match name:
        case "adopted":
            found.adopted_what = match["what"].casefold()
            found.adopted_on = language.date_of(match["date"]) if match["date"] else None
        case "session_dates":
            found.dates = _dates(match["from"], match["to"], language)
        case "agenda_item":
            found.agenda_item = match["number"]
        case "masthead" if match["distributed"]:
            found.distributed_on = language.date_of(match["distributed"])
        case _:
            return


def _dates(start: str, end: str, language: Language) -> tuple[date | None, date | None]:
    """Complete a first day that borrows its month and year: "26 February–23 March 2018"."""
    borrowed = end.split()[len(start.split()) :]
    return language.date_of(" ".join([start, *borrowed])), language.date_of(end)
