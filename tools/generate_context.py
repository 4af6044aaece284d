"""Write ``ontology/context.jsonld``: the JSON-LD context of the ontology.

Run ``python tools/generate_context.py`` after each change of the ontology. Keys keep their prefix
(``hrc:state``), because ``state``, ``action`` and others are prefixes of things already.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Final

from generate_vocab import ONTOLOGY, Term, UndefinedTermError, terms

from hrckg.iris import PREFIXES

CONTEXT: Final = ONTOLOGY.parent / "context.jsonld"

_XSD: Final = PREFIXES["xsd"]
_UNTYPED: Final = frozenset({_XSD + "string", PREFIXES["rdf"] + "langString"})
_BORROWED_LINKS: Final = (
    "dcterms:isReplacedBy",
    "dcterms:language",
    "dcterms:license",
    "dcterms:subject",
    "owl:disjointWith",
    "owl:inverseOf",
    "owl:sameAs",
    "owl:versionIRI",
    "rdfs:domain",
    "rdfs:isDefinedBy",
    "rdfs:range",
    "rdfs:seeAlso",
    "rdfs:subClassOf",
    "rdfs:subPropertyOf",
    "skos:broader",
    "skos:exactMatch",
    "skos:inScheme",
    "skos:relatedMatch",
    "skos:topConceptOf",
)


def render(ontology: str) -> str:
    """Return the text of the context for the Turtle ``ontology``.

    Raises:
        UndefinedTermError: if a term lacks a ``skos:definition``.

    """
    context = {
        "@version": 1.1,
        **PREFIXES,
        **{key: {"@id": key, "@type": "@id"} for key in _BORROWED_LINKS},
        **dict(_entries(terms(ontology))),
    }
    lines = ",\n".join(
        f"    {json.dumps(key)}: {json.dumps(value)}" for key, value in context.items()
    )
    return f'{{\n  "@context": {{\n{lines}\n  }}\n}}\n'


def _entries(defined: Iterable[Term]) -> Iterator[tuple[str, dict[str, str]]]:
    for term in defined:
        key = f"hrc:{term.name}"
        if term.is_link:
            yield key, {"@id": key, "@type": "@id"}
        elif term.range is None or term.range.value in _UNTYPED:
            yield key, {"@id": key}
        else:
            yield key, {"@id": key, "@type": term.range.value.replace(_XSD, "xsd:")}


def main() -> int:
    """Write the context; return 1 and say why if the ontology is not ready for it."""
    try:
        context = render(ONTOLOGY.read_text(encoding="utf-8"))
    except UndefinedTermError as error:
        print(error, file=sys.stderr)
        return 1
    CONTEXT.write_text(context, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
