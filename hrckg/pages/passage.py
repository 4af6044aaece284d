"""A paragraph or footnote as its document's page shows it."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

import pyoxigraph
from pyoxigraph import NamedNode

from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.pages.link import Link, Linker
from hrckg.pages.naming import language_of, part_name
from hrckg.pages.source import SourceFault, SourcePlace, source_faults, source_places
from hrckg.pages.text import Mark, Stretch, Words, nest

Kind: TypeAlias = Literal["preambular", "operative", "sub", "plain"]


_LEVELS = (re.compile(r"[IVXL]+\."), re.compile(r"[A-Z]\."), re.compile(r"\d"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of a passage in one language."""

    language: str | None
    pieces: tuple[Words | Stretch, ...]
    closing: str | None  # words after the sub-paragraphs; None: there are none


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionLine:
    """A mention, as the list below its passage shows it."""

    id: str
    iri: str
    surface: str
    language: str | None
    target: Link | None  # None: not resolved
    target_iri: str | None
    act: Link | None
    pinpoint: str | None
    citation: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph, sub-paragraph or footnote."""

    id: str
    iri: str
    name: str
    kind: Kind
    number: str | None  # as printed; None: the source does not number it
    wordings: tuple[Wording, ...]
    mentions: tuple[MentionLine, ...]
    acts: tuple[Link, ...]
    further_acts: tuple[Link, ...]
    addressees: tuple[Link, ...]
    places: tuple[SourcePlace, ...]
    faults: tuple[SourceFault, ...]
    passages: tuple["Passage", ...] = ()
    headings: tuple[pyoxigraph.Literal, ...] = ()  # printed above it, the widest first

    @property
    def shown_number(self) -> str:
        """What stands before the text: the last step of the printed number."""
        if self.kind == "preambular" or self.number is None:
            return self.id.rpartition(".")[2]
        if self.kind == "sub":
            return f"({self.number.rpartition('(')[2].strip('() ')})"
        return f"{self.number.rstrip('.')}."


def read_passage(linker: Linker, node: NamedNode, passages: tuple[Passage, ...] = ()) -> Passage:
    """Return a paragraph or footnote, with the sub-paragraphs given."""
    graph = linker.graph
    texts = graph.literals(node, hrc.text)
    lines = _mention_lines(linker, node)
    refs = _footnote_marks(linker, node)
    return Passage(
        id=fragment_of(node),
        iri=node.value,
        name=part_name(fragment_of(node)),
        kind=_kind(linker, node),
        number=graph.text(node, hrc.number),
        wordings=tuple(_wording(linker, node, text, lines, refs) for text in texts),
        mentions=lines,
        acts=tuple(map(linker.link, graph.values(node, hrc.action))),
        further_acts=tuple(map(linker.link, graph.values(node, hrc.furtherAction))),
        addressees=tuple(map(linker.link, graph.values(node, hrc.addressee))),
        places=source_places(linker, node),
        faults=source_faults(linker, node),
        passages=passages,
        headings=tuple(sorted(graph.literals(node, hrc.heading), key=_level)),
    )


def _level(heading: pyoxigraph.Literal) -> tuple[int, str]:
    """Return what headings above one paragraph are ordered by: "II." before "A." before "1."."""
    depth = next((n for n, level in enumerate(_LEVELS) if level.match(heading.value)), len(_LEVELS))
    return depth, heading.value


def _kind(linker: Linker, node: NamedNode) -> Kind:
    kinds: tuple[tuple[NamedNode, Kind], ...] = (
        (hrc.Subparagraph, "sub"),
        (hrc.PreambularParagraph, "preambular"),
        (hrc.OperativeParagraph, "operative"),
    )
    return next((kind for class_, kind in kinds if linker.graph.has_type(node, class_)), "plain")


def _mention_lines(linker: Linker, node: NamedNode) -> tuple[MentionLine, ...]:
    """Return the mentions of a passage as they follow each other in the text."""
    graph = linker.graph
    mentions = graph.nodes(node, hrc.hasMention)

    def order(mention: NamedNode) -> tuple[int, int, str]:
        return *_place_of(linker, mention), mention.value

    return tuple(_mention_line(linker, mention) for mention in sorted(mentions, key=order))


def _mention_line(linker: Linker, mention: NamedNode) -> MentionLine:
    graph = linker.graph
    surface = next(iter(graph.literals(mention, hrc.surface)), None)
    target = graph.node(mention, hrc.refersTo)
    act = graph.node(mention, hrc.action)
    return MentionLine(
        id=fragment_of(mention),
        iri=mention.value,
        surface=surface.value if surface else "",
        language=surface.language if surface else None,
        target=linker.link(target) if target else None,
        target_iri=target.value if target else None,
        act=linker.link(act) if act else None,
        pinpoint=graph.text(mention, hrc.pinpoint),
        citation=graph.has_type(mention, hrc.Citation),
    )


def _place_of(linker: Linker, mention: NamedNode) -> tuple[int, int]:
    start = linker.graph.integer(mention, hrc.start)
    end = linker.graph.integer(mention, hrc.end)
    return (-1, -1) if start is None or end is None else (start, end)


def _footnote_marks(linker: Linker, node: NamedNode) -> dict[str | None, tuple[Mark, ...]]:
    """Return the footnote marks of a passage by the language of the text that has them."""
    found: dict[str | None, tuple[Mark, ...]] = {}
    for ref in linker.graph.nodes(node, hrc.footnoteRef):
        at = linker.graph.integer(ref, hrc.at)
        language = language_of(fragment_of(ref))
        if at is None:
            continue
        footnote = linker.graph.node(ref, hrc.footnote)
        number = linker.graph.text(footnote, hrc.number) if footnote else None
        link = Link(label=number or "note", href=fragment_of(footnote) if footnote else None)
        mark = Mark(start=at, end=at, kind="footnote", ids=(fragment_of(ref),), link=link)
        found[language] = (*found.get(language, ()), mark)
    return found


def _wording(
    linker: Linker,
    node: NamedNode,
    text: pyoxigraph.Literal,
    lines: tuple[MentionLine, ...],
    refs: dict[str | None, tuple[Mark, ...]],
) -> Wording:
    graph = linker.graph
    phrases = graph.literals(node, hrc.openingPhrase)
    marks = (
        *refs.get(text.language, ()),
        *(
            Mark(start=0, end=len(phrase.value), kind="phrase")
            for phrase in phrases
            if phrase.language == text.language and text.value.startswith(phrase.value)
        ),
        *(_mention_mark(linker, line) for line in lines if line.language == text.language),
    )
    closing = (c for c in graph.literals(node, hrc.closingText) if c.language == text.language)
    return Wording(
        language=text.language,
        pieces=nest(text.value, marks),
        closing=next((literal.value for literal in closing), None),
    )


def _mention_mark(linker: Linker, line: MentionLine) -> Mark:
    start, end = _place_of(linker, NamedNode(line.iri))
    return Mark(start=start, end=end, kind="mention", ids=(line.id,), link=line.target)
