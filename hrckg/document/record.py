"""A document as a plain record, for ``hrckg parse --format json`` and for comparisons."""

from typing import Any

from hrckg.document.action import (
    AdoptionWithoutVote,
    NotConsidered,
    RecordedVote,
    Taken,
    Withdrawal,
)
from hrckg.document.document import Document
from hrckg.document.issue import Issue
from hrckg.document.mandate import Mandate
from hrckg.document.mention import (
    AgendaItemTarget,
    EntityTarget,
    Mention,
    ParagraphTarget,
    SessionTarget,
    SymbolTarget,
    Target,
)
from hrckg.document.paragraph import (
    AnnexParagraph,
    Footnote,
    OperativeParagraph,
    Paragraph,
    PreambularParagraph,
    Subparagraph,
)
from hrckg.document.reading import Part, Reading
from hrckg.document.source import Source
from hrckg.span import Span

Record = dict[str, Any]

_KINDS_OF_ACTION = {
    RecordedVote: "recorded vote",
    AdoptionWithoutVote: "adoption without a vote",
    Withdrawal: "withdrawal",
    NotConsidered: "not considered",
}
_NUMBERED = (OperativeParagraph, Subparagraph)


def reading_record(reading: Reading) -> Record:
    """Return what was read of one source as values that JSON can hold.

    ``documents`` holds a record of each document, as ``document_record`` makes it; if there is one
    alone, its fields stand at the top, too. ``shares`` says how much of the source is what, white
    space left out; ``unknown`` and ``unread`` name the pieces that were not understood.
    """
    source = reading.source
    documents = [document_record(document) for document in reading.documents]
    return {
        **(documents[0] if len(documents) == 1 else {}),
        "file": source.name,
        "sha256": source.sha256,
        "media_type": source.media_type,
        "characters": len(source.text),
        "shares": {part.value: round(share, 6) for part, share in reading.shares().items()},
        "unknown": [
            {**_place(span, source), "text": " ".join(span.of(source.text).split())}
            for span in reading.pieces(Part.UNKNOWN)
        ],
        "unread": [{**_place(one.span, source), "reason": one.reason} for one in reading.unread],
        "documents": documents,
    }


