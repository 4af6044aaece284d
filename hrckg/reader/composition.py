"""Composing a Document of the lines of one text: header, paragraphs, footnotes, close."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress

from hrckg.cut import Line
from hrckg.document import (
    COUNCIL,
    AdoptionWithoutVote,
    Document,
    Footnote,
    Paragraph,
    Part,
    Session,
    Source,
    Taken,
)
from hrckg.language import Language
from hrckg.reader.adoption import Close, on_paragraphs, parse_close
from hrckg.reader.beginning import Beginning, Form
from hrckg.reader.division import Piece
from hrckg.reader.faults import find_issues, is_in_order, is_on_agenda
from hrckg.reader.footnotes import take_footnotes, with_their_numbers
from hrckg.reader.furniture import is_furniture
from hrckg.reader.header import Header, parse_header
from hrckg.reader.masthead import borne_symbols
from hrckg.reader.portions import Claim
from hrckg.reader.printing import as_printed
from hrckg.reader.reader import NotADocumentError, Reader
from hrckg.reader.sponsorship import sponsorships
from hrckg.reader.statements import spoken, unquoted
from hrckg.reader.text import Shape, Text, parse_text
from hrckg.symbol import InvalidSymbolError, Kind, Symbol

_SHAPES = {
    Form.STATEMENT: Shape.STATEMENT,
    Form.DECISION_ITSELF: Shape.STATEMENT,
    Form.AMENDMENT: Shape.AMENDMENT,
}
_QUOTED = {Form.STATEMENT, Form.DECISION}
_DRAFTS = {Kind.DRAFT_RESOLUTION, Kind.AMENDMENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A document, and the places that were understood without being a value of it."""

    document: Document
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """What the rules for each part of a text have made of it."""

    header: Header
    text: Text
    footnotes: tuple[Footnote, ...]
    close: Close


def compose(source: Source, reader: Reader, piece: Piece) -> Composed:
    """Read one text.

    Raises:
        NotADocumentError: if nothing says which text it is, or if it has no paragraph.

    """
    printed = with_their_numbers((*piece.above, *piece.below))
    lines = [line for line in printed if not is_furniture(line)]
    notes = take_footnotes(lines, reader.language, reader.openings)
    above, below = _parted(notes.lines, piece, reader.language)
    borne = borne_symbols((*piece.above, *piece.below))
    header = parse_header(above, piece.beginning, reader, borne)
    if header is None:
        raise NotADocumentError(
            f"{source.name}: nothing above '{_shown(piece.beginning)}' gives a number such as "
            "'43/21.' or a symbol; check that the file holds the whole text, with its header."
        )
    numbers = {note.number for note in notes.footnotes}
    if piece.beginning.form in _QUOTED:
        below = list(unquoted(below, piece.beginning.words.text, reader.language))
    shape = _SHAPES.get(piece.beginning.form, Shape.RESOLUTION)
    text = parse_text(below, reader.language, reader.openings, numbers, shape=shape)
    if not text.paragraphs:
        raise NotADocumentError(
            f"{source.name}: no paragraph follows '{_shown(piece.beginning)}'; "
            "check that the file holds the whole text."
        )
    if header.kind is Kind.PRESIDENT_STATEMENT:
        said = spoken(text.paragraphs, reader.language, reader.openings)
        text = replace(text, paragraphs=tuple(said))
    close = on_paragraphs(
        parse_close(text.close, reader.language, reader.knowledge.states),
        {paragraph.label for paragraph in text.paragraphs},
    )
    parts = _Parts(header=header, text=text, footnotes=notes.footnotes, close=close)
    document = _document(source, reader, parts, piece.beginning)
    if document.symbol is None and (header.organ != COUNCIL or not document.title.text):
        raise NotADocumentError(
            f"{source.name}: the draft bears no symbol, nor a title by which it could be known; "
            "check whether the file has lost its header."
        )
    claims = tuple(_claims(parts, piece.beginning))
    return Composed(document=as_printed(document), claims=claims)


def _shown(beginning: Beginning) -> str:
    words = beginning.words.text.split()
    return " ".join(words if len(words) <= _SHOWN else [*words[:_SHOWN], "…"])


_SHOWN = 8  # words of a beginning in a message


