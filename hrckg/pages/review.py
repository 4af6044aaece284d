"""What a reader should doubt: findings of the checks, faults of sources, open mentions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.pages.link import Link, Linker
from hrckg.pages.open_mentions import OpenReason, read_open
from hrckg.pages.paging import Sheet, sheets
from hrckg.pages.shelves import ListPage
from hrckg.pages.source import SourceFault, source_fault

TEXTS: Final = "report/texts"
_FAULTS: Final = "report/faults"
_LONGEST: Final = 100  # faults listed on the report itself, and on one page of a code
_MOST: Final = 300  # texts on one page


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """What was read of one text."""

    text: Link
    title: Literal | None  # None: not known
    paragraphs: int
    footnotes: int
    mentions: int
    unresolved: int
    faults: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultKind:
    """The faults of sources that have one code."""

    code: str
    number: int
    sheets: tuple[Sheet[SourceFault], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Everything that the data says about its own quality."""

    texts: tuple[Sheet[Completeness], ...]
    all_texts: int
    faults: tuple[FaultKind, ...]
    all_faults: int
    in_place: bool  # True: the faults are few enough for the report itself
    reasons: tuple[OpenReason, ...]  # why mentions name nothing that we know
    all_unresolved: int

    @property
    def counts(self) -> Mapping[str, int]:
        """How many faults there are by their code."""
        return {kind.code: kind.number for kind in self.faults}


def read_review(linker: Linker, lists: Sequence[ListPage]) -> Review:
    """Return the review of everything in the store."""
    graph = linker.graph
    faults = graph.subjects(terms.rdf_type, hrc.SourceIssue)
    mentions = graph.subjects(terms.rdf_type, hrc.Mention)
    unresolved = [mention for mention in mentions if not graph.nodes(mention, hrc.refersTo)]
    held = [
        entry.iri
        for page in lists
        for shelf in page.shelves
        if shelf.in_full
        for entry in shelf.entries
    ]
    return Review(
        texts=sheets(TEXTS, [_completeness(linker, NamedNode(iri)) for iri in held], _MOST),
        all_texts=len(held),
        faults=_by_code([source_fault(linker, fault) for fault in faults]),
        all_faults=len(faults),
        in_place=len(faults) <= _LONGEST,
        reasons=read_open(linker, unresolved),
        all_unresolved=len(unresolved),
    )


def _by_code(faults: Sequence[SourceFault]) -> tuple[FaultKind, ...]:
    """Return faults by their code, the one with the most of them first."""
    of: dict[str, list[SourceFault]] = {}
    for fault in faults:
        of.setdefault(fault.code, []).append(fault)
    return tuple(
        FaultKind(
            code=code,
            number=len(of[code]),
            sheets=sheets(f"{_FAULTS}/{iris.slug(code)}", of[code], _LONGEST),
        )
        for code in sorted(of, key=lambda code: (-len(of[code]), code))
    )


def _completeness(linker: Linker, text: NamedNode) -> Completeness:
    graph = linker.graph
    parts = [
        *graph.nodes(text, hrc.hasParagraph),
        *(notes := graph.nodes(text, hrc.hasFootnote)),
    ]
    mentions = [mention for part in parts for mention in graph.nodes(part, hrc.hasMention)]
    fragments = linker.survey.parts.get(text.value, ())
    return Completeness(
        text=linker.link(text),
        title=graph.literal(text, terms.dcterms_title),
        paragraphs=len(parts) - len(notes),
        footnotes=len(notes),
        mentions=len(mentions),
        unresolved=sum(not graph.nodes(mention, hrc.refersTo) for mention in mentions),
        faults=sum(
            graph.has_type(iris.part(text, fragment), hrc.SourceIssue)
            for fragment in fragments
            if fragment.startswith("issue")
        ),
    )
