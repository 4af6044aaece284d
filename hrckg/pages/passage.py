"""A paragraph or footnote as its document's page shows it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

import pyoxigraph
from pyoxigraph import NamedNode

from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.language.precedence import precedence
from hrckg.pages.link import Link, Linker
from hrckg.pages.mandate import MandateLine, read_mandates
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
    dated: str | None  # the date that the citation prints; None: none
    citation: bool
    reason: Link | None  # why there is no target; None: there is one, or it is not said


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
    mandates: tuple[MandateLine, ...]  # in all languages: the same duty stands in each
    acts: tuple[Link, ...]
    further_acts: tuple[Link, ...]
    addressees: tuple[Link, ...]
    places: tuple[SourcePlace, ...]
    faults: tuple[SourceFault, ...]
    passages: tuple["Passage", ...] = ()
    headings: tuple[pyoxigraph.Literal, ...] = ()  # printed above it, the widest first

    @property
    def duties(self) -> tuple[MandateLine, ...]:
        """Its duties, as one language has them."""
        tags = {line.id: language_of(line.id) or "" for line in self.mandates}
        leading = min(tags.values(), key=precedence, default="")
        return tuple(line for line in self.mandates if tags[line.id] == leading)

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
    lines, mandates = _mention_lines(linker, node), read_mandates(linker, node)
    marks = [*_footnote_marks(linker, node), *_marks(linker, lines, mandates)]
    return Passage(
        id=fragment_of(node),
        iri=node.value,
        name=part_name(fragment_of(node)),
        kind=_kind(linker, node),
        number=graph.text(node, hrc.number),
        wordings=tuple(
            _wording(linker, node, text, [mark for tag, mark in marks if tag == text.language])
            for text in texts
        ),
        mentions=lines,
        mandates=mandates,
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
    act, reason = graph.node(mention, hrc.action), graph.node(mention, hrc.unresolvedBecause)
    return MentionLine(
        id=fragment_of(mention),
        iri=mention.value,
        surface=surface.value if surface else "",
        language=surface.language if surface else None,
        target=linker.link(target) if target else None,
        target_iri=target.value if target else None,
        act=linker.link(act) if act else None,
        pinpoint=graph.text(mention, hrc.pinpoint),
        dated=graph.text(mention, hrc.printedDate),
        citation=graph.has_type(mention, hrc.Citation),
        reason=linker.link(reason) if reason else None,
    )


def _place_of(linker: Linker, mention: NamedNode) -> tuple[int, int]:
    start = linker.graph.integer(mention, hrc.start)
    end = linker.graph.integer(mention, hrc.end)
    return (-1, -1) if start is None or end is None else (start, end)


def _footnote_marks(linker: Linker, node: NamedNode) -> Iterator[tuple[str | None, Mark]]:
    """Yield the footnote marks of a passage, each with the language of the text that has it."""
    for ref in linker.graph.nodes(node, hrc.footnoteRef):
        at = linker.graph.integer(ref, hrc.at)
        if at is None:
            continue
        footnote = linker.graph.node(ref, hrc.footnote)
        number = linker.graph.text(footnote, hrc.number) if footnote else None
        link = Link(label=number or "note", href=fragment_of(footnote) if footnote else None)
        mark = Mark(start=at, end=at, kind="footnote", ids=(fragment_of(ref),), link=link)
        yield language_of(fragment_of(ref)), mark


def _wording(
    linker: Linker, node: NamedNode, text: pyoxigraph.Literal, marks: Iterable[Mark]
) -> Wording:
    phrases = linker.graph.literals(node, hrc.openingPhrase)
    opening = (
        Mark(start=0, end=len(phrase.value), kind="phrase")
        for phrase in phrases
        if phrase.language == text.language and text.value.startswith(phrase.value)
    )
    closings = linker.graph.literals(node, hrc.closingText)
    closing = (literal.value for literal in closings if literal.language == text.language)
    return Wording(
        language=text.language,
        pieces=nest(text.value, (*opening, *marks)),
        closing=next(closing, None),
    )


def _marks(
    linker: Linker, lines: Iterable[MentionLine], mandates: Iterable[MandateLine]
) -> Iterator[tuple[str | None, Mark]]:
    """Yield the marks of mentions and duties, each with the language of its words."""
    for line in lines:
        start, end = _place_of(linker, NamedNode(line.iri))
        reason = line.reason.label if line.reason else None
        mark = Mark(
            start=start, end=end, kind="mention", ids=(line.id,), link=line.target, note=reason
        )
        yield line.language, mark
    for mandate in mandates:
        start, end = _place_of(linker, NamedNode(mandate.iri))
        language = language_of(mandate.id)
        yield language, Mark(start=start, end=end, kind="mandate", ids=(mandate.id,))
