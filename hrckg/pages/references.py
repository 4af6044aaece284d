"""What refers to a resource: mentions with their sentence, and every other statement about it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import Literal, NamedNode

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.iris import fragment_of, whole_of
from hrckg.pages.link import Link, Linker, query_link, within
from hrckg.pages.texts import GATHERED_BY
from hrckg.pages.wording import INCOMING

_LONGEST: Final = 60  # statements shown of one kind, and texts shown with their mentions
_AROUND: Final = 90  # characters shown on either side of a mention
_ELSEWHERE: Final = frozenset(
    {
        hrc.actor,
        hrc.between,
        hrc.dueAt,
        hrc.follows,
        hrc.inDocument,
        hrc.inSeries,
        hrc.mentionedIn,
        hrc.mentions,
        hrc.refersTo,
        hrc.votingRecordOf,
        terms.skos_broader,
        terms.skos_narrower,
        terms.skos_topConceptOf,
    }
)
"""Properties that another part of the page already shows."""
_IN_VOTES: Final = frozenset({hrc.abstaining, hrc.against, hrc.inFavour, hrc.state})
"""Properties that the list of a State's votes shows."""
_OF_DOCUMENTS: Final = frozenset(
    {hrc.cites, hrc.reaffirms, hrc.recalls, hrc.sponsoredBy, hrc.takesNoteOf, hrc.welcomes}
)
"""Properties of parts that are said of their document too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionPlace:
    """A mention in its sentence."""

    link: Link
    act: Link | None  # None: mentioned without an act
    dated: str | None  # the date that the citation prints; None: none
    language: str | None
    before: str
    surface: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MentioningText:
    """A document with the places in it that mention a resource."""

    document: Link
    title: Literal | None  # None: not known
    places: tuple[MentionPlace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """The texts that mention a resource."""

    texts: tuple[MentioningText, ...]
    all_texts: int
    all_places: int
    query: Link  # finds them all


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingGroup:
    """What points to a resource by one property."""

    heading: str
    links: tuple[Link, ...]
    total: int
    query: Link  # finds them all


def read_mentioned(linker: Linker, target: NamedNode) -> Mentioned:
    """Return where ``target`` is mentioned or cited."""
    mentions = linker.graph.subjects(hrc.refersTo, target)
    return Mentioned(
        texts=mentioning_texts(linker, mentions, most=_LONGEST),
        all_texts=len(set(map(whole_of, mentions))),
        all_places=len(mentions),
        query=query_link(_query("?mention", hrc.refersTo, target), "all as a query"),
    )


def mentioning_texts(
    linker: Linker, mentions: Iterable[NamedNode], most: int | None = None
) -> tuple[MentioningText, ...]:
    """Return mentions by the text that has them, of at ``most`` so many texts."""
    by_text: dict[NamedNode, list[NamedNode]] = {}
    for mention in mentions:
        by_text.setdefault(whole_of(mention), []).append(mention)
    texts = sorted(by_text, key=lambda text: text.value)[:most]
    return tuple(_mentioning_text(linker, text, by_text[text]) for text in texts)


def read_incoming(linker: Linker, target: NamedNode) -> tuple[IncomingGroup, ...]:
    """Return what else points to ``target``, without what ``target`` itself already says."""
    own = set(linker.graph.properties(target))
    groups: dict[NamedNode, list[NamedNode]] = {}
    for predicate, subject in linker.graph.incoming(target):
        if not _is_part(subject, target) and not _repeats(predicate, subject):
            groups.setdefault(predicate, []).append(subject)
    for predicate in list(groups):
        if predicate in _ELSEWHERE | GATHERED_BY or _inverse(linker, predicate) in own:
            del groups[predicate]
    found = (_group(linker, target, *group) for group in groups.items())
    return tuple(sorted(found, key=lambda group: group.heading))


def _place_of_mention(linker: Linker, mention: NamedNode) -> MentionPlace:
    """Return a mention with the words around it."""
    graph = linker.graph
    surface = next(iter(graph.literals(mention, hrc.surface)), None)
    holder, act = graph.node(mention, hrc.mentionedIn), graph.node(mention, hrc.action)
    start, end = graph.integer(mention, hrc.start), graph.integer(mention, hrc.end)
    language = surface.language if surface else None
    words = surface.value if surface else ""
    texts = graph.literals(holder, hrc.text) if holder else ()
    text = next((text.value for text in texts if text.language == language), "")
    document = linker.link(whole_of(mention)).label
    before, after = "", ""
    if start is not None and end is not None and text[start:end] == words:
        before, after = _shorten_left(text[:start]), _shorten_right(text[end:])
    return MentionPlace(
        link=within(_link_to_mention(linker, mention, holder), document),
        act=linker.link(act) if act else None,
        dated=graph.text(mention, hrc.printedDate),
        language=language,
        before=before,
        surface=words,
        after=after,
    )


def _link_to_mention(linker: Linker, mention: NamedNode, holder: NamedNode | None) -> Link:
    """Name the paragraph, but lead to the mention in it."""
    link = linker.link(mention)
    return Link(label=linker.link(holder).label, href=link.href) if holder else link


def _mentioning_text(
    linker: Linker, text: NamedNode, mentions: Iterable[NamedNode]
) -> MentioningText:
    def order(mention: NamedNode) -> tuple[int, int, str]:
        holder = linker.graph.node(mention, hrc.mentionedIn)
        paragraph = linker.graph.integer(holder, hrc.order) if holder else None
        start = linker.graph.integer(mention, hrc.start)
        return paragraph or 1_000_000, start or 0, mention.value  # footnotes have no order: last

    return MentioningText(
        document=linker.link(text),
        title=linker.graph.literal(text, terms.dcterms_title),
        places=tuple(_place_of_mention(linker, mention) for mention in sorted(mentions, key=order)),
    )


def _shorten_left(text: str) -> str:
    return text if len(text) <= _AROUND else "…" + text[-_AROUND:].partition(" ")[2]


def _shorten_right(text: str) -> str:
    return text if len(text) <= _AROUND else text[:_AROUND].rpartition(" ")[0] + "…"


def _inverse(linker: Linker, predicate: NamedNode) -> NamedNode | None:
    graph = linker.graph
    stated = graph.node(predicate, terms.owl_inverseOf)
    return stated or next(iter(graph.subjects(terms.owl_inverseOf, predicate)), None)


def _is_part(subject: NamedNode, target: NamedNode) -> bool:
    return subject.value.startswith(f"{target.value}#")


def _repeats(predicate: NamedNode, subject: NamedNode) -> bool:
    """Say whether a statement only repeats one that is shown."""
    return predicate in _IN_VOTES or bool(fragment_of(subject) and predicate in _OF_DOCUMENTS)


def _group(
    linker: Linker, target: NamedNode, predicate: NamedNode, subjects: list[NamedNode]
) -> IncomingGroup:
    label = linker.link(predicate).label
    return IncomingGroup(
        heading=INCOMING.get(predicate, f"What has this as “{label}”"),
        links=tuple(_named(linker, subject) for subject in subjects[:_LONGEST]),
        total=len(subjects),
        query=query_link(_query("?subject", predicate, target), "all as a query"),
    )


def _named(linker: Linker, subject: NamedNode) -> Link:
    """Link to a subject, with its title beside a symbol that says little."""
    link = linker.link(subject)
    title = linker.graph.literal(subject, terms.dcterms_title)
    return replace(link, note=title) if title else link


def _query(variable: str, predicate: NamedNode, target: NamedNode) -> str:
    name = predicate.value.removeprefix(iris.ONTOLOGY)
    property_ = f"hrc:{name}" if name != predicate.value else f"<{predicate.value}>"
    return (
        f"PREFIX hrc: <{iris.ONTOLOGY}>\n\n"
        f"SELECT {variable}\nWHERE {{\n  {variable} {property_} <{target.value}> .\n}}\n"
        f"ORDER BY {variable}\n"
    )
