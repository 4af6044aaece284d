"""Statements of the President and decisions: quotations, whose paragraphs may say who speaks.

"At the 22nd meeting, on 24 September 2008, the President of the Council read out the following
statement: “1. The Human Rights Council welcomes …" (A/HRC/PRST/9/1).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile

from hrckg.cut import Line
from hrckg.document import Act, OperativeParagraph, Paragraph
from hrckg.language import Language
from hrckg.reader.adoption import begins_close
from hrckg.reader.opening import Openings

_QUOTES = {"“": "”", '"': '"', "«": "»"}


def unquoted(lines: Sequence[Line], begun: str, language: Language) -> Iterator[Line]:
    """Take off the quotation marks with which each paragraph of a text begins, and its last ends.

    Marks around words within a line stay. The text ends where its quotation does, and goes on
    only with its close. ``begun`` are the words that introduce it, in which it may begin.
    """
    marks = [mark for mark in _QUOTES if mark in begun]
    marks += [line.text[0] for line in lines if line.text[:1] in _QUOTES]
    if not marks:
        yield from lines
        return
    opening, closing = marks[0], _QUOTES[marks[0]]
    ends = [i for i, one in enumerate(lines) if _ends(one.text, opening, closing)]
    end = ends[-1] if ends else len(lines)
    for line in lines[:end]:
        begins = line.text.startswith(opening) and closing not in line.text[1:-1]
        yield line.after(1) if begins else line
    for line in lines[end : end + 1]:
        start = 1 if line.text.startswith(opening) else 0
        yield line.part(start, len(line.text) - 1)
    yield from dropwhile(lambda line: not begins_close(line, language), lines[end + 1 :])


def _ends(text: str, opening: str, closing: str) -> bool:
    """Say whether a line ends with a mark that nothing within it opens."""
    return text.endswith(closing) and opening not in text[1:-1]


def spoken(
    paragraphs: Sequence[Paragraph], language: Language, openings: Openings
) -> Iterator[Paragraph]:
    """Find the acts of paragraphs that begin with the organ: "The Council welcomes"."""
    for paragraph in paragraphs:
        act = None
        if isinstance(paragraph, OperativeParagraph) and paragraph.act is None:
            act = _act(paragraph.words.text, language, openings)
        yield replace(paragraph, act=act) if act else paragraph


def _act(text: str, language: Language, openings: Openings) -> Act | None:
    speaker = language.header["speaker"].match(text)
    if speaker is None:
        return None
    verb = speaker.end()
    raised = text[:verb] + text[verb : verb + 1].upper() + text[verb + 1 :]
    opening = openings.match(raised, verb)
    if opening is None or not opening.finite:
        return None
    return Act(
        phrase=text[: opening.end],
        action=opening.action,
        further=openings.further(raised, opening),
    )
