"""Mentions: the places at which a text names something."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from hrckg.span import Span
from hrckg.symbol import Symbol

COUNCIL: Final = "HRC"
"""The id of the Human Rights Council in the list of bodies."""


class EntityKind(Enum):
    """The kinds of named things that are not texts under a symbol; the value is their room."""

    INSTRUMENT = "instrument"
    COLLECTION = "collection"
    EVENT = "event"
    BODY = "body"
    FUND = "fund"
    STATE = "state"


@dataclass(frozen=True, slots=True, order=True)
class SymbolTarget:
    """A text of any organ, by its symbol."""

    symbol: Symbol


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityTarget:
    """A thing of the closed lists, by its id there (``UN-CHARTER``; a State's ISO code)."""

    kind: EntityKind
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionTarget:
    """A session of an organ: ``body`` is its id in the list of bodies, ``number`` 43 or S-17."""

    body: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemTarget:
    """An item of the Council's standing agenda."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphTarget:
    """A paragraph of the same document, by its label (``op8``)."""

    label: str


Target = SymbolTarget | EntityTarget | SessionTarget | AgendaItemTarget | ParagraphTarget


class Open(Enum):
    """Why a mention names no thing that we know; the value is the code in the list of reasons.

    Each is explained in ``ontology/unresolved.ttl``.
    """

    ORGAN_NOT_NAMED = "organ-not-named"
    ORGAN_NOT_LISTED = "organ-not-listed"
    NUMBER_UNFIT = "number-unfit"
    NUMBER_NOT_PRINTED = "number-not-printed"
    SEVERAL_CANDIDATES = "several-candidates"
    NOTHING_BEFORE = "nothing-before"
    NOT_IN_LISTS = "not-in-lists"
    COLLECTION_NOT_DESCRIBED = "collection-not-described"
    PARAGRAPH_MISSING = "paragraph-missing"
    NOTHING_IN_PARTICULAR = "nothing-in-particular"


def is_text(target: Target | None) -> bool:
    """Say whether a citation can refer to ``target``: collections, bodies, States are not texts."""
    match target:
        case SymbolTarget():
            return True
        case EntityTarget(kind=EntityKind.INSTRUMENT):
            return True
        case _:
            return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One thing named at one place.

    A phrase that names two things makes two mentions with the same span.
    """

    span: Span  # in the text of the paragraph or footnote
    target: Target | None = None  # None: not one thing that we know
    open: Open | None = None  # why there is no target; None: there is one
    action: str | None = None  # id of the act in which a text is cited; None: not a citation
    direct: bool = False  # True: the text is the object of the act, not named in its clauses
    pinpoint: str | None = None  # "Article 1, paragraph 3"; None: the whole text
    dated: date | None = None  # the date that a numbered citation prints; None: none, or no such

    @property
    def is_citation(self) -> bool:
        """Whether the mention refers to exactly one text."""
        return is_text(self.target)
