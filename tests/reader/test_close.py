"""The close of a text: every wording of a note, in both languages, wherever its items stand."""

from collections.abc import Callable

import pytest

from hrckg.cut import read_lines
from hrckg.document import AdoptionWithoutVote, NotConsidered, RecordedVote, Source, Withdrawal
from hrckg.knowledge import load_knowledge
from hrckg.language import load_language
from hrckg.reader.adoption import Close, begins_close, on_paragraphs, parse_close

WITHOUT = AdoptionWithoutVote
Summary = tuple[type, str, str, tuple[int | None, int | None, int | None] | None]


@pytest.fixture
def close() -> Callable[[str, str], Close]:
    """Read a text that is nothing but a close."""

    def read(text: str, tag: str = "en") -> Close:
        source = Source(name="close.txt", sha256="", media_type="text/plain", text=text)
        lines = read_lines(source)
        return parse_close(lines, load_language(tag), load_knowledge(tag).states)

    return read


def summary(close: Close) -> list[Summary]:
    """Each action in short: class, label, outcome, totals."""
    return [
        (
            type(one),
            one.label,
            one.outcome.value,
            (one.in_favour, one.against, one.abstaining) if isinstance(one, RecordedVote) else None,
        )
        for one in close.actions
    ]


def vote(*totals: int | None, outcome: str = "adopted", label: str = "action") -> Summary:
    in_favour, against, abstaining = totals
    return (RecordedVote, label, outcome, (in_favour, against, abstaining))


def consensus(label: str = "action") -> Summary:
    return (WITHOUT, label, "adopted", None)


NOTES = [
    ("en", "[Adopted without a vote.]", consensus()),
    ("en", "[Resolution adopted without a vote.]1", consensus()),
    ("en", "Adopted without a vote\n\n21st meeting 29 June 2006\n\n -----", consensus()),
    ("en", "42nd meeting 28 March 2008\n\nAdopted without a vote.", consensus()),
    ("en", "[Adopted without a vote, as orally revised.]", consensus()),
    ("en", "[Adopted without a vote. See chap. XVII.]", consensus()),
    ("en", "Adopted without a vote. See chapter III, para. 12.", consensus()),
    ("en", "Adopted without a vote.[Agenda item 3]", consensus()),
    (
        "en",
        "[Adopted by a recorded vote of 38 votes to 6, with 9 abstentions. See chap. VII.]",
        vote(38, 6, 9),
    ),
    (
        "en",
        (
            "A separate vote on preambular paragraph 2 was taken. Preambular paragraph 2 was "
            "retained by a recorded vote of 30 to 9, with 8 abstentions."
        ),
        vote(30, 9, 8, label="action-pp2"),
    ),
    ("fr", "[Adoptée sans vote. Voir chap. premier.]", consensus()),
    ("fr", "[Adoptée sans mise aux voix.]", consensus()),
    ("fr", "[Adoptée sans qu’il ait été procédé à un vote.]", consensus()),
    (
        "fr",
        "[Adoptée par 33 voix contre 3. Le résultat du vote est le suivant : Pour : Cuba.]",
        vote(33, 3, 0),
    ),
    (
        "fr",
        "[Adoptée par 33 voix contre 3. Les voix étaient réparties comme suit : Pour : Cuba.]",
        vote(33, 3, 0),
    ),
    ("en", "[Adopted, as orally revised, without a vote.]", consensus()),
    ("en", "Adopted on 26 March 2010 [without a vote]", consensus()),
    ("en", "The draft resolution, as orally revised, was adopted without a vote.", consensus()),
    ("en", "[Adopted by a recorded vote of 30 to 15, with 2 abstentions.", vote(30, 15, 2)),
    ("en", "[Adopted by a recorded vote of 30 votes to 15, with 2 abstentions.]", vote(30, 15, 2)),
    ("en", "[Adopted by a recorded vote of 46 to 1; the voting was as follows:", vote(46, 1, 0)),
    ("en", "[Adopted by a recorded vote of 33 to none, with no abstentions.*]", vote(33, 0, 0)),
    ("en", "[Adopted by a recorded vote of thirty-three to one.]", vote(33, 1, 0)),
    ("en", "Adopted by a recorded vote (26 to 15, with 6 abstentions)", vote(26, 15, 6)),
    ("en", "Adopted by a recorded vote | 29 to 13, with 5 abstentions", vote(29, 13, 5)),
    ("en", "Adopted on 17 June 2010 [31 in favour, 14 against, 3 abstentions]", vote(31, 14, 3)),
    (
        "en",
        "Adopted as orally revised by a recorded vote (28 to 1, with 17 abstentions), 54th meeting",
        vote(28, 1, 17),
    ),
    (
        "en",
        (
            "At the same meeting, the Council adopted the draft resolution by a recorded vote of "
            "26 to 15, with 6 abstentions."
        ),
        vote(26, 15, 6),
    ),
    (
        "en",
        "Rejected by a recorded vote (18 to 21, with 7 abstentions), 41st meeting, 7 October 2021",
        vote(18, 21, 7, outcome="rejected"),
    ),
    (
        "en",
        "The draft resolution was not adopted, by a recorded vote of 18 to 21.",
        vote(18, 21, 0, outcome="rejected"),
    ),
    ("en", "Withdrawn by sponsor on 8 October 2021", (Withdrawal, "action", "withdrawn", None)),
    (
        "en",
        "The Council decided to take no action on draft resolution A/HRC/2/L.9.",
        (NotConsidered, "action", "not-considered", None),
    ),
    (
        "en",
        "Preambular paragraph 9 was retained by a recorded vote of 24 to 17, with 6 abstentions.",
        vote(24, 17, 6, label="action-pp9"),
    ),
    (
        "en",
        "The fifth preambular paragraph was deleted by 17 votes to 24, with 6 abstentions.",
        vote(17, 24, 6, outcome="rejected", label="action-pp5"),
    ),
    (
        "en",
        (
            "A separate recorded vote was taken on operative paragraph 5 (a). The paragraph was "
            "retained by 25 votes to 13, with 9 abstentions."
        ),
        vote(25, 13, 9, label="action-op5.a"),
    ),
    (
        "en",
        "[A separate recorded vote was taken on paragraph 5, which was retained by 25 to 13.]",
        vote(25, 13, 0, label="action-op5"),
    ),
    ("fr", "[Adoptée sans vote.]", consensus()),
    ("fr", "[ Adoptée sans vote .]", consensus()),
    ("fr", "[Adopté sans vote]", consensus()),
    ("fr", "[Résolution adoptée sans être mise aux voix.]", consensus()),
    (
        "fr",
        "[Adoptée par 32 voix contre 12, avec 3 abstentions, à l'issue d'un vote enregistré.",
        vote(32, 12, 3),
    ),
    (
        "fr",
        (
            "[Résolution adoptée à l’issue d’un vote enregistré par 27 voix contre 7, avec 13 "
            "abstentions. Les voix se sont réparties comme suit :"
        ),
        vote(27, 7, 13),
    ),
    ("fr", "[Adoptée par 46 voix contre une, à l'issue d'un vote enregistré.", vote(46, 1, 0)),
    ("fr", "[Adoptée par 33 voix contre zéro, avec une abstention.]", vote(33, 0, 1)),
    ("fr", "[Adoptée par 26 voix contre 15, sans abstention.]", vote(26, 15, 0)),
    ("fr", "[Adoptée au scrutin enregistré par vingt et une voix contre dix.]", vote(21, 10, 0)),
    (
        "fr",
        "Le projet de résolution, tel qu'il a été révisé oralement, est adopté sans vote.",
        consensus(),
    ),
    (
        "fr",
        "Projet de résolution rejeté par 18 voix contre 21, avec 7 abstentions",
        vote(18, 21, 7, outcome="rejected"),
    ),
    (
        "fr",
        "Retiré par les auteurs le 8 octobre 2021",
        (Withdrawal, "action", "withdrawn", None),
    ),
    (
        "fr",
        "Le paragraphe 5 du dispositif est maintenu par 25 voix contre 13, avec 9 abstentions.",
        vote(25, 13, 9, label="action-op5"),
    ),
    (
        "fr",
        (
            "Il est procédé à un vote enregistré séparé sur le sixième alinéa du préambule. Le "
            "paragraphe est maintenu par 25 voix contre 13."
        ),
        vote(25, 13, 0, label="action-pp6"),
    ),
]


