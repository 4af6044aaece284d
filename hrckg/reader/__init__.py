"""From a source to a Document: header, paragraphs, footnotes, close; nothing is resolved yet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress

from hrckg.cut import Line, read_lines
from hrckg.document import (
    Code,
    Document,
    Excerpt,
    Footnote,
    Issue,
    Paragraph,
    Session,
    Source,
    Sponsorship,
    Taken,
    is_item,
)
from hrckg.errors import HrckgError
from hrckg.knowledge import Knowledge, load_knowledge
from hrckg.language import Language, load_language
from hrckg.reader.adoption import Close, begins_close, parse_close
from hrckg.reader.body import assemble
from hrckg.reader.footnotes import take_footnotes
from hrckg.reader.furniture import is_furniture, printed_symbol
from hrckg.reader.header import Header, parse_header
from hrckg.reader.opening import Openings, load_openings
from hrckg.reader.paragraphs import finish_paragraphs, sequence_issues
from hrckg.reader.states import parse_state_list
from hrckg.span import Span
from hrckg.symbol import InvalidSymbolError, Kind, Symbol

__all__ = ["NotADocumentError", "Reader", "parse"]


class NotADocumentError(HrckgError):
    """A text that does not have the form of a text of the Council."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What reading needs: a language, the closed lists, and names to read differently.

    ``misprints`` gives the folded name to look up for a folded name as printed (corpus.toml).
    """

    language: Language
    knowledge: Knowledge
    openings: Openings

    @staticmethod
    def of(tag: str = "en", misprints: Mapping[str, str] | None = None) -> "Reader":
        """Make a reader of texts in the language ``tag``."""
        knowledge = load_knowledge(tag)
        known = {
            printed: knowledge.states[name]
            for printed, name in (misprints or {}).items()
            if name in knowledge.states
        }
        return Reader(
            language=load_language(tag),
            knowledge=replace(knowledge, states={**knowledge.states, **known}),
            openings=load_openings(tag),
        )


def parse(source: Source, reader: Reader | None = None) -> Document:
    """Read one text of the Council.

    Raises:
        NotADocumentError: if no line names the organ that speaks or bears a number, or if the
            title or all paragraphs are missing.

    """
    reader = reader or Reader.of()
    lines = read_lines(source.text)
    notes = take_footnotes([line for line in lines if not is_furniture(line)])
    above, below = _divide(notes.lines, reader.language, source)
    displaced = [_is_masthead(line, reader.language) for line in below]
    above = [*compress(below, displaced), *above]
    below = [line for line, is_masthead in zip(below, displaced, strict=True) if not is_masthead]
    header = parse_header(above, reader.language, reader.knowledge.states)
    if header is None:
        raise NotADocumentError(
            f"{source.name}: no line before 'The Human Rights Council,' begins with a number such "
            "as '43/21.'; check that the file holds one whole resolution."
        )
    if not header.title.text:
        raise NotADocumentError(
            f"{source.name}: no title follows the number {header.number}; "
            "check whether the file has lost it, and put it behind the number."
        )
    at = _close(below, reader.language)
    numbers = {note.number for note in notes.footnotes}
    drafts = assemble(below[:at], reader.openings)
    if not drafts:
        raise NotADocumentError(
            f"{source.name}: no paragraph follows 'The Human Rights Council,'; "
            "check that the file holds one whole resolution."
        )
    body = below[0].block.span.start
    return _document(
        source,
        reader,
        _Parts(
            header=header,
            paragraphs=finish_paragraphs(drafts, reader.openings, numbers),
            footnotes=notes.footnotes,
            close=parse_close(below[at:], reader.language, reader.knowledge.states),
            bears=printed_symbol([line for line in lines if line.block.span.start < body]),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """What the rules for each part of a text have made of it."""

    header: Header
    paragraphs: tuple[Paragraph, ...]
    footnotes: tuple[Footnote, ...]
    close: Close
    bears: str | None  # the symbol on its pages; None: there is none


def _divide(
    lines: Sequence[Line], language: Language, source: Source
) -> tuple[list[Line], list[Line]]:
    """Divide the lines at the enacting words."""
    enacting = language.header["enacting"]
    for i, line in enumerate(lines):
        if match := enacting.match(line.text):
            rest = line.after(match.end())
            return list(lines[:i]), [*([rest] if rest.text else []), *lines[i + 1 :]]
    raise NotADocumentError(
        f"{source.name}: no line begins with 'The Human Rights Council,'; "
        "check that the file holds one whole resolution in English."
    )


def _is_masthead(line: Line, language: Language) -> bool:
    """Say whether a line is a masthead, which belongs above the text wherever it stands."""
    return language.header["displaced"].fullmatch(line.text) is not None


def _close(lines: Sequence[Line], language: Language) -> int:
    """Return the index of the first line of the close."""
    for i, line in enumerate(lines):
        if begins_close(line, language) and (i == 0 or lines[i - 1].text[-1:] in ".;:,0123456789"):
            return i
    return len(lines)


def _document(source: Source, reader: Reader, parts: _Parts) -> Document:
    header, close = parts.header, parts.close
    draft = header.kind is Kind.DRAFT_RESOLUTION
    document = Document(
        source=source,
        kind=header.kind,
        language=reader.language.tag,
        number=header.number,
        title=header.title,
        heading=header.words,
        session=_session(header),
        symbol=_symbol(header, parts.bears),
        agenda_item=header.agenda_item if _is_on_agenda(header) else None,
        agenda_item_title=header.agenda_item_title,
        distributed_on=header.distributed_on,
        adopted_on=None if draft else header.adopted_on or close.closed_on,
        meeting=close.meeting,
        paragraphs=_without_ambiguous_marks(parts),
        footnotes=parts.footnotes,
        sponsorships=_sponsorships(header, reader),
        taken=_dated(close.taken, header),
    )
    issues = (*_issues(document, header, close), *close.issues)
    return replace(document, issues=tuple(sorted(issues, key=lambda one: one.span)))


def _is_on_agenda(header: Header) -> bool:
    return header.agenda_item is None or is_item(header.session.number, header.agenda_item)


def _is_in_order(session: Session) -> bool:
    return not (session.starts_on and session.ends_on and session.starts_on > session.ends_on)


def _session(header: Header) -> Session:
    """Return the session, without its days if they cannot be right."""
    session = header.session
    return session if _is_in_order(session) else Session(number=session.number)


def _without_ambiguous_marks(parts: _Parts) -> tuple[Paragraph, ...]:
    """Leave out the marks of which nobody can say to which of several footnotes they lead."""
    repeated = {note.number for note in parts.footnotes if note.repetition > 1}
    return tuple(
        replace(one, refs=tuple(ref for ref in one.refs if ref.footnote not in repeated))
        for one in parts.paragraphs
    )


def _dated(taken: Taken | None, header: Header) -> Taken | None:
    """Give an action the date of the header where the close prints none."""
    if taken and taken.taken_on is None:
        return replace(taken, taken_on=header.adopted_on)
    return taken


def _symbol(header: Header, bears: str | None) -> Symbol | None:
    if header.kind in {Kind.RESOLUTION, Kind.DECISION}:
        return Symbol.of_council(header.kind, header.number)
    try:
        return Symbol.parse(bears) if bears else None
    except InvalidSymbolError:
        return None


def _sponsorships(header: Header, reader: Reader) -> tuple[Sponsorship, ...]:
    if header.sponsors is None:
        return ()
    listed = parse_state_list(header.sponsors, reader.language, reader.knowledge.states)
    return tuple(
        Sponsorship(state=one.state, member=not one.starred, printed=one.printed)
        for one in listed
        if one.state
    )


def _issues(document: Document, header: Header, close: Close) -> Iterator[Issue]:
    yield from sequence_issues(document.paragraphs)
    for span in (*header.unknown, *close.unknown):
        yield Issue(
            code=Code.BLOCK_UNKNOWN,
            message="No rule understands these words.",
            remedy="Check that they belong to the text; they are left out of the data.",
            place="text",
            span=span,
        )
    if not _is_on_agenda(header):
        yield Issue(
            code=Code.BLOCK_UNKNOWN,
            message=f"The standing agenda has no item {header.agenda_item}.",
            remedy="Compare with the official text; no agenda item is recorded.",
            place="text",
            span=header.words.span,
        )
    if not _is_in_order(header.session):
        yield Issue(
            code=Code.DATES_DIFFER,
            message=f"The session would begin on {header.session.starts_on}, after its end on "
            f"{header.session.ends_on}.",
            remedy="Compare with the official text; neither day is recorded.",
            place="session",
            span=header.words.span,
        )
    if header.adopted_on and close.closed_on and header.adopted_on != close.closed_on:
        yield Issue(
            code=Code.DATES_DIFFER,
            message=f"The header says {header.adopted_on}, the close {close.closed_on}.",
            remedy="Compare with the record of the meeting; the header's date is used.",
            place="text",
            span=document.heading.span,
        )
    if document.taken and document.taken.taken_on is None:
        yield Issue(
            code=Code.DATE_MISSING,
            message="The text does not say on which day it was adopted.",
            remedy="Compare with the record of the session; no day is recorded.",
            place="action",
            span=document.taken.words.span,
        )
    if document.kind is not Kind.DRAFT_RESOLUTION and document.taken is None:
        yield Issue(
            code=Code.ACTION_MISSING,
            message="The text does not say how it was adopted.",
            remedy="Compare with the official text; no adoption is recorded.",
            place="text",
            span=_last_words(document),
        )
    yield from _footnote_issues(document)


def _last_words(document: Document) -> Span:
    words: Excerpt = document.paragraphs[-1].words if document.paragraphs else document.heading
    return Span(words.span.end - 1, words.span.end)


def _footnote_issues(document: Document) -> Iterator[Issue]:
    noted = {note.number for note in document.footnotes}
    marked = {ref.footnote for paragraph in document.paragraphs for ref in paragraph.refs}
    repeated = {note.number for note in document.footnotes if note.repetition > 1}
    for note in document.footnotes:
        if note.repetition > 1:
            yield Issue(
                code=Code.NUMBER_REPEATED,
                message=f"The footnote number {note.number} is printed again.",
                remedy="Compare with the official text; marks with this number are left out.",
                place=note.label,
                span=note.words.span,
            )
        if note.number.isdigit() and note.number not in marked | repeated:
            yield Issue(
                code=Code.FOOTNOTE_UNUSED,
                message=f"No mark in a paragraph leads to footnote {note.number}.",
                remedy="Compare with the official text; the mark may be lost, or stand in a title.",
                place=note.label,
                span=note.words.span,
            )
    for paragraph in document.paragraphs:
        for ref in paragraph.refs:
            if ref.footnote not in noted:
                place = max(min(ref.at, len(paragraph.words)) - 1, 0)
                yield Issue(
                    code=Code.FOOTNOTE_MISSING,
                    message=f"The footnote {ref.footnote} of {paragraph.label} is not in the text.",
                    remedy="Compare with the official text; the mark is left out.",
                    place=paragraph.label,
                    span=paragraph.words.place(Span(place, place + 1)),
                )
