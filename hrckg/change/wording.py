"""What a comparison needs to know of a paragraph, and nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from hrckg.document import (
    AnnexParagraph,
    Document,
    OperativeParagraph,
    Paragraph,
    PreambularParagraph,
    Subparagraph,
)

# "op5.a", "annex1.p3", "op2.quoted1.pp1"
_PART = re.compile(
    r"""
    (?:(?P<holder>annex)\d+\. | .*\.(?P<quoted>quoted)\d+\.)?
    (?P<part>pp|op|p)
    """,
    re.VERBOSE,
)


class Rank(Enum):
    """What sort of paragraph a wording is that of."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    LETTERED = "lettered"  # a sub-paragraph
    UNNUMBERED = "unnumbered"  # a paragraph of an annex without a number


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of one paragraph; small enough to keep those of many texts.

    ``text`` holds the words after the sub-paragraphs, too, behind a space.
    """

    label: str  # "op5.a"
    rank: Rank
    text: str
    opening: int = 0  # characters of the opening phrase, which begins the text
    action: str | None = None  # id in the scheme of actions; None: no act is known
    parent: str | None = None  # label of the paragraph that a lettered one is part of

    @property
    def place(self) -> tuple[str, str]:
        """The part of a text in which it stands.

        First "annex", "quoted" or the text itself (""); then "pp" for a preamble, "op" for an
        operative part, "p" for paragraphs without numbers.

        >>> Wording(label="annex1.op5.a", rank=Rank.LETTERED, text="To act;", parent="op5").place
        ('annex', 'op')
        """
        named = _PART.match(self.label)
        if named is None:
            return "", ""
        return named["holder"] or named["quoted"] or "", named["part"]


def wordings(document: Document) -> tuple[Wording, ...]:
    """Return the wordings of the paragraphs of a document, in reading order."""
    return tuple(_wordings(document.paragraphs))


def _wordings(paragraphs: tuple[Paragraph, ...]) -> Iterator[Wording]:
    for paragraph in paragraphs:
        text, act, closing = paragraph.words.text, paragraph.act, paragraph.closing
        opens = act is not None and text.startswith(act.phrase)
        yield Wording(
            label=paragraph.label,
            rank=_rank(paragraph),
            text=f"{text} {closing.text}" if closing else text,
            opening=len(act.phrase) if act and opens else 0,
            action=act.action if act else None,
            parent=paragraph.parent if isinstance(paragraph, Subparagraph) else None,
        )


def _rank(paragraph: Paragraph) -> Rank:
    match paragraph:
        case PreambularParagraph():
            return Rank.PREAMBULAR
        case OperativeParagraph():
            return Rank.OPERATIVE
        case Subparagraph():
            return Rank.LETTERED
        case AnnexParagraph():
            return Rank.UNNUMBERED
