"""A draw of mandates that a person has judged one by one, held against what is found today.

Eighty were drawn by chance from official and translated texts, and each was read in its whole
paragraph: "right" says that nothing which is printed for the duty is missing or other than printed,
"incomplete" that nothing is false. What was read is written as the other tests write it, without
the words of the text.
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from hrckg import resources
from hrckg.corpus import find_corpus
from hrckg.document import Document, Mandate
from hrckg.formats import DOCUMENTS, read_sources
from hrckg.mandates import mandate
from hrckg.mentions import load_entities, resolve
from hrckg.publication import read_document
from hrckg.reader import read
from hrckg.span import Span

VERDICTS = {"right", "incomplete", "wrong", "wrong-span"}
_LINES = (Path(__file__).parent / "verdicts.csv").read_text(encoding="utf-8").splitlines()
TABLE = list(csv.DictReader(_LINES))
CORPUS = resources.path("corpus")
Row = tuple[str, str, Span, str]
Lines = Callable[[Mandate], str]


def test_eighty_mandates_are_judged_and_hardly_any_says_what_is_not_printed() -> None:
    assert len(TABLE) == 80
    assert {row["verdict"] for row in TABLE} <= VERDICTS
    assert all(row["note"] for row in TABLE if row["verdict"] != "right")
    assert sum(row["verdict"] in {"right", "incomplete"} for row in TABLE) >= 78
    assert sum(row["verdict"] == "right" for row in TABLE) >= 66


def test_what_was_judged_right_in_packaged_texts_is_still_found(line_of: Lines) -> None:
    packaged = [
        read_document(path, find_corpus([path]))
        for path in sorted(CORPUS.iterdir())
        if path.suffix in {".txt", ".md"}
    ]
    judged = _judged({_name(document) for document in packaged})
    assert judged
    assert not list(_lost(judged, packaged, line_of))


@pytest.mark.shared
def test_what_was_judged_right_is_still_found(shared: Path, line_of: Lines) -> None:
    files = [
        file
        for folder in ("unres-en", "official-en")
        for file in sorted((shared / "corpus" / folder).iterdir())
        if file.suffix in DOCUMENTS
    ]
    documents = [
        mandate(resolve(document, load_entities()))
        for file in files
        for source in read_sources(file)
        for document in read(source).documents
    ]
    judged = _judged({_name(document) for document in documents})
    assert len(judged) > 50
    assert not list(_lost(judged, documents, line_of))


def _name(document: Document) -> str:
    return str(document.symbol or document.number)


def _judged(names: set[str]) -> set[Row]:
    return {
        (row["text"], row["part"], Span(int(row["start"]), int(row["end"])), row["read"])
        for row in TABLE
        if row["verdict"] == "right" and row["text"] in names
    }


def _lost(judged: Iterable[Row], documents: Iterable[Document], line_of: Lines) -> Iterator[Row]:
    """Yield what is found no more: another reading may only name an actor who had no name."""
    found = {
        (_name(document), paragraph.label, one.span, line_of(one))
        for document in documents
        for paragraph in document.paragraphs
        for one in paragraph.mandates
    }
    found |= {(text, part, span, _unnamed(line)) for text, part, span, line in found}
    yield from (row for row in judged if row not in found)


def _unnamed(line: str) -> str:
    head, _, what = line.partition(": ")
    recalled = "recalled " if head.startswith("recalled ") else ""
    return f"{recalled}?: {what}"
