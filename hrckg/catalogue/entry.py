"""One record of a voting catalogue, understood as far as it can be."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from hrckg.document.action import Outcome
from hrckg.symbol import Kind


class Act(Enum):
    """What a record says that the organ did."""

    RECORDED_VOTE = "recorded-vote"  # by roll call: the names are known
    VOTE = "vote"  # by show of hands: totals at most
    WITHOUT_VOTE = "without-vote"
    WITHDRAWAL = "withdrawal"
    NOT_CONSIDERED = "not-considered"
    UNTOLD = "untold"  # the record tells no more than the outcome, or not even that


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The position of one State in a roll call, under the name that the record gives it."""

    state: str  # id in the list of States
    position: str  # id in the list of positions: "in-favour", "did-not-vote" …
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Backer:
    """A State, or a body of several, that a record names as a main sponsor; one of both is None."""

    state: str | None
    body: str | None = None
    on_behalf_of: str | None = None  # id of a body; None: on its own behalf
    name: str  # as recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something in a record that a person should look at."""

    code: str  # one of hrckg.document.issue.Code
    message: str  # one whole sentence
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A record; empty strings, None and empty tuples stand for what it does not tell."""

    record: str  # the record id: "27310"
    file: str  # name of the file
    line: int  # in the file, from 1
    sha256: str  # of the file
    symbol: str  # as recorded
    kind: Kind
    body: str  # id in the list of bodies: "HRC" or "CHR"
    session: str  # "43", "S-17", "OM-1"
    meeting: str  # number of the meeting in its session
    title: str  # without " : resolution /"
    day: date | None
    act: Act
    outcome: Outcome | None
    in_favour: int | None = None
    against: int | None = None
    abstaining: int | None = None
    did_not_vote: int | None = None
    casts: tuple[Cast, ...] = ()  # by the code of the State
    blank: tuple[str, ...] = ()  # States whose position is left blank: not known
    backers: tuple[Backer, ...] = ()
    agenda_item: str = ""  # "3", "11 (a)"
    agenda_title: str = ""
    subjects: tuple[str, ...] = ()  # headings as recorded, each once
    draft: str = ""  # symbol of the draft that was acted on
    amends: str = ""  # symbol of the draft that an amendment changes
    adopts: str = ""  # symbol of the text as which a draft was adopted
    page: str = ""  # address of the record
    links: tuple[str, ...] = ()  # further addresses that it gives
    doubts: tuple[Doubt, ...] = ()
