"""Closed lists have labels in both languages that are read."""

from pathlib import Path

from pyoxigraph import QuerySolutions, RdfFormat, Store

ONTOLOGY = Path(__file__).parents[2] / "ontology"
LISTS = """
PREFIX hrc: <https://w3id.org/hrckg/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?item WHERE {
  VALUES ?class { skos:Concept skos:ConceptScheme hrc:AgendaItem hrc:State }
  ?item a ?class .
  FILTER NOT EXISTS { ?item skos:prefLabel ?label FILTER (LANG(?label) = "fr") }
}
"""


def test_every_entry_of_a_closed_list_has_a_french_label() -> None:
    store = Store()
    for path in ONTOLOGY.glob("*.ttl"):
        store.load(path=str(path), format=RdfFormat.TURTLE)
    unnamed = store.query(LISTS)
    assert isinstance(unnamed, QuerySolutions)
    assert [row["item"] for row in unnamed] == []
