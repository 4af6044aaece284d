"""The comparison against annotations made by hand."""

import json
from pathlib import Path

import pytest

from hrckg.change import Change, compare
from hrckg.document import Document
from hrckg.formats import read_sources
from hrckg.reader import read

pytestmark = pytest.mark.shared


def text(folder: Path, beginning: str) -> Document:
    (path,) = (folder / "corpus" / "seeds").glob(f"{beginning}_*")
    (source,) = read_sources(path)
    (document,) = read(source, {}, None).documents
    return document


def row(change: Change) -> tuple[str | None, str | None, str, float]:
    return change.older, change.newer, change.kind.value, round(change.similarity, 3)


def label(printed: str | None) -> str | None:
    return printed and printed.replace("P", "pp").replace("O", "op")


def test_the_alignment_is_that_of_the_annotators(shared: Path) -> None:
    lines = (shared / "gold" / "alignment.jsonl").read_text(encoding="utf-8").splitlines()
    expected = {
        (
            label(one["from_par"]),
            label(one["to_par"]),
            one["status"],
            one.get("text_ratio", 0.0),
        )
        for one in map(json.loads, lines)
    }
    changes = compare(text(shared, "004"), text(shared, "000"))
    assert {row(change) for change in changes} == expected
