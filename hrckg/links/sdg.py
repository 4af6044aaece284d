"""The Sustainable Development Goals: which descriptors they bear, and which texts name them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from hrckg import resources

_LAST: Final = 17
_NAMED: Final = re.compile(
    r"\bSustainable\s+Development\s+Goals?\s+"
    r"(?P<numbers>[1-9][0-9]?(?:(?:,\s+|,?\s+and\s+)[1-9][0-9]?\b(?![./][0-9]))*)\b(?![./][0-9])",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"[0-9]+")


@cache
def goals_by_descriptor() -> Mapping[str, tuple[int, ...]]:
    """Return the goals that the United Nations index with each descriptor of their thesaurus."""
    table = resources.path("ontology") / "sdg-subjects.tsv"
    found: dict[str, tuple[int, ...]] = {}
    for line in table.read_text(encoding="utf-8").splitlines()[1:]:
        goal, descriptor = line.split("\t")
        found[descriptor] = (*found.get(descriptor, ()), int(goal))
    return found


def goals_named(text: str) -> Iterator[int]:
    """Yield the numbers of the goals that an English text names, each once.

    Only the full name counts: "Goal 6" alone may be one of another list, and "Goals 2030" none.

    >>> list(goals_named("Sustainable Development Goals 5, 10 and 16 of the 2030 Agenda"))
    [5, 10, 16]
    >>> list(goals_named("the Sustainable Development Goals, and target 16.9"))
    []
    """
    numbers = (int(n[0]) for named in _NAMED.finditer(text) for n in _NUMBER.finditer(named[1]))
    yield from dict.fromkeys(number for number in numbers if number <= _LAST)
