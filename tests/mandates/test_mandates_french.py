"""What official French makes somebody do: a sentence a row."""

from collections.abc import Callable
from pathlib import Path

import pytest

import hrckg
from hrckg.document import Mandate

HEAD = (
    "1/1. Un exemple\n\nLe Conseil des droits de l’homme,\n\n"
    "Guidé par la Charte des Nations Unies,\n\n"
)
CASES = [
    # a second verb without a comma (A/HRC/RES/45/12, paragraph 1)
    (
        (
            "Prend acte du rapport du Haut-Commissaire et prie le Haut-Commissaire de lui "
            "soumettre un rapport à sa cinquantième session ;"
        ),
        ["HCHR: report > HRC at HRC/50"],
    ),
    # what is made and handed over is one duty, "lui" is the organ that speaks
    (
        (
            "Prie également le Haut-Commissaire d’établir un rapport sur les délibérations de "
            "l’atelier et de le lui soumettre à sa trente-cinquième session ;"
        ),  # A/HRC/RES/29/8
        ["HCHR: report > HRC at HRC/35"],
    ),
    # verbs that share their object
    (
        (
            "Prie la Haute-Commissaire d’établir et de lui soumettre à sa quarante-sixième session "
            "un rapport complet ;"
        ),
        ["HCHR: report > HRC at HRC/46"],
    ),
    (
        (
            "Prie le Haut-Commissariat d’établir, en vue de le lui présenter à sa trente-neuvième "
            "session, un rapport sur la question ;"
        ),
        ["OHCHR: report > HRC at HRC/39"],
    ),
    # two duties with a session each
    (
        (
            "Prie la Haute-Commissaire de lui présenter, à sa quarantième session, un rapport "
            "oral, et de lui soumettre, à sa quarante-deuxième session, un rapport écrit ;"
        ),
        ["HCHR: oral-update > HRC at HRC/40", "HCHR: report > HRC at HRC/42"],
    ),
    # two papers of one verb
    (
        (
            "Demande au Haut-Commissariat de lui présenter un compte rendu oral à sa "
            "vingt-quatrième session, et un rapport complet à sa vingt-cinquième session."
        ),
        ["OHCHR: oral-update > HRC at HRC/24", "OHCHR: report at HRC/25"],
    ),
    # the verb alone names what is delivered
    (
        (
            "Prie le Secrétaire général de lui faire rapport à sa vingt-huitième session sur "
            "l’application de la présente résolution ;"
        ),  # A/HRC/RES/25/29
        ["SG: report > HRC at HRC/28"],
    ),
    (
        (
            "Prie le Haut-Commissaire de rendre compte chaque année de ses activités au Conseil "
            "des droits de l’homme et à l’Assemblée générale ;"
        ),
        ["HCHR: report > HRC > GA annual"],
    ),
    (
        "Prie la Haute-Commissaire de continuer à lui présenter un rapport annuel ;",
        ["HCHR: report > HRC annual"],
    ),
    (
        (
            "Prie le Haut-Commissariat d’établir un rapport récapitulatif sur la table ronde et de "
            "le soumettre au Conseil avant sa cinquante-deuxième session."
        ),
        ["OHCHR: summary-report > HRC before HRC/52"],
    ),
    # several who are asked; those who are consulted are not
    (
        (
            "Prie le Secrétaire général et le Haut-Commissaire de fournir toutes les ressources "
            "nécessaires à la réunion ;"
        ),
        ["SG+HCHR: resources"],
    ),
    (
        (
            "Prie le Haut-Commissariat, agissant en consultation avec le Secrétaire général, "
            "d’organiser deux ateliers régionaux ;"
        ),
        ["OHCHR: workshop"],
    ),
    # what the organ decides to do
    (
        "Décide d’organiser, à sa trente-septième session, une table ronde de haut niveau ;",
        ["HRC: panel-discussion at HRC/37"],
    ),
    (
        (
            "Décide d’inscrire au programme de travail de sa quarante-quatrième session une "
            "réunion-débat ;"
        ),
        ["HRC: panel-discussion at HRC/44"],
    ),
    (
        "Décide que la réunion-débat se tiendra à sa quarante-neuvième session ;",
        ["HRC: panel-discussion at HRC/49"],
    ),
    (
        "Décide d’organiser un séminaire d’une journée sur la question ;",
        ["HRC: seminar for P1D"],
    ),
    (
        "Décide que le Forum social se réunira pendant deux jours ouvrables à Genève ;",
        ["SOCIAL-FORUM: meeting for P2D"],
    ),
    ("Décide de rester saisi de la question.", ["HRC: -"]),
    (
        "Décide de poursuivre l’examen de cette question à sa quarante-septième session.",
        ["HRC: consideration at HRC/47"],
    ),
    # a mandate goes on
    (
        (
            "Décide de proroger, pour une période de trois ans, le mandat du Rapporteur spécial "
            "sur les droits des personnes handicapées ;"
        ),
        ["HRC: - extends SR-DISABILITIES for P3Y"],
    ),
    (
        (
            "Décide de proroger d’un an le mandat de l’Expert indépendant sur la situation des "
            "droits de l’homme en Somalie, qui consiste à la suivre et à en rendre compte ;"
        ),
        ["HRC: - extends IE-SOMALIA for P1Y"],
    ),
    # a clause behind another one
    (
        (
            "Décide de tenir une réunion-débat à sa trente-troisième session, et prie le "
            "Haut-Commissaire d’établir un rapport de synthèse ;"
        ),
        ["HRC: panel-discussion at HRC/33", "HCHR: summary-report"],
    ),
    # whoever is asked without being a body of the list is no actor
    ("Demande aux États de présenter des rapports aux organes conventionnels ;", []),
    ("Engage tous les États à appliquer la présente résolution ;", []),
    # the nouns in front of an infinitive that say what something is for
    (
        "Prie le Haut-Commissaire de prendre des mesures afin de présenter un rapport ;",
        ["HCHR: -"],
    ),
    # what an earlier text had asked for
    (
        (
            "Rappelle que, dans sa résolution 72/171, l’Assemblée générale a prié le Conseil des "
            "droits de l’homme d’examiner la question ;"
        ),
        ["recalled HRC: - of A/RES/72/171"],
    ),
]


