"""Joints: where a converter has glued several paragraphs to one line."""

import re
from collections.abc import Iterator, Sequence

from hrckg.cut import Line
from hrckg.reader.numbering import CAPITAL, inline_letters, read_number
from hrckg.reader.opening import Openings

# what may be a joint: before "2. Requests" and before "Recalling"
_JOINT = re.compile(
    rf"(?<=[;.,]) ?(?=\d{{1,3}} ?\. ?(?:[{CAPITAL}]|\(?a\)))|(?<=[,;]) ?(?=[{CAPITAL}][a-zà-ÿ'’])"
)
_DEPTH = {"“": 1, "«": 1, "”": -1, "»": -1}


def unglued(lines: Sequence[Line], openings: Openings) -> Iterator[Line]:
    """Divide the lines that hold several paragraphs or sub-paragraphs."""
    for line in lines:
        for paragraph in _divided(line, _joints(line.text, openings)):
            yield from _divided(paragraph, ((at, at) for at in inline_letters(paragraph.text)))


def _divided(line: Line, joints: Iterator[tuple[int, int]]) -> Iterator[Line]:
    start = 0
    for end, at in joints:
        yield line.part(start, end)
        start = at
    yield line.part(start, len(line.text)) if start else line


def _joints(text: str, openings: Openings) -> Iterator[tuple[int, int]]:
    """Yield where a glued paragraph ends and the next one begins, outside quotation marks."""
    seen = depth = 0
    straight = False
    for joint in _JOINT.finditer(text):
        at = joint.end()
        for character in text[seen:at]:
            depth = max(depth + _DEPTH.get(character, 0), 0)
            straight ^= character == '"'
        seen = at
        if depth or straight:
            continue
        number = read_number(text, at)
        opening = openings.match(text, number.end if number else at)
        if opening and opening.finite == bool(number):
            yield joint.start(), at
