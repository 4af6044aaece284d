import gzip
import re
import shutil
import subprocess
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse
from rdflib import Graph
from rdflib.compare import to_canonical_graph

from hrckg.dump.formats import FORMATS
from hrckg.dump.jsonld import write_jsonld
from hrckg.dump.load import load
from hrckg.dump.ntriples import write_ntriples
from hrckg.dump.rdfxml import write_rdfxml
from hrckg.dump.statements import UnwritableError, describe, describe_graphs, exact
from hrckg.dump.turtle import write_trig, write_turtle
from hrckg.dump.union import Union

# rdflib's own JSON-LD parser uses a class that rdflib calls deprecated
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ONE_GRAPH = ["hrckg.ttl", "hrckg.nt", "hrckg.jsonld", "hrckg.rdf"]
RAPPER = {"ttl": "turtle", "nt": "ntriples", "rdf": "rdfxml", "trig": "trig"}


def with_pyoxigraph(text: str, ending: str) -> set[str]:
    form = RdfFormat.from_extension(ending)
    assert form is not None
    return {
        f"{s} {p} {exact(o)} ."
        for s, p, o in (quad.triple for quad in parse(text.encode(), format=form))
    }


def with_rdflib(text: str, ending: str) -> set[str]:
    """Read with rdflib, and print with pyoxigraph what rdflib would write as N-Triples."""
    graph = Graph().parse(data=text, format={"rdf": "xml", "jsonld": "json-ld"}.get(ending, ending))
    return with_pyoxigraph(to_canonical_graph(graph).serialize(format="nt"), "nt")


def with_rapper(text: str, ending: str) -> set[str]:
    command = shutil.which("rapper")
    if command is None:
        pytest.fail("rapper is missing: type `apt-get install raptor2-utils`")
    written = subprocess.run(  # noqa: S603 - our own arguments
        [command, "-q", "-i", RAPPER[ending], "-o", "ntriples", "-", "http://localhost/"],
        input=text.encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    return with_pyoxigraph(written.stdout.decode(), "nt")


def unpacked(file: Path) -> str:
    return gzip.decompress(file.read_bytes()).decode()


@pytest.fixture(scope="session")
def statements(miniature: Store) -> set[str]:
    return {
        f"{triple} ." for description in Union.of(miniature) for triple in description.triples()
    }


@pytest.mark.parametrize("name", ONE_GRAPH)
@pytest.mark.parametrize("read", [with_pyoxigraph, with_rdflib])
def test_every_format_holds_the_same_graph(
    dumps: Path, statements: set[str], read: Callable[[str, str], set[str]], name: str
) -> None:
    assert read(unpacked(dumps / f"{name}.gz"), name.rpartition(".")[2]) == statements


@pytest.mark.parametrize("ending", RAPPER)
def test_rapper_reads_the_same_graph(dumps: Path, statements: set[str], ending: str) -> None:
    assert with_rapper(unpacked(dumps / f"hrckg.{ending}.gz"), ending) == statements


def test_trig_keeps_the_graphs_of_the_store(dumps: Path, miniature: Store) -> None:
    assert {*load(dumps / "hrckg.trig.gz")} == {*miniature}


def test_a_large_graph_is_written_thing_by_thing_in_the_same_bytes(miniature: Store) -> None:
    at_once = "".join(write_trig(describe_graphs(miniature)))
    assert "".join(write_trig(describe_graphs(miniature, large=1))) == at_once


def test_the_graphs_of_trig_make_up_the_whole(dumps: Path, statements: set[str]) -> None:
    assert with_pyoxigraph(unpacked(dumps / "hrckg.trig.gz"), "trig") == statements


def test_the_dump_of_a_dump_is_the_dump(dumps: Path) -> None:
    for name in ("hrckg.nt.gz", "hrckg.ttl.gz"):
        union = Union.of(load(dumps / name))
        again = union.lines() if name == "hrckg.nt.gz" else write_turtle(union)
        assert "".join(again) == unpacked(dumps / name)


def test_ntriples_are_sorted_and_said_once(dumps: Path) -> None:
    lines = unpacked(dumps / "hrckg.nt.gz").split("\n")[:-1]
    assert lines == sorted({*lines}, key=str.encode)


@pytest.mark.parametrize("name", FORMATS)
def test_a_dump_is_one_gzip_member_without_name_or_time(dumps: Path, name: str) -> None:
    packed = (dumps / name).read_bytes()
    # magic, deflate, no flags, no time, best compression, no system: RFC 1952, section 2.3
    assert packed[:10] == bytes.fromhex("1f8b 08 00 00000000 02 ff")
    member = zlib.decompressobj(wbits=31)
    member.decompress(packed)
    assert member.eof
    assert member.unused_data == b""


STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
IRI = re.compile(r"<[^>]*>")


@pytest.mark.parametrize("name", ["hrckg.ttl.gz", "hrckg.trig.gz"])
def test_no_prefixed_name_has_a_backslash(dumps: Path, name: str) -> None:
    names = IRI.sub("", STRING.sub("", unpacked(dumps / name)))
    assert "state:AGO" in names
    assert "\\" not in names


def test_names_that_need_a_backslash_are_written_in_full(dumps: Path) -> None:
    turtle = unpacked(dumps / "hrckg.ttl.gz")
    for name in ("session/GA/75", "agenda/1/2", "state/AGO#membership-2018"):
        assert f"\n<https://w3id.org/hrckg/id/{name}> a " in turtle
    assert "\nsession:S-17 a hrc:Session" in turtle


def test_a_document_comes_before_its_parts_and_2_before_10(dumps: Path) -> None:
    turtle = unpacked(dumps / "hrckg.ttl.gz")
    text = "https://w3id.org/hrckg/id/A/HRC/RES/90/1"
    places = [turtle.index(f"\n<{text}{part}> a ") for part in ("", "#op1", "#op2", "#op10")]
    assert places == sorted(places)


def test_a_whole_decimal_keeps_its_point(dumps: Path) -> None:
    assert "hrc:similarity 1.0 ;" in unpacked(dumps / "hrckg.ttl.gz")
    assert '"1.0"^^<http://www.w3.org/2001/XMLSchema#decimal>' in unpacked(dumps / "hrckg.nt.gz")


def test_json_needs_no_other_file(dumps: Path) -> None:
    assert '"@context": {"' in unpacked(dumps / "hrckg.jsonld.gz")


def test_xml_refuses_what_it_cannot_hold() -> None:
    this, says = NamedNode("https://example.org/a"), NamedNode("https://example.org/says")
    with pytest.raises(UnwritableError, match=r"U\+000C"):
        "".join(write_rdfxml(describe([Triple(this, says, Literal("page\fbreak"))])))
    with pytest.raises(UnwritableError, match="rename the property"):
        "".join(write_rdfxml(describe([Triple(this, NamedNode("https://example.org/1"), this)])))


def test_a_blank_node_is_refused() -> None:
    store = Store()
    store.load(b"[] <https://example.org/says> 1 .", format=RdfFormat.TURTLE)
    with pytest.raises(UnwritableError, match="blank node"):
        Union.of(store)


# every character that RDF knows but those that XML forbids
XML_TEXT = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufffe\uffff").filter(
        lambda c: c >= " " or c in "\t\n\r"
    )
)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
PATHS = st.lists(  # no segment is "." or "..": rapper resolves even absolute IRIs
    st.sampled_from(["/", ":", "a", "Z.", "9", "-", "_", "~", "(", ")", "%20", "'", "&", "é"]),
    max_size=8,
).map("".join)
IRIS = st.builds(
    lambda path, fragment: NamedNode(f"https://w3id.org/hrckg/id/state/{path}{fragment}"),
    PATHS,
    st.one_of(st.just(""), PATHS.map("#{}".format)),
)
PREDICATES = st.sampled_from(
    [
        NamedNode("https://w3id.org/hrckg/ontology#text"),  # has a prefix
        NamedNode("https://w3id.org/hrckg/ontology#order"),  # has a datatype in the context
        NamedNode("https://w3id.org/hrckg/ontology#cites"),  # links in the context
        NamedNode("https://example.org/some.thing?a=1&b=said"),  # neither
    ]
)
TYPED = st.one_of(
    st.integers().map(Literal),
    st.booleans().map(Literal),
    st.dates().map(
        lambda day: Literal(
            day.isoformat(), datatype=NamedNode("http://www.w3.org/2001/XMLSchema#date")
        )
    ),
)