@pytest.mark.parametrize(("tag", "text", "expected"), NOTES, ids=lambda one: str(one)[:60])
def test_a_note_says_what_was_done(
    close: Callable[[str, str], Close], tag: str, text: str, expected: Summary
) -> None:
    read = close(text, tag)
    assert (summary(read), read.unknown) == ([expected], ())


@pytest.mark.parametrize(("tag", "text", "_expected"), NOTES, ids=lambda one: str(one)[:60])
def test_a_note_begins_the_close(tag: str, text: str, _expected: Summary) -> None:
    source = Source(name="close.txt", sha256="", media_type="text/plain", text=text)
    assert begins_close(read_lines(source)[0], load_language(tag))


MEETINGS = [
    ("en", "45th meeting\n\n22 June 2020\n\n[Adopted without a vote.]", "45", "2020-06-22"),
    ("en", "[Adopted without a vote.]\n22 June 2020\n45th meeting", "45", "2020-06-22"),
    ("en", "Second meeting\n1 April 2015\n[Adopted without a vote.]", "2", "2015-04-01"),
    ("en", "82nd plenary meeting\n12 December 1996", "82", "1996-12-12"),
    (
        "en",
        "Rejected by a recorded vote (18 to 21), 41st meeting, 7 October 2021",
        "41",
        "2021-10-07",
    ),
    ("fr", "44 e séance 1 er juillet 2016\n\n[Adoptée sans vote.]", "44", "2016-07-01"),
    ("fr", "47 séance 25 mars 2011 [Adoptée sans vote.]", "47", "2011-03-25"),
    # the raised "e" of "35e séance", put on a line of its own
    ("fr", "e\n\n35 séance 27 septembre 2013\n\n[Adopté sans vote]", "35", "2013-09-27"),
    ("fr", "Deuxième séance 1 er avril 2015\n\n[Adoptée sans vote.]", "2", "2015-04-01"),
]


