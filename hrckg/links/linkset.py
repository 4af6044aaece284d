"""The links of a store, kind by kind, as they are counted and published."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Store

from hrckg.links.kinds import KINDS, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Linkset:
    """All links of one kind, as sorted lines of N-Triples."""

    kind: Kind
    lines: tuple[str, ...]
    subjects: int  # how many things are linked

    @property
    def file(self) -> str:
        """Return the name of its dump within the folder of dumps."""
        return f"links/{self.kind.name}.nt.gz"


def linksets(store: Store) -> Iterator[Linkset]:
    """Yield the links of each kind of which the store has any.

    The store is asked by property, not read through: the time grows with the links.
    """
    for kind in KINDS:
        triples = set(kind.find(store))
        if triples:
            yield Linkset(
                kind=kind,
                lines=tuple(sorted(f"{triple} .\n" for triple in triples)),
                subjects=len({triple.subject for triple in triples}),
            )
