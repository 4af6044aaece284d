"""Each file of a language says all that reading needs; what is wrong with one is said clearly."""

import re
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, parse

from hrckg import language, resources, terms
from hrckg import vocab as hrc
from hrckg.folding import fold_name
from hrckg.knowledge import load_knowledge
from hrckg.language import LanguageFileError, language_tags, load_language
from hrckg.language.files import read_language
from hrckg.mentions import load_entities
from hrckg.reader.opening import head_words, load_openings

ENGLISH = (Path(language.__file__).parent / "en.toml").read_text(encoding="utf-8")
# what every language calls by its name: the list, and the class of its things
LABELLED = [
    ("actions.ttl", "Concept"),
    ("addressees.ttl", "Concept"),
    ("bodies.ttl", "Body"),
    ("changes.ttl", "Concept"),
    ("deliverables.ttl", "Concept"),
    ("elections.ttl", "Concept"),
    ("holdings.ttl", "Concept"),
    ("outcomes.ttl", "Concept"),
    ("positions.ttl", "Concept"),
    ("regional-groups.ttl", "Concept"),
    ("standings.ttl", "Concept"),
    ("states.ttl", "State"),
    ("unresolved.ttl", "Concept"),
]


def test_english_and_french_are_there() -> None:
    assert {"en", "fr"} <= set(language_tags())


@pytest.mark.parametrize("tag", language_tags())
def test_everything_made_of_a_language_can_be_made(tag: str) -> None:
    assert load_language(tag).tag == tag
    assert load_openings(tag).actions
    assert load_entities(tag).language == tag


@pytest.mark.parametrize("tag", language_tags())
@pytest.mark.parametrize(("name", "kind"), LABELLED)
def test_the_closed_lists_have_a_name_in_every_language(tag: str, name: str, kind: str) -> None:
    quads = list(parse(path=resources.path("ontology") / name))
    things = {
        quad.subject
        for quad in quads
        if quad.predicate == terms.rdf_type
        and isinstance(quad.object, NamedNode)
        and re.split("[/#]", quad.object.value)[-1] == kind
    }
    named = {
        quad.subject
        for quad in quads
        if quad.predicate == terms.skos_prefLabel
        and isinstance(quad.object, Literal)
        and quad.object.language == tag
    }
    assert things
    assert things <= named


@pytest.mark.parametrize("tag", language_tags())
def test_no_phrase_is_known_by_the_words_of_another_act(tag: str) -> None:
    words = load_language(tag).opening
    acts: dict[tuple[str, ...], set[str]] = {}
    for phrase, action in load_knowledge(tag).phrases.items():
        acts.setdefault(head_words(phrase, words), set()).add(action)
    assert {head: those for head, those in acts.items() if len(those) > 1} == {}


@pytest.mark.parametrize("tag", language_tags())
def test_most_acts_have_a_phrase_in_every_language(tag: str) -> None:
    acts = {
        quad.subject
        for quad in parse(path=resources.path("ontology") / "actions.ttl")
        if quad.predicate == hrc.phrase
    }
    assert len(set(load_knowledge(tag).phrases.values())) > len(acts) * 0.95


def test_every_state_is_known_by_its_name_without_an_article() -> None:
    states = load_knowledge("fr").states
    assert len(set(states.values())) == len(set(load_knowledge("en").states.values()))
    articles = re.compile(r"(?:la |le |les |l')(?!ex-)")
    assert [name for name in states if articles.match(name)] == []


# names that official French texts print, and the State they name
FRENCH_NAMES = [
    ("Bolivie (État plurinational de)", "BOL"),
    ("Côte d’Ivoire", "CIV"),
    ("Congo", "COG"),
    ("République démocratique du Congo", "COD"),
    ("ex-République yougoslave de Macédoine", "MKD"),
    ("Iran (République islamique d’)", "IRN"),
    ("Jamahiriya arabe libyenne", "LBY"),
    ("Niger", "NER"),
    ("Nigéria", "NGA"),
    ("Nigeria", "NGA"),
    ("Pays-Bas (Royaume des)", "NLD"),
    ("République de Corée", "KOR"),
    ("République populaire démocratique de Corée", "PRK"),
    ("République tchèque", "CZE"),
    ("Royaume-Uni de Grande-Bretagne et d’Irlande du Nord", "GBR"),
    ("Swaziland", "SWZ"),
    ("Tchéquie", "CZE"),
    ("Turquie", "TUR"),
    ("Venezuela (République bolivarienne du)", "VEN"),
]


@pytest.mark.parametrize(("name", "state"), FRENCH_NAMES)
def test_french_names_of_states_are_known(name: str, state: str) -> None:
    assert load_knowledge("fr").states[fold_name(name)] == state


# what is changed in the English file, and what is said of it
BROKEN = [
    ('name = "English"\n', "", "the key 'name' is missing"),
    ('name = "English"\n', "name = 5\n", "the key 'name' should be text, not a number"),
    ('name = "English"\n', 'name = "English"\nnom = "x"\n', "the key 'nom' is unknown"),
    ('day = "\\\\d{1,2}"\n', 'day = "("\n', "the key 'dates.day' is no regular expression"),
    ('\nfinite = "', '\nfinite = "(a)', "the key 'opening.finite' should have no group"),
    ('"December",', "", "the key 'months' should have the twelve months"),
    ('name = "English"\n', "name = \n", "not TOML"),
]


@pytest.mark.parametrize(("words", "others", "message"), BROKEN)
def test_a_file_that_is_wrong_is_refused_with_its_key(
    tmp_path: Path, words: str, others: str, message: str
) -> None:
    assert ENGLISH.count(words) == 1
    (tmp_path / "xx.toml").write_text(ENGLISH.replace(words, others), encoding="utf-8")
    with pytest.raises(LanguageFileError, match=f"^xx.toml: {re.escape(message)}"):
        read_language("xx", tmp_path)


def test_a_language_without_a_file_is_refused() -> None:
    with pytest.raises(
        LanguageFileError, match=r"es.toml: there is no such language; there are en"
    ):
        load_language("es")
