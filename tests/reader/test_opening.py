"""Opening phrases as the official texts set them in italics."""

import pytest

from hrckg.reader import Reader

# the start of a paragraph, its opening phrase, the act
PHRASES = [
    ("Guided by the Charter", "Guided by", "guide"),
    ("Guided also by the Charter", "Guided also by", "guide"),
    ("Reaffirming also that", "Reaffirming also", "reaffirm"),
    ("Also reaffirms that", "Also reaffirms", "reaffirm"),
    # the preposition is not part of the phrase
    ("Takes note of the report", "Takes note", "take-note"),
    ("Takes note with appreciation of the report", "Takes note with appreciation", "take-note"),
    ("Taking note also of the report", "Taking note also", "take-note"),
    ("Deeply concerned about the loss", "Deeply concerned", "express-concern"),
    ("Expressing deep concern at the", "Expressing deep concern", "express-concern"),
    ("Expresses its concern at the", "Expresses its concern", "express-concern"),
    ("Expresses its grave concern at", "Expresses its grave concern", "express-concern"),
    ("Recognizing with deep concern the", "Recognizing with deep concern", "recognize"),
    ("Calls for intensified cooperation", "Calls for", "call-for"),
    ("Calls upon States", "Calls upon", "call-upon"),
    ("Once again calls upon States", "Once again calls upon", "call-upon"),
    ("Re-emphasizes that acts", "Re-emphasizes", "re-emphasize"),
    ("Bearing in mind that", "Bearing in mind", "bear-in-mind"),
    ("Determined to take new steps", "Determined", "determined"),
    ("Strongly condemns the", "Strongly condemns", "condemn"),
    # a converter has broken a word of it
    ("Reaffirmin g its resolution", "Reaffirmin g", "reaffirm"),
    ("R ecalling its resolution", "R ecalling", "recall"),
    ("Deeply concern ed also at the", "Deeply concern ed also", "express-concern"),
]
NO_PHRASES = [
    "reaffirming that",  # no capital: the middle of a sentence
    "International cooperation",
    "Calls",  # half a head
    "Requested by the Council",  # another word that begins alike
    "",
    "1. Requests",
]


@pytest.mark.parametrize(("text", "phrase", "action"), PHRASES)
def test_the_phrase_and_its_act_are_found(
    reader: Reader, text: str, phrase: str, action: str
) -> None:
    opening = reader.openings.match(text)
    assert opening
    assert (text[: opening.end], opening.action) == (phrase, action)


@pytest.mark.parametrize("text", NO_PHRASES)
def test_anything_else_is_no_opening_phrase(reader: Reader, text: str) -> None:
    assert reader.openings.match(text) is None


# a paragraph, and the acts of its second verbs
SECOND_VERBS = [
    ("Stresses the role of the Council, and emphasizes the need;", ("emphasize",)),
    ("Reiterates the role, calls upon States to act, and welcomes it;", ("call-upon", "welcome")),
    ("Reaffirming the Declaration, and recalling all treaties,", ("recall",)),
    # what nobody but the organ does in a preamble needs no "and"
    (
        "Welcoming the report, recalling its resolution and deeply regretting the delay,",
        ("recall", "regret"),
    ),
    ("Reaffirming the Charter; and noting the report,", ("note",)),
    ("Guided by the Charter and, in this connection, deploring the attacks,", ("deplore",)),
    # another participle without "and" describes, and does not act
    ("Recognizing the review, establishing a mechanism based on dialogue,", ()),
    # another mood is no act of this paragraph
    ("Requests States, recalling their duties, to act;", ()),
]


@pytest.mark.parametrize(("text", "acts"), SECOND_VERBS)
def test_second_verbs_are_acts_too(reader: Reader, text: str, acts: tuple[str, ...]) -> None:
    opening = reader.openings.match(text)
    assert opening
    assert reader.openings.further(text, opening) == acts
