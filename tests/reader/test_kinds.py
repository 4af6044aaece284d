"""Kinds and organs: what a text is, by its number line, its beginning and its masthead."""

from collections.abc import Callable
from datetime import date

import pytest

from hrckg.document import Code, Document, OperativeParagraph
from hrckg.formats.source import decode_source
from hrckg.reader import NotADocumentError, parse
from hrckg.symbol import Kind

Read = Callable[[str], Document]

BODY = """
Recalling the Charter of the United Nations,

1. Welcomes the report;

2. Decides to remain seized of the matter.
"""


def of_any_language(text: str) -> Document:
    return parse(decode_source(text.encode(), "test.txt"))


RESOLUTIONS = [
    ("43/21. The right to food", "HRC", "A/HRC/RES/43/21", "43"),
    ("18/9 The right to food", "HRC", "A/HRC/RES/18/9", "18"),
    ("19/33\n\nThe right to food", "HRC", "A/HRC/RES/19/33", "19"),
    ("S-17/1. The right to food", "HRC", "A/HRC/RES/S-17/1", "S-17"),
    ("OM/1/1. The right to food", "HRC", "A/HRC/RES/OM/1/1", "OM-1"),
    ("Resolution 5/1. The right to food", "HRC", "A/HRC/RES/5/1", "5"),
    ("2000/70. The right to food", "CHR", "E/CN.4/RES/2000/70", "56"),
    (
        "Commission on Human Rights resolution 2000/70 The right to food",
        "CHR",
        "E/CN.4/RES/2000/70",
        "56",
    ),
    ("51/100. The right to food", "GA", "A/RES/51/100", "51"),
    ("S-27/2. The right to food", "GA", "A/RES/S-27/2", "S-27"),
    ("ES-10/23. The right to food", "GA", "A/RES/ES-10/23", "ES-10"),
]
SPEAKERS = {
    "HRC": "The Human Rights Council,",
    "CHR": "The Commission on Human Rights,",
    "GA": "The General Assembly,",
}


@pytest.mark.parametrize(("line", "organ", "symbol", "session"), RESOLUTIONS)
def test_a_resolution_has_the_symbol_of_the_organ_that_speaks(
    read: Read, line: str, organ: str, symbol: str, session: str
) -> None:
    document = read(f"{line}\n\n{SPEAKERS[organ]}\n{BODY}")
    assert (document.kind, document.organ) == (Kind.RESOLUTION, organ)
    assert (str(document.symbol), document.session.number) == (symbol, session)
    assert document.title.text == "The right to food"
    assert [paragraph.label for paragraph in document.paragraphs] == ["pp1", "op1", "op2"]


def test_a_number_by_year_is_none_of_the_council(read: Read) -> None:
    with pytest.raises(NotADocumentError):
        read(f"2000/70. The right to food\n\nThe Human Rights Council,\n{BODY}")


def test_a_decision_that_introduces_its_text_has_a_preamble(read: Read) -> None:
    # the opening of A/HRC/DEC/22/116
    document = read(
        "22/116. Enhancement of international cooperation\n\n"
        "At its 47th meeting, on 21 March 2013, the Human Rights Council decided to adopt the text "
        "below:\n\nRecalling the Charter of the United Nations,\n\nDecides to examine this "
        "question at its twenty-third session.\n\n[Adopted without a vote.]"
    )
    assert (document.kind, str(document.symbol)) == (Kind.DECISION, "A/HRC/DEC/22/116")
    assert (document.meeting, document.adopted_on) == ("47", date(2013, 3, 21))
    assert [paragraph.label for paragraph in document.paragraphs] == ["pp1", "op1"]
    assert document.adoption is not None
    assert document.issues == ()


def test_the_sentence_of_a_decision_is_its_paragraph_and_its_adoption(read: Read) -> None:
    sentence = (
        "At its 33rd meeting, on 27 November 2006, the Human Rights Council decided, without a "
        "vote, to postpone the item to its third session."
    )
    document = read(f"2/113. Postponement\n\n{sentence}")
    assert document.kind is Kind.DECISION
    assert [paragraph.words.text for paragraph in document.operative] == [sentence]
    assert document.adoption is not None
    assert document.adoption.taken_on == date(2006, 11, 27)
    assert document.issues == ()


def test_an_organizational_meeting_need_not_have_a_number(read: Read) -> None:
    document = read(
        "Human Rights Council\nOrganizational meetings\n\nOM/1/101. Postponement\n\n"
        "At its organizational meeting, on 19 June 2008, the Human Rights Council decided, without "
        "a vote, to postpone the item."
    )
    assert (str(document.symbol), document.session.number) == ("A/HRC/DEC/OM/1/101", "OM-1")
    assert (document.meeting, document.adopted_on) == (None, date(2008, 6, 19))
    assert document.issues == ()


