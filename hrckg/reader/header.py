"""The header: masthead, sponsors, number line and title."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hrckg.cut import Line
from hrckg.document import COUNCIL, Excerpt, Session
from hrckg.language import Language
from hrckg.reader.beginning import Beginning, Form
from hrckg.reader.joining import joined
from hrckg.reader.masthead import Masthead, read_masthead, symbol_borne
from hrckg.reader.number import NumberLine, find_number, is_number_line, read_number
from hrckg.reader.organs import kind_of, session_of
from hrckg.reader.reader import Reader
from hrckg.reader.sponsors import Sponsors, take_sponsors
from hrckg.reader.sponsorship import sponsor_names
from hrckg.span import Span
from hrckg.symbol import Kind, Symbol

# the parts of a symbol that give the session and the number: "RES/43/21", "46/L.22/Rev.1"
_OF_ADOPTED = re.compile(r"(?:RES|DEC|PRST)/(?P<number>.+)")
_OF_DRAFT = re.compile(r"/(?P<number>(?P<session>(?:ES-|S-|OM/)?\d{1,4})/L\.\d.*)")
_NUMBER = 80  # characters in which a number stands with the words before it
_DRAFTS = frozenset({Kind.DRAFT_RESOLUTION, Kind.AMENDMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands before the body. None: not printed."""

    kind: Kind
    organ: str  # id in the list of bodies
    number: str  # as printed, or as the symbol gives it; of a draft without a number ""
    meant: str  # the number that counts: another one where corpus.toml says it is misprinted
    title: Excerpt
    words: Excerpt
    session: Session
    symbol: Symbol | None = None
    amends: Symbol | None = None
    agenda_item: str | None = None
    agenda_item_title: str | None = None
    distributed_on: date | None = None
    adopted_on: date | None = None
    sponsors: Sponsors | None = None
    unknown: tuple[Span, ...] = ()  # in the source


def parse_header(
    lines: Sequence[Line],
    beginning: Beginning,
    reader: Reader,
    borne: Collection[str] = (),
) -> Header | None:
    """Read the lines above a body; None: nothing says which text it is.

    The number is that of the number line, else that of the symbol which the masthead or the pages
    (``borne``) bear. What follows the number line is the title; so are words that nothing explains
    between the line of adoption and the number line, where a converter put the first line of a
    title that is set beside the number. Whatever no rule understands is ``unknown``.
    """
    language = reader.language
    amendment = beginning.form is Form.AMENDMENT
    end = language.header["amends" if amendment else "sponsors_end"]
    sponsors = take_sponsors(lines, end, language, sponsor_names(reader.knowledge))
    above = [*_parted(sponsors.above, language)]
    rest = [*above, *sponsors.below]
    numbered = find_number(rest, beginning.organ, language)
    below = len(above) if sponsors.below else len(rest)
    at, number = numbered or (below, None)
    found = read_masthead(rest[:at], language)
    found.draft = found.draft or sponsors.listed is not None
    found.symbols = {reader.meant(one) for one in (*found.symbols, *borne)}
    title = _title(found, number, rest[at:])
    symbol = symbol_borne(found.symbols)
    number = _meant(number, reader)
    kind = _kind(number, found, beginning, symbol)
    meant, session = _numbers(number, symbol, found, beginning.organ)
    if session is None:
        return None
    target = _target(beginning, language, session) if amendment else None
    if amendment and not title.text:
        title = _heading(beginning, language)
    return Header(
        kind=kind,
        organ=beginning.organ,
        number=numbered[1].number if numbered else "" if kind in _DRAFTS else meant,
        meant=meant,
        title=title,
        words=joined([line.words for line in lines]),
        session=Session(number=session, starts_on=found.starts_on, ends_on=found.ends_on),
        symbol=symbol if kind in _DRAFTS or number is None else None,
        amends=target,
        agenda_item=found.agenda_item if beginning.organ == COUNCIL else None,
        agenda_item_title=joined(found.agenda_words).text if found.agenda_words else None,
        distributed_on=found.distributed_on,
        adopted_on=found.adopted_on or beginning.day,
        sponsors=sponsors,
        unknown=tuple(found.unknown),
    )


def _parted(lines: Sequence[Line], language: Language) -> Iterator[Line]:
    """Part the lines in which the line of adoption runs on behind an item, or before a number."""
    for line in lines:
        text = line.text
        for match in language.header["adopted"].finditer(text):
            at, behind = match.span()
            numbered = is_number_line(text[behind : behind + _NUMBER].lstrip(), language)
            if text[at].isupper() and (numbered or behind == len(text)):
                yield from (part for part in (line.before(at), line.part(at, behind)) if part.text)
                yield from [line.after(behind)] if numbered else []
                break
        else:
            yield line


def _meant(number: NumberLine | None, reader: Reader) -> NumberLine | None:
    """Return the number that a number line should print."""
    meant = number and read_number(reader.meant(number.number), reader.language)
    return replace(number, session=meant.session, own=meant.own) if number and meant else number


def _title(found: Masthead, number: NumberLine | None, lines: Sequence[Line]) -> Excerpt:
    """Put the title together; without a number line it is all that follows the adoption."""
    behind = [line.words for line in lines]
    if number is not None:
        behind[0] = behind[0].cut(number.title)
    title = joined([*found.before_title, *behind])
    return title.cut(0, len(title.text.rstrip(" *")))


def _kind(
    number: NumberLine | None, found: Masthead, beginning: Beginning, symbol: Symbol | None
) -> Kind:
    if beginning.form is Form.AMENDMENT:
        return Kind.AMENDMENT
    if beginning.form is Form.STATEMENT or found.statement or (number and number.statement):
        return Kind.PRESIDENT_STATEMENT
    if found.draft or (number and not number.own.isdigit()):
        return Kind.DRAFT_RESOLUTION
    if number is None and symbol:
        return symbol.kind
    if found.decision or beginning.form in {Form.DECISION, Form.DECISION_ITSELF}:
        return Kind.DECISION
    return kind_of(beginning.organ, number.own) if number else Kind.RESOLUTION


def _numbers(
    number: NumberLine | None, symbol: Symbol | None, found: Masthead, organ: str
) -> tuple[str, str | None]:
    """Return the number of a text and its session; None: nothing gives the session."""
    if number:
        return number.number, session_of(organ, number.session)
    if symbol and (adopted := _OF_ADOPTED.search(str(symbol))):
        session = adopted["number"].rpartition("/")[0]
        return adopted["number"], session_of(organ, session)
    if symbol and (draft := _OF_DRAFT.search(str(symbol))):
        return draft["number"], session_of(organ, draft["session"])
    return "", found.session if found.draft else None


def _heading(beginning: Beginning, language: Language) -> Excerpt:
    """Return the words that head an amendment, without its sponsors."""
    match = language.header["amends"].search(beginning.words.text)
    start = match.start() if match else 0
    start += len(beginning.words.text[start:]) - len(beginning.words.text[start:].lstrip(":* "))
    return beginning.words.cut(start).folded()


def _target(beginning: Beginning, language: Language, session: str) -> Symbol | None:
    """Return the draft that an amendment amends; "L.17" alone is a draft of its session."""
    match = language.header["amends"].search(beginning.words.text)
    if match is None:
        return None
    short = match["target"].startswith("L.")
    printed = f"A/HRC/{session.replace('OM-', 'OM/')}/" if short else ""
    return Symbol.parse(printed + match["target"])
