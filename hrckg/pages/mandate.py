"""A duty that a paragraph creates or recalls, as pages show it."""

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.iris import fragment_of, whole_of
from hrckg.pages.link import Link, Linker, within


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """When a duty has to be done, as far as its paragraph prints it."""

    sessions: tuple[Link, ...]
    relation: str | None  # how the sessions bind: "at", "before"; None: not said
    by: str | None  # the last day
    recurrence: str | None
    duration: str | None  # as xsd:duration

    @property
    def is_printed(self) -> bool:
        """Whether the paragraph says when."""
        return bool(self.sessions or self.by or self.recurrence)


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateLine:
    """One duty."""

    id: str
    iri: str
    link: Link  # to its words in the paragraph, under the name of the paragraph
    text: Link
    title: Literal | None  # of the text; None: not known
    surface: Literal | None  # None: the data has no words of it
    actors: tuple[Link, ...]
    deliverables: tuple[Link, ...]
    recipients: tuple[Link, ...]
    timing: Timing
    extends: tuple[Link, ...]  # bodies that go on
    since: str | None  # the day on which the text was adopted; None: not adopted, or not printed
    in_draft: bool  # True: the text is a draft, so that nothing is owed by it
    fulfilled_by: tuple[Link, ...]
    recalled: bool  # True: the paragraph tells of a duty that an earlier text created
    recalled_from: tuple[Link, ...]


def read_mandates(linker: Linker, paragraph: NamedNode) -> tuple[MandateLine, ...]:
    """Return the duties that a paragraph creates or recalls, in the order of its words."""
    graph = linker.graph
    nodes = (
        *graph.nodes(paragraph, hrc.hasMandate),
        *graph.nodes(paragraph, hrc.hasRecalledMandate),
    )

    def order(node: NamedNode) -> tuple[int, int, str]:
        return *place_of_mandate(linker, node), node.value

    return tuple(read_mandate(linker, node) for node in sorted(nodes, key=order))


def place_of_mandate(linker: Linker, node: NamedNode) -> tuple[int, int]:
    """Return the characters of the paragraph that hold a duty; -1, -1 if that is not said."""
    start, end = linker.graph.integer(node, hrc.start), linker.graph.integer(node, hrc.end)
    return (-1, -1) if start is None or end is None else (start, end)


def newest_first(linker: Linker, mandates: Iterable[NamedNode]) -> list[NamedNode]:
    """Sort duties: those of the text that was adopted last first, within a text as it goes."""

    def place(node: NamedNode) -> tuple[str, int, int, str]:
        paragraph = _paragraph_of(linker, node)
        order = linker.graph.integer(paragraph, hrc.order) if paragraph else None
        return whole_of(node).value, order or 0, place_of_mandate(linker, node)[0], node.value

    def adopted(node: NamedNode) -> str:
        return linker.graph.text(whole_of(node), hrc.adoptedOn) or ""

    return sorted(sorted(mandates, key=place), key=adopted, reverse=True)


def read_mandate(linker: Linker, node: NamedNode) -> MandateLine:
    """Return one duty."""
    graph = linker.graph
    text, paragraph = whole_of(node), _paragraph_of(linker, node)

    def links(predicate: NamedNode) -> tuple[Link, ...]:
        return tuple(map(linker.link, graph.nodes(node, predicate)))

    whole, place = linker.link(text), linker.link(node)
    name = within(linker.link(paragraph), whole.label).label if paragraph else place.label
    return MandateLine(
        id=fragment_of(node),
        iri=node.value,
        link=Link(label=name, href=place.href),
        text=whole,
        title=graph.literal(text, terms.dcterms_title),
        surface=graph.literal(node, hrc.surface),
        actors=links(hrc.actor),
        deliverables=links(hrc.deliverable),
        recipients=links(hrc.recipient),
        timing=Timing(
            sessions=links(hrc.dueAt),
            relation=graph.text(node, hrc.dueRelation),
            by=graph.text(node, hrc.dueBy),
            recurrence=graph.text(node, hrc.recurrence),
            duration=graph.text(node, hrc.duration),
        ),
        extends=links(hrc.extends),
        since=graph.text(text, hrc.adoptedOn),
        in_draft=graph.has_type(text, hrc.DraftResolution),
        fulfilled_by=links(hrc.fulfilledBy),
        recalled=graph.has_type(node, hrc.RecalledMandate),
        recalled_from=links(hrc.recalledFrom),
    )


def _paragraph_of(linker: Linker, node: NamedNode) -> NamedNode | None:
    graph = linker.graph
    return graph.node(node, hrc.mandatedBy) or graph.node(node, hrc.recalledIn)
