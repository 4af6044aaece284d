"""Texts of a session, a meeting, an agenda item or a subject, each kind apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from pyoxigraph import Literal, NamedNode

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.pages.action import shown_result
from hrckg.pages.address import address_of
from hrckg.pages.link import Link, Linker
from hrckg.pages.order import natural
from hrckg.pages.paging import Sheet, sheets

FOLDER: Final = "texts"
_MOST: Final = 250  # texts on one page
_RELATED: Final = 15  # related subjects, and States concerned, that are shown
_KINDS: Final = (
    (hrc.Amendment, "Amendments"),  # before the others: drafts may be of both classes
    (hrc.DraftResolution, "Draft resolutions"),
    (hrc.Resolution, "Resolutions"),
    (hrc.Decision, "Decisions"),
    (hrc.PresidentStatement, "Statements by the President"),
)
_OTHERS: Final = "Other texts"
ORDER: Final = (
    *("Resolutions", "Decisions", "Statements by the President"),
    *("Draft resolutions", "Amendments", _OTHERS),
)
"""The kinds as a reader looks for them: what was adopted first."""
GATHERED_BY: Final = frozenset({hrc.session, hrc.adoptedAt, hrc.agendaItem, terms.dcterms_subject})
"""The properties of texts by which they are listed on the page of what the property names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A text in a list."""

    kind: str
    link: Link
    title: Literal | None  # None: not known
    date: str  # empty: not known
    result: str  # empty: not known


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedCount:
    """Something that several of the texts have too."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TextList:
    """The texts on the page of a resource."""

    total: int
    sheets: tuple[Sheet[TextLine], ...]
    related: tuple[RelatedCount, ...]  # subjects that stand beside this one
    concerned: tuple[RelatedCount, ...]  # States


def by_kind(lines: Sequence[TextLine]) -> tuple[tuple[str, tuple[TextLine, ...]], ...]:
    """Return the texts of one page by their kind; they are sorted by it."""
    return tuple((kind, tuple(group)) for kind, group in groupby(lines, key=lambda line: line.kind))


def kind_of(linker: Linker, text: NamedNode) -> str:
    """Return the heading under which a text stands."""
    types = set(linker.graph.nodes(text, terms.rdf_type))
    return next((heading for class_, heading in _KINDS if class_ in types), _OTHERS)


@dataclass(frozen=True, slots=True)
class Texts:
    """Makes lists of texts, and each line of them once."""

    linker: Linker
    _lines: dict[NamedNode, TextLine] = field(default_factory=dict)

    def of(self, node: NamedNode) -> TextList | None:
        """Return the texts that name ``node`` as their session, meeting, item or subject."""
        graph = self.linker.graph
        texts = {text for one in GATHERED_BY for text in graph.subjects(one, node)}
        if not texts:
            return None
        lines = sorted(map(self._line, texts), key=_order)
        is_subject = graph.node(node, terms.skos_inScheme) == iris.concept("scheme", "subject")
        return TextList(
            total=len(lines),
            sheets=sheets(f"{FOLDER}/{_path(node)}", lines, _MOST, address_of(node.value).page),
            related=self._beside(texts, node, terms.dcterms_subject) if is_subject else (),
            concerned=self._beside(texts, node, hrc.concerns) if is_subject else (),
        )

    def _line(self, text: NamedNode) -> TextLine:
        if text not in self._lines:
            self._lines[text] = _text_line(self.linker, text)
        return self._lines[text]

    def _beside(
        self, texts: Iterable[NamedNode], node: NamedNode, property_: NamedNode
    ) -> tuple[RelatedCount, ...]:
        graph = self.linker.graph
        counts = Counter(other for text in texts for other in graph.nodes(text, property_))
        del counts[node]
        found = [
            RelatedCount(link=self.linker.link(other), count=count)
            for other, count in counts.items()
        ]
        found.sort(key=lambda one: (-one.count, natural(one.link.label)))
        return tuple(found[:_RELATED])


def _path(node: NamedNode) -> str:
    return node.value.removeprefix(iris.BASE)


def _text_line(linker: Linker, text: NamedNode) -> TextLine:
    return TextLine(
        kind=kind_of(linker, text),
        link=linker.link(text),
        title=linker.graph.literal(text, terms.dcterms_title),
        date=linker.graph.text(text, hrc.adoptedOn) or "",
        result=shown_result(linker, text) or "",
    )


def _order(line: TextLine) -> tuple[int, list[str | int], str]:
    return ORDER.index(line.kind), natural(line.link.label), line.link.href or ""
