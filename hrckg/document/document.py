"""One text of the Council."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hrckg.document.action import Sponsorship, Taken
from hrckg.document.excerpt import Excerpt
from hrckg.document.issue import Issue
from hrckg.document.paragraph import (
    Footnote,
    OperativeParagraph,
    Paragraph,
    PreambularParagraph,
)
from hrckg.document.source import Source
from hrckg.symbol import Kind, Symbol


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The session a text belongs to: ``43``, ``S-17``, and its dates where the text prints them."""

    number: str
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What was read of one text, with the source it was read from.

    ``paragraphs`` are in reading order, each sub-paragraph after the paragraph it is part of.
    None in a field says that the source does not print it.
    """

    source: Source
    kind: Kind
    language: str  # "en"
    number: str  # as printed: "43/21"; of a draft "46/…"
    title: Excerpt
    heading: Excerpt  # what was read as header, number line and title
    session: Session
    symbol: Symbol | None = None  # None: not printed, and no number gives it
    adopted_as: Symbol | None = None  # of a draft; from corpus.toml, never printed
    agenda_item: str | None = None
    agenda_item_title: str | None = None
    distributed_on: date | None = None
    adopted_on: date | None = None
    meeting: str | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    sponsorships: tuple[Sponsorship, ...] = ()
    taken: Taken | None = None
    issues: tuple[Issue, ...] = ()

    @property
    def preambular(self) -> Iterator[PreambularParagraph]:
        """The preambular paragraphs, without their sub-paragraphs."""
        return (p for p in self.paragraphs if isinstance(p, PreambularParagraph))

    @property
    def operative(self) -> Iterator[OperativeParagraph]:
        """The operative paragraphs, without their sub-paragraphs."""
        return (p for p in self.paragraphs if isinstance(p, OperativeParagraph))
