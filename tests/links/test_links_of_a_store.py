"""Which links a store has and gets, kind by kind."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from hrckg import iris
from hrckg.describe import list_triples
from hrckg.links.akn import akn_name
from hrckg.links.connect import link_triples, unlinked_subjects
from hrckg.links.kinds import KINDS
from hrckg.links.linkset import linksets
from hrckg.links.sdg import goals_named
from hrckg.links.unbis import fingerprint, lookup
from hrckg.resources import path
from hrckg.symbol import Symbol
from hrckg.terms import rdfs_seeAlso

STATE = "https://w3id.org/hrckg/id/state/"
SUBJECT = "https://w3id.org/hrckg/id/subject/"
TEXT = "https://w3id.org/hrckg/id/A/HRC/RES/43/21"


@pytest.fixture(scope="module")
def listed() -> Store:
    """The closed lists, with what is looked up for them."""
    store = Store()
    store.extend(
        Quad(*triple, iris.REFERENCE_GRAPH)  # type: ignore[misc]  # a triple has three parts
        for triple in list_triples(path("ontology"))
    )
    for triple in link_triples(store):
        store.add(Quad(triple.subject, triple.predicate, triple.object, iris.REFERENCE_GRAPH))
    return store


def links(store: Store) -> dict[str, set[tuple[str, str]]]:
    """The links of a store by kind: from what to what."""
    return {
        one.kind.name: {
            (triple.subject.value, triple.object.value) for triple in set(one.kind.find(store))
        }
        for one in linksets(store)
    }


def linked(store: Store, kind: str) -> dict[str, str]:
    """What each State is linked to, by its code."""
    return {subject.removeprefix(STATE): target for subject, target in links(store)[kind]}


def test_each_kind_of_link_is_found(ours: Store) -> None:
    found = links(ours)
    assert found["wikidata-related"] == {(f"{STATE}VAT", "http://www.wikidata.org/entity/Q237")}
    assert (f"{STATE}AGO", "http://metadata.un.org/UNMS/024") in found["unms"]
    assert found["docs-un-org"] == {(TEXT, "https://docs.un.org/en/A/HRC/RES/43/21")}
    assert found["undocs-org"] == {(TEXT, "https://undocs.org/en/A/HRC/RES/43/21")}
    assert found["ohchr-search-library"] == {(TEXT, "https://searchlibrary.ohchr.org/record/1")}
    assert found["sdg-in-texts"] == {
        (f"{TEXT}#op1", "http://metadata.un.org/sdg/5"),
        (f"{TEXT}#op1", "http://metadata.un.org/sdg/16"),
    }
    assert found["akn4un"] == {(TEXT, "/akn/un/statement/deliberation/un-hrc/2020-06-22/43-21")}


def test_subjects_and_states_are_linked_by_their_exact_labels(ours: Store) -> None:
    made = {
        (triple.subject.value, triple.predicate.value.rpartition("#")[2], triple.object.value)
        for triple in link_triples(ours)
        if triple.subject.value.startswith(SUBJECT)
    }
    thesaurus = "http://metadata.un.org/thesaurus/"
    assert made == {
        (f"{SUBJECT}capital-punishment", "exactMatch", f"{thesaurus}1000811"),
        (f"{SUBJECT}civil-society", "exactMatch", f"{thesaurus}1001012"),
        (f"{SUBJECT}civil-society", "relatedMatch", "http://metadata.un.org/sdg/16"),
        (f"{SUBJECT}angola", "exactMatch", lookup_iri("ANGOLA")),
    }
    assert unlinked_subjects(ours) == ["HUMAN RGHTS ADVANCEMENT"]


def lookup_iri(label: str) -> str:
    found = lookup(label)
    assert found is not None
    return iris.descriptor(found).value


def test_no_two_states_share_a_descriptor(listed: Store) -> None:
    found = [target for _, target in links(listed)["unbis"]]
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("state", "label"),
    [
        ("AGO", "Angola"),
        ("CIV", "COTE D'IVOIRE"),
        ("CZE", "CZECH REPUBLIC"),
        ("GBR", "UNITED KINGDOM"),
        ("MKD", "THE FORMER YUGOSLAV REPUBLIC OF MACEDONIA"),
        ("NER", "NIGER"),
        ("NGA", "NIGERIA"),
        ("NLD", "NETHERLANDS"),
        ("PRK", "DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA"),
        ("PSE", "STATE OF PALESTINE"),
        ("SWZ", "SWAZILAND"),
        ("TUR", "TURKEY"),
        ("USA", "UNITED STATES"),
        ("VAT", "HOLY SEE"),
    ],
)
def test_a_state_leads_to_the_descriptor_of_its_name(state: str, label: str, listed: Store) -> None:
    assert linked(listed, "unbis")[state] == lookup_iri(label)


def test_a_name_that_two_states_bore_leads_nowhere(listed: Store) -> None:
    found = linked(listed, "unbis")
    assert "YUG" not in found
    assert {"SUN", "CSK", "DDR", "SCG"} <= set(found)


def test_every_state_of_today_has_every_link(listed: Store) -> None:
    today = set(linked(listed, "geonames"))
    assert len(today) == 195
    for kind in ("unms", "unbis", "eu-countries"):
        assert today <= set(linked(listed, kind)), kind
    assert today - set(linked(listed, "wikidata")) == {"VAT"}


def test_identifiers_agree_with_codes(listed: Store) -> None:
    wikidata, members = linked(listed, "wikidata"), linked(listed, "unms")
    assert wikidata["NAM"].endswith("/Q1030")
    assert wikidata["NLD"].endswith("/Q29999")
    assert "SUN" not in members  # the list has the Members of today
    assert members["AFG"] == "http://metadata.un.org/UNMS/004"
    for code, target in linked(listed, "eu-countries").items():
        assert target.endswith(f"/country/{code}")
    for entry in members.values():
        assert len(entry.rpartition("/")[2]) == 3


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_says_how_it_is_made(kind: object, listed: Store) -> None:
    assert kind in KINDS
    assert kind.method.endswith(".")  # type: ignore[attr-defined]  # a Kind
    assert kind.title  # type: ignore[attr-defined]
    for link in set(kind.find(listed)):  # type: ignore[attr-defined]
        assert link.predicate == kind.predicate  # type: ignore[attr-defined]
        assert str(link.object.value).startswith(kind.target.space)  # type: ignore[attr-defined]


def test_what_stands_in_its_own_file_only_is_not_in_the_graph(ours: Store) -> None:
    for linkset in linksets(ours):
        stated = {f"{quad.triple} .\n" for quad in ours}
        assert set(linkset.lines) <= stated or not linkset.kind.in_graph
        assert not set(linkset.lines) & stated or linkset.kind.in_graph


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("CAPITAL PUNISHMENT", "Capital punishment"),
        ("CÔTE D'IVOIRE", "Côte d’Ivoire"),
        ("CHILD  LABOUR", "child labour"),
    ],
)
def test_typography_does_not_tell_labels_apart(heading: str, label: str) -> None:
    assert fingerprint(heading) == fingerprint(label)


@pytest.mark.parametrize(
    "heading",
    [
        "HUMAN RGHTS ADVANCEMENT",  # misspelt
        "WORKERS",  # the thesaurus says: use MANPOWER, which is not the same
        "ADVANCEMENT OF WOMEN",  # a category, not a descriptor
        "CAPITAL PUNISHMENTS",
        "",
    ],
)
def test_what_is_no_preferred_label_has_no_descriptor(heading: str) -> None:
    assert lookup(heading) is None


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("Sustainable Development Goal 16", [16]),
        ("sustainable development goals 1, 2 and 17, in particular", [1, 2, 17]),
        ("Sustainable Development Goal 6 and its target 6.1", [6]),
        ("Sustainable Development Goals 2030", []),
        ("Sustainable Development Goals 18 and 99", []),
        ("Sustainable Development Goal 16.9", []),
        ("Goal 4 of the Education for All goals", []),
        ("the 17 Sustainable Development Goals", []),
        ("Sustainable Development Goals 5 and 16.2", [5]),
    ],
)
def test_goals_are_those_named_by_number(text: str, goals: list[int]) -> None:
    assert list(goals_named(text)) == goals


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("A/HRC/RES/S-17/1", "2011-08-23/S-17-1"),
        ("A/HRC/DEC/1/101", "2011-08-23/1-101"),
        ("A/HRC/PRST/8/1", None),
        ("A/HRC/46/L.22", None),
        ("E/CN.4/RES/2005/83", None),
        ("A/RES/70/1", None),
    ],
)
def test_only_what_the_council_adopted_has_a_name_after_akn4un(
    symbol: str, name: str | None
) -> None:
    whole = name and f"/akn/un/statement/deliberation/un-hrc/{name}"
    assert akn_name(Symbol.parse(symbol), "2011-08-23") == whole


def test_a_state_that_shares_a_former_name_gets_no_descriptor() -> None:
    store = Store()
    skos = "http://www.w3.org/2004/02/skos/core#"
    for code, name in (("XXA", "One"), ("XXB", "Other")):
        state = NamedNode(STATE + code)
        for predicate, value in (
            ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", None),
            (f"{skos}prefLabel", name),
            (f"{skos}altLabel", "Czechoslovakia"),
        ):
            value_ = (
                Literal(value, language="en")
                if value
                else NamedNode("https://w3id.org/hrckg/ontology#State")
            )
            store.add(Quad(state, NamedNode(predicate), value_))
    assert list(link_triples(store)) == []


@pytest.mark.shared
def test_the_tables_are_those_of_the_sources(shared: Path) -> None:
    import write_link_tables as tables  # noqa: PLC0415  # a script, not a module of hrckg

    vocabularies, data, folder = shared / "vocab", shared / "data", path("ontology")
    made = {
        "unbis.tsv": tables.descriptors(vocabularies / "unbis.tsv"),
        "sdg-subjects.tsv": tables.goals(vocabularies / "sdg-kos-subject-mappings.ttl"),
        "geonames.ttl": tables.places(data / "country-codes.csv", set(_today())),
    }
    for name, lines in made.items():
        assert (folder / name).read_text(encoding="utf-8") == "".join(lines), name


def _today() -> list[str]:
    store = Store()
    store.extend(Quad(*triple) for triple in list_triples(path("ontology")))  # type: ignore[misc]
    return [
        quad.subject.value.removeprefix(STATE)
        for quad in store.quads_for_pattern(None, rdfs_seeAlso, None)
        if iris.GEONAMES in quad.object.value and isinstance(quad.subject, NamedNode)
    ]


@pytest.mark.shared
def test_a_descriptor_bears_the_name_of_its_state(shared: Path, listed: Store) -> None:
    labels = {}
    for line in (shared / "vocab" / "unbis.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        id_, kind, label = line.split("\t")
        if kind == "pref":
            labels[iris.descriptor(id_).value] = label
    for state, target in linked(listed, "unbis").items():
        names = {
            fingerprint(quad.object.value)
            for quad in listed.quads_for_pattern(NamedNode(STATE + state), None, None)
            if isinstance(quad.object, Literal) and quad.object.language == "en"
        }
        assert fingerprint(labels[target]) in names, state
