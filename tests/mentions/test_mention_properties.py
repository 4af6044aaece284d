"""What is true of every text, whatever it says."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrckg.document import Document
from hrckg.mentions import Entities, find, load_entities
from hrckg.mentions.number import NUMBER

WORDS = [
    "General Assembly", "Council", "Human Rights Council", "the Charter", "resolution", "decisions",
    "resolutions", "5/1", "70/1", "2118 (2013)", "217 A (III)", "2005/83", "of 15 March 2006",
    "A/HRC/43/31", "E/CN.4/2001/2–E/CN.4/Sub.2/2000/46", "chap. II, sect. A", "its", "forty-sixth",
    "session", "special session", "item 3 of its agenda", "the report of", "entitled “", "”",
    "the above-mentioned meeting", "Article 1, paragraph 3 thereof", "of the", "adopted by the",
    "and", ",", ";", "on", "in", "Durban Declaration and Programme of Action", "Niger", "the",
    "high-level meeting", "the Covenant", "previous", "Economic and Social Council", "’", "Öl", "𝒳",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join) | st.text(max_size=200)
ENTITIES = load_entities()


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_finding_lies_within_its_text(text: str) -> None:
    for finding in find(text, ENTITIES.names):
        words = finding.span.of(text)
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert words == words.strip()


@given(sentences=st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=200, deadline=None)
def test_mentions_are_in_order_and_no_two_are_the_same(
    sentences: list[str], made_document: Callable[..., Document]
) -> None:
    document = made_document(*(f"Recalls {sentence}".replace("¹", "") for sentence in sentences))
    for paragraph in document.paragraphs:
        places = [(one.span.start, -one.span.end) for one in paragraph.mentions]
        assert places == sorted(places)
        assert len(set(paragraph.mentions)) == len(paragraph.mentions)


@pytest.mark.parametrize(
    "unit",
    [
        "first, ", "General Assembly and ", "its resolution 5/1, ", "resolutions 5/1 and 6/2, ",
        "the Council ", "A/HRC/1/2-", "the report of the ", "Article 1, paragraph 3 thereof ",
        "items 3, 4, ", "the previous relevant resolutions on ", "(", '"', "entitled “", "a",
        "Sub-Commission at its first session ", "chap. II, sect. A, ", "of 25 September 2015 ",
        "general comments No. 5 (2017) and No. 6 of the Committee on ", "and No. 7 (2018) ",
        "resolutions on the truth (5/1 of 15 March 2006, 6/2 and 7/3) and ", "(5/1 and 6/2, ",
        "the Working Group, which held its first session ", "paragraphs 1, 2 and 3 above ",
        "section II of annex I to ", "the Working Group at its first session and at its second ",
        "the Covenant and ", "WHA60.29 and 1/CP.21, ", "article 2, paragraph 1, of the ",
        "the political declaration of the high-level meeting of the General Assembly, ",
    ],
)  # fmt: skip
def test_long_texts_of_the_same_words_come_to_an_end(
    unit: str, entities: Entities, made_document: Callable[..., Document]
) -> None:
    """With a pattern that backtracks without bound, this test runs for hours."""
    text = unit * (100_000 // len(unit))
    assert all(one.span.end <= len(text) for one in find(text, entities.names))
    made_document("Recalls " + text[:20_000])


def test_the_forms_of_numbers_are_told_apart_wherever_they_stand(entities: Entities) -> None:
    """A number is one only as a whole: neither the head nor the tail of a longer one is."""
    longer = ["170/1/2", "5/1000", "5/1-7", "2118 (201)", "5/1.2"]
    found = [find(f"resolution {number} x", entities.names) for number in longer]
    assert found == [()] * len(longer), NUMBER
