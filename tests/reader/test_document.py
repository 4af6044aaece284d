"""Whole documents: real ones against golden files, written ones for each rule."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import hrckg
from hrckg import resources
from hrckg.corpus import find_corpus
from hrckg.document import Code, Document, RecordedVote
from hrckg.document.record import document_record
from hrckg.publication import read_document
from hrckg.reader import NotADocumentError

CORPUS = resources.path("corpus")
DOCUMENTS = sorted(path.name for path in CORPUS.iterdir() if path.suffix in {".txt", ".md"})
GOLDEN = Path(__file__).parent.parent / "corpus"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_real_document_reads_as_its_golden_file_says(
    name: str, matches_file: Callable[[str, Path], None]
) -> None:
    document = read_document(CORPUS / name, find_corpus([CORPUS]))
    record = json.dumps(document_record(document), ensure_ascii=False, indent=1)
    matches_file(f"{record}\n", GOLDEN / name.rsplit(".", 1)[0] / "document.json")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_words_of_every_part_stand_at_its_ranges(name: str) -> None:
    document = read_document(CORPUS / name, find_corpus([CORPUS]))
    for part in (*document.paragraphs, *document.footnotes):
        text = document.source.text
        raw = "".join(span.of(text) for span in part.words.ranges(text))
        letters = "".join(filter(str.isalpha, raw.replace("<sup>", "").replace("</sup>", "")))
        assert letters == "".join(filter(str.isalpha, part.words.text))


HEAD = "99/1. A title\n\nThe Human Rights Council,\n\n"
CLOSE = "\n\n45th meeting\n22 June 2020\n\n"
BODY = "Guided by the Charter,\n\n1. Decides to act.\n"


def labels(document: Document) -> list[str]:
    return [paragraph.label for paragraph in document.paragraphs]


def codes(document: Document) -> list[Code]:
    return [issue.code for issue in document.issues]


PARAGRAPHS = [
    # a paragraph a line
    ("Recalling A,\n\nNoting B,\n\n1. Requests C;\n\n2. Decides D.", ["pp1", "pp2", "op1", "op2"]),
    # lines set to a width, blank lines between them
    ("Recalling A\n\nand B,\n\n1. Requests\n\nC;\n\n2. Decides D.", ["pp1", "op1", "op2"]),
    # glued on one line
    ("Recalling A, Noting B,\n\n1. Requests C; 2. Decides D.", ["pp1", "pp2", "op1", "op2"]),
    ("*Recalling* A,*Noting* B,\n\n1. *Decides* D.", ["pp1", "pp2", "op1"]),
    # a capital within a title begins nothing
    ("Recalling A, entitled “Recognizing B, Noting C”,\n\n1. Decides D.", ["pp1", "op1"]),
    # a year at the start of a line is no number
    ("Recalling A of\n\n2. July 2020,\n\n1. Decides B.", ["pp1", "op1"]),
    # a single paragraph may have no number
    ("Recalling A,\n\nDecides to act.", ["pp1", "op1"]),
    ("1. Requests:\n\n(a) A;\n\n(b) B;\n\n2. Decides C.", ["op1", "op1.a", "op1.b", "op2"]),
    (
        "1. Requests:\n\n(a) A:\n\n(i) B;\n\n(ii) C;\n\n(b) D.",
        ["op1", "op1.a", "op1.a.i", "op1.a.ii", "op1.b"],
    ),
    # a letter within a line stays in its sentence
    ("1. Requests (a) A and (b) B;\n\n2. Decides C.", ["op1", "op2"]),
    ("Recalling:\n\n(a) A,\n\n(b) B,\n\n1. Decides C.", ["pp1", "pp1.a", "pp1.b", "op1"]),
]


@pytest.mark.parametrize(("body", "expected"), PARAGRAPHS)
def test_paragraphs_begin_where_they_do(
    read: Callable[[str], Document], body: str, expected: list[str]
) -> None:
    assert labels(read(HEAD + body)) == expected


def test_words_behind_sub_paragraphs_belong_to_the_paragraph(
    read: Callable[[str], Document],
) -> None:
    body = "1. Requests:\n\n(a) A;\n\n(b) B;\n\nand to report thereon;\n\n2. Decides C."
    document = read(HEAD + body)
    assert [(p.label, p.words.text, p.closing and p.closing.text) for p in document.paragraphs] == [
        ("op1", "Requests:", "and to report thereon;"),
        ("op1.a", "A;", None),
        ("op1.b", "B;", None),
        ("op2", "Decides C.", None),
    ]


def test_a_line_break_at_a_hyphen_adds_no_space(read: Callable[[str], Document]) -> None:
    document = read(HEAD + "Recalling non-\n\npoliticization,\n\n1. Decides so.")
    assert document.paragraphs[0].words.text == "Recalling non-politicization,"


ISSUES = [
    ("1. Requests A;\n\n3. Decides B.", Code.NUMBER_MISSING, "op3"),
    ("1. Requests A;\n\n1. Decides B.", Code.NUMBER_REPEATED, "op1-2"),
    ("1. Requests A;\n\nDecides B;\n\n3. Urges C.", Code.NUMBER_MISSING, "op2"),
    ("Recalling A,\n\nXyzzying B,\n\n1. Decides B.", Code.PHRASE_UNKNOWN, "pp2"),
    ("1. Requests A;¹\n\n2. Decides B.", Code.FOOTNOTE_MISSING, "op1"),
    ("1. Requests A;\n\n¹ See B.\n\n2. Decides C.", Code.FOOTNOTE_UNUSED, "fn1"),
]


@pytest.mark.parametrize(("body", "code", "place"), ISSUES)
def test_a_fault_of_the_source_is_an_issue_at_its_place(
    read: Callable[[str], Document], body: str, code: Code, place: str
) -> None:
    document = read(f"{HEAD}{body}{CLOSE}[Adopted without a vote.]")
    assert [(issue.code, issue.place) for issue in document.issues] == [(code, place)]


CLOSES = [
    # A/HRC/RES/43/21
    """[Adopted by a recorded vote of 2 to 1, with 1 abstention. The voting was as follows:\n
In favour:\n\nAngola, Peru\n\nAgainst:\n\nJapan\n\nAbstaining:\n\nFiji]""",
    """[Resolution adopted by a recorded vote of 2 votes to 1, with 1 abstention, as follows:
In favour: Angola and Peru. Against: Japan. Abstaining: Fiji.]""",
    """Adopted by a recorded vote of 2 to 1, with 1 abstention.* The voting was as follows:
