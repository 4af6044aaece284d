"""A graph is cut into portions that hold all that is needed to judge them."""

from pyoxigraph import Literal, NamedNode, Quad, Store

from hrckg import iris, terms
from hrckg import vocab as hrc
from hrckg.check.portions import portions
from hrckg.check.report import REFERENCE

DOCUMENT = f"{iris.BASE}A/HRC/RES/90/1"


def test_each_held_text_is_a_portion_and_the_rest_follows(store: Store) -> None:
    assert [portion.graph for portion in portions(store)] == [
        f"{iris.BASE}A/HRC/90/L.1/graph",
        f"{DOCUMENT}/graph",
        REFERENCE,
    ]


def test_every_subject_is_in_one_portion(store: Store) -> None:
    subjects = [subject for portion in portions(store) for subject in portion.subjects]
    assert sorted(subjects) == sorted({quad.subject.value for quad in store})


def test_a_portion_knows_the_classes_of_what_it_refers_to(store: Store) -> None:
    resolution = next(p for p in portions(store) if p.graph == f"{DOCUMENT}/graph")
    session = NamedNode(f"{iris.BASE}session/90")
    lines = resolution.data.splitlines()
    assert f"{session} {terms.rdf_type} {hrc.Session} ." in lines
    assert not any(line.startswith(f"{session} {hrc.startsOn}") for line in lines)


def test_a_thing_and_its_parts_are_never_cut_apart() -> None:
    store = Store()
    for record in range(30):
        for ballot in range(47):
            part = NamedNode(f"{iris.BASE}record/{record}#ballot-{ballot}")
            store.add(Quad(part, hrc.printedName, Literal("Angola", language="en")))
    cut = [{subject.partition("#")[0] for subject in p.subjects} for p in portions(store)]
    assert len(cut) == 2
    assert cut[0].isdisjoint(cut[1])
