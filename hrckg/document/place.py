"""A place in a source, as a person finds it: line, column, and a caret under the words."""

from hrckg.document.source import Source
from hrckg.span import Span

_WIDTH = 88


def show_place(source: Source, span: Span) -> str:
    r"""Return the line of ``source`` at which ``span`` begins, with carets under it.

    A long line is cut around the place; tabs and control characters are shown as spaces.

    >>> source = Source(name="a.txt", sha256="", media_type="", text="In favour:\nBenim, Chad")
    >>> print(show_place(source, Span(11, 16)))
        2 | Benim, Chad
          | ^^^^^
    """
    number, column = source.line_of(span.start)
    start = span.start - column + 1
    end = source.text.find("\n", span.start)
    line = source.text[start : end if end >= 0 else len(source.text)].rstrip("\r")
    shown = max(0, min(column - 1 - _WIDTH // 3, len(line) - _WIDTH))
    words = "".join(c if c.isprintable() else " " for c in line[shown : shown + _WIDTH])
    at = column - 1 - shown
    carets = "^" * max(1, min(len(span), len(words) - at))
    return f"{number:>5} | {words}\n      | {' ' * at}{carets}"
