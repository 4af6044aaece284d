"""How a text is laid out on its page: preamble, operative part, annexes, quotations."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode

from hrckg import terms
from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.pages.link import Linker
from hrckg.pages.naming import part_name, surroundings
from hrckg.pages.passage import Passage, read_passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Paragraphs of one kind that follow each other."""

    heading: str
    passages: tuple[Passage, ...]
    id: str | None = None  # of the annex that begins with it; None: none does
    titles: tuple[Literal, ...] = ()  # of that annex, as printed


def read_passages(linker: Linker, document: NamedNode) -> tuple[Passage, ...]:
    """Return the paragraphs of a text in reading order, sub-paragraphs inside their paragraph."""
    graph = linker.graph
    below: dict[NamedNode | None, list[NamedNode]] = {}
    nodes = graph.nodes(document, hrc.hasParagraph)
    for node in sorted(nodes, key=lambda node: (graph.integer(node, hrc.order) or 0, node.value)):
        parent = graph.node(node, hrc.partOf)
        below.setdefault(parent if parent in nodes else None, []).append(node)

    def read(node: NamedNode) -> Passage:
        return read_passage(linker, node, tuple(read(child) for child in below.get(node, ())))

    return tuple(read(node) for node in below.get(None, ()))


def read_sections(
    linker: Linker, document: NamedNode, passages: Iterable[Passage]
) -> tuple[Section, ...]:
    """Return the paragraphs of a text under the headings of its parts."""
    sections: list[Section] = []
    for passage in passages:
        heading = _heading(passage)
        if sections and sections[-1].heading == heading:
            passages_ = (*sections[-1].passages, passage)
            sections[-1] = replace(sections[-1], passages=passages_)
        else:
            sections.append(Section(heading=heading, passages=(passage,)))
    return _annexed(linker, document, sections)


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


def flat(passages: Iterable[Passage]) -> Iterable[Passage]:
    """Yield passages and those inside them, in reading order."""
    for passage in passages:
        yield passage
        yield from flat(passage.passages)
