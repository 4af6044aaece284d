"""Tags with more attributes than any page has: a parser compares each of them with all others."""

import re
from typing import Final

from hrckg.formats.source import UnreadableSourceError

_LONGEST: Final = 10_000  # characters of a tag without the values of its attributes
_VALUE: Final = r"""=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>"'][^\s>]*+)?+"""
_VALUES: Final = re.compile(_VALUE)
# what stands in a script is no tag
_TAG: Final = re.compile(
    rf"<script\b[^<]*+(?:<(?!/script)[^<]*+)*+|(<[a-z](?:[^>=]++|{_VALUE})*+)", re.IGNORECASE
)


def refuse_crowded_tags(page: str) -> None:
    """Refuse a page in which a tag has too many attributes.

    Raises:
        UnreadableSourceError: if one has.

    """
    for tag in _TAG.finditer(page):
        words = tag[1] or ""
        if len(words) > _LONGEST and len(_VALUES.sub("=", words)) > _LONGEST:
            line = page.count("\n", 0, tag.start()) + 1
            raise UnreadableSourceError(
                f"line {line}: a tag has more attributes than any page has; save it again with a "
                "browser or a word processor."
            )
