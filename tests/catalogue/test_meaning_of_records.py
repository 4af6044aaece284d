"""What the words of each field mean, case by case."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from hrckg.catalogue import Act, Entry
from hrckg.catalogue.record import Record, Vote
from hrckg.catalogue.understanding import File, understand
from hrckg.document import Outcome
from hrckg.symbol import Kind

BARE = Record(
    record="1", line=1, symbol="A/HRC/RES/50/1", title="T : resolution /", date="2022-07-07"
)


@pytest.fixture
def read_as() -> Callable[..., Entry]:
    """Return what understands a record with some fields, and nothing else to doubt."""

    def read(**fields: object) -> Entry:
        known = {"kind_of_vote": "ADOPTED WITHOUT VOTE", **fields}
        return understand(replace(BARE, **known), File("a.xml", "0" * 64))

    return read


def codes(entry: Entry) -> list[str]:
    """Return the codes of the doubts about an entry."""
    return [doubt.code for doubt in entry.doubts]


def roll_call(letters: str) -> tuple[Vote, ...]:
    """Return the votes of as many States as there are letters."""
    states = ("AGO", "BRA", "CHN", "DEU", "EGY", "FRA", "GAB", "IND", "JPN")
    return tuple(Vote(*one, "a name") for one in zip(states, letters, strict=False))


def test_the_bare_record_has_no_doubt(read_as: Callable[..., Entry]) -> None:
    assert read_as().doubts == ()


@pytest.mark.parametrize(
    ("symbol", "body", "session"),
    [
        ("A/HRC/RES/43/21", "HRC", "43"),
        ("A/HRC/RES/S-17/1", "HRC", "S-17"),
        ("A/HRC/DEC/OM/1/101", "HRC", "OM-1"),
        ("A/HRC/DEC9/101", "HRC", "9"),
        ("A/HRC/PRST/43/1", "HRC", "43"),
        ("A/HRC/50/L.37 as orally revised", "HRC", "50"),
        ("A/HRC/S-4/L.3", "HRC", "S-4"),
        ("E/CN.4/RES/8(XXXII)", "CHR", "32"),
        ("E/CN.4/RES/II[X]PARTII", "CHR", "10"),
        ("E/CN.4/RES(IX)", "CHR", "9"),
        ("E/CN.4/RES/1A/(XXXV)", "CHR", "35"),
        ("E/CN.4/RES/1992/S-2/1", "CHR", "S-2"),
        ("E/CN.4/RES/S-3/1", "CHR", "S-3"),
        ("E/CN.4/RES/1995/69", "CHR", ""),
        ("E/HR/RES", "CHR", ""),
        ("A/RES/70/1", "GA", "70"),
        ("A/RES/ES-10/21", "GA", "ES-10"),
        ("A/RES/3379(XXX)", "GA", "30"),
        ("S/RES/2118(2013)", "SC", ""),
    ],
)
def test_a_symbol_tells_organ_and_session_and_stays_as_recorded(
    read_as: Callable[..., Entry], symbol: str, body: str, session: str
) -> None:
    entry = read_as(symbol=symbol)
    assert (entry.symbol, entry.body, entry.session) == (symbol, body, session)


@pytest.mark.parametrize(
    ("statement", "session"),
    [
        ("adopted by the Commission on Human Rights at its 53rd session", "53"),
        ("adopted by the Commission on Human rights at its 1st special session", "S-1"),
        ("adopted by the Human Rights Council at its 1st organizational meeting", "OM-1"),
        ("Human Rights Council at its 52nd session", "52"),
        # the Commission of 1946, which was not yet the one whose sessions are counted
        ("adopted by the Commission on Human Rights at its 1st nuclear session", ""),
        ("adopted by the Commission on Human Rights", ""),
    ],
)
def test_a_statement_tells_the_session_where_the_symbol_does_not(
    read_as: Callable[..., Entry], statement: str, session: str
) -> None:
    entry = read_as(symbol="", body="Commission on Human Rights", statement=statement)
    assert (entry.body, entry.session) == ("CHR", session)


@pytest.mark.parametrize(("field", "session"), [("53", "53"), ("10emsp", "ES-10"), ("1997", "")])
def test_the_field_of_the_session_tells_it_where_the_others_do_not(
    read_as: Callable[..., Entry], field: str, session: str
) -> None:
    assert read_as(symbol="", body="General Assembly", session=field).session == session


def test_of_two_sessions_the_one_of_the_symbol_is_used(read_as: Callable[..., Entry]) -> None:
    entry = read_as(symbol="E/CN.4/RES/I(VIII)", statement="adopted … at its 9th session")
    assert entry.session == "8"
    assert codes(entry) == ["fields-differ"]


def test_an_unknown_organ_is_doubted(read_as: Callable[..., Entry]) -> None:
    entry = read_as(symbol="X/1", body="Committee of Clerks")
    assert entry.body == ""
    assert codes(entry) == ["field-unread"]


@pytest.mark.parametrize(
    ("words", "meeting"),
    [
        ("Adopted at the 56th meeting", "56"),
        ("Adopted at the 24thmeeting", "24"),
        ("Rejected by a recorded vote at the 20th meeting", "20"),
        ("E/CN.4/1995/SR.59", "59"),
        ("E/CN.4/SR.1380", "1380"),
        ("E/CN.4/1989/L.SR.46", "46"),
        ("E/CN.4/S-4/SR.5", "5"),
        ("E/HR/20, 10 May 1946, 10th meeting", "10"),
        ("Adopted at the 1st organizational meeting", ""),
        ("Adopted under a silence procedure", ""),
        ("Withdrawn by the sponsor on 6 July 2018", ""),
        ("", ""),
    ],
)
def test_a_meeting_is_told_by_its_number(
    read_as: Callable[..., Entry], words: str, meeting: str
) -> None:
    entry = read_as(symbol="", body="CHR", meeting=words)
    assert entry.meeting == meeting
    assert "field-unread" not in codes(entry)


@pytest.mark.parametrize(
    "words",
    [
        "E/CN.4/1996/SR.52 and E/CN.4/1996/SR.62",
        "E/CN.4/SR.930 (adopted), E/CN.4/SR.939 (amended)",
        "in the afternoon",
    ],
)
def test_several_meetings_are_none(read_as: Callable[..., Entry], words: str) -> None:
    entry = read_as(meeting=words)
    assert entry.meeting == ""
    assert codes(entry) == ["field-unread"]


def test_a_meeting_of_another_special_session_is_none(read_as: Callable[..., Entry]) -> None:
    entry = read_as(symbol="E/CN.4/RES/S-5/1", meeting="E/CN.4/S-4/SR.6")
    assert entry.meeting == ""
    assert codes(entry) == ["fields-differ"]


@pytest.mark.parametrize(
    "fields",
    [
        {"kind_of_meeting": "42nd PLENARY MEETING"},
        {"drafts": ("Amendment A/HRC/50/L.1 to A/HRC/50/L.2 Rejected …, 42nd meeting, 7 July",)},
    ],
)
def test_other_fields_tell_a_meeting_that_its_own_does_not(
    read_as: Callable[..., Entry], fields: dict[str, object]
) -> None:
    assert read_as(symbol="A/HRC/50/L.1", **fields).meeting == "42"


@pytest.mark.parametrize(
    ("recorded", "title"),
    [
        ("Right to food : resolution /", "Right to food"),
        ("Right to food: resolution /", "Right to food"),
        ("Right to food resolution /", "Right to food"),
        ("Right to food  :  Decision  /", "Right to food"),
        ("Reports: presidential statement /", "Reports"),
        ("Outcome of the review : Georgia: decision /", "Outcome of the review : Georgia"),
        ("Independence of lawyers\xa0 : resolution /", "Independence of lawyers"),
        ("Follow-up to the resolution", "Follow-up to the resolution"),
        ("On a decision / of 1950", "On a decision / of 1950"),
        ("Prevention of irresolution /", "Prevention of irresolution /"),
    ],
)
def test_a_title_loses_the_words_on_its_kind_and_no_other(
    read_as: Callable[..., Entry], recorded: str, title: str
) -> None:
    assert read_as(title=recorded).title == title


def test_a_record_without_a_title_is_doubted(read_as: Callable[..., Entry]) -> None:
    assert codes(read_as(title=" : resolution /")) == ["title-missing"]


AMENDING = ("Amendment A/HRC/50/L.1 to draft resolution A/HRC/50/L.2",)
AMENDED = (f"{AMENDING[0]} Rejected",)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"symbol": "A/HRC/RES/50/1"}, Kind.RESOLUTION),
        ({"symbol": "A/HRC/DEC9/101", "title": "T : decision /"}, Kind.DECISION),
        ({"symbol": "E/CN.4/RESIIB(VIII)"}, Kind.RESOLUTION),
        ({"symbol": "A/HRC/PRST/43/1", "title": "T"}, Kind.PRESIDENT_STATEMENT),
        ({"symbol": "A/HRC/50/L.1"}, Kind.DRAFT_RESOLUTION),
        ({"symbol": "A/HRC/50/L.1", "title": "T : amendment /"}, Kind.AMENDMENT),
        ({"symbol": "A/HRC/50/L.1", "drafts": AMENDING}, Kind.AMENDMENT),
        ({"symbol": "A/HRC/RES/56/L.33", "title": "T: amendment /"}, Kind.AMENDMENT),
        ({"symbol": "", "body": "CHR", "title": "T : decision /"}, Kind.DECISION),
        ({"symbol": "", "body": "CHR", "title": "T"}, Kind.OTHER),
    ],
)
def test_the_kind_is_told_by_symbol_title_and_draft(
    read_as: Callable[..., Entry], fields: dict[str, object], kind: Kind
) -> None:
    entry = read_as(**fields)
    assert entry.kind is kind
    assert "fields-differ" not in codes(entry)


def test_of_two_kinds_the_one_of_the_symbol_is_used(read_as: Callable[..., Entry]) -> None:
    entry = read_as(symbol="E/CN.4/DEC/1985/105", title="T : resolution /")
    assert entry.kind is Kind.DECISION
    assert codes(entry) == ["fields-differ"]


@pytest.mark.parametrize(
    ("symbol", "title"),
    [
        ("A/HRC/50/15", "T : resolution /"),
        ("A/HRC/50/15", "T : decision /"),
        ("A/HRC/50/L.0", "T"),
        ("A/HRC/50/15", "T : amendment /"),
    ],
)
def test_a_kind_that_the_symbol_cannot_be_of_is_not_told(
    read_as: Callable[..., Entry], symbol: str, title: str
) -> None:
    entry = read_as(symbol=symbol, title=title)
    assert entry.kind is Kind.OTHER
    assert codes(entry) == ["fields-differ"]


@pytest.mark.parametrize(
    ("recorded", "day"),
    [
        ("2020-06-22", date(2020, 6, 22)),
        ("20200622", date(2020, 6, 22)),
        ("2020", None),
        ("202006", None),
        ("2020-0622", None),
        ("2020-02-30", None),
        ("", None),
        ("0000-00-00", None),
    ],
)
def test_a_day_is_whole_or_not_told(
    read_as: Callable[..., Entry], recorded: str, day: date | None
) -> None:
    entry = read_as(date=recorded)
    assert entry.day == day
    assert codes(entry) == ([] if day else ["date-missing"])


@pytest.mark.parametrize(
    ("words", "draft"),
    [
        ("Draft resolution A/HRC/50/L.3", "A/HRC/50/L.3"),
        ("Draft resolution A/HRC/50/L.3/Rev.1 as orally revised", "A/HRC/50/L.3/Rev.1"),
        ("Draft resolution  A/HRC/50/L.3 (as orally revised and amended)", "A/HRC/50/L.3"),
        ("Draft resolutionE/CN.4/1995/L.5 as amended", "E/CN.4/1995/L.5"),
        ("Draft decision E/CN.4/1995/L.5, as amended", "E/CN.4/1995/L.5"),
        ("Draft presidential statement A/HRC/50/L.3", "A/HRC/50/L.3"),
        ("Draft resolution E/CN.4/L.822 and Add.2 and Add.3", "E/CN.4/L.822"),
        ("Draft resolution E/CN.4/L.822/Rev. 1 and Corr. 1 as amended", "E/CN.4/L.822/Rev.1"),
        ("Draft resolution A/HRC/21/R.5 (Restricted document)", "A/HRC/21/R.5"),
        ("Draft resolution A/HRC/46//L.3", "A/HRC/46/L.3"),
        ("Draft resolution A/HRC/45/L..43/Rev.1", "A/HRC/45/L.43/Rev.1"),
        ("Draft decision 3 in E/CN.4/1990/2", ""),
        ("Draft resolution in E/CN.4/L.822", ""),
        ("Draft resolution E/CN.4/L.822 A as amended", ""),
        ("Draft resolution E/CN.4/1984/L.6B", ""),
        ("Submitted verbally by the Chairperson", ""),
        ("See paragraph 20 of the sessional report", ""),
        ("Transmitted for action to the ECOSOC as resolution IX", ""),
    ],
)
def test_a_draft_is_known_by_a_symbol_of_its_own(
    read_as: Callable[..., Entry], words: str, draft: str
) -> None:
    entry = read_as(drafts=(words,))
    assert entry.draft == draft
    assert entry.doubts == ()


@pytest.mark.parametrize(
    "words",
    [
        "Draft resolution A/HRC/27L.2",
        "Draft resolution E/CN.4/1993/L89",
        "Draft resolution E/CN.4/RES/1989/L.33",
        "Draft resolution E/CN.4/L.1011/Rev.1  and  E/CN.4/L.1015",
        "Draft resolution E/CN.4/L.455./Rev.1",
        "Amendment of some sort",
        "scribbles",
    ],
)
def test_a_misprinted_draft_is_none(read_as: Callable[..., Entry], words: str) -> None:
    entry = read_as(drafts=(words,))
    assert entry.draft == ""
    assert codes(entry) == ["field-unread"]


@pytest.mark.parametrize(
    ("words", "amends"),
    [
        ("Amendment A/HRC/50/L.1 to draft resolution A/HRC/50/L.2/Rev.1 Withdrawn", "/L.2/Rev.1"),
        ("Amendment A/HRC/50/L.1 to Draft resolution A/HRC/50/L.2", "/L.2"),
        ("Amendment A/HRC/50/L.1 as orally revised to draft resolution A/HRC/50/L.2", "/L.2"),
        ("Amendment A/HRC/50/L.1 (as orally revised) to draft decision A/HRC/50/L.2", "/L.2"),
        ("Amendment A/HRC/50/L.1 to draft resolution L.2/Rev.1 Withdrawn", "/L.2/Rev.1"),
        ("Amendment A/HRC/50/L.1 to A/HRC/50/L.2 Peru Rejected", "/L.2"),
        ("Amendment to A/HRC/50/L.2 A/HRC/50/L.1 Peru Rejected", "/L.2"),
    ],
)
def test_an_amendment_names_the_draft_that_it_changes(
    read_as: Callable[..., Entry], words: str, amends: str
) -> None:
    fields = {"symbol": "A/HRC/50/L.1", "kind_of_vote": "WITHDRAWN"}
    entry = read_as(**fields, drafts=(words.replace("Rejected", "Withdrawn"),))
    assert (entry.amends, entry.draft) == (f"A/HRC/50{amends}", "")
    assert entry.doubts == ()


def test_an_amendment_may_stand_in_the_field_of_the_agenda(read_as: Callable[..., Entry]) -> None:
    words = "Amendment to A/HRC/50/L.2 A/HRC/50/L.1 Peru Withdrawn"
    entry = read_as(symbol="A/HRC/50/L.1", kind_of_vote="WITHDRAWN", agenda_document=words)
    assert entry.amends == "A/HRC/50/L.2"


def test_words_on_another_amendment_tell_nothing_of_this_one(
    read_as: Callable[..., Entry],
) -> None:
    entry = read_as(symbol="A/HRC/50/L.7", drafts=AMENDED, kind_of_vote="RECORDED")
    assert entry.amends == ""
    assert "fields-differ" in codes(entry)


Told = tuple[Act, Outcome | None, Sequence[str]]
RECORDED = {"kind_of_vote": "RECORDED"}
LOST = {**RECORDED, "in_favour": "1", "against": "2", "abstaining": "0"}
WON = {**RECORDED, "in_favour": "2", "against": "1", "abstaining": "0"}
TIED = {**RECORDED, "in_favour": "1", "against": "1", "abstaining": "1"}
DRAFT = {"symbol": "A/HRC/50/L.1", "title": "T : amendment /"}
ACTIONS: list[tuple[dict[str, object], Told]] = [
    ({"kind_of_vote": "ADOPTED WITHOUT VOTE"}, (Act.WITHOUT_VOTE, Outcome.ADOPTED, [])),
    ({**WON, "votes": roll_call("YYN")}, (Act.RECORDED_VOTE, Outcome.ADOPTED, [])),
    ({**DRAFT, **LOST, "votes": roll_call("YNN")}, (Act.RECORDED_VOTE, Outcome.REJECTED, [])),
    ({**DRAFT, **TIED, "votes": roll_call("YNA")}, (Act.RECORDED_VOTE, Outcome.REJECTED, [])),
    # "Adopted at the … meeting" is written of drafts that were rejected
    (
        {**DRAFT, **LOST, "votes": roll_call("YNN"), "meeting": "Adopted at the 20th meeting"},
        (Act.RECORDED_VOTE, Outcome.REJECTED, []),
    ),
    # words and roll call against the totals, words and totals against the roll call
    (
        {**WON, "votes": roll_call("YNN"), "drafts": AMENDED, "symbol": "A/HRC/50/L.1"},
        (Act.RECORDED_VOTE, Outcome.REJECTED, ["outcome-differs", "totals-differ"]),
    ),
    (
        {**LOST, "votes": roll_call("YYY"), "drafts": AMENDED, "symbol": "A/HRC/50/L.1"},
        (Act.RECORDED_VOTE, Outcome.REJECTED, ["outcome-differs", "totals-differ"]),
    ),
    # totals that the roll call bears out, against words
    (
        {**WON, "votes": roll_call("YYN"), "drafts": AMENDED, "symbol": "A/HRC/50/L.1"},
        (Act.RECORDED_VOTE, Outcome.ADOPTED, ["outcome-differs"]),
    ),
    # totals and roll call, which do not bear each other out, against words: nothing is sure
    (
        {**WON, "votes": roll_call("YYYN"), "drafts": AMENDED, "symbol": "A/HRC/50/L.1"},
        (Act.RECORDED_VOTE, None, ["outcome-differs", "totals-differ"]),
    ),
    (WON, (Act.RECORDED_VOTE, Outcome.ADOPTED, ["lists-missing"])),
    (
        {**RECORDED, "votes": roll_call("YYN")},
        (Act.RECORDED_VOTE, Outcome.ADOPTED, ["totals-missing"]),
    ),
    (
        {**WON, "kind_of_vote": "RECORDED, adopted at a closed meeting"},
        (Act.RECORDED_VOTE, Outcome.ADOPTED, ["lists-missing"]),
    ),
    (
        {**RECORDED, "statement": "adopted by the Human Rights Council"},
        (Act.UNTOLD, Outcome.ADOPTED, ["totals-missing"]),
    ),
    (
        {**RECORDED, **DRAFT, "drafts": ("Amendment A/HRC/50/L.1 to L.2 Adopted without a vote",)},
        (Act.WITHOUT_VOTE, Outcome.ADOPTED, ["fields-differ"]),
    ),
    (
        {**RECORDED, **DRAFT, "drafts": ("Amendment A/HRC/50/L.1 to L.2 Not acted upon",)},
        (Act.NOT_CONSIDERED, Outcome.NOT_CONSIDERED, ["fields-differ"]),
    ),
    (
        {**RECORDED, **DRAFT, "drafts": ("Amendment A/HRC/50/L.1 to L.2 Withdrawn",)},
        (Act.WITHDRAWAL, Outcome.WITHDRAWN, ["fields-differ"]),
    ),
    (
        {**RECORDED, **DRAFT, "drafts": ("Amendment A/HRC/50/L.1 to L.2 Acceptable to Peru",)},
        (Act.UNTOLD, None, ["totals-missing"]),
    ),
    ({**WON, "kind_of_vote": "NON-RECORDED"}, (Act.VOTE, Outcome.ADOPTED, [])),
    (
        {"kind_of_vote": "NON-RECORDED", "statement": "adopted by the Commission"},
        (Act.VOTE, Outcome.ADOPTED, ["totals-missing"]),
    ),
    ({"kind_of_vote": "NON-RECORDED, adopted unanimously"}, (Act.VOTE, Outcome.ADOPTED, [])),
    (
        {
            "kind_of_vote": "NON-RECORDED, adopted unanimously",
            "statement": "rejected by the Commission",
        },
        (Act.VOTE, None, ["outcome-differs"]),
    ),
    (
        {
            "kind_of_vote": "NON-RECORDED, no voting information available",
            "statement": "adopted by the Commission",
        },
        (Act.UNTOLD, Outcome.ADOPTED, []),
    ),
    ({"kind_of_vote": "WITHDRAWN"}, (Act.WITHDRAWAL, Outcome.WITHDRAWN, [])),
    (
        {"kind_of_vote": "WITHDRAWN", **DRAFT, "meeting": "Adopted at the 20th meeting"},
        (Act.WITHDRAWAL, Outcome.WITHDRAWN, []),
    ),
    (
        {
            "kind_of_vote": "WITHDRAWN",
            "symbol": "A/HRC/50/L.1",
            "drafts": ("Amendment A/HRC/50/L.1 to A/HRC/50/L.2 Withdrawn by main sponser",),
            "meeting": "Rejected by a recorded vote at the 56th meeting",
        },
        (Act.WITHDRAWAL, Outcome.WITHDRAWN, ["fields-differ"]),
    ),
    (
        {"kind_of_vote": "WITHDRAWN", "symbol": "A/HRC/50/L.1", "drafts": AMENDED},
        (Act.UNTOLD, None, ["fields-differ"]),
    ),
    ({"kind_of_vote": "NOT CONSIDERED"}, (Act.NOT_CONSIDERED, Outcome.NOT_CONSIDERED, [])),
    (
        {**WON, "kind_of_vote": "ADOPTED WITHOUT VOTE"},
        (Act.UNTOLD, Outcome.ADOPTED, ["fields-differ"]),
    ),
    ({"kind_of_vote": "BY LOT"}, (Act.UNTOLD, None, ["field-unread"])),
    (
        {
            **WON,
            "kind_of_vote": "RECORDED - No machine generated vote",
            "votes": roll_call("YYN"),
        },
        (Act.RECORDED_VOTE, Outcome.ADOPTED, []),
    ),
]


@pytest.mark.parametrize(("fields", "told"), ACTIONS, ids=range(len(ACTIONS)))
def test_act_and_outcome_are_what_is_surest(
    read_as: Callable[..., Entry], fields: dict[str, object], told: Told
) -> None:
    entry = read_as(**fields)
    assert (entry.act, entry.outcome, codes(entry)) == told


def test_a_vote_to_take_no_action_is_no_vote_on_the_text(read_as: Callable[..., Entry]) -> None:
    words = "Amendment A/HRC/50/L.1 to draft resolution A/HRC/50/L.2 No action by vote"
    entry = read_as(**WON, **DRAFT, drafts=(words,), votes=roll_call("YYN"))
    assert (entry.act, entry.outcome) == (Act.NOT_CONSIDERED, Outcome.NOT_CONSIDERED)
    assert entry.casts == ()
    assert entry.in_favour is None
    assert codes(entry) == ["fields-differ"]


def test_numbers_in_words_are_held_against_the_totals(read_as: Callable[..., Entry]) -> None:
    words = "Amendment A/HRC/50/L.1 to L.2 Rejected by a recorded vote ({}, with 0 abstentions)"
    for told, doubts in (("1 to 2", []), ("1 to 3", ["fields-differ"])):
        entry = read_as(**LOST, **DRAFT, drafts=(words.format(told),), votes=roll_call("YNN"))
        assert codes(entry) == doubts


def test_positions_are_letters_and_a_blank_is_none(read_as: Callable[..., Entry]) -> None:
    entry = read_as(**{**WON, "abstaining": "1"}, votes=roll_call("YyNA.X"))
    assert [cast.position for cast in entry.casts] == [
        "in-favour",
        "in-favour",
        "against",
        "abstaining",
        "did-not-vote",
    ]
    assert entry.blank == ()
    assert codes(entry) == ["field-unread"]
    blank = (*roll_call("YYN"), Vote("TUN", " ", "Tunisia"))
    assert read_as(**WON, votes=blank).blank == ("TUN",)


@pytest.mark.parametrize(
    ("letters", "positions"), [("YY", ["in-favour"]), ("YN", []), ("Y ", []), ("  ", [])]
)
def test_a_state_named_twice_has_one_position_or_none(
    read_as: Callable[..., Entry], letters: str, positions: list[str]
) -> None:
    votes = tuple(Vote("AGO", letter, "Angola") for letter in letters)
    entry = read_as(**WON, votes=(*votes, *roll_call("YYN")[1:]))
    assert [cast.position for cast in entry.casts if cast.state == "AGO"] == positions
    assert "state-named-twice" in codes(entry)


def test_a_code_that_no_state_has_casts_no_vote(read_as: Callable[..., Entry]) -> None:
    votes = (*roll_call("YYN"), Vote("XYZ", "Y", "Xyzland"), Vote("SUN", "Y", "Ussr"))
    entry = read_as(**{**WON, "in_favour": "3"}, votes=votes)
    assert [cast.state for cast in entry.casts] == ["AGO", "BRA", "CHN", "SUN"]
    assert codes(entry) == ["state-unknown"]


@pytest.mark.parametrize(
    ("fields", "doubts"),
    [
        ({"did_not_vote": "2", "total": "5"}, []),
        ({"did_not_vote": "2", "total": "6"}, ["fields-differ"]),
        ({"did_not_vote": "x", "total": "6"}, ["field-unread"]),
        ({"did_not_vote": "-2"}, ["field-unread"]),
        ({"did_not_vote": "²"}, ["field-unread"]),
        ({"did_not_vote": "002"}, []),
    ],
)
def test_totals_are_numbers_that_add_up(
    read_as: Callable[..., Entry], fields: dict[str, str], doubts: list[str]
) -> None:
    assert codes(read_as(**WON, **fields, votes=roll_call("YYN"))) == doubts


@pytest.mark.parametrize(
    ("printed", "members", "letters", "doubts"),
    [
        ("1", "4", "YYN.", []),
        ("1", "4", "YYN", []),  # a State that is not named may have been absent
        ("1", "4", "YYN ", []),  # and one that is left blank
        ("1", "", "YYN", []),
        ("0", "3", "YYN.", ["totals-differ"]),
        ("2", "5", "YYN..", []),
        ("2", "", "YYN.", []),
        ("1", "", "YYN..", ["totals-differ"]),
        ("1", "3", "YYN", ["fields-differ", "totals-differ"]),
        ("2", "4", "YYN ", ["fields-differ", "totals-differ"]),
    ],
)
def test_as_many_are_absent_as_the_roll_call_allows(
    read_as: Callable[..., Entry], printed: str, members: str, letters: str, doubts: list[str]
) -> None:
    fields = {**WON, "did_not_vote": printed, "total": members}
    assert sorted(codes(read_as(**fields, votes=roll_call(letters)))) == doubts


OIC = "Pakistan (on behalf of the Organization of Islamic Cooperation{})"


@pytest.mark.parametrize(
    ("words", "backers"),
    [
        ("Denmark", [("DNK", None)]),
        (
            "Canada, Iran (Islamic Republic of) , Peru",
            [("CAN", None), ("IRN", None), ("PER", None)],
        ),
        (OIC.format(""), [("PAK", "OIC")]),
        (OIC.format(", except Albania"), [("PAK", None)]),
        ("Pakistan on behalf of the Organization of Islamic Cooperation", [("PAK", "OIC")]),
        (
            "Pakistan on behalf of the Organization of Islamic Cooperation, except Albania",
            [("PAK", None)],
        ),
        ("Russian Federation on behalf of a group of States", [("RUS", None)]),
        (
            "Chad, Togo and Mali on behalf of a group of countries",
            [("TCD", None), ("TGO", None), ("MLI", None)],
        ),
        ("Bosnia and Herzegovina and Chad", [("BIH", None), ("TCD", None)]),
        ("Hungary (on behalf of the European Union)Norway", [("HUN", "EU"), ("NOR", None)]),
        ("the United Kingdom of Great Britain and Northern Ireland", [("GBR", None)]),
        ("", []),
    ],
)
def test_main_sponsors_are_known_by_their_whole_names(
    read_as: Callable[..., Entry], words: str, backers: list[tuple[str, str | None]]
) -> None:
    entry = read_as(sponsors=words)
    assert [(one.state, one.on_behalf_of) for one in entry.backers] == backers
    assert all(one.name in words for one in entry.backers)
    assert entry.doubts == ()


def test_a_body_of_states_is_a_main_sponsor(read_as: Callable[..., Entry]) -> None:
    (backer,) = read_as(sponsors="European Union").backers
    assert (backer.state, backer.body) == (None, "EU")


@pytest.mark.parametrize(
    ("words", "found", "doubts"),
    [
        ("Venezuela (Bolivian Republic of)", [], ["state-unknown"]),
        ("Peru (on behalf of the Friends of Peru)", ["PER"], ["state-unknown"]),
        ("Human Rights Council", [], ["state-unknown"]),
        ("Peru, Peru", ["PER"], ["state-named-twice"]),
    ],
)
def test_a_name_that_nobody_has_backs_nothing(
    read_as: Callable[..., Entry], words: str, found: list[str], doubts: list[str]
) -> None:
    entry = read_as(sponsors=words)
    assert [one.state for one in entry.backers] == found
    assert codes(entry) == doubts


@pytest.mark.parametrize(
    ("recorded", "number"),
    [
        ("3.", "3"),
        ("11a.", "11 (a)"),
        ("9c (i).", "9 (c) (i)"),
        ("9(f)(iv).", "9 (f) (iv)"),
        ("3 bis.", "3 bis"),
        ("12 .", "12"),
        ("12,", "12"),
        ("12", "12"),
        ("x.", ""),
        ("", ""),
    ],
)
def test_an_agenda_item_is_numbered_as_documents_print_it(
    read_as: Callable[..., Entry], recorded: str, number: str
) -> None:
    entry = read_as(agenda_number=recorded)
    assert entry.agenda_item == number
    assert entry.doubts == ()


def test_words_where_the_item_should_stand_are_none(read_as: Callable[..., Entry]) -> None:
    entry = read_as(agenda_number="UKRAINE")
    assert entry.agenda_item == ""
    assert codes(entry) == ["field-unread"]


@pytest.mark.parametrize(
    ("recorded", "title"),
    [("Debt relief. -", "Debt relief."), ("x -", ""), ("Follow-up", "Follow-up")],
)
def test_the_title_of_an_item_loses_the_mark_behind_it(
    read_as: Callable[..., Entry], recorded: str, title: str
) -> None:
    assert read_as(agenda_title=recorded).agenda_title == title


@pytest.mark.parametrize(
    ("recorded", "headings"),
    [
        ("SELF-DETERMINATION", ["SELF-DETERMINATION"]),
        ("HUMAN RIGHTS ADVANCEMENT - OLYMPIC GAMES", ["HUMAN RIGHTS ADVANCEMENT", "OLYMPIC GAMES"]),
        ("TORTURE- SOUTH AFRICA", ["TORTURE", "SOUTH AFRICA"]),
        ("CHILDREN -GENDER-BASED VIOLENCE", ["CHILDREN", "GENDER-BASED VIOLENCE"]),
        ("YOUTH -\t PEACE – YOUTH", ["YOUTH", "PEACE"]),
        ("UN. Human Rights Council -", ["UN. Human Rights Council"]),
        ("DEVELOPMENT--FOLLOW-UP", ["DEVELOPMENT--FOLLOW-UP"]),
        ("WAR (1939-1945)", ["WAR (1939-1945)"]),
        (" - ", []),
    ],
)
def test_headings_that_a_hyphen_joins_are_several(
    read_as: Callable[..., Entry], recorded: str, headings: list[str]
) -> None:
    assert list(read_as(subjects=(recorded,)).subjects) == headings


@pytest.mark.parametrize(
    "link",
    [
        "undocs.org/A/1",
        "http://undocs.org/ A/1",
        "javascript:alert(1)",
        "https://a.test/<x>",
        "https://a.test/" + "x" * 2_000,
        "http:///nowhere",
    ],
)
def test_what_is_no_address_on_the_web_is_no_link(read_as: Callable[..., Entry], link: str) -> None:
    entry = read_as(links=(link, "https://a.test/b", "https://a.test/b"))
    assert entry.links == ("https://a.test/b",)
    assert codes(entry) == ["field-unread"]


def test_a_record_has_its_page_in_the_library_of_its_organ(read_as: Callable[..., Entry]) -> None:
    assert read_as().page == "https://searchlibrary.ohchr.org/record/1"
    assert read_as(symbol="S/RES/1(1946)").page == "https://digitallibrary.un.org/record/1"
    assert read_as(symbol="E/RES/1/1").page == ""
    assert read_as(page="https://library.test/1").page == "https://library.test/1"


def test_white_space_and_unseen_characters_are_folded(read_as: Callable[..., Entry]) -> None:
    entry = read_as(symbol="\ufeffA/HRC/RES/50/1 ", title="A\u200b  title\x00\n : resolution /")
    assert (entry.symbol, entry.title) == ("A/HRC/RES/50/1", "A title")
