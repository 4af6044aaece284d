"""A report fulfils a duty where author, session and topic agree, and where no other one does."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from hrckg import resources
from hrckg.corpus import find_corpus
from hrckg.document import Document
from hrckg.mandates.fulfilment import (
    Asked,
    Delivered,
    Fulfilment,
    asked,
    delivered,
    fulfilments,
)
from hrckg.publication import read_document

BASE = "https://w3id.org/hrckg/id/"
ASKING, NOTING = f"{BASE}A/HRC/RES/37/23", f"{BASE}A/HRC/RES/43/21"
DUTY = Asked(
    document=ASKING,
    mandate=f"{ASKING}#op5-mandate-en-0-215",
    actors=("HCHR",),
    sessions=("A/HRC/43/",),
    topic=("assistance", "cooperation", "study", "technical"),
)
REPORT = Delivered(
    document=NOTING,
    report="A/HRC/43/31",
    authors=("HCHR",),
    topic=("assistance", "cooperation", "technical"),
    cites=(),
)
EARLIER = {NOTING: (ASKING,)}
DONE = (Fulfilment(mandate=DUTY.mandate, report="A/HRC/43/31"),)


def _packaged(name: str) -> Document:
    path = resources.path("corpus") / name
    return read_document(path, find_corpus([path]))


def test_the_study_that_37_23_asks_for_is_the_report_that_43_21_takes_note_of() -> None:
    older, newer = _packaged("A-HRC-RES-37-23.md"), _packaged("A-HRC-RES-43-21.txt")
    found = fulfilments(asked(older), delivered(newer), EARLIER)
    assert found == (
        Fulfilment(mandate=f"{ASKING}#op5-mandate-en-0-215", report="A/HRC/43/31"),
        Fulfilment(mandate=f"{ASKING}#op5-mandate-en-221-306", report="A/HRC/43/31"),
    )


def test_a_report_to_another_session_fulfils_nothing() -> None:
    older, newer = _packaged("A-HRC-RES-41-3.txt"), _packaged("A-HRC-RES-47-9.md")
    series = {f"{BASE}A/HRC/RES/47/9": (f"{BASE}A/HRC/RES/41/3",)}
    assert fulfilments(asked(older), delivered(newer), series) == ()


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (REPORT, DONE),
        # the Office signs what the High Commissioner was asked for
        (replace(REPORT, authors=("OHCHR",)), DONE),
        (replace(REPORT, authors=("SG",)), ()),
        (replace(REPORT, report="A/HRC/44/31"), ()),
        # a symbol that only begins alike
        (replace(REPORT, report="A/HRC/430/1"), ()),
        (replace(REPORT, topic=("children", "education", "schools")), ()),
        # too few words to tell a topic by
        (replace(REPORT, topic=("technical",)), ()),
    ],
    ids=["agrees", "office", "author", "session", "symbol", "topic", "short"],
)
def test_everything_must_agree(report: Delivered, expected: tuple[Fulfilment, ...]) -> None:
    assert fulfilments([DUTY], [report], EARLIER) == expected


def test_of_two_reports_neither_counts() -> None:
    other = replace(REPORT, report="A/HRC/43/32")
    assert fulfilments([DUTY], [REPORT, other], EARLIER) == ()


def test_a_text_of_another_series_counts_only_if_it_cites_the_duty_s_text() -> None:
    assert fulfilments([DUTY], [REPORT], {}) == ()
    assert fulfilments([DUTY], [replace(REPORT, cites=(ASKING,))], {}) == DONE


def test_only_papers_for_a_printed_session_can_be_fulfilled(
    made_document: Callable[..., Document],
) -> None:
    document = made_document(
        "Requests the High Commissioner to organize a seminar at its fiftieth session;",
        "Requests the High Commissioner to submit a report;",
        "Requests the High Commissioner to submit a report at its fiftieth session;",
    )
    assert [one.mandate.partition("#")[2] for one in asked(document)] == ["op3-mandate-en-0-73"]
