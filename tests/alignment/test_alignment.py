"""A translation gets the labels of the text that it translates, or an issue."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from bilingual import PAIR

from hrckg.alignment import align
from hrckg.document import Code, Document, Mandate, RecordedVote
from hrckg.formats import read_source
from hrckg.reader import parse
from hrckg.span import Span

Changed = Callable[..., tuple[Document, Document]]


def labels(document: Document) -> dict[str, str]:
    """The words under each label."""
    parts = (*document.paragraphs, *document.footnotes)
    return {part.label: part.words.text for part in parts}


def issues(document: Document) -> list[tuple[str, str]]:
    """What an alignment has to report, with its place."""
    codes = {Code.PART_UNALIGNED, Code.TEXTS_DIFFER}
    return [(one.code.value, one.place) for one in document.issues if one.code in codes]


def test_every_part_of_a_translation_gets_the_label_of_its_original() -> None:
    english, french = PAIR.read()
    aligned = align(english, french)
    assert list(labels(aligned)) == list(labels(english))
    assert labels(aligned)["pp3.b"] == "Le nombre des langues, qui sont six ;"
    assert (aligned.language, aligned.title.text) == ("fr", "Le droit à un exemple")
    assert issues(aligned) == []


def test_the_act_is_that_of_the_first_text_and_the_phrase_that_of_the_other() -> None:
    english, french = PAIR.read()
    acts = {one.label: one.act for one in align(english, french).paragraphs}
    decided = acts["op3"]
    assert decided is not None
    assert (decided.phrase, decided.action) == ("Décide", "decide")


def test_the_duties_of_a_translation_are_in_its_own_words() -> None:
    english, french = map(_with_duties, PAIR.read())
    for paragraph in align(english, french).paragraphs:
        [mandate] = paragraph.mandates
        assert mandate.span.of(paragraph.words.text) == paragraph.words.text
        assert mandate.span.end == len(paragraph.words.text)


def _with_duties(document: Document) -> Document:
    """Make every paragraph a duty, from its first word to its last."""
    paragraphs = tuple(
        replace(one, mandates=(Mandate(span=Span(0, len(one.words.text))),))
        for one in document.paragraphs
    )
    return replace(document, paragraphs=paragraphs)


def test_a_paragraph_lost_in_the_first_text_moves_no_other() -> None:
    lost = "Bearing in mind the Vienna Declaration and Programme of Action,\n\n"
    english, french = replace(PAIR, english=PAIR.english.replace(lost, "")).read()
    aligned = align(english, french)
    assert "pp4" not in labels(aligned)
    assert labels(aligned)["pp3.a"].startswith("Le manque")
    assert issues(aligned) == [("part-unaligned", "text")]
    [issue] = [one for one in aligned.issues if one.code is Code.PART_UNALIGNED]
    assert "Déclaration et le Programme d'action" in issue.message
    assert issue.span.of(french.source.text).startswith("Ayant à l'esprit")


def test_a_paragraph_lost_in_the_translation_is_named_where_it_is_held() -> None:
    lost = "Guidé par la Charte des Nations Unies,\n\n"
    english, french = replace(PAIR, french=PAIR.french.replace(lost, "")).read()
    aligned = align(english, french)
    assert labels(aligned)["pp2"].startswith("Rappelant sa résolution 60/251")
    assert "pp1" not in labels(aligned)
    assert issues(aligned) == [("part-unaligned", "pp1")]


def test_two_paragraphs_that_a_translation_runs_together_are_neither() -> None:
    long = {
        "en": "Recalling the Convention of 1949 and the report of 1957 on all that it agreed,",
        "fr": "Rappelant la Convention de 1949 et le rapport de 1957 sur tout ce qu'elle a dit,",
    }
    first = PAIR.english.replace("Bearing", f"{long['en']}\n\nBearing", 1)
    other = PAIR.french.replace("Ayant", f"{long['fr']} ayant", 1).replace(
        "esprit la", "esprit aussi la"
    )
    english, french = replace(PAIR, english=first, french=other).read()
    aligned = align(english, french)
    assert {"pp4", "pp5"}.isdisjoint(labels(aligned))
    assert issues(aligned) == [
        ("part-unaligned", "text"),
        ("part-unaligned", "pp4"),
        ("part-unaligned", "pp5"),
    ]


@pytest.mark.parametrize("lost_before", [False, True])
def test_a_part_that_holds_words_of_a_neighbour_left_over_is_paired_with_neither(
    *, lost_before: bool
) -> None:
    """An English dump of 40/23 ends one paragraph in the middle of the words of the next."""
    one = {
        "en": "Emphasizing the importance of accountability for preventing all new conflicts,",
        "fr": "Soulignant l'importance des responsabilités pour prévenir les conflits nouveaux,",
    }
    two = {
        "en": "{} violations of humanitarian obligations in the occupied Territory, including "
        "the excessive use of force and military operations that cause death among civilians, "
        "the destruction of infrastructure and of agricultural resources, and the detention of "
        "thousands of persons, including numerous children and elderly persons, for years,",
        "fr": "Gravement préoccupé par les violations d'obligations humanitaires dans le "
        "Territoire occupé, notamment l'usage excessif de la force et les opérations militaires "
        "qui causent la mort de civils, la destruction d'infrastructures et de ressources "
        "agricoles, et la détention de milliers de personnes, dont de nombreux enfants, "
        "pendant des années,",
    }
    whole, cut = two["en"].format("Gravely concerned by"), two["en"].format("The")
    run = f"{whole} and {one['en'].lower()}" if lost_before else f"{one['en']} {cut}"
    in_french = f"{two['fr']}\n\n{one['fr']}" if lost_before else f"{one['fr']}\n\n{two['fr']}"
    english, french = replace(
        PAIR,
        english=PAIR.english.replace("Bearing", f"{run}\n\nBearing", 1),
        french=PAIR.french.replace("Ayant", f"{in_french}\n\nAyant", 1),
    ).read()
    aligned = labels(align(english, french))
    assert "pp4" not in aligned
    assert aligned["pp5"].startswith("Ayant à l'esprit")


def test_footnotes_that_change_places_are_paired_by_their_symbols() -> None:
    other = (
        PAIR.french.replace("2020¹", "2020²")
        .replace("général²", "général¹")
        .replace("¹ Voir A/HRC/43/31.\n\n² A/HRC/99/7.", "¹ A/HRC/99/7.\n\n² Voir A/HRC/43/31.")
    )
    english, french = replace(PAIR, french=other).read()
    aligned = align(english, french)
    assert labels(aligned)["fn1"] == "Voir A/HRC/43/31."
    refs = {one.label: [ref.footnote for ref in one.refs] for one in aligned.paragraphs}
    assert (refs["pp2"], refs["op1"]) == (["1"], ["2"])


def test_notes_of_one_number_that_name_different_texts_are_not_one_note() -> None:
    other = PAIR.french.replace("A/HRC/99/7", "A/HRC/98/7")
    english, french = replace(PAIR, french=other).read()
    aligned = align(english, french)
    assert "fn2" not in labels(aligned)
    assert issues(aligned) == [("part-unaligned", "text"), ("part-unaligned", "fn2")]


DIFFERENCES = [
    ("Point 3 de", "Point 4 de", "text", "agenda_item"),
    ("30 mars 2050", "31 mars 2050", "text", "distributed_on"),
    ("45e séance", "46e séance", "meeting", "meeting"),
    ("24 février-20 mars", "23 février-20 mars", "session", "session"),
]


@pytest.mark.parametrize(("printed", "instead", "place", "field"), DIFFERENCES)
def test_what_a_translation_says_otherwise_is_reported_and_not_said(
    printed: str, instead: str, place: str, field: str
) -> None:
    english, french = replace(PAIR, french=PAIR.french.replace(printed, instead)).read()
    aligned = align(english, french)
    assert getattr(aligned, field) == getattr(english, field) != getattr(french, field)
    assert issues(aligned) == [("texts-differ", place)]


def test_what_only_a_translation_says_is_kept() -> None:
    english, french = replace(PAIR, english=PAIR.english.replace("Agenda item 3\n", "")).read()
    assert english.agenda_item is None
    aligned = align(english, french)
    assert aligned.agenda_item == "3"
    assert issues(aligned) == []


def ballots(document: Document) -> list[tuple[str, str, str]]:
    vote = document.adoption
    assert isinstance(vote, RecordedVote)
    return [(one.state, one.position.value, one.printed.text) for one in vote.ballots]


def test_a_ballot_keeps_the_name_that_each_language_prints() -> None:
    english, french = PAIR.read()
    assert ballots(align(english, french)) == [
        ("BEN", "in-favour", "Bénin"),
        ("BRA", "in-favour", "Brésil"),
        ("CIV", "in-favour", "Côte d'Ivoire"),
        ("JPN", "against", "Japon"),
        ("MEX", "abstaining", "Mexique"),
    ]


def test_a_ballot_of_one_language_only_is_reported() -> None:
    english, french = replace(PAIR, french=PAIR.french.replace("Bénin", "Cuba")).read()
    aligned = align(english, french)
    assert [state for state, _, _ in ballots(aligned)] == ["BRA", "CIV", "JPN", "MEX"]
    [issue] = [one for one in aligned.issues if one.code is Code.TEXTS_DIFFER]
    assert "BEN in-favour, CUB in-favour" in issue.message
    assert issue.place == "action"


def test_a_list_that_the_first_text_has_lost_in_part_is_taken_from_the_other() -> None:
    english, french = replace(PAIR, english=PAIR.english.replace("Benin, ", "")).read()
    assert ("BEN", "in-favour", "Bénin") in ballots(align(english, french))


def test_other_totals_are_reported_and_not_said() -> None:
    english, french = replace(PAIR, french=PAIR.french.replace("3 voix", "4 voix")).read()
    aligned = align(english, french)
    vote = aligned.adoption
    assert isinstance(vote, RecordedVote)
    assert vote.in_favour == 3
    assert ("texts-differ", "action") in issues(aligned)


def test_an_action_of_another_kind_is_reported_and_not_said() -> None:
    start = PAIR.french.index("[Adoptée par")
    end = PAIR.french.index("Mexique]") + len("Mexique]")
    other = f"{PAIR.french[:start]}[Adoptée sans vote.]{PAIR.french[end:]}"
    english, french = replace(PAIR, french=other).read()
    aligned = align(english, french)
    assert aligned.actions == ()
    assert ("texts-differ", "action") in issues(aligned)


def test_a_text_aligned_to_itself_stays_as_it_is() -> None:
    english, _ = PAIR.read()
    assert align(english, english) == english


@pytest.mark.shared
def test_real_pairs_are_aligned_but_for_what_one_of_them_lacks(shared: Path) -> None:
    paired = first = other = 0
    for path in sorted((shared / "corpus" / "unres-en").glob("*.txt")):
        translated = shared / "corpus" / "unres-fr" / path.name.replace(".en.", ".fr.")
        english, french = parse(read_source(path)), parse(read_source(translated))
        aligned = align(english, french)
        assert {one.label for one in aligned.paragraphs} <= {
            one.label for one in english.paragraphs
        }
        left = [one for one in aligned.issues if one.code is Code.PART_UNALIGNED]
        assert bool(left) == (len(aligned.paragraphs) < max(map(_parts, (english, french))))
        first, other = first + _parts(english), other + _parts(french)
        paired += len(aligned.paragraphs)
    assert paired > 0.98 * first, (paired, first, other)


def _parts(document: Document) -> int:
    return len(document.paragraphs)
