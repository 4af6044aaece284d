"""N-Triples, sorted: two dumps can be compared line by line."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Triple

from hrckg.dump.statements import writable


def write_ntriples(triples: Iterable[Triple]) -> Iterator[str]:
    """Yield each statement once, as a line, in the order of characters.

    It is the order of ``LC_ALL=C sort``. It is sound because nothing has a blank node.

    Raises:
        UnwritableError: at a blank node or a quoted triple.

    """
    lines = set()
    for triple in triples:
        subject, value = writable(triple)
        lines.add(f"{subject} {triple.predicate} {value} .\n")
    yield from sorted(lines)
