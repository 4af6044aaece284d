"""A reading as a person reads it: documents, faults with their place, and what stayed unknown."""

from bisect import bisect_left
from collections.abc import Iterator

from hrckg.document import (
    AdoptionWithoutVote,
    AnnexParagraph,
    Code,
    Document,
    Issue,
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
    mentions = sum(len(one.mentions) for one in (*document.paragraphs, *document.footnotes))
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
    yield "mentions", str(mentions)


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
