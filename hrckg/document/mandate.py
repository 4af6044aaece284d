"""Mandates: what a paragraph makes somebody do, and whom a paragraph addresses."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from hrckg.document.mention import SessionTarget, SymbolTarget
from hrckg.span import Span


class Relation(Enum):
    """How a duty lies to the session at which it is due; the value is what data say."""

    AT = "at"
    BEFORE = "before"


class Recurrence(Enum):
    """How often a duty comes again; the value is what data say."""

    ANNUAL = "annual"
    BIENNIAL = "biennial"
    EACH_SESSION = "each-session"
    REGULAR = "regular"
    SEMI_ANNUAL = "semi-annual"
    TRIENNIAL = "triennial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When a duty is to be done, as far as the same paragraph prints it for that duty."""

    sessions: tuple[SessionTarget, ...] = ()
    relation: Relation | None = None  # to the sessions; None: there are none, or they differ
    by: date | None = None  # the last day
    recurrence: Recurrence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """One duty: who has to do what, for whom, by when.

    ``span`` holds its words: those of the first duty of a paragraph begin with the opening verb,
    those of a further one with its own verb. Bodies are given by their ids in the list of bodies.
    """

    span: Span  # in the text of the paragraph
    actors: tuple[str, ...] = ()  # none: nobody whom the list of bodies has
    deliverable: str | None = None  # id in the list of deliverables; None: none of them
    recipients: tuple[str, ...] = ()
    due: Due = field(default_factory=Due)
    duration: str | None = None  # of a mandate that is created or extended: "P3Y"
    extends: str | None = None  # the body whose mandate is extended
    recalled: bool = False  # made by an earlier text, of which the paragraph only reminds
    recalled_from: SymbolTarget | None = None  # that text; None: it is not named


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Somebody whom a paragraph asks for something: a body, or a group of the closed list."""

    id: str
    group: bool  # True: an id in the list of addressees, not in that of bodies
