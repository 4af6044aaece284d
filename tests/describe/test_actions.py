"""What was done with a text, as statements: votes on parts, rejections, withdrawals."""

from collections.abc import Iterator

import pytest
from pyoxigraph import Literal, NamedNode

from hrckg import vocab as hrc
from hrckg.describe import document_triples
from hrckg.document import Document
from hrckg.document.record import document_record
from hrckg.formats.source import decode_source
from hrckg.reader import parse
from hrckg.terms import rdf_type

TEXT = """Resolution adopted by the Human Rights Council on 8 July 2022

50/99. Several votes on one text

The Human Rights Council,

1. Welcomes the report of the High Commissioner;

2. Decides to remain seized of the matter.

42nd meeting
8 July 2022

"""
PART = """[A separate recorded vote was taken on paragraph 1, which was retained by 2 to 1.

In favour: Chile, Cuba.

Against: Japan.]

"""
ADOPTED = "[Adopted by a recorded vote of 1 to none.\n\nIn favour: Chile.]\n"
REJECTED = (
    "[Rejected by a recorded vote of 1 to 2.\n\nIn favour: Chile.\n\nAgainst: Cuba, Japan.]\n"
)


def read(close: str) -> Document:
    return parse(decode_source((TEXT + close).encode(), "text.txt"))


def said(document: Document, *properties: NamedNode) -> Iterator[tuple[str, str, str]]:
    """What is said of the actions of a document, each IRI by what distinguishes it."""
    for triple in document_triples(document):
        if triple.predicate in properties:
            value = triple.object
            short = value.value if isinstance(value, Literal) else _short(value)
            yield _short(triple.subject), _short(triple.predicate), short


def _short(node: object) -> str:
    assert isinstance(node, NamedNode)
    return node.value.rpartition("#")[2].rpartition("/")[2]


def test_a_vote_on_a_part_has_an_iri_of_its_own() -> None:
    document = read(PART + ADOPTED)
    properties = (hrc.hasAdoption, hrc.onPart, hrc.outcome, hrc.inFavour, hrc.hasBallot)
    assert sorted(said(document, *properties)) == [
        ("50/99".rpartition("/")[2], "hasAdoption", "action"),
        ("action", "hasBallot", "ballot-CHL"),
        ("action", "inFavour", "CHL"),
        ("action", "outcome", "adopted"),
        ("action-op1", "hasBallot", "action-op1-ballot-CHL"),
        ("action-op1", "hasBallot", "action-op1-ballot-CUB"),
        ("action-op1", "hasBallot", "action-op1-ballot-JPN"),
        ("action-op1", "inFavour", "CHL"),
        ("action-op1", "inFavour", "CUB"),
        ("action-op1", "onPart", "op1"),
        ("action-op1", "outcome", "adopted"),
    ]


def test_a_sponsor_is_a_state_or_a_body_and_may_speak_for_a_group() -> None:
    document = parse(
        decode_source(
            b"A/HRC/50/L.3\n\nHuman Rights Council\nFiftieth session\n\nNamibia (on behalf of the "
            b"Group of African States)* and European Union: draft resolution\n\n50/... A title\n\n"
            b"The Human Rights Council,\n\n1. Decides to act.",
            "draft.txt",
        )
    )
    properties = (hrc.sponsor, hrc.sponsoredBy, hrc.onBehalfOf, hrc.memberOfCouncil)
    assert sorted(said(document, *properties)) == [
        ("L.3", "sponsor", "EU"),
        ("L.3", "sponsor", "NAM"),
        ("sponsor-EU", "sponsoredBy", "EU"),
        ("sponsor-NAM", "memberOfCouncil", "false"),
        ("sponsor-NAM", "onBehalfOf", "AFRICAN-GROUP"),
        ("sponsor-NAM", "sponsoredBy", "NAM"),
    ]


def test_a_draft_of_another_organ_says_nothing_of_membership_of_the_council() -> None:
    document = parse(
        decode_source(
            b"A/C.3/66/L.32\n\nGeneral Assembly\nSixty-sixth session\nThird Committee\n\n"
            b"Cuba: draft resolution\n\nA title\n\nThe General Assembly,\n\n1. Decides to act.",
            "draft.txt",
        )
    )
    assert sorted(said(document, hrc.sponsor, hrc.memberOfCouncil)) == [("L.32", "sponsor", "CUB")]


OUTCOMES = [
    (REJECTED, "RecordedVote", "rejected", 0),
    ("Withdrawn by the sponsors.", "Withdrawal", "withdrawn", 0),
    ("The draft resolution was not considered.", "NotConsidered", "not-considered", 0),
    ("[Adopted without a vote.]", "AdoptionWithoutVote", "adopted", 1),
]


@pytest.mark.parametrize(("close", "class_", "outcome", "adoptions"), OUTCOMES)
def test_only_what_was_adopted_has_an_adoption(
    close: str, class_: str, outcome: str, adoptions: int
) -> None:
    document = read(close)
    classes = {value for thing, _, value in said(document, rdf_type) if thing == "action"}
    assert classes == {"ActionTaken", class_, *(["Vote"] if class_ == "RecordedVote" else [])}
    assert [value for _, _, value in said(document, hrc.outcome)] == [outcome]
    assert len(list(said(document, hrc.hasAdoption))) == adoptions


def test_totals_that_are_not_printed_are_not_stated() -> None:
    document = read("[Adopted by a recorded vote.\n\nIn favour: Chile.]")
    counts = (hrc.inFavourCount, hrc.againstCount, hrc.abstainingCount)
    assert list(said(document, *counts)) == []
    assert list(said(document, hrc.inFavour)) == [("action", "inFavour", "CHL")]


def test_a_record_has_the_adoption_and_every_action() -> None:
    record = document_record(read(PART + ADOPTED))
    assert record["action"] == record["actions"][1]
    assert [(one["id"], one["outcome"], one["on_part"]) for one in record["actions"]] == [
        ("action-op1", "adopted", "op1"),
        ("action", "adopted", None),
    ]
    assert document_record(read(REJECTED))["action"] is None
