"""What must be known of all records together before one of them can be described.

A register keeps a few words of each record, so that a catalogue of any size can be read twice
instead of being held in memory.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from urllib.parse import urlsplit

from pyoxigraph import NamedNode

from hrckg import iris
from hrckg.accounts.telling import outcome_of
from hrckg.catalogue.entry import Entry
from hrckg.document import Outcome
from hrckg.symbol import InvalidSymbolError, Kind, Symbol

Meeting = tuple[str, str, str]  # body, session, number
Item = tuple[str, str, str]  # body, session, number

_WITHOUT_STROKE = re.compile(r"(?<=^A/HRC/(?:RES|DEC))(?=\d)|(?<=^A/HRC/PRST)(?=\d)")
_PROPOSALS = frozenset({Kind.DRAFT_RESOLUTION, Kind.AMENDMENT})


class Arrival(Enum):
    """How a record stands to those that were taken in before."""

    NEW = "new"
    SAME = "same"  # the same record, word by word but for its further addresses
    OTHER = "other"  # another record with the same id


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is kept of a record."""

    library: str
    symbol: str
    digest: bytes


@dataclass(slots=True)
class Register:
    """The records of all catalogues; lives while one store is filled."""

    records: dict[str, _Kept] = field(default_factory=dict)  # by record id
    bearers: Counter[tuple[str, str]] = field(default_factory=Counter)  # by library, folded symbol
    spellings: dict[str, str] = field(default_factory=dict)  # by folded symbol
    drafts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    items: dict[Item, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    headings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    days: dict[Meeting, Counter[date]] = field(default_factory=lambda: defaultdict(Counter))

    def spell(self, symbols: Iterable[str]) -> None:
        """Note how texts spell symbols: a record that spells one otherwise is of the same text."""
        for symbol in symbols:
            self.spellings.setdefault(_folded(symbol), symbol)

    def take(self, entry: Entry) -> Arrival:
        """Take a record in, unless one with its id was taken in before."""
        digest = _digest(entry)
        if kept := self.records.get(entry.record):
            return Arrival.SAME if kept.digest == digest else Arrival.OTHER
        library, folded = _library(entry), _folded(entry.symbol)
        self.records[entry.record] = _Kept(library, entry.symbol, digest)
        if folded:
            self.bearers[library, folded] += 1
            self.spell([entry.symbol])
        if entry.draft and entry.kind not in _PROPOSALS and outcome_of(entry) is Outcome.ADOPTED:
            self.drafts[_folded(entry.draft)].add(entry.record)
            self.spell([entry.draft])
        if entry.agenda_item and entry.agenda_title:
            item = (entry.body, entry.session, entry.agenda_item)
            self.items[item][entry.agenda_title.rstrip(". ")] += 1
        for heading in entry.subjects:
            self.headings[iris.slug(heading)][heading] += 1
        proposed = entry.kind in _PROPOSALS  # whose day may be that of submission
        if entry.meeting and entry.session and entry.day and not proposed:
            self.days[entry.body, entry.session, entry.meeting][entry.day] += 1
        return Arrival.NEW

    def _names(self, library: str, symbol: str) -> bool:
        return self.bearers[library, _folded(symbol)] == 1

    def symbol(self, written: str) -> Symbol | None:
        """Return a symbol that a record has, as texts spell it; None: it can be none."""
        try:
            return Symbol.recorded(_whole(self.spellings.get(_folded(written), written)))
        except InvalidSymbolError:
            return None

    def is_named_by_symbol(self, record: str) -> bool:
        """Say whether a record is the only one of its library with its symbol."""
        kept = self.records[record]
        return self.symbol(kept.symbol) is not None and self._names(kept.library, kept.symbol)

    def name(self, record: str) -> NamedNode:
        """Name the text of a record: by its symbol, or by the record where others share it."""
        symbol = self.symbol(self.records[record].symbol)
        if symbol and self.is_named_by_symbol(record):
            return iris.symbol(symbol)
        return iris.record(record)

    def shares(self, record: str) -> int:
        """Count the records of its library that have the symbol of a record."""
        kept = self.records[record]
        return self.bearers[kept.library, _folded(kept.symbol)]

    def adopted_as(self, draft: str) -> NamedNode | None:
        """Return the text that a draft became; None: no record says so, or several differ."""
        texts = {self.name(record) for record in self.drafts.get(_folded(draft), ())}
        return texts.pop() if len(texts) == 1 else None

    def adopting_record(self, draft: Symbol) -> str:
        """Return the first record that names a draft as the one that was adopted."""
        return min(self.drafts[_folded(str(draft))])

    def adopted_drafts(self) -> dict[Symbol, NamedNode]:
        """Return the drafts that records name, with the text that each became."""
        found: dict[Symbol, NamedNode] = {}
        for draft in self.drafts:
            text, symbol = self.adopted_as(draft), self.symbol(draft)
            if text and symbol:
                found[symbol] = text
        return found


def most(counted: Counter[str]) -> str:
    """Return what most records say; of several the first in the alphabet."""
    return min(counted, key=lambda one: (-counted[one], one))


def agreed(counted: Counter[date]) -> date | None:
    """Return the day that more records tell than any other; None: there is no such day."""
    (first, times), *others = counted.most_common(2)
    return None if others and others[0][1] == times else first


def _folded(symbol: str) -> str:
    """Fold what no two symbols differ in alone: white space, capitals, a stroke left out."""
    return "".join(_whole(symbol).split()).casefold()


def _whole(symbol: str) -> str:
    """Put in the stroke that cataloguers leave out: "A/HRC/DEC41/104"."""
    return _WITHOUT_STROKE.sub("/", symbol)


def _library(entry: Entry) -> str:
    """Return whose record it is: one library describes a text once, another may do so again."""
    return urlsplit(entry.page).hostname or ""


def _digest(entry: Entry) -> bytes:
    said = replace(entry, file="", line=0, sha256="", links=(), doubts=())
    return hashlib.sha256(repr(said).encode()).digest()[:16]
