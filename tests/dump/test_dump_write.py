import gzip
import json
import shutil
import subprocess
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store
from rdflib import DCAT, DCTERMS, RDF, VOID, XSD, BNode, Graph, Literal, Namespace, URIRef

from hrckg.dump.write import write_dumps

SPDX = Namespace("http://spdx.org/rdf/terms#")
VOID_FILE = "https://w3id.org/hrckg/data/void#"
DATASET = URIRef(f"{VOID_FILE}dataset")
LINKED = ["akn4un", "docs-un-org", "eu-languages", "undocs-org", "unms", "wikidata"]
TYPED = ["ballots", "citations", "paragraphs", "texts", "votes"]
PACKED = ["hrckg.jsonld", "hrckg.nt", "hrckg.rdf", "hrckg.trig", "hrckg.ttl"]


def files(folder: Path) -> list[str]:
    """The files of a folder and those below it, by their names from there."""
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def described(folder: Path) -> Graph:
    return Graph().parse(folder / "void.ttl", format="turtle")


def test_the_folder_holds_every_file_that_is_promised(dumps: Path) -> None:
    tables = [
        "agreement.csv",
        "ballots.csv",
        "changes.csv",
        "citations.csv",
        "cohesion.csv",
        "group-votes.csv",
        "mandates.csv",
        "paragraphs.csv",
        "sponsors.csv",
        "sponsorships.csv",
        "texts.csv",
        "votes.csv",
        "voting-records.csv",
    ]
    parts = json.loads((dumps / "parts" / "index.json").read_text())["parts"]
    assert files(dumps) == sorted(
        [
            *(f"{name}.gz" for name in PACKED),
            *tables,
            *(f"{name}-metadata.json" for name in tables),
            *(f"{name}.parquet" for name in TYPED),
            *(f"links/{name}.nt.gz" for name in LINKED),
            *(f"parts/{part['file']}" for part in parts),
            "parts/index.json",
            "void.ttl",
            "LICENSE.txt",
            "NOTICE.txt",
            "SHA256SUMS",
        ]
    )


def test_two_builds_are_the_same_bytes(miniature: Store, dumps: Path, tmp_path: Path) -> None:
    shuffled = Store()
    shuffled.extend(sorted(miniature, key=lambda quad: str(quad)[::-1]))
    write_dumps(shuffled, tmp_path, base_url=None, written_on=None)
    for name in files(dumps):
        assert (tmp_path / name).read_bytes() == (dumps / name).read_bytes(), name


def test_the_files_are_reported_as_they_were_written(miniature: Store, tmp_path: Path) -> None:
    for file in write_dumps(miniature, tmp_path, base_url=None, written_on=None):
        content = (tmp_path / file.name).read_bytes()
        assert (file.size, file.sha256) == (len(content), sha256(content).hexdigest())
        if file.unpacked is not None:
            inside = gzip.decompress(content)
            assert file.unpacked == (len(inside), sha256(inside).hexdigest())


def test_the_checksums_hold_for_the_files_and_for_what_is_in_them(
    dumps: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(dumps, folder)
    for packed in folder.rglob("*.gz"):
        packed.with_suffix("").write_bytes(gzip.decompress(packed.read_bytes()))
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],  # noqa: S607 - coreutils
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    names = {line.removesuffix(": OK") for line in checked.stdout.splitlines()}
    assert names | {"SHA256SUMS"} == set(files(folder))


def test_the_description_counts_what_the_graph_holds(dumps: Path) -> None:
    graph, data = (
        described(dumps),
        Graph().parse(data=gzip.decompress((dumps / "hrckg.nt.gz").read_bytes()), format="nt"),
    )
    assert graph.value(DATASET, VOID.triples) == Literal(len(data))
    assert graph.value(DATASET, VOID.distinctSubjects) == Literal(len({*data.subjects()}))
    assert graph.value(DATASET, VOID.distinctObjects) == Literal(len({*data.objects()}))
    classes = {
        graph.value(partition, VOID["class"]): graph.value(partition, VOID.entities)
        for partition in graph.objects(DATASET, VOID.classPartition)
    }
    assert classes == {
        term: Literal(len({*data.subjects(RDF.type, term)}))
        for term in {*data.objects(None, RDF.type)}
    }
    properties = {
        graph.value(partition, VOID.property): graph.value(partition, VOID.triples)
        for partition in graph.objects(DATASET, VOID.propertyPartition)
    }
    assert properties == {
        term: Literal(len([*data.triples((None, term, None))])) for term in {*data.predicates()}
    }


