"""Words that a footnote's mark stands behind, and what the footnote says of them."""

from collections.abc import Callable

import pytest

from hrckg.document import Document

FOOTNOTED = [
    # the words and the footnote name the same text (A/HRC/RES/43/21, paragraph 5)
    (
        "Takes note of the report of the Human Rights Council Advisory Committee on capacity;¹",
        "A/HRC/43/31.",
        [
            (
                "the report of the Human Rights Council Advisory Committee on capacity",
                "A/HRC/43/31",
            ),
            ("Human Rights Council Advisory Committee", "body/HRC-ADVISORY-COMMITTEE"),
        ],
    ),
    # the words end before the participle (A/HRC/RES/47/9, paragraph 31)
    (
        (
            "Takes note of the report of the High Commissioner on cooperation, submitted to the "
            "Human Rights Council at the present session;¹"
        ),
        "A/HRC/47/47.",
        [
            ("the report of the High Commissioner on cooperation", "A/HRC/47/47"),
            ("High Commissioner", "body/HCHR"),
            ("Human Rights Council", "body/HRC"),
            ("the present session", "session/HRC/47"),
        ],
    ),
    # a report within a note is a part of the note's name (our sentence)
    (
        "Takes note of the note transmitting the report of the Special Rapporteur;¹",
        "A/76/100.",
        [("the note transmitting the report of the Special Rapporteur", "A/76/100")],
    ),
    # the mark belongs to the last of two texts (our sentence)
    (
        (
            "Takes note of the report of the Independent Expert, and welcomes the study of the "
            "Special Rapporteur;¹"
        ),
        "See A/HRC/30/1.",
        [("the study of the Special Rapporteur", "A/HRC/30/1")],
    ),
    # a text with a number of its own is not named by the footnote (A/HRC/RES/41/3)
    (
        "Recalling General Assembly resolution 33/134 on the report of the Conference,¹",
        "See A/33/45.",
        [("General Assembly resolution 33/134", "A/RES/33/134")],
    ),
    # a footnote that says more than a symbol says something else (our sentence)
    (
        "Takes note of the report of the Special Rapporteur;¹",
        "A correction was issued as A/HRC/30/1/Corr.1.",
        [],
    ),
    # reports in the plural (our sentence)
    (
        "Takes note of the reports of the Special Rapporteur;¹",
        "A/HRC/30/1 and A/HRC/33/1.",
        [
            ("the reports of the Special Rapporteur", "A/HRC/30/1"),
            ("the reports of the Special Rapporteur", "A/HRC/33/1"),
        ],
    ),
    # a name of the lists needs no footnote (our sentence)
    (
        "Reaffirming the Vienna Declaration and Programme of Action, adopted in 1993,¹",
        "A/CONF.157/24 (Part I), chap. III.",
        [("Vienna Declaration and Programme of Action", "instrument/VDPA")],
    ),
    # nothing before the mark is a text (our sentence)
    ("Welcomes the progress made;¹", "A/HRC/30/1.", []),
]


@pytest.mark.parametrize(("sentence", "footnote", "expected"), FOOTNOTED)
def test_the_words_before_a_mark_cite_what_the_footnote_gives(
    sentence: str,
    footnote: str,
    expected: list[tuple[str, str]],
    mentions_in: Callable[..., list[tuple[str, str]]],
) -> None:
    assert mentions_in(sentence, footnotes={"1": footnote}) == expected


def test_a_footnote_cites_its_symbol_too(made_document: Callable[..., Document]) -> None:
    document = made_document("Takes note of the report;¹", footnotes={"1": "A/HRC/43/31."})
    (mention,) = document.footnotes[0].mentions
    assert (mention.span.start, mention.span.end, mention.action) == (0, 11, None)


ACTS = [
    ("Reaffirming the Charter, and recalling the Paris Agreement,", ["reaffirm", "recall"]),
    ("Takes note of the Paris Agreement, and encourages States to join;", ["take-note"]),
    ("Deciding nothing that the scheme knows about the Paris Agreement;", ["decide"]),
]


@pytest.mark.parametrize(("sentence", "actions"), ACTS)
def test_a_citation_knows_the_act_that_governs_it(
    sentence: str, actions: list[str], made_document: Callable[..., Document]
) -> None:
    document = made_document(sentence)
    assert [mention.action for mention in document.paragraphs[0].mentions] == actions
