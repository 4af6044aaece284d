"""What is kept of a document to find those that it continues."""

from datetime import date

import pytest

from hrckg import resources
from hrckg.corpus import find_corpus
from hrckg.formats.source import decode_source
from hrckg.intake import read_document
from hrckg.mentions import load_entities, resolve
from hrckg.reader import read
from hrckg.series import text_of
from hrckg.symbol import Kind

BODY = "\n\nThe Human Rights Council,\n\n1. Decides to act."

# how a text begins, and what is its number within the session
NUMBERS = [
    ("43/21. A title", (21,)),
    ("S-17/1. A title", (1,)),
    ("46/… A title", ()),
    ("A/HRC/46/L.22\n\n46/… A title", (22,)),
    ("A/HRC/46/L.22/Rev.1\n\n46/… A title", (22, 1)),
]


@pytest.mark.parametrize(("head", "number"), NUMBERS)
def test_the_number_is_that_within_the_session(head: str, number: tuple[int, ...]) -> None:
    source = decode_source(f"{head}{BODY}".encode(), "a.txt")
    assert text_of(read(source).documents[0]).number == number


def test_a_draft_knows_what_it_became() -> None:
    file = resources.path("corpus") / "A-HRC-46-L.22.txt"
    record = text_of(read_document(file, find_corpus([file])))
    base = "https://w3id.org/hrckg/id/A/HRC"
    assert (record.kind, record.is_draft, record.session) == (Kind.DRAFT_RESOLUTION, True, "46")
    assert (record.iri, record.adopted_as) == (f"{base}/46/L.22", f"{base}/RES/46/13")
    assert record.adopted_on is None


def test_resolutions_that_are_cited_are_kept_and_reports_are_not() -> None:
    text = (
        "43/21. A title\n\nThe Human Rights Council,\n\nRecalling its resolution 37/23 of 23 March "
        "2018 and the report A/HRC/43/31,\n\n1. Decides to act."
    )
    document = read(decode_source(text.encode(), "a.txt")).documents[0]
    record = text_of(resolve(document, load_entities("en")))
    assert record.cites == {"https://w3id.org/hrckg/id/A/HRC/RES/37/23"}


def test_an_adopted_text_knows_its_day() -> None:
    file = resources.path("corpus") / "A-HRC-RES-43-21.txt"
    record = text_of(read_document(file, find_corpus([file])))
    assert record.adopted_on == date(2020, 6, 22)
    assert not record.failed
