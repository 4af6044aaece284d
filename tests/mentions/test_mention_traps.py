"""Words that look like a reference to one thing and are none, or mean another one."""

from collections.abc import Callable

import pytest

TRAPS = [
    # an anniversary is no session (A/HRC/RES/41/3)
    (
        "Noting the forty-first anniversary of the Buenos Aires Plan of Action,",
        [("Buenos Aires Plan of Action", "instrument/BAPA")],
    ),
    # a number that both organs could have given belongs to the one that is named
    (
        "Recalling General Assembly resolution 41/128 of 4 December 1986,",
        [("General Assembly resolution 41/128 of 4 December 1986", "A/RES/41/128")],
    ),
    # … and without a name or a date to nobody
    ("as requested in resolution 34/16;", [("resolution 34/16", "?")]),
    # … but the date tells: the Assembly's thirty-fourth session was in 1979 and 1980
    (
        "as requested in resolution 34/16 of 24 March 2017;",
        [("resolution 34/16 of 24 March 2017", "A/HRC/RES/34/16")],
    ),
    # a date that the organ's session contradicts makes the citation doubtful
    (
        "Recalling General Assembly resolution 40/29 of 22 March 2019,",
        [("General Assembly resolution 40/29 of 22 March 2019", "?")],
    ),
    # the Council cannot cite a session to come: this one is the Assembly's
    ("as requested in resolution 60/251;", [("resolution 60/251", "A/RES/60/251")]),
    # "Economic and Social Council" ends in "Council"
    (
        "Recalling Economic and Social Council resolution 2006/2 of 22 March 2006,",
        [("Economic and Social Council resolution 2006/2 of 22 March 2006", "E/RES/2006/2")],
    ),
    # "the Council" behind another council is nobody's for sure
    (
        "Recalling Security Council resolution 2118 (2013), in which the Council decided,",
        [("Security Council resolution 2118 (2013)", "S/RES/2118(2013)")],
    ),
    # organs whose texts we do not know
    (
        "Recalling resolution 6/8 adopted by the Conference of the States Parties,",
        [("resolution 6/8", "?")],
    ),
    (
        "Recalling the African Union Peace and Security Council resolution 12/3,",
        [("African Union Peace and Security Council", "body/AU-PSC"), ("resolution 12/3", "?")],
    ),
    # "on … of the General Assembly" does not say whose the resolution is (A/HRC/RES/52/24)
    (
        (
            "Recalling its resolution 28/28 of 27 March 2015 on the special session of the General "
            "Assembly,"
        ),
        [
            ("resolution 28/28 of 27 March 2015", "A/HRC/RES/28/28"),
            ("General Assembly", "body/GA"),
        ],
    ),
    # numbers that are no texts, and one of a body whose texts have no symbol
    (
        "open 24/7, in decision 1/CP.21 and in 250/2002 other cases",
        [("decision 1/CP.21", "?")],
    ),
    # other bodies hold sessions too (A/HRC/RES/31/13)
    (
        "the recommendations made by the Forum on Minority Issues at its eighth session",
        [("Forum on Minority Issues", "body/FORUM-MINORITIES"), ("eighth session", "?")],
    ),
    (
        "the twenty-sixth session of the Working Group on the Universal Periodic Review",
        [
            ("twenty-sixth session", "?"),
            ("Working Group on the Universal Periodic Review", "body/UPR-WG"),
        ],
    ),
    # what follows a session need not be its holder (A/HRC/RES/32/31)
    (
        (
            "Invites States to inform the Human Rights Council at its thirty-fifth session of the "
            "steps taken;"
        ),
        [("Human Rights Council", "body/HRC"), ("thirty-fifth session", "session/HRC/35")],
    ),
    # the agenda of a body that we do not know: the words end before its name
    ("item 3 of the agenda of the Executive Board", [("item 3 of the agenda", "?")]),
    # parts of longer names, known or not
    (
        "the Inter-American Commission on Human Rights",
        [("Inter-American Commission on Human Rights", "body/IACHR")],
    ),
    ("the Nordic Commission on Human Rights", []),
    (
        "the Council of Europe and the Charter of Fundamental Rights",
        [("Council of Europe", "body/COUNCIL-OF-EUROPE")],
    ),
    ("the Council of Elders and the Charter of Fundamental Rights", []),
    (
        "the United Nations High Commissioner for Refugees",
        [("United Nations High Commissioner for Refugees", "body/HIGH-COMMISSIONER-REFUGEES")],
    ),
    ("the High Commissioner for National Minorities", []),
    ("the Assistant Secretary-General and the Under-Secretary-General", []),
    ("the right to freedom of assembly and the council of elders", []),
    # States whose names contain each other's
    ("Nigeria and Niger", [("Nigeria", "state/NGA"), ("Niger", "state/NER")]),
    (
        "the Democratic Republic of the Congo, South Sudan and Equatorial Guinea",
        [
            ("Democratic Republic of the Congo", "state/COD"),
            ("South Sudan", "state/SSD"),
            ("Equatorial Guinea", "state/GNQ"),
        ],
    ),
    ("the Democratic Republic of Congo", []),
    # a word with a slash is no symbol
    ("persons with HIV/AIDS, N/A, and/or A/B", []),
]


@pytest.mark.parametrize(("words", "expected"), TRAPS)
def test_what_looks_like_a_reference_is_read_with_care(
    words: str,
    expected: list[tuple[str, str]],
    mentions_in: Callable[..., list[tuple[str, str]]],
) -> None:
    assert mentions_in(words) == expected


def test_a_short_form_means_the_one_instrument_that_was_named_before(
    mentions_in: Callable[..., list[tuple[str, str]]],
) -> None:
    named = "Recalling the International Covenant on Civil and Political Rights,"
    short = "Recalls that, under the Covenant, no one shall be held in slavery;"
    assert mentions_in(named, short) == [("the Covenant", "instrument/ICCPR")]


def test_a_short_form_for_two_instruments_stays_open(
    mentions_in: Callable[..., list[tuple[str, str]]],
) -> None:
    named = (
        "Recalling the International Covenant on Civil and Political Rights and the International "
        "Covenant on Economic, Social and Cultural Rights,"
    )
    assert mentions_in(named, "Recalls the Covenant;") == [("the Covenant", "?")]


def test_a_back_reference_means_the_nearest_paragraph_that_creates_the_thing(
    mentions_in: Callable[..., list[tuple[str, str]]],
) -> None:
    sentences = (
        "Decides to convene a meeting;",
        "Decides to convene an annual two-hour panel discussion;",
        "Requests the Secretary-General to serve the above-mentioned meeting;",
    )
    assert mentions_in(*sentences)[-1] == ("the above-mentioned meeting", "#op1")


def test_a_back_reference_to_nothing_stays_open(
    mentions_in: Callable[..., list[tuple[str, str]]],
) -> None:
    assert mentions_in("Welcomes the above-mentioned workshop;") == [
        ("the above-mentioned workshop", "?")
    ]


def test_a_short_event_means_the_one_named_in_full_in_the_paragraph(
    mentions_in: Callable[..., list[tuple[str, str]]],
) -> None:
    sentence = (
        "Recalling the high-level meeting of the Assembly on universal health coverage, and the "
        "outcome of the high-level meeting,"
    )
    assert mentions_in(sentence)[-1] == ("the high-level meeting", "event/GA-HLM-UHC-2019")
