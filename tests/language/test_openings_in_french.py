"""French opening phrases as the official texts set them in italics."""

from pathlib import Path

import pytest

from hrckg.reader.opening import Openings, load_openings

# the start of a paragraph, its opening phrase, the act, the mood
PHRASES = [
    ("Rappelant sa résolution 7/36", "Rappelant", "recall", False),
    ("Rappelant également la résolution", "Rappelant également", "recall", False),
    ("Rappelle aux États qu'ils ont", "Rappelle", "recall", True),
    # the preposition is not part of the phrase
    ("Prenant note du rapport", "Prenant note", "take-note", False),
    ("Prenant également note des rapports", "Prenant également note", "take-note", False),
    (
        "Prenant note avec satisfaction également de",
        "Prenant note avec satisfaction également",
        "take-note",
        False,
    ),
    ("Guidé par la Charte", "Guidé", "guide", False),
    ("Guidé également par la Déclaration", "Guidé également", "guide", False),
    ("S'inspirant des buts et principes", "S'inspirant", "guide", False),
    ("S’inspirant également de la Charte", "S’inspirant également", "guide", False),
    ("Ayant à l'esprit la résolution", "Ayant à l'esprit", "bear-in-mind", False),
    ("Ayant aussi à l’esprit que", "Ayant aussi à l’esprit", "bear-in-mind", False),
    ("Se félicitant de la tenue", "Se félicitant", "welcome", False),
    ("Se félicite également de l'action", "Se félicite également", "welcome", True),
    (
        "Accueillant en outre avec intérêt les",
        "Accueillant en outre avec intérêt",
        "welcome",
        False,
    ),
    ("Profondément préoccupé par", "Profondément préoccupé", "express-concern", False),
    ("Également préoccupée par", "Également préoccupée", "express-concern", False),
    (
        "Se déclarant à nouveau très profondément préoccupé par",
        "Se déclarant à nouveau très profondément préoccupé",
        "express-concern",
        False,
    ),
    (
        "Exprimant sa plus profonde inquiétude face",
        "Exprimant sa plus profonde inquiétude",
        "express-concern",
        False,
    ),
    (
        "Constatant également avec une vive préoccupation que",
        "Constatant également avec une vive préoccupation",
        "note",
        False,
    ),
    ("Conscient que l'éducation", "Conscient", "aware", False),
    ("A conscience que la Commission", "A conscience", "aware", True),
    ("Demande au Gouvernement", "Demande", "ask", True),
    ("Demande que l'Organisation", "Demande", "ask", True),
    ("Demande également instamment à", "Demande également instamment", "urge", True),
    ("Prie instamment les États", "Prie instamment", "urge", True),
    ("Prie le Haut-Commissariat", "Prie", "request", True),
    ("Engage les États", "Engage", "call-upon", True),
    ("Engage également vivement les", "Engage également vivement", "urge", True),
    ("Insiste sur le fait que", "Insiste", "emphasize", True),
    ("Insiste de nouveau sur", "Insiste de nouveau", "re-emphasize", True),
    ("Affirmant que", "Affirmant", "affirm", False),
    (
        "Condamne avec la plus grande fermeté les",
        "Condamne avec la plus grande fermeté",
        "condemn",
        True,
    ),
    ("Exige à cet égard la libération", "Exige", "demand", True),
    ("Fait siennes les recommandations", "Fait siennes", "endorse", True),
    ("Sait gré aux États", "Sait gré", "express-gratitude", True),
    ("Décide de rester saisi", "Décide", "decide", True),
    ("Crée un groupe de travail", "Crée", "establish", True),
    ("S'inquiète de la situation", "S'inquiète", "disturbed", True),
    ("Élit les membres", "Élit", "elect", True),
]
NO_PHRASES = [
    "réaffirmant que",  # no capital
    "Promotion et protection",
    "Rappelons que",
    "Le Conseil décide",
    "Demandeurs d'asile",  # another word that begins alike
    "Notes de bas de page",
    "",
]
# a paragraph, and the acts of its second verbs
SECOND_VERBS = [
    ("Prie les États d'agir, et encourage les autres à les aider ;", ("encourage",)),
    (
        "Constate les progrès, demande instamment à tous d'agir, et se félicite de l'aide ;",
        ("urge", "welcome"),
    ),
    ("Saluant l'adoption du texte, et prenant note du rapport,", ("take-note",)),
    # what nobody but the organ does in a preamble needs no "et"
    (
        "Saluant le rapport, rappelant sa résolution et regrettant vivement le retard,",
        ("recall", "regret"),
    ),
    ("Réaffirmant la Charte ; et notant les travaux relevant du Conseil,", ("note",)),
    # another participle without "et" describes, as does one after no comma
    ("Rappelant le mécanisme, reconnaissant des droits à tous et affirmant que,", ()),
    # in another mood
    ("Prie les États, rappelant leurs devoirs, d'agir ;", ()),
    ("Décide de réunir un groupe, compte tenu des besoins ;", ()),
]


@pytest.fixture(scope="module")
def openings() -> Openings:
    return load_openings("fr")


@pytest.mark.parametrize(("text", "phrase", "action", "finite"), PHRASES)
def test_a_french_phrase_its_act_and_its_mood_are_found(
    openings: Openings, text: str, phrase: str, action: str, *, finite: bool
) -> None:
    opening = openings.match(text)
    assert opening
    assert (text[: opening.end], opening.action, opening.finite) == (phrase, action, finite)


@pytest.mark.parametrize("text", NO_PHRASES)
def test_anything_else_is_no_french_phrase(openings: Openings, text: str) -> None:
    assert openings.match(text) is None


@pytest.mark.parametrize(("text", "acts"), SECOND_VERBS)
def test_second_verbs_in_french_are_acts_too(
    openings: Openings, text: str, acts: tuple[str, ...]
) -> None:
    opening = openings.match(text)
    assert opening
    assert openings.further(text, opening) == acts


@pytest.mark.parametrize("tag", ["en", "fr"])
def test_a_hostile_text_is_read_in_linear_steps(tag: str) -> None:
    # words that are fillers one by one and together, and joints without a verb
    openings = load_openings(tag)
    for text in ["Exprime" + " de plus" * 50_000, "Demande" + ", et de plus" * 50_000]:
        opening = openings.match(text)
        assert opening is None or openings.further(text, opening) == ()


@pytest.mark.shared
@pytest.mark.parametrize("tag", ["en", "fr"])
def test_nearly_every_paragraph_of_real_texts_begins_with_a_known_phrase(
    shared: Path, tag: str
) -> None:
    openings = load_openings(tag)
    paragraphs = [
        " ".join(block.split()).partition(". ")[2]
        for path in sorted((shared / "corpus" / f"unres-{tag}").glob("*.txt"))
        for block in path.read_text(encoding="utf-8").split("\n\n")
        if block.partition(". ")[0].strip().isdigit() and block.rstrip().endswith(";")
    ]
    unknown = [one for one in paragraphs if not openings.match(one)]
    assert len(paragraphs) > 500
    assert len(unknown) < len(paragraphs) * 0.02, unknown
