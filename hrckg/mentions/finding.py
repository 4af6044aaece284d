"""What a finder finds: a place, and what the words there say, with no knowledge of what exists."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from hrckg.mentions.number import TextNumber
from hrckg.span import Span
from hrckg.symbol import Kind, Symbol


class Voice(Enum):
    """Whose text or session it is, as far as the words say."""

    NAMED = "an organ that the words name"
    SPEAKER = "the organ that speaks: its resolution"
    SUPPOSED = "the organ that speaks, or a body that the clause names: requests … at its session"
    UNSAID = "nobody says"
    FOREIGN = "an organ or body that the language's list does not know"


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose text or session it is; ``organs`` are the candidates that the name leaves, if named."""

    voice: Voice
    organs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedText:
    """A text by its number: ``General Assembly resolution 70/1``."""

    kind: Kind
    number: TextNumber
    owner: Owner
    dated: date | None  # the date behind the number; None: none is given, or no such day
    listed_with: int | None = None  # without a date: the year of the next number in the list


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneralComment:
    """A general comment or recommendation of a treaty body, by its number."""

    number: int
    committee: str | None  # id in the list of bodies; None: no committee is named


@dataclass(frozen=True, slots=True, kw_only=True)
class SymbolText:
    """A text by its symbol: ``A/HRC/43/31``."""

    symbol: Symbol


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled:
    """The title of the text that is named just before: ``…, entitled “…”``."""

    text: NumberedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A text by the words that a footnote's mark stands behind: ``the report of …;¹``."""

    footnote: str  # as printed
    plural: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name of the lists, as the list spells it."""

    name: str
    dated_to: int | None = None  # where a date behind the name ends: "Declaration of 6 April 2018"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a conference adopted, by a noun and the name of the conference."""

    noun: str
    event: str  # as the list spells it


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortForm:
    """A noun that stands for an instrument named before: ``the Covenant``."""

    noun: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortEvent:
    """A noun that stands for an event named before: ``the high-level meeting``."""

    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsOfOrgan:
    """All texts of an organ on a topic: ``the resolutions of the Commission on … on …``."""

    owner: Owner
    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedSession:
    """A session by its number: ``its forty-sixth session``."""

    number: str  # "46", "S-17"
    owner: Owner


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentSession:
    """The session at which the text was adopted."""

    owner: Owner


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An item of an agenda: ``item 3 of its agenda``."""

    number: str
    owner: Owner


@dataclass(frozen=True, slots=True, kw_only=True)
class BackReference:
    """Something that an earlier paragraph created: ``the above-mentioned meeting``."""

    noun: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnParagraph:
    """A paragraph of the same text: ``paragraph 5 above``."""

    number: str  # "5", "5 (a)"
    near: bool  # above or below, in the same annex; False: of the text itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Thereof:
    """A part of the text that is named just before: ``Article 1, paragraph 3 thereof``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class General:
    """Words that refer to no text in particular: ``international law``."""


Reference = (
    NumberedText
    | GeneralComment
    | SymbolText
    | Titled
    | Described
    | Named
    | Outcome
    | ShortForm
    | ShortEvent
    | TextsOfOrgan
    | NumberedSession
    | PresentSession
    | AgendaItem
    | BackReference
    | OwnParagraph
    | Thereof
    | General
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One reference at one place of a text."""

    span: Span
    reference: Reference
    pinpoint: str | None = None  # "Article 1, paragraph 3"; None: the whole text
