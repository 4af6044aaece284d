"""What stands behind the paragraphs of a text: its close, annexes, and what a dump displaced."""

from collections.abc import Callable

import pytest

from hrckg.cut import read_lines
from hrckg.document import AnnexParagraph, Code, Document, OperativeParagraph, Source
from hrckg.reader import Reader
from hrckg.reader.body import assemble
from hrckg.reader.ending import divide
from hrckg.reader.text import Shape, parse_text

HEAD = (
    "43/21. A title\n\nThe Human Rights Council,\n\n"
    "Recalling its resolution 5/1 of 18 June 2007,\n\n"
)
NOTE = "[Adopted without a vote.]\n\n"
CLOSE = "45th meeting\n22 June 2020\n\n" + NOTE
BODY = "1. Adopts the text contained in the annex;\n\n2. Decides to remain seized.\n\n"
ANNEX = (
    "Annex\n\nUnited Nations Human Rights Council: institution-building\n\n"
    "I. Universal periodic review mechanism\n\nA. Basis of the review\n\n"
    "1. The basis of the review is:\n\n(a) The Charter of the United Nations;\n\n"
    "(b) Human rights instruments.\n\nB. Principles\n\n1. Working methods\n\n"
    "2. The review shall be a cooperative mechanism.\n\nThe Council may add to this.\n\n"
)
APPENDIX = "Appendix\n\nThe procedure stays as it is.\n\n1. The list opens at 10 a.m.\n\n"

Read = Callable[[str], Document]


def labels(document: Document) -> list[str]:
    return [paragraph.label for paragraph in document.paragraphs]


@pytest.mark.parametrize(
    "text",
    [HEAD + BODY + CLOSE + ANNEX, HEAD + BODY + ANNEX + CLOSE],
    ids=["behind the close", "before the close"],
)
class TestAnnexes:
    def test_its_numbers_start_again(self, read: Read, text: str) -> None:
        document = read(text)
        assert labels(document) == [
            "pp1",
            "op1",
            "op2",
            "annex1.op1",
            "annex1.op1.a",
            "annex1.op1.b",
            "annex1.op2",
            "annex1.p1",
        ]
        assert len(list(document.operative)) == 2
        assert isinstance(document.paragraphs[-1], AnnexParagraph)

    def test_its_heading_and_title_are_no_paragraphs(self, read: Read, text: str) -> None:
        (annex,) = read(text).annexes
        assert annex.heading.text == "Annex"
        assert annex.title.text == "United Nations Human Rights Council: institution-building"

    def test_its_headings_stand_above_their_paragraphs(self, read: Read, text: str) -> None:
        headings = {one.label: one.headings for one in read(text).paragraphs}
        assert [one.text for one in headings["annex1.op1"]] == [
            "I. Universal periodic review mechanism",
            "A. Basis of the review",
        ]
        assert [one.text for one in headings["annex1.op2"]] == [
            "B. Principles",
            "1. Working methods",
        ]

    def test_the_adoption_is_read_all_the_same(self, read: Read, text: str) -> None:
        document = read(text)
        assert document.adoption is not None
        assert document.meeting == "45"
        assert not {issue.code for issue in document.issues}


def test_an_appendix_is_an_annex_of_its_own(read: Read) -> None:
    document = read(HEAD + BODY + CLOSE + ANNEX + APPENDIX)
    assert [one.heading.text for one in document.annexes] == ["Annex", "Appendix"]
    assert labels(document)[-2:] == ["annex2.p1", "annex2.op1"]


def test_an_annex_that_has_lost_its_heading_begins_behind_the_close(read: Read) -> None:
    document = read(HEAD + BODY + CLOSE + ANNEX.removeprefix("Annex\n\n"))
    (annex,) = document.annexes
    assert not annex.heading.text
    assert annex.title.text == "United Nations Human Rights Council: institution-building"
    assert "annex1.op2" in labels(document)


