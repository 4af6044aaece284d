"""Names of the lists in sentences: the whole name, and not what only looks like one."""

from collections.abc import Callable

import pytest

from hrckg.document import Document, Mention

# the words of a sentence, the name in it, and what it means
ENGLISH = [
    # names that go on: of a national body, of the principles of 2007, of a theme
    ("the Human Rights Committee of the Senate", None),
    ("the Paris Principles on children associated with armed groups", None),
    ("the theme “The future we want, the digital world”", "A/RES/66/288"),
    ("the Special Rapporteur on torture of the Inter-American Commission", None),
    ("the Special Rapporteur on the right to food,", "SR-FOOD"),
    (
        "the Special Rapporteur on violence against women, its causes and consequences,",
        "SR-VIOLENCE-AGAINST-WOMEN",
    ),
    ("the Independent Expert on minority issues,", "SR-MINORITY-ISSUES"),
    (
        "the independent expert on the situation of human rights in Somalia,",
        "IE-SOMALIA",
    ),
    ("the Special Rapporteur on the situation of human rights in the Sudan,", "SR-SUDAN"),
    ("the Independent Expert on the situation of human rights in the Sudan,", "IE-SUDAN"),
    ("the Working Group on Arbitrary Detention,", "WG-ARBITRARY-DETENTION"),
    ("the working group on discrimination against women and girls,", "WG-WOMEN"),
    ("the Commission on Human Rights in South Sudan,", "COI-SOUTH-SUDAN"),
    ("the Commission of Inquiry on Burundi,", "COI-BURUNDI"),
    ("the Expert Mechanism on the Rights of Indigenous Peoples,", "EMRIP"),
    ("the Committee on the Rights of the Child,", "CRC-COMMITTEE"),
    ("the Human Rights Committee,", "CCPR-COMMITTEE"),
    ("the Office of the United Nations High Commissioner for Refugees,", "UNHCR"),
    ("the Special Fund established by the Optional Protocol,", None),
    ("the Prosecutor of the International Criminal Court,", "ICC-PROSECUTOR"),
    ("the African Union-United Nations Hybrid Operation in Darfur,", "UNAMID"),
    ("the International Covenants on Human Rights,", "COVENANTS"),
    ("the Fourth Geneva Convention,", "GENEVA-CONVENTION-IV"),
    ("the four Geneva Conventions,", "GENEVA-CONVENTIONS"),
    ("the Rome Statute,", "ROME-STATUTE"),
    ("the Universal Declaration,", "UDHR"),
    ("the Universal Declaration on Cultural Diversity,", "UNESCO-CULTURAL-DIVERSITY"),
    ("the Universal Declaration on the Eradication of Hunger,", None),
    ("the United Nations Convention against Corruption,", "UNCAC"),
    ("the Inter-American Convention against Corruption,", None),
    ("the Fourth World Conference on Women,", "WCW-4"),
    ("the International Decade for People of African Descent,", "DECADE-AFRICAN-DESCENT-1"),
    ("the Nelson Mandela Rules,", "A/RES/70/175"),
    ("the Sendai Framework for Disaster Risk Reduction 2015-2030,", "A/RES/69/283"),
    # names that several texts bear
    ("the Standard Minimum Rules for the Treatment of Prisoners,", None),
    ("the Protocol,", None),
    # what others call so, or what is only said in the same words
    ("the Committee,", None),
    ("the draft guiding principles on extreme poverty and human rights,", None),
    ("the Special Rapporteur on the sanctity of tables,", None),
    ("a social forum,", None),
]
FRENCH = [
    ("le Forum social mondial", None),
    ("la Haute-Commissaire pour les minorités nationales", None),
    ("la Déclaration universelle pour l’élimination définitive de la faim", None),
    ("la Rapporteuse spéciale sur le droit à l’alimentation,", "SR-FOOD"),
    ("le Rapporteur spécial sur les droits des peuples autochtones,", "SR-INDIGENOUS-PEOPLES"),
    ("l’Experte indépendante sur les questions relatives aux minorités,", "SR-MINORITY-ISSUES"),
    ("la Commission sur les droits de l’homme au Soudan du Sud,", "COI-SOUTH-SUDAN"),
    ("le Comité des droits de l’homme,", "CCPR-COMMITTEE"),
    ("le Comité des droits de l’enfant,", "CRC-COMMITTEE"),
    ("la Haute-Commissaire,", "HCHR"),
    ("le Haut-Commissaire pour les réfugiés,", "HIGH-COMMISSIONER-REFUGEES"),
    ("la quatrième Convention de Genève,", "GENEVA-CONVENTION-IV"),
    ("les Pactes internationaux relatifs aux droits de l’homme,", "COVENANTS"),
    ("les Règles Nelson Mandela,", "A/RES/70/175"),
    ("la quatrième Conférence mondiale sur les femmes,", "WCW-4"),
    ("un forum social,", None),
]
# a paragraph of the preamble, and the acts of the texts that it cites
ACTS = [
    (
        (
            "Reaffirming the Charter of the United Nations, and recalling General Assembly "
            "resolution 60/251 of 15 March 2006,"
        ),
        ["reaffirm", "recall"],
    ),
    (
        (
            "Welcoming General Assembly resolution 70/1 of 25 September 2015, recalling Human "
            "Rights Council resolution 5/1 of 18 June 2007 and deeply regretting the Paris "
            "Agreement,"
        ),
        ["welcome", "recall", "regret"],
    ),
    (
        (
            "Taking note of Human Rights Council resolution 5/1 of 18 June 2007, taking into "
            "account the Charter of the United Nations,"
        ),
        ["take-note", "take-note"],
    ),
]


def _named(document: Document) -> list[str]:
    targets = [mention.target for mention in document.paragraphs[-1].mentions]
    return [str(getattr(one, "id", getattr(one, "symbol", one))) for one in targets if one]


@pytest.mark.parametrize(("words", "expected"), ENGLISH)
def test_a_name_is_found_as_a_whole_or_not_at_all(
    made_document: Callable[..., Document], words: str, expected: str | None
) -> None:
    assert _named(made_document(f"Welcomes {words}")) == ([expected] if expected else [])


@pytest.mark.parametrize(("words", "expected"), FRENCH)
def test_a_french_name_is_found_as_a_whole_or_not_at_all(
    made_document: Callable[..., Document], words: str, expected: str | None
) -> None:
    document = made_document(f"Salue {words}", language="fr")
    assert _named(document) == ([expected] if expected else [])


@pytest.mark.parametrize(("sentence", "acts"), ACTS)
def test_a_text_is_cited_in_the_act_whose_verb_stands_before_it(
    made_document: Callable[..., Document], sentence: str, acts: list[str]
) -> None:
    mentions: tuple[Mention, ...] = made_document(sentence).paragraphs[-1].mentions
    assert [mention.action for mention in mentions if mention.is_citation] == acts


def test_a_text_of_nothing_but_beginnings_of_names_is_read_in_linear_steps(
    made_document: Callable[..., Document],
) -> None:
    beginning = "the Special Rapporteur on the situation of human rights in "
    assert _named(made_document("Welcomes " + beginning * 2_000)) == []
