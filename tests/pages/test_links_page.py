"""The page of links to other data says what void.ttl says."""

import gzip
from typing import Any

from rdflib import DCTERMS, RDF, VOID, Graph

from hrckg.publication import BuildSummary

VOID_FILE = "https://w3id.org/hrckg/data/void#links-"


def test_each_kind_has_its_row_its_method_and_its_numbers(miniature_pages: dict[str, Any]) -> None:
    page = miniature_pages["data/links/index.html"]
    rows = {row[0]: row[1:] for row in page.rows()}
    assert rows["States in Wikidata"][0] == "Wikidata"
    assert rows["States in Wikidata"][-1] == "yes"
    assert rows["States in the list of Member States"][-1] == "own file only"
    assert "wikidata" in page.ids()
    words = " ".join(page.find("main")[0].text.split())
    assert "could not be verified" in words


def test_page_dumps_and_description_agree(built: BuildSummary) -> None:
    folder = built.folder / "site" / "data"
    void = Graph().parse(folder / "void.ttl", format="turtle")
    page = (folder / "links" / "index.html").read_text(encoding="utf-8")
    sets = {
        str(linkset).removeprefix(VOID_FILE): linkset
        for linkset in void.subjects(RDF.type, VOID.Linkset)
    }
    assert {file.name for file in (folder / "links").glob("*.nt.gz")} == {
        f"{name}.nt.gz" for name in sets
    }
    for name, linkset in sets.items():
        links = Graph().parse(
            data=gzip.decompress((folder / "links" / f"{name}.nt.gz").read_bytes()), format="nt"
        )
        assert len(links) == int(void.value(linkset, VOID.triples)), name
        assert {*links.predicates()} == {void.value(linkset, VOID.linkPredicate)}, name
        assert str(void.value(linkset, DCTERMS.description)).endswith(".")
        assert f'<h2 id="{name}">' in page
        assert f'href="{name}.nt.gz"' in page
    assert {"wikidata", "unbis", "unms", "geonames", "docs-un-org", "akn4un"} <= set(sets)
