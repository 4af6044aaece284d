"""Paragraphs and footnotes."""

from dataclasses import dataclass

from hrckg.document.excerpt import Excerpt
from hrckg.document.mandate import Addressee, Mandate
from hrckg.document.mention import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a paragraph does, in the words that the official text prints in italics."""

    phrase: str  # "Takes note with appreciation"
    action: str | None  # id in the scheme of actions; None: a phrase that the scheme lacks
    further: tuple[str, ...] = ()  # ids of the acts of second verbs, in order


@dataclass(frozen=True, slots=True, kw_only=True)
class FootnoteRef:
    """A footnote's mark in a paragraph: it stood before the character ``at`` of the text."""

    footnote: str  # the number as printed: "1", "*"
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PreambularParagraph:
    """A paragraph that gives a reason; the source numbers none, so ``ordinal`` counts them."""

    ordinal: int
    words: Excerpt
    act: Act | None  # None: no opening phrase was recognised
    refs: tuple[FootnoteRef, ...] = ()
    mentions: tuple[Mention, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    closing: Excerpt | None = None  # words after the sub-paragraphs; None: there are none
    headings: tuple[Excerpt, ...] = ()  # printed above it
    prefix: str = ""  # label of the annex or quotation that holds it: "annex1."

    @property
    def label(self) -> str:
        """The fragment of its IRI: ``pp3``."""
        return f"{self.prefix}pp{self.ordinal}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OperativeParagraph:
    """A paragraph that decides something, under the number it was adopted with."""

    number: str | None  # as printed, "5"; None: printed without a number
    counted: int  # the number that the place in the sequence gives
    repetition: int = 1  # 2 for the second paragraph that prints the same number
    words: Excerpt
    act: Act | None
    refs: tuple[FootnoteRef, ...] = ()
    mentions: tuple[Mention, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    closing: Excerpt | None = None
    headings: tuple[Excerpt, ...] = ()
    prefix: str = ""

    @property
    def label(self) -> str:
        """The fragment of its IRI: ``op5``; ``op3-2`` for a number printed again."""
        again = f"-{self.repetition}" if self.repetition > 1 else ""
        return f"{self.prefix}op{self.number or self.counted}{again}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subparagraph:
    """A lettered part of a paragraph: ``marks`` are ("a",) or ("a", "i")."""

    parent: str  # label of the paragraph or sub-paragraph that it is part of
    marks: tuple[str, ...]
    number: str  # as printed with its paragraph: "5 (a)"
    repetition: int = 1
    words: Excerpt
    act: Act | None = None
    refs: tuple[FootnoteRef, ...] = ()
    mentions: tuple[Mention, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    closing: Excerpt | None = None
    headings: tuple[Excerpt, ...] = ()

    @property
    def label(self) -> str:
        """The fragment of its IRI: ``op5.a.i``."""
        again = f"-{self.repetition}" if self.repetition > 1 else ""
        return f"{self.parent}.{self.marks[-1]}{again}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexParagraph:
    """A paragraph of an annex that bears no number: ``ordinal`` counts those of the annex."""

    ordinal: int
    prefix: str  # label of the annex: "annex1."
    words: Excerpt
    act: Act | None = None
    refs: tuple[FootnoteRef, ...] = ()
    mentions: tuple[Mention, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    closing: Excerpt | None = None
    headings: tuple[Excerpt, ...] = ()

    @property
    def label(self) -> str:
        """The fragment of its IRI: ``annex1.p3``."""
        return f"{self.prefix}p{self.ordinal}"


Paragraph = PreambularParagraph | OperativeParagraph | Subparagraph | AnnexParagraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An annex of a text: ``number`` counts them from 1 in the order in which they are printed."""

    number: int
    heading: Excerpt  # "Annex II"; empty where the source has lost it
    title: Excerpt  # the lines below it that name the annex; empty: there are none

    @property
    def label(self) -> str:
        """The fragment of its IRI: ``annex1``."""
        return f"annex{self.number}"


def annex_of(paragraph: Paragraph) -> str | None:
    """Return the label of the annex that a paragraph belongs to; None: it belongs to the text."""
    first, _, rest = paragraph.label.partition(".")
    return first if rest and first.startswith("annex") else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A footnote under its number as printed ("1"; "*" and "**" by stars)."""

    number: str
    repetition: int = 1  # 2 for the second footnote that prints the same number
    words: Excerpt
    mentions: tuple[Mention, ...] = ()

    @property
    def label(self) -> str:
        """The fragment of its IRI: ``fn1``, ``fn-star``, ``fn-star-star``."""
        again = f"-{self.repetition}" if self.repetition > 1 else ""
        if set(self.number) == {"*"}:
            return "fn" + "-star" * len(self.number) + again
        return f"fn{self.number}{again}"
