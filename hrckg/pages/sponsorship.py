"""Who sponsored a text."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from hrckg import vocab as hrc
from hrckg.iris import fragment_of
from hrckg.pages.link import Link, Linker
from hrckg.pages.order import natural
from hrckg.pages.printed import printed_name


@dataclass(frozen=True, slots=True, kw_only=True)
class SponsorLine:
    """A sponsor of a text."""

    id: str
    sponsor: Link
    member: bool  # False: the source marks it as not a member of the Council
    on_behalf_of: Link | None  # None: on its own behalf
    printed: str | None  # None: printed as we call it


def read_sponsors(linker: Linker, document: NamedNode) -> tuple[SponsorLine, ...]:
    """Return the sponsors of a document, by name."""
    nodes = linker.graph.nodes(document, hrc.hasSponsorship)
    lines = (_sponsor_line(linker, node) for node in nodes)
    return tuple(sorted(lines, key=lambda line: (natural(line.sponsor.label), line.id)))


def _sponsor_line(linker: Linker, node: NamedNode) -> SponsorLine:
    graph = linker.graph
    sponsor, behalf = graph.node(node, hrc.sponsoredBy), graph.node(node, hrc.onBehalfOf)
    if sponsor is None:
        link, printed = Link(label="unknown sponsor"), graph.text(node, hrc.printedName)
    else:
        link, printed = printed_name(linker, node, sponsor)
    return SponsorLine(
        id=fragment_of(node),
        sponsor=link,
        member=graph.text(node, hrc.memberOfCouncil) not in {"false", "0"},
        on_behalf_of=linker.link(behalf) if behalf else None,
        printed=printed,
    )