def document_record(document: Document) -> Record:
    """Return what was read as values that JSON can hold; places are characters of the source."""
    return {
        "file": document.source.name,
        "sha256": document.source.sha256,
        "kind": document.kind.value,
        "organ": document.organ,
        "symbol": str(document.symbol) if document.symbol else None,
        "amends": str(document.amends) if document.amends else None,
        "adopted_as": str(document.adopted_as) if document.adopted_as else None,
        "number": document.number,
        "title": document.title.text,
        "language": document.language,
        "session": document.session.number,
        "session_dates": _dates(document),
        "agenda_item": document.agenda_item,
        "agenda_item_title": document.agenda_item_title,
        "distributed": _iso(document.distributed_on),
        "adopted": _iso(document.adopted_on),
        "meeting": document.meeting,
        "sponsors": [
            {
                "state": one.state,
                "body": one.body,
                "member": one.member,
                "on_behalf_of": one.on_behalf_of,
                "printed": one.printed.text,
            }
            for one in document.sponsorships
        ],
        "paragraphs": [_paragraph(one, document) for one in document.paragraphs],
        "annexes": [{"id": one.label, "title": one.title.text} for one in document.annexes],
        "footnotes": [_footnote(one, document) for one in document.footnotes],
        "action": _action(document.adoption) if document.adoption else None,
        "actions": [_action(one) for one in document.actions],
        "issues": [_issue(one, document) for one in document.issues],
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


def _dates(document: Document) -> list[str | None] | None:
    session = document.session
    if session.starts_on is None and session.ends_on is None:
        return None
    return [_iso(session.starts_on), _iso(session.ends_on)]


def _paragraph(paragraph: Paragraph, document: Document) -> Record:
    act = paragraph.act
    return {
        "id": paragraph.label,
        "kind": {
            PreambularParagraph: "preambular",
            OperativeParagraph: "operative",
            Subparagraph: "subparagraph",
            AnnexParagraph: "annex",
        }[type(paragraph)],
        "number": paragraph.number if isinstance(paragraph, _NUMBERED) else None,
        "opening_phrase": act.phrase if act else None,
        "action": act.action if act else None,
        "further_actions": list(act.further) if act else [],
        "text": paragraph.words.text,
        "closing_text": paragraph.closing.text if paragraph.closing else None,
        "footnote_refs": [{"footnote": one.footnote, "at": one.at} for one in paragraph.refs],
        "mentions": [_mention(one, paragraph.words.text) for one in paragraph.mentions],
        "mandates": [_mandate(one, paragraph.words.text) for one in paragraph.mandates],
        "addressees": [one.id for one in paragraph.addressees],
        "source": [[span.start, span.end] for span in paragraph.words.ranges(document.source.text)],
    }


def _footnote(footnote: Footnote, document: Document) -> Record:
    return {
        "id": footnote.label,
        "number": footnote.number,
        "text": footnote.words.text,
        "mentions": [_mention(one, footnote.words.text) for one in footnote.mentions],
        "source": [[span.start, span.end] for span in footnote.words.ranges(document.source.text)],
    }


def _mention(mention: Mention, text: str) -> Record:
    return {
        "surface": mention.span.of(text),
        "start": mention.span.start,
        "end": mention.span.end,
        "citation": mention.is_citation,
        "target": _target(mention.target) if mention.target else None,
        "unresolved_because": mention.open.value if mention.open else None,
        "action": mention.action,
        "direct": mention.direct,
        "pinpoint": mention.pinpoint,
        "printed_date": _iso(mention.dated),
    }


def _mandate(mandate: Mandate, text: str) -> Record:
    due = mandate.due
    return {
        "surface": mandate.span.of(text),
        "start": mandate.span.start,
        "end": mandate.span.end,
        "recalled": mandate.recalled,
        "recalled_from": str(mandate.recalled_from.symbol) if mandate.recalled_from else None,
        "actors": list(mandate.actors),
        "deliverable": mandate.deliverable,
        "recipients": list(mandate.recipients),
        "due_at": [_target(one) for one in due.sessions],
        "due_relation": due.relation.value if due.relation else None,
        "due_by": _iso(due.by),
        "recurrence": due.recurrence.value if due.recurrence else None,
        "duration": mandate.duration,
        "extends": mandate.extends,
    }


def _target(target: Target) -> Record:
    match target:
        case SymbolTarget(symbol=symbol):
            return {"kind": "document", "id": str(symbol)}
        case EntityTarget(kind=kind, id=id_):
            return {"kind": kind.value, "id": id_}
        case SessionTarget(body=body, number=number):
            return {"kind": "session", "body": body, "id": number}
        case AgendaItemTarget(number=number):
            return {"kind": "agenda item", "id": number}
        case ParagraphTarget(label=label):
            return {"kind": "paragraph", "id": label}


def _action(taken: Taken) -> Record:
    record = {
        "id": taken.label,
        "kind": _KINDS_OF_ACTION[type(taken)],
        "outcome": taken.outcome.value,
        "date": _iso(taken.taken_on),
        "on_part": taken.on_part,
    }
    if not isinstance(taken, RecordedVote):
        return record
    return {
        **record,
        "in_favour": taken.in_favour,
        "against": taken.against,
        "abstaining": taken.abstaining,
        "ballots": [
            {"state": one.state, "position": one.position.value, "printed": one.printed.text}
            for one in taken.ballots
        ],
    }


def _issue(issue: Issue, document: Document) -> Record:
    return {
        "code": issue.code.value,
        "message": issue.message,
        "remedy": issue.remedy,
        "place": issue.place,
        "file": document.source.name,
        **_place(issue.span, document.source),
    }


def _place(span: Span, source: Source) -> Record:
    line, column = source.line_of(span.start)
    return {"line": line, "column": column, "start": span.start, "end": span.end}
