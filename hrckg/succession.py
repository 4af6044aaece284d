"""What is known of texts only when all of them are read: series, changes, duties that were done.

Small records of the texts stay in memory; their wordings lie on disk and are read again two by two.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pyoxigraph import NamedNode

from hrckg import iris
from hrckg.change import compare_wordings
from hrckg.describe import (
    change_triples,
    fulfilment_triples,
    series_triples,
    succession_triples,
)
from hrckg.language.precedence import precedence
from hrckg.mandates.fulfilment import Asked, Delivered, fulfilments
from hrckg.quads import to_nquads
from hrckg.series import Identifiers, Series, Text, find_series
from hrckg.series.digest import read_digest
from hrckg.symbol import Symbol

_REACH = 8  # texts of a series back to which a report is looked for that a text takes note of


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What a text adds to what is known of all together; small enough to travel and to be kept.

    ``wordings`` is the file with its words. Mandates and reports are those of the text that stands
    for itself; a translation has none.
    """

    text: Text
    wordings: Path
    asked: tuple[Asked, ...] = ()
    delivered: tuple[Delivered, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A text and the one that it follows, in one language."""

    newer: str  # IRI
    older: str  # IRI
    language: str
    newer_wordings: Path
    older_wordings: Path


@dataclass(slots=True)
class Succession:
    """The digests of the texts read so far; lives while one store is filled."""

    digests: dict[str, dict[str, Digest]] = field(default_factory=dict)  # by IRI and language
    records: list[Text] = field(default_factory=list)  # texts of which only a catalogue tells
    adopted: dict[str, str] = field(default_factory=dict)  # what drafts became, as catalogues tell

    def take(self, language: str, digest: Digest) -> None:
        """Take a text in that stands for itself, or was aligned to one that does."""
        text = replace(digest.text, cites=frozenset(map(sys.intern, digest.text.cites)))
        self.digests.setdefault(text.iri, {})[language] = replace(digest, text=text)

    def series(self, identifiers: Identifiers) -> tuple[Series, ...]:
        """Return the series of the texts."""
        return find_series((*self._texts(), *self.records), identifiers.series)

    def days(self) -> Iterator[tuple[str, date]]:
        """Yield the day on which each text with a symbol was adopted, where it is known."""
        for text in self._texts():
            symbol = iris.symbol_of(NamedNode(text.iri))
            if symbol and text.adopted_on:
                yield str(symbol), text.adopted_on

    def _texts(self) -> Iterator[Text]:
        """Yield the record of each text once, with its titles in all languages."""
        for texts in self.digests.values():
            first = texts[min(texts, key=precedence)].text
            titles = {tag: one.text.titles.get(tag, "") for tag, one in texts.items()}
            adopted_as = first.adopted_as or self.adopted.get(first.iri)
            yield replace(first, titles=titles, adopted_as=adopted_as)

    def pairs(self, series: Iterable[Series]) -> tuple[Pair, ...]:
        """Return each text with the one that it follows, in the first language of both."""
        return tuple(
            Pair(
                newer=newer,
                older=older,
                language=language,
                newer_wordings=self.digests[newer][language].wordings,
                older_wordings=self.digests[older][language].wordings,
            )
            for one in series
            for newer, older in one.follows.items()
            if (language := self._common(newer, older))
        )

    def _common(self, newer: str, older: str) -> str | None:
        common = self.digests[newer].keys() & self.digests[older].keys()
        return min(common, key=precedence, default=None)

    def fulfilled(self, series: Iterable[Series]) -> Iterator[bytes]:
        """Yield what is known of the duties that were done, as N-Quads of each text."""
        earlier = {
            text: one.texts[max(at - _REACH, 0) : at]
            for one in series
            for at, text in enumerate(one.texts)
        }
        every = [digest for texts in self.digests.values() for digest in texts.values()]
        found = fulfilments(
            (asked for digest in every for asked in digest.asked),
            (delivered for digest in every for delivered in digest.delivered),
            earlier,
        )
        for one in found:
            mandate, report = NamedNode(one.mandate), iris.symbol(Symbol.parse(one.report))
            graph = iris.graph(iris.whole_of(mandate))
            yield to_nquads(fulfilment_triples(mandate, report), graph)


def describe_changes(pair: Pair) -> bytes:
    """Compare two texts and return what became of their paragraphs as N-Quads."""
    newer, older = NamedNode(pair.newer), NamedNode(pair.older)
    changes = compare_wordings(
        read_digest(pair.older_wordings), read_digest(pair.newer_wordings), pair.language
    )
    return to_nquads(change_triples(newer, older, changes), iris.graph(newer))


def describe_series(series: Series) -> bytes:
    """Describe a series, and the place of each of its texts in it, as N-Quads."""
    this = iris.series(series.name)
    texts = tuple(map(NamedNode, series.texts))
    described = [to_nquads(series_triples(this, series.labels, texts), iris.REFERENCE_GRAPH)]
    for text in texts:
        followed = series.follows.get(text.value)
        statements = succession_triples(text, this, NamedNode(followed) if followed else None)
        described.append(to_nquads(statements, iris.graph(text)))
    return b"".join(described)
