"""The packaged documents against annotations, and against lists that a person has read."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hrckg import resources
from hrckg.corpus import find_corpus
from hrckg.document import Document, EntityKind, EntityTarget, Footnote, Mention, Paragraph, Target
from hrckg.publication import read_document

CORPUS = resources.path("corpus")
FILES = sorted(path for path in CORPUS.iterdir() if path.suffix in {".txt", ".md"})
ANNOTATED = {
    "A/HRC/RES/43/21": "A-HRC-RES-43-21.txt",
    "A/HRC/RES/37/23": "A-HRC-RES-37-23.md",
}
_KINDS = {"preambular": "pp", "operative": "op", "footnote": "fn"}
Place = tuple[str, int, int, str]
"""A mention: the paragraph's label, the offsets, and the target in words."""


def _read(name: str) -> Document:
    return read_document(CORPUS / name, find_corpus([CORPUS / name]))


def _mentions(document: Document) -> Iterator[tuple[Paragraph | Footnote, Mention]]:
    for part in (*document.paragraphs, *document.footnotes):
        for mention in part.mentions:
            yield part, mention


def _is_body_or_state(mention: Mention) -> bool:
    """Annotators left out organs, offices, mechanisms and States that a text merely names."""
    target = mention.target
    return isinstance(target, EntityTarget) and target.kind in {EntityKind.BODY, EntityKind.STATE}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_mentions_of_a_packaged_document_are_those_that_a_person_has_read(
    path: Path,
    matches_file: Callable[[str, Path], None],
    target_words: Callable[[Target | None], str],
) -> None:
    lines = (
        "\t".join(
            (
                part.label,
                f"{mention.span.start}-{mention.span.end}",
                mention.span.of(part.words.text),
                target_words(mention.target),
                mention.action or "",
                mention.pinpoint or "",
            )
        )
        for part, mention in _mentions(_read(path.name))
    )
    text = "part\tplace\twords\ttarget\tact\tpinpoint\n" + "\n".join(lines) + "\n"
    matches_file(text, Path(__file__).parent / "golden" / f"{path.stem}.tsv")


@pytest.mark.shared
@pytest.mark.parametrize("symbol", sorted(ANNOTATED))
def test_what_annotators_found_is_found_and_nothing_else(
    symbol: str, shared: Path, target_words: Callable[[Target | None], str]
) -> None:
    found = {
        (part.label, mention.span.start, mention.span.end, target_words(mention.target))
        for part, mention in _mentions(_read(ANNOTATED[symbol]))
        if not _is_body_or_state(mention)
    }
    annotated = set(_annotations(shared / "gold" / "citations.jsonl", symbol))
    right = len(found & annotated)
    precision, recall = right / len(found), right / len(annotated)
    assert found == annotated, f"{symbol}: precision {precision:.3f}, recall {recall:.3f}"


def _annotations(path: Path, symbol: str) -> Iterator[Place]:
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        if one["doc"] != symbol:
            continue
        label = f"{_KINDS[one['para_kind']]}{one['para_number']}"
        targets = one["target"] if isinstance(one["target"], list) else [one["target"]]
        for target in targets:
            yield label, one["char_start"], one["char_end"], _in_our_words(target, one["kind"])


def _in_our_words(target: str, kind: str) -> str:
    """Translate an annotator's target: ``UN-CHARTER``, ``HRC-SESSION-46``, ``A/HRC/43/31``."""
    if kind == "generic_law":
        return "?"
    if kind == "session":
        return f"session/HRC/{target.rsplit('-', 1)[1]}"
    if kind == "agenda_item":
        return f"agenda/{target.rsplit('-', 1)[1]}"
    if kind == "internal_reference":
        return "#" + target.split("#")[1].lower()
    if kind.endswith("_collective"):
        return f"collection/{target.replace(':', '-').upper()}"
    return target if "/" in target else f"instrument/{target}"
