"""The language of a text is told by its words, or said to be uncertain."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrckg.language import detect, language_tags

# short, damaged and foreign texts; A/HRC/RES/43/21, A/HRC/RES/22/1, and words of our own
TEXTS = [
    ("The Human Rights Council,", "en"),
    ("Reaffirming the purposes and principles of the Charter of the United Nations,", "en"),
    ("Le Conseil des droits de l'homme ,", "fr"),
    ("Réaffirmant les buts et principes de la Charte des Nations Unies,", "fr"),
    ("Ayant  à  l'esprit la résolution 60/251  de  l'Assemblée  générale", "fr"),
    # a masthead tells of another language, the text does not
    (
        "Français Original: anglais\nThe Council requests the Secretary-General to report on it",
        "en",
    ),
    # Spanish, Italian, Portuguese, German, Russian
    ("Recordando su resolución 7/36, de 28 de marzo de 2008, y todas las resoluciones", None),
    ("El Consejo de Derechos Humanos, Reafirmando los propósitos de la Carta de las", None),
    ("Il Consiglio dei diritti umani, ricordando la sua risoluzione, che afferma di nuovo", None),
    ("O Conselho de Direitos Humanos, recordando a sua resolução e todas as anteriores", None),
    ("Der Menschenrechtsrat, unter Hinweis auf seine Resolution und die Charta", None),
    ("Совет по правам человека, ссылаясь на свою резолюцию", None),
    # half and half
    ("The right to food of all the people. Le droit de tous les peuples aux aliments.", None),
    ("", None),
    ("43/21 2020 12 34", None),
    ("Albania, Argentina, Chile, Germany, Mexico", None),
]


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_a_text_has_the_language_of_its_words(text: str, language: str | None) -> None:
    assert detect(text) == language


@given(st.text(max_size=300))
@settings(deadline=None)  # the first call loads the languages
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    assert detect(text) in {None, *language_tags()}


@pytest.mark.shared
def test_the_language_of_real_texts_is_found(shared: Path) -> None:
    for tag, folder in [("fr", "unres-fr"), ("en", "unres-en"), ("en", "official-en")]:
        files = sorted((shared / "corpus" / folder).glob("*.txt"))
        assert files
        assert {detect(path.read_text(encoding="utf-8")) for path in files} == {tag}
