"""What makes a duty, and what each says of who, what, for whom and when: a sentence a row."""

from collections.abc import Callable

import pytest

HC = "Requests the High Commissioner to"
CASES = [
    # a second verb without a comma
    (
        (
            "Takes note of the report of the High Commissioner and requests the High Commissioner "
            "to prepare a study on the matter;"
        ),
        ["HCHR: study"],
    ),
    # what joins the next duty is no part of the one before (A/HRC/RES/55/20, paragraph 57)
    (
        f"{HC} organize a workshop and, as appropriate, to make recommendations;",
        ["HCHR: workshop", "HCHR: recommendations"],
    ),
    # an oral account and a paper of one verb (A/HRC/RES/22/1, paragraph 6)
    (
        (
            f"{HC} submit an oral update to the Council, and a comprehensive report to be followed "
            "by a discussion at its twenty-fifth session;"
        ),
        ["HCHR: oral-update > HRC", "HCHR: report at HRC/25"],
    ),
    # what is handed over for consideration is not considered (A/HRC/RES/16/21, paragraph 4)
    (
        "Decides to submit the following draft to the General Assembly for its consideration;",
        ["HRC: -"],
    ),
    # what relates to somebody does not go there (A/HRC/RES/31/13, paragraph 11)
    (
        (
            f"{HC} submit to the Human Rights Council an annual report on developments relating to "
            "United Nations bodies;"
        ),
        ["HCHR: report > HRC annual"],
    ),
    # a purpose in front of the object (A/HRC/RES/31/21, paragraph 13)
    (
        (
            "Decides to convene at its thirty-third session, to mark the fifth anniversary of the "
            "Declaration, a high-level panel discussion on the theme;"
        ),
        ["HRC: panel-discussion at HRC/33"],
    ),
    # a meeting during which a paper is presented is not made (A/HRC/RES/54/1, paragraph 27)
    (
        f"{HC} present, during an interactive dialogue, a comprehensive report on the matter;",
        ["HCHR: report"],
    ),
    # what somebody else may have to deliver counts only if it is for a body or a session
    (
        (
            f"{HC} provide technical assistance to enable the Commission to investigate, "
            "and to submit a report on them as soon as it is available;"
        ),
        ["HCHR: assistance"],
    ),
    (
        (
            f"{HC} provide technical assistance to enable the Commission to investigate, "
            "and to submit a report to the Council at its fiftieth session;"
        ),
        ["HCHR: assistance", "HCHR: report > HRC at HRC/50"],
    ),
    # a name does not say how often
    (
        "Decides to establish a universal periodic review mechanism;",
        ["HRC: mechanism"],
    ),
    (f"{HC} submit a periodic report to the Council;", ["HCHR: report > HRC regular"]),
    # the mandate holder, in the paragraph that extends the mandate (A/HRC/RES/32/24, paragraph 10)
    (
        (
            "Decides to extend the mandate of the Special Rapporteur on the situation of human "
            "rights in Eritrea for a period of one year, and requests the mandate holder to submit "
            "a report to the Council at its thirty-fifth session;"
        ),
        ["HRC: - extends SR-ERITREA for P1Y", "SR-ERITREA: report > HRC at HRC/35"],
    ),
    # a subjunctive
    (
        (
            "Requests that the Office of the High Commissioner submit a report to the Council at "
            "its fiftieth session;"
        ),
        ["OHCHR: report > HRC at HRC/50"],
    ),
    ("Requests that the report of the High Commissioner be submitted to the Council;", []),
    ("Requests that the High Commissioner be granted access to all places of detention;", []),
    # a task named by a noun
    (
        (
            "Entrusts the Advisory Committee with the task of preparing a study on the matter, to "
            "be submitted to the Council at its fiftieth session;"
        ),
        ["HRC-ADVISORY-COMMITTEE: study > HRC at HRC/50"],
    ),
    # one duty: what is made and handed over
    (
        (
            f"{HC} prepare a summary report on the meeting and to submit it to the Human Rights "
            "Council at its forty-ninth session;"
        ),
        ["HCHR: summary-report > HRC at HRC/49"],
    ),
    (
        f"{HC} prepare and submit to the Council at its fiftieth session a report on the matter;",
        ["HCHR: report > HRC at HRC/50"],
    ),
    # two, of which the study takes the due of the report on it (A/HRC/RES/37/23, paragraph 5)
    (
        (
            "Requests the Advisory Committee to conduct a study on the role of cooperation, and to "
            "submit a report thereon to the Human Rights Council before its forty-third session."
        ),
        [
            "HRC-ADVISORY-COMMITTEE: study > HRC before HRC/43",
            "HRC-ADVISORY-COMMITTEE: report > HRC before HRC/43",
        ],
    ),
    # a list with commas
    (
        (
            f"{HC} provide all necessary resources for the meeting, to prepare a summary report "
            "and to submit it to the Council at its fifty-second session."
        ),
        ["HCHR: resources", "HCHR: summary-report > HRC at HRC/52"],
    ),
    # a second verb without "to"
    (
        f"{HC} organize a workshop on the matter and submit a report thereon to the Council;",
        ["HCHR: workshop", "HCHR: report > HRC"],
    ),
    # two papers of one verb
    (
        (
            f"{HC} present an oral update to the Council at its fiftieth session and a "
            "comprehensive report at its fifty-first session;"
        ),
        ["HCHR: oral-update > HRC at HRC/50", "HCHR: report at HRC/51"],
    ),
    # what sums up is a summary, however it is called (A/HRC/RES/32/23, paragraph 25)
    (
        f"{HC} submit to the Council a report on the seminar in the form of a summary;",
        ["HCHR: summary-report > HRC"],
    ),
    (
        f"{HC} prepare a study, as well as to organize a consultation on it;",
        ["HCHR: study", "HCHR: consultation"],
    ),
    # the verb alone names what is delivered
    (f"{HC} report orally to the Council;", ["HCHR: oral-update > HRC"]),
    (f"{HC} report to the General Assembly annually;", ["HCHR: report > GA annual"]),
    # no deliverable of the list
    (
        (
            "Requests the Office of the High Commissioner to seek to enhance dialogue with "
            "donors, with a view to broadening the donor base and to replenishing the funds;"
        ),
        ["OHCHR: -"],
    ),
    # several actors of one duty; those who are consulted are none
    (
        (
            "Requests the Secretary-General and the High Commissioner to provide the Special "
            "Rapporteur with all the resources necessary for the discharge of the mandate;"
        ),
        ["SG+HCHR: resources"],
    ),
    (
        (
            "Requests the Secretary-General, in collaboration with the High Commissioner, to "
            "prepare a report on the matter;"
        ),
        ["SG: report"],
    ),
    # States are no bodies: nobody of the list is the actor
    ("Requests all Member States to cooperate with the High Commissioner;", ["?: -"]),
    # when
    (f"{HC} organize, in 2014, a workshop on the matter;", ["HCHR: workshop by 2014-12-31"]),
    (
        f"{HC} prepare a compilation of good practices by 31 March 2024;",
        ["HCHR: compilation by 2024-03-31"],
    ),
    (
        f"{HC} convene a one-day workshop before the end of 2026;",
        ["HCHR: workshop by 2026-12-31 for P1D"],
    ),
    (
        (
            f"{HC} submit a report to the Council at its forty-sixth, forty-ninth and fifty-second "
            "sessions;"
        ),
        ["HCHR: report > HRC at HRC/46 HRC/49 HRC/52"],
    ),
    (
        (
            f"{HC} submit a report to the Council at its fiftieth session and to the General "
            "Assembly at its seventy-seventh session;"
        ),
        ["HCHR: report > HRC > GA at HRC/50 GA/77"],
    ),
    (
        f"{HC} convene, prior to the forty-sixth session of the Council, an expert meeting;",
        ["HCHR: meeting before HRC/46"],
    ),
    (
        f"{HC} report to the Council no later than at its fifty-first session;",
        ["HCHR: report > HRC before HRC/51"],
    ),
    # the session of another thing is not when the duty falls due
    (
        f"{HC} prepare a report on the panel discussion held at its forty-sixth session;",
        ["HCHR: report"],
    ),
    # what the Council decides to do itself
    ("Decides to remain seized of the matter.", ["HRC: -"]),
    (
        (
            "Decides to continue its consideration of the matter at its fiftieth session, in "
            "accordance with its annual programme of work."
        ),
        ["HRC: consideration at HRC/50"],
    ),
    (
        (
            "Decides to convene at its forty-sixth session a meeting, with a duration of two "
            "hours, to be presided over by the President of the Human Rights Council;"
        ),
        ["HRC: meeting at HRC/46 for PT2H"],
    ),
    (
        "Decides that a panel discussion shall be held at its twenty-ninth session on the matter;",
        ["HRC: panel-discussion at HRC/29"],
    ),
    (
        "Decides that the Social Forum will meet for three working days in Geneva;",
        ["SOCIAL-FORUM: meeting"],
    ),
    # a body that is created reports itself (A/HRC/RES/S-21/1)
    (
        (
            "Decides to urgently dispatch an independent, international commission of inquiry, to "
            "investigate all violations, and to report to the Council at its twenty-eighth session;"
        ),
        ["HRC: inquiry", "?: report > HRC at HRC/28"],
    ),
    # progress that was made is no report that was made (A/HRC/RES/26/9)
    (
        (
            f"{HC} submit a report on progress made to the Human Rights Council for consideration "
            "at its thirty-first session;"
        ),
        ["HCHR: report > HRC at HRC/31"],
    ),
    # an oral account is an oral update, even where its session is of nobody that we know
    (
        (
            f"{HC} submit an oral account to the General Assembly at its second session, and a "
            "comprehensive report at its twenty-fifth session;"
        ),
        ["HCHR: oral-update > GA", "HCHR: report at HRC/25"],
    ),
    # neither the end of a mandate nor the session of a purpose is a due
    (
        (
            "Decides to proceed with a technical extension of the mandate of the independent "
            "expert on the situation of human rights in the Sudan until the end of the fifteenth "
            "session of the Council;"
        ),
        ["HRC: -"],
    ),
    (
        (
            "Decides to grant the Advisory Committee additional time in order to allow it to "
            "submit to the Council the progress report at its twenty-seventh session;"
        ),
        ["HRC: -"],
    ),
    (
        "Decides to submit the following draft resolution to the Assembly for its consideration:",
        ["HRC: -"],
    ),
    # the second verb of a paragraph
    (
        (
            "Decides to hold a panel discussion at its fiftieth session, and requests the High "
            "Commissioner to submit a report on it to the Council at its fifty-first session;"
        ),
        ["HRC: panel-discussion at HRC/50", "HCHR: report > HRC at HRC/51"],
    ),
    (
        "Decides that the next Social Forum will take place in 2025, in Geneva;",
        ["SOCIAL-FORUM: meeting by 2025-12-31"],
    ),
    (
        "Decides to appoint, for a period of three years, an independent expert on the matter;",
        ["HRC: mechanism for P3Y"],
    ),
    ("Also decides to hold a biennial panel discussion;", ["HRC: panel-discussion biennial"]),
    (
        (
            "Decides to request the Advisory Committee to conduct a study and to submit it to the "
            "Council at its sixtieth session;"
        ),
        ["HRC-ADVISORY-COMMITTEE: study > HRC at HRC/60"],
    ),
    # of two papers, the one that is named is handed over (A/HRC/RES/54/27, paragraph 27)
    (
        (
            f"{HC} prepare a study, to make recommendations in that study, and to submit the "
            "study to the Council at its fiftieth session;"
        ),
        ["HCHR: study > HRC at HRC/50", "HCHR: recommendations"],
    ),
    # mandates that go on
    (
        (
            "Decides to extend the mandate of the Independent Expert on the situation of human "
            "rights in Mali for a period of one year;"
        ),
        ["HRC: - extends IE-MALI for P1Y"],
    ),
    (
        (
            "Extends the mandate of the Independent Expert on the situation of human rights in "
            "Mali for a further period of three years;"
        ),
        ["HRC: - extends IE-MALI for P3Y"],
    ),
    (
        (
            "Decides to establish, for a period of one year, an independent international "
            "commission of inquiry;"
        ),
        ["HRC: inquiry for P1Y"],
    ),
    # soft verbs: only what a body can deliver
    (
        "Invites the Social Forum to submit to the Council at its forty-ninth session a report;",
        ["SOCIAL-FORUM: report > HRC at HRC/49"],
    ),
    ("Invites the High Commissioner to continue to pay attention to the matter;", []),
    ("Encourages the High Commissioner to provide technical assistance;", []),
    ("Calls upon all States to uphold multilateralism;", []),
    ("Urges States to submit reports to the Council at its fiftieth session;", []),
    # what is to be, without somebody who is asked
    ("Requests that all detainees be released;", []),
    ("Resolves to promote respect for cultural diversity;", []),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[case[0][:60] for case in CASES])