STATEMENTS = [
    "PRST/ 9/1. Title",
    "9/PRST/1. Title",
    "President’s Statement 9/PRST/1. Title",
    "President’s statement*\n\nPRST 9/1\n\nTitle",
    "President’s statement\n\nPRST 9/1 Title",
    "Statement by the President\n\nPRST 9/1\n\nTitle",
]
MEETINGS = [
    (
        "At the 22nd meeting, on 24 September 2008, the President of the Council read out the "
        "following statement:"
    ),
    (
        "At the 22nd meeting, on 24 September 2008, the President of the Council made a statement "
        "reading as follows:"
    ),
    (
        "At the 22nd meeting of the Human Rights Council, held on 24 September 2008, the President "
        "of the Council made the following statement:"
    ),
    (
        "At the 22nd virtual meeting, on 24 September 2008, the President of the Human Rights "
        "Council made the following statement:"
    ),
    (
        "At the twenty-second meeting, held on 24 September 2008, the President of the Human "
        "Rights Council read out the following statement:"
    ),
]


@pytest.mark.parametrize("header", STATEMENTS)
@pytest.mark.parametrize("meeting", MEETINGS)
def test_a_statement_is_read_in_every_form(read: Read, header: str, meeting: str) -> None:
    document = read(
        f"{header}\n\n{meeting}\n\n“The Human Rights Council:\n\n1. Thanks the Expert;\n\n"
        "2. Encourages the Government to implement:\n\n(a) The programme;\n\n(b) The plan.”"
    )
    assert (document.kind, str(document.symbol)) == (
        Kind.PRESIDENT_STATEMENT,
        "A/HRC/PRST/9/1",
    )
    assert (document.title.text, document.session.number) == ("Title", "9")
    assert (document.meeting, document.adopted_on) == ("22", date(2008, 9, 24))
    assert [one.label for one in document.paragraphs] == ["op1", "op2", "op2.a", "op2.b"]
    assert document.paragraphs[-1].words.text == "The plan."
    assert document.issues == ()


def test_the_paragraphs_of_a_statement_say_who_acts(read: Read) -> None:
    # after A/HRC/PRST/9/1
    document = read(
        f"PRST/ 9/1. Title\n\n{MEETINGS[0]}\n\n“1. The Human Rights Council welcomes recent "
        "political developments in Haiti.”\n\n92. The Council then took up its agenda."
    )
    (welcome,) = document.paragraphs
    assert isinstance(welcome, OperativeParagraph)
    assert welcome.words.text == (
        "The Human Rights Council welcomes recent political developments in Haiti."
    )
    assert welcome.act is not None
    assert (welcome.act.phrase, welcome.act.action) == (
        "The Human Rights Council welcomes",
        "welcome",
    )


def test_a_statement_in_french_is_read_by_the_same_rules() -> None:
    document = of_any_language(
        "Déclaration du Président\n\nPRST 98/2. Situation des droits de l'homme au Tchad\n\n"
        "À la 50e séance du Conseil des droits de l'homme, tenue le 22 mars 2030, le Président du "
        "Conseil a donné lecture de la déclaration suivante :\n\n« 1. Le Conseil des droits de "
        "l'homme se félicite des mesures prises par le Gouvernement. »"
    )
    assert (document.language, str(document.symbol)) == ("fr", "A/HRC/PRST/98/2")
    assert (document.meeting, document.adopted_on) == ("50", date(2030, 3, 22))
    assert [one.act.phrase for one in document.operative if one.act] == [
        "Le Conseil des droits de l'homme se félicite"
    ]


MASTHEAD = "A/HRC/99/L.7\nDistr.: Limited\n24 June 2030\n\nHuman Rights Council\n"
AMENDMENTS = [
    ("Chad, Norway*: amendments to draft resolution L.3", "A/HRC/99/L.3", ["TCD", "NOR"]),
    ("Chad: amendment to draft resolution A/HRC/99/L.3/Rev.1", "A/HRC/99/L.3/Rev.1", ["TCD"]),
    (
        "Chad (on behalf of the Group of African States): amendment to draft decision L.3",
        "A/HRC/99/L.3",
        ["TCD"],
    ),
    (
        "Chad, Norway,*\nSri Lanka*:\namendment to draft resolution A/HRC/99/L.3",
        "A/HRC/99/L.3",
        ["TCD", "NOR", "LKA"],
    ),
]


