"""The masthead: session, dates, agenda item, distribution, and what was adopted when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from hrckg.cut import Line
from hrckg.document import Excerpt
from hrckg.language import Language
from hrckg.reader.joining import joined
from hrckg.span import Span
from hrckg.symbol import InvalidSymbolError, Symbol

# the symbol on the masthead and in page headers: "A/HRC/46/L.22*"
_SYMBOL = re.compile(
    r"(?P<symbol>[AE](?:/[A-Za-z0-9.()-]{0,19}[A-Za-z0-9)]){1,8})(?:\*{1,2}|(?= )|$)"
)
_PAGE_HEADER = re.compile(
    r"(?:\d{1,3} )?(?P<symbol>[AE](?:/[A-Za-z0-9.()-]{0,19}[A-Za-z0-9)]){1,8})"
    r"(?: (?:[Pp]age )?\d{1,3})?"
)
_BRACKETED = re.compile(r"\[[^\]]{1,300}\]")  # "[on the report of the Third Committee …]"
# in this order: an adoption names the organ, which alone is a masthead, too
_ITEMS = (
    "report",
    "adopted",
    "session_dates",
    "session",
    "agenda_item",
    "masthead",
    "statement",
    "submitted",
)
_PIECES = 3  # lines over which an item is broken


@dataclass(slots=True)
class Masthead:
    """What the scanner has met so far; lives only while one header is read.

    None: not printed, or no such day.
    """

    session: str | None = None  # "43", "S-17", "OM-1", "ES-10"
    starts_on: date | None = None
    ends_on: date | None = None
    agenda_item: str | None = None
    agenda_words: list[Excerpt] = field(default_factory=list)
    distributed_on: date | None = None
    adopted_on: date | None = None
    decision: bool = False
    statement: bool = False
    draft: bool = False
    symbols: set[str] = field(default_factory=set)
    before_title: list[Excerpt] = field(default_factory=list)  # unknown words behind the adoption
    unknown: list[Span] = field(default_factory=list)  # in the source


def is_item(text: str, language: Language) -> bool:
    """Say whether a line begins as a line of a masthead does, or names sponsors of a draft."""
    return (
        _SYMBOL.match(text) is not None
        or any(_starts(name, text, language) for name in _ITEMS)
        or language.header["sponsors_end"].search(text[-_TAIL:]) is not None
    )


_TAIL = 80  # characters of a line in which a list of sponsors may end


def read_masthead(lines: Sequence[Line], language: Language) -> Masthead:
    """Read the lines above the number line, in whatever order they print their items."""
    found = Masthead()
    last: str | None = None  # the last item
    at = 0
    while at < len(lines):
        words, at = _item_words(lines, at, language)
        rest, last = _known(words, last, language, found)
        if not rest.text or _is_aside(rest.text, last, found):
            continue
        if last == "agenda_item":
            found.agenda_words.append(rest)
        elif last in {"adopted", "statement", "submitted"}:
            found.before_title.append(rest)
        else:
            found.unknown.append(rest.span)
    return found


def _is_aside(text: str, last: str | None, found: Masthead) -> bool:
    """Say whether words are the title of a special session, or a note in brackets on a text."""
    if last == "session":
        return not (found.session or "").isdigit()
    return last == "adopted" and _BRACKETED.fullmatch(text) is not None


def _item_words(lines: Sequence[Line], at: int, language: Language) -> tuple[Excerpt, int]:
    """Return the words of a line, with the next ones if an item goes on there; and what is next."""
    words = lines[at].words
    for count in range(2, _PIECES + 1):
        if at + count > len(lines):
            break
        longer = joined(line.words for line in lines[at : at + count])
        if any(
            (match := _starts(name, longer.text, language))
            and match.end() > len(words) + 1
            and _more(match, words.text, name, language)
            for name in ("adopted", "session_dates", "session", "agenda_item")
        ):
            return longer, at + count
    return words, at + 1


def _more(match: re.Match[str], alone: str, name: str, language: Language) -> bool:
    """Say whether an item gains by the next line: the line alone holds less of it."""
    short = language.header[name].match(alone)
    return short is None or any(
        value and not short[group] for group, value in match.groupdict().items()
    )


def _starts(name: str, text: str, language: Language, at: int = 0) -> re.Match[str] | None:
    """Return an item at the character ``at`` of ``text``, if it ends where a word ends."""
    match = language.header[name].match(text, at)
    if match is None or not match[0] or text[match.end() : match.end() + 1].isalnum():
        return None
    return match


def _known(
    words: Excerpt, last: str | None, language: Language, found: Masthead
) -> tuple[Excerpt, str | None]:
    """Read the items at the start of ``words``, behind the item ``last``; return the rest."""
    text, at = words.text, 0
    while at < len(text):
        if symbol := _SYMBOL.match(text, at):
            found.symbols.add(symbol["symbol"])
            at = _behind(text, symbol.end())
            continue
        known = next(
            ((name, m) for name in _ITEMS if (m := _starts(name, text, language, at))), None
        )
        if known:
            last, match = known
            _note(last, match, language, found)
            at = _behind(text, match.end())
            continue
        day = language.day.match(text, at)
        if day is None or not _note_day(day, last, language, found):
            break
        at = _behind(text, day.end())
    return words.cut(at), last


def _behind(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] == " " else at


def _note_day(day: re.Match[str], last: str | None, language: Language, found: Masthead) -> bool:
    """Read a day that stands alone: of a special session of one day, else of the distribution."""
    if day.string[day.end() : day.end() + 1].isalnum():
        return False
    if last == "session" and not (found.session or "").isdigit():
        found.starts_on = found.ends_on = language.date_of(day[0])
    elif last in {None, "masthead"} and found.distributed_on is None:
        found.distributed_on = language.date_of(day[0])
    else:
        return False
    return True


def _note(name: str, match: re.Match[str], language: Language, found: Masthead) -> None:
    said = match.groupdict()
    match name:
        case "report":
            found.agenda_item = found.distributed_on = None
            found.agenda_words.clear()
            found.symbols.clear()
        case "adopted":
            found.decision = language.header["decision"].match(match["what"]) is not None
            found.statement = language.header["statement"].match(match["what"]) is not None
            found.adopted_on = language.date_of(match["date"]) if match["date"] else None
        case "session_dates":
            found.starts_on = language.days.borrowing(match["from"], match["to"])
            found.ends_on = language.date_of(match["to"])
        case "session":
            kind = next((k for k in _SESSION_KINDS if said.get(k)), "")
            number = language.ordinals[" ".join(match["ordinal"].casefold().split())]
            found.session = f"{_SESSION_KINDS.get(kind, '')}{number}"
        case "agenda_item":
            found.agenda_item = match["number"]
        case "statement":
            found.statement = True
        case "submitted":
            found.draft = True
        case "masthead" if match["distributed"]:
            found.distributed_on = language.date_of(match["distributed"])
        case _:
            return


_SESSION_KINDS = {"special": "S-", "organizational": "OM-", "emergency": "ES-"}


def symbol_borne(symbols: set[str]) -> Symbol | None:
    """Return the one symbol that the pages of a text bear; None: none, or more than one."""
    try:
        return Symbol.parse(next(iter(symbols))) if len(symbols) == 1 else None
    except InvalidSymbolError:
        return None


def borne_symbols(lines: Sequence[Line]) -> set[str]:
    """Return the symbols that page headers bear, alone or beside the number of the page."""
    return {
        match["symbol"] for line in lines if (match := _PAGE_HEADER.fullmatch(line.text.strip()))
    }
