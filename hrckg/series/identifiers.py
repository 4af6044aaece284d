"""The identifiers that were made from a title, as ``corpus/identifiers.toml`` lists them.

They are the only ones that a text found later could make anew: an older text of a series may bear
another title, and a draft may turn out to have a symbol. What is listed keeps its identifier.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hrckg.errors import MisuseError
from hrckg.language import language_tags
from hrckg.series.titles import title_key
from hrckg.symbol import InvalidSymbolError, Symbol

LISTED = "identifiers.toml"
_NAME = re.compile(r"(?:[A-Z]+/)?[a-z0-9]+(?:-[a-z0-9]+)*")
_DRAFT = re.compile(r"[A-Z0-9-]+/[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSeries:
    """A series under the name it was once given, and the titles of its texts by language."""

    name: str  # the last part of its IRI: "the-right-to-food", "GA/the-right-to-food"
    titles: Mapping[str, tuple[str, ...]]

    @property
    def keys(self) -> frozenset[tuple[str, tuple[str, ...]]]:
        """The languages and words that count of the titles."""
        return frozenset(
            (tag, title_key(title, tag).words)
            for tag, titles in self.titles.items()
            for title in titles
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDraft:
    """A draft that had an IRI made from its session and title."""

    name: str  # what stands behind "draft/" in its IRI: "46/promoting-…"
    title: str
    language: str
    symbol: Symbol | None = None  # None: it is still not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifiers:
    """Everything that is listed."""

    series: tuple[KnownSeries, ...] = ()
    drafts: tuple[KnownDraft, ...] = ()


def load_identifiers(files: Iterable[Path]) -> Identifiers:
    """Read the lists of identifiers in ``files``; what two of them say alike counts once.

    Raises:
        MisuseError: if one cannot be read, or lines contradict each other.

    """
    series: dict[str, KnownSeries] = {}
    drafts: dict[str, KnownDraft] = {}
    owners: dict[tuple[str, tuple[str, ...]], str] = {}
    for file in files:
        for one in _read(file):
            if series.get(one.name, drafts.get(one.name, one)) != one:
                raise MisuseError(f"{file}: '{one.name}' is listed with other words already.")
            if isinstance(one, KnownDraft):
                drafts[one.name] = one
                continue
            series[one.name] = one
            for key in one.keys:
                if owners.setdefault(key, one.name) != one.name:
                    raise MisuseError(
                        f"{file}: '{one.name}' and '{owners[key]}' list one title "
                        f"({' '.join(key[1])}); take it out of one of them."
                    )
    return Identifiers(series=tuple(series.values()), drafts=tuple(drafts.values()))


def _read(file: Path) -> Iterator[KnownSeries | KnownDraft]:
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        yield from (_series(**entry) for entry in _entries(table, "series"))
        yield from (_draft(**entry) for entry in _entries(table, "draft"))
    except (
        tomllib.TOMLDecodeError,
        UnicodeDecodeError,
        OSError,
        InvalidSymbolError,
        TypeError,
        ValueError,
    ) as error:
        raise MisuseError(f"{file}: {error}; correct it as its head says.") from error
    if table:
        raise MisuseError(f"{file}: no [[{min(table)}]] is known; correct it as its head says.")


def _entries(table: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    entries = table.pop(kind, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ValueError(f"'{kind}' is no list of tables: each begins with [[{kind}]]")
    for entry in entries:
        if not isinstance(entry.get("name"), str):
            raise TypeError(f"a [[{kind}]] has no name between quotation marks")
    return entries


def _series(name: str, **titles: Any) -> KnownSeries:
    if not _NAME.fullmatch(name):
        raise ValueError(f"'{name}' is not the name of a series")
    for tag, values in titles.items():
        if tag not in language_tags():
            raise ValueError(f"'{tag}' in '{name}' is not the tag of a language that is read")
        if not _are_texts(values):
            raise ValueError(f"'{tag}' of '{name}' is not a list of titles")
    if not any(titles.values()):
        raise ValueError(f"'{name}' has no title")
    return KnownSeries(name=name, titles={tag: tuple(values) for tag, values in titles.items()})


def _are_texts(values: object) -> bool:
    return isinstance(values, list) and all(isinstance(one, str) and one for one in values)


def _draft(name: str, symbol: str | None = None, **titles: Any) -> KnownDraft:
    if not _DRAFT.fullmatch(name):
        raise ValueError(f"'{name}' is not the name of a draft")
    if not isinstance(symbol, str | None):
        raise TypeError(f"the symbol of '{name}' is not between quotation marks")
    if len(titles) != 1 or not isinstance(title := next(iter(titles.values())), str):
        raise ValueError(f"'{name}' has not one title with the tag of its language")
    tag = next(iter(titles))
    if tag not in language_tags():
        raise ValueError(f"'{tag}' of '{name}' is not the tag of a language that is read")
    return KnownDraft(
        name=name, title=title, language=tag, symbol=Symbol.parse(symbol) if symbol else None
    )
