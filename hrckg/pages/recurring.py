"""A series of recurring texts: its texts in order, and how long each paragraph lived."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.pages.action import shown_result
from hrckg.pages.comparison import KindCount, count_kinds, slug_of
from hrckg.pages.link import Link, Linker, within
from hrckg.pages.order import natural

_MOST_TEXTS: Final = 8  # columns of the table of paragraphs: the latest texts
_MOST_LIVES: Final = 150  # its rows
_BEGINNING: Final = 70  # characters of a paragraph that tell it from others


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesText:
    """A text of a series."""

    text: Link
    title: Literal | None  # None: not known
    adopted_on: str | None  # None: not adopted, or not printed
    result: str | None
    follows: Link | None  # None: the first that is held
    counts: tuple[KindCount, ...]  # of changes since the one it follows
    comparison: str | None  # the place of the comparison, from the site's root


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A paragraph in one text, and how it came there."""

    paragraph: Link
    slug: str  # kind of change; empty: the text is the first
    kind: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """A paragraph through the texts of a series."""

    beginning: Literal  # of its words where it first stood
    stands: tuple[Stand | None, ...]  # one for each text; None: not in it


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPage:
    """The texts of a series."""

    texts: tuple[SeriesText, ...]  # in order
    columns: tuple[Link, ...]  # the texts whose paragraphs are followed
    lives: tuple[Life, ...]
    all_lives: int


def read_series(linker: Linker, series: NamedNode) -> SeriesPage:
    """Return the texts of a series, the earliest first."""
    texts = _in_order(linker, linker.graph.subjects(hrc.inSeries, series))
    followed = texts[-_MOST_TEXTS:]
    lives = _lives(linker, followed)
    return SeriesPage(
        texts=tuple(_text(linker, text) for text in texts),
        columns=tuple(map(linker.link, followed)),
        lives=lives[:_MOST_LIVES],
        all_lives=len(lives),
    )


def _in_order(linker: Linker, texts: Iterable[NamedNode]) -> list[NamedNode]:
    """Sort texts so that each stands after the one it follows, else by symbol."""
    held = set(texts)
    after: dict[NamedNode | None, list[NamedNode]] = {}
    for text in sorted(held, key=lambda text: natural(text.value), reverse=True):
        earlier = linker.graph.node(text, hrc.follows)
        after.setdefault(earlier if earlier in held else None, []).append(text)
    ordered: list[NamedNode] = []
    ready = after.pop(None, [])
    while ready:
        text = ready.pop()
        ordered.append(text)
        ready.extend(after.pop(text, ()))
    return ordered


def _text(linker: Linker, text: NamedNode) -> SeriesText:
    graph = linker.graph
    link, earlier = linker.link(text), graph.node(text, hrc.follows)
    counts = count_kinds(linker, graph.nodes(text, hrc.hasChange))
    return SeriesText(
        text=link,
        title=graph.literal(text, terms.dcterms_title),
        adopted_on=graph.text(text, hrc.adoptedOn),
        result=shown_result(linker, text),
        follows=linker.link(earlier) if earlier else None,
        counts=counts,
        comparison=f"{link.href}#changes-section" if counts and earlier else None,
    )


def _lives(linker: Linker, texts: Sequence[NamedNode]) -> tuple[Life, ...]:
    """Follow each paragraph from the text in which it first stands; in the order of appearance."""
    column = {text: number for number, text in enumerate(texts)}
    lives: list[dict[int, Stand]] = []
    begun: list[NamedNode] = []
    life_of: dict[NamedNode, int] = {}
    for text in texts:
        came = _came_from(linker, text)
        for paragraph in _paragraphs(linker, text):
            change, older = came.get(paragraph, (None, None))
            life = life_of.get(older) if older else None
            if life is None or column[text] in lives[life]:
                life = len(lives)
                lives.append({})
                begun.append(paragraph)
            life_of[paragraph] = life
            lives[life][column[text]] = _stand(linker, text, paragraph, change)
        for change, older, newer in _merged(linker, text):
            if older in life_of:
                lives[life_of[older]].setdefault(column[text], _stand(linker, text, newer, change))
    return tuple(
        Life(
            beginning=_beginning(linker, paragraph),
            stands=tuple(stands.get(number) for number in range(len(texts))),
        )
        for paragraph, stands in zip(begun, lives, strict=True)
    )


def _paragraphs(linker: Linker, text: NamedNode) -> list[NamedNode]:
    nodes = linker.graph.nodes(text, hrc.hasParagraph)
    return sorted(nodes, key=lambda node: (linker.graph.integer(node, hrc.order) or 0, node.value))


def _came_from(
    linker: Linker, text: NamedNode
) -> Mapping[NamedNode, tuple[NamedNode, NamedNode | None]]:
    """Return of each paragraph of a text its change, and the earlier paragraph if it goes on."""
    graph = linker.graph
    found: dict[NamedNode, tuple[NamedNode, NamedNode | None]] = {}
    for change in graph.nodes(text, hrc.hasChange):
        newer, older = graph.node(change, hrc.toParagraph), graph.node(change, hrc.fromParagraph)
        if newer and slug_of(linker, change) != "merged":  # its own successor is another change
            found.setdefault(newer, (change, older))
    return found


def _merged(linker: Linker, text: NamedNode) -> Iterator[tuple[NamedNode, NamedNode, NamedNode]]:
    """Yield the changes by which a paragraph ended in another one, and both paragraphs."""
    graph = linker.graph
    for change in graph.nodes(text, hrc.hasChange):
        older, newer = graph.node(change, hrc.fromParagraph), graph.node(change, hrc.toParagraph)
        if older and newer and slug_of(linker, change) == "merged":
            yield change, older, newer


def _stand(
    linker: Linker, text: NamedNode, paragraph: NamedNode, change: NamedNode | None
) -> Stand:
    kind = linker.graph.node(change, hrc.change) if change else None
    return Stand(
        paragraph=within(linker.link(paragraph), linker.link(text).label),
        slug=slug_of(linker, change) if change else "",
        kind=linker.link(kind) if kind else None,
    )


def _beginning(linker: Linker, paragraph: NamedNode) -> Literal:
    text = linker.graph.literal(paragraph, hrc.text)
    words, language = (text.value, text.language) if text else ("", None)
    if len(words) > _BEGINNING:
        words = words[:_BEGINNING].rpartition(" ")[0] + "…"
    return Literal(words, language=language)
