"""Headings between paragraphs: "I. Universal periodic review mechanism", "A. Basis of the review".

The United Nations numbers sections with capital Roman numerals and letters, and prints no stop
behind a heading. A heading belongs to the paragraph below it.
"""

import re

from hrckg.cut import Line
from hrckg.reader.numbering import CAPITAL, read_number

_SECTION = re.compile(rf"(?:[IVXL]{{1,6}}|[A-Z])\. ?(?=[{CAPITAL}«“\"])")
_STOP = re.compile(r"[.,;:…?!]\s*(?:[”\"'’»)]|\s)*$")
_LONGEST = 160  # no heading of the United Nations fills more than two lines
_WORD = re.compile(r"[^\W\d_]{3}")


def is_section(line: Line) -> bool:
    """Say whether ``line`` has the form of a numbered heading.

    One that ends in a stop is a sentence, or a name with initials.
    """
    return bool(_SECTION.match(line.text)) and is_unstopped(line)


def is_italic(line: Line) -> bool:
    """Say whether a whole line is set in italics, as headings are."""
    return is_unstopped(line) and any(
        span.start == 0 and span.end >= len(line.text) for span in line.italics
    )


def is_title(line: Line) -> bool:
    """Say whether ``line`` can be a heading without a number: short, a capital, no stop."""
    text = line.text
    return (
        text[:1].isupper()
        and _WORD.search(text) is not None
        and read_number(text) is None
        and is_unstopped(line)
    )


def is_unstopped(line: Line) -> bool:
    """Say whether a line is short and ends without a stop, as all headings do."""
    return len(line.text) <= _LONGEST and not _STOP.search(line.text[-20:])
