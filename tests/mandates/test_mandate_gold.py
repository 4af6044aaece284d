"""The packaged documents against annotations, and against lists that a person has read."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hrckg import resources
from hrckg.corpus import find_corpus
from hrckg.document import Document, Mandate
from hrckg.publication import read_document

CORPUS = resources.path("corpus")
FILES = sorted(path for path in CORPUS.iterdir() if path.suffix in {".txt", ".md"})
ANNOTATED = {
    "A/HRC/RES/43/21": "A-HRC-RES-43-21.txt",
    "A/HRC/RES/37/23": "A-HRC-RES-37-23.md",
}
BODIES = {
    "Human Rights Council": "HRC",
    "Human Rights Council Advisory Committee": "HRC-ADVISORY-COMMITTEE",
    "UN High Commissioner for Human Rights": "HCHR",
}


def _read(name: str) -> Document:
    return read_document(CORPUS / name, find_corpus([CORPUS / name]))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_mandates_of_a_packaged_document_are_those_that_a_person_has_read(
    path: Path,
    matches_file: Callable[[str, Path], None],
    line_of: Callable[[Mandate], str],
) -> None:
    lines = ["part\tplace\tmandate\twords"]
    for paragraph in _read(path.name).paragraphs:
        for one in paragraph.mandates:
            place, words = f"{one.span.start}-{one.span.end}", one.span.of(paragraph.words.text)
            lines.append("\t".join((paragraph.label, place, line_of(one), words)))
        asked = [one.id for one in paragraph.addressees]
        if asked:
            lines.append("\t".join((paragraph.label, "asks", " ".join(asked), "")))
    text = "\n".join(lines) + "\n"
    matches_file(text, Path(__file__).parent / "golden" / f"{path.stem}.tsv")


@pytest.mark.shared
@pytest.mark.parametrize("symbol", sorted(ANNOTATED))
def test_what_annotators_read_is_read_and_nothing_else(symbol: str, shared: Path) -> None:
    found = [
        (
            paragraph.label,
            one.actors,
            one.deliverable,
            tuple(f"{session.body}/{session.number}" for session in one.due.sessions),
            one.due.relation.value if one.due.relation else None,
            one.recipients,
        )
        for paragraph in _read(ANNOTATED[symbol]).paragraphs
        for one in paragraph.mandates
    ]
    assert found == list(_annotations(shared / "gold" / "mandates.jsonl", symbol))


def _annotations(path: Path, symbol: str) -> Iterator[tuple[object, ...]]:
    """Yield the annotators' mandates; what another paragraph implies is not printed in this one."""
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        if one["doc"] == symbol:
            session = one["deadline_session"]
            deliverable = one["deliverable"]
            yield (
                f"op{one['op']}",
                (BODIES[one["actor"]],),
                deliverable.replace(" ", "-") if deliverable else None,
                (f"HRC/{session}",) if session else (),
                one["deadline_relation"] if session else None,
                (BODIES[one["to"]],) if one["to"] in BODIES else (),
            )


def test_the_spans_of_duties_are_those_of_the_published_examples() -> None:
    spans = {
        (paragraph.label, one.span.start, one.span.end)
        for paragraph in _read(ANNOTATED["A/HRC/RES/43/21"]).paragraphs
        for one in paragraph.mandates
    }
    assert {("op8", 0, 112), ("op9", 167, 281)} <= spans
