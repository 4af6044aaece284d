"""The forms in which texts refer to others, each with a sentence that shows it.

Where no symbol is named, the sentence is ours.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from hrckg.document import Document, Target
from hrckg.mentions import load_entities, resolve

TEXTS = [
    # a list over three organs, each named by its short form
    (
        (
            "including Commission resolutions 2003/67 and 2004/67, Council decision 2/102 and "
            "Assembly resolutions 46/182 and 48/134 of 20 December 1993;"
        ),
        [
            ("Commission resolutions 2003/67", "E/CN.4/RES/2003/67"),
            ("2004/67", "E/CN.4/RES/2004/67"),
            ("Council decision 2/102", "A/HRC/DEC/2/102"),
            ("Assembly resolutions 46/182", "A/RES/46/182"),
            ("48/134 of 20 December 1993", "A/RES/48/134"),
        ],
    ),
    # a number far behind the one before it in the list (after A/HRC/RES/57/24)
    (
        (
            "Recalling General Assembly resolutions 68/237 of 23 December 2013, in which it "
            "proclaimed a decade that begins on 1 January 2015 and ends on 31 December 2024, "
            "with a theme of three words that name what is to be recognized, what is to be done "
            "and what is to be built in all regions of the world, 69/16 of 18 November 2014 and "
            "78/323 of 13 August 2024,"
        ),
        [
            ("General Assembly resolutions 68/237 of 23 December 2013", "A/RES/68/237"),
            ("69/16 of 18 November 2014", "A/RES/69/16"),
            ("78/323 of 13 August 2024", "A/RES/78/323"),
        ],
    ),
    # topics first, numbers in brackets behind them
    (
        (
            "Recalling the resolutions of the Commission on Human Rights on impunity (2005/81 of "
            "21 April 2005) and the truth (2005/66), and its own resolutions on justice (9/10 "
            "and 12/11 of 1 October 2009),"
        ),
        [
            ("Commission on Human Rights", "body/CHR"),
            ("2005/81 of 21 April 2005", "E/CN.4/RES/2005/81"),
            ("2005/66", "E/CN.4/RES/2005/66"),
            ("9/10", "A/HRC/RES/9/10"),
            ("12/11 of 1 October 2009", "A/HRC/RES/12/11"),
        ],
    ),
    # a space that a line break has left behind the stroke
    (
        "Recalling Human Rights Council resolutions 19/29 and 21/ 22 of 27 September 2012,",
        [
            ("Human Rights Council resolutions 19/29", "A/HRC/RES/19/29"),
            ("21/ 22 of 27 September 2012", "A/HRC/RES/21/22"),
        ],
    ),
    # the organ between the noun and the number
    (
        "Welcoming the resolution of the General Assembly 76/300 of 28 July 2022,",
        [("resolution of the General Assembly 76/300 of 28 July 2022", "A/RES/76/300")],
    ),
    # the latest of an organ's resolutions
    (
        (
            "Recalling all relevant resolutions of the General Assembly, the latest of which was "
            "resolution 63/170 of 18 December 2008,"
        ),
        [
            ("General Assembly", "body/GA"),
            ("resolution 63/170 of 18 December 2008", "A/RES/63/170"),
        ],
    ),
    # old numbers, whose session tells the organ
    (
        (
            "Bearing in mind resolutions 1803 (XVII) and 3201 (S-VI) of 1 May 1974, resolution "
            "663 C (XXIV) of 31 July 1957 and Assembly resolution 217 A (III),"
        ),
        [
            ("resolutions 1803 (XVII)", "A/RES/1803(XVII)"),
            ("3201 (S-VI) of 1 May 1974", "A/RES/3201(S-VI)"),
            ("resolution 663 C (XXIV) of 31 July 1957", "E/RES/663(XXIV)"),
            ("Assembly resolution 217 A (III)", "A/RES/217(III)"),
        ],
    ),
    # a date at the end of a list may be that of all of it
    (
        "as decided in resolutions 34/16 and 34/17 of 24 March 2017;",
        [("resolutions 34/16", "A/HRC/RES/34/16"), ("34/17 of 24 March 2017", "A/HRC/RES/34/17")],
    ),
    # a date that fits no organ is a misprint, the number still tells
    (
        "Recalling its resolution 6/17 of 28 September 2008,",
        [("resolution 6/17 of 28 September 2008", "A/HRC/RES/6/17")],
    ),
    # general comments, by committee and number
    (
        "Taking note of Human Rights Committee general comment No. 36 (2018) on the right to life,",
        [("Human Rights Committee general comment No. 36 (2018)", "CCPR/C/GC/36")],
    ),
    # parts of reports, documents of conferences
    (
        "Taking note of documents A/76/434 and Corr.1 and FCCC/CP/2015/10/Add.1,",
        [
            ("A/76/434", "A/76/434"),
            ("Corr.1", "A/76/434/Corr.1"),
            ("FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1"),
        ],
    ),
    # "its" and a list of sessions, a special and an emergency one
    (
        (
            "Decides to continue at its fifty-fifth regular session and its thirty-sixth special "
            "session; and recalls the eleventh emergency special session of the General Assembly,"
        ),
        [
            ("fifty-fifth regular session", "session/HRC/55"),
            ("thirty-sixth special session", "session/HRC/S-36"),
            ("eleventh emergency special session of the General Assembly", "session/GA/ES-11"),
        ],
    ),
    # a thing that the same paragraph creates
    (
        (
            "Decides to convene a panel discussion, and to report on the above-mentioned panel "
            "discussion;"
        ),
        [("the above-mentioned panel discussion", "#op1")],
    ),
    # several paragraphs of the same text
    (
        "Requests a report on paragraphs 1 and 1 above;",
        [("paragraphs 1", "#op1"), ("1 above", "#op1")],
    ),
    # a short form for what the same paragraph names
    (
        (
            "Welcomes the Convention on the Rights of the Child, and calls upon all to ratify the "
            "Convention;"
        ),
        [
            ("Convention on the Rights of the Child", "instrument/CRC"),
            ("the Convention", "instrument/CRC"),
        ],
    ),
    # the anniversary of a text
    (
        "Marking the seventy-fifth anniversary of the Universal Declaration of Human Rights,",
        [("Universal Declaration of Human Rights", "instrument/UDHR")],
    ),
    # "thereon" names nothing by itself (A/HRC/RES/37/23)
    (
        "to submit a report thereon to the Human Rights Council before its forty-third session.",
        [("Human Rights Council", "body/HRC"), ("forty-third session", "session/HRC/43")],
    ),
    # the text itself is no reference to another one
    (
        "Decides to transmit the present resolution to the General Assembly.",
        [("General Assembly", "body/GA")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TEXTS)
def test_a_form_is_found_and_resolved(
    sentence: str,
    expected: list[tuple[str, str]],
    mentions_in: Callable[..., list[tuple[str, str]]],
) -> None:
    resolved = [one for one in mentions_in(sentence, session="57") if one[1] != "?"]
    assert resolved == expected


NO_REFERENCES = [
    # a budget, a season, a ratio, a date, a service
    "the biennium 2018/19 and the years 2015/16, a third (1/3) and 24/7 services",
    "the attacks of 9/11, 250/2002 other cases and 12/100 of them",
    # the Council's decisions are counted from 101 (after A/HRC/RES/54/13)
    "Recognizing that children under 5 (2017) and 16 (2020) were counted,",
]


@pytest.mark.parametrize("words", NO_REFERENCES)
def test_a_number_alone_is_no_reference(
    words: str, mentions_in: Callable[..., list[tuple[str, str]]]
) -> None:
    assert mentions_in(words) == []


PINPOINTS = [
    ("article 2, paragraph 1, of the Charter of the United Nations", "article 2, paragraph 1"),
    ("Article 2 (4) of the Charter of the United Nations", "Article 2 (4)"),
    ("section II of annex I to Council resolution 5/1", "section II of annex I"),
    ("annex I to Council resolution 5/1", "annex I"),
    (
        "sections II and III of the annex to Council resolution 16/21",
        "sections II and III of the annex",
    ),
    ("operative paragraph 5 of its resolution 43/21", "operative paragraph 5"),
    ("chapter II, section B of its resolution 16/21", "chapter II, section B"),
    ("paragraph 3 (a) of General Assembly resolution 48/141", "paragraph 3 (a)"),
    (
        "the Charter of the United Nations, in particular part II, paragraph 8, thereof",
        "part II, paragraph 8",
    ),
]


@pytest.mark.parametrize(("words", "pinpoint"), PINPOINTS)
def test_the_place_inside_a_text_is_kept_as_printed(
    words: str, pinpoint: str, made_document: Callable[..., Document]
) -> None:
    mentions = made_document(f"Recalling {words},").paragraphs[0].mentions
    assert [one.pinpoint for one in mentions if one.pinpoint] == [pinpoint]


def test_each_numbered_citation_has_the_date_that_it_prints(
    made_document: Callable[..., Document],
) -> None:
    sentence = (
        "Recalling Council resolutions 6/34, 6/35 of 14 December 2007 and 7/16 of 31 June 2008,"
    )
    dates = [one.dated for one in made_document(sentence).paragraphs[0].mentions]
    assert dates == [None, date(2007, 12, 14), None]


# the organ, its session, what it says, and the text that it means
VOICES = [
    (("CHR", "56"), "Recalling its resolution 1999/68 of 28 April 1999,", "E/CN.4/RES/1999/68"),
    (("GA", "76"), "Recalling its resolution 48/141 of 20 December 1993,", "A/RES/48/141"),
    (("GA", "76"), "Recalling its resolution 60/251,", "A/RES/60/251"),
    (("HRC", "57"), "Recalling its resolution 48/14,", "A/HRC/RES/48/14"),
]


@pytest.mark.parametrize(("speaker", "sentence", "symbol"), VOICES)
def test_its_resolution_is_that_of_the_organ_that_speaks(
    speaker: tuple[str, str],
    sentence: str,
    symbol: str,
    made_document: Callable[..., Document],
    target_words: Callable[[Target | None], str],
) -> None:
    organ, session = speaker
    spoken = replace(made_document(sentence, session=session), organ=organ)
    mentions = resolve(spoken, load_entities()).paragraphs[0].mentions
    assert [target_words(one.target) for one in mentions] == [symbol]
