"""A draw of mentions that a person has judged one by one, held against what is found today.

``tools/draw_mentions.py`` drew the table; its column of verdicts was filled by reading each mention
in its sentence.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from hrckg import resources
from hrckg.corpus import find_corpus
from hrckg.document import Document, Target
from hrckg.formats import DOCUMENTS, read_sources
from hrckg.mentions import load_entities, resolve
from hrckg.publication import read_document
from hrckg.reader import read
from hrckg.span import Span

VERDICTS = {"right", "wrong-target", "wrong-span", "no-reference"}
_LINES = (Path(__file__).parent / "verdicts.csv").read_text(encoding="utf-8").splitlines()
TABLE = list(csv.DictReader(_LINES))
CORPUS = resources.path("corpus")
Row = tuple[str, str, str, str, str]
TargetWords = Callable[[Target | None], str]


def test_a_hundred_mentions_are_judged_and_most_are_right() -> None:
    assert len(TABLE) == 100
    assert {row["verdict"] for row in TABLE} <= VERDICTS
    assert all(row["note"] for row in TABLE if row["verdict"] != "right")
    assert sum(row["verdict"] == "right" for row in TABLE) >= 95


def test_no_more_of_a_text_is_kept_than_the_words_of_the_mention() -> None:
    for row in TABLE:
        assert len(row["surface"]) <= min(120, int(row["end"]) - int(row["start"]))


def test_what_was_judged_right_in_packaged_texts_is_still_found(target_words: TargetWords) -> None:
    packaged = [
        read_document(path, find_corpus([path]))
        for path in sorted(CORPUS.iterdir())
        if path.suffix in {".txt", ".md"}
    ]
    judged = _judged({str(document.symbol) for document in packaged})
    assert judged
    assert not list(_lost(judged, packaged, target_words))


@pytest.mark.shared
def test_what_was_judged_right_is_still_found(shared: Path, target_words: TargetWords) -> None:
    names = {row["text"].removeprefix("A/HRC/RES/").replace("/", "-") for row in TABLE}
    files = [
        file
        for file in sorted((shared / "corpus" / "unres-en").iterdir())
        if file.suffix in DOCUMENTS and file.name.removeprefix("A-HRC-RES-").split(".")[0] in names
    ]
    documents = [
        resolve(document, load_entities())
        for file in files
        for source in read_sources(file)
        for document in read(source).documents
    ]
    judged = _judged({str(document.symbol) for document in documents})
    assert len(judged) > 80
    assert not list(_lost(judged, documents, target_words))


def _judged(symbols: set[str]) -> set[Row]:
    return {
        (row["text"], row["part"], row["start"], row["end"], row["target"].split("?")[0])
        for row in TABLE
        if row["verdict"] == "right" and row["text"] in symbols
    }


def _lost(
    judged: Iterable[Row], documents: Iterable[Document], target_words: TargetWords
) -> Iterator[Row]:
    """Yield what is found no more, not even as a part of a longer name that the lists have now."""
    found: dict[tuple[str, str], list[tuple[Span, str]]] = defaultdict(list)
    for document in documents:
        for part in (*document.paragraphs, *document.footnotes):
            found[str(document.symbol), part.label] += [
                (one.span, target_words(one.target).removeprefix("?")) for one in part.mentions
            ]
    for row in judged:
        span = Span(int(row[2]), int(row[3]))
        if not any(
            (span == other and target == row[4])
            or (span.within(other) and span != other and target)
            for other, target in found[row[0], row[1]]
        ):
            yield row
