"""Where something was read, and what is wrong with the source there."""

from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.pages.link import Link, Linker
from hrckg.pages.naming import language_of

EXPLAINED: Final = "report/issues/index.html"
"""The page that explains the codes of faults, each at an anchor with its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePlace:
    """A range of characters of a source file."""

    id: str
    file: Link
    name: str
    start: int | None
    end: int | None
    language: str | None  # tag of the language that was read there

    def __str__(self) -> str:
        return f"{self.name}, characters {self.start}–{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFault:
    """A fault of the source, with the place where it shows."""

    id: str
    code: str
    explained: str | None  # page that explains the code, from the site's root; None: it has none
    message: str
    about: Link
    places: tuple[SourcePlace, ...]


def source_places(linker: Linker, node: NamedNode) -> tuple[SourcePlace, ...]:
    """Return where ``node`` was read, in the order of the file."""
    places = (_place(linker, range_) for range_ in linker.graph.nodes(node, hrc.hasSource))
    return tuple(sorted(places, key=lambda place: (place.name, place.start or 0, place.id)))


def _place(linker: Linker, range_: NamedNode) -> SourcePlace:
    graph = linker.graph
    file = graph.node(range_, hrc.sourceFile)
    name = graph.text(file, hrc.fileName) if file else None
    link = linker.link(file) if file else Link(label="unknown file")
    return SourcePlace(
        id=fragment_of(range_),
        file=link,
        name=name or link.label,
        start=graph.integer(range_, hrc.sourceStart),
        end=graph.integer(range_, hrc.sourceEnd),
        language=language_of(fragment_of(range_)),
    )


def source_faults(linker: Linker, node: NamedNode) -> tuple[SourceFault, ...]:
    """Return the faults of the source that ``node`` carries."""
    return tuple(source_fault(linker, fault) for fault in linker.graph.nodes(node, hrc.hasIssue))


def source_fault(linker: Linker, fault: NamedNode) -> SourceFault:
    """Return one fault of a source."""
    graph = linker.graph
    about = graph.node(fault, hrc.issueOf)
    code = graph.text(fault, hrc.code) or "unnamed"
    is_known = graph.has_type(iris.concept("issue", code), terms.skos_Concept)
    return SourceFault(
        id=fragment_of(fault),
        code=code,
        explained=f"{EXPLAINED}#{code}" if is_known else None,
        message=graph.text(fault, hrc.message) or "",
        about=linker.link(about or fault),
        places=source_places(linker, fault),
    )
