"""A place in a source, as a person finds it: line, column, and a caret under the words."""

import re
import unicodedata

from rich.cells import cell_len

from hrckg.document.source import Source
from hrckg.span import Span

_WIDTH = 88  # columns of a terminal
_BEFORE = 29  # of these at most, for the words before a place in the middle of a long line
_LINE_END = re.compile(r"[\r\n]")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_LEFT_TO_RIGHT_OVERRIDE, _POP_OVERRIDE = "\u202d", "\u202c"


def show_place(source: Source, span: Span) -> str:
    r"""Return the line of ``source`` at which ``span`` begins, with carets under it.

    A long line is cut around the place; tabs and control characters are shown as spaces. Wide and
    combining characters count as a terminal shows them, and right-to-left words are shown in the
    order of the file, so that the carets stand under what they mean.

    >>> source = Source(name="a.txt", sha256="", media_type="", text="In favour:\nBenim, Chad")
    >>> print(show_place(source, Span(11, 16)))
        2 | Benim, Chad
          | ^^^^^
    """
    number, column = source.line_of(span.start)
    start = span.start - column + 1
    end = _end_of_line(source.text, span)
    before = _shown(source.text[max(start, span.start - _WIDTH) : span.start].rstrip("\r"))
    after = _shown(source.text[span.start : end])
    before = _last(before, max(_BEFORE, _WIDTH - cell_len(after)))
    after = _first(after, _WIDTH - cell_len(before))
    marked = after[: len(span)]
    carets = "^" * max(1, cell_len(marked))
    last, _ = source.line_of(max(span.start, span.end - 1))
    further = f" to line {last}" if last > number else ""
    words = _in_order(before + after)
    return f"{number:>5} | {words}\n      | {' ' * cell_len(before)}{carets}{further}"


def _end_of_line(text: str, span: Span) -> int:
    """Return where the line ends, or what of it can be shown."""
    farthest = min(span.start + _WIDTH, len(text))
    found = _LINE_END.search(text, min(span.start, farthest), farthest)
    return found.start() if found else farthest


def _shown(words: str) -> str:
    return "".join(character if character.isprintable() else " " for character in words)


def _first(words: str, width: int) -> str:
    while cell_len(words) > width:
        words = words[:-1]
    return words


def _last(words: str, width: int) -> str:
    while cell_len(words) > width:
        words = words[1:]
    return words


def _in_order(words: str) -> str:
    """Keep a terminal from turning right-to-left words round, away from their carets."""
    if any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in words):
        return f"{_LEFT_TO_RIGHT_OVERRIDE}{words}{_POP_OVERRIDE}"
    return words
