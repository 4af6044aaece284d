"""Sentences of official texts, and the references that a reader finds in them."""

from collections.abc import Callable

import pytest

CASES = [
    # all texts of an organ, with and without a topic: its name is not divided
    (
        "Recalling all previous decisions adopted by the Commission on Human Rights and others,",
        [
            ("all previous decisions adopted by the Commission on Human Rights", "?"),
            ("Commission on Human Rights", "body/CHR"),
        ],
    ),
    (
        (
            "Recalling all resolutions of the Commission on Human Rights and its own resolutions "
            "on peace,"
        ),
        [
            ("all resolutions of the Commission on Human Rights", "?"),
            ("Commission on Human Rights", "body/CHR"),
            ("its own resolutions on peace", "?"),
        ],
    ),
    (
        "Recalling Human Rights Council resolutions on the subject and the importance of the work,",
        [
            ("Human Rights Council resolutions on the subject", "?"),
            ("Human Rights Council", "body/HRC"),
        ],
    ),
    # a name without its first word (A/HRC/RES/50/18)
    (
        "Reaffirming the Convention on the Elimination of All Forms of Racial Discrimination,",
        [
            (
                "Convention on the Elimination of All Forms of Racial Discrimination",
                "instrument/ICERD",
            )
        ],
    ),
    # the President of the organ that speaks
    (
        "Requests the President of the Council to chair the working group;",
        [("President of the Council", "body/HRC-PRESIDENT")],
    ),
    # --- numbered texts -------------------------------------------------------------------------
    # full, with a date (A/HRC/RES/41/3)
    (
        "Recalling Human Rights Council resolution 38/3 of 5 July 2018,",
        [("Human Rights Council resolution 38/3 of 5 July 2018", "A/HRC/RES/38/3")],
    ),
    # a quoted title names the same text, and the names in it are not mentions of bodies
    (
        (
            "Recalling General Assembly resolution 48/141 of 20 December 1993, entitled “High "
            "Commissioner for the promotion and protection of all human rights”,"
        ),
        [
            ("General Assembly resolution 48/141 of 20 December 1993", "A/RES/48/141"),
            (
                "High Commissioner for the promotion and protection of all human rights",
                "A/RES/48/141",
            ),
        ],
    ),
    # … even where it is nothing but the name of a body (our sentence)
    (
        "Recalling General Assembly resolution 60/251, entitled “Human Rights Council”,",
        [
            ("General Assembly resolution 60/251", "A/RES/60/251"),
            ("Human Rights Council", "A/RES/60/251"),
        ],
    ),
    # a list: the first one carries the organ, each has its date (A/HRC/RES/47/9)
    (
        (
            "Recalling General Assembly resolutions 74/270 of 2 April 2020, on global solidarity, "
            "74/274 of 20 April 2020, on medicines, and 74/307 of 11 September 2020, on threats,"
        ),
        [
            ("General Assembly resolutions 74/270 of 2 April 2020", "A/RES/74/270"),
            ("74/274 of 20 April 2020", "A/RES/74/274"),
            ("74/307 of 11 September 2020", "A/RES/74/307"),
        ],
    ),
    # a list with the organ's short name (documents of the sixth to ninth sessions)
    (
        (
            "Recalling Council resolutions 6/34 and 6/35 of 14 December 2007, 7/16 of 27 "
            "March 2008 and 9/17,"
        ),
        [
            ("Council resolutions 6/34", "A/HRC/RES/6/34"),
            ("6/35 of 14 December 2007", "A/HRC/RES/6/35"),
            ("7/16 of 27 March 2008", "A/HRC/RES/7/16"),
            ("9/17", "A/HRC/RES/9/17"),
        ],
    ),
    # the names between the numbers of a list are mentions too (A/HRC/RES/7/35)
    (
        (
            "Recalling also its resolutions 5/1, on institution-building of the Human Rights "
            "Council, and 5/2, on the Code of Conduct for Special Procedures Mandate Holders,"
        ),
        [
            ("resolutions 5/1", "A/HRC/RES/5/1"),
            ("Human Rights Council", "body/HRC"),
            ("5/2", "A/HRC/RES/5/2"),
            ("Code of Conduct for Special Procedures Mandate Holders", "A/HRC/RES/5/2"),
        ],
    ),
    # inverted, as printed (A/HRC/RES/47/9)
    (
        "Recalling also Human Rights Council 46/14 resolution of 23 March 2021, on vaccines,",
        [("Human Rights Council 46/14 resolution of 23 March 2021", "A/HRC/RES/46/14")],
    ),
    # the organ after the number (A/HRC/RES/41/3)
    (
        "Recalls that, in its resolution 72/171, the General Assembly requested a report;",
        [("resolution 72/171", "A/RES/72/171"), ("General Assembly", "body/GA")],
    ),
    # the organ before the number (A/HRC/RES/31/13)
    (
        (
            "Recalling the Declaration adopted by the General Assembly in its resolution 47/135 of "
            "18 December 1992,"
        ),
        [
            ("the Declaration", "?"),
            ("General Assembly", "body/GA"),
            ("resolution 47/135 of 18 December 1992", "A/RES/47/135"),
        ],
    ),
    # the organ before a list (A/HRC/RES/36/20)
    (
        (
            "as endorsed by the Security Council in its resolutions 2118 (2013) of 27 September "
            "2013 and 2268 (2016),"
        ),
        [
            ("Security Council", "body/SC"),
            ("resolutions 2118 (2013) of 27 September 2013", "S/RES/2118(2013)"),
            ("2268 (2016)", "S/RES/2268(2016)"),
        ],
    ),
    # in its own voice (A/HRC/RES/18/9)
    (
        "Recalling paragraph 14 of its resolution S-15/1 of 25 February 2011,",
        [("resolution S-15/1 of 25 February 2011", "A/HRC/RES/S-15/1")],
    ),
    # the organ far behind the number (A/HRC/RES/41/3)
    (
        (
            "Recalling resolution 2000/22 of 18 August 2000 on the promotion of dialogue on human "
            "rights issues, adopted by the Subcommission on the Promotion and Protection of Human "
            "Rights at its fifty-second session,"
        ),
        [
            ("resolution 2000/22 of 18 August 2000", "E/CN.4/Sub.2/RES/2000/22"),
            (
                "Subcommission on the Promotion and Protection of Human Rights",
                "body/SUBCOMMISSION",
            ),
            ("fifty-second session", "session/SUBCOMMISSION/52"),
        ],
    ),
    # the organs of a phrase, then short names (A/HRC/RES/28/2)
    (
        (
            "the latest of which being Council resolution 25/3 of 27 March 2014 and Assembly "
            "resolution 69/179 of 18 December 2014,"
        ),
        [
            ("Council resolution 25/3 of 27 March 2014", "A/HRC/RES/25/3"),
            ("Assembly resolution 69/179 of 18 December 2014", "A/RES/69/179"),
        ],
    ),
    # other organs and kinds (our sentences)
    (
        "Recalling Commission on Human Rights resolution 2005/83,",
        [("Commission on Human Rights resolution 2005/83", "E/CN.4/RES/2005/83")],
    ),
    (
        "Recalling Economic and Social Council resolution 1996/31 and decision 1997/225,",
        [
            ("Economic and Social Council resolution 1996/31", "E/RES/1996/31"),
            ("decision 1997/225", "E/DEC/1997/225"),
        ],
    ),
    (
        "Recalling its decision 2/102 and the President’s statement PRST/35/1,",
        [
            ("decision 2/102", "A/HRC/DEC/2/102"),
            ("President’s statement PRST/35/1", "A/HRC/PRST/35/1"),
        ],
    ),
    (
        "Recalling General Assembly resolution 217 A (III) of 10 December 1948,",
        [("General Assembly resolution 217 A (III) of 10 December 1948", "A/RES/217(III)")],
    ),
    # --- symbols --------------------------------------------------------------------------------
    (
        "Takes note of the report of the High Commissioner (A/HRC/12/36);",
        [("High Commissioner", "body/HCHR"), ("A/HRC/12/36", "A/HRC/12/36")],
    ),
    # joined by a dash: two documents (A/HRC/RES/41/3, footnote 1)
    (
        "See E/CN.4/2001/2–E/CN.4/Sub.2/2000/46, chap. II, sect. A.",
        [
            ("E/CN.4/2001/2", "E/CN.4/2001/2"),
            ("E/CN.4/Sub.2/2000/46", "E/CN.4/Sub.2/2000/46"),
        ],
    ),
    # with an addition (common in footnotes)
    ("See A/HRC/31/56 and Add.1.", [("A/HRC/31/56",) * 2, ("Add.1", "A/HRC/31/56/Add.1")]),
    # a symbol that means an instrument of the lists
    ("See A/CONF.157/23.", [("A/CONF.157/23", "instrument/VDPA")]),
    # --- names ----------------------------------------------------------------------------------
    # the date of a text belongs to its name as it does to a number (A/HRC/RES/41/3)
    (
        "in its Baku Declaration of 6 April 2018, identified the need,",
        [("Baku Declaration of 6 April 2018", "instrument/NAM-BAKU-DECLARATION-2018")],
    ),
    # that of an organ or of an event does not
    (
        "Recalling the communication of the General Assembly of 3 May 2018,",
        [("General Assembly", "body/GA")],
    ),
    (
        "Recalling the Durban Review Conference of 20 April 2009,",
        [("Durban Review Conference", "event/DURBAN-REVIEW-2009")],
    ),
    # --- sessions of those who ask for themselves -----------------------------------------------
    (
        (
            "Recalls that the General Assembly, in its resolution 73/168, requested the "
            "Secretary-General to report to it at its seventy-fifth session;"
        ),
        [
            ("General Assembly", "body/GA"),
            ("resolution 73/168", "A/RES/73/168"),
            ("Secretary-General", "body/SG"),
            ("seventy-fifth session", "session/GA/75"),
        ],
    ),
    (
        (
            "Requests the High Commissioner to inform the General Assembly and to report to it at "
            "its fiftieth session;"
        ),
        [
            ("High Commissioner", "body/HCHR"),
            ("General Assembly", "body/GA"),
            ("fiftieth session", "session/HRC/50"),
        ],
    ),
    # the event in the name of its outcome (A/HRC/RES/47/9)
    (
        (
            "Recalling the Addis Ababa Action Agenda of the Third International Conference on "
            "Financing for Development, which is part of the 2030 Agenda,"
        ),
        [
            (
                (
                    "Addis Ababa Action Agenda of the Third International Conference on Financing "
                    "for Development"
                ),
                "A/RES/69/313",
            ),
            ("Third International Conference on Financing for Development", "event/FFD-3"),
            ("2030 Agenda", "A/RES/70/1"),
        ],
    ),
    # the fund in the name of its board (A/HRC/RES/41/3)
    (
        (
            "the Board of Trustees of the United Nations Voluntary Fund for Technical Cooperation "
            "in the Field of Human Rights;"
        ),
        [
            (
                (
                    "Board of Trustees of the United Nations Voluntary Fund for Technical "
                    "Cooperation in the Field of Human Rights"
                ),
                "body/UN-VFTC-BOARD",
            ),
            (
                (
                    "United Nations Voluntary Fund for Technical Cooperation in the Field of Human "
                    "Rights"
                ),
                "fund/UN-VFTC",
            ),
        ],
    ),
    # two texts of one conference (A/HRC/RES/41/3)
    (
        (
            "the final document and declaration adopted at the Seventeenth Conference of Heads of "
            "State or Government of Non-Aligned Countries, held on Margarita Island, Bolivarian "
            "Republic of Venezuela,"
        ),
        [
            (
                (
                    "the final document and declaration adopted at the Seventeenth Conference of "
                    "Heads of State or Government of Non-Aligned Countries"
                ),
                "instrument/NAM-SUMMIT-17-FINAL-DOCUMENT",
            ),
            (
                (
                    "the final document and declaration adopted at the Seventeenth Conference of "
                    "Heads of State or Government of Non-Aligned Countries"
                ),
                "instrument/NAM-SUMMIT-17-DECLARATION",
            ),
            (
                "Seventeenth Conference of Heads of State or Government of Non-Aligned Countries",
                "event/NAM-SUMMIT-17",
            ),
            ("Bolivarian Republic of Venezuela", "state/VEN"),
        ],
    ),
    # the texts of two organs in one phrase (A/HRC/RES/43/21)
    (
        (
            "Recalling previous resolutions adopted by the General Assembly and the Human Rights "
            "Council on international cooperation in the field of human rights,"
        ),
        [
            (
                (
                    "previous resolutions adopted by the General Assembly and the Human Rights "
                    "Council on international cooperation in the field of human rights"
                ),
                "collection/GA-RESOLUTIONS-INTERNATIONAL-COOPERATION",
            ),
            (
                (
                    "previous resolutions adopted by the General Assembly and the Human Rights "
                    "Council on international cooperation in the field of human rights"
                ),
                "collection/HRC-RESOLUTIONS-INTERNATIONAL-COOPERATION",
            ),
            ("General Assembly", "body/GA"),
            ("Human Rights Council", "body/HRC"),
        ],
    ),
    # a collection that the lists lack stays open (our sentence)
    (
        "Recalling the resolutions of the Commission on Human Rights on torture,",
        [
            ("the resolutions of the Commission on Human Rights on torture", "?"),
            ("Commission on Human Rights", "body/CHR"),
        ],
    ),
    # … with a topic that is a list itself (our sentence)
    (
        (
            "Recalling the resolutions of the Commission on Human Rights on racism, racial "
            "discrimination, xenophobia and related intolerance, and its own acts,"
        ),
        [
            (
                (
                    "the resolutions of the Commission on Human Rights on racism, racial "
                    "discrimination, xenophobia and related intolerance"
                ),
                "?",
            ),
            ("Commission on Human Rights", "body/CHR"),
        ],
    ),
    # capitals that the list does not print (our sentence)
    (
        "the Universal Periodic Review of Fiji",
        [("Universal Periodic Review", "body/UPR"), ("Fiji", "state/FJI")],
    ),
    # --- sessions and agenda --------------------------------------------------------------------
    (
        "Decides to convene at its forty-sixth session a meeting under item 3 of its agenda;",
        [("forty-sixth session", "session/HRC/46"), ("item 3 of its agenda", "agenda/3")],
    ),
    (
        (
            "to report to the General Assembly at its seventy-fifth session and to the Council at "
            "its tenth special session;"
        ),
        [
            ("General Assembly", "body/GA"),
            ("seventy-fifth session", "session/GA/75"),
            ("the Council", "body/HRC"),
            ("tenth special session", "session/HRC/S-10"),
        ],
    ),
    (
        "Recalling the thirty-first special session of the General Assembly,",
        [("thirty-first special session of the General Assembly", "session/GA/S-31")],
    ),
    (
        "submitted to the Human Rights Council at the present session;",
        [("Human Rights Council", "body/HRC"), ("the present session", "session/HRC/47")],
    ),
    (
        "Decides to hold panels at its forty-eighth and fifty-first sessions;",
        [("forty-eighth", "session/HRC/48"), ("fifty-first sessions", "session/HRC/51")],
    ),
    # --- parts of texts -------------------------------------------------------------------------
    (
        (
            "as set forth in the Charter of the United Nations, in particular Article 1, paragraph "
            "3 thereof,"
        ),
        [
            ("Charter of the United Nations", "instrument/UN-CHARTER"),
            ("Article 1, paragraph 3 thereof", "instrument/UN-CHARTER"),
        ],
    ),
    (
        "in accordance with paragraph 1 of the present resolution;",
        [("paragraph 1 of the present resolution", "#op1")],
    ),
    # what refers to no text in particular stays open
    (
        "set out in the Charter and international law,",
        [("the Charter", "instrument/UN-CHARTER"), ("international law", "?")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_every_reference_of_a_sentence_is_found_and_resolved(
    sentence: str,
    expected: list[tuple[str, str]],
    mentions_in: Callable[..., list[tuple[str, str]]],
) -> None:
    assert mentions_in(sentence) == expected


PINPOINTS = [
    ("in particular Article 1, paragraph 3 thereof,", "Article 1, paragraph 3"),
    ("See A/HRC/43/31, paras. 12 and 13.", "paras. 12 and 13"),
    ("article 19 of the International Covenant on Civil and Political Rights", "article 19"),
    ("Recalling paragraph 14 of its resolution S-15/1", "paragraph 14"),
    ("set out in the annex to Council resolution 5/1", "annex"),
    ("General Assembly resolution 217 A (III)", "A"),
    ("as laid down in Article 55 of the Charter", "Article 55"),
]


@pytest.mark.parametrize(("words", "pinpoint"), PINPOINTS)
def test_a_part_of_a_text_is_told_from_the_text(
    words: str, pinpoint: str, made_document: Callable[..., object]
) -> None:
    sentence = f"Recalling the Charter of the United Nations, and {words};"
    last = made_document(sentence).paragraphs[0].mentions[-1]
    assert last.pinpoint == pinpoint
