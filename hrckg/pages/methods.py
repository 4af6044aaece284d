"""The page that says how everything that is counted over many votes was counted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from hrckg import iris
from hrckg.analysis.division import counted
from hrckg.analysis.reading import read_divisions
from hrckg.dump.files import DumpFile
from hrckg.pages.link import Link, Linker
from hrckg.pages.publish import Publisher

_FILE: Final = "methods/index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What one organ adds to the analysis."""

    organ: Link
    votes: int  # recorded votes on whole texts


def write_methods(publisher: Publisher, linker: Linker, dumps: Iterable[DumpFile]) -> None:
    """Write the page, with how many votes of each organ are counted in this copy.

    ``dumps`` are the files beside the site; the page leads to the tables among them.
    """
    divisions = read_divisions(linker.graph.store)
    votes = Counter(division.body for division in counted(divisions) if division.body)
    publisher.page(
        _FILE,
        "methods.html",
        trail=(Link(label="Methods"),),
        tables={file.name for file in dumps},
        counts=[
            Counts(organ=linker.link(iris.concept("body", body)), votes=number)
            for body, number in sorted(votes.items())
        ],
        on_parts=sum(division.on_part for division in divisions),
        totals_only=sum(not division.listed.voting for division in divisions),
    )