@pytest.mark.parametrize(("line", "target", "sponsors"), AMENDMENTS)
def test_an_amendment_names_the_draft_that_it_amends(
    read: Read, line: str, target: str, sponsors: list[str]
) -> None:
    document = read(
        f"{MASTHEAD}Ninety-ninth session\nAgenda item 4\n\n{line}\n\n"
        "1. In paragraph 1, delete the word “all”.\n\n2. Delete paragraph 2."
    )
    assert document.kind is Kind.AMENDMENT
    assert (str(document.symbol), str(document.amends)) == ("A/HRC/99/L.7", target)
    assert [one.state for one in document.sponsorships] == sponsors
    assert document.title.text.startswith(("amendment to", "amendments to"))
    assert [one.label for one in document.paragraphs] == ["op1", "op2"]
    assert document.issues == ()


def test_an_amendment_may_repeat_the_title_of_the_draft(read: Read) -> None:
    document = read(
        f"{MASTHEAD}Ninety-ninth session\nAgenda item 4\n\nChad: amendment to draft resolution "
        "A/HRC/99/L.3\n\n99/… The right to shelter in\nall countries\n\nDelete paragraph 2."
    )
    assert document.title.text == "The right to shelter in all countries"
    assert [one.words.text for one in document.operative] == ["Delete paragraph 2."]


DRAFTS = [
    ("Chad, Norway,* Sri Lanka: draft resolution", [True, False, True]),
    ("Chad, Norway*, Sri Lanka: draft resolution", [True, False, True]),
    ("Chad,\nNorway,*\nSri\nLanka: revised draft resolution", [True, False, True]),
    ("Chad, Norway,* and Sri Lanka:* draft resolution", [True, False, True]),
    ("Chad, Norway,* Sri Lanka: draft decision", [True, False, True]),
]


@pytest.mark.parametrize(("line", "members"), DRAFTS)
def test_a_draft_has_its_symbol_and_its_sponsors(
    read: Read, line: str, members: list[bool]
) -> None:
    document = read(
        f"A/HRC/99/L.3/Rev.1\nHuman Rights Council\nNinety-ninth session\nAgenda item 4\n"
        f"Human rights situations that require the Council’s attention\n\n{line}\n\n"
        f"99/… The right to shelter\n\nThe Human Rights Council,\n{BODY}"
    )
    assert (document.kind, str(document.symbol)) == (
        Kind.DRAFT_RESOLUTION,
        "A/HRC/99/L.3/Rev.1",
    )
    assert [one.state for one in document.sponsorships] == ["TCD", "NOR", "LKA"]
    assert [one.member for one in document.sponsorships] == members


def test_a_draft_that_prints_no_number_has_none(read: Read) -> None:
    # after A/C.3/66/L.32, where the star behind the colon is a note about the sponsor
    document = read(
        "United Nations A/C.3/66/L.32 Distr.: Limited 27 October 2011 Original: English General "
        "Assembly Sixty-sixth session Third Committee Agenda item 69 (b) Promotion and protection "
        "of human rights Cuba:* draft resolution Enhancement of international cooperation in the "
        f"field of human rights The General Assembly, {' '.join(BODY.split())}"
    )
    assert (document.kind, document.organ) == (Kind.DRAFT_RESOLUTION, "GA")
    assert (str(document.symbol), document.number) == ("A/C.3/66/L.32", "")
    assert document.title.text == (
        "Enhancement of international cooperation in the field of human rights"
    )
    assert [(one.state, one.member) for one in document.sponsorships] == [("CUB", True)]
    assert document.distributed_on == date(2011, 10, 27)


def test_a_text_without_title_is_read_and_says_so(read: Read) -> None:
    document = read(f"43/21.\n\nThe Human Rights Council,\n{BODY}\n[Adopted without a vote.]")
    assert (document.title.text, str(document.symbol)) == ("", "A/HRC/RES/43/21")
    assert Code.TITLE_MISSING in {issue.code for issue in document.issues}


def test_the_adoption_of_the_assembly_names_day_and_meeting(read: Read) -> None:
    document = read(
        "Resolution adopted by the General Assembly on 16 December 2021\n\n"
        "[on the report of the Third Committee (A/76/462/Add.2, para. 114)]\n\n"
        f"76/159. The right to food\n\nThe General Assembly,\n{BODY}\n"
        "53rd plenary meeting\n16 December 2021"
    )
    assert (document.adopted_on, document.meeting) == (date(2021, 12, 16), "53")
    assert document.title.text == "The right to food"
