"""Texts of every kind and organ, from files to statements that break no rule."""

from collections.abc import Iterator

import pytest
from pyoxigraph import NamedNode, QuerySolutions, Store

from hrckg.iris import BASE, ONTOLOGY
from hrckg.publication import build

BODY = """
Recalling the Charter of the United Nations,

1. Welcomes the report;

2. Decides to remain seized of the matter.
"""
CLOSE = "\n50th meeting\n27 June 2030\n\n[Adopted without a vote.]\n"
MASTHEAD = """\
Distr.: Limited
24 June 2030

Human Rights Council
Ninety-ninth session
Agenda item 4
"""
MEETING = "At its 30th meeting, on 27 June 2030, the"
TEXTS = {
    "resolution": f"99/1. The right to food\n\nThe Human Rights Council,\n{BODY}{CLOSE}",
    "untitled": f"99/4.\n\nThe Human Rights Council,\n{BODY}{CLOSE}",
    "decision": f"99/101. Panel\n\n{MEETING} Human Rights Council decided, without a vote, to act.",
    "statement": f"PRST 99/1. Chad\n\n{MEETING} President of the Human Rights Council made the "
    "following statement:\n\n“1. The Human Rights Council welcomes the steps taken.”",
    "draft": f"A/HRC/99/L.3/Rev.1\n{MASTHEAD}\nChad, Norway:* draft resolution\n\n"
    f"99/… The right to shelter\n\nThe Human Rights Council,\n{BODY}",
    "amendment": f"A/HRC/99/L.7\n{MASTHEAD}\nChad: amendment to draft resolution L.3/Rev.1\n\n"
    "Delete paragraph 2.",
    "special": f"Human Rights Council\nNinth special session\n27 June 2030\n\nS-9/1. Chad\n\n"
    f"The Human Rights Council,\n{BODY}{CLOSE}",
    "organizational": f"OM/9/1. Chad\n\nThe Human Rights Council,\n{BODY}{CLOSE}",
    "commission": f"2004/17. Shelter\n\nThe Commission on Human Rights,\n{BODY}{CLOSE}",
    "assembly": "Resolution adopted by the General Assembly on 27 June 2030\n\n85/170. Shelter\n\n"
    f"The General Assembly,\n{BODY}",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("kinds")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    summary = build([folder], folder / "out")
    assert summary.report.publishable
    assert summary.documents == len(TEXTS)
    return Store.read_only(str(folder / "out" / "store"))


def values(store: Store, document: str, name: str) -> list[str]:
    """What the store says of a document, IRIs without their common beginning."""
    query = f"SELECT ?value WHERE {{ <{BASE}{document}> <{ONTOLOGY}{name}> ?value }}"
    rows = store.query(query, use_default_graph_as_union=True)
    assert isinstance(rows, QuerySolutions)
    return sorted(
        row["value"].value.removeprefix(BASE)
        if isinstance(row["value"], NamedNode)
        else row["value"].value
        for row in rows
    )


SAID = [
    ("A/HRC/RES/99/1", "session", ["session/99"]),
    ("A/HRC/RES/99/1", "adoptedAt", ["meeting/99/50"]),
    ("A/HRC/RES/99/4", "number", ["99/4"]),
    ("A/HRC/DEC/99/101", "adoptedBy", ["body/HRC"]),
    ("A/HRC/DEC/99/101", "adoptedOn", ["2030-06-27"]),
    ("A/HRC/DEC/99/101", "hasAdoption", ["A/HRC/DEC/99/101#action"]),
    ("A/HRC/PRST/99/1", "adoptedOn", ["2030-06-27"]),
    ("A/HRC/PRST/99/1", "adoptedAt", ["meeting/99/30"]),
    ("A/HRC/PRST/99/1", "hasIssue", []),
    ("A/HRC/99/L.3/Rev.1", "adoptedBy", []),
    ("A/HRC/99/L.3/Rev.1", "sponsor", ["state/NOR", "state/TCD"]),
    ("A/HRC/99/L.7", "amends", ["A/HRC/99/L.3/Rev.1"]),
    ("A/HRC/99/L.7", "adoptedBy", []),
    ("A/HRC/RES/S-9/1", "session", ["session/S-9"]),
    ("A/HRC/RES/OM/9/1", "session", ["session/OM-9"]),
    ("E/CN.4/RES/2004/17", "adoptedBy", ["body/CHR"]),
    ("E/CN.4/RES/2004/17", "session", ["session/CHR/60"]),
    ("E/CN.4/RES/2004/17", "adoptedAt", ["meeting/CHR/60/50"]),
    ("A/RES/85/170", "adoptedBy", ["body/GA"]),
    ("A/RES/85/170", "session", ["session/GA/85"]),
]


@pytest.mark.parametrize(("document", "name", "expected"), SAID)
def test_a_text_is_described_as_what_it_is(
    store: Store, document: str, name: str, expected: list[str]
) -> None:
    assert values(store, document, name) == expected


def test_a_text_without_title_is_published_with_the_issue(store: Store) -> None:
    issues = list(values(store, "A/HRC/RES/99/4", "hasIssue"))
    assert issues == ["A/HRC/RES/99/4#issue-title-missing-text"]


def test_every_class_of_text_is_there(store: Store) -> None:
    rows = store.query(
        "SELECT DISTINCT ?class WHERE { ?text a ?class ; "
        f"<{ONTOLOGY}holding> <{BASE}holding/full-text> }}",
        use_default_graph_as_union=True,
    )
    assert isinstance(rows, QuerySolutions)
    assert {row["class"].value.removeprefix(ONTOLOGY) for row in rows} == {
        "Amendment",
        "Decision",
        "Document",
        "DraftResolution",
        "PresidentStatement",
        "Resolution",
    }
