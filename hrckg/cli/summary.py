"""A reading as a person reads it: documents, faults with their place, and what stayed unknown."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from hrckg.document import (
    AdoptionWithoutVote,
    AnnexParagraph,
    Code,
    Document,
    Issue,
    Mandate,
    Open,
    OperativeParagraph,
    Outcome,
    Paragraph,
    Part,
    Position,
    PreambularParagraph,
    Reading,
    RecordedVote,
    Subparagraph,
    Taken,
)
from hrckg.document.place import show_place

_WIDTH = 96
_INDENT = 6


def summary(reading: Reading, file: str) -> Iterator[str]:
    """Yield the lines about one source; ``file`` is its name as the person knows it."""
    for document in reading.documents:
        yield from _document(document, file)
        yield ""
    yield from _shares(reading, file)


def _document(document: Document, file: str) -> Iterator[str]:
    yield f"{document.symbol or 'no symbol'}  {document.title.text}"
    yield ""
    for name, value in _facts(document):
        if value:
            yield f"  {name:<14} {value}"
    yield ""
    for paragraph in document.paragraphs:
        yield _line(paragraph)
        for mandate in paragraph.mandates:
            yield _cut(f"{'':<{_INDENT}} {_duty(mandate, paragraph.words.text)}")
    for footnote in document.footnotes:
        yield _cut(f"{footnote.label:<{_INDENT}} {footnote.words.text}")
    yield ""
    for issue in document.issues:
        yield from _issue(issue, document, file)
    number = len(document.issues)
    yield f"{number or 'no'} issue{'' if number == 1 else 's'}"


def _issue(issue: Issue, document: Document, file: str) -> Iterator[str]:
    line, column = document.source.line_of(issue.span.start)
    yield f"{file}:{line}:{column}: {issue.code.value}: {issue.message} {issue.remedy}"
    yield show_place(document.source, issue.span)


def _shares(reading: Reading, file: str) -> Iterator[str]:
    """Yield what became of the source, and the unknown pieces that no issue has shown."""
    shares = [f"{part.value} {share:.1%}" for part, share in reading.shares().items() if share]
    yield f"{file}: {', '.join(shares)}"
    shown = sorted(
        issue.span.start
        for document in reading.documents
        for issue in document.issues
        if issue.code is Code.BLOCK_UNKNOWN
    )
    for piece in reading.pieces(Part.UNKNOWN):
        if bisect_left(shown, piece.start) == bisect_left(shown, piece.end):
            line, column = reading.source.line_of(piece.start)
            words = reading.source.text[piece.start : min(piece.end, piece.start + _WIDTH)]
            yield _cut(f"{file}:{line}:{column}: unknown: {' '.join(words.split())}")


def _facts(document: Document) -> Iterator[tuple[str, str]]:
    preambular, operative = len(list(document.preambular)), len(list(document.operative))
    mentions = [
        one for part in (*document.paragraphs, *document.footnotes) for one in part.mentions
    ]
    yield "kind", document.kind.value
    yield "number", document.number
    yield "adopted as", str(document.adopted_as or "")
    yield "session", document.session.number
    yield "agenda item", " ".join(filter(None, [document.agenda_item, document.agenda_item_title]))
    yield "distributed", str(document.distributed_on or "")
    yield "adopted on", str(document.adopted_on or "")
    yield "meeting", document.meeting or ""
    for action in document.actions:
        yield "action", _action(action)
    yield "sponsors", ", ".join(one.printed.text for one in document.sponsorships)
    yield "language", document.language
    yield "paragraphs", f"{preambular} preambular, {operative} operative"
    yield "annexes", ", ".join(one.title.text for one in document.annexes)
    yield "mandates", _counted_mandates(document)
    yield "mentions", str(len(mentions))
    yield "unresolved", _reasons(mention.open for mention in mentions if mention.open)


def _counted_mandates(document: Document) -> str:
    mandates = [one for paragraph in document.paragraphs for one in paragraph.mandates]
    recalled = sum(mandate.recalled for mandate in mandates)
    counted = (f"{len(mandates) - recalled} made", f"{recalled} recalled" if recalled else "")
    return ", ".join(filter(None, counted)) if mandates else ""


def _duty(mandate: Mandate, text: str) -> str:
    """Return who has to do what, for whom and when, in the ids of the closed lists.

    Where they have no name for what is to be done, the words of the duty say it.
    """
    due = mandate.due
    sessions = ", ".join(f"{session.body}/{session.number}" for session in due.sessions)
    relation = f"{due.relation.value} " if due.relation else ""
    facts = (
        "recalled mandate" if mandate.recalled else "mandate",
        f"of {mandate.recalled_from.symbol}" if mandate.recalled_from else "",
        ", ".join(mandate.actors),
        mandate.deliverable or "",
        f"extends {mandate.extends}" if mandate.extends else "",
        "" if mandate.deliverable or mandate.extends else f'"{mandate.span.of(text)}"',
        f"for {mandate.duration}" if mandate.duration else "",
        f"to {', '.join(mandate.recipients)}" if mandate.recipients else "",
        f"{relation}{sessions}",
        f"by {due.by}" if due.by else "",
        due.recurrence.value if due.recurrence else "",
    )
    return " · ".join(filter(None, facts))


def _reasons(reasons: Iterable[Open]) -> str:
    """Return how many mentions are unresolved for each reason, the most frequent first."""
    counted = Counter(reason.value for reason in reasons)
    ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    return ", ".join(f"{number} {reason}" for reason, number in ordered)


def _action(action: Taken) -> str:
    part = f" on {action.on_part}" if action.on_part else ""
    match action:
        case RecordedVote() as vote:
            totals = ", ".join(_total(vote, one) for one in Position)
            rejected = ", rejected" if vote.outcome is Outcome.REJECTED else ""
            return f"recorded vote{part}{rejected}: {totals}; {len(vote.ballots)} ballots"
        case AdoptionWithoutVote():
            return f"adopted without a vote{part}"
        case _:
            return f"{action.outcome.value.replace('-', ' ')}{part}"


def _total(vote: RecordedVote, position: Position) -> str:
    printed = vote.total(position)
    return f"{'?' if printed is None else printed} {position.value.replace('-', ' ')}"


def _line(paragraph: Paragraph) -> str:
    act, text = paragraph.act, paragraph.words.text
    rest = f"[{act.phrase}]{text.removeprefix(act.phrase)}" if act else f"[?]{text}"
    printed = ""
    match paragraph:
        case OperativeParagraph(number=number):
            printed = f"{number}. " if number else ""
        case Subparagraph(marks=marks):
            printed, rest = f"({marks[-1]}) ", rest if act else text
        case AnnexParagraph():
            rest = text
        case PreambularParagraph():
            pass
    return _cut(f"{paragraph.label:<{_INDENT}} {printed}{rest}")


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"