def _parted(
    lines: Sequence[Line], piece: Piece, language: Language
) -> tuple[list[Line], list[Line]]:
    """Part the lines again; a masthead belongs above the body wherever a converter has put it."""
    start = piece.below[0].place.start if piece.below else None
    below = [line for line in lines if start is not None and line.place.start >= start]
    above = lines[: len(lines) - len(below)]
    displaced = _displaced(below, language)
    return (
        [*compress(below, displaced), *above],
        [line for line, is_masthead in zip(below, displaced, strict=True) if not is_masthead],
    )


def _displaced(lines: Sequence[Line], language: Language) -> list[bool]:
    """Say of each line whether it is one of a masthead between the paragraphs.

    One line of it is certain; the lines around that one may hold an organ, the language, or the day
    alone. A second day is none of a masthead: the close prints one, too.
    """
    displaced = [language.header["displaced"].fullmatch(line.text) is not None for line in lines]
    items = [language.header[name] for name in _MASTHEAD]
    known = [any(item.fullmatch(line.text) for item in items) for line in lines]
    for at in range(len(lines) - 2, -1, -1):
        displaced[at] = displaced[at] or (displaced[at + 1] and known[at])
    dated = False
    for at, line in enumerate(lines):
        runs_on = at > 0 and displaced[at - 1]
        is_day = language.day.fullmatch(line.text) is not None and not dated
        displaced[at] = displaced[at] or (runs_on and (known[at] or is_day))
        dated = displaced[at] and (dated or language.day.search(line.text) is not None)
    return displaced


_MASTHEAD = ("masthead", "session", "session_dates", "agenda_item")


def _document(source: Source, reader: Reader, parts: _Parts, beginning: Beginning) -> Document:
    header, close = parts.header, parts.close
    sponsored, unknown = sponsorships(
        header.sponsors, parts.footnotes, reader.language, reader.knowledge
    )
    draft = header.kind in _DRAFTS
    document = Document(
        source=source,
        kind=header.kind,
        organ=header.organ,
        language=reader.language.tag,
        number=header.number,
        title=header.title,
        heading=header.words,
        session=_session(header),
        symbol=_symbol(header),
        amends=header.amends,
        agenda_item=header.agenda_item if is_on_agenda(header) else None,
        agenda_item_title=header.agenda_item_title,
        distributed_on=header.distributed_on,
        adopted_on=None if draft else header.adopted_on or close.closed_on,
        meeting=close.meeting or beginning.meeting,
        paragraphs=_without_ambiguous_marks(parts),
        annexes=parts.text.annexes,
        footnotes=parts.footnotes,
        sponsorships=sponsored,
        actions=_dated(close.actions or _in_beginning(beginning), header),
    )
    issues = (*find_issues(document, header, close, beginning), *close.issues, *unknown)
    return replace(document, issues=tuple(sorted(issues, key=lambda one: one.span)))


def _session(header: Header) -> Session:
    """Return the session, without its days if they cannot be right."""
    session = header.session
    return session if is_in_order(session) else Session(number=session.number)


def _without_ambiguous_marks(parts: _Parts) -> tuple[Paragraph, ...]:
    """Leave out the marks of which nobody can say to which of several footnotes they lead."""
    repeated = {note.number for note in parts.footnotes if note.repetition > 1}
    return tuple(
        replace(one, refs=tuple(ref for ref in one.refs if ref.footnote not in repeated))
        for one in parts.text.paragraphs
    )


def _in_beginning(beginning: Beginning) -> tuple[Taken, ...]:
    """Return the adoption that the sentence of a decision itself tells."""
    if not beginning.without_vote:
        return ()
    return (AdoptionWithoutVote(taken_on=beginning.day, words=beginning.words),)


def _dated(actions: Sequence[Taken], header: Header) -> tuple[Taken, ...]:
    """Give the adoption the date of the header where the close prints none."""
    return tuple(
        replace(one, taken_on=header.adopted_on) if one.adopts and one.taken_on is None else one
        for one in actions
    )


def _symbol(header: Header) -> Symbol | None:
    if header.kind in _DRAFTS or header.symbol:
        return header.symbol
    try:
        return Symbol.of_organ(header.organ, header.kind, header.meant)
    except InvalidSymbolError:  # "46/…" over a statement: the number is still to come
        return None


def _claims(parts: _Parts, beginning: Beginning) -> Iterator[Claim]:
    yield Part.HEADER, beginning.words.span
    for line in parts.text.close:
        yield Part.ACTION, line.place
