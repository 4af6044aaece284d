"""A text of any organ, as its page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.language.precedence import precedence
from hrckg.pages.action import Action, read_actions
from hrckg.pages.link import Link, Linker, within
from hrckg.pages.naming import part_name, surroundings
from hrckg.pages.passage import Passage, read_passage
from hrckg.pages.properties import PropertyRow, narrowest, property_rows
from hrckg.pages.source import SourceFault, SourcePlace, source_faults, source_places
from hrckg.pages.sponsorship import SponsorLine, read_sponsors
from hrckg.pages.wording import OWN_NAMES

_SHOWN_ELSEWHERE = (
    terms.rdf_type,
    terms.rdfs_label,
    terms.dcterms_title,
    hrc.actionTaken,
    hrc.cites,
    hrc.hasAdoption,
    hrc.hasAnnex,
    hrc.hasFootnote,
    hrc.hasIssue,
    hrc.hasParagraph,
    hrc.hasSource,
    hrc.hasSponsorship,
    hrc.sponsor,
    hrc.symbol,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language in which a text is held."""

    tag: str
    name: str  # in the language itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Paragraphs of one kind that follow each other."""

    heading: str
    passages: tuple[Passage, ...]
    id: str | None = None  # of the annex that begins with it; None: none does
    titles: tuple[Literal, ...] = ()  # of that annex, as printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A thing to which a text refers, and the paragraphs that do."""

    target: Link
    title: Literal | None  # None: not known, or the label says it
    places: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage:
    """Everything on the page of a text."""

    iri: str
    label: str
    kind: str
    titles: tuple[Literal, ...]  # one in each language
    languages: tuple[Language, ...]  # those in which the text is held
    organ: Link | None  # None: not known
    facts: tuple[PropertyRow, ...]
    sections: tuple[Section, ...]
    footnotes: tuple[Passage, ...]
    actions: tuple[Action, ...]
    sponsors: tuple[SponsorLine, ...]
    citations: tuple[Reference, ...]
    mentions: tuple[Reference, ...]
    unresolved: int  # mentions that name nothing we know
    places: tuple[SourcePlace, ...]
    faults: tuple[SourceFault, ...]
    adopted_at: Link | None  # the meeting; None: not adopted, or not printed
    adopted_on: str | None
    follows: Link | None
    backlinks: dict[str, tuple[Link, ...]]  # footnote → the places of its marks

    @property
    def is_held(self) -> bool:
        """Whether the page has the text itself."""
        return bool(self.sections)


def read_document(linker: Linker, node: NamedNode) -> DocumentPage:
    """Return the page of a document, held or only cited."""
    graph = linker.graph
    passages = _passages(linker, node)
    footnotes = [read_passage(linker, note) for note in graph.nodes(node, hrc.hasFootnote)]
    footnotes.sort(key=lambda note: (not (note.number or "").isdecimal(), _number(note), note.id))
    everything = (*_flat(passages), *footnotes)
    label = linker.link(node).label
    kinds = [linker.link(class_).label for class_ in narrowest(linker, node)]
    organ, meeting = graph.node(node, hrc.adoptedBy), graph.node(node, hrc.adoptedAt)
    earlier = graph.node(node, hrc.follows)
    return DocumentPage(
        iri=node.value,
        label=label,
        kind=kinds[0] if kinds else "document",
        titles=graph.literals(node, terms.dcterms_title),
        languages=_languages(everything),
        organ=linker.link(organ) if organ else None,
        facts=property_rows(linker, node, leave_out=_SHOWN_ELSEWHERE),
        sections=_annexed(linker, node, _sections(passages)),
        footnotes=tuple(footnotes),
        actions=read_actions(linker, node),
        sponsors=read_sponsors(linker, node),
        citations=_references(linker, everything, citations=True),
        mentions=_references(linker, everything, citations=False),
        unresolved=sum(line.target is None for part in everything for line in part.mentions),
        places=source_places(linker, node),
        faults=source_faults(linker, node),
        adopted_at=linker.link(meeting) if meeting else None,
        adopted_on=graph.text(node, hrc.adoptedOn),
        follows=linker.link(earlier) if earlier else None,
        backlinks=_backlinks(linker, node, label),
    )


