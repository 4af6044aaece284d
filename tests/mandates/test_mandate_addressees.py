"""Whom a paragraph asks: bodies and groups between the opening verb and what they are to do."""

from collections.abc import Callable

import pytest

CASES = [
    # A/HRC/RES/43/21, paragraph 1: of both verbs, examples included
    (
        (
            "Calls upon all States to uphold multilateralism, and encourages other "
            "stakeholders, including international and regional organizations and "
            "non-governmental organizations, to contribute actively to this endeavour;"
        ),
        [
            "group/states",
            "group/relevant-stakeholders",
            "group/international-organizations",
            "group/regional-organizations",
            "group/non-governmental-organizations",
        ],
    ),
    (
        "Requests the Secretary-General and the High Commissioner to assist the Council;",
        ["body/SG", "body/HCHR"],
    ),
    # those who are only consulted are not asked
    ("Requests the Secretary-General, in consultation with States, to report;", ["body/SG"]),
    # a name that is a part of another one
    (
        "Requests the United Nations High Commissioner for Human Rights to report;",
        ["body/HCHR"],
    ),
    # nobody is asked
    ("Welcomes the report of the High Commissioner on the matter;", []),
    ("Encourages the participation of civil society in the work of the Council;", []),
    ("Decides to convene a meeting with States to discuss the matter;", []),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[case[0][:60] for case in CASES])
def test_a_sentence_asks_these(
    sentence: str, expected: list[str], addressees_in: Callable[[str], list[str]]
) -> None:
    assert addressees_in(sentence) == expected
