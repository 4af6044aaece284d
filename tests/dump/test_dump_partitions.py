"""The parts of the graph: each statement is in one of them, where their index says."""

import gzip
import json
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Store, Triple, parse

from hrckg import vocab as hrc
from hrckg.dump.graphs import write_graphs
from hrckg.dump.ntriples import write_ntriples
from hrckg.dump.partitions import Part, Partition
from hrckg.dump.statements import describe
from hrckg.terms import rdf_type, rdfs_label

CLASSES = [hrc.Ballot, hrc.Document, hrc.Paragraph, hrc.Agreement, hrc.State, hrc.RecordedVote]
PREDICATES = [hrc.hasBallot, hrc.inFavour, hrc.position, hrc.text, rdfs_label, hrc.hasParagraph]
THINGS = [NamedNode(f"https://example.org/{name}") for name in ("a", "a#op1", "a#ballot-AGO", "b")]
SAID = st.one_of(
    st.builds(Triple, st.sampled_from(THINGS), st.just(rdf_type), st.sampled_from(CLASSES)),
    st.builds(
        Triple,
        st.sampled_from(THINGS),
        st.sampled_from(PREDICATES),
        st.sampled_from([*THINGS, Literal("x"), Literal('line\n"two"', language="en")]),
    ),
)


def kind_of(index: dict[str, Any], classes: set[str]) -> dict[str, Any]:
    [kind] = [
        kind
        for kind in index["kinds"]
        if {index["terms"][number] for number in kind["classes"]} == classes
    ]
    return dict(kind)


@settings(deadline=None)
@given(said=st.lists(SAID, max_size=30), whole=st.booleans())
def test_every_statement_is_in_one_part_where_the_index_says(
    *, said: list[Triple], whole: bool
) -> None:
    partition = Partition(whole=whole)
    lines = [
        (part, line)
        for description in describe(said)
        for part, text in partition.lines(description)
        for line in text.splitlines(keepends=True)
    ]
    assert sorted(line for _, line in lines) == list(write_ntriples(said))
    assert Counter(part for part, _ in lines) == partition.statements
    written = [
        Part(name=name, file=f"{name}.nt.gz", size=1, sha256="", statements=count)
        for name, count in partition.statements.items()
    ]
    [text] = partition.index(written).pieces
    index = json.loads(text)
    for part, line in lines:
        [quad] = parse(line, format=RdfFormat.N_TRIPLES)
        said_of = [triple for triple in said if triple.subject == quad.subject]
        classes = {str(t.object)[1:-1] for t in said_of if t.predicate == rdf_type}
        kind = kind_of(index, classes)
        assert quad.predicate.value in {index["terms"][number] for number in kind["parts"][part]}
        fragment = str(quad.subject)[1:-1].partition("#")[2]
        assert any(fragment.startswith(mark) for mark in kind["marks"])
    assert not whole or {part for part, _ in lines} <= {"core"}


def test_the_files_are_named_by_their_content_and_make_up_the_dump(
    miniature: Store, tmp_path: Path
) -> None:
    written = write_graphs(miniature, tmp_path, small=0)
    index = json.loads((tmp_path / "parts" / "index.json").read_text())
    assert [part["name"] for part in index["parts"]][:3] == [
        "actions",
        "analysis",
        "ballots",
    ]
    lines: list[bytes] = []
    for part in index["parts"]:
        packed = (tmp_path / "parts" / part["file"]).read_bytes()
        digest = sha256(packed).hexdigest()
        assert part["file"] == f"{part['name']}-{digest[:16]}.nt.gz"
        assert (part["size"], part["sha256"]) == (len(packed), digest)
        inside = gzip.decompress(packed).splitlines()
        assert len(inside) == part["statements"]
        lines += inside
    assert sorted(lines) == gzip.decompress((tmp_path / "hrckg.nt.gz").read_bytes()).splitlines()
    assert {file.name for file in written.parts} == {
        f"parts/{file.name}" for file in (tmp_path / "parts").iterdir()
    }


def test_a_small_graph_stays_in_one_part(dumps: Path) -> None:
    index = json.loads((dumps / "parts" / "index.json").read_text())
    [core] = index["parts"]
    packed = (dumps / "parts" / core["file"]).read_bytes()
    inside = gzip.decompress(packed).splitlines()
    assert sorted(inside) == gzip.decompress((dumps / "hrckg.nt.gz").read_bytes()).splitlines()
