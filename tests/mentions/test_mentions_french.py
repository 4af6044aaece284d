"""Sentences of official French texts, and the references that a reader finds in them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hrckg.document import EntityKind, EntityTarget, Source, SymbolTarget
from hrckg.mentions import load_entities, resolve
from hrckg.reader import Reader, parse

CASES = [
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
    ("Remercie le Haut-Commissaire des Nations Unies pour les réfugiés ;", []),
    ("Remercie le Secrétaire général adjoint aux affaires humanitaires ;", []),
    ("Salue l'Assemblée générale de l'Organisation des États américains ;", []),
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
        [("vingtième session", "?")],
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
    ("Célébrant le soixante-dixième anniversaire de la Déclaration,", []),
    (
        "Décide d'en poursuivre l'examen au titre du point 10 de l'ordre du jour.",
        [("point 10 de l'ordre du jour", "agenda/10")],
    ),
    ("Décide d'y revenir à la présente session.", [("la présente session", "session/HRC/47")]),
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


# What one text of the same resolution cites and the other one does not. The English is a machine
# translation: it renders "résolution S-27/1" as the Assembly's, "ses propres résolutions" without
# their owner, names of instruments in words of its own.
ONLY_IN_FRENCH = {
    "A/HRC/RES",  # "ses propres résolutions …": the Council's own
    "A/RES/69/313",
    "A/RES/70/1",
    "CEDAW",
    "E/RES/1996/31",
    "ROME-STATUTE",
}


@pytest.mark.shared
def test_french_and_english_texts_of_a_resolution_cite_the_same(shared: Path) -> None:
    both = french = 0
    for path in sorted((shared / "corpus" / "unres-fr").glob("*.fr.txt")):
        other = shared / "corpus" / "unres-en" / path.name.replace(".fr.", ".en.")
        cited, expected = _cited(path, "fr"), _cited(other, "en")
        both += len(cited & expected)
        only = {
            one
            for one in cited - expected
            if one.rpartition("/")[0].rpartition("/")[0] != "A/HRC/RES"
        }
        assert only <= ONLY_IN_FRENCH, path.name
        french += len(cited)
    assert both > 0.94 * french


def _cited(path: Path, tag: str) -> set[str]:
    source = Source(
        name=path.name,
        sha256="0" * 64,
        media_type="text/plain",
        text=path.read_text(encoding="utf-8"),
    )
    document = resolve(parse(source, Reader.of(tag)), load_entities(tag))
    cited: set[str] = set()
    for part in (*document.paragraphs, *document.footnotes):
        for mention in part.mentions:
            match mention.target:
                case SymbolTarget(symbol=symbol):
                    cited.add(str(symbol))
                case EntityTarget(kind=EntityKind.INSTRUMENT, id=id_):
                    cited.add(id_)
    return cited
