"""A text four times as long takes four times the work: calls are counted, and no clock is needed.

Calls of functions written in C count, too; what happens inside a regular expression does not, which
is what the long texts of ``test_any_text`` are for.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from hrckg import resources
from hrckg.formats.source import decode_source
from hrckg.mandates import mandate
from hrckg.mandates.fulfilment import asked, delivered
from hrckg.mentions import load_entities, resolve
from hrckg.reader import read

HEAD = "43/21. A title\n\nThe Human Rights Council,\n\n"
DAY = "45th meeting\n22 June 2020\n\n"
WHOLE = f"{HEAD}1. Decides to act.\n\n{DAY}[Adopted without a vote.]\n\n"
VOTE = (
    f"{HEAD}1. Decides.\n\n{DAY}[Adopted by a recorded vote of 2 to 0, with no abstentions. "
    "The voting was as follows:\n\nIn favour:\n\n"
)
ASKED = ", requests the Secretary-General"
REAL = (resources.path("corpus") / "A-HRC-RES-43-21.txt").read_text(encoding="utf-8")
# what stands once, and what is repeated
REPEATED = [
    ("", WHOLE),
    ("", REAL),
    ("", "The Human Rights Council,\n"),
    (HEAD, "1. Decides;\n"),
    (HEAD, "1.\n"),
    (HEAD, "(a) acts;\n"),
    (f"{HEAD}1. Decides ", "resolution 5/1 and "),
    (f"{HEAD}1. Decides ", "“a "),
    (f"{HEAD}1. Decides ", "; "),
    (f"{HEAD}Noting ", "* a"),
    (f"{HEAD}1. Decides ", "a<sup>1</sup> "),
    (f"{HEAD}1. Decides.\n\n", "Annex\n\n1. A step.\n\n"),
    (f"{HEAD}1. Decides.\n\n", "45th meeting\n"),
    (VOTE, "Angola, "),
    (VOTE, ","),
    (VOTE, "In favour: "),
    (f"{HEAD}Recalling resolutions 1/1", ", 1/2"),
    (f"{HEAD}Recalling resolutions 1/1", " of the General Assembly, 1/2 of 3 March 2008"),
    (f"{HEAD}1. Takes note of the report of the Special Rapporteur", ", A/HRC/43/31"),
    (f"{HEAD}1. Requests the Council", f"{ASKED} to submit a study, and invites States to act"),
    (
        f"{HEAD}1. Requests the Secretary-General to prepare a study",
        ", and to prepare a study at its fiftieth session",
    ),
    (
        f"{HEAD}1. Requests the Secretary-General to prepare a report",
        ", and to prepare a report, and to submit the study",
    ),
    (
        f"{HEAD}1. Requests the Secretary-General to report at its fiftieth session",
        " and a report at its next session",
    ),
    (f"{HEAD}1. Requests the Secretary-General to compile", " data and submit"),
    (f"{HEAD}1. Requests the Secretary-General:\n\n", "(a) To submit a report;\n\n"),
    (f"{HEAD}1. Takes note of the report;<sup>1</sup>\n\n<sup>1</sup> ", "A/HRC/43/31, "),
    ("Angola, Peru,\n", "Angola, Peru,\n"),
    ("United Nations\n", "United Nations\n"),
]
_SMALL, _TIMES = 6_000, 4


def work(text: str) -> int:
    """Count the calls that the whole way of a text takes."""
    calls = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        del frame, event, argument
        calls += 1

    source = decode_source(text.encode(), "test.txt")
    sys.setprofile(count)
    try:
        for document in read(source, language="en").documents:
            mandated = mandate(resolve(document, load_entities()))
            asked(mandated)
            delivered(mandated)
    finally:
        sys.setprofile(None)
    return calls


@pytest.fixture(scope="module")
def warm() -> Callable[[str], int]:
    """Load what every reading needs before anything is counted."""
    work(WHOLE)
    return work


@pytest.mark.parametrize(("once", "piece"), REPEATED, ids=lambda text: repr(text[-16:]))
def test_work_grows_as_the_text_does(warm: Callable[[str], int], once: str, piece: str) -> None:
    number = max(2, _SMALL // len(piece))
    small = warm(once + piece * number)
    assert warm(once + piece * number * _TIMES) < small * _TIMES * 1.25 + 2_000
