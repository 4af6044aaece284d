"""The direct links: what mentions, citations and duties say, in one step."""

import pytest
from pyoxigraph import NamedNode

import hrckg
from hrckg import iris
from hrckg import vocab as hrc
from hrckg.describe import document_triples

TEXT = "50/98. An example\n\nThe Human Rights Council,\n\n{}\n"
CITED = {hrc.recalls, hrc.reaffirms, hrc.takesNoteOf, hrc.welcomes}


def said(text: str, *links: NamedNode) -> set[tuple[str, str, str]]:
    """The links that a text makes: the part or "" for the whole, the link, what it leads to."""
    document = hrckg.parse(TEXT.format(text))
    whole = iris.document(document).value
    return {
        (
            triple.subject.value.removeprefix(whole).lstrip("#"),
            triple.predicate.value.removeprefix(iris.ONTOLOGY),
            triple.object.value.removeprefix(whole).removeprefix(iris.BASE),
        )
        for triple in document_triples(document)
        if triple.predicate in links
        and isinstance(triple.subject, NamedNode)
        and isinstance(triple.object, NamedNode)
    }


ACTS = [
    ("Recalling General Assembly resolution 60/251,", "recalls", "A/RES/60/251"),
    ("Reaffirming the Universal Declaration of Human Rights,", "reaffirms", "instrument/UDHR"),
    ("Taking note of Human Rights Council resolution 5/1,", "takesNoteOf", "A/HRC/RES/5/1"),
    ("Welcoming Human Rights Council resolution 6/17,", "welcomes", "A/HRC/RES/6/17"),
]


@pytest.mark.parametrize(("sentence", "link", "cited"), ACTS)
def test_an_act_links_the_paragraph_and_its_document(sentence: str, link: str, cited: str) -> None:
    assert said(sentence, *CITED) == {("pp1", link, cited), ("", link, cited)}


def test_a_second_verb_links_what_is_cited_after_it() -> None:
    sentence = "Recalling its resolution 5/1, and reaffirming the Charter of the United Nations,"
    assert said(sentence, *CITED) == {
        (part, link, cited)
        for part in ("pp1", "")
        for link, cited in (("recalls", "A/HRC/RES/5/1"), ("reaffirms", "instrument/UN-CHARTER"))
    }


def test_another_act_makes_a_citation_and_no_further_link() -> None:
    sentence = "Guided by the Charter of the United Nations,"
    assert said(sentence, *CITED) == set()
    assert ("", "cites", "instrument/UN-CHARTER") in said(sentence, hrc.cites)


@pytest.mark.parametrize(
    "sentence",
    [
        # A/HRC/RES/41/3
        (
            "Reaffirms that each State has the right to choose freely its system in strict "
            "conformity with the Charter of the United Nations."
        ),
        "Reaffirming the rights set forth in the Universal Declaration of Human Rights,",
    ],
)
def test_what_is_named_in_the_clause_of_an_act_is_cited_and_not_its_object(sentence: str) -> None:
    assert said(sentence, *CITED) == set()
    assert len(said(sentence, hrc.cites)) == 2


def test_whatever_is_named_is_mentioned() -> None:
    sentence = "Recalling the World Conference on Human Rights and its resolution 5/1,"
    assert said(sentence, hrc.mentions) == {
        (part, "mentions", thing)
        for part in ("pp1", "")
        for thing in ("event/WCHR-1993", "A/HRC/RES/5/1")
    }


def test_a_document_does_not_mention_its_own_paragraphs() -> None:
    text = (
        "1. Decides to convene a meeting on human rights at its fifty-first session;\n\n"
        "2. Requests the High Commissioner to prepare a report on the above-mentioned meeting."
    )
    links = said(text, hrc.mentions)
    assert ("op2", "mentions", "#op1") in links
    assert ("", "mentions", "#op1") not in links


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Requests the High Commissioner to prepare a report on this matter.", "body/HCHR"),
        ("Urges all States to cooperate with one another.", "addressee/states"),
    ],
)
def test_a_document_asks_whom_its_paragraphs_ask(sentence: str, asked: str) -> None:
    assert said(f"1. {sentence}", hrc.asks) == {("", "asks", asked)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Decides to convene a panel discussion at its fifty-first session.",
        "Recalls that resolution 72/171 requested the Secretary-General to submit a report.",
    ],
)
def test_neither_own_duties_nor_recalled_ones_are_asked_of_anybody(sentence: str) -> None:
    assert said(f"1. {sentence}", hrc.asks) == set()
