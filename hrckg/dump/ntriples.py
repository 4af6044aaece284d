"""N-Triples, sorted: two dumps can be compared line by line."""

from collections.abc import Iterable, Iterator

from hrckg.dump.statements import Description


def write_ntriples(descriptions: Iterable[Description]) -> Iterator[str]:
    """Yield the lines of an N-Triples file in the order of their characters.

    It is the order of ``LC_ALL=C sort``. It is sound because nothing has a blank node.
    """
    lines = [f"{triple} .\n" for description in descriptions for triple in description.triples()]
    lines.sort()
    yield from lines
