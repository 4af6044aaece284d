"""Adoptions and votes of real documents, against what the catalogue of the United Nations records.

``facts.csv`` beside the documents has it. The French texts are official; the English ones of the
same folder were translated by a machine, which drops and renames States in the lists.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hrckg.document import Document, Position, RecordedVote
from hrckg.formats import read_source
from hrckg.reader import Reader, parse

pytestmark = pytest.mark.shared
# A/HRC/RES/32/23: the catalogue has 13 against, and names 12 as the text does
SLIPS = ("A-HRC-RES-32-23",)
TOTALS = ("yes", "no", "abstain")
LISTS = {"in_favour": "in-favour", "against": "against", "abstaining": "abstaining"}
Fact = dict[str, str]


def documents(folder: Path, tag: str) -> Iterator[tuple[Document, Fact]]:
    reader = Reader.of(tag)
    with (folder / "facts.csv").open(encoding="utf-8", newline="") as file:
        for fact in csv.DictReader(file):
            yield parse(read_source(folder / fact["file"]), reader), fact


@pytest.mark.parametrize("tag", ["en", "fr"])
def test_adoptions_are_those_of_the_catalogue(shared: Path, tag: str) -> None:
    for document, fact in documents(shared / "corpus" / f"unres-{tag}", tag):
        adoption = document.adoption
        assert adoption is not None, fact["file"]
        recorded = fact["vote_type"] != "ADOPTED WITHOUT VOTE"
        assert isinstance(adoption, RecordedVote) is recorded, fact["file"]
        assert str(adoption.taken_on) == fact["adopted_on"], fact["file"]
        if isinstance(adoption, RecordedVote) and not fact["file"].startswith(SLIPS):
            printed = [adoption.total(position) for position in Position]
            assert printed == [int(fact[name] or 0) for name in TOTALS], fact["file"]


def test_every_ballot_of_an_official_list_is_that_of_the_catalogue(shared: Path) -> None:
    votes = 0
    for document, fact in documents(shared / "corpus" / "unres-fr", "fr"):
        if isinstance(document.adoption, RecordedVote):
            ballots = {one.state: one.position.value for one in document.adoption.ballots}
            assert ballots == {
                state: position
                for name, position in LISTS.items()
                for state in re.findall("[A-Z]{3}", fact[name])
            }, fact["file"]
            votes += 1
    assert votes == 14
