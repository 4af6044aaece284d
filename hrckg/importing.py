"""From catalogues to a store: every record joins its text, or describes one that nobody holds.

Catalogues are read twice: first for what must be known of all records together, then record by
record, so that a catalogue of any size needs the memory of its symbols.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pyoxigraph import NamedNode, Store, Triple

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.accounts.comparison import OF_ACTION, adopted_otherwise, conflicts
from hrckg.accounts.faults import ACTION, NOWHERE, TEXT, record_issues, symbol_issues
from hrckg.accounts.filed import Filed
from hrckg.accounts.register import Arrival, Register, most
from hrckg.accounts.told import Told, read_told
from hrckg.catalogue import Calendar, Catalogue, Entry, Unreadable, read_entries
from hrckg.catalogue.source import sha256_of
from hrckg.describe import Statement, text_triples
from hrckg.describe.catalogue import heading_triples, source_file_triples
from hrckg.describe.document import issue_triples
from hrckg.describe.joined import account_label, joined_triples
from hrckg.describe.record import record_triples
from hrckg.document import Code, Issue
from hrckg.formats import shown_name
from hrckg.holdings import Holdings
from hrckg.left_out import LeftOut
from hrckg.loading import Batch
from hrckg.quads import to_nquads
from hrckg.series.text import RECURRING, text_of_record
from hrckg.sittings import Sittings
from hrckg.symbol import Kind, Symbol

Progress = Callable[[str, int, int], None]


@dataclass(slots=True)
class Imported:
    """What was taken from catalogues."""

    records: int = 0
    ballots: int = 0
    conflicts: Counter[Code] = field(default_factory=Counter)


def import_catalogues(
    store: Store,
    catalogues: Iterable[Catalogue],
    holdings: Holdings,
    progress: Progress = lambda *_: None,
) -> tuple[Imported, tuple[LeftOut, ...]]:
    """Add the records of catalogues to a store that holds all texts; return what was left out.

    Raises:
        BadCatalogueError: if a file cannot be read to its end.

    """
    shelf = tuple(catalogues)
    register = Register()
    register.spell(holdings.symbols())
    calendar = Calendar()
    left_out = tuple(_register(shelf, register, calendar, progress))
    desk = _Desk(
        store=store,
        holdings=holdings,
        register=register,
        sittings=Sittings(holdings, register),
        batch=Batch(store),
    )
    for catalogue in shelf:
        files = tuple(sha256_of(path) for path in catalogue.files)
        desk.describe_files(catalogue, files)
        for entry in read_entries(catalogue, _told(progress, "importing"), lambda _: None):
            desk.import_(calendar.dated(entry), files)
    desk.finish()
    return desk.imported, left_out


def _told(progress: Progress, stage: str) -> Callable[[int, int], None]:
    return lambda done, total: progress(stage, done, total)


def _register(
    catalogues: Iterable[Catalogue], register: Register, calendar: Calendar, progress: Progress
) -> Iterator[LeftOut]:
    refused: list[Unreadable] = []
    for catalogue in catalogues:
        told = _told(progress, "reading the catalogue")
        before, taken = len(refused), 0
        for entry in read_entries(catalogue, told, refused.append):
            taken += 1
            if not entry.body:
                yield LeftOut(
                    name=entry.file,
                    reason=f"{entry.file}, line {entry.line}: record {entry.record} is left out, "
                    "for its organ is not known; look at its name, or add it to bodies.ttl.",
                )
                continue
            if register.take(entry) is not Arrival.OTHER:
                calendar.take(entry)
                continue
            yield LeftOut(
                name=entry.file,
                reason=f"{entry.file}, line {entry.line}: another record with the number "
                f"{entry.record} was read before; look which of the two is right.",
            )
        if not taken and len(refused) == before:
            name = shown_name(catalogue.name)
            yield LeftOut(
                name=name, reason=f"{name}: the catalogue holds no record; export it again."
            )
    yield from (LeftOut(name=one.file, reason=one.reason) for one in refused)


@dataclass(slots=True)
class _Desk:
    """Where records are described one after the other; lives while one store is filled."""

    store: Store
    holdings: Holdings
    register: Register
    sittings: Sittings
    batch: Batch
    imported: Imported = field(default_factory=Imported)
    pending: set[str] = field(default_factory=set)  # IRIs of the texts in the batch
    done: set[str] = field(default_factory=set)  # record ids
    kinds: dict[str, Kind] = field(default_factory=dict)  # of texts that records describe, by IRI
    named: set[Symbol] = field(default_factory=set)  # drafts that amendments change

    def describe_files(self, catalogue: Catalogue, files: Iterable[str]) -> None:
        """Describe the files of a catalogue."""
        for path, sha256 in zip(catalogue.files, files, strict=True):
            self._add(
                source_file_triples(Path(path).name, sha256, catalogue.media_type),
                iris.REFERENCE_GRAPH,
            )

    def import_(self, entry: Entry, files: tuple[str, ...]) -> None:
        """Describe one record, or what it adds to a text that is described; each record once."""
        if not entry.body or entry.record in self.done:
            return
        self.done.add(entry.record)
        filed = self._filed(entry, files)
        self.sittings.note(filed)
        self.imported.records += 1
        self.imported.ballots += len(entry.casts)
        if filed.text.value in self.holdings.held or filed.text.value in self.kinds:
            self._join(filed)
            return
        self.kinds[filed.text.value] = entry.kind
        self.holdings.recorded.add(filed.text.value)
        if entry.kind in RECURRING and entry.title:
            self.holdings.succession.records.append(text_of_record(filed))
        filed = replace(filed, issues=(*filed.issues, *self._day_issues(filed, entry.day)))
        self._add(record_triples(filed), iris.graph(filed.text))

    def _filed(self, entry: Entry, files: tuple[str, ...]) -> Filed:
        register, record = self.register, entry.record
        amends = register.symbol(entry.amends) if entry.kind is Kind.AMENDMENT else None
        if amends:
            self.named.add(amends)
        return Filed(
            entry=entry,
            text=register.name(record),
            symbol=register.symbol(entry.symbol),
            named=register.is_named_by_symbol(record),
            files=files,
            adopted_as=self._adopted_as(entry),
            amends=iris.symbol(amends) if amends else None,
            issues=(*record_issues(entry), *symbol_issues(entry, register)),
        )

    def _adopted_as(self, entry: Entry) -> NamedNode | None:
        if entry.kind is not Kind.DRAFT_RESOLUTION:
            return None
        adopted = self.register.symbol(entry.adopts)
        if adopted:
            self.named.add(adopted)
            return iris.symbol(adopted)
        return self.register.adopted_as(entry.symbol)

    def _join(self, filed: Filed) -> None:
        if filed.text.value in self.pending:
            self._flush()
        told = read_told(self.store, filed.text)
        found = (*conflicts(filed.entry, told), *_of_draft(filed, told))
        apart = any(one.code in OF_ACTION for one in found)
        self.imported.conflicts.update(one.code for one in found)
        joined = replace(
            filed,
            issues=(
                *_of_account(filed, told, apart=apart),
                *found,
                *self._joined_day_issues(filed, told),
            ),
        )
        self._add(joined_triples(joined, told, apart=apart), iris.graph(filed.text))

    def _day_issues(self, filed: Filed, day: date | None) -> Iterator[Issue]:
        """Report a record with another day than its meeting has."""
        if filed.meeting is None or day is None:
            return
        held = self.sittings.held_on(filed)
        if held != day:
            other = f"it was held on {held}" if held else "other records say another day"
            yield Issue(
                code=Code.DATES_DIFFER,
                message=f"Record {filed.entry.record} in {filed.entry.file} says {day} of "
                f"{filed.meeting.value.removeprefix(iris.BASE)}, but {other}.",
                remedy="Compare with the record of the meeting.",
                place="meeting",
                span=NOWHERE,
            )

    def _joined_day_issues(self, filed: Filed, told: Told) -> Iterator[Issue]:
        if told.adopted_at is None:
            day = date.fromisoformat(told.adopted_on) if told.adopted_on else filed.entry.day
            yield from self._day_issues(filed, day)

    def finish(self) -> None:
        """Describe what records share, and the drafts that they name and nobody describes."""
        self._add(dict.fromkeys(self._shared()), iris.REFERENCE_GRAPH)
        for draft, text in sorted(self.register.adopted_drafts().items()):
            self._adopt(draft, text)
        for symbol in sorted(self.named):
            self._name(symbol)
        self._flush()

    def _shared(self) -> Iterator[Statement]:
        yield from self.sittings.statements()
        for headings in self.register.headings.values():
            yield from heading_triples(most(headings), headings)

    def _adopt(self, draft: Symbol, text: NamedNode) -> None:
        """Say of a draft that nobody has a record of what it became."""
        this = iris.symbol(draft)
        if this.value in self.kinds or draft.kind is not Kind.DRAFT_RESOLUTION or this == text:
            return
        if this.value in self.holdings.held:
            if this.value in self.pending:
                self._flush()
            told, record = read_told(self.store, this), self.register.adopting_record(draft)
            if told.adopted_as is None:
                self._add([Triple(this, hrc.adoptedAs, text)], iris.graph(this))
            for one in adopted_otherwise(record, told, text):
                self.imported.conflicts[one.code] += 1
                issue = iris.issue(this, one.code.value, f"{TEXT}-{record}")
                self._add(issue_triples(this, issue, one), iris.graph(this))
            self.holdings.succession.adopted.setdefault(this.value, text.value)
        else:
            self._name(draft)
            self._add([Triple(this, hrc.adoptedAs, text)], iris.REFERENCE_GRAPH)

    def _name(self, symbol: Symbol) -> None:
        """Describe a text that records name, by its symbol alone."""
        iri = iris.symbol(symbol).value
        if iri not in self.kinds and iri not in self.holdings.held:
            self._add(text_triples(symbol), iris.REFERENCE_GRAPH)

    def _add(self, statements: Iterable[Statement], graph: NamedNode) -> None:
        self.pending.add(graph.value.removesuffix("/graph"))
        if self.batch.add(to_nquads(statements, graph)):
            self.pending.clear()

    def _flush(self) -> None:
        self.batch.flush()
        self.pending.clear()


def _of_draft(filed: Filed, told: Told) -> Iterator[Issue]:
    """Yield the conflict on what a draft became, where its own record tells that."""
    if filed.entry.adopts and filed.adopted_as:
        yield from adopted_otherwise(filed.entry.record, told, filed.adopted_as)


def _of_account(filed: Filed, told: Told, *, apart: bool) -> Iterator[Issue]:
    """Yield the faults of a record with the place that they have where it joins a text.

    Those of the action are of the account that the record gives; where it gives none, the text has
    an action of its own, and its ballots are not in doubt.
    """
    for issue in filed.issues:
        if issue.place != ACTION or not told.action:
            yield issue
        elif apart:
            yield replace(issue, place=account_label(filed))
        else:
            yield replace(issue, place=TEXT) if told.ballots else issue
