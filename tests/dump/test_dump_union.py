"""The statements of all graphs, read page by page, are those read at once."""

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from hrckg.dump.ntriples import write_ntriples
from hrckg.dump.statements import describe
from hrckg.dump.union import Union

BASE = "https://w3id.org/hrckg/id/"
PAGES = ["A/HRC/RES/43/2", "A/HRC/RES/43/21", "A/HRC/RES/43/2-x", "A/HRC/RES/43/2/y", "state/AGO"]
SUBJECTS = [NamedNode(f"{BASE}{page}{end}") for page in PAGES for end in ("", "#op2", "#op10")]
GRAPHS = [DefaultGraph(), *(NamedNode(f"{BASE}{page}/graph") for page in [*PAGES, "shared"])]
QUADS = st.builds(
    Quad,
    st.sampled_from(SUBJECTS),
    st.sampled_from([NamedNode("https://example.org/p"), NamedNode("https://example.org/q")]),
    st.sampled_from([Literal("10"), Literal("9"), SUBJECTS[0], Literal("1.0")]),
    st.sampled_from(GRAPHS),
)


@settings(deadline=None)
@given(st.lists(QUADS, max_size=30))
def test_it_is_what_the_graphs_say_together(said: list[Quad]) -> None:
    store = Store()
    store.extend(said)
    union = Union.of(store)
    whole = [quad.triple for quad in said]
    assert tuple(union) == describe(whole)
    assert list(union.lines()) == list(write_ntriples(whole))
    assert {*union.properties()} == {triple.predicate for triple in whole}
    assert union.count_objects() == len({triple.object for triple in whole})


def test_the_packaged_example_is_read_alike(miniature: Store) -> None:
    union = Union.of(miniature)
    whole = [quad.triple for quad in miniature]
    assert tuple(union) == describe(whole)
    assert list(union.lines()) == list(write_ntriples(whole))
