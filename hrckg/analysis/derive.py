"""From the votes of a store to what follows from them, as N-Quads."""

from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import Store

from hrckg import iris
from hrckg.analysis.agreement import agreements
from hrckg.analysis.cohesion import cohesions, group_votes
from hrckg.analysis.division import Division
from hrckg.analysis.reading import read_divisions, read_groups
from hrckg.analysis.record import voting_records
from hrckg.analysis.statements import (
    agreement_triples,
    cohesion_triples,
    margin_triples,
    record_triples,
)
from hrckg.quads import to_nquads


def derive(store: Store) -> Iterator[bytes]:
    """Yield what follows from the votes of ``store``, in batches of N-Quads to be added to it.

    What concerns one vote goes into the graph that tells of it, the rest into the reference graph.
    The same votes give the same bytes.
    """
    divisions = read_divisions(store)
    yield to_nquads(
        chain.from_iterable(map(agreement_triples, agreements(divisions))), iris.REFERENCE_GRAPH
    )
    yield to_nquads(
        chain.from_iterable(map(record_triples, voting_records(divisions))), iris.REFERENCE_GRAPH
    )
    held_together = cohesions(group_votes(divisions, read_groups(store)))
    yield to_nquads(chain.from_iterable(map(cohesion_triples, held_together)), iris.REFERENCE_GRAPH)
    yield _margins(divisions)


def _margins(divisions: Iterable[Division]) -> bytes:
    """Return how narrow and how divided each vote was, in the graph that tells of it."""
    return b"".join(
        to_nquads(margin_triples(division.vote, division.printed), division.graph)
        for division in divisions
        if division.printed
    )
