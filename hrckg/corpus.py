"""The files to publish, and what is known that they do not print.

``corpus.toml`` says it of the files beside it, ``identifiers.toml`` of series and of drafts.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from hrckg import resources
from hrckg.catalogue import Catalogue, catalogues
from hrckg.document import Document, Source
from hrckg.errors import HrckgError, MisuseError
from hrckg.folding import fold_name
from hrckg.formats import SUFFIXES, find_files
from hrckg.series import LISTED, Identifiers, load_identifiers
from hrckg.symbol import InvalidSymbolError, Symbol

KNOWN_FACTS = "corpus.toml"
_ARCHIVE = ".zip"


class StaleFactError(HrckgError):
    """A line of ``corpus.toml`` that no longer fits the file it was written for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is known of one text without being printed in it. None: nothing is to be added."""

    file: str
    sha256: str
    because: str
    number: str | None = None  # as printed, of the text; None: the file holds one alone
    symbol: Symbol | None = None
    adopted_as: Symbol | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Misprint:
    """A name, number or symbol that a file prints wrongly, and what to look up instead."""

    file: str
    sha256: str
    because: str
    printed: str
    read_as: str

    @property
    def is_of_text(self) -> bool:
        """Whether it is the number or the symbol of a text, and not a name."""
        return "/" in self.printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """The files to read, in the order of their names, and the facts about them; and catalogues.

    ``identifiers`` are the listed ones of the package and of the folders of the files.
    """

    files: tuple[Path, ...]
    catalogues: tuple[Catalogue, ...] = ()
    facts: tuple[Fact, ...] = ()
    misprints: tuple[Misprint, ...] = ()
    identifiers: Identifiers = field(default_factory=Identifiers)

    def misprints_of(self, source: Source) -> Mapping[str, str]:
        """Return what to look up for folded names, numbers and symbols as printed in a source.

        Raises:
            StaleFactError: if the source changed, or does not print a name exactly once.

        """
        found: dict[str, str] = {}
        for misprint in self.misprints:
            if misprint.file != source.name:
                continue
            _refuse_other_bytes(misprint.file, misprint.sha256, source)
            times = source.text.count(misprint.printed)
            if times != 1 and not misprint.is_of_text:
                raise StaleFactError(
                    f"{KNOWN_FACTS}: '{misprint.printed}' stands {times} times in {source.name}, "
                    "not once; correct the line or take it out."
                )
            found[fold_name(misprint.printed)] = misprint.read_as
        return found

    def complete(self, source: Source, documents: Sequence[Document]) -> tuple[Document, ...]:
        """Add to the documents of a source what ``corpus.toml`` knows of its file.

        Raises:
            StaleFactError: if the file changed, holds no text or several that a fact or a
                misprinted number fits, or prints now what the fact adds.

        """
        completed = list(documents)
        for fact in self.facts:
            if fact.file == source.name:
                _refuse_other_bytes(fact.file, fact.sha256, source)
                at = _place(fact, documents)
                completed[at] = _completed(completed[at], fact)
        for misprint in self.misprints:
            if misprint.file == source.name and misprint.is_of_text:
                _refuse_of_no_text(misprint, documents)
        return tuple(completed)


def _place(fact: Fact, documents: Sequence[Document]) -> int:
    """Return which of the documents of a file a fact is about."""
    places = [
        at for at, one in enumerate(documents) if fact.number is None or one.number == fact.number
    ]
    if len(places) != 1:
        named = f" with the number {fact.number}" if fact.number else ""
        raise StaleFactError(
            f"{KNOWN_FACTS}: {fact.file} holds {len(places)} texts{named}, not one; "
            "name the text by its number as printed, or take the line out."
        )
    return places[0]


def _refuse_of_no_text(misprint: Misprint, documents: Sequence[Document]) -> None:
    """Refuse the misprint of a number or symbol that is not that of one text in its file."""
    read = [(one.number, str(one.symbol)) for one in documents]
    times = sum(misprint.printed == number or misprint.read_as == symbol for number, symbol in read)
    if times != 1:
        raise StaleFactError(
            f"{KNOWN_FACTS}: '{misprint.printed}' is the number or symbol of {times} texts in "
            f"{misprint.file}, not of one; correct the line or take it out."
        )


def _completed(document: Document, fact: Fact) -> Document:
    if fact.symbol and document.symbol:
        raise StaleFactError(
            f"{KNOWN_FACTS}: {fact.file} has the symbol {document.symbol} of its own; "
            f"take out the line that adds {fact.symbol}."
        )
    return replace(
        document,
        symbol=fact.symbol or document.symbol,
        adopted_as=fact.adopted_as or document.adopted_as,
    )


def _refuse_other_bytes(file: str, sha256: str, source: Source) -> None:
    if sha256 != source.sha256:
        raise StaleFactError(
            f"{KNOWN_FACTS}: {file} has changed since its line was written (SHA-256 now "
            f"{source.sha256}); compare, then correct the line or take it out."
        )


def find_corpus(paths: Iterable[Path]) -> Corpus:
    """Find the documents in files, in folders and below them, with what is known of each.

    Voting catalogues are found there, too.

    Raises:
        MisuseError: if a path does not exist, holds neither a document nor a catalogue, or its
            facts cannot be read; or if half of a catalogue is missing.

    """
    found_catalogues, paths = catalogues(tuple(paths))
    files: list[Path] = []
    facts: list[Fact] = []
    misprints: list[Misprint] = []
    lists = [resources.path("corpus") / LISTED]
    for path in paths:
        found = list(_documents(path))
        if not found and not _holds(path, found_catalogues):
            raise MisuseError(
                f"{path}: no document there; name a file or a folder with "
                f"{', '.join(SUFFIXES)} files, or a voting catalogue."
            )
        files.extend(found)
        lists += _tables(path, found, LISTED)
        for table in _tables(path, found, KNOWN_FACTS):
            below = [file for file in found if file.is_relative_to(table.parent)]
            known = _known(table, below, whole=path.is_dir())
            facts.extend(one for one in known if isinstance(one, Fact))
            misprints.extend(one for one in known if isinstance(one, Misprint))
    return Corpus(
        files=tuple(sorted(dict.fromkeys(files), key=lambda file: (file.name, file))),
        catalogues=found_catalogues,
        facts=tuple(facts),
        misprints=tuple(misprints),
        identifiers=load_identifiers(dict.fromkeys(map(Path.resolve, lists))),
    )


def _holds(folder: Path, found: Iterable[Catalogue]) -> bool:
    """Say whether one of the catalogues lies in a folder."""
    return any(catalogue.files[0].is_relative_to(folder) for catalogue in found)


def _tables(path: Path, files: Iterable[Path], name: str) -> Iterator[Path]:
    """Yield the tables of one name in a folder and in those of its files, or beside a file."""
    folders = {path if path.is_dir() else path.parent, *(file.parent for file in files)}
    yield from sorted(table for one in folders if (table := one / name).is_file())


def _documents(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir():
        yield from find_files(path)
    else:
        raise MisuseError(f"{path}: no such file or folder; check the name.")


def _known(table: Path, files: Sequence[Path], *, whole: bool) -> list[Fact | Misprint]:
    """Read the lines of a ``corpus.toml`` about ``files``, or about what is in an archive of them.

    In a ``whole`` folder without archives every line must be about one of its files.
    """
    names = {file.name for file in files}
    archived = any(file.suffix.lower() == _ARCHIVE for file in files)
    try:
        data = tomllib.loads(table.read_text(encoding="utf-8"))
        known: list[Fact | Misprint] = [_fact(**entry) for entry in data.pop("fact", [])]
        known += [Misprint(**entry) for entry in data.pop("misprint", [])]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, InvalidSymbolError, TypeError) as error:
        raise MisuseError(f"{table}: {error}; correct it as its head says.") from error
    if data:
        raise MisuseError(f"{table}: no [[{min(data)}]] is known; correct it as its head says.")
    if whole and not archived and (stray := {one.file for one in known} - names):
        raise MisuseError(f"{table}: {min(stray)} is not in the folder; take its line out.")
    return [one for one in known if archived or one.file in names]


def _fact(symbol: str | None = None, adopted_as: str | None = None, **rest: Any) -> Fact:
    return Fact(
        symbol=Symbol.parse(symbol) if symbol else None,
        adopted_as=Symbol.parse(adopted_as) if adopted_as else None,
        **rest,
    )
