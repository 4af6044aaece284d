"""Who put a draft forward, and for whom."""

from collections.abc import Callable

import pytest

from hrckg.document import Code, Document
from hrckg.formats.source import decode_source
from hrckg.reader import parse

Read = Callable[[str], Document]


def of_any_language(text: str) -> Document:
    return parse(decode_source(text.encode(), "test.txt"))


ENGLISH = (
    "A/HRC/99/L.3\nHuman Rights Council\nNinety-ninth session\nAgenda item 9\n"
    "Racism, racial discrimination, xenophobia and related forms of intolerance,\n"
    "follow-up to and implementation of the Durban Declaration\n\n{}\n\n"
    "99/… The right to shelter\n\nThe Human Rights Council,\n\nRecalling its resolution 5/1,\n\n"
    "1. Decides to act;\n\n2. Decides to remain seized of the matter.\n\n{}"
)
FRENCH = (
    "A/HRC/99/L.3\nConseil des droits de l’homme\nQuatre-vingt-dix-neuvième session\n"
    "Point 9 de l’ordre du jour\nRacisme, discrimination raciale, xénophobie\n\n{}\n\n"
    "99/… Le droit au logement\n\nLe Conseil des droits de l’homme,\n\n"
    "Rappelant sa résolution 5/1,\n\n1. Décide d’agir ;\n\n2. Décide de rester saisi de la "
    "question.\n\n{}"
)
NO_MEMBER = "* State not a member of the Human Rights Council.\n"
LISTS = [
    (
        ENGLISH,
        "Chad (on behalf of the Group of African States): draft resolution",
        "TCD@AFRICAN-GROUP",
    ),
    (
        ENGLISH,
        "Angola (on behalf of the African Group),* Togo: draft resolution",
        "AGO*@AFRICAN-GROUP TGO",
    ),
    (
        ENGLISH,
        (
            "Oman (on behalf of the Group of Arab States) and Pakistan (on behalf of the "
            "Organization\nof Islamic Cooperation, except Albania): draft resolution"
        ),
        "OMN@ARAB-GROUP PAK@OIC",
    ),
    (
        ENGLISH,
        (
            "Cuba (on behalf of the States Members of the United Nations that are members of the "
            "Non-Aligned\nMovement), Chad:\ndraft resolution"
        ),
        "CUB@NAM TCD",
    ),
    (ENGLISH, "Uruguay* and European Union: draft resolution", "URY* EU"),
    (ENGLISH, "Chad, Palestine* and Yemen:* draft resolution", "TCD PSE* YEM"),
    (
        ENGLISH,
        "Angola, the former Yugoslav\nRepublic of Macedonia,* Chad: draft\nresolution",
        "AGO MKD* TCD",
    ),
    (
        FRENCH,
        "Éthiopie (au nom du Groupe des États d’Afrique) : projet de résolution",
        "ETH@AFRICAN-GROUP",
    ),
    (
        FRENCH,
        (
            "Albanie*, ex-République yougoslave\nde Macédoine*, Union européenne et Pakistan "
            "(au nom de l’Organisation de la\nConférence islamique) :\nprojet de résolution"
        ),
        "ALB* MKD* EU PAK@OIC",
    ),
]


def sponsors(document: Document) -> str:
    return " ".join(
        one.sponsor
        + ("" if one.member or one.body else "*")
        + (f"@{one.on_behalf_of}" if one.on_behalf_of else "")
        for one in document.sponsorships
    )


@pytest.mark.parametrize(("layout", "listed", "expected"), LISTS)
def test_a_draft_names_its_sponsors_and_for_whom_they_speak(
    layout: str, listed: str, expected: str
) -> None:
    document = of_any_language(layout.format(listed, ""))
    assert sponsors(document) == expected
    assert document.agenda_item == "9"
    assert document.agenda_item_title
    assert document.issues == ()


NOTES = [
    ("Cuba:* draft resolution", "CUB@NAM"),
    ("Cuba:** draft resolution", "CUB"),
    ("Chad,** Cuba* and Togo: draft resolution", "TCD* CUB@NAM TGO"),
]


@pytest.mark.parametrize(("listed", "expected"), NOTES)
def test_the_note_to_a_star_says_what_it_means(read: Read, listed: str, expected: str) -> None:
    # after A/C.3/66/L.32
    note = (
        "* On behalf of the States Members of the United Nations that are members of the Movement "
        "of Non-Aligned Countries.\n\n** State not a member of the Human Rights Council.\n"
    )
    assert sponsors(read(ENGLISH.format(listed, note))) == expected


@pytest.mark.parametrize(
    ("listed", "unknown"),
    [
        ("Angola, Benim,* Chad: draft resolution", "Benim"),
        ("Angola, Chad (on behalf of the Group of Friends): draft resolution", "Group of Friends"),
    ],
)
def test_a_sponsor_or_a_group_that_nobody_knows_is_reported(
    read: Read, listed: str, unknown: str
) -> None:
    text = ENGLISH.format(listed, "")
    document = read(text)
    assert sponsors(document) == "AGO TCD"
    assert [(one.code, one.span.of(text)) for one in document.issues] == [
        (Code.STATE_UNKNOWN, unknown)
    ]


@pytest.mark.parametrize(
    ("listed", "kept", "again"),
    [
        ("Angola, Chad, Angola: draft resolution", "AGO TCD", "Angola"),
        # a State and a group whose identifiers are the same
        (
            "Chad, Namibia, Movement of Non-Aligned Countries: draft resolution",
            "TCD NAM",
            "Movement of Non-Aligned Countries",
        ),
    ],
)
def test_a_sponsor_named_again_is_reported(read: Read, listed: str, kept: str, again: str) -> None:
    text = ENGLISH.format(listed, "")
    document = read(text)
    assert sponsors(document) == kept
    assert [(one.code, one.span.of(text)) for one in document.issues] == [
        (Code.STATE_NAMED_TWICE, again)
    ]
    assert document.issues[0].span.start == text.rindex(again)


def test_a_misprint_leaves_the_sponsors_of_the_lines_above(read: Read) -> None:
    listed = (
        "Albania,* Angola, Austria,*\nBelgium,* Benim, Chad,\nFrance and Togo: draft resolution"
    )
    assert sponsors(read(ENGLISH.format(listed, NO_MEMBER))) == "ALB* AGO AUT* BEL* TCD FRA TGO"
