"""A catalogue of documents: what an archive recorded of each, to compare a reading with.

One row of CSV for each file::

    file,symbol,title,adopted_on,meeting,vote_type,yes,no,abstain,in_favour,against,abstaining

``vote_type`` is RECORDED or another word for an adoption without a vote; the last three columns
hold ISO 3166-1 alpha-3 codes, with a space between.
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hrckg.document import Position

_COLUMNS = {
    Position.IN_FAVOUR: ("yes", "in_favour"),
    Position.AGAINST: ("no", "against"),
    Position.ABSTAINING: ("abstain", "abstaining"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What the catalogue says of one document."""

    symbol: str
    title: str
    adopted_on: str
    meeting: str
    recorded: bool  # by a recorded vote
    totals: Mapping[Position, str]
    ballots: Mapping[str, Position]


def load_facts(path: Path) -> dict[str, Fact]:
    """Load a catalogue: the facts by the name of their file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["file"]: _fact(row) for row in csv.DictReader(lines)}


def _fact(row: Mapping[str, str]) -> Fact:
    meeting = re.search(r"\d+", row["meeting"])
    return Fact(
        symbol=row["symbol"],
        title=row["title"],
        adopted_on=row["adopted_on"],
        meeting=meeting[0] if meeting else "",
        recorded=row["vote_type"].strip().upper() == "RECORDED",
        totals={one: row[total] for one, (total, _) in _COLUMNS.items()},
        ballots={
            state: one for one, (_, states) in _COLUMNS.items() for state in row[states].split()
        },
    )
