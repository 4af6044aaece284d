"""What stands below the words with which a text begins: its paragraphs, annexes and close."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from hrckg.cut import Line
from hrckg.document import Annex, Paragraph
from hrckg.language import Language
from hrckg.reader.amending import assemble_amendment
from hrckg.reader.annexes import parse_annex
from hrckg.reader.body import assemble, is_wrapped
from hrckg.reader.declaring import assemble_statement
from hrckg.reader.ending import divide
from hrckg.reader.opening import Openings
from hrckg.reader.paragraphs import finish_paragraphs

_APART = 4  # of so many lines one stands apart, where blank lines part the paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The paragraphs of a text and of its annexes, in reading order; the lines of its close."""

    paragraphs: tuple[Paragraph, ...]
    annexes: tuple[Annex, ...]
    close: tuple[Line, ...]


class Shape(Enum):
    """What a text below its first words is made of."""

    RESOLUTION = "resolution"  # a preamble and operative paragraphs
    STATEMENT = "statement"  # paragraphs that need no opening phrase
    AMENDMENT = "amendment"  # instructions, and the paragraphs that they insert


def parse_text(
    lines: Sequence[Line],
    language: Language,
    openings: Openings,
    notes: Collection[str],
    *,
    shape: Shape = Shape.RESOLUTION,
) -> Text:
    """Read the lines below the enacting words; ``notes`` are the numbers of the footnotes."""
    ending = divide(_spaced(lines), language, openings)
    if shape is Shape.AMENDMENT:
        drafts = assemble_amendment(ending.body, openings)
    elif shape is Shape.STATEMENT:
        drafts = assemble_statement(ending.body)
    else:
        drafts = assemble(ending.body, openings)
    annexed = [
        parse_annex(annex, number, language, openings, notes)
        for number, annex in enumerate(ending.annexes, 1)
    ]
    own = finish_paragraphs(drafts, language, openings, notes)
    return Text(
        paragraphs=own + tuple(one for each in annexed for one in each.paragraphs),
        annexes=tuple(each.annex for each in annexed),
        close=tuple(ending.close),
    )


def _spaced(lines: Sequence[Line]) -> Sequence[Line]:
    """Set every line apart in a text in which each line is a paragraph, without blank lines."""
    apart = sum(line.apart for line in lines)
    if apart * _APART > len(lines) or is_wrapped(lines):
        return lines
    return [replace(line, apart=True) for line in lines]
