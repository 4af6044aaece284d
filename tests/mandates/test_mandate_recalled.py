"""Duties that an earlier text made are told apart from new ones."""

from collections.abc import Callable

import pytest

from hrckg.document import Document

OPERATIVE = [
    # A/HRC/RES/41/3, paragraph 32
    (
        (
            "Recalls that, in its resolution 72/171, the General Assembly requested the Human "
            "Rights Council to consider further proposals for the strengthening of United "
            "Nations action;"
        ),
        ["recalled HRC: - of A/RES/72/171"],
    ),
    (
        (
            "Recalls that, in its resolution 51/32, the Council requested the Secretary-General to "
            "provide the necessary resources for the Forum;"
        ),
        ["recalled SG: resources of A/HRC/RES/51/32"],
    ),
    # a noun does not name its text
    (
        "Recalls its request to the High Commissioner to prepare a report on the matter;",
        ["recalled HCHR: report"],
    ),
    # of two texts that are joined, nobody can tell which made it
    (
        (
            "Recalls its resolutions 6/34 and 6/35, in which it requested the High Commissioner to "
            "prepare a study;"
        ),
        ["recalled HCHR: study"],
    ),
    # a new request beside a recalled one
    (
        (
            "Requests the High Commissioner to submit the report to the Council at its fiftieth "
            "session;"
        ),
        ["HCHR: report > HRC at HRC/50"],
    ),
    # what was asked for is not asked for here
    ("Takes note of the report requested by the Council in its resolution 5/1;", []),
    ("Welcomes the Commission established by the Government in 2018;", []),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), OPERATIVE, ids=[row[0][:60] for row in OPERATIVE]
)
def test_a_recalled_duty_names_its_text(
    sentence: str, expected: list[str], mandates_in: Callable[..., list[str]]
) -> None:
    assert mandates_in(sentence) == expected


def test_a_preamble_recalls_duties_and_makes_none(made_document: Callable[..., Document]) -> None:
    document = made_document(
        "Decides to remain seized of the matter.",
        preamble=(
            (
                "Recalling its resolution 6/17 of 28 September 2007, in which it requested the "
                "Secretary-General to submit a report to the Council,"
            ),
            "Requesting the High Commissioner to prepare a report,",
        ),
    )
    first, second, _ = document.paragraphs
    assert [(one.recalled, one.actors, one.deliverable) for one in first.mandates] == [
        (True, ("SG",), "report")
    ]
    assert second.mandates == ()
