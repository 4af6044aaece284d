import generate_vocab
import pytest

from hrckg import vocab
from hrckg.iris import ONTOLOGY


def test_the_module_matches_the_ontology() -> None:
    """If this fails, run ``python tools/generate_vocab.py``."""
    ontology = generate_vocab.ONTOLOGY.read_text(encoding="utf-8")
    assert generate_vocab.render(ontology) == generate_vocab.MODULE.read_text(encoding="utf-8")


def test_every_constant_is_the_term_of_its_name() -> None:
    for term in generate_vocab.terms(generate_vocab.ONTOLOGY.read_text(encoding="utf-8")):
        assert getattr(vocab, term.name).value == ONTOLOGY + term.name


def test_a_term_without_a_definition_is_refused_by_name() -> None:
    with pytest.raises(
        generate_vocab.UndefinedTermError, match="hrc:lonely has no skos:definition"
    ):
        generate_vocab.render(
            f"<{ONTOLOGY}lonely> a <http://www.w3.org/2002/07/owl#DatatypeProperty> ."
        )


def test_a_long_definition_is_wrapped() -> None:
    definition = "A sentence of several words that goes on. " * 4
    module = generate_vocab.render(
        f"<{ONTOLOGY}long> a <http://www.w3.org/2002/07/owl#Class> ;"
        f' <http://www.w3.org/2004/02/skos/core#definition> "{definition.strip()}"@en .'
    )
    assert max(map(len, module.splitlines())) <= 100
    assert " ".join(module.split()).endswith(f'"""{definition}"""')
