import json
from pathlib import Path
from typing import Any

import generate_context
import pytest
import rdflib
from generate_vocab import ONTOLOGY, terms
from pyoxigraph import RdfFormat, parse

from hrckg.iris import PREFIXES

NODE = {
    "@id": "state:AGO",
    "@type": ["hrc:State"],
    "hrc:adoptedOn": "2020-06-22",
    "hrc:memberOfCouncil": True,
    "hrc:order": 3,
    "hrc:similarity": "1.0",
    "hrc:state": "state:AGO",
    "hrc:symbol": "A/HRC/RES/43/21",
    "hrc:text": {"@language": "en", "@value": "Guided by"},
}


@pytest.fixture(scope="module")
def context(folder: Path) -> dict[str, Any]:
    text = (folder / "context.jsonld").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)["@context"]
    return found


def test_the_context_matches_the_ontology() -> None:
    """If this fails, run ``python tools/generate_context.py``."""
    written = generate_context.CONTEXT.read_text(encoding="utf-8")
    assert written == generate_context.render(ONTOLOGY.read_text(encoding="utf-8"))


def test_its_prefixes_are_those_of_every_writer_in_the_same_order(context: dict[str, Any]) -> None:
    found = {name: value for name, value in context.items() if isinstance(value, str)}
    assert list(found.items()) == list(PREFIXES.items())


def test_it_covers_every_term(context: dict[str, Any]) -> None:
    defined = {f"hrc:{term.name}" for term in terms(ONTOLOGY.read_text(encoding="utf-8"))}
    assert defined - set(context) == set()


def test_every_key_stands_for_its_own_iri(context: dict[str, Any]) -> None:
    assert all(value["@id"] == key for key, value in context.items() if isinstance(value, dict))


# rdflib's own JSON-LD parser still uses the class that rdflib deprecates
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_two_parsers_read_the_same_typed_values_with_it(context: dict[str, Any]) -> None:
    text = json.dumps({"@context": context, "@graph": [NODE]})
    lines = {f"{quad} ." for quad in parse(text.encode(), format=RdfFormat.JSON_LD)}
    other = rdflib.Graph().parse(data=text, format="json-ld").serialize(format="nt")
    assert lines == set(other.strip().splitlines())
    hrc, xsd = PREFIXES["hrc"], PREFIXES["xsd"]
    angola = f"<{PREFIXES['state']}AGO>"
    assert lines >= {
        f'{angola} <{hrc}adoptedOn> "2020-06-22"^^<{xsd}date> .',
        f'{angola} <{hrc}order> "3"^^<{xsd}integer> .',
        f'{angola} <{hrc}similarity> "1.0"^^<{xsd}decimal> .',
        f"{angola} <{hrc}state> {angola} .",
        f'{angola} <{hrc}symbol> "A/HRC/RES/43/21" .',
    }
