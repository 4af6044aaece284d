"""Any resource but a text: a State, a body, a session, a series, a concept, a source file."""

from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.pages.agreement import Agreements, read_agreements
from hrckg.pages.cohesion import CohesionLine, read_cohesion
from hrckg.pages.duties import Duties, read_duties
from hrckg.pages.link import Linker
from hrckg.pages.properties import PropertyRow, narrowest, property_rows
from hrckg.pages.record import Record, read_record
from hrckg.pages.recurring import SeriesPage, read_series
from hrckg.pages.roll import Roll
from hrckg.pages.state import Span, read_council_terms, read_former_names
from hrckg.pages.texts import TextList, Texts

_SHOWN_ELSEWHERE: Final = (
    *(terms.rdf_type, terms.rdfs_label, terms.skos_definition),
    *(hrc.hasAgreement, hrc.hasCohesion, hrc.hasFormerName, hrc.hasIssue, hrc.hasMembership),
    *(hrc.hasText, hrc.hasVotingRecord),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingPage:
    """Everything on the page of a resource, but what refers to it."""

    iri: str
    label: str
    language: str | None
    kind: str
    definition: str | None  # None: it has none
    facts: tuple[PropertyRow, ...]
    former_names: tuple[Span, ...]  # of a State
    terms: tuple[Span, ...]  # of a State on the Council
    record: Record | None  # None: it is no State, or cast no ballot
    agreements: tuple[Agreements, ...]
    cohesion: tuple[CohesionLine, ...]  # of a regional group
    texts: TextList | None  # None: it is no session, meeting, item or subject of a text
    duties: Duties | None  # None: it has none
    series: SeriesPage | None  # None: it is no series


def read_thing(linker: Linker, node: NamedNode, roll: Roll, texts: Texts) -> ThingPage:
    """Return the page of a resource."""
    is_state = linker.graph.has_type(node, hrc.State)
    link = linker.link(node)
    kinds = [linker.link(class_).label for class_ in narrowest(linker, node)]
    return ThingPage(
        iri=node.value,
        label=link.label,
        language=link.language,
        kind=kinds[0] if kinds else "resource",
        definition=linker.graph.text(node, terms.skos_definition),
        facts=property_rows(linker, node, leave_out=_SHOWN_ELSEWHERE),
        former_names=read_former_names(linker, node) if is_state else (),
        terms=read_council_terms(linker, node) if is_state else (),
        record=read_record(roll, node) if is_state else None,
        agreements=read_agreements(linker, node) if is_state else (),
        cohesion=read_cohesion(linker, node),
        texts=texts.of(node),
        duties=read_duties(linker, node),
        series=read_series(linker, node) if linker.graph.has_type(node, hrc.Series) else None,
    )


def part_facts(linker: Linker, part: NamedNode) -> tuple[PropertyRow, ...]:
    """Return everything that is said of a part for which pages have no form of their own."""
    return property_rows(linker, part)
