"""What the texts of a corpus hold together: each text once, and what several of them say."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from hrckg import iris
from hrckg.cited_days import CitedDays
from hrckg.describe import (
    OwnItem,
    SharedDay,
    Statement,
    former_identifier_triples,
    issue_triples,
    own_item_triples,
    text_triples,
)
from hrckg.document import Code, Issue
from hrckg.intake import Described, Translations
from hrckg.language.precedence import leads, precedence
from hrckg.quads import to_nquads
from hrckg.series import KnownDraft
from hrckg.span import Span
from hrckg.succession import Succession
from hrckg.symbol import Symbol
from hrckg.terms import xsd_date

_AT_ONCE = 32  # translations of one file that are in memory together


@dataclass(slots=True)
class Holdings:
    """The texts taken in so far; lives while one store is filled.

    Of a work that is held in several languages the text in the first of them stands for itself,
    and the others are aligned to it.
    """

    held: dict[str, dict[str, Described]] = field(default_factory=dict)  # by IRI and language
    recorded: set[str] = field(default_factory=set)  # IRIs of texts with a record alone
    cited: set[str] = field(default_factory=set)
    items: set[OwnItem] = field(default_factory=set)
    titles: dict[OwnItem, str] = field(default_factory=dict)
    days: dict[tuple[NamedNode, NamedNode], tuple[date, str]] = field(default_factory=dict)
    cited_days: CitedDays = field(default_factory=CitedDays)
    succession: Succession = field(default_factory=Succession)

    def take(self, described: Described) -> Described | None:
        """Take a text in; return the one that is held already in its language, if there is.

        Of a text that stands for itself only what the files are called is kept.
        """
        texts = self.held.setdefault(described.iri, {})
        if held := texts.get(described.language):
            return held
        shared = replace(described, cited=(), dated=(), days=(), items=(), digest=None)
        texts[described.language] = shared if self.leads(described) else described
        return None

    @staticmethod
    def leads(described: Described) -> bool:
        """Say whether a text stands for itself, whatever other languages its work is held in."""
        return leads(described.language)

    def alone(self) -> Iterator[Described]:
        """Yield the texts that stand for themselves since no earlier language is held."""
        for texts in self.held.values():
            first = min(texts.values(), key=_rank)
            if not self.leads(first):
                yield first

    def translations(self) -> tuple[Translations, ...]:
        """Return the texts that are to be aligned, by the files that are to be read for it."""
        pairs: dict[tuple[Path, Path], list[tuple[Described, Described]]] = {}
        for texts in self.held.values():
            first, *others = sorted(texts.values(), key=_rank)
            for other in others:
                pairs.setdefault((first.path, other.path), []).append((first, other))
        return tuple(
            Translations(first=first, other=other, texts=tuple(texts[at : at + _AT_ONCE]))
            for (first, other), texts in pairs.items()
            for at in range(0, len(texts), _AT_ONCE)
        )

    def share(self, described: Described) -> bytes:
        """Note what a text shares with others; return its issues with them as N-Quads."""
        self.cited.update(described.cited)
        self.items.update(described.items)
        translated = described.language if described.aligned else ""
        self.cited_days.take(described.iri, translated, described.dated)
        if described.digest:
            self.succession.take(described.language, described.digest)
        issues = (
            issue for printed in described.days if (issue := self._differs(described, printed))
        )
        whole = NamedNode(described.iri)
        return to_nquads(_numbered(whole, translated, issues), iris.graph(whole))

    def _differs(self, described: Described, printed: SharedDay) -> Issue | None:
        """Keep the first day that is said of a thing; report a text that says another."""
        key = (printed.thing, printed.property)
        first, file = self.days.setdefault(key, (printed.day, described.name))
        if printed.day == first:
            return None
        thing = printed.thing.value.removeprefix(iris.BASE)
        return Issue(
            code=Code.DATES_DIFFER,
            message=f"{described.name} says {printed.day} of {thing}, but {file} says {first}.",
            remedy="Compare with the record of the session; the first day read is used.",
            place=thing.split("/", 1)[0],
            span=Span(0, 0),
        )

    def shared(self, named: Iterable[Symbol]) -> Iterator[Statement]:
        """Describe what texts share: days, items, and the texts that they cite and nobody holds.

        ``named`` are further texts to describe: those that the closed lists name.
        """
        for item in sorted(self.items):
            yield from own_item_triples(item, self.titles.get(item, ""))
        for (thing, name), (first, _) in self.days.items():
            yield Triple(thing, name, Literal(first.isoformat(), datatype=xsd_date))
        for symbol in sorted({*map(Symbol.parse, self.cited), *named}):
            this = iris.symbol(symbol).value
            if this not in self.held and this not in self.recorded:
                yield from text_triples(symbol, self.cited_days.agreed(str(symbol)))

    def former(self, drafts: Iterable[KnownDraft]) -> Iterator[Statement]:
        """Describe the identifiers that drafts had before their symbols were known.

        Only of texts that are described, and not of those that are held without their symbols.
        """
        for draft in drafts:
            this = iris.listed_draft(draft.name)
            if draft.symbol and this.value not in self.held and self._describes(draft.symbol):
                title = Literal(draft.title, language=draft.language)
                yield from former_identifier_triples(this, title, iris.symbol(draft.symbol))

    def _describes(self, symbol: Symbol) -> bool:
        this = iris.symbol(symbol).value
        return this in self.held or this in self.recorded or str(symbol) in self.cited

    def symbols(self) -> set[str]:
        """Return the symbols of the texts that are held or cited, as texts spell them."""
        named = (iris.symbol_of(NamedNode(iri)) for iri in self.held)
        return {*map(str, filter(None, named)), *self.cited}

    def doubts(self) -> Iterator[bytes]:
        """Yield the issues with the days that texts print of others, as N-Quads of each text."""
        doubts: dict[tuple[str, str], list[Issue]] = {}
        for citing, issue in self.cited_days.doubts(dict(self.succession.days())):
            doubts.setdefault((citing.text, citing.language), []).append(issue)
        for (text, language), issues in doubts.items():
            whole = NamedNode(text)
            yield to_nquads(_numbered(whole, language, issues), iris.graph(whole))


def _rank(described: Described) -> tuple[int, str]:
    return precedence(described.language)


def _numbered(whole: NamedNode, translated: str, issues: Iterable[Issue]) -> Iterator[Statement]:
    counted: Counter[tuple[str, str]] = Counter()
    for issue in issues:
        key = (issue.code.value, issue.place)
        counted[key] += 1
        this = iris.issue(whole, *key, counted[key], translated or None)
        yield from issue_triples(whole, this, issue)