def literals(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Literal]:
    tags = st.sampled_from(["en", "fr", "zh-hant"])
    tagged = st.builds(lambda text, tag: Literal(text, language=tag), texts, tags)
    odd = NamedNode("https://example.org/type")
    typed = texts.map(lambda text: Literal(text, datatype=odd))
    return st.one_of(texts.map(Literal), tagged, typed, TYPED)


def triples(texts: st.SearchStrategy[str]) -> st.SearchStrategy[list[Triple]]:
    triple = st.builds(Triple, IRIS, PREDICATES, st.one_of(IRIS, literals(texts)))
    return st.lists(triple, min_size=1, max_size=5)


def written(said: list[Triple]) -> Iterator[tuple[str, str]]:
    """Yield the ending of each format and what it makes of ``said``."""
    descriptions = describe(said)
    yield "nt", "".join(write_ntriples(said))
    yield "ttl", "".join(write_turtle(descriptions))
    yield "trig", "".join(write_trig([(NamedNode("https://example.org/graph"), descriptions)]))
    yield "jsonld", "".join(write_jsonld(descriptions))


@settings(deadline=None)
@given(triples(ANY_TEXT))
def test_any_statement_survives_every_format(said: list[Triple]) -> None:
    expected = {f"{triple} ." for triple in said}
    for ending, text in written(said):
        assert with_pyoxigraph(text, ending) == expected, ending


@settings(deadline=None)
@given(triples(XML_TEXT))
def test_any_statement_that_xml_can_hold_survives_xml(said: list[Triple]) -> None:
    expected = {f"{triple} ." for triple in said}
    text = "".join(write_rdfxml(describe(said)))
    assert with_pyoxigraph(text, "rdf") == expected
    assert with_rapper(text, "rdf") == expected


@settings(deadline=None, max_examples=50)
@given(triples(XML_TEXT))
def test_rdflib_reads_any_statement_alike(said: list[Triple]) -> None:
    formats = dict(written(said)) | {"rdf": "".join(write_rdfxml(describe(said)))}
    expected = with_rdflib(formats["nt"], "nt")
    assert len(expected) == len({*said})
    for ending in ("ttl", "jsonld", "rdf"):
        assert with_rdflib(formats[ending], ending) == expected, ending


def test_the_order_of_insertion_changes_no_byte(miniature: Store) -> None:
    quads: list[Quad] = sorted(miniature, key=str)
    for shuffled in (quads[::-1], quads[1::2] + quads[::2]):
        store = Store()
        store.extend(shuffled)
        assert "".join(write_turtle(Union.of(store))) == "".join(write_turtle(Union.of(miniature)))