def _languages(passages: Iterable[Passage]) -> tuple[Language, ...]:
    tags = {wording.language for passage in passages for wording in passage.wordings}
    return tuple(
        Language(tag=tag, name=OWN_NAMES.get(tag, tag))
        for tag in sorted(filter(None, tags), key=precedence)
    )


def _number(note: Passage) -> int:
    return int(note.number) if note.number and note.number.isdecimal() else 0


def _passages(linker: Linker, document: NamedNode) -> tuple[Passage, ...]:
    """Return the paragraphs in reading order, sub-paragraphs inside their paragraph."""
    graph = linker.graph
    below: dict[NamedNode | None, list[NamedNode]] = {}
    nodes = graph.nodes(document, hrc.hasParagraph)
    for node in sorted(nodes, key=lambda node: (graph.integer(node, hrc.order) or 0, node.value)):
        parent = graph.node(node, hrc.partOf)
        below.setdefault(parent if parent in nodes else None, []).append(node)

    def read(node: NamedNode) -> Passage:
        return read_passage(linker, node, tuple(read(child) for child in below.get(node, ())))

    return tuple(read(node) for node in below.get(None, ()))


def _sections(passages: Iterable[Passage]) -> tuple[Section, ...]:
    sections: list[Section] = []
    for passage in passages:
        heading = _heading(passage)
        if sections and sections[-1].heading == heading:
            passages_ = (*sections[-1].passages, passage)
            sections[-1] = replace(sections[-1], passages=passages_)
        else:
            sections.append(Section(heading=heading, passages=(passage,)))
    return tuple(sections)


def _annexed(
    linker: Linker, document: NamedNode, sections: Iterable[Section]
) -> tuple[Section, ...]:
    """Say of the sections which of them begin an annex, and under which heading and title."""
    graph = linker.graph
    left = {fragment_of(annex): annex for annex in graph.nodes(document, hrc.hasAnnex)}

    def annexed(section: Section) -> Section:
        annex = left.pop(section.passages[0].id.partition(".")[0], None)
        if annex is None:
            return section
        heading, title = (graph.literals(annex, one) for one in (hrc.heading, terms.dcterms_title))
        return replace(section, id=fragment_of(annex), titles=(*heading, *title))

    return tuple(map(annexed, sections))


def _heading(passage: Passage) -> str:
    part = "Preamble" if passage.kind == "preambular" else "Operative part"
    around = surroundings(passage.id)
    if around.startswith("annex") and passage.kind != "preambular":
        return part_name(around).capitalize()
    return f"{part_name(around).capitalize()}: {part.lower()}" if around else part


def _flat(passages: Iterable[Passage]) -> Iterable[Passage]:
    for passage in passages:
        yield passage
        yield from _flat(passage.passages)


def _references(
    linker: Linker, passages: Iterable[Passage], *, citations: bool
) -> tuple[Reference, ...]:
    """Return what the passages cite, or else only mention, in alphabetical order."""
    places: dict[str, dict[str, Link]] = {}
    cited: set[str] = set()
    for passage in passages:
        for line in passage.mentions:
            if line.target_iri is not None:
                link = Link(label=passage.name, href=line.id)
                places.setdefault(line.target_iri, {}).setdefault(passage.id, link)
                if line.citation:
                    cited.add(line.target_iri)
    found = [
        Reference(
            target=linker.link(NamedNode(target)),
            title=linker.graph.literal(NamedNode(target), terms.dcterms_title),
            places=tuple(links.values()),
        )
        for target, links in sorted(places.items())
        if (target in cited) == citations
    ]
    return tuple(sorted(found, key=lambda reference: reference.target.label))


def _backlinks(linker: Linker, document: NamedNode, label: str) -> dict[str, tuple[Link, ...]]:
    """Return for each footnote the links back to its marks."""
    graph = linker.graph
    found: dict[str, tuple[Link, ...]] = {}
    for note in graph.nodes(document, hrc.hasFootnote):
        refs = graph.subjects(hrc.footnote, note)
        found[fragment_of(note)] = tuple(within(linker.link(ref), label) for ref in refs)
    return found
