"""What is known only when all texts are read: series, changes, days of cited texts."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from bilingual import ENGLISH, FRENCH
from pyoxigraph import Store

from hrckg import resources
from hrckg.corpus import find_corpus
from hrckg.gathering import gather
from hrckg.iris import BASE, PREFIXES

HEAD = "The Human Rights Council,\n\n"
CLOSE = "\n\n45th meeting\n{day}\n\n[Adopted without a vote.]\n"
FOOD = "The right to good food"

Gathered = Callable[..., Store]


def written(folder: Path, number: str, *paragraphs: str, title: str = FOOD, day: str) -> Path:
    """A file with a text of the given paragraphs."""
    file = folder / f"{number.replace('/', '-')}.txt"
    body = "\n\n".join(paragraphs)
    text = f"{number}. {title}\n\n{HEAD}{body}{CLOSE.format(day=day)}"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def gathered(tmp_path: Path) -> Gathered:
    """What the texts in some files say, alone and together."""

    def gathered(files: Sequence[Path], jobs: int = 1) -> Store:
        spool = tmp_path / f"spool{len(list(tmp_path.iterdir()))}"
        spool.mkdir()
        store = Store()
        gather(store, find_corpus(files), spool, jobs=jobs)
        return store

    return gathered


def rows(store: Store, query: str) -> set[tuple[str, ...]]:
    """The answer to a query, with IRIs of ours cut short."""
    found = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    return {
        tuple(term.value.removeprefix(BASE) for term in row)
        for row in found  # type: ignore[union-attr]
    }


@pytest.fixture
def two(tmp_path: Path) -> list[Path]:
    """Two texts of one title."""
    return [
        written(
            tmp_path,
            "95/1",
            "Guided by the Charter,",
            "1. Decides to cook;",
            "2. Decides to eat.",
            day="22 June 2030",
        ),
        written(
            tmp_path,
            "98/1",
            "Guided by the Charter,",
            "1. Also decides to cook;",
            "2. Requests the Secretary-General to wash the dishes.",
            title="Right to good food",
            day="22 June 2031",
        ),
    ]


def test_a_series_and_its_texts_know_each_other(two: list[Path], gathered: Gathered) -> None:
    store = gathered(two)
    query = "SELECT ?series ?text { ?series hrc:hasText ?text . ?text hrc:inSeries ?series }"
    name = "series/the-right-to-good-food"
    assert rows(store, query) == {(name, f"A/HRC/RES/{number}") for number in ("95/1", "98/1")}
    assert rows(store, "SELECT ?new ?old { ?new hrc:follows ?old }") == {
        ("A/HRC/RES/98/1", "A/HRC/RES/95/1")
    }
    assert rows(store, "SELECT ?label { ?series a hrc:Series ; rdfs:label ?label }") == {(FOOD,)}


def test_changes_stand_in_the_graph_of_the_newer_text(two: list[Path], gathered: Gathered) -> None:
    query = """
        SELECT ?change ?kind ?similarity
        WHERE {
          GRAPH <https://w3id.org/hrckg/id/A/HRC/RES/98/1/graph> {
            ?text hrc:hasChange ?change .
            ?change hrc:change ?kind ; hrc:changeIn ?text .
            OPTIONAL { ?change hrc:similarity ?measured }
            BIND (COALESCE(?measured, "none") AS ?similarity)
          }
        }
    """
    assert rows(gathered(two), query) == {
        ("A/HRC/RES/98/1#change-pp1-from-pp1", "change/same", "1"),
        ("A/HRC/RES/98/1#change-op1-from-op1", "change/same", "1"),
        ("A/HRC/RES/98/1#change-op2", "change/new", "none"),
        ("A/HRC/RES/98/1#change-from-op2", "change/dropped", "none"),
    }


def test_an_earlier_text_that_comes_in_between_takes_the_place(
    two: list[Path], tmp_path: Path, gathered: Gathered
) -> None:
    between = written(tmp_path, "97/1", "1. Decides to cook.", day="22 March 2031")
    assert rows(gathered([*two, between]), "SELECT ?new ?old { ?new hrc:follows ?old }") == {
        ("A/HRC/RES/98/1", "A/HRC/RES/97/1"),
        ("A/HRC/RES/97/1", "A/HRC/RES/95/1"),
    }


def test_neither_the_order_of_files_nor_the_number_of_jobs_matters(
    tmp_path: Path, gathered: Gathered
) -> None:
    files = [
        written(tmp_path, f"{n}/1", f"1. Decides to cook {n}.", day=f"{n} May 2030")
        for n in range(10, 29)
    ]
    one, two = gathered(files, 1), gathered(files[::-1], 2)
    assert len(rows(one, "SELECT ?new ?old { ?new hrc:follows ?old }")) == len(files) - 1
    assert set(one) == set(two)


def test_a_work_in_two_languages_is_compared_once_and_called_in_both(
    tmp_path: Path, gathered: Gathered
) -> None:
    files = []
    for number in ("95/1", "99/1"):
        for language, words in (("en", ENGLISH), ("fr", FRENCH)):
            files.append(tmp_path / f"{number[:2]}.{language}.txt")
            text = words.replace("99/1", number).replace("99", number[:2])
            files[-1].write_text(text, encoding="utf-8")
    english = gathered([file for file in files if ".en." in file.name])
    french = gathered([file for file in files if ".fr." in file.name])
    both = gathered(files)
    changes = "SELECT ?change ?kind { ?change hrc:change ?kind }"
    assert rows(both, changes) == rows(english, changes)
    assert rows(french, changes)
    labels = rows(both, "SELECT (LANG(?label) AS ?tag) { ?s a hrc:Series ; rdfs:label ?label }")
    assert labels == {("en",), ("fr",)}


def test_texts_held_in_no_common_language_are_not_compared(
    tmp_path: Path, gathered: Gathered
) -> None:
    (tmp_path / "identifiers.toml").write_text(
        '[[series]]\nname = "pinned"\nen = ["A plan"]\nfr = ["Un plan"]\n', encoding="utf-8"
    )
    english = written(tmp_path, "95/1", "1. Decides to act.", title="A plan", day="2 May 2030")
    french = tmp_path / "98-1.txt"
    french.write_text(
        "98/1. Un plan\n\nLe Conseil des droits de l’homme,\n\n1. Décide d’agir et prie le "
        "Secrétaire général de lui faire rapport à sa prochaine session.\n\n45e séance\n"
        "2 mai 2031\n\n[Adoptée sans vote.]\n",
        encoding="utf-8",
    )
    store = gathered([english, french])
    assert rows(store, "SELECT ?new ?old { ?new hrc:follows ?old }") == {
        ("A/HRC/RES/98/1", "A/HRC/RES/95/1")
    }
    assert rows(store, "SELECT ?change { ?change a hrc:ParagraphChange }") == set()


RIGHT = "Recalling Human Rights Council resolution 5/1 of 18 June 2007,"
WRONG = "Recalling Human Rights Council resolution 5/1 of 18 June 2006,"
DOUBTS = """
    SELECT ?part ?message
    WHERE { ?issue hrc:code "cited-date-differs" ; hrc:issueOf ?part ; hrc:message ?message }
