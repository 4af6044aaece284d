"""Why a mention names no one thing: a reason for each that is left open."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal

from hrckg import resources
from hrckg.document import Document, Open, OperativeParagraph
from hrckg.knowledge import read_turtle
from hrckg.mentions import load_entities, resolve
from hrckg.terms import skos_notation

REASONS = [
    ("as requested in resolution 34/16;", "resolution 34/16", Open.ORGAN_NOT_NAMED),
    ("general comment No. 3 on duties;", "general comment No. 3", Open.ORGAN_NOT_NAMED),
    ("at the fifty-second session;", "fifty-second session", Open.ORGAN_NOT_NAMED),
    # bodies whose texts or sessions have no place in our lists
    ("the eighth session of the Forum;", "eighth session", Open.ORGAN_NOT_LISTED),
    ("in decision 1/CP.21;", "decision 1/CP.21", Open.ORGAN_NOT_LISTED),
    (
        (
            "Recalling decisions 250/2002 and 275/2003 of the African Commission on Human and "
            "Peoples' Rights,"
        ),
        "decisions 250/2002",
        Open.ORGAN_NOT_LISTED,
    ),
    (
        "Recalling World Health Assembly resolution WHA60.29,",
        "World Health Assembly resolution WHA60.29",
        Open.ORGAN_NOT_LISTED,
    ),
    (
        "the Working Group of Experts, which held its thirty-ninth session,",
        "thirty-ninth session",
        Open.ORGAN_NOT_LISTED,
    ),
    (
        (
            "the adoption by the Working Group on Ageing at its thirteenth session of a text for "
            "consideration at its fourteenth session"
        ),
        "fourteenth session",
        Open.ORGAN_NOT_LISTED,
    ),
    # a session that the Council has had long ago, and a body that may have it still
    (
        "Requests the Advisory Committee to discuss the matter at its twenty-ninth session;",
        "twenty-ninth session",
        Open.ORGAN_NOT_NAMED,
    ),
    ("the Environment Assembly resolution 5/14,", "resolution 5/14", Open.ORGAN_NOT_LISTED),
    # number, kind and date against the organ
    (
        "Recalling General Assembly resolution 40/29 of 22 March 2019,",
        "General Assembly resolution 40/29 of 22 March 2019",
        Open.NUMBER_UNFIT,
    ),
    (
        "Recalling General Assembly resolution S-27/1 of 5 December 2017,",
        "General Assembly resolution S-27/1 of 5 December 2017",
        Open.NUMBER_UNFIT,
    ),
    ("Recalling Council decision 13/1,", "Council decision 13/1", Open.NUMBER_UNFIT),
    # the Assembly's was in 1994, the Council's is to come
    (
        "to report to the General Assembly at its forty-ninth session;",
        "forty-ninth session",
        Open.NUMBER_UNFIT,
    ),
    (
        "at the present session of the Economic and Social Council, at its present session;",
        "present session",
        Open.NUMBER_NOT_PRINTED,
    ),
    ("Recalls the Convention;", "the Convention", Open.NOTHING_BEFORE),
    ("Welcomes the above-mentioned workshop;", "the above-mentioned workshop", Open.NOTHING_BEFORE),
    ("under item 12 of its agenda;", "item 12 of its agenda", Open.NOT_IN_LISTS),
    (
        "Taking note of Human Rights Committee general comment No. 6,",
        "Human Rights Committee general comment No. 6",
        Open.NOT_IN_LISTS,
    ),
    (
        "Recalling the resolutions of the Commission on Human Rights on torture,",
        "the resolutions of the Commission on Human Rights on torture",
        Open.COLLECTION_NOT_DESCRIBED,
    ),
    ("as set out in paragraph 12 above;", "paragraph 12 above", Open.PARAGRAPH_MISSING),
    ("in accordance with international law;", "international law", Open.NOTHING_IN_PARTICULAR),
    (
        (
            "Recalls the Convention on the Rights of the Child and the Convention on the Rights of "
            "Persons with Disabilities, and urges all to ratify the Convention;"
        ),
        "the Convention",
        Open.SEVERAL_CANDIDATES,
    ),
]


@pytest.mark.parametrize(("sentence", "words", "reason"), REASONS)
def test_what_stays_open_has_a_reason(
    sentence: str, words: str, reason: Open, made_document: Callable[..., Document]
) -> None:
    paragraph = made_document(sentence).paragraphs[0]
    found = [(one.span.of(paragraph.words.text), one.open) for one in paragraph.mentions]
    assert (words, reason) in found


def test_every_reason_is_shown_here() -> None:
    assert {reason for _, _, reason in REASONS} == set(Open)


def test_every_reason_is_explained_in_the_list_and_no_other() -> None:
    codes = {
        quad.object.value
        for quad in read_turtle(resources.path("ontology") / "unresolved.ttl")
        if quad.predicate == skos_notation and isinstance(quad.object, Literal)
    }
    assert codes == {reason.value for reason in Open}


SENTENCES = st.lists(st.sampled_from([sentence for sentence, _, _ in REASONS]), max_size=4)


@given(sentences=SENTENCES)
@settings(max_examples=60, deadline=None)
def test_a_mention_has_either_a_target_or_a_reason(
    sentences: list[str], made_document: Callable[..., Document]
) -> None:
    for paragraph in made_document("Recalls the Charter;", *sentences).paragraphs:
        assert all((one.target is None) is (one.open is not None) for one in paragraph.mentions)


def test_a_paragraph_above_is_one_of_the_same_annex(
    made_document: Callable[..., Document],
) -> None:
    """``paragraph 1 above`` in an annex is not paragraph 1 of the resolution."""
    document = made_document("Decides;", "as set out in paragraph 1 above;")
    first, second = document.paragraphs
    assert isinstance(second, OperativeParagraph)
    inside = replace(second, prefix="annex1.")
    resolved = resolve(replace(document, paragraphs=(first, inside)), load_entities())
    assert [one.open for one in resolved.paragraphs[1].mentions] == [Open.PARAGRAPH_MISSING]
