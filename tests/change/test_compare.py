"""What became of the paragraphs of one text in another, over small texts that show each kind."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrckg import resources
from hrckg.change import Change, ChangeKind, Rank, Wording, compare, compare_wordings, wordings
from hrckg.document import Document
from hrckg.errors import MisuseError
from hrckg.formats import read_sources
from hrckg.reader import read as parse

GOLDEN = Path(__file__).parent / "golden"
SERIES = [
    ("A-HRC-RES-37-23.md", "A-HRC-RES-43-21.txt"),
    ("A-HRC-RES-43-21.txt", "A-HRC-46-L.22.txt"),
    ("A-HRC-RES-41-3.txt", "A-HRC-RES-47-9.md"),
]
REVIEW = "the importance of the universal periodic review as a cooperative mechanism"
STUDY = (
    "the Advisory Committee {}a study on the role of technical assistance and capacity-building in "
    "fostering mutually beneficial cooperation in promoting and protecting human rights"
)
DIALOGUE = (
    "that dialogue among religions, cultures and civilizations could contribute greatly to the "
    "enhancement of international cooperation in this field"
)
VACCINES = "the unequal distribution of vaccines between developed and developing countries"
DEBT = "the burden of foreign debt, which consumes the revenue of the poorest States"


def read(name: str) -> Document:
    return first_text(resources.path("corpus") / name)


def first_text(path: Path) -> Document:
    (source,) = read_sources(path)
    (document,) = parse(source, {}, None).documents
    return document


def pre(ordinal: int, phrase: str, words: str, action: str = "") -> Wording:
    return _wording(f"pp{ordinal}", Rank.PREAMBULAR, phrase, f"{words},", action)


def op(number: int, phrase: str, words: str, action: str = "", label: str = "op{}") -> Wording:
    return _wording(label.format(number), Rank.OPERATIVE, phrase, f"{words};", action)


def _wording(label: str, rank: Rank, phrase: str, words: str, action: str) -> Wording:
    first = phrase.casefold().split()[0].removesuffix("s").removesuffix("ing")
    return Wording(
        label=label,
        rank=rank,
        text=f"{phrase} {words}",
        opening=len(phrase),
        action=action or first,
    )


def part(parent: str, letter: str, words: str) -> Wording:
    return Wording(label=f"{parent}.{letter}", rank=Rank.LETTERED, text=f"{words};", parent=parent)


def rows(older: Sequence[Wording], newer: Sequence[Wording], language: str = "en") -> list[str]:
    return [shown(one) for one in compare_wordings(older, newer, language)]


def shown(change: Change) -> str:
    return f"{change.older or '-'} {change.newer or '-'} {change.kind.value}"


CASES = {
    "the words agree": ([op(1, "Stresses", REVIEW)], [op(1, "Stresses", REVIEW)], ["op1 op1 same"]),
    # A/HRC/RES/43/21, preambular paragraph 8: "Acknowledging also"
    "an also does not count": (
        [pre(7, "Acknowledging", REVIEW)],
        [pre(7, "Acknowledging also", REVIEW)],
        ["pp7 pp7 same"],
    ),
    "nor does it before a phrase that the scheme of actions lacks": (
        [Wording(label="op1", rank=Rank.OPERATIVE, text=f"Ponders {REVIEW};")],
        [Wording(label="op1", rank=Rank.OPERATIVE, text=f"Also ponders {REVIEW}.")],
        ["op1 op1 same"],
    ),
    "the end of a list does not count": (
        [op(1, "Asks", "States"), part("op1", "a", "To act; and"), part("op1", "b", "To stay")],
        [op(1, "Asks", "States"), part("op1", "a", "To act"), part("op1", "b", "To stay; and")],
        ["op1 op1 same", "op1.a op1.a same", "op1.b op1.b same"],
    ),
    "typography does not count": (
        [op(1, "Stresses", "the States’ non‑discrimination")],
        [op(1, "Stresses", "the States' non-discrimination")],
        ["op1 op1 same"],
    ),
    # A/HRC/46/L.22, preambular paragraph 16, lost this comma of 43/21
    "a comma inside counts": (
        [pre(1, "Recognizing", "interactive dialogue, and ensuring universal coverage")],
        [pre(1, "Recognizing", "interactive dialogue and ensuring universal coverage")],
        ["pp1 pp1 changed"],
    ),
    "another order among neighbours is no change": (
        [pre(1, "Noting", DEBT), pre(2, "Stressing", REVIEW), pre(3, "Regretting", VACCINES)],
        [pre(1, "Stressing", REVIEW), pre(2, "Regretting", VACCINES), pre(3, "Noting", DEBT)],
        ["pp2 pp1 same", "pp3 pp2 same", "pp1 pp3 same"],
    ),
    "a reason that becomes a decision has moved": (
        [pre(1, "Stressing", REVIEW), op(1, "Notes", DEBT)],
        [op(1, "Notes", DEBT), op(2, "Stresses", REVIEW)],
        ["op1 op1 same", "pp1 op2 moved"],
    ),
    "a reason and a decision that are merely alike are two paragraphs": (
        [pre(1, "Stressing", f"{REVIEW} of all the human rights obligations of all States")],
        [op(1, "Stresses", REVIEW)],
        ["pp1 - dropped", "- op1 new"],
    ),
    "a sub-paragraph below another paragraph has moved": (
        [op(1, "Urges", "all States"), part("op1", "a", DEBT), op(2, "Asks", "the Secretariat")],
        [op(1, "Urges", "all States"), op(2, "Asks", "the Secretariat"), part("op2", "a", DEBT)],
        ["op1 op1 same", "op2 op2 same", "op1.a op2.a moved"],
    ),
    "a paragraph goes into an annex": (
        [op(1, "Stresses", REVIEW)],
        [op(1, "Stresses", REVIEW, label="annex1.op{}")],
        ["op1 annex1.op1 moved"],
    ),
    # 37/23, paragraph 5, and 43/21, paragraph 5
    "a request and the text that takes note of its result are two paragraphs": (
        [op(5, "Requests", STUDY.format("to conduct "), "request")],
        [op(5, "Takes note", f"of {STUDY.format('and ')}", "take-note")],
        ["op5 - dropped", "- op5 new"],
    ),
    # 43/21, preambular paragraphs 20 and 21, and A/HRC/46/L.22, preambular paragraph 17
    "words go into the successor of another paragraph": (
        [
            pre(1, "Recognizing", DIALOGUE),
            pre(2, "Noting", "a community of shared future for human beings in which all are free"),
        ],
        [
            pre(
                1,
                "Recognizing",
                f"{DIALOGUE} and facilitate a community of shared future for human beings in which "
                "all are free",
            )
        ],
        ["pp1 pp1 changed", "pp2 pp1 merged"],
    ),
    "words come out into a paragraph of their own": (
        [op(1, "Regrets", f"{DEBT}, and {VACCINES}")],
        [op(1, "Regrets", DEBT), op(2, "Deplores", VACCINES)],
        ["op1 op1 split", "op1 op2 split"],
    ),
    "a phrase that recurs does not show where words went": (
        [
            pre(1, "Noting", f"{DEBT} for the promotion and protection of all human rights"),
            pre(2, "Stressing", "dialogue for the promotion and protection of all human rights"),
        ],
        [
            pre(
                1, "Noting", f"{DEBT} for the promotion and protection of all human rights for all"
            ),
        ],
        ["pp1 pp1 changed", "pp2 - dropped"],
    ),
    "alone between the same neighbours, one of the same act is the successor": (
        [
            op(1, "Notes", DEBT),
            op(2, "Takes note", "of the report on foreign debt"),
            op(3, "Asks", REVIEW),
        ],
        [op(1, "Notes", DEBT), op(2, "Takes note", "of a study on debt"), op(3, "Asks", REVIEW)],
        ["op1 op1 same", "op2 op2 changed", "op3 op3 same"],
    ),
    "a new beginning above the same sub-paragraphs is a change of it": (
        [
            op(1, "Urges", "States in particular:"),
            part("op1", "a", DEBT),
            part("op1", "b", VACCINES),
        ],
        [op(4, "Urges", "everybody else:"), part("op4", "a", DEBT), part("op4", "b", VACCINES)],
        ["op1 op4 changed", "op1.a op4.a same", "op1.b op4.b same"],
    ),
    "words of a decision do not go into a reason": (
        [
            pre(1, "Recognizing", DIALOGUE),
            op(1, "Notes", f"{VACCINES} in all regions of the world"),
        ],
        [pre(1, "Recognizing", f"{DIALOGUE} and {VACCINES} in all regions of the world")],
        ["pp1 pp1 changed", "op1 - dropped"],
    ),
    "alone between the same neighbours, sub-paragraphs need more words": (
        [
            op(1, "Urges", "all States"),
            part("op1", "a", DEBT),
            part("op1", "b", "To act in good time on debts"),
            part("op1", "c", VACCINES),
            part("op1", "d", "To pay"),
        ],
        [
            op(1, "Urges", "all States"),
            part("op1", "a", DEBT),
            part("op1", "b", "To act now on all their debts"),
            part("op1", "c", VACCINES),
            part("op1", "d", "To report on it"),
        ],
        [
            "op1 op1 same",
            "op1.a op1.a same",
            "op1.b op1.b changed",
            "op1.c op1.c same",
            "op1.d - dropped",
            "- op1.d new",
        ],
    ),
    "nothing is left": ([op(1, "Stresses", REVIEW)], [], ["op1 - dropped"]),
    "nothing was there": ([], [op(1, "Stresses", REVIEW)], ["- op1 new"]),
}


@pytest.mark.parametrize(("older", "newer", "expected"), CASES.values(), ids=CASES)
def test_what_becomes_of_paragraphs(
    older: list[Wording], newer: list[Wording], expected: list[str]
) -> None:
    assert rows(older, newer) == expected


# 41/3 to 47/9 and so on, worked out by hand, paragraph by paragraph, before they were compared
@pytest.mark.parametrize(("older", "newer"), SERIES)
def test_the_texts_of_a_series_change_as_a_reader_finds(
    older: str, newer: str, matches_file: Callable[[str, Path], None]
) -> None:
    changes = compare(read(older), read(newer))
    lines = [f"{shown(one)} {one.similarity:.3f}\n" for one in changes]
    matches_file("".join(lines), GOLDEN / f"{Path(older).stem}_{Path(newer).stem}.txt")


PLACES = [
    ("pp3", None, ("", "pp")),
    ("op5.a.i", "op5.a", ("", "op")),
    ("op3-2", None, ("", "op")),
    ("annex1.op4", None, ("annex", "op")),
    ("annex12.pp4.a", "annex12.pp4", ("annex", "pp")),
    ("annex1.p3", None, ("annex", "p")),
    ("op2.quoted1.op1", None, ("quoted", "op")),
    ("op2.quoted1.pp1.a", "op2.quoted1.pp1", ("quoted", "pp")),
    ("", None, ("", "")),
]


@pytest.mark.parametrize(("label", "parent", "place"), PLACES)
def test_a_label_tells_the_part_of_the_text(
    label: str, parent: str | None, place: tuple[str, str]
) -> None:
    rank = Rank.LETTERED if parent else Rank.OPERATIVE
    assert Wording(label=label, rank=rank, text="", parent=parent).place == place


def test_another_verb_with_the_same_words_is_told() -> None:
    (change,) = compare_wordings([op(1, "Urges", DEBT)], [op(1, "Invites", DEBT)], "en")
    assert (change.kind, change.rephrased) == (ChangeKind.SAME, True)


def test_an_also_is_not_another_verb() -> None:
    (change,) = compare_wordings([pre(1, "Noting", DEBT)], [pre(1, "Noting also", DEBT)], "en")
    assert not change.rephrased


def test_french_says_also_in_its_own_words() -> None:
    older = [pre(1, "Rappelant", "la Charte", "recall")]
    newer = [pre(1, "Rappelant en outre", "la Charte", "recall")]
    (change,) = compare_wordings(older, newer, "fr")
    assert (change.kind, change.rephrased) == (ChangeKind.SAME, False)


def test_what_neighbours_have_overtaken_is_told() -> None:
    older, newer, _ = CASES["another order among neighbours is no change"]
    moved = [one.older for one in compare_wordings(older, newer, "en") if one.displaced]
    assert moved == ["pp1"]


def test_a_strong_pair_is_not_given_up_for_two_weak_ones() -> None:
    words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"]
    near = [*words[:9], "lambda"]
    half = [*words[:6], "mu", "nu", "xi", "omicron"]
    older = [op(1, "Notes", " ".join(words)), op(2, "Notes", " ".join([*near[3:], "rho", "tau"]))]
    newer = [op(1, "Notes", " ".join(half)), op(2, "Notes", " ".join(near))]
    assert "op1 op2 changed" in rows(older, newer)


def test_texts_in_two_languages_are_refused(tmp_path: Path) -> None:
    french = tmp_path / "fr.txt"
    french.write_text(
        "99/1. Un titre\n\nLe Conseil des droits de l'homme,\n\n"
        "Guidé par la Charte des Nations Unies,\n\n1. Décide de rester saisi de la question.\n",
        encoding="utf-8",
    )
    other = first_text(french)
    with pytest.raises(MisuseError, match=r"different languages \(en and fr\)"):
        compare(read("A-HRC-RES-37-23.md"), other)


WORDS = st.sampled_from(
    [
        "rights",
        "duties",
        "States",
        "the",
        "of",
        "and",
        "all",
        ",",
        "dialogue",
        "review",
        "report",
        "peace",
    ]
)
TEXTS = st.lists(
    st.builds(
        lambda kind, phrase, words: (kind, phrase, " ".join(words)),
        st.sampled_from([pre, op]),
        st.sampled_from(["Notes", "Notes also", "Requests"]),
        st.lists(WORDS, max_size=9),
    ),
    max_size=7,
)


def numbered(paragraphs: Sequence[tuple[Callable[..., Wording], str, str]]) -> list[Wording]:
    return [kind(at, phrase, words) for at, (kind, phrase, words) in enumerate(paragraphs, 1)]


@given(TEXTS)
@settings(max_examples=60)
def test_a_text_compared_with_itself_is_the_same(paragraphs: list) -> None:  # type: ignore[type-arg]  # of functions and texts
    text = numbered(paragraphs)
    changes = compare_wordings(text, text, "en")
    assert {one.kind for one in changes} <= {ChangeKind.SAME}
    assert [one.newer for one in changes] == [one.label for one in text]


@given(TEXTS, TEXTS)
@settings(max_examples=100)
def test_every_paragraph_appears(one: list, other: list) -> None:  # type: ignore[type-arg]  # of functions and texts
    older, newer = numbered(one), numbered(other)
    changes = compare_wordings(older, newer, "en")
    assert {change.older for change in changes} - {None} == {text.label for text in older}
    assert {change.newer for change in changes} - {None} == {text.label for text in newer}
    assert all(0 <= change.similarity <= 1 for change in changes)
    pairs = [(change.older, change.newer) for change in changes]
    assert len(pairs) == len(set(pairs))
    told = [one.newer for one in changes if one.newer and one.kind is not ChangeKind.MERGED]
    assert told == [text.label for text in newer]


@pytest.mark.parametrize(("older", "newer"), SERIES)
def test_swapped_texts_exchange_what_is_new_and_what_is_dropped(older: str, newer: str) -> None:
    one, other = read(older), read(newer)
    there = compare(one, other)
    back = compare(other, one)
    assert new(there) - joined(back) == dropped(back)
    assert dropped(there) == new(back) - joined(there)


def new(changes: Sequence[Change]) -> set[str | None]:
    return {one.newer for one in changes if one.kind is ChangeKind.NEW}


def dropped(changes: Sequence[Change]) -> set[str | None]:
    return {one.older for one in changes if one.kind is ChangeKind.DROPPED}


def joined(changes: Sequence[Change]) -> set[str | None]:
    return {one.older for one in changes if one.kind in {ChangeKind.MERGED, ChangeKind.SPLIT}}


@pytest.mark.parametrize("name", sorted({name for pair in SERIES for name in pair}))
def test_shuffled_paragraphs_stay_the_same(name: str) -> None:
    text = list(wordings(read(name)))
    mixed = random.Random(7).sample(text, len(text))  # noqa: S311  # an order, no secret
    changes = compare_wordings(text, mixed, "en")
    assert [(one.older, one.newer) for one in changes] == [(one.label,) * 2 for one in mixed]
    assert {one.kind for one in changes} == {ChangeKind.SAME}
