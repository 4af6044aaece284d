"""Lists of States."""

import pytest

from hrckg.document import Excerpt
from hrckg.reader import Reader
from hrckg.reader.states import parse_state_list
from hrckg.span import Span

LISTS = [
    ("Angola, Peru", ["AGO", "PER"]),
    ("Brazil, Mexico and Uruguay", ["BRA", "MEX", "URY"]),
    ("Brazil, Chile.", ["BRA", "CHL"]),
    # "and" inside a name joins nothing
    ("Bosnia and Herzegovina, Cuba", ["BIH", "CUB"]),
    ("Ukraine and United Kingdom of Great Britain and Northern Ireland", ["UKR", "GBR"]),
    ("Uzbekistan and Venezuela (Bolivarian Republic of)", ["UZB", "VEN"]),
    ("Trinidad and Tobago and Togo", ["TTO", "TGO"]),
    # a list in which "and" stands for every comma
    ("Angola and Peru and Bosnia and Herzegovina and Benim", ["AGO", "PER", "BIH", None]),
    ("Angola and Peru and " * 1_000 + "Togo", ["AGO", "PER"] * 1_000 + ["TGO"]),
    # two States that approximate matching would confuse
    ("Niger, Nigeria", ["NER", "NGA"]),
    ("Congo, Democratic Republic of the Congo", ["COG", "COD"]),
    ("Republic of Korea, Democratic People’s Republic of Korea", ["KOR", "PRK"]),
    ("Côte d’Ivoire, Côte d'Ivoire", ["CIV", "CIV"]),
    ("Netherlands (Kingdom of the), Türkiye, Turkey", ["NLD", "TUR", "TUR"]),
    # never approximately
    ("Benim, Unites States of America, Niger", [None, None, "NER"]),
    ("", []),
    (" , ,; ", []),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=lambda value: str(value)[:60])
def test_names_are_told_apart(reader: Reader, text: str, expected: list[str | None]) -> None:
    words = Excerpt.raw(text, Span(0, len(text)))
    listed = parse_state_list(words, reader.language, reader.knowledge.states)
    assert [one.state for one in listed] == expected


STARRED = "Belarus,* China, Egypt*, Iran (Islamic Republic of),* Syrian Arab Republic* and Cuba"


def test_a_star_behind_a_name_or_its_comma_marks_it(reader: Reader) -> None:
    words = Excerpt.raw(STARRED, Span(0, len(STARRED)))
    listed = parse_state_list(words, reader.language, reader.knowledge.states)
    assert [(one.state, one.star) for one in listed] == [
        ("BLR", "*"),
        ("CHN", ""),
        ("EGY", "*"),
        ("IRN", "*"),
        ("SYR", "*"),
        ("CUB", ""),
    ]


def test_a_name_keeps_its_place_in_the_source(reader: Reader) -> None:
    words = Excerpt.raw("xx Chad and Togo", Span(3, 16))
    second = parse_state_list(words, reader.language, reader.knowledge.states)[1]
    assert second.printed.span == Span(12, 16)
