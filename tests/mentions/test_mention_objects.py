"""Which citations are the objects of the act in which they stand."""

from collections.abc import Callable

import pytest

import hrckg
from hrckg.document import Document

OBJECTS = [
    # one after the other, with what joins them (A/HRC/RES/54/29)
    (
        (
            "Recalling Security Council resolution 2140 (2014) of 26 February 2014 and its own "
            "resolutions 18/19 of 29 September 2011 and 19/29 of 23 March 2012,"
        ),
        ["resolution 2140", "18/19", "19/29"],
    ),
    # examples of a collection (A/HRC/RES/33/10)
    (
        (
            "Reaffirming all its previous relevant resolutions, in particular resolutions 7/22 of "
            "28 March 2008 and 12/8 of 1 October 2009,"
        ),
        ["7/22", "12/8"],
    ),
    # with what they are about (A/HRC/RES/5/1 and 5/2 are cited so in many texts)
    (
        (
            "Recalling its resolutions 5/1, on institution-building of the Human Rights Council, "
            "and 5/2, on the Code of Conduct for Special Procedures Mandate Holders of the Council,"
        ),
        ["5/1", "5/2"],
    ),
    # articles of them (A/HRC/RES/49/5)
    (
        (
            "Recalling also article 18 of the International Covenant on Civil and Political "
            "Rights, article 18 of the Universal Declaration of Human Rights and other relevant "
            "human rights provisions,"
        ),
        ["International Covenant", "Universal Declaration"],
    ),
    # of the second verb, too (A/HRC/RES/54/13)
    (
        (
            "Reaffirming the obligation of all States to respect all human rights, and reaffirming "
            "also the Charter of the United Nations,"
        ),
        ["Charter"],
    ),
    ("Takes note with appreciation of Human Rights Council resolution 5/1;", ["resolution 5/1"]),
]

NAMED_ONLY = [
    # A/HRC/RES/41/3
    (
        "Reaffirms that each State has the inalienable right to choose freely its political "
        "system, in strict conformity with the Charter of the United Nations;"
    ),
    # A/HRC/RES/41/3
    "Recalls that, in its resolution 72/171, the General Assembly requested the Council to act;",
    # A/HRC/RES/31/21
    "Welcoming the adoption of the 2030 Agenda for Sustainable Development,",
    # A/HRC/RES/35/26
    (
        "Welcomes the work of the International Independent Commission of Inquiry, established by "
        "Human Rights Council resolution S-17/1 of 23 August 2011;"
    ),
    # A/HRC/RES/55/20
    (
        "Reaffirming Myanmar's obligation to respect the rights of the child, as required by the "
        "Convention on the Rights of the Child,"
    ),
]


Make = Callable[..., Document]


def _objects(document: Document) -> list[str]:
    paragraph = document.paragraphs[-1]
    return [one.span.of(paragraph.words.text) for one in paragraph.mentions if one.direct]


@pytest.mark.parametrize(("sentence", "expected"), OBJECTS)
def test_texts_that_a_verb_names_are_its_objects(
    made_document: Make, sentence: str, expected: list[str]
) -> None:
    found = _objects(made_document(sentence))
    assert len(found) == len(expected)
    assert all(part in whole for part, whole in zip(expected, found, strict=True))


@pytest.mark.parametrize("sentence", NAMED_ONLY)
def test_texts_that_its_clauses_name_are_not(made_document: Make, sentence: str) -> None:
    document = made_document(sentence)
    assert any(one.action for one in document.paragraphs[-1].mentions)
    assert _objects(document) == []


def test_what_stands_in_the_topic_of_an_object_is_none(
    made_document: Make,
) -> None:
    sentence = (
        "Recalling General Assembly resolution 69/313 of 27 July 2015 on the Addis Ababa Programme "
        "of Action of the Third International Conference on Financing for Development,"
    )
    assert _objects(made_document(sentence)) == [
        "General Assembly resolution 69/313 of 27 July 2015"
    ]


FRENCH = [
    # A/HRC/RES/49/5
    ("Rappelant ses résolutions 5/1 et 5/2, du 18 juin 2007,", ["résolutions 5/1", "5/2"]),
    ("Prend note du rapport du Haut-Commissaire¹;", ["rapport"]),
    # A/HRC/RES/47/17
    ("Rappelant aussi le droit de légitime défense consacré à l'Article 51 de la Charte,", []),
]


@pytest.mark.parametrize(("sentence", "expected"), FRENCH)
def test_french_verbs_have_objects(made_document: Make, sentence: str, expected: list[str]) -> None:
    found = _objects(made_document(sentence, language="fr", footnotes={"1": "A/HRC/43/31."}))
    assert len(found) == len(expected)
    assert all(part in whole for part, whole in zip(expected, found, strict=True))


def test_the_objects_of_a_verb_can_stand_in_its_subparagraphs() -> None:
    text = (
        "50/98. An example\n\nThe Human Rights Council,\n\n"
        "1. Recalls the following:\n\n(a) General Assembly resolution 60/251;\n\n"
        "(b) The rights set forth in the Charter of the United Nations;\n"
    )
    paragraphs = hrckg.parse(text).paragraphs
    direct = [[one.direct for one in each.mentions if one.action] for each in paragraphs]
    assert direct == [[], [True], [False]]
