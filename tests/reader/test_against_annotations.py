"""The reader against the hand annotations of two documents."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hrckg.document import Document, OperativeParagraph, RecordedVote
from hrckg.formats import read_source
from hrckg.reader import Reader, parse

pytestmark = pytest.mark.shared

_FOLDS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


@pytest.fixture(scope="module", params=["A/HRC/RES/43/21", "A/HRC/RES/37/23"])
def annotated(request: pytest.FixtureRequest, shared: Path) -> tuple[Document, dict[str, Any]]:
    """A document as read, and its metadata as annotated."""
    records = json.loads((shared / "gold" / "metadata.json").read_text(encoding="utf-8"))
    (metadata,) = (record for record in records if record["doc"] == request.param)
    source = read_source(shared / "corpus" / "seeds" / metadata["file"])
    return parse(source, Reader.of("en")), metadata


def lines(path: Path, symbol: str) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["doc"] == symbol:
            yield record


def test_metadata_agree(annotated: tuple[Document, dict[str, Any]]) -> None:
    document, gold = annotated
    dates = gold["session_dates"] or [None, None]
    iso = [
        day.isoformat() if day else None
        for day in (document.session.starts_on, document.session.ends_on, document.adopted_on)
    ]
    assert (
        str(document.symbol),
        document.kind.value.casefold(),
        document.number,
        document.title.text,
        document.session.number,
        iso,
        document.agenda_item and int(document.agenda_item),
        document.agenda_item_title,
        document.meeting,
        len(list(document.preambular)),
        len(list(document.operative)),
        len(document.footnotes),
        list(document.sponsorships),
    ) == (
        gold["doc"],
        gold["kind"],
        gold["number"],
        gold["title"],
        str(gold["session"]),
        [*dates, gold["adopted"]],
        gold["agenda_item"],
        gold["agenda_item_title"],
        str(gold["meeting"]),
        gold["pp"],
        gold["op"],
        gold["footnotes"],
        gold["sponsors"],
    )


def test_paragraphs_agree(annotated: tuple[Document, dict[str, Any]], shared: Path) -> None:
    document, gold = annotated
    texts = lines(shared / "gold" / "paragraph_texts.jsonl", gold["doc"])
    acts = lines(shared / "gold" / "paragraphs.jsonl", gold["doc"])
    expected = [
        (
            text["kind"],
            text["number"],
            text["text"].translate(_FOLDS),
            act["verb"],
            len(act["secondary_verbs"]),
            [str(ref) for ref in act["footnote_refs"]],
        )
        for text, act in zip(texts, acts, strict=False)
        if text["kind"] != "footnote"
    ]
    read = [
        (
            "operative" if isinstance(p, OperativeParagraph) else "preambular",
            int(p.number or 0) if isinstance(p, OperativeParagraph) else p.ordinal,
            p.words.text.translate(_FOLDS),
            p.act and p.act.phrase,
            len(p.act.further) if p.act else 0,
            [ref.footnote for ref in p.refs],
        )
        for p in (*document.preambular, *document.operative)
    ]
    assert read == expected


def test_votes_agree(annotated: tuple[Document, dict[str, Any]], shared: Path) -> None:
    document, metadata = annotated
    votes = json.loads((shared / "gold" / "votes.json").read_text(encoding="utf-8"))
    (gold,) = (vote for vote in votes if vote["doc"] == metadata["doc"])
    vote = document.adoption
    assert isinstance(vote, RecordedVote)
    assert str(vote.taken_on) == gold["date"]
    for position, name in (("in-favour", "in_favour"), ("against", "against"), ("abstaining",) * 2):
        ballots = [b for b in vote.ballots if b.position.value == position]
        assert [b.state for b in ballots] == gold[name]
        assert [b.printed.text for b in ballots] == gold["names_printed"][name]
        assert getattr(vote, name) == gold["counts"][name]
