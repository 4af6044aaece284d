"""What is known only from all records together: whose symbol it is, and what agrees."""

from dataclasses import replace
from datetime import date

from hrckg.accounts.register import Arrival, Register, agreed, most
from hrckg.catalogue import Act, Entry
from hrckg.document import Outcome
from hrckg.iris import BASE
from hrckg.symbol import Kind

ENTRY = Entry(
    record="1",
    file="records.xml",
    line=1,
    sha256="0" * 64,
    symbol="A/HRC/RES/50/1",
    kind=Kind.RESOLUTION,
    body="HRC",
    session="50",
    meeting="42",
    title="A title",
    day=date(2022, 7, 8),
    act=Act.WITHOUT_VOTE,
    outcome=Outcome.ADOPTED,
    draft="A/HRC/50/L.1",
    page="https://searchlibrary.ohchr.org/record/1",
)


def register_of(*entries: Entry) -> Register:
    register = Register()
    for entry in entries:
        register.take(entry)
    return register


def name(register: Register, record: str) -> str:
    return register.name(record).value.removeprefix(BASE)


def test_the_same_record_again_is_told_from_another_with_its_number() -> None:
    register = register_of(ENTRY)
    assert register.take(replace(ENTRY, file="again.xml", line=7)) is Arrival.SAME
    assert register.take(replace(ENTRY, title="Another title")) is Arrival.OTHER


def test_a_symbol_of_one_record_names_its_text() -> None:
    assert name(register_of(ENTRY), "1") == "A/HRC/RES/50/1"


def test_a_stroke_that_a_cataloguer_left_out_makes_no_other_text() -> None:
    entry = replace(ENTRY, symbol="A/HRC/DEC41/104", kind=Kind.DECISION)
    register = register_of(entry, replace(entry, record="2", symbol="A/HRC/PRST/41/1"))
    assert [name(register, one) for one in "12"] == ["A/HRC/DEC/41/104", "A/HRC/PRST/41/1"]
    shared = register_of(entry, replace(entry, record="2", symbol="A/HRC/DEC/41/104"))
    assert [name(shared, one) for one in "12"] == ["record/1", "record/2"]


def test_symbols_that_differ_in_capitals_and_spaces_alone_are_shared() -> None:
    register = register_of(ENTRY, replace(ENTRY, record="2", symbol="A/HRC/Res/50/1"))
    assert [name(register, one) for one in "12"] == ["record/1", "record/2"]
    assert register.shares("1") == 2


def test_records_of_two_libraries_can_be_of_one_text() -> None:
    other = replace(ENTRY, record="2", page="https://digitallibrary.un.org/record/2")
    register = register_of(ENTRY, other)
    assert name(register, "1") == name(register, "2") == "A/HRC/RES/50/1"


def test_a_record_has_the_spelling_of_the_texts() -> None:
    register = Register()
    register.spell(["E/CN.4/Sub.2/RES/2000/22"])
    register.take(replace(ENTRY, symbol="E/CN.4/SUB.2/RES/2000/22"))
    assert name(register, "1") == "E/CN.4/Sub.2/RES/2000/22"


def test_words_that_cannot_be_a_symbol_name_nothing() -> None:
    register = register_of(replace(ENTRY, symbol="../../etc"))
    assert name(register, "1") == "record/1"


def test_a_draft_became_the_one_text_that_names_it() -> None:
    register = register_of(ENTRY)
    adopted = register.adopted_as("A/HRC/50/L.1")
    assert adopted is not None
    assert adopted.value == f"{BASE}A/HRC/RES/50/1"
    register.take(replace(ENTRY, record="2", symbol="A/HRC/RES/50/2"))
    assert register.adopted_as("A/HRC/50/L.1") is None
    assert register.adopted_drafts() == {}


def test_a_rejected_text_makes_nothing_of_a_draft() -> None:
    register = register_of(replace(ENTRY, act=Act.RECORDED_VOTE, outcome=Outcome.REJECTED))
    assert register.adopted_as("A/HRC/50/L.1") is None


def test_the_day_that_most_records_tell_is_that_of_a_meeting() -> None:
    days = register_of(
        ENTRY,
        replace(ENTRY, record="2", symbol="A/HRC/RES/50/2"),
        replace(ENTRY, record="3", symbol="A/HRC/RES/50/3", day=date(2022, 7, 7)),
    ).days["HRC", "50", "42"]
    assert agreed(days) == date(2022, 7, 8)
    days[date(2022, 7, 7)] += 1
    assert agreed(days) is None


def test_of_spellings_the_commonest_is_taken_and_then_the_first() -> None:
    register = register_of(
        replace(ENTRY, subjects=("RIGHT TO FOOD",)),
        replace(ENTRY, record="2", subjects=("RIGHT-TO-FOOD",)),
    )
    assert most(register.headings["right-to-food"]) == "RIGHT TO FOOD"