def test_an_annex_in_which_an_organ_speaks_has_a_preamble_and_acts(read: Read) -> None:
    draft = (
        "Annex\n\nDraft resolution for the General Assembly\n\nThe General Assembly,\n\n"
        "Noting the report,\n\n1. Endorses it;\n\n2. Decides to act.\n"
    )
    document = read(HEAD + BODY + CLOSE + draft)
    assert labels(document)[3:] == ["annex1.pp1", "annex1.op1", "annex1.op2"]
    endorses = document.paragraphs[-2]
    assert endorses.act is not None
    assert endorses.act.phrase == "Endorses"
    assert [one.text for one in document.paragraphs[3].headings] == ["The General Assembly,"]


def test_a_paragraph_of_an_annex_that_a_page_break_has_cut_is_no_heading(read: Read) -> None:
    cut = (
        "2. In view of the role of the President, an office of the President of the Council\n\n"
        "will be established in the limits of the resources.\n\n"
    )
    document = read(HEAD + BODY + CLOSE + "Annex\n\nResults\n\n1. One is so.\n\n" + cut)
    assert labels(document)[-2:] == ["annex1.op1", "annex1.op2"]
    assert document.paragraphs[-1].words.text.endswith(
        "will be established in the limits of the resources."
    )


def test_an_annex_is_not_the_word_annex_in_a_paragraph(read: Read) -> None:
    document = read(HEAD + "1. Adopts the text contained in the\nannex\nto this text.\n\n" + CLOSE)
    assert not document.annexes


def test_a_body_goes_on_behind_a_note_that_a_converter_has_displaced(read: Read) -> None:
    document = read(
        HEAD
        + "1. Notes one;\n\n2. Encourages States to act, including through\n\n"
        + NOTE
        + "education of their staff;\n\n3. Decides to remain seized.\n\n"
        + "45th meeting\n22 June 2020\n"
    )
    assert [one.number for one in document.operative] == ["1", "2", "3"]
    second = list(document.operative)[1]
    assert second.words.text.endswith("including through education of their staff;")
    assert document.adoption is not None
    assert Code.BLOCK_UNKNOWN not in {issue.code for issue in document.issues}


@pytest.mark.parametrize(
    "masthead",
    [
        "Distr.: General\n\n5 October 2016\n\nEnglish\n\nOriginal: French",  # A/HRC/RES/33/10
        "Distr.: General 5 October 2016\n\nEnglish\n\nOriginal: French",  # A/HRC/RES/45/12
        "United Nations\n\nEnglish\n\nOriginal: French\n\nDistr.: General\n\n5 October 2016",
    ],
)
def test_a_masthead_in_pieces_between_the_paragraphs_is_no_part_of_them(
    read: Read, masthead: str
) -> None:
    body = "Welcoming the report,\n\n1. Decides to act.\n\n"
    document = read(HEAD + masthead + "\n\n" + body + CLOSE)
    assert [one.words.text for one in document.preambular] == [
        "Recalling its resolution 5/1 of 18 June 2007,",
        "Welcoming the report,",
    ]
    assert str(document.distributed_on) == "2016-10-05"
    assert not [issue for issue in document.issues if issue.code is Code.BLOCK_UNKNOWN]


def test_the_day_of_a_close_is_none_of_the_masthead_in_it(read: Read) -> None:
    masthead = "Distr.: General 5 October 2016\n\nOriginal: French\n\n"
    close = f"45th meeting\n\n{masthead}22 June 2020\n\n{NOTE}"
    document = read(HEAD + "1. Decides to act.\n\n" + close)
    assert str(document.adopted_on) == "2020-06-22"


def test_a_close_glued_to_the_last_paragraph_is_cut_off(read: Read) -> None:
    document = read(
        HEAD
        + "1. Notes one;\n\n2. Decides to remain seized. 45th meeting 22 June 2020 "
        + "[Adopted without a vote.]\n"
    )
    assert list(document.operative)[-1].words.text == "Decides to remain seized."
    assert document.meeting == "45"


