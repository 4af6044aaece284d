"""Reading a catalogue: its records one by one, however many there are."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Final

from hrckg.catalogue.entry import Entry
from hrckg.catalogue.find import MARCXML, Catalogue
from hrckg.catalogue.marc import read_marc
from hrckg.catalogue.record import Record, Unreadable
from hrckg.catalogue.source import BadCatalogueError, Progress, Source, opened, sha256_of
from hrckg.catalogue.table import read_tables
from hrckg.catalogue.understanding import File, understand
from hrckg.formats import shown_name

Refused = Callable[[Unreadable], None]
"""Takes a record that is left out."""

# without dots, and never the name of a graph: each names a page with files beside it
_NUMBER: Final = re.compile(r"(?!graph$)[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_STEP: Final = 64 * 1024  # bytes between two tellings


class _Telling:
    """Tells how much of several files is done, once for every few bytes."""

    def __init__(self, sources: list[Source], progress: Progress) -> None:
        self._sources = sources
        self._progress = progress
        self._total = sum(source.size for source in sources)
        self._told = -_STEP

    def __call__(self) -> None:
        done = sum(source.done for source in self._sources)
        if done - self._told >= _STEP:
            self._told = done
            self._progress(min(done, self._total), self._total)

    def end(self) -> None:
        self._progress(self._total, self._total)


def read_entries(
    catalogue: Catalogue, progress: Progress, refused: Refused | None = None
) -> Iterator[Entry]:
    """Yield the records of a catalogue in its order.

    ``progress`` is told the bytes that are done, and how many there are. ``refused`` takes each
    record that cannot be read or has nothing on a vote, and the others go on; without it the first
    one ends the reading.

    Raises:
        BadCatalogueError: if a file cannot be read to its end.

    """
    file = File(catalogue.name, sha256_of(catalogue.files[0]))
    seen: set[str] = set()
    with ExitStack() as stack:
        sources = [stack.enter_context(opened(path)) for path in catalogue.files]
        told = _Telling(sources, progress)
        for read in _records(catalogue, sources, told):
            told()
            entry = read if isinstance(read, Unreadable) else _entry(read, file, seen)
            if isinstance(entry, Entry):
                seen.add(entry.record)
                yield entry
            elif refused:
                refused(entry)
            else:
                raise BadCatalogueError(entry.reason)
        told.end()


def _records(
    catalogue: Catalogue, sources: list[Source], told: Callable[[], None]
) -> Iterator[Record | Unreadable]:
    if catalogue.media_type == MARCXML:
        return read_marc(sources[0])
    return read_tables(sources[0], sources[1], catalogue.delimiters, told)


def _entry(record: Record, file: File, seen: set[str]) -> Entry | Unreadable:
    """Return what a record means, or why it is left out."""
    if not _NUMBER.fullmatch(record.record):
        fault = f"it has no number, but '{shown_name(record.record[:40])}'"
    elif record.record in seen:
        fault = f"its number {record.record} is that of another one"
    elif not (record.kind_of_vote.strip() or record.votes or record.in_favour.strip()):
        fault = f"the record {record.record} tells nothing of a vote"
    else:
        return understand(record, file)
    reason = f"{file.name}, line {record.line}: the record is left out, for {fault}."
    return Unreadable(file=file.name, line=record.line, reason=reason)