@pytest.mark.parametrize(("tag", "text", "meeting", "day"), MEETINGS)
def test_meeting_and_day_stand_in_any_order(
    close: Callable[[str, str], Close], tag: str, text: str, meeting: str, day: str
) -> None:
    read = close(text, tag)
    assert (read.meeting, str(read.closed_on), read.unknown) == (meeting, day, ())
    assert {str(one.taken_on) for one in read.actions} <= {day}


NO_CLOSES = [
    ("en", "Resolution adopted by the Human Rights Council on 3 April 2023"),
    ("en", "Reaffirming the Declaration, adopted without a vote by the General Assembly,"),
    ("en", "adopted by a recorded vote of 26 to 15, with 6 abstentions,"),
    ("en", "The Council adopted a programme of work."),
    ("en", "1. Welcomes the resolution adopted without a vote;"),
    ("fr", "Résolution adoptée par le Conseil des droits de l'homme le 3 avril 2023"),
    ("fr", "Réaffirmant la Déclaration, adoptée sans vote par l'Assemblée générale,"),
]


@pytest.mark.parametrize(("tag", "text"), NO_CLOSES)
def test_what_only_speaks_of_an_adoption_is_no_close(
    close: Callable[[str, str], Close], tag: str, text: str
) -> None:
    source = Source(name="close.txt", sha256="", media_type="text/plain", text=text)
    assert not begins_close(read_lines(source)[0], load_language(tag))
    assert close(text, tag).actions == ()


SEVERAL = """45th meeting
22 June 2020

[A separate recorded vote was taken on paragraph 2. The voting was as follows:

In favour: Chile, Cuba.

Against: Japan.]

[Adopted by a recorded vote of 3 to none. The voting was as follows:

In favour: Chile, Cuba and Japan. Against: None. Abstaining: Nil.]"""


def test_several_votes_on_one_text_are_told_apart(close: Callable[[str], Close]) -> None:
    read = close(SEVERAL)
    assert summary(read) == [vote(None, None, None, label="action-op2"), vote(3, 0, 0)]
    assert [len(getattr(one, "ballots", ())) for one in read.actions] == [3, 3]
    assert [(one.code.value, one.place) for one in read.issues] == [
        ("totals-missing", "action-op2")
    ]


def test_a_vote_on_a_part_that_the_text_lacks_is_left_out(close: Callable[[str], Close]) -> None:
    read = on_paragraphs(close(SEVERAL), {"op1"})
    assert (summary(read), read.issues, len(read.unknown)) == ([vote(3, 0, 0)], (), 1)
    assert on_paragraphs(close(SEVERAL), {"op2"}) == close(SEVERAL)


def test_a_note_printed_again_adopts_nothing_again(close: Callable[[str], Close]) -> None:
    text = "[Adopted without a vote.]\n\n[Adopted without a vote.]"
    assert (summary(close(text)), len(close(text).unknown)) == ([consensus()], 1)


def test_a_rejection_before_an_adoption_is_another_action(close: Callable[[str], Close]) -> None:
    text = "[Rejected by a recorded vote of 1 to 2.]\n\n[Adopted by a recorded vote of 2 to 1.]"
    assert summary(close(text)) == [
        vote(1, 2, 0, outcome="rejected"),
        vote(2, 1, 0, label="action-2"),
    ]


def test_a_vote_on_an_amendment_is_none_on_the_text(close: Callable[[str], Close]) -> None:
    text = "Amendment A/HRC/32/L.71 was rejected by 16 votes to 23, with 7 abstentions."
    read = close(text)
    assert (read.actions, [span.of(text) for span in read.unknown]) == ((), [text])


REPORT = """92. A recorded vote was taken on the draft resolution. The voting was as follows:
In favour: Albania, Belgium, Netherlands (Kingdom of the)
Against: Bolivia (Plurinational State of), China
Abstaining: Algeria, Côte d'Ivoire
93. Draft resolution A/HRC/58/L.6 was adopted by 3 votes to 2, with 2 abstentions."""


def test_a_report_gives_the_lists_before_the_totals(close: Callable[[str], Close]) -> None:
    read = close(REPORT)
    assert (summary(read), read.issues, read.unknown) == ([vote(3, 2, 2)], (), ())


def test_words_and_totals_that_contradict_each_other_are_an_issue(
    close: Callable[[str], Close],
) -> None:
    read = close("[Adopted by a recorded vote of 1 to 2. In favour: Cuba. Against: Fiji, Peru.]")
    assert summary(read) == [vote(1, 2, 0)]
    assert [one.code.value for one in read.issues] == ["outcome-differs"]


def test_a_close_of_nothing_says_nothing(close: Callable[[str], Close]) -> None:
    assert close("") == Close(
        meeting=None, closed_on=None, actions=(), issues=(), unknown=(), read=()
    )