def test_the_description_gives_size_and_checksum_of_each_file(dumps: Path) -> None:
    graph = described(dumps)
    for name in [*(f"{name}.gz" for name in PACKED), "votes.csv", "votes.parquet"]:
        file, content = URIRef(VOID_FILE + name), (dumps / name).read_bytes()
        assert (file, RDF.type, DCAT.Distribution) in graph
        size = Literal(str(len(content)), datatype=XSD.nonNegativeInteger)
        assert graph.value(file, DCAT.byteSize) == size
        checksum = graph.value(file, SPDX.checksum)
        value = Literal(sha256(content).hexdigest(), datatype=XSD.hexBinary)
        assert graph.value(checksum, SPDX.checksumValue) == value


def test_the_description_names_its_links_and_an_example(dumps: Path) -> None:
    graph = described(dumps)
    links = {
        str(linkset).removeprefix(f"{VOID_FILE}links-"): graph.value(linkset, VOID.triples)
        for linkset in graph.subjects(RDF.type, VOID.Linkset)
    }
    assert links == {name: Literal(2 if name == "eu-languages" else 1) for name in LINKED}
    assert URIRef("https://w3id.org/hrckg/id/A/HRC/RES/90/1") in {
        *graph.objects(DATASET, VOID.exampleResource)
    }


def test_the_description_has_no_blank_node(dumps: Path) -> None:
    assert not [term for triple in described(dumps) for term in triple if isinstance(term, BNode)]


def test_without_an_address_and_a_day_none_is_said(dumps: Path) -> None:
    graph = described(dumps)
    for term in (DCAT.downloadURL, DCAT.landingPage, VOID.dataDump, DCTERMS.issued):
        assert not [*graph.subject_objects(term)], term


@pytest.mark.parametrize("base_url", ["https://example.org/un", "https://example.org/un/"])
def test_with_an_address_and_a_day_both_are_said(
    miniature: Store, tmp_path: Path, base_url: str
) -> None:
    write_dumps(miniature, tmp_path, base_url=base_url, written_on=date(2036, 2, 29))
    graph = described(tmp_path)
    data = "https://example.org/un/data/"
    assert graph.value(DATASET, DCTERMS.issued) == Literal("2036-02-29", datatype=XSD.date)
    assert {*graph.objects(DATASET, VOID.dataDump)} == {URIRef(f"{data}{n}.gz") for n in PACKED}
    assert graph.value(URIRef(f"{VOID_FILE}votes.csv"), DCAT.downloadURL) == URIRef(
        f"{data}votes.csv"
    )


def test_only_the_description_depends_on_address_and_day(
    miniature: Store, dumps: Path, tmp_path: Path
) -> None:
    write_dumps(miniature, tmp_path, base_url="https://example.org/", written_on=date(2036, 2, 29))
    differing = {
        name
        for name in files(dumps)
        if (dumps / name).read_bytes() != (tmp_path / name).read_bytes()
    }
    assert differing == {"void.ttl", "SHA256SUMS"}


def test_an_empty_store_is_written_too(tmp_path: Path) -> None:
    write_dumps(Store(), tmp_path, base_url=None, written_on=None)
    assert gzip.decompress((tmp_path / "hrckg.nt.gz").read_bytes()) == b""
    store = Store()
    for name, form in (("hrckg.rdf", RdfFormat.RDF_XML), ("hrckg.jsonld", RdfFormat.JSON_LD)):
        store.load(gzip.decompress((tmp_path / f"{name}.gz").read_bytes()), format=form)
    assert not [*store.quads_for_pattern(None, None, None, None)]
    assert not store.contains_named_graph(NamedNode("https://example.org/"))
