"""Every code is explained, and has a smallest text that provokes it."""

from collections.abc import Sequence

import generate_issues
import pytest

from hrckg.alignment import align
from hrckg.document import Code, Issue
from hrckg.faults import load_faults
from hrckg.formats.source import decode_source
from hrckg.reader import read

BODY = "99/1. A title\n\nThe Human Rights Council,\n\nGuided by the Charter,\n\n"
HEADER = "Resolution adopted by the Human Rights Council on 23 June 2020\n\n"
DAY = "\n\n45th meeting\n22 June 2020\n\n"
CLOSE = f"{DAY}[Adopted without a vote.]"
VOTE = (
    f"{DAY}[Adopted by a recorded vote of {{}} to 0, with no "
    "abstentions. The voting was as follows:\n\nIn favour:\n\n{}]"
)
FRENCH = (
    "99/1. Un titre\n\nLe Conseil des droits de l’homme,\n\nGuidé par la Charte,\n\n"
    "1. Décide d’agir.\n\n45e séance\n{}\n\n[Adoptée sans vote.]"
)
ENGLISH = f"{BODY}1. Decides to act;\n\n2. Also decides to wait.{CLOSE}"
# the code, a text (or a text and its translation), and the words at which the caret stands
PROVOKED = [
    (Code.ACTION_MISSING, (f"{BODY}1. Decides to act.",), "."),
    (
        Code.AGENDA_ITEM_UNKNOWN,
        (f"Agenda item 14\n\n{BODY}1. Decides to act.{CLOSE}",),
        "Agenda item 14",
    ),
    (Code.BLOCK_UNKNOWN, (f"Wholly unexpected words\n\n{BODY}1. Decides.{CLOSE}",), "Wholly"),
    (Code.DATE_MISSING, (f"{BODY}1. Decides.\n\n[Adopted without a vote.]",), "Adopted without"),
    (Code.DATES_DIFFER, (f"{HEADER}{BODY}1. Decides to act.{CLOSE}",), "Resolution adopted"),
    (Code.FOOTNOTE_MISSING, (f"{BODY}1. Decides A;<sup>1</sup>\n\n2. Decides B.{CLOSE}",), ";"),
    (Code.FOOTNOTE_UNUSED, (f"{BODY}1. Decides.{CLOSE}\n\n<sup>1</sup> A/HRC/43/31.",), "A/HRC/43"),
    (
        Code.LISTS_MISSING,
        (f"{BODY}1. Decides.{VOTE.partition(' The voting')[0].format(2)}]",),
        "Adopted by a recorded",
    ),
    (Code.NUMBER_MISSING, (f"{BODY}1. Decides A;\n\n3. Decides B.{CLOSE}",), "Decides B."),
    (Code.NUMBER_REPEATED, (f"{BODY}1. Decides A;\n\n1. Decides B.{CLOSE}",), "Decides B."),
    (
        Code.OUTCOME_DIFFERS,
        (f"{BODY}1. Decides.{VOTE.replace('to 0', 'to 5').format(1, 'Chad')}",),
        "Adopted by a recorded",
    ),
    (Code.PART_UNALIGNED, (ENGLISH, FRENCH.format("22 juin 2020")), "99/1"),
    (Code.PHRASE_UNKNOWN, (f"{BODY}1. Zealously acts.{CLOSE}",), "Zealously acts."),
    (Code.STATE_NAMED_TWICE, (f"{BODY}1. Decides.{VOTE.format(1, 'Chad, Chad')}",), "Chad"),
    (Code.STATE_UNKNOWN, (f"{BODY}1. Decides.{VOTE.format(1, 'Benim, Chad')}",), "Benim"),
    (Code.TEXTS_DIFFER, (ENGLISH, FRENCH.format("23 juin 2020")), "99/1"),
    (Code.TITLE_MISSING, (f"{BODY.replace('. A title', '')}1. Decides.{CLOSE}",), "99/1"),
    (Code.TOTALS_DIFFER, (f"{BODY}1. Decides.{VOTE.format(2, 'Chad')}",), "Adopted by a recorded"),
    (
        Code.TOTALS_MISSING,
        (f"{BODY}1. Decides.{DAY}[Adopted by a recorded vote.\n\nIn favour:\n\nChad]",),
        "Adopted by a recorded",
    ),
]
CODES = [code.value for code, _, _ in PROVOKED]
BETWEEN_TEXTS = {Code.CITED_DATE_DIFFERS}  # tests/publication/test_succession.py provokes these
# tests/membership provokes these
OF_VOTERS = {Code.STATE_OF_ANOTHER_TIME, Code.VOTER_NOT_A_MEMBER}
IN_RECORDS = {  # tests/catalogue and tests/publication/test_records.py provoke these
    Code.CATALOGUE_ADOPTED_AS_DIFFERS,
    Code.CATALOGUE_BALLOT_DIFFERS,
    Code.CATALOGUE_DAY_DIFFERS,
    Code.CATALOGUE_KIND_DIFFERS,
    Code.CATALOGUE_MEETING_DIFFERS,
    Code.CATALOGUE_SPONSOR_DIFFERS,
    Code.CATALOGUE_TITLE_DIFFERS,
    Code.CATALOGUE_TOTAL_DIFFERS,
    Code.FIELD_UNREAD,
    Code.FIELDS_DIFFER,
    Code.SYMBOL_MISSING,
    Code.SYMBOL_SHARED,
}


def issues_of(texts: Sequence[str]) -> tuple[Issue, ...]:
    """Return the faults of a text, or of a translation held against its text."""
    documents = [read(decode_source(text.encode(), "a.txt")).documents[0] for text in texts]
    return (align(*documents) if len(documents) > 1 else documents[0]).issues


@pytest.mark.parametrize(("code", "texts", "words"), PROVOKED, ids=CODES)
def test_a_smallest_text_provokes_the_code_at_its_place(
    code: Code, texts: Sequence[str], words: str
) -> None:
    found = [one for one in issues_of(texts) if one.code is code]
    assert found
    assert found[0].span.of(texts[-1]).lstrip("[").startswith(words)


@pytest.mark.parametrize("texts", [texts for _, texts, _ in PROVOKED], ids=CODES)
def test_message_and_remedy_are_each_one_sentence(texts: Sequence[str]) -> None:
    for issue in issues_of(texts):
        for sentence in (issue.message, issue.remedy):
            assert sentence[0].isupper() or sentence.startswith("a.txt")
            assert sentence.endswith(".")
            assert ". " not in sentence


def test_every_code_has_a_text_that_provokes_it() -> None:
    assert {code for code, _, _ in PROVOKED} == set(Code) - BETWEEN_TEXTS - IN_RECORDS - OF_VOTERS


def test_every_code_is_explained_and_nothing_else() -> None:
    assert [fault.code for fault in load_faults()] == sorted(code.value for code in Code)


@pytest.mark.parametrize("fault", load_faults(), ids=lambda fault: fault.code)
def test_an_explanation_says_what_when_and_what_to_do(fault: generate_issues.Fault) -> None:
    assert fault.name == fault.name.strip(".")
    assert len(fault.explanation) > 100
    for words in (fault.explanation, fault.example, fault.remedy):
        assert words.endswith(".")


def test_the_page_of_the_documentation_is_the_list() -> None:
    """If this fails, run ``python tools/generate_issues.py``."""
    page = generate_issues.PAGE.read_text(encoding="utf-8")
    assert page == generate_issues.render(load_faults())
