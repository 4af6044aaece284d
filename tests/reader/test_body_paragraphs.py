"""How lines become paragraphs: numbers, letters, quotations, headings, and faults of dumps."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrckg.cut import read_lines
from hrckg.document import Code, Document, OperativeParagraph, Source, Subparagraph
from hrckg.reader import Reader
from hrckg.reader.body import assemble
from hrckg.reader.text import parse_text

HEAD = "43/21. A title\n\nThe Human Rights Council,\n\n"
CLOSE = "\n\n45th meeting\n22 June 2020\n\n[Adopted without a vote.]\n"
PREAMBLE = "Recalling its resolution 5/1 of 18 June 2007,\n\n"

Read = Callable[[str], Document]


def labels(document: Document) -> list[str]:
    return [paragraph.label for paragraph in document.paragraphs]


def codes(document: Document) -> set[Code]:
    return {issue.code for issue in document.issues}


# the paragraphs below the enacting words, and the labels they get
BODIES = {
    "one paragraph without a number": ("Decides to remain seized.", ["op1"]),
    "a letter behind a number": (
        "1. (a) Welcomes the report;\n\n(b) Notes it;\n\n2. Decides to remain seized.",
        ["op1", "op1.a", "op1.b", "op2"],
    ),
    "three depths of letters": (
        (
            "1. Requests:\n\n(a) The Office:\n\n(i) To act:\n\na. At once;\n\nb. Later;\n\n"
            "(ii) To report;\n\n(b) The Fund to pay."
        ),
        ["op1", "op1.a", "op1.a.i", "op1.a.i.a", "op1.a.i.b", "op1.a.ii", "op1.b"],
    ),
    "letters in a preamble": (
        "Noting:\n\n(a) The one,\n\n(b) The other,\n\n1. Decides to act.",
        ["pp1", "pp1.a", "pp1.b", "op1"],
    ),
    "letters behind z": (
        "1. Requests:\n\n" + "".join(f"({chr(97 + n)}) One;\n\n" for n in range(26)) + "(aa) All.",
        ["op1", *(f"op1.{chr(97 + n)}" for n in range(26)), "op1.aa"],
    ),
    "letters without their first bracket": (
        "1. Requests:\n\na) One;\n\nb ) Two;\n\n( c ) Three.",
        ["op1", "op1.a", "op1.b", "op1.c"],
    ),
    "letters glued to one line": (
        "1. Requests States: (a) To act; (b) To report; and (c) To remain.",
        ["op1", "op1.a", "op1.b", "op1.c"],
    ),
    "letters within a sentence": (
        "1. Requests States, as (a) parties, (b) members and (c) observers, to act.",
        ["op1"],
    ),
    "the next letter behind a lost semicolon": (
        "1. Requests:\n\n(a) One;\n\n(b) Two of censorship\n\n(c) Three.",
        ["op1", "op1.a", "op1.b", "op1.c"],
    ),
    "a number without its stop": (
        "1. Welcomes one;\n\n2 Urges States to act;\n\n3. Decides to remain seized.",
        ["op1", "op2", "op3"],
    ),
    "a number before a small letter": (
        "1. Welcomes one;\n\n2. warns of another;\n\n3. Decides to remain seized.",
        ["op1", "op2", "op3"],
    ),
    "a stop apart from its number": (
        "1. Welcomes one;\n\n2 . Urges States;\n\n3. Decides to remain seized.",
        ["op1", "op2", "op3"],
    ),
    "paragraphs glued to one line": (
        "Recalling one, Reaffirming two, Noting three,\n\n1. Welcomes four; 2. Decides five.",
        ["pp1", "pp2", "pp3", "op1", "op2"],
    ),
    "a number in a sentence": (
        "1. Recalls paragraph\n6. of its resolution;\n2. Decides to remain seized.",
        ["op1", "op2"],
    ),
    "a heading between paragraphs": (
        "1. Welcomes one;\n\nII. Follow-up to the review\n\n2. Decides to remain seized.",
        ["op1", "op2"],
    ),
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES.keys())
def test_a_paragraph_begins_where_it_is_printed(read: Read, body: str, expected: list[str]) -> None:
    assert labels(read(HEAD + PREAMBLE * ("op1" in expected[0]) + body + CLOSE)) == (
        ["pp1", *expected] if "op1" in expected[0] else expected
    )


def test_a_number_that_the_source_has_lost_is_reported_and_none_is_shifted(read: Read) -> None:
    document = read(
        HEAD + PREAMBLE + "Notes one;\n\n2. Notes two;\n\n4. Notes four;\n\nDecides to act." + CLOSE
    )
    assert [one.number for one in document.operative] == [None, "2", "4", None]
    missing = [one.place for one in document.issues if one.code is Code.NUMBER_MISSING]
    assert missing == ["op1", "op4", "op5"]


def test_a_heading_belongs_to_the_paragraph_below_it(read: Read) -> None:
    document = read(
        HEAD
        + PREAMBLE
        + "1. Welcomes one;\n\nII. Follow-up\n\nA. States\n\n2. Decides to remain seized."
        + CLOSE
    )
    first, second = document.operative
    assert first.words.text == "Welcomes one;"
    assert [one.text for one in second.headings] == ["II. Follow-up", "A. States"]


def test_words_behind_sub_paragraphs_close_their_paragraph(read: Read) -> None:
    document = read(
        HEAD + PREAMBLE + "1. Requests:\n\n(a) One;\n\n(b) Two;\n\nand to report on both." + CLOSE
    )
    (operative,) = document.operative
    assert operative.closing is not None
    assert operative.closing.text == "and to report on both."


class TestQuotations:
    """A draft that a paragraph submits to another organ."""

    DRAFT = (
        "1. Decides to submit the following draft resolution to the General Assembly:\n\n"
        "“The General Assembly,\n\n“Taking note of resolution 5/1,\n\n"
        "“1. Welcomes the text entitled ‘Institution-building’;\n\n“2. Endorses it.”\n\n"
        "2. Decides to remain seized."
    )

    def test_its_paragraphs_have_numbers_of_their_own(self, read: Read) -> None:
        document = read(HEAD + PREAMBLE + self.DRAFT + CLOSE)
        assert labels(document) == [
            "pp1",
            "op1",
            "op1.quoted1.pp1",
            "op1.quoted1.op1",
            "op1.quoted1.op2",
            "op2",
        ]
        assert [one.number for one in document.operative] == ["1", "2"]
        assert document.paragraphs[4].words.text == "Endorses it."
        assert document.paragraphs[2].headings[0].text == "The General Assembly,"
        assert not codes(document)

    def test_straight_marks_are_read_alike(self, read: Read) -> None:
        straight = re.sub("[“”]", '"', self.DRAFT)
        assert labels(read(HEAD + PREAMBLE + straight + CLOSE)) == labels(
            read(HEAD + PREAMBLE + self.DRAFT + CLOSE)
        )

    def test_it_ends_before_the_next_number_of_the_text_where_its_last_mark_is_lost(
        self, read: Read
    ) -> None:
        lost = self.DRAFT.replace("it.”", "it.").replace("‘", "").replace("’", "")
        assert labels(read(HEAD + PREAMBLE + lost + CLOSE))[-2:] == ["op1.quoted1.op2", "op2"]

    def test_it_fills_the_rest_where_nothing_ends_it(self, read: Read) -> None:
        lost = self.DRAFT.replace("it.”", "it.").partition("\n\n2. Decides")[0]
        assert labels(read(HEAD + PREAMBLE + lost + CLOSE))[-1] == "op1.quoted1.op2"

    def test_words_in_quotation_marks_are_no_paragraphs(self, read: Read) -> None:
        document = read(
            HEAD
            + PREAMBLE
            + "1. Recalls that the Committee said:\n\n“progress was slow”;\n\n2. Decides to act."
            + CLOSE
        )
        assert labels(document) == ["pp1", "op1", "op2"]

    def test_french_marks_open_and_close_the_whole(self) -> None:
        body = (
            "1. Décide de soumettre le projet ci-après à l'Assemblée générale :\n\n"
            "« L'Assemblée générale ,\n\nPrenant note de la résolution 16/21,\n\n"
            "Fait sien le texte 'Résultat'.».\n\n2. Décide de rester saisi de la question."
        )
        reader = Reader.of("fr")
        text = parse_text(
            read_lines(Source(name="t", sha256="", media_type="text/plain", text=body)),
            reader.language,
            reader.openings,
            set(),
        )
        assert [one.label for one in text.paragraphs] == [
            "op1",
            "op1.quoted1.pp1",
            "op1.quoted1.op1",
            "op2",
        ]


def test_a_broken_word_does_not_glue_its_paragraph_to_the_one_before(read: Read) -> None:
    document = read(HEAD + PREAMBLE + "Reaffirmin g its role,\n\n1. Decides to act." + CLOSE)
    assert labels(document) == ["pp1", "pp2", "op1"]
    assert document.paragraphs[1].words.text == "Reaffirmin g its role,"


def test_a_part_has_an_opening_phrase_only_in_the_mood_of_its_paragraph(read: Read) -> None:
    document = read(
        HEAD
        + PREAMBLE
        + "1. Requests States to act, including by:\n\n(a) Encouraging the training of staff;\n\n"
        + "2. Also:\n\n(a) Requests States to act;"
        + CLOSE
    )
    acts = {one.label: one.act.action for one in document.paragraphs if one.act}
    assert acts == {"pp1": "recall", "op1": "request", "op2.a": "request"}


class TestFootnoteMarks:
    """Marks that a converter has set apart from their word."""

    @pytest.mark.parametrize(
        ("printed", "words"),
        [
            ("Notes the report of the Office 1 , and thanks it.", "Office, and thanks it."),
            ("Notes the report of the Office; 1", "the report of the Office;"),
            ("Notes the report of the Office 1 ;", "the report of the Office ;"),
        ],
    )
    def test_a_mark_is_taken_out_and_its_lost_note_reported(
        self, read: Read, printed: str, words: str
    ) -> None:
        (paragraph,) = read(HEAD + PREAMBLE + "1. " + printed + CLOSE).operative
        assert paragraph.words.text.endswith(words)
        assert [ref.footnote for ref in paragraph.refs] == ["1"]

    @pytest.mark.parametrize(
        "printed",
        [
            "Recalls article 1 and article 2 of the Covenant.",
            "Recalls article 1 ; and phase 1 ;",
            "Notes the deaths of 5 million persons.",
            "Recalls that 7 , of all numbers, is no first mark.",
            "Notes that 1,1 million have fled.",
        ],
    )
    def test_a_number_of_the_sentence_stays(self, read: Read, printed: str) -> None:
        (paragraph,) = read(HEAD + PREAMBLE + "1. " + printed + CLOSE).operative
        assert paragraph.words.text == printed
        assert not paragraph.refs

    def test_a_decimal_is_no_mark_where_a_note_has_its_number(self, read: Read) -> None:
        body = "1. Notes the report,1 and that 1,1 million have fled.\n\n1 A/HRC/43/18."
        (paragraph,) = read(HEAD + PREAMBLE + body + CLOSE).operative
        assert paragraph.words.text == "Notes the report, and that 1,1 million have fled."
        assert len(paragraph.refs) == 1

    @pytest.mark.parametrize(
        ("body", "marks"),
        [
            # A/HRC/RES/32/24: a later paragraph leads to the same note again
            ("1. Notes the report; 1\n\n2. Notes Aleppo 1 , too;\n\n3. Notes it 1 ;", "1 1 1"),
            # A/HRC/RES/36/20: only the next one makes a mark before small letters certain
            ("1. Notes the talks 1 and all;\n\n2. Notes the year 2017 2 ;", "1 2"),
            # the machine translation of A/HRC/RES/24/18, whose notes are lost
            ("1. Notes the report,1 and thanks;\n\n2. Notes the agenda,2 too;", "1 2"),
        ],
        ids=["again", "before small letters", "behind a comma"],
    )
    def test_marks_are_known_by_their_order(self, read: Read, body: str, marks: str) -> None:
        operative = read(HEAD + PREAMBLE + body + CLOSE).operative
        assert " ".join(ref.footnote for one in operative for ref in one.refs) == marks
        assert not re.search(r"\b\d\b", "".join(one.words.text for one in operative))

    @pytest.mark.parametrize("note", ["A/HRC/45/5.", "See A/HRC/45/5."])
    def test_a_note_whose_number_stands_alone_above_it_is_no_part_of_a_paragraph(
        self, read: Read, note: str
    ) -> None:
        document = read(
            HEAD
            + "Welcoming the reports of one session1 and of another session,2 and stressing them,"
            + f"\n\n1 A/HRC/43/18.\n\n2\n\n{note}\n\n1. Decides to act."
            + CLOSE
        )
        assert [note.words.text for note in document.footnotes] == ["A/HRC/43/18.", note]
        assert document.paragraphs[0].words.text.endswith("stressing them,")

    def test_a_paragraph_whose_number_lost_its_stop_is_no_note(self, read: Read) -> None:
        document = read(
            HEAD
            + PREAMBLE
            + "1. Notes one, 1 and two;\n\n2 Urges States to note the other 2 , too;\n\n"
            + "3. Decides to act."
            + CLOSE
        )
        assert labels(document) == ["pp1", "op1", "op2", "op3"]
        assert not document.footnotes


WORDS = st.sampled_from(["the", "report", "Office", "of", "States,", "rights;", "it.", "and:", "1"])
STARTS = st.sampled_from(
    ["Recalling ", "Requests ", "1. Notes ", "2. ", "3 Urges ", "(a) ", "(ii) ", "a. ", "I. ",
     "“Noting ", "“1. Notes ", "« ", "Annex", "", "12. (a) "]
)  # fmt: skip
LINES = st.lists(
    st.builds(lambda start, words: start + " ".join(words), STARTS, st.lists(WORDS, max_size=6)),
    max_size=25,
)


@given(LINES, st.sampled_from(["\n", "\n\n"]))
def test_every_word_stands_once_in_the_order_of_the_source(lines: list[str], gap: str) -> None:
    source = Source(name="t", sha256="", media_type="text/plain", text=gap.join(lines))
    kept = read_lines(source)
    drafts = assemble(kept, Reader.of("en").openings)
    found = [
        place
        for draft in drafts
        for line in (*draft.headings, *draft.lines, *draft.closing)
        for place in line.words.origins
    ]
    assert len(found) == len(set(found))
    lost = {place for line in kept for place in line.words.origins} - set(found)
    marks = re.sub(r"[^\w]", "", "".join(source.text[place] for place in sorted(lost)))
    # numbers and letters of paragraphs are no words of theirs
    assert re.fullmatch(r"(?:\d{1,3}|[a-z]{1,3})*", marks)


@given(LINES)
def test_no_number_is_invented(lines: list[str]) -> None:
    reader = Reader.of("en")
    source = Source(name="t", sha256="", media_type="text/plain", text="\n\n".join(lines))
    text = parse_text(read_lines(source), reader.language, reader.openings, set())
    for paragraph in text.paragraphs:
        if isinstance(paragraph, OperativeParagraph) and paragraph.number:
            assert re.search(rf"\b{paragraph.number}\b", source.text)
        if isinstance(paragraph, Subparagraph):
            assert re.search(rf"\b{paragraph.marks[-1]} ?[.)]", source.text)
    assert len({one.label for one in text.paragraphs}) == len(text.paragraphs)
