"""From a source to its documents: divided, each read, and nothing lost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hrckg.cut import Line, read_lines
from hrckg.document import Document, Part, Reading, Source, Unread
from hrckg.language import detect
from hrckg.reader.composition import compose
from hrckg.reader.division import Piece, divide
from hrckg.reader.furniture import is_furniture
from hrckg.reader.portions import Claim, portions
from hrckg.reader.reader import NotADocumentError, Reader
from hrckg.span import Span

_DEFAULT = "en"  # where no language is certain


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What came of one source."""

    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]
    claims: tuple[Claim, ...]


def read(
    source: Source, misprints: Mapping[str, str] | None = None, language: str | None = None
) -> Reading:
    """Read every text of the United Nations in a source; never fails, whatever it holds.

    ``misprints`` gives what to look up for a folded name, number or symbol as printed;
    ``language`` is the IETF tag of the language that the source is in. None: it is detected. What
    begins as a text and cannot be read is ``unread``, with the reason.
    """
    tag = language or detect(source.text) or _DEFAULT
    read = _read(source, Reader.of(tag, misprints))
    return Reading(
        source=source,
        documents=read.documents,
        unread=read.unread,
        portions=portions(source, read.documents, read.claims),
    )


def parse(source: Source, reader: Reader | None = None) -> Document:
    """Read the one text of a source; without a ``reader``, in the language that it is in.

    Raises:
        NotADocumentError: if it holds no text of the United Nations, or several, or one that
            cannot be read.

    """
    reader = reader or Reader.of(detect(source.text) or _DEFAULT)
    read = _read(source, reader)
    if read.unread:
        raise NotADocumentError(read.unread[0].reason)
    if len(read.documents) > 1:
        raise NotADocumentError(
            f"{source.name}: the file holds {len(read.documents)} texts; read all of them, or "
            "divide it."
        )
    return read.documents[0]


def _read(source: Source, reader: Reader) -> _Read:
    lines = read_lines(source)
    pieces = divide(lines, reader.language, reader.openings, reader.knowledge.states)
    documents: list[Document] = []
    unread: list[Unread] = []
    claims = [*_furniture(lines)]
    for piece in pieces:
        try:
            composed = compose(source, reader, piece)
        except NotADocumentError as error:
            unread.append(Unread(span=_span(piece), reason=str(error)))
        else:
            documents.append(composed.document)
            claims.extend(composed.claims)
        if piece.left:
            unread.append(Unread(span=_span_of(piece.left), reason=_unbegun(source, piece.left)))
    if not pieces:
        reason = (
            f"{source.name}: no line begins with 'The Human Rights Council,' or as other texts do; "
            "check that the file holds a whole resolution, decision or statement."
        )
        unread.append(Unread(span=Span(0, len(source.text)), reason=reason))
    return _Read(documents=tuple(documents), unread=tuple(unread), claims=tuple(claims))


def _furniture(lines: Sequence[Line]) -> Iterator[Claim]:
    for line in lines:
        if is_furniture(line):
            yield Part.FURNITURE, line.block.span


def _unbegun(source: Source, lines: Sequence[Line]) -> str:
    return (
        f"{source.name}: no line behind '{lines[0].text[:_SHOWN]}' begins a text, as 'The Human "
        "Rights Council,' does; check that the file holds the whole text."
    )


_SHOWN = 60  # characters of a line in a message


def _span(piece: Piece) -> Span:
    lines = [line for line in (*piece.above, *piece.below) if line.text]
    whole = piece.beginning.words.span
    if not lines:
        return whole
    around = _span_of(lines)
    return Span(min(whole.start, around.start), max(whole.end, around.end))


def _span_of(lines: Sequence[Line]) -> Span:
    return Span(lines[0].words.span.start, lines[-1].words.span.end)
