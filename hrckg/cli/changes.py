"""A comparison as a person reads it: paragraph by paragraph, with the words that differ."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from hrckg.change import Change, ChangeKind, Piece, PieceKind, differences
from hrckg.change.record import Texts

INDENT = "    "
"""What stands before the words of a paragraph."""

_NAME = {
    ChangeKind.SAME: ("=", "dim"),
    ChangeKind.CHANGED: ("~", "bold yellow"),
    ChangeKind.MERGED: (">", "bold magenta"),
    ChangeKind.SPLIT: ("<", "bold magenta"),
    ChangeKind.MOVED: ("^", "bold cyan"),
    ChangeKind.NEW: ("+", "bold green"),
    ChangeKind.DROPPED: ("-", "bold red"),
}
_STYLE = {PieceKind.DELETED: "red strike", PieceKind.INSERTED: "green underline"}
_MARKS = {PieceKind.DELETED: ("[-", "-]"), PieceKind.INSERTED: ("{+", "+}")}
_GAP = " … "


def changed_lines(
    changes: Iterable[Change], words: tuple[Texts, Texts], *, marked: bool, context: int | None
) -> Iterator[Text]:
    """Yield the lines about changes: a head for each, and the words that differ.

    ``marked`` puts marks around the words instead of colours, and ``context`` is the number of kept
    words to show on either side of a difference (None: all of them).
    """
    for change in changes:
        yield _head(change)
        if change.kind is ChangeKind.SAME and not change.rephrased:
            continue
        old = words[0][change.older] if change.older else ""
        new = words[1][change.newer] if change.newer else ""
        body = Text(INDENT)
        for piece in _shown(change, differences(old, new), context):
            body.append_text(_piece(piece, marked=marked))
        yield body


def count_line(changes: Iterable[Change]) -> str:
    """Return how many paragraphs fared how: ``18 same, 1 changed, 12 new, 1 dropped``."""
    counts = Counter(change.kind for change in changes)
    told = [f"{counts[kind]} {kind.value}" for kind in ChangeKind if counts[kind]]
    return ", ".join(told) or "no paragraphs"


def _head(change: Change) -> Text:
    mark, style = _NAME[change.kind]
    places = " → ".join(filter(None, (change.older, change.newer)))
    told = [change.kind.value]
    if change.older and change.newer and change.similarity < 1:
        told.append(f"{change.similarity:.0%} alike")
    if change.displaced:
        told.append("elsewhere among its neighbours")
    if change.rephrased:
        told.append("another opening phrase")
    return Text(f"{mark} {places:<16} {', '.join(told)}", style=style)


def _shown(change: Change, pieces: Sequence[Piece], context: int | None) -> Iterator[Piece]:
    """Yield the pieces to show; of a paragraph that was merged, what is not its own is left out."""
    if change.kind is ChangeKind.MERGED:
        pieces = [piece for piece in pieces if piece.kind is not PieceKind.INSERTED]
    last = len(pieces) - 1
    for at, piece in enumerate(pieces):
        if piece.kind is not PieceKind.KEPT or context is None:
            yield piece
        else:
            yield Piece(piece.kind, _cut(piece.text, context, first=at == 0, last=at == last))


def _cut(text: str, context: int, *, first: bool, last: bool) -> str:
    """Leave out the middle of kept words, or what lies beyond the first or last difference."""
    words = text.split()
    before, behind = (0 if first else context), (0 if last else context)
    if len(words) <= before + behind:
        return text
    head = f" {' '.join(words[:before])}" if before else ""
    tail = f"{' '.join(words[len(words) - behind :])}" if behind else ""
    return f"{head}{_GAP}{tail}"


def _piece(piece: Piece, *, marked: bool) -> Text:
    text = "".join(one if one.isprintable() else "�" for one in piece.text)
    if piece.kind is PieceKind.KEPT:
        return Text(text)
    if not marked:
        return Text(text, style=_STYLE[piece.kind])
    begin, end = _MARKS[piece.kind]
    words = text.lstrip()
    space = text[: len(text) - len(words)]
    return Text(f"{space}{begin}{words}{end}" if words else f"{begin}{text}{end}")
