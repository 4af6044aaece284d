"""A text of any organ, as its page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.language.precedence import precedence
from hrckg.pages.accounts import Account, read_accounts
from hrckg.pages.action import Action, read_actions
from hrckg.pages.comparison import Comparison, read_comparison
from hrckg.pages.layout import Section, flat, read_passages, read_sections
from hrckg.pages.link import Link, Linker, within
from hrckg.pages.mandate import MandateLine
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
    hrc.follows,
    hrc.hasAdoption,
    hrc.hasAnnex,
    hrc.hasChange,
    hrc.hasFootnote,
    hrc.hasIssue,
    hrc.hasParagraph,
    hrc.hasSource,
    hrc.hasSponsorship,
    hrc.inSeries,
    hrc.mentions,
    hrc.reaffirms,
    hrc.recalls,
    hrc.sponsor,
    hrc.symbol,
    hrc.takesNoteOf,
    hrc.welcomes,
)
_OFFICIAL = "https://docs.un.org/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language in which a text is held."""

    tag: str
    name: str  # in the language itself


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
    actions: tuple[Action, ...]  # without those that only tell another one again
    accounts: dict[str, tuple[Account, ...]]  # id of an action → how further sources tell it
    sponsors: tuple[SponsorLine, ...]
    citations: tuple[Reference, ...]
    mentions: tuple[Reference, ...]
    unresolved: int  # mentions that name nothing we know
    mandates: tuple[MandateLine, ...]  # duties that the text creates, then those that it recalls
    changes: dict[str, Link]  # paragraph → what became of it since the text that this one follows
    comparison: Comparison | None  # None: it follows no text that is held
    places: tuple[SourcePlace, ...]
    faults: tuple[SourceFault, ...]
    recorded: bool  # whether it is known from the record of a catalogue
    adopted_at: Link | None  # the meeting; None: not adopted, or not printed
    adopted_on: str | None
    series: tuple[Link, ...]
    follows: Link | None
    followed_by: tuple[Link, ...]
    official: Link | None  # the page of the United Nations that has the text
    backlinks: dict[str, tuple[Link, ...]]  # footnote → the places of its marks

    @property
    def is_held(self) -> bool:
        """Whether the page has the text itself."""
        return bool(self.sections)

    @property
    def is_record(self) -> bool:
        """Whether a catalogue tells of the text, and nobody its words."""
        return self.recorded and not self.is_held

    @property
    def has_charts(self) -> bool:
        """Whether a vote is shown by names."""
        return any(action.chart for action in self.actions)


def read_document(linker: Linker, node: NamedNode) -> DocumentPage:
    """Return the page of a document, held or only cited."""
    graph = linker.graph
    passages = read_passages(linker, node)
    footnotes = [read_passage(linker, note) for note in graph.nodes(node, hrc.hasFootnote)]
    footnotes.sort(key=lambda note: (not (note.number or "").isdecimal(), _number(note), note.id))
    everything = (*flat(passages), *footnotes)
    label = linker.link(node).label
    kinds = [linker.link(class_).label for class_ in narrowest(linker, node)]
    organ, meeting = graph.node(node, hrc.adoptedBy), graph.node(node, hrc.adoptedAt)
    earlier = graph.node(node, hrc.follows)
    mandates = [line for passage in everything for line in passage.duties]
    comparison = read_comparison(linker, node)
    actions = read_actions(linker, node)
    accounts = read_accounts(actions)
    retold = {account.action.id for group in accounts.values() for account in group}
    return DocumentPage(
        iri=node.value,
        label=label,
        kind=kinds[0] if kinds else "document",
        titles=graph.literals(node, terms.dcterms_title),
        languages=_languages(everything),
        organ=linker.link(organ) if organ else None,
        facts=property_rows(linker, node, leave_out=_SHOWN_ELSEWHERE),
        sections=read_sections(linker, node, passages),
        footnotes=tuple(footnotes),
        actions=tuple(action for action in actions if action.id not in retold),
        accounts=accounts,
        sponsors=read_sponsors(linker, node),
        citations=_references(linker, everything, citations=True),
        mentions=_references(linker, everything, citations=False),
        unresolved=sum(line.target is None for part in everything for line in part.mentions),
        mandates=tuple(sorted(mandates, key=lambda line: line.recalled)),
        changes=_changes(comparison),
        comparison=comparison,
        places=source_places(linker, node),
        faults=source_faults(linker, node),
        recorded=iris.concept("holding", "catalogue-record") in graph.nodes(node, hrc.holding),
        adopted_at=linker.link(meeting) if meeting else None,
        adopted_on=graph.text(node, hrc.adoptedOn),
        series=tuple(map(linker.link, graph.nodes(node, hrc.inSeries))),
        follows=linker.link(earlier) if earlier else None,
        followed_by=tuple(map(linker.link, graph.subjects(hrc.follows, node))),
        official=_official(linker, node),
        backlinks=_backlinks(linker, node, label),
    )


def _changes(comparison: Comparison | None) -> dict[str, Link]:
    """Return for each paragraph the link to what became of it, under the name of the change."""
    rows = comparison.rows if comparison else ()
    return {
        row.newer.href.partition("#")[2]: Link(label=row.kind.label, href=row.id)
        for row in reversed(rows)  # the first of several counts
        if row.newer and row.newer.href
    }


def _official(linker: Linker, node: NamedNode) -> Link | None:
    links = map(linker.link, linker.graph.nodes(node, terms.rdfs_seeAlso))
    return next((link for link in links if (link.href or "").startswith(_OFFICIAL)), None)


def _languages(passages: Iterable[Passage]) -> tuple[Language, ...]:
    tags = {wording.language for passage in passages for wording in passage.wordings}
    return tuple(
        Language(tag=tag, name=OWN_NAMES.get(tag, tag))
        for tag in sorted(filter(None, tags), key=precedence)
    )


def _number(note: Passage) -> int:
    return int(note.number) if note.number and note.number.isdecimal() else 0


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
