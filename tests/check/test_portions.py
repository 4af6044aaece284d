"""A graph is cut into portions that hold all that is needed to judge them."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from hrckg import iris, resources, terms
from hrckg import vocab as hrc
from hrckg.check import portions
from hrckg.check.portions import Portions
from hrckg.check.validation import validate

DOCUMENT = f"{iris.BASE}A/HRC/RES/90/1"


def test_every_subject_is_in_one_portion(store: Store) -> None:
    subjects = [subject for portion in Portions(store) for subject in portion.subjects]
    assert sorted(subjects) == sorted({quad.subject.value for quad in store})


def test_what_is_found_does_not_depend_on_how_a_graph_is_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lists = Store()
    for file in sorted(resources.path("ontology").glob("*.ttl")):
        lists.load(path=file, format=RdfFormat.TURTLE)
    found = {}
    for size in (1, 10_000):
        monkeypatch.setattr(portions, "_SIZE", size)
        results = (validate(one.data, one.subjects) for one in Portions(lists))
        found[size] = sorted(result for of_one in results for result in of_one)
    assert found[1] == found[10_000]


def test_every_statement_is_in_the_portion_of_its_subject(store: Store) -> None:
    told = {line for portion in Portions(store) for line in portion.data.splitlines()}
    assert told == {f"{quad.subject} {quad.predicate} {quad.object} ." for quad in store}


def test_a_portion_knows_the_classes_of_what_it_refers_to(store: Store) -> None:
    parts = [NamedNode(DOCUMENT), NamedNode(f"{DOCUMENT}#op1")]
    session = NamedNode(f"{iris.BASE}session/90")
    portion = Portions(store).portion(parts)
    assert portion.subjects == {part.value for part in parts}
    lines = portion.data.splitlines()
    assert f"{session} {terms.rdf_type} {hrc.Session} ." in lines
    assert not any(line.startswith(f"{session} {hrc.startsOn}") for line in lines)


def test_a_portion_knows_the_other_documents_with_its_symbol(store: Store) -> None:
    other = NamedNode(f"{iris.BASE}record/7")
    store.add(Quad(other, hrc.symbol, Literal("A/HRC/RES/90/1")))
    portion = Portions(store).portion([NamedNode(DOCUMENT)])
    assert f'{other} {hrc.symbol} "A/HRC/RES/90/1" .' in portion.data.splitlines()


def test_a_thing_and_its_parts_are_never_cut_apart() -> None:
    store = Store()
    for record in range(30):
        for ballot in range(47):
            part = NamedNode(f"{iris.BASE}record/{record}#ballot-{ballot}")
            store.add(Quad(part, hrc.printedName, Literal("Angola", language="en")))
    cut = [{subject.partition("#")[0] for subject in p.subjects} for p in Portions(store)]
    assert len(cut) == 3
    assert sum(map(len, cut)) == len(set.union(*cut)) == 30