def _mandates(line_of: Callable[[Mandate], str], *operative: str) -> list[str]:
    numbered = [f"{number}. {text}" for number, text in enumerate(operative, 1)]
    document = hrckg.parse(HEAD + "\n\n".join(numbered) + "\n")
    assert document.language == "fr"
    return [line_of(one) for one in document.paragraphs[-1].mandates]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_french_paragraphs_make_these_duties(
    line_of: Callable[[Mandate], str], sentence: str, expected: list[str]
) -> None:
    assert _mandates(line_of, sentence) == expected


def test_who_was_named_before_is_known_by_the_short_name(
    line_of: Callable[[Mandate], str],
) -> None:
    named = (
        "Accueille avec satisfaction les travaux de l’Expert indépendant sur la situation des "
        "droits de l’homme en Somalie ;"
    )
    asked = "Prie l’Expert indépendant de lui faire rapport à sa vingt-septième session ;"
    assert _mandates(line_of, named, asked) == ["IE-SOMALIA: report > HRC at HRC/27"]


@pytest.mark.shared
def test_both_languages_of_a_resolution_ask_for_about_as_much(shared: Path) -> None:
    french = english = 0
    for path in sorted((shared / "corpus" / "unres-fr").glob("*.fr.txt")):
        other = shared / "corpus" / "unres-en" / path.name.replace(".fr.", ".en.")
        french += _count(path)
        english += _count(other)
    assert 0.9 * english < french < 1.1 * english


def _count(path: Path) -> int:
    document = hrckg.parse(path.read_text(encoding="utf-8"), path.name)
    return sum(len(one.mandates) for one in document.paragraphs)
