"""A document of the Council as values: what was read, and where in its source."""

from hrckg.document.action import (
    AdoptionWithoutVote,
    Ballot,
    Position,
    RecordedVote,
    Sponsorship,
    Taken,
)
from hrckg.document.agenda import is_item, is_standing
from hrckg.document.document import Document, Session
from hrckg.document.excerpt import Excerpt
from hrckg.document.issue import Code, Issue
from hrckg.document.mention import (
    COUNCIL,
    AgendaItemTarget,
    EntityKind,
    EntityTarget,
    Mention,
    ParagraphTarget,
    SessionTarget,
    SymbolTarget,
    Target,
    is_text,
)
from hrckg.document.paragraph import (
    Act,
    Footnote,
    FootnoteRef,
    OperativeParagraph,
    Paragraph,
    PreambularParagraph,
    Subparagraph,
)
from hrckg.document.source import Source

__all__ = [
    "COUNCIL",
    "Act",
    "AdoptionWithoutVote",
    "AgendaItemTarget",
    "Ballot",
    "Code",
    "Document",
    "EntityKind",
    "EntityTarget",
    "Excerpt",
    "Footnote",
    "FootnoteRef",
    "Issue",
    "Mention",
    "OperativeParagraph",
    "Paragraph",
    "ParagraphTarget",
    "Position",
    "PreambularParagraph",
    "RecordedVote",
    "Session",
    "SessionTarget",
    "Source",
    "Sponsorship",
    "Subparagraph",
    "SymbolTarget",
    "Taken",
    "Target",
    "is_item",
    "is_standing",
    "is_text",
]
