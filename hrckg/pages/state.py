"""The names and the terms of a State, as its page shows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.pages.link import Link, Linker
from hrckg.pages.record import parts_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Something of a State that held for a time."""

    id: str  # of the part of its page
    names: tuple[Literal, ...]  # of a former name
    start: str | None  # a day or a year; None: not known
    end: str | None  # None: not known, or not ended
    notes: tuple[Literal, ...]
    sources: tuple[Link, ...]
    within: tuple["Span", ...] = ()  # interruptions of a term


def read_former_names(linker: Linker, state: NamedNode) -> tuple[Span, ...]:
    """Return the former names of a State, the latest first."""
    return _sorted(_span(linker, part) for part in parts_of(linker, state, hrc.FormerName))


def read_council_terms(linker: Linker, state: NamedNode) -> tuple[Span, ...]:
    """Return the times for which a State was a member of the Council, the latest first."""
    return _sorted(_span(linker, part) for part in parts_of(linker, state, hrc.CouncilMembership))


def _sorted(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(spans, key=lambda span: (span.start or "", span.id), reverse=True))


def _span(linker: Linker, part: NamedNode) -> Span:
    graph = linker.graph
    return Span(
        id=fragment_of(part),
        names=graph.literals(part, terms.rdfs_label),
        start=graph.text(part, hrc.startsOn) or graph.text(part, hrc.fromYear),
        end=graph.text(part, hrc.endsOn) or graph.text(part, hrc.untilYear),
        notes=graph.literals(part, terms.skos_editorialNote),
        sources=tuple(map(linker.link, graph.nodes(part, terms.dcterms_source))),
        within=_sorted(_span(linker, one) for one in graph.nodes(part, hrc.hasInterruption)),
    )
