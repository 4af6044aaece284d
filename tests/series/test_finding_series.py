"""Which texts are put together, in which order, and what each of them follows."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrckg.series import KnownSeries, Text, find_series
from hrckg.symbol import Kind

FOOD = "The right to food"


def text(name: str, title: str = FOOD, **known: Any) -> Text:
    """A text of the Council by its number ("43/21"), or a draft ("46/L.22")."""
    session, _, number = name.partition("/")
    draft = number.startswith("L.")
    facts: dict[str, Any] = {
        "iri": name,
        "kind": Kind.DRAFT_RESOLUTION if draft else Kind.RESOLUTION,
        "organ": "HRC",
        "session": session,
        "number": tuple(map(int, number.removeprefix("L.").replace("Rev.", "").split("/"))),
        "titles": {"en": title},
        **known,
    }
    return Text(**facts)


def follows(*texts: Text, known: tuple[KnownSeries, ...] = ()) -> Mapping[str, str]:
    """What each text follows, over all series."""
    return {a: b for one in find_series(texts, known) for a, b in one.follows.items()}


def together(*texts: Text, known: tuple[KnownSeries, ...] = ()) -> list[tuple[str, ...]]:
    """The texts of each series, in order."""
    return [one.texts for one in find_series(texts, known)]


# what is held, and what each text follows
CHAINS: list[tuple[str, list[Text], dict[str, str]]] = [
    ("one text alone", [text("43/21")], {}),
    ("two texts", [text("37/23"), text("43/21")], {"43/21": "37/23"}),
    (
        "the nearest that is held",
        [text("37/23"), text("43/21"), text("46/13")],
        {"43/21": "37/23", "46/13": "43/21"},
    ),
    (
        "a draft takes the place of the text that is not held",
        [text("43/21"), text("46/L.22", adopted_as="46/13"), text("49/5")],
        {"46/L.22": "43/21", "49/5": "46/L.22"},
    ),
    (
        "a draft gives way to the adopted text",
        [text("43/21"), text("46/L.22", adopted_as="46/13"), text("46/13"), text("49/5")],
        {"46/L.22": "43/21", "46/13": "43/21", "49/5": "46/13"},
    ),
    (
        "a draft gives way to the text of its session and title",
        [text("43/21"), text("46/L.22"), text("46/13"), text("49/5")],
        {"46/L.22": "43/21", "46/13": "43/21", "49/5": "46/13"},
    ),
    (
        "the last draft of a session stands",
        [text("43/21"), text("46/L.22"), text("46/L.22/Rev.1"), text("49/5")],
        {"46/L.22": "43/21", "46/L.22/Rev.1": "43/21", "49/5": "46/L.22/Rev.1"},
    ),
    (
        "nothing follows a draft that was not adopted",
        [text("43/21"), text("46/L.22", failed=True), text("49/5")],
        {"46/L.22": "43/21", "49/5": "43/21"},
    ),
    (
        "two texts of one session by their days",
        [
            text("43/21", adopted_on=date(2020, 6, 22)),
            text("43/9", adopted_on=date(2020, 6, 23)),
        ],
        {"43/9": "43/21"},
    ),
    (
        "a special session among regular ones",
        [
            text("16/1", adopted_on=date(2011, 3, 24)),
            text("S-16/1", adopted_on=date(2011, 4, 29)),
            text("17/1"),
            text("18/1", adopted_on=date(2011, 9, 29)),
        ],
        {"S-16/1": "16/1", "17/1": "S-16/1", "18/1": "17/1"},
    ),
    (
        "a special session that nobody can place",
        [text("16/1"), text("S-16/1"), text("17/1")],
        {"17/1": "16/1"},
    ),
    (
        "days that contradict the order of sessions",
        [
            text("37/23", adopted_on=date(2028, 3, 23)),
            text("43/21", adopted_on=date(2020, 6, 22)),
        ],
        {},
    ),
    (
        "the Commission before the Council",
        [text("61/3", organ="CHR"), text("2/1"), text("3/1")],
        {"2/1": "61/3", "3/1": "2/1"},
    ),
    ("another organ", [text("60/3", organ="GA"), text("2/1")], {}),
]


@pytest.mark.parametrize(("held", "expected"), [row[1:] for row in CHAINS], ids=lambda _: "")
def test_each_text_follows_the_nearest_earlier_one(
    held: list[Text], expected: dict[str, str]
) -> None:
    assert follows(*held) == expected
    assert follows(*reversed(held)) == expected


def test_a_listed_series_is_one_of_a_single_text() -> None:
    listed = KnownSeries(name="food", titles={"en": ("Right to food",), "fr": ("L’alimentation",)})
    (found,) = find_series([text("43/21")], [listed])
    assert (found.name, found.texts) == ("food", ("43/21",))
    assert found.labels == {"en": "Right to food", "fr": "L’alimentation"}


def test_a_series_is_called_by_the_title_of_its_first_text() -> None:
    older = text("7/14", "Promotion of the right to food")
    (found,) = find_series([text("43/21", "Promoting the right to food"), older])
    assert found.name == "promotion-of-the-right-to-food"
    assert found.labels == {"en": "Promotion of the right to food"}


def test_an_older_text_does_not_rename_a_listed_series() -> None:
    older = text("7/14", "Promotion of the right to food")
    listed = KnownSeries(
        name="promoting-the-right-to-food", titles={"en": ("Promoting the right to food",)}
    )
    (found,) = find_series([text("43/21", "Promoting the right to food"), older], [listed])
    assert found.name == "promoting-the-right-to-food"


def test_series_of_other_organs_have_the_organ_in_their_name() -> None:
    names = [one.name for one in find_series([text(f"{n}/3", organ="GA") for n in (60, 61)])]
    assert names == ["GA/the-right-to-food"]


def test_near_titles_need_a_citation() -> None:
    older = text("37/7", "Rights of the child: early childhood")
    newer = text("40/14", "Rights of the child: empowerment")
    citing = text("40/14", "Rights of the child: empowerment", cites=frozenset({"37/7"}))
    assert together(older, newer) == []
    assert together(older, citing) == [("37/7", "40/14")]


def test_no_evidence_joins_two_listed_series() -> None:
    older = text("37/7", "Rights of the child: early childhood")
    newer = text("40/14", "Rights of the child: empowerment", cites=frozenset({"37/7"}))
    listed = tuple(
        KnownSeries(name=name, titles={"en": (one.titles["en"],)})
        for name, one in (("one", older), ("other", newer))
    )
    assert together(older, newer, known=listed) == [("37/7",), ("40/14",)]


def test_a_draft_belongs_to_the_series_of_the_text_that_it_became() -> None:
    draft = text("46/L.22", "A name that was dropped", adopted_as="46/13")
    assert together(text("43/21"), draft, text("46/13")) == [("43/21", "46/L.22", "46/13")]


def test_titles_in_any_language_join() -> None:
    both = text("40/1", titles={"en": "The right to food", "fr": "Le droit à l’alimentation"})
    french = text("43/1", titles={"fr": "Droit à l’alimentation"})
    (found,) = find_series([text("37/1"), french, both])
    assert found.texts == ("37/1", "40/1", "43/1")
    assert found.labels == {"en": FOOD, "fr": "Le droit à l’alimentation"}


@pytest.mark.parametrize("kind", [Kind.AMENDMENT, Kind.REPORT, Kind.OTHER])
def test_amendments_and_reports_are_in_no_series(kind: Kind) -> None:
    assert together(text("37/1", kind=kind), text("40/1", kind=kind)) == []


@pytest.mark.parametrize("title", ["", "…", "—"])
def test_texts_without_a_title_are_in_no_series(title: str) -> None:
    assert together(text("37/1", title), text("40/1", title)) == []


_TEXTS = st.lists(
    st.builds(
        text,
        st.builds(
            "{}/{}".format,
            st.integers(1, 6),
            st.sampled_from(["1", "2", "L.3", "L.3/Rev.1"]),
        ),
        st.sampled_from([FOOD, "Right to food", "Food: in Mali", "Food", "Food: seeds"]),
        cites=st.frozensets(st.sampled_from(["1/1", "2/2", "3/1"])),
        adopted_as=st.sampled_from([None, "1/1", "4/2"]),
    ),
    max_size=12,
    unique_by=lambda one: one.iri,
)


@given(_TEXTS, st.randoms())
def test_the_order_of_reading_does_not_matter(texts: list[Text], random: Any) -> None:
    shuffled = list(texts)
    random.shuffle(shuffled)
    assert find_series(shuffled) == find_series(texts)


@given(_TEXTS)
def test_series_share_no_text_and_go_forward(texts: list[Text]) -> None:
    found = find_series(texts)
    members = [iri for one in found for iri in one.texts]
    assert len(set(members)) == len(members)
    assert len({one.name for one in found}) == len(found)
    for one in found:
        place = {iri: at for at, iri in enumerate(one.texts)}
        assert all(place[older] < place[newer] for newer, older in one.follows.items())


@given(_TEXTS)
def test_a_draft_follows_no_text_of_its_own_session(texts: list[Text]) -> None:
    session = {one.iri: one.session for one in texts}
    drafts = {one.iri for one in texts if one.is_draft}
    for newer, older in follows(*texts).items():
        assert newer not in drafts or session[newer] != session[older]