"""
CITED = "SELECT ?day { <https://w3id.org/hrckg/id/A/HRC/RES/5/1> hrc:adoptedOn ?day }"


def citing(folder: Path, *paragraphs: str) -> list[Path]:
    """Files of texts that have one paragraph of the preamble each."""
    return [
        written(folder, f"98/{n}", one, "1. Decides.", title=f"Plan {n}", day="22 June 2031")
        for n, one in enumerate(paragraphs, start=1)
    ]


def test_the_day_that_all_citations_print_is_that_of_the_cited_text(
    tmp_path: Path, gathered: Gathered
) -> None:
    store = gathered(citing(tmp_path, RIGHT, RIGHT))
    assert rows(store, CITED) == {("2007-06-18",)}
    assert rows(store, DOUBTS) == set()


def test_a_citation_alone_with_its_day_is_in_doubt(tmp_path: Path, gathered: Gathered) -> None:
    store = gathered(citing(tmp_path, RIGHT, WRONG, RIGHT))
    assert rows(store, CITED) == set()
    said = (
        "The citation of A/HRC/RES/5/1 says that it was adopted on 2006-06-18; "
        "most texts that cite it say 2007-06-18."
    )
    assert rows(store, DOUBTS) == {("A/HRC/RES/98/2#pp1", said)}


def test_two_citations_that_contradict_each_other_are_both_in_doubt(
    tmp_path: Path, gathered: Gathered
) -> None:
    found = rows(gathered(citing(tmp_path, RIGHT, WRONG)), DOUBTS)
    assert {part for part, _ in found} == {"A/HRC/RES/98/1#pp1", "A/HRC/RES/98/2#pp1"}


def test_what_a_held_text_says_of_itself_counts(tmp_path: Path, gathered: Gathered) -> None:
    held = written(tmp_path, "5/1", "1. Decides.", title="Order", day="18 June 2007")
    store = gathered([held, *citing(tmp_path, WRONG, WRONG, RIGHT)])
    assert rows(store, CITED) == {("2007-06-18",)}
    found = rows(store, DOUBTS)
    assert {part for part, _ in found} == {"A/HRC/RES/98/1#pp1", "A/HRC/RES/98/2#pp1"}
    assert all(message.endswith("the text itself says 2007-06-18.") for _, message in found)


def test_a_former_identifier_leads_to_a_text_that_is_described(
    two: list[Path], gathered: Gathered
) -> None:
    query = "SELECT ?old ?new { ?old dcterms:isReplacedBy ?new ; a hrc:FormerIdentifier }"
    name = "46/promoting-mutually-beneficial-cooperation-in-the-field-of-human-rights"
    packaged = [resources.path("corpus") / "A-HRC-46-L.22.txt"]
    assert rows(gathered(packaged), query) == {(f"draft/{name}", "A/HRC/46/L.22")}
    assert rows(gathered(two), query) == set()


def test_a_draft_that_is_held_without_its_symbol_keeps_its_identifier(
    tmp_path: Path, gathered: Gathered
) -> None:
    again = tmp_path / "draft.txt"
    again.write_bytes((resources.path("corpus") / "A-HRC-46-L.22.txt").read_bytes())
    citing = written(
        tmp_path,
        "98/1",
        "1. Takes note of draft resolution A/HRC/46/L.22.",
        day="22 June 2031",
    )
    store = gathered([again, citing])
    drafts = "SELECT ?text { ?text a hrc:DraftResolution ; hrc:holding holding:full-text }"
    name = "46/promoting-mutually-beneficial-cooperation-in-the-field-of-human-rights"
    assert rows(store, drafts) == {(f"draft/{name}",)}
    assert rows(store, "SELECT ?old { ?old a hrc:FormerIdentifier }") == set()


@pytest.mark.parametrize("added", ["A-HRC-RES-43-21.txt", "A-HRC-RES-37-23.md"])
def test_a_document_that_is_added_later_renames_nothing(gathered: Gathered, added: str) -> None:
    files = [file for file in resources.path("corpus").iterdir() if file.suffix != ".toml"]
    fewer = gathered([file for file in files if file.name != added])
    things = """
        SELECT DISTINCT ?thing
        WHERE { ?thing a ?class FILTER NOT EXISTS { ?thing a hrc:ParagraphChange } }
    """
    assert rows(fewer, things) < rows(gathered(files), things)
