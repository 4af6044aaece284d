"""What holds of every text, whatever words it is made of."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hrckg.document import Document

PIECES = [
    "Requests the High Commissioner",
    "Decides",
    "Invites all States",
    "Recalls its resolution 6/17, in which it requested the Secretary-General",
    " to prepare a report",
    " to submit it to the Council",
    ", and to submit it",
    " and submit a report thereon",
    " to extend the mandate of the Independent Expert on the situation of human rights in Mali",
    " for a period of one year",
    " that a panel discussion shall be held",
    " at its fiftieth session",
    " before its fifty-first session",
    " by 30 February 2025",
    " in order to assist",
    ", including",
    " and",
    ",",
    "; ",
    " the",
    " “it”",
    " – É\u00a0",
]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join)
UNHURRIED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@UNHURRIED
@example("Requests the High Commissioner to prepare a report ; Requests the High Commissioner")
@given(TEXTS)
def test_every_duty_has_words_of_its_paragraph_and_none_are_those_of_another(
    made_document: Callable[..., Document], text: str
) -> None:
    for paragraph in made_document(text).paragraphs:
        whole = paragraph.words.text
        for one in paragraph.mandates:
            words = one.span.of(whole)
            assert words
            assert words == words.strip(" ;,:")
        spans = sorted(one.span for one in paragraph.mandates)
        assert all(first.end <= second.start for first, second in pairwise(spans))


@UNHURRIED
@given(TEXTS)
def test_a_relation_is_one_to_a_session_and_a_text_is_named_only_by_what_is_recalled(
    made_document: Callable[..., Document], text: str
) -> None:
    for paragraph in made_document(text).paragraphs:
        for one in paragraph.mandates:
            assert one.due.relation is None or one.due.sessions
            assert one.recalled_from is None or one.recalled
            assert one.due.by is None or isinstance(one.due.by, date)


def test_a_day_that_no_month_has_is_no_last_day(mandates_in: Callable[..., list[str]]) -> None:
    sentence = "Requests the High Commissioner to prepare a report by 30 February 2025;"
    assert mandates_in(sentence) == ["HCHR: report"]


def test_a_paragraph_of_thousands_of_duties_is_read(
    made_document: Callable[..., Document],
) -> None:
    further = ", and to submit a report to the Council at its fiftieth session" * 1000
    document = made_document(f"Requests the High Commissioner to organize a seminar{further};")
    assert len(document.paragraphs[-1].mandates) == 1001


def test_a_paragraph_of_thousands_of_names_is_read(
    made_document: Callable[..., Document],
) -> None:
    names = ", the High Commissioner and States" * 2000
    document = made_document(f"Requests the Secretary-General{names} to submit a report;")
    assert document.paragraphs[-1].mandates[0].actors == ("SG", "HCHR")