Against: Japan\nIn favour: Angola,\nPeru\nAbstaining: Fiji""",
]


@pytest.mark.parametrize("close", CLOSES)
def test_a_recorded_vote_has_totals_and_ballots(
    read: Callable[[str], Document], close: str
) -> None:
    document = read(f"{HEAD}{BODY}{CLOSE}{close}")
    vote = document.adoption
    assert isinstance(vote, RecordedVote)
    assert (vote.in_favour, vote.against, vote.abstaining) == (2, 1, 1)
    assert {ballot.state: ballot.position.value for ballot in vote.ballots} == {
        "AGO": "in-favour",
        "PER": "in-favour",
        "JPN": "against",
        "FJI": "abstaining",
    }
    assert (document.meeting, str(document.adopted_on), codes(document)) == ("45", "2020-06-22", [])


VOTE = "[Adopted by a recorded vote of {} to 0, with no abstentions. The voting was as follows:\n\n"


def test_totals_that_differ_from_the_lists_are_an_issue(read: Callable[[str], Document]) -> None:
    document = read(f"{HEAD}{BODY}{CLOSE}{VOTE.format(3)}In favour:\n\nAngola, Peru]")
    assert codes(document) == [Code.TOTALS_DIFFER]


def test_a_state_named_twice_has_one_ballot_and_an_issue(read: Callable[[str], Document]) -> None:
    document = read(f"{HEAD}{BODY}{CLOSE}{VOTE.format(1)}In favour:\n\nAngola, Angola]")
    assert isinstance(document.adoption, RecordedVote)
    assert [ballot.state for ballot in document.adoption.ballots] == ["AGO"]
    assert codes(document) == [Code.STATE_NAMED_TWICE]


def test_an_unknown_state_has_no_ballot_and_an_issue(read: Callable[[str], Document]) -> None:
    document = read(f"{HEAD}{BODY}{CLOSE}{VOTE.format(1)}In favour:\n\nAngola, Benim]")
    unknown = document.issues[0]
    assert (unknown.code, unknown.span.of(document.source.text)) == (Code.STATE_UNKNOWN, "Benim")


def test_a_header_date_that_differs_from_the_close_is_an_issue(
    read: Callable[[str], Document],
) -> None:
    head = "Resolution adopted by the Human Rights Council on 23 June 2020\n\n" + HEAD
    document = read(f"{head}{BODY}{CLOSE}[Adopted without a vote.]")
    assert codes(document) == [Code.DATES_DIFFER]


def test_words_that_no_rule_understands_are_an_issue(read: Callable[[str], Document]) -> None:
    document = read(f"Wholly unexpected words\n\n{HEAD}{BODY}{CLOSE}[Adopted without a vote.]")
    assert [(i.code, i.span.of(document.source.text)) for i in document.issues] == [
        (Code.BLOCK_UNKNOWN, "Wholly unexpected words")
    ]


def test_a_raised_number_without_words_is_no_footnote(read: Callable[[str], Document]) -> None:
    body = "1. Decides on A;<sup>1</sup>\n\n2. Decides B.\n\n<sup>1</sup>\n"
    document = read(HEAD + body)
    assert document.footnotes == ()
    assert codes(document).count(Code.FOOTNOTE_MISSING) == 1


def test_a_raised_mark_announces_a_note_whose_number_is_not_raised(
    read: Callable[[str], Document],
) -> None:
    document = read(f"{HEAD}1. Decides on A.<sup>1</sup>\n\n{CLOSE}\n\n1 See the annex to B.\n")
    assert [note.words.text for note in document.footnotes] == ["See the annex to B."]
    assert Code.FOOTNOTE_MISSING not in codes(document)


def test_a_list_of_sponsors_may_break_a_name_over_lines(read: Callable[[str], Document]) -> None:
    sponsors = "Angola, Bolivia\n(Plurinational\nState of),* Peru and\nTogo: draft resolution\n\n"
    document = read(
        "Agenda item 3\nCivil, political rights\n"
        + sponsors
        + "43/… A title\n\nThe Human Rights Council,\n\n1. Decides to act."
    )
    assert [(one.state, one.member) for one in document.sponsorships] == [
        ("AGO", True),
        ("BOL", False),
        ("PER", True),
        ("TGO", True),
    ]
    assert document.agenda_item_title == "Civil, political rights"


MASTHEADS = [
    "United Nations\n\nA/HRC/99/L.5\n\nGeneral Assembly\n\nDistr.: Limited\n17 March 2021\n\n",
    "United Nations A/HRC/99/L.5\n\nGeneral Assembly Distr.: Limited 17 March 2021\n\n",
]


@pytest.mark.parametrize("masthead", MASTHEADS)
def test_a_draft_bears_its_symbol_in_the_masthead(
    read: Callable[[str], Document], masthead: str
) -> None:
    sponsors = "Angola, Chad,* Peru and Togo: draft resolution\n\n"
    document = read(masthead + sponsors + HEAD.replace("99/1.", "99/…") + BODY)
    assert (str(document.symbol), str(document.distributed_on), codes(document)) == (
        "A/HRC/99/L.5",
        "2021-03-17",
        [],
    )
    assert [(one.state, one.member) for one in document.sponsorships] == [
        ("AGO", True),
        ("TCD", False),
        ("PER", True),
        ("TGO", True),
    ]


def test_an_adoption_without_a_day_is_an_issue(read: Callable[[str], Document]) -> None:
    document = read(f"{HEAD}{BODY}\n\n[Adopted without a vote.]")
    assert [(issue.code, issue.place) for issue in document.issues] == [
        (Code.DATE_MISSING, "action")
    ]


NO_DOCUMENTS = [
    "Dear Sir,",
    "The Human Rights Council,\n\n1. Decides.",  # no number
    "43/21. A title",  # no organ that speaks
    "43/21. A title\n\nThe Human Rights Council,",  # no paragraph
]


@pytest.mark.parametrize("text", NO_DOCUMENTS)
def test_what_has_not_the_form_of_a_document_is_refused(
    read: Callable[[str], Document], text: str
) -> None:
    with pytest.raises(NotADocumentError, match=r"test\.txt: .+; check"):
        read(text)


def test_hyphens_are_published_as_printed() -> None:
    document = hrckg.parse(
        "99/1. A non\u2011title\n\nThe Human Rights Council,\n\n"
        "Re\u2011emphasizing the Charter of the United Nations,\n\n1. Decides to remain seized.\n\n"
        "45th meeting\n\n9 July 2020\n\n[Adopted by a recorded vote of 2 to 0. "
        "The voting was as follows:\n\nIn favour: Guinea\u2011Bissau, Chad]"
    )
    adoption = document.adoption
    assert document.title.text == "A non\u2011title"
    assert [one.act and (one.act.phrase, one.act.action) for one in document.paragraphs] == [
        ("Re\u2011emphasizing", "re-emphasize"),
        ("Decides", "decide"),
    ]
    assert isinstance(adoption, RecordedVote)
    assert [(one.state, one.printed.text) for one in adoption.ballots] == [
        ("GNB", "Guinea\u2011Bissau"),
        ("TCD", "Chad"),
    ]
