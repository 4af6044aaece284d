"""What each character of a source is."""

import pytest

from hrckg.document import Part, Reading
from hrckg.formats.source import decode_source
from hrckg.reader import read

TEXT = """A/HRC/RES/43/21

43/21. A title

The Human Rights Council,

*Guided by* the Charter,

    (a) As it stands;

---
Page 2

2. Decides to act.<sup>1</sup>

45th meeting
22 June 2020

[Adopted without a vote.]

<sup>1</sup> See A/HRC/43/31.

Dear reader, this is no part of it.

44/1. Another title

The Human Rights Council,

1. Decides to wait.
"""
PORTIONS = [
    (Part.FURNITURE, "A/HRC/RES/43/21"),
    (Part.HEADER, "43/21. A title The Human Rights Council,"),
    (Part.PARAGRAPH, "*Guided by* the Charter, (a) As it stands; ---"),
    (Part.FURNITURE, "Page 2"),
    (Part.PARAGRAPH, "2. Decides to act.<sup>1</sup>"),
    (Part.ACTION, "45th meeting 22 June 2020 [Adopted without a vote.]"),
    (Part.NOTE, "<sup>1</sup> See A/HRC/43/31."),
    (Part.UNKNOWN, "Dear reader, this is no part of it."),
    (Part.HEADER, "44/1. Another title The Human Rights Council,"),
    (Part.PARAGRAPH, "1. Decides to wait."),
]


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(decode_source(TEXT.encode(), "test.txt"))


def test_marks_rules_and_white_space_go_with_the_words_they_belong_to(reading: Reading) -> None:
    shown = [(one.part, " ".join(one.span.of(TEXT).split())) for one in reading.portions]
    assert shown == PORTIONS


def test_shares_leave_white_space_out_and_make_one(reading: Reading) -> None:
    shares = reading.shares()
    assert sum(shares.values()) == pytest.approx(1)
    everything = len("".join(TEXT.split()))
    assert shares[Part.UNKNOWN] == pytest.approx(len("Dearreader,thisisnopartofit.") / everything)
    assert reading.share(Part.NOTE) == shares[Part.NOTE]


def test_pieces_are_shown_without_the_white_space_at_their_ends(reading: Reading) -> None:
    unknown = [span.of(TEXT) for span in reading.pieces(Part.UNKNOWN)]
    assert unknown == ["Dear reader, this is no part of it."]


def test_of_a_source_without_a_text_every_word_is_unknown() -> None:
    reading = read(decode_source(b"Dear Sir,\n\n1. Hello.", "test.txt"))
    assert [one.part for one in reading.portions] == [Part.UNKNOWN]
    assert (len(reading.unread), reading.share(Part.UNKNOWN)) == (1, 1)
