"""Any resource but a text: a State, a body, a session, a series, a concept, a source file."""

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.iris import whole_of
from hrckg.pages.action import in_short, printed_totals
from hrckg.pages.duties import Duties, read_duties
from hrckg.pages.link import Link, Linker
from hrckg.pages.properties import PropertyRow, narrowest, property_rows
from hrckg.pages.recurring import SeriesPage, read_series


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteLine:
    """How a State voted on one text."""

    text: Link
    title: Literal | None  # None: not known
    taken_on: str
    slug: str
    position: Link
    result: str | None  # None: the source prints no totals


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingPage:
    """Everything on the page of a resource, but what refers to it."""

    iri: str
    label: str
    language: str | None
    kind: str
    definition: str | None  # None: it has none
    facts: tuple[PropertyRow, ...]
    votes: tuple[VoteLine, ...]
    duties: Duties | None  # None: it has none
    series: SeriesPage | None  # None: it is no series


def read_thing(linker: Linker, node: NamedNode) -> ThingPage:
    """Return the page of a resource."""
    link = linker.link(node)
    kinds = [linker.link(class_).label for class_ in narrowest(linker, node)]
    left_out = (
        *(terms.rdf_type, terms.rdfs_label, terms.skos_definition),
        *(hrc.hasIssue, hrc.hasText),
    )
    return ThingPage(
        iri=node.value,
        label=link.label,
        language=link.language,
        kind=kinds[0] if kinds else "resource",
        definition=linker.graph.text(node, terms.skos_definition),
        facts=property_rows(linker, node, leave_out=left_out),
        votes=_votes(linker, node) if linker.graph.has_type(node, hrc.State) else (),
        duties=read_duties(linker, node),
        series=read_series(linker, node) if linker.graph.has_type(node, hrc.Series) else None,
    )


def part_facts(linker: Linker, part: NamedNode) -> tuple[PropertyRow, ...]:
    """Return everything that is said of a part for which pages have no form of their own."""
    return property_rows(linker, part)


def _votes(linker: Linker, state: NamedNode) -> tuple[VoteLine, ...]:
    """Return the recorded votes of a State, the latest first."""
    lines = [
        line
        for ballot in linker.graph.subjects(hrc.state, state)
        if (line := _vote_line(linker, ballot)) is not None
    ]
    lines.sort(key=lambda line: line.text.label)
    return tuple(sorted(lines, key=lambda line: line.taken_on, reverse=True))


def _vote_line(linker: Linker, ballot: NamedNode) -> VoteLine | None:
    graph = linker.graph
    position = graph.node(ballot, hrc.position)
    vote = next(iter(graph.subjects(hrc.hasBallot, ballot)), None)
    if position is None or vote is None:
        return None
    totals = printed_totals(linker, vote)
    text = whole_of(ballot)
    part = linker.link(ballot)
    return VoteLine(
        text=Link(label=linker.link(text).label, href=part.href),
        title=graph.literal(text, terms.dcterms_title),
        taken_on=graph.text(vote, hrc.takenOn) or "",
        slug=position.value.rpartition("/")[2],
        position=linker.link(position),
        result=in_short(totals) if totals else None,
    )
