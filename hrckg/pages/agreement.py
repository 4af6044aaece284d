"""How often a State voted as each other did."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from pyoxigraph import NamedNode

from hrckg import vocab as hrc
from hrckg.iris import fragment_of, whole_of
from hrckg.pages.link import Link, Linker
from hrckg.pages.roll import code_of

_SHOWN: Final = 6  # States shown as closest and as farthest
_COUNCIL: Final = "Human Rights Council"
_ENOUGH: Final = 20  # common votes below which a share says little


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementLine:
    """Two States in the votes of one organ."""

    id: str | None  # of the part of this page that it is; None: of the other State's page
    other: Link
    code: str  # of the other State
    organ: Link | None
    common: int
    same: int
    opposed: int
    one_abstained: int

    @property
    def share(self) -> float:
        """The common votes in which both took the same position, from 0 to 1."""
        return self.same / self.common if self.common else 0.0

    @property
    def percent(self) -> str:
        """The share as tables show it."""
        return f"{100 * self.share:.1f} %"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreements:
    """A State beside all others in the votes of one organ."""

    organ: Link | None
    enough: int  # common votes that those shown first have at least
    closest: tuple[AgreementLine, ...]
    farthest: tuple[AgreementLine, ...]
    lines: tuple[AgreementLine, ...]  # all, the closest first


def read_agreements(linker: Linker, state: NamedNode) -> tuple[Agreements, ...]:
    """Return how a State agreed with others, by organ; nothing where that was not computed."""
    nodes = linker.graph.subjects(hrc.between, state)
    lines = sorted(_lines(linker, state, nodes), key=_organ_of)
    return tuple(_agreements(list(group)) for _, group in groupby(lines, key=_organ_of))


def _organ_of(line: AgreementLine) -> tuple[bool, str]:
    """Return what sorts and groups lines by organ, the Council's first."""
    name = line.organ.label if line.organ else ""
    return name != _COUNCIL, name


def _lines(linker: Linker, state: NamedNode, nodes: Iterable[NamedNode]) -> Iterable[AgreementLine]:
    graph = linker.graph
    for node in nodes:
        others = [other for other in graph.nodes(node, hrc.between) if other != state]
        organ = graph.node(node, hrc.countedIn)
        for other in others:
            yield AgreementLine(
                id=fragment_of(node) if whole_of(node) == state else None,
                other=linker.link(other),
                code=code_of(other.value),
                organ=linker.link(organ) if organ else None,
                common=graph.integer(node, hrc.commonVotes) or 0,
                same=graph.integer(node, hrc.sameVotes) or 0,
                opposed=graph.integer(node, hrc.opposedVotes) or 0,
                one_abstained=graph.integer(node, hrc.oneAbstainedVotes) or 0,
            )


def _agreements(lines: Sequence[AgreementLine]) -> Agreements:
    ordered = sorted(lines, key=lambda line: (-line.share, -line.common, line.code))
    solid = [line for line in ordered if line.common >= _ENOUGH] or ordered
    return Agreements(
        organ=lines[0].organ,
        enough=_ENOUGH if solid is not ordered else 1,
        closest=tuple(solid[:_SHOWN]),
        farthest=tuple(reversed(solid[-_SHOWN:])) if len(solid) > 2 * _SHOWN else (),
        lines=tuple(ordered),
    )