def test_a_sentence_makes_these_duties(
    sentence: str, expected: list[str], mandates_in: Callable[..., list[str]]
) -> None:
    assert mandates_in(sentence) == expected


def test_the_words_of_a_further_duty_begin_with_its_own_verb(
    made_document: Callable[..., object],
) -> None:
    text = f"{HC} organize a workshop, and to report to the Council;"
    paragraph = made_document(text).paragraphs[-1]
    assert [one.span.of(paragraph.words.text) for one in paragraph.mandates] == [
        "Requests the High Commissioner to organize a workshop",
        "to report to the Council",
    ]


def test_the_words_of_a_duty_end_where_others_tell_of_its_circumstances(
    made_document: Callable[..., object],
) -> None:
    paragraph = made_document(
        "Decides to convene a meeting, to be presided over by the President;"
    ).paragraphs[-1]
    assert [one.span.of(paragraph.words.text) for one in paragraph.mandates] == [
        "Decides to convene a meeting"
    ]


def test_somebody_without_a_name_is_the_one_whose_mandate_was_extended(
    mandates_in: Callable[..., list[str]],
) -> None:
    extended = (
        "Decides to extend the mandate of the Independent Expert on the situation of human rights "
        "in Mali for one year;"
    )
    asked = "Requests the Independent Expert to report to the Council at its fiftieth session;"
    assert mandates_in(extended, asked) == ["IE-MALI: report > HRC at HRC/50"]


def test_somebody_without_a_name_is_nobody_where_two_could_be_meant(
    mandates_in: Callable[..., list[str]],
) -> None:
    named = (
        "Welcomes the work of the Independent Expert on the situation of human rights in Mali and "
        "of the Independent Expert on the situation of human rights in Somalia;"
    )
    assert mandates_in(named, "Requests the Independent Expert to report to the Council;") == [
        "?: report > HRC"
    ]
