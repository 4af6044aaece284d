"""The wordings of a text on disk, so that any number of texts can be compared two by two.

A digest is a file with the fields of one wording on each line, as JSON.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from hrckg.change import Rank, Wording


def write_digest(path: Path, wordings: Iterable[Wording]) -> None:
    """Write the wordings of a text to a file."""
    with path.open("w", encoding="utf-8") as file:
        for wording in wordings:
            record = asdict(wording) | {"rank": wording.rank.value}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def read_digest(path: Path) -> tuple[Wording, ...]:
    """Read what ``write_digest`` wrote."""
    with path.open(encoding="utf-8") as file:
        records = map(json.loads, file)
        return tuple(Wording(**record | {"rank": Rank(record["rank"])}) for record in records)
