"""Joining the lines of what was one line before its page was set."""

import re
from collections.abc import Iterable

from hrckg.document import Excerpt

# "non-" / "politicization", "11–" / "29 September", "and/" / "or"
_OPEN_END = re.compile(r"\w-$|[–/]$")


def joined(pieces: Iterable[Excerpt]) -> Excerpt:
    """Join lines by a space, or by nothing after a hyphen or a dash; white space is folded.

    A hyphen at the end of a line stays: the United Nations breaks compounds at their hyphens and
    divides no words.
    """
    text: list[str] = []
    origins = Excerpt.of().origins
    for piece in pieces:
        words = piece.folded()
        if not words.text:
            continue
        if text and not _OPEN_END.search(text[-1]):
            text.append(" ")
            origins.append(origins[-1] + 1)
        text.append(words.text)
        origins.extend(words.origins)
    return Excerpt("".join(text), origins).folded()
