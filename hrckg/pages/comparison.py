"""What changed from an earlier text of the series, paragraph by paragraph."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from hrckg import iris
from hrckg import vocab as hrc
from hrckg.change.difference import differences
from hrckg.iris import fragment_of, whole_of
from hrckg.pages.link import Link, Linker, within

KINDS: Final = ("new", "changed", "moved", "split", "merged", "dropped", "same")
"""The kinds of change in the order in which pages count them."""

_ONE_SIDED: Final = frozenset({"merged", "split"})
"""Kinds of which only one side is shown: the other paragraph holds the words of others as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindCount:
    """How many paragraphs a kind of change befell."""

    slug: str
    kind: Link
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that both texts have, or one of them; the space before them is no part of a change."""

    kind: str  # "kept", "deleted" or "inserted"
    space: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedWords:
    """The words of a paragraph before and after, in one language."""

    language: str | None
    runs: tuple[Run, ...]

    @property
    def is_changed(self) -> bool:
        """Whether any word differs."""
        return any(run.kind != "kept" for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """What became of one paragraph."""

    id: str
    slug: str
    kind: Link
    older: Link | None  # None: the paragraph is new
    newer: Link | None  # None: it was dropped
    percent: int | None  # of the words that stayed; None: nothing to compare, or not said
    words: tuple[ChangedWords, ...]  # one in each language that both texts have


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A text beside the earlier one that it follows."""

    older: Link
    counts: tuple[KindCount, ...]
    rows: tuple[ChangeRow, ...]  # in the order of the newer text


def read_comparison(linker: Linker, document: NamedNode) -> Comparison | None:
    """Return how a text differs from the one it follows; ``None`` if nothing is said of that."""
    changes = linker.graph.nodes(document, hrc.hasChange)
    older = linker.graph.node(document, hrc.follows)
    if not changes or older is None:
        return None
    return Comparison(
        older=linker.link(older),
        counts=count_kinds(linker, changes),
        rows=tuple(_row(linker, change) for change in _in_order(linker, changes)),
    )


def count_kinds(linker: Linker, changes: Iterable[NamedNode]) -> tuple[KindCount, ...]:
    """Count changes by their kind."""
    found = Counter(slug_of(linker, change) for change in changes)
    return tuple(
        KindCount(slug=slug, kind=linker.link(iris.concept("change", slug)), number=found[slug])
        for slug in KINDS
        if found[slug]
    )


def slug_of(linker: Linker, change: NamedNode) -> str:
    """Return the kind of a change as the last step of its IRI."""
    kind = linker.graph.node(change, hrc.change)
    return kind.value.rpartition("/")[2] if kind else ""


def _in_order(linker: Linker, changes: Iterable[NamedNode]) -> list[NamedNode]:
    """Sort changes as the newer text goes, what was dropped after what stood before it."""

    def order(change: NamedNode, side: NamedNode) -> int:
        paragraph = linker.graph.node(change, side)
        return linker.graph.integer(paragraph, hrc.order) or 0 if paragraph else 0

    places: dict[NamedNode, tuple[int, int, str]] = {}
    at = 0
    for change in sorted(changes, key=lambda one: (order(one, hrc.fromParagraph), one.value)):
        newer, older = order(change, hrc.toParagraph), order(change, hrc.fromParagraph)
        if newer and older:
            at = newer
        places[change] = (newer or at, older, change.value)
    return sorted(places, key=lambda change: places[change])


def _row(linker: Linker, change: NamedNode) -> ChangeRow:
    graph = linker.graph
    older, newer = graph.node(change, hrc.fromParagraph), graph.node(change, hrc.toParagraph)
    slug = slug_of(linker, change)
    kind = graph.node(change, hrc.change)
    return ChangeRow(
        id=fragment_of(change),
        slug=slug,
        kind=linker.link(kind) if kind else Link(label="changed"),
        older=_link(linker, older),
        newer=_link(linker, newer),
        percent=_percent(graph.text(change, hrc.similarity)) if older and newer else None,
        words=_words(linker, slug, older, newer),
    )


def _link(linker: Linker, paragraph: NamedNode | None) -> Link | None:
    if paragraph is None:
        return None
    return within(linker.link(paragraph), linker.link(whole_of(paragraph)).label)


def _percent(similarity: str | None) -> int | None:
    try:
        return round(float(similarity) * 100) if similarity else None
    except ValueError:
        return None


def _words(
    linker: Linker, slug: str, older: NamedNode | None, newer: NamedNode | None
) -> tuple[ChangedWords, ...]:
    before, after = _texts(linker, older), _texts(linker, newer)
    if slug in _ONE_SIDED or not (before and after):
        shown = before if slug == "merged" or not after else after
        return tuple(
            ChangedWords(language=language, runs=(Run(kind="kept", space="", text=text),))
            for language, text in shown.items()
        )
    return tuple(
        ChangedWords(language=language, runs=tuple(_runs(before[language], text)))
        for language, text in after.items()
        if language in before
    )


def _runs(before: str, after: str) -> Iterator[Run]:
    for piece in differences(before, after):
        text = piece.text.lstrip()
        space = piece.text[: len(piece.text) - len(text)]
        yield Run(kind=piece.kind.value, space=space, text=text)


def _texts(linker: Linker, paragraph: NamedNode | None) -> dict[str | None, str]:
    """Return the own words of a paragraph by language, with those after its sub-paragraphs."""
    if paragraph is None:
        return {}
    texts: dict[str | None, str] = {}
    for part in (hrc.text, hrc.closingText):
        for literal in linker.graph.literals(paragraph, part):
            texts[literal.language] = " ".join(
                filter(None, (texts.get(literal.language), literal.value))
            )
    return texts
