"""Sentences of official French texts, and the references that a reader finds in them."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from hrckg.document import Document, Source, Target
from hrckg.mentions import load_entities, resolve
from hrckg.reader import Reader, parse

CASES = [
    # --- dates behind names ---------------------------------------------------------------------
    (
        "Rappelant la Convention relative au statut des réfugiés du 28 juillet 1951,",
        [
            (
                "Convention relative au statut des réfugiés du 28 juillet 1951",
                "instrument/REFUGEE-CONVENTION",
            )
        ],
    ),
    # --- sessions of those who ask for themselves -----------------------------------------------
    (
        (
            "Rappelle que l’Assemblée générale, dans sa résolution 73/168, a prié le Secrétaire "
            "général de lui faire rapport à sa soixante-quinzième session;"
        ),
        [
            ("Assemblée générale", "body/GA"),
            ("résolution 73/168", "A/RES/73/168"),
            ("Secrétaire général", "body/SG"),
            ("soixante-quinzième session", "session/GA/75"),
        ],
    ),
    # --- numbered texts -------------------------------------------------------------------------
    # the organ behind the number, then the date (A/HRC/RES/22/1)
    (
        "Ayant à l'esprit la résolution 60/251 de l'Assemblée générale en date du 15 mars 2006,",
        [("résolution 60/251 de l'Assemblée générale en date du 15 mars 2006", "A/RES/60/251")],
    ),
    # the date, then the organ; "sa" is the Council's
    (
        (
            "Rappelant la résolution 76/178 de l’Assemblée générale, du 16 décembre 2021, "
            "et sa résolution 46/13 du 1er avril 2021,"
        ),
        [
            (
                "résolution 76/178 de l’Assemblée générale, du 16 décembre 2021",
                "A/RES/76/178",
            ),
            ("résolution 46/13 du 1er avril 2021", "A/HRC/RES/46/13"),
        ],
    ),
    # "1 er" as converters write it
    (
        "Rappelant sa résolution 12/15 du 1 er octobre 2009,",
        [("résolution 12/15 du 1 er octobre 2009", "A/HRC/RES/12/15")],
    ),
    # two lists, each with its organ behind it (A/HRC/RES/22/31)
    (
        (
            "Réaffirmant aussi les résolutions 16/18, en date du 24 mars 2011, et 19/25, en date "
            "du 23 mars 2012, du Conseil des droits de l'homme, et les résolutions 66/167, en "
            "date du 19 décembre 2011, et 67/178, en date du 20 décembre 2012, de l'Assemblée "
            "générale,"
        ),
        [
            ("résolutions 16/18, en date du 24 mars 2011", "A/HRC/RES/16/18"),
            ("19/25, en date du 23 mars 2012", "A/HRC/RES/19/25"),
            ("Conseil des droits de l'homme", "body/HRC"),
            ("résolutions 66/167, en date du 19 décembre 2011", "A/RES/66/167"),
            ("67/178, en date du 20 décembre 2012", "A/RES/67/178"),
            ("Assemblée générale", "body/GA"),
        ],
    ),
    # one list of two organs: the organ of a number is the next one behind it
    (
        "Rappelant les résolutions 5/1 et 5/2 du Conseil et 60/251 de l'Assemblée générale,",
        [
            ("résolutions 5/1", "A/HRC/RES/5/1"),
            ("5/2", "A/HRC/RES/5/2"),
            ("Conseil", "body/HRC"),
            ("60/251", "A/RES/60/251"),
            ("Assemblée générale", "body/GA"),
        ],
    ),
    # the organ before the numbers
    (
        "Rappelant les résolutions de l’Assemblée générale 60/251, du 15 mars 2006, et 65/281,",
        [
            ("résolutions de l’Assemblée générale 60/251, du 15 mars 2006", "A/RES/60/251"),
            ("65/281", "A/RES/65/281"),
        ],
    ),
    # Security Council style (A/HRC/RES/36/20)
    (
        (
            "Rappelant les résolutions 2118 (2013) du 27 septembre 2013, 2254 (2015) du "
            "18 décembre 2015 et 2268 (2016) du Conseil de sécurité,"
        ),
        [
            ("résolutions 2118 (2013) du 27 septembre 2013", "S/RES/2118(2013)"),
            ("2254 (2015) du 18 décembre 2015", "S/RES/2254(2015)"),
            ("2268 (2016)", "S/RES/2268(2016)"),
            ("Conseil de sécurité", "body/SC"),
        ],
    ),
    # whose "sa résolution" is: the organ's that is named next to it (A/HRC/RES/36/20)
    (
        (
            "Se félicite de la création par l'Assemblée générale, dans sa résolution 71/248 du "
            "21 décembre 2016, du Mécanisme ;"
        ),
        [
            ("Assemblée générale", "body/GA"),
            ("résolution 71/248 du 21 décembre 2016", "A/RES/71/248"),
        ],
    ),
    # … or behind it
    (
        "Notant que, dans sa résolution 72/171, l'Assemblée générale a prié les États d'agir,",
        [("résolution 72/171", "A/RES/72/171"), ("Assemblée générale", "body/GA")],
    ),
    # the Commission on Human Rights, by its years
    (
        "Rappelant la résolution 1993/51 de la Commission des droits de l'homme,",
        [("résolution 1993/51 de la Commission des droits de l'homme", "E/CN.4/RES/1993/51")],
    ),
    # a title in French quotation marks names the same text
    (
        "Rappelant sa résolution 19/2 du 22 mars 2012 intitulée « La réconciliation »,",
        [
            ("résolution 19/2 du 22 mars 2012", "A/HRC/RES/19/2"),
            ("La réconciliation", "A/HRC/RES/19/2"),
        ],
    ),
    ("Rappelant la déclaration publiée sous la cote PRST/8/1,", [("PRST/8/1", "A/HRC/PRST/8/1")]),
    # an organ that is none of these
    (
        "Rappelant la résolution 2/1 du Conseil de paix et de sécurité,",
        [("résolution 2/1", "?")],
    ),
    # an organ that only seems to be one: nobody says whose
    ("Rappelant la résolution 34/16,", [("résolution 34/16", "?")]),
    # --- parts of texts -------------------------------------------------------------------------
    (
        "Rappelant l'article 19 du Pacte international relatif aux droits civils et politiques,",
        [("Pacte international relatif aux droits civils et politiques", "instrument/ICCPR")],
    ),
    # --- instruments and their short forms ------------------------------------------------------
    (
        "Guidé par la Charte des Nations Unies, la Déclaration universelle des droits de l'homme",
        [
            ("Charte des Nations Unies", "instrument/UN-CHARTER"),
            ("Déclaration universelle des droits de l'homme", "instrument/UDHR"),
        ],
    ),
    (
        "Rappelant l'importance de la Déclaration et du Programme d'action de Vienne,",
        [("Déclaration et du Programme d'action de Vienne", "instrument/VDPA")],
    ),
    # --- bodies ---------------------------------------------------------------------------------
    (
        "Prie le Haut-Commissaire de lui faire rapport ;",
        [("Haut-Commissaire", "body/HCHR")],
    ),
    (
        "Remercie le Haut-Commissaire des Nations Unies pour les réfugiés ;",
        [
            (
                "Haut-Commissaire des Nations Unies pour les réfugiés",
                "body/HIGH-COMMISSIONER-REFUGEES",
            )
        ],
    ),
    ("Remercie le Haut-Commissaire pour les minorités nationales ;", []),
    ("Remercie le Secrétaire général adjoint aux affaires humanitaires ;", []),
    (
        "Salue l'Assemblée générale de l'Organisation des États américains ;",
        [("Organisation des États américains", "body/OAS")],
    ),
    (
        "Encourage la Commission des droits de l'homme du Soudan du Sud ;",
        [("Soudan du Sud", "state/SSD")],
    ),
    ("Salue les États du bassin du lac Tchad et le Niger ;", [("Niger", "state/NER")]),
    # --- sessions and agenda items --------------------------------------------------------------
    (
        "Prie le Haut-Commissariat de lui présenter un rapport à sa quarante-neuvième session ;",
        [("Haut-Commissariat", "body/OHCHR"), ("quarante-neuvième session", "session/HRC/49")],
    ),
    (
        "Prie l'expert de faire rapport à l'Assemblée générale à sa soixante-seizième session ;",
        [("Assemblée générale", "body/GA"), ("soixante-seizième session", "session/GA/76")],
    ),
    (
        "Rappelant la trentième session extraordinaire de l'Assemblée générale,",
        [("trentième session extraordinaire de l'Assemblée générale", "session/GA/S-30")],
    ),
    (
        "Décide de tenir une réunion à ses quarante-neuvième et cinquantième sessions ;",
        [("quarante-neuvième", "session/HRC/49"), ("cinquantième sessions", "session/HRC/50")],
    ),
    # a session of a body that has no symbol of ours
    (
        "Salue le Groupe de travail sur le droit au développement à sa vingtième session ;",
        [
            ("Groupe de travail sur le droit au développement", "body/WG-DEVELOPMENT"),
            ("vingtième session", "?"),
        ],
    ),
    (
        "Salue le Groupe d'éminents experts, qui a tenu sa huitième session,",
        [("huitième session", "?")],
    ),
    # another organ is named, and nobody says whose session it is
    (
        "Salue l'action de l'Assemblée générale, et le document final de sa trentième session,",
        [("Assemblée générale", "body/GA"), ("trentième session", "?")],
    ),
    ("Célébrant le soixante-dixième anniversaire de la Déclaration,", [("Déclaration", "?")]),
    (
        "Décide d'en poursuivre l'examen au titre du point 10 de l'ordre du jour.",
        [("point 10 de l'ordre du jour", "agenda/10")],
    ),
    ("Décide d'y revenir à la présente session.", [("présente session", "session/HRC/47")]),
    # the organ speaks of its own session, though another one is named
    (
        "Prie le Haut-Commissariat d’organiser, avant sa propre cinquante-septième session, … ;",
        [("Haut-Commissariat", "body/OHCHR"), ("cinquante-septième session", "session/HRC/57")],
    ),
    # where a text was adopted
    (
        (
            "Rappelant la résolution 2000/22 de la Sous-Commission de la promotion et de la "
            "protection des droits de l’homme, adoptée à sa cinquante-deuxième session,"
        ),
        [
            (
                (
                    "résolution 2000/22 de la Sous-Commission de la promotion et de la protection "
                    "des droits de l’homme"
                ),
                "E/CN.4/Sub.2/RES/2000/22",
            ),
            ("cinquante-deuxième session", "session/SUBCOMMISSION/52"),
        ],
    ),
    # a misprint is no other session (A/HRC/RES/32/24)
    ("Prie la titulaire de présenter un compte rendu oral à sa trentième-quatrième session ;", []),
    (
        "Décide de poursuivre l’examen au titre des points 3 et 10 de l’ordre du jour.",
        [("points 3", "agenda/3"), ("10 de l’ordre du jour", "agenda/10")],
    ),
    # --- collections ----------------------------------------------------------------------------
    (
        (
            "Rappelant les résolutions de la Commission des droits de l’homme sur le renforcement "
            "de la coopération internationale dans le domaine des droits de l’homme,"
        ),
        [
            (
                (
                    "résolutions de la Commission des droits de l’homme sur le renforcement de la "
                    "coopération internationale dans le domaine des droits de l’homme"
                ),
                "collection/CHR-RESOLUTIONS-INTERNATIONAL-COOPERATION",
            )
        ],
    ),
    # a collection that nobody described (A/HRC/RES/35/26)
    (
        "Réaffirmant toutes ses résolutions antérieures concernant la République arabe syrienne,",
        [
            (
                "toutes ses résolutions antérieures concernant la République arabe syrienne",
                "?",
            ),
            ("République arabe syrienne", "state/SYR"),
        ],
    ),
    # by several organs, of which the Council is "lui-même" (A/HRC/RES/S-35/1)
    (
        (
            "Rappelant toutes les résolutions adoptées par l’Assemblée générale et par lui-même au "
            "sujet de la situation, notamment la résolution 76/178 de l’Assemblée,"
        ),
        [
            (
                (
                    "toutes les résolutions adoptées par l’Assemblée générale et par lui-même au "
                    "sujet de la situation"
                ),
                "?",
            ),
            ("Assemblée générale", "body/GA"),
            ("résolution 76/178 de l’Assemblée", "A/RES/76/178"),
        ],
    ),
    # numbers in brackets behind their topics (A/HRC/RES/42/17)
    (
        (
            "Rappelant ses décisions sur le droit à la vérité (2/105 du 27 novembre 2006) et la "
            "justice transitionnelle (4/102 du 23 mars 2007),"
        ),
        [
            ("2/105 du 27 novembre 2006", "A/HRC/DEC/2/105"),
            ("4/102 du 23 mars 2007", "A/HRC/DEC/4/102"),
        ],
    ),
    # a list whose organ is named before it
    (
        (
            "Rappelant les résolutions de l’Assemblée générale sur la question, notamment les "
            "résolutions 60/288 du 8 septembre 2006 et 68/119 du 16 décembre 2013,"
        ),
        [
            ("résolutions de l’Assemblée générale sur la question", "?"),
            ("Assemblée générale", "body/GA"),
            ("résolutions 60/288 du 8 septembre 2006", "A/RES/60/288"),
            ("68/119 du 16 décembre 2013", "A/RES/68/119"),
        ],
    ),
    # --- short names ----------------------------------------------------------------------------
    (
        "Agissant conformément à la Charte et au droit international,",
        [("Charte", "instrument/UN-CHARTER"), ("droit international", "?")],
    ),
    ("Rappelant le droit international humanitaire,", []),
    ("Rappelant la Charte arabe et le Conseil consultatif de la ville,", []),
    (
        "Prie le Secrétaire général de faire rapport au Conseil et à l’Assemblée ;",
        [
            ("Secrétaire général", "body/SG"),
            ("Conseil", "body/HRC"),
            ("Assemblée", "body/GA"),
        ],
    ),
    # whose "Conseil" it is, another one having been named
    ("Invite le Conseil de sécurité et le Conseil à agir ;", [("Conseil de sécurité", "body/SC")]),
    (
        "Salue le système des Nations Unies et l’ONU ;",
        [("Nations Unies", "body/UN"), ("ONU", "body/UN")],
    ),
    # a part of a longer name that nobody listed
    ("Salue la Réunion annuelle des Nations Unies sur les exemples ;", []),
    (
        "Demande au Gouvernement yéménite et au Gouvernement fédéral somalien d’agir ;",
        [("Gouvernement yéménite", "state/YEM"), ("Gouvernement fédéral somalien", "state/SOM")],
    ),
    # a hyphen that a converter lost
    ("Prie le HautCommissariat d’agir ;", [("HautCommissariat", "body/OHCHR")]),
    # --- general comments -----------------------------------------------------------------------
    (
        "Rappelant l’observation générale no 36 (2018) du Comité des droits de l’homme,",
        [
            ("observation générale no 36 (2018)", "CCPR/C/GC/36"),
            ("Comité des droits de l’homme", "body/CCPR-COMMITTEE"),
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "mentions"), CASES)
def test_french_references_are_found_with_what_they_name(
    mentions_in: Callable[..., list[tuple[str, str]]],
    sentence: str,
    mentions: list[tuple[str, str]],
) -> None:
    assert mentions_in(sentence, language="fr") == mentions


def test_a_report_is_named_by_the_symbol_of_its_footnote(
    mentions_in: Callable[..., list[tuple[str, str]]],
) -> None:
    found = mentions_in(
        "Prenant note du rapport du Secrétaire général sur la question¹,",
        footnotes={"1": "A/HRC/43/31."},
        language="fr",
    )
    assert ("rapport du Secrétaire général sur la question", "A/HRC/43/31") in found


BACK = [
    # the short form of what was named before
    (
        "Rappelant le Pacte international relatif aux droits civils et politiques,",
        "Engage les États à respecter le Pacte ;",
        [("Pacte", "instrument/ICCPR")],
    ),
    (
        "Rappelant la Convention relative aux droits de l’enfant,",
        "Prie les États parties à la Convention d’appliquer ladite Convention ;",
        [("Convention", "instrument/CRC"), ("ladite Convention", "instrument/CRC")],
    ),
    # nothing like it was named
    ("Rappelant la Charte,", "Engage les États à respecter le Pacte ;", [("Pacte", "?")]),
    # what an earlier paragraph created
    (
        "Décide de tenir une réunion ;",
        "Prie le Haut-Commissariat de rendre compte de la réunion susmentionnée ;",
        [("Haut-Commissariat", "body/OHCHR"), ("réunion susmentionnée", "#op1")],
    ),
    (
        "Décide de tenir une réunion-débat ;",
        "Se félicite de la réunion-débat visée au paragraphe 1 ci-dessus ;",
        [("réunion-débat visée au paragraphe 1 ci-dessus", "#op1")],
    ),
    # paragraphs of the same text
    (
        "Décide de tenir une réunion ;",
        "Souligne qu’il est urgent d’agir comme il est dit aux paragraphes 1 et 2 ci-dessus ;",
        [("paragraphes 1", "#op1"), ("2 ci-dessus", "#op2")],
    ),
]


@pytest.mark.parametrize(("before", "sentence", "mentions"), BACK)
def test_french_words_refer_back(
    mentions_in: Callable[..., list[tuple[str, str]]],
    before: str,
    sentence: str,
    mentions: list[tuple[str, str]],
) -> None:
    assert mentions_in(before, sentence, language="fr") == mentions


@pytest.mark.parametrize(
    ("sentence", "pinpoint"),
    [
        (
            "Réaffirme l’article premier, paragraphe 3, de la Charte,",
            "article premier, paragraphe 3",
        ),
        ("Rappelant les articles 19 et 20 de la Charte,", "articles 19 et 20"),
        ("Rappelant le paragraphe 5 c) de la résolution 60/251,", "paragraphe 5 c)"),
    ],
)
def test_the_part_of_a_text_is_read_in_french(
    made_document: Callable[..., Document], sentence: str, pinpoint: str
) -> None:
    (mention,) = made_document(sentence, language="fr").paragraphs[-1].mentions
    assert mention.pinpoint == pinpoint


def test_a_part_thereof_is_a_part_of_what_was_named(
    mentions_in: Callable[..., list[tuple[str, str]]],
) -> None:
    found = mentions_in("Rappelant la Charte et les Articles 55 et 56 de celle-ci,", language="fr")
    assert found[-1] == ("Articles 55 et 56 de celle-ci", "instrument/UN-CHARTER")


# The English of these texts is a machine translation: it puts "the General Assembly" for "lui", and
# renders the names of instruments in words of its own.
@pytest.mark.shared
def test_french_and_english_texts_of_a_resolution_refer_to_the_same(shared: Path) -> None:
    both = french = english = 0
    for path in sorted((shared / "corpus" / "unres-fr").glob("*.fr.txt")):
        other = shared / "corpus" / "unres-en" / path.name.replace(".fr.", ".en.")
        named, expected = _named(path, "fr"), _named(other, "en")
        both += (named & expected).total()
        french += named.total()
        english += expected.total()
    assert both > 0.9 * french
    assert both > 0.88 * english


def _named(path: Path, tag: str) -> Counter[Target]:
    source = Source(
        name=path.name,
        sha256="0" * 64,
        media_type="text/plain",
        text=path.read_text(encoding="utf-8"),
    )
    document = resolve(parse(source, Reader.of(tag)), load_entities(tag))
    parts = (*document.paragraphs, *document.footnotes)
    return Counter(one.target for part in parts for one in part.mentions if one.target)
