"""Duties that a paragraph leaves to its parts."""

from collections.abc import Callable

import pytest

import hrckg
from hrckg.document import Document, Mandate

Lines = Callable[[Mandate], str]
CASES = [
    # whoever is asked by the paragraph is asked by its parts
    (
        (
            "Requests the High Commissioner:\n\n(a) To prepare a report on the matter;\n\n"
            "(b) To organize a workshop;"
        ),
        {"op1": [], "op1.a": ["HCHR: report"], "op1.b": ["HCHR: workshop"]},
    ),
    (
        (
            "Requests the High Commissioner to:\n\n(a) Prepare a report on the matter;\n\n"
            "(b) Organize a workshop;"
        ),
        {"op1": [], "op1.a": ["HCHR: report"], "op1.b": ["HCHR: workshop"]},
    ),
    (
        (
            "Decides:\n\n(a) To convene a panel discussion;\n\n(b) To request the High "
            "Commissioner to submit a report to the Council at its fiftieth session;"
        ),
        {
            "op1": [],
            "op1.a": ["HRC: panel-discussion"],
            "op1.b": ["HCHR: report > HRC at HRC/50"],
        },
    ),
    # a body whose mandate is extended is bound by the parts that tell its tasks
    (
        (
            "Decides to extend for one year the mandate of the Independent Expert on the "
            "situation of human rights in Mali, which shall:\n\n(a) To make recommendations;"
        ),
        {
            "op1": ["HRC: - extends IE-MALI for P1Y"],
            "op1.a": ["IE-MALI: recommendations"],
        },
    ),
    # parts that only tell how make no duties of their own
    (
        (
            "Requests the High Commissioner to assist States in the implementation of:\n\n"
            "(a) Their obligations;\n\n(b) The recommendations that they have accepted;"
        ),
        {"op1": ["HCHR: -"], "op1.a": [], "op1.b": []},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:50] for case in CASES])
def test_parts_carry_the_duties_of_their_paragraph(
    text: str,
    expected: dict[str, list[str]],
    made_document: Callable[..., Document],
    line_of: Lines,
) -> None:
    document = made_document(text)
    assert {
        paragraph.label: [line_of(one) for one in paragraph.mandates]
        for paragraph in document.paragraphs
        if paragraph.label.startswith("op")
    } == expected


def test_a_draft_that_is_quoted_makes_no_duties(made_document: Callable[..., Document]) -> None:
    document = made_document(
        "Decides to submit the following draft resolution to the General Assembly:\n\n"
        "“The General Assembly,\n\n“1. Requests the Secretary-General to submit a report.”"
    )
    quoted = [one for one in document.paragraphs if "quoted" in one.label]
    assert [one.mandates for one in quoted] == [() for _ in quoted]


def test_nothing_is_due_at_a_session_that_is_over() -> None:
    text = (
        "33/1. An example\n\nThe Human Rights Council,\n\nGuided by the Charter,\n\n"
        "1. Requests the Secretary-General to submit a report to the Council at its thirtieth "
        "session;\n\n"
        "2. Requests the High Commissioner to submit a report to the Council at its thirty-fourth "
        "session.\n"
    )
    dues = [mandate.due for part in hrckg.parse(text).paragraphs for mandate in part.mandates]
    assert [[session.number for session in due.sessions] for due in dues] == [[], ["34"]]
    assert dues[0].relation is None
