"""Dividing a source into its texts."""

from pathlib import Path

import pytest

from hrckg.document import Part, Reading
from hrckg.formats import read_source
from hrckg.formats.source import decode_source
from hrckg.reader import NotADocumentError, parse, read

REPORT = """\
A/HRC/99/2
Distr.: General
9 August 2030

Human Rights Council
Ninety-ninth session
3–28 June 2030
Agenda item 1
Organizational and procedural matters

Report of the Human Rights Council on its ninety-ninth session

I. Resolutions adopted by the Council

99/1. The right to food

The Human Rights Council,

Recalling the Charter of the United Nations,¹

1. Welcomes the report;

2. Decides to submit the following draft resolution to the General Assembly:

“The General Assembly,

“Recalling the Charter,

“1. Welcomes the report.”

30th meeting
27 June 2030

[Adopted without a vote.]

¹ A/HRC/99/31.

99/2. The right to water

The Human Rights Council,

Recalling its resolution 99/1 of 27 June 2030,¹

Takes note of the report.

31st meeting
28 June 2030

[Adopted by a recorded vote of 2 to 1, with 0 abstentions. The voting was as follows:
In favour: Chad, Cuba
Against: Norway]

¹ A/HRC/99/32.

II. Decisions adopted by the Council

99/101. Outcome of the universal periodic review: Chad

At its 28th meeting, on 26 June 2030, the Human Rights Council decided, without a vote, to adopt
the outcome of the review of Chad.

III. President's statements

PRST 99/1. Situation of human rights in Chad

At its 30th meeting, on 27 June 2030, the President of the Human Rights Council made the following
statement:

“The Human Rights Council:

1. Welcomes the steps taken;

2. Encourages the Government to continue.”

IV. Organization of the session

1. The Human Rights Council held its ninety-ninth session from 3 to 28 June 2030.
"""


def read_text(text: str) -> Reading:
    return read(decode_source(text.encode(), "report.txt"))


def test_a_report_holds_several_texts_in_order() -> None:
    documents = read_text(REPORT).documents
    assert [str(one.symbol) for one in documents] == [
        "A/HRC/RES/99/1",
        "A/HRC/RES/99/2",
        "A/HRC/DEC/99/101",
        "A/HRC/PRST/99/1",
    ]
    assert [one.meeting for one in documents] == ["30", "31", "28", "30"]
    assert [one.label for one in documents[1].paragraphs] == ["pp1", "op1"]
    assert [one.label for one in documents[3].paragraphs] == ["op1", "op2"]


def test_each_text_of_a_report_has_the_footnotes_of_its_own() -> None:
    first, second, *_ = read_text(REPORT).documents
    assert [note.words.text for note in first.footnotes] == ["A/HRC/99/31."]
    assert [note.words.text for note in second.footnotes] == ["A/HRC/99/32."]


def test_a_quoted_draft_is_no_text_of_its_own() -> None:
    labels = [one.label for one in read_text(REPORT).documents[0].paragraphs]
    assert "op2.quoted1.op1" in labels


def test_the_masthead_of_a_report_is_not_that_of_its_texts() -> None:
    for document in read_text(REPORT).documents:
        assert (document.agenda_item, document.distributed_on) == (None, None)


def test_the_narrative_of_a_report_belongs_to_no_text() -> None:
    reading = read_text(REPORT)
    unknown = "".join(one.span.of(REPORT) for one in reading.portions if one.part is Part.UNKNOWN)
    assert "IV. Organization of the session" in unknown
    assert "held its ninety-ninth session" in unknown
    assert "99/2" not in unknown


def test_the_heading_above_the_next_text_belongs_to_none() -> None:
    sentence = "At its 3rd meeting, on 4 June 2030, the Council decided to act."
    report = f"99/101. One\n\n{sentence}\n\nB. Further decisions\n\n99/102. Two\n\n{sentence}"
    first, second = read_text(report).documents
    assert [one.words.text for one in first.paragraphs] == [sentence]
    assert [one.words.text for one in second.paragraphs] == [sentence]
    assert read_text(report).unread == ()


def test_one_text_is_asked_for_and_several_are_found() -> None:
    with pytest.raises(NotADocumentError, match="4 texts"):
        parse(decode_source(REPORT.encode(), "report.txt"))


UNREAD = [
    ("Dear Sir,", "no line begins"),
    ("The Human Rights Council,\n\n1. Decides to meet.", "number"),
    ("43/21. A title\n\nThe Human Rights Council,", "no paragraph"),
    ("Chad: draft resolution\n\nThe General Assembly,\n\n1. Decides to meet.", "number"),
]


@pytest.mark.parametrize(("text", "reason"), UNREAD)
def test_what_cannot_be_read_says_why(text: str, reason: str) -> None:
    reading = read_text(text)
    assert reading.documents == ()
    (unread,) = reading.unread
    assert reason in unread.reason
    assert unread.reason.startswith("report.txt: ")


def test_a_text_whose_body_nothing_begins_is_no_part_of_the_one_before() -> None:
    behind = "PRST 99/2. Situation of human rights in Togo\n\nThe President spoke.\n"
    reading = read_text(REPORT.replace("IV. Organization", f"{behind}\nIV. Organization"))
    assert [one.label for one in reading.documents[-1].paragraphs] == ["op1", "op2"]
    (unread,) = reading.unread
    assert "PRST 99/2" in unread.reason


@pytest.mark.parametrize("language", ["unres-en", "unres-fr", "official-en"])
@pytest.mark.shared
def test_real_texts_in_one_file_are_read_as_they_are_alone(shared: Path, language: str) -> None:
    files = sorted((shared / "corpus" / language).glob("*.txt"))[:12]
    alone = [parse(read_source(file)) for file in files]
    text = "\n\n".join(file.read_bytes().decode() for file in files)
    together = read_text(text).documents
    assert [(str(one.symbol), one.title.text, one.adopted_on, one.meeting) for one in together] == [
        (str(one.symbol), one.title.text, one.adopted_on, one.meeting) for one in alone
    ]
    assert [[p.label for p in one.paragraphs] for one in together] == [
        [p.label for p in one.paragraphs] for one in alone
    ]
