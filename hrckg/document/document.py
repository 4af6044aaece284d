"""One text of the Council."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hrckg.document.action import Sponsorship, Taken
from hrckg.document.excerpt import Excerpt
from hrckg.document.issue import Issue
from hrckg.document.mention import COUNCIL
from hrckg.document.paragraph import (
    Annex,
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
    number: str  # as printed: "43/21"; of a draft "46/…"; empty: none is printed
    title: Excerpt
    heading: Excerpt  # what was read as header, number line and title
    session: Session
    organ: str = COUNCIL  # id in the list of bodies: "HRC", "CHR", "GA"
    symbol: Symbol | None = None  # None: not printed, and no number gives it
    amends: Symbol | None = None  # the draft that an amendment amends
    adopted_as: Symbol | None = None  # of a draft; from corpus.toml, never printed
    agenda_item: str | None = None
    agenda_item_title: str | None = None
    distributed_on: date | None = None
    adopted_on: date | None = None
    meeting: str | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    annexes: tuple[Annex, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    sponsorships: tuple[Sponsorship, ...] = ()
    actions: tuple[Taken, ...] = ()
    issues: tuple[Issue, ...] = ()

    @property
    def adoption(self) -> Taken | None:
        """The action by which the text was adopted; None: it was not, or the source is silent."""
        return next((action for action in self.actions if action.adopts), None)

    @property
    def decided_on(self) -> date | None:
        """The day of the meeting that adopted the text; None: unknown, or it was not adopted.

        A statement is made by the President for the organ, and no action on it is recorded.
        """
        if self.kind is Kind.PRESIDENT_STATEMENT:
            return self.adopted_on
        return self.adoption.taken_on if self.adoption else None

    @property
    def preambular(self) -> Iterator[PreambularParagraph]:
        """The preambular paragraphs of the text itself, without their sub-paragraphs."""
        own = (p for p in self.paragraphs if isinstance(p, PreambularParagraph))
        return (p for p in own if not p.prefix)

    @property
    def operative(self) -> Iterator[OperativeParagraph]:
        """The operative paragraphs of the text itself, without their sub-paragraphs."""
        own = (p for p in self.paragraphs if isinstance(p, OperativeParagraph))
        return (p for p in own if not p.prefix)