# A/HRC/11/L.19 and A/HRC/19/L.41: instructions, and what they insert
AMENDMENTS = {
    "a preambular paragraph without marks": (
        (
            "1. After the third preambular paragraph insert a new preambular paragraph,\n\n"
            "Reaffirming Commission on Human Rights resolution 2005/82 of 21 April 2005,\n\n"
            "2. Paragraph 2 should read\n\nAcknowledges the progress made;"
        ),
        ["op1", "op1.quoted1.pp1", "op2", "op2.quoted1.op1"],
    ),
    "a paragraph with its number": (
        "Paragraph 6 should read\n\n6. Decides that the Forum shall remain open to States.",
        ["op1", "op1.quoted1.op6"],
    ),
    "words in marks": (
        "1. In the first preambular paragraph insert the following phrase: “in its paragraph 10”.",
        ["op1"],
    ),
    "paragraphs in marks": (
        (
            "1. After paragraph 3, insert two new paragraphs reading:\n\n"
            "“4. Requests the Office to act;\n\n“5. Decides to remain seized.”"
        ),
        ["op1", "op1.quoted1.op4", "op1.quoted1.op5"],
    ),
}


def read_as(body: str, shape: Shape) -> list[str]:
    reader = Reader.of("en")
    source = Source(name="t", sha256="", media_type="text/plain", text=body)
    lines = read_lines(source)
    text = parse_text(lines, reader.language, reader.openings, set(), shape=shape)
    return [one.label for one in text.paragraphs]


@pytest.mark.parametrize(("body", "expected"), AMENDMENTS.values(), ids=AMENDMENTS.keys())
def test_what_an_amendment_inserts_is_quoted(body: str, expected: list[str]) -> None:
    assert read_as(body, Shape.AMENDMENT) == expected


STATEMENTS = {
    "numbered": ("1. The Council thanks:\n\n(a) The one;\n\n(b) The other.\n\n2. It will act.",
                 ["op1", "op1.a", "op1.b", "op2"]),
    "in quotation marks": ("“1. The Council welcomes the developments.\n\n“2. It will act.”",
                           ["op1", "op2"]),
    "under the name of the organ": ("“The Human Rights Council:\n\n1. Thanks him;\n\n2. Notes it.”",
                                    ["op1", "op2"]),
    "one paragraph": ("The Council decides to postpone the matter.", ["op1"]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), STATEMENTS.values(), ids=STATEMENTS.keys())
def test_a_statement_needs_no_opening_phrases(body: str, expected: list[str]) -> None:
    assert read_as(body, Shape.STATEMENT) == expected


# lines that, repeated, could make a rule look at the whole text for each of them
HOSTILE = [
    "1. Notes:\n\n“Recalling the one,\n\n",
    "(a) (a) (a) (a) (a) (a) ",
    "[Adopted without a vote.]\n\n2. Decides to act;\n\n",
    "Annex\n\n1. One.\n\n",
    "1. Notes: (a) To be; (b) To do; ",
    "Notes the report 1 , and the other 2 , and ",
    "“““““““\n\n",
    "II. Heading\n\n",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_repetitive_text_is_read_in_the_end_and_loses_no_line(piece: str) -> None:
    reader = Reader.of("en")
    text = piece * (200_000 // len(piece))
    lines = read_lines(Source(name="t", sha256="", media_type="text/plain", text=text))
    ending = divide(lines, reader.language, reader.openings)
    kept = [*ending.body, *ending.close, *(line for annex in ending.annexes for line in annex)]
    assert sum(len(line.words) for line in kept) >= sum(len(line.text.strip()) for line in lines)
    drafts = assemble(ending.body, reader.openings)
    assert bool(drafts) == bool(ending.body)


def test_operative_paragraphs_of_annexes_are_not_those_of_the_text(read: Read) -> None:
    document = read(HEAD + BODY + CLOSE + ANNEX)
    numbered = [one for one in document.paragraphs if isinstance(one, OperativeParagraph)]
    assert [one.label for one in numbered if one not in list(document.operative)] == [
        "annex1.op1",
        "annex1.op2",
    ]
