"""Faults of a text as a whole: what its parts say differently, and what it does not say."""

from collections.abc import Iterator

from hrckg.document import Code, Document, Excerpt, Issue, Session, is_item
from hrckg.reader.adoption import Close
from hrckg.reader.beginning import Beginning, Form
from hrckg.reader.header import Header
from hrckg.reader.paragraphs import sequence_issues
from hrckg.span import Span
from hrckg.symbol import Kind

_SENTENCE = "op1"  # the sentence of a decision is its first paragraph
_ADOPTED = {Kind.RESOLUTION, Kind.DECISION}  # a statement of the President is made, not adopted


def is_on_agenda(header: Header) -> bool:
    """Say whether the agenda of the session can have the item that is printed."""
    return header.agenda_item is None or is_item(header.session.number, header.agenda_item)


def is_in_order(session: Session) -> bool:
    """Say whether a session does not begin after its end."""
    return not (session.starts_on and session.ends_on and session.starts_on > session.ends_on)


def find_issues(
    document: Document, header: Header, close: Close, beginning: Beginning
) -> Iterator[Issue]:
    """Yield the faults of a document of which ``header`` and ``close`` were read."""
    for issue in sequence_issues(document.paragraphs):
        if not _needs_no_phrase(issue, document, beginning):
            yield issue
    yield from _header_issues(document, header, close)
    yield from _action_issues(document, header, close)
    yield from _footnote_issues(document)


def _header_issues(document: Document, header: Header, close: Close) -> Iterator[Issue]:
    if not document.title.text:
        yield Issue(
            code=Code.TITLE_MISSING,
            message="No title follows the number.",
            remedy="Compare with the official text; no title is recorded.",
            place="text",
            span=document.heading.span,
        )
    for span in (*header.unknown, *close.unknown):
        yield Issue(
            code=Code.BLOCK_UNKNOWN,
            message="No rule understands these words.",
            remedy="Check that they belong to the text; they are left out of the data.",
            place="text",
            span=span,
        )
    if not is_on_agenda(header):
        yield Issue(
            code=Code.AGENDA_ITEM_UNKNOWN,
            message=f"The standing agenda has no item {header.agenda_item}.",
            remedy="Compare with the official text; no agenda item is recorded.",
            place="text",
            span=header.words.span,
        )
    if not is_in_order(header.session):
        yield Issue(
            code=Code.DATES_DIFFER,
            message=f"The session would begin on {header.session.starts_on}, after its end on "
            f"{header.session.ends_on}.",
            remedy="Compare with the official text; neither day is recorded.",
            place="session",
            span=header.words.span,
        )


def _action_issues(document: Document, header: Header, close: Close) -> Iterator[Issue]:
    if header.adopted_on and close.closed_on and header.adopted_on != close.closed_on:
        yield Issue(
            code=Code.DATES_DIFFER,
            message=f"The header says {header.adopted_on}, the close {close.closed_on}.",
            remedy="Compare with the record of the meeting; the header's date is used.",
            place="text",
            span=document.heading.span,
        )
    for action in document.actions:
        if action.taken_on is None:
            yield Issue(
                code=Code.DATE_MISSING,
                message="The text does not say on which day this was done.",
                remedy="Compare with the record of the session; no day is recorded.",
                place=action.label,
                span=action.words.span,
            )
    if document.kind in _ADOPTED and not document.actions:
        yield Issue(
            code=Code.ACTION_MISSING,
            message="The text does not say how it was adopted.",
            remedy="Compare with the official text; no adoption is recorded.",
            place="text",
            span=_last_words(document),
        )


def _needs_no_phrase(issue: Issue, document: Document, beginning: Beginning) -> bool:
    """Say whether a paragraph without an opening phrase is as it should be.

    The instructions of an amendment ("Paragraph 6 should read") have none, and the sentence of a
    decision ("At its 33rd meeting, …, the Council decided") begins with the meeting.
    """
    if issue.code is not Code.PHRASE_UNKNOWN:
        return False
    sentence = beginning.form is Form.DECISION_ITSELF
    return document.kind is Kind.AMENDMENT or (sentence and issue.place == _SENTENCE)


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
