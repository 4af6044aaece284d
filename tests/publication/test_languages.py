"""A work in two languages is one document with two texts, whatever way its files come in."""

import hashlib
import os
import signal
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from bilingual import ENGLISH, FRENCH
from pyoxigraph import Store

from hrckg.errors import HrckgError
from hrckg.iris import BASE, PREFIXES
from hrckg.processes import in_processes
from hrckg.publication import BuildSummary, build

PAGE = Path("id", "A", "HRC", "RES", "99", "1", "index.html")


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def rows(summary: BuildSummary, query: str) -> list[tuple[str, ...]]:
    """The answer to a query over everything that was published."""
    store = Store.read_only(str(summary.folder / "store"))
    found = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    return [tuple(term.value for term in row) for row in found]  # type: ignore[union-attr]


def numbered(text: str, number: int) -> str:
    """The same text under another number of the session."""
    return text.replace("99/1", f"99/{number}")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> BuildSummary:
    """Both languages of the invented resolution, the translation first."""
    folder = tmp_path_factory.mktemp("both")
    (folder / "a.txt").write_text(FRENCH, encoding="utf-8")
    (folder / "b.txt").write_text(ENGLISH, encoding="utf-8")
    return build([folder], folder / "out")


def test_two_languages_make_one_document(both: BuildSummary) -> None:
    assert (both.documents, both.left_out, both.report.issues) == (1, (), ())
    titles = (
        f"SELECT ?title (LANG(?title) AS ?tag) {{ <{BASE}A/HRC/RES/99/1> dcterms:title ?title }}"
    )
    assert sorted(rows(both, f"{titles} ORDER BY ?tag")) == [
        ("Le droit à un exemple", "fr"),
        ("The right to an example", "en"),
    ]


def test_every_part_has_its_words_and_its_source_in_each_language(both: BuildSummary) -> None:
    lacking = """
      SELECT ?part ?tag WHERE {
        VALUES ?tag { "en" "fr" }
        ?part hrc:text ?any .
        FILTER (
          NOT EXISTS { ?part hrc:text ?text FILTER (LANG(?text) = ?tag) }
          || NOT EXISTS {
            ?part hrc:hasSource ?range FILTER CONTAINS(STR(?range), CONCAT("-source-", ?tag, "-"))
          }
        )
      }
    """
    assert rows(both, lacking) == []
    assert len(rows(both, "SELECT ?part { ?part hrc:text ?text }")) == 2 * 13


def test_the_words_of_a_mention_stand_where_it_says_in_its_language(both: BuildSummary) -> None:
    found = rows(
        both,
        """
        SELECT ?words ?text ?start ?end WHERE {
          ?mention hrc:surface ?words ; hrc:start ?start ; hrc:end ?end ; hrc:mentionedIn ?part .
          ?part hrc:text ?text FILTER (LANG(?text) = LANG(?words))
        }
        """,
    )
    assert len(found) > 10
    for words, text, start, end in found:
        assert text[int(start) : int(end)] == words


def test_a_page_shows_each_paragraph_in_both_languages_side_by_side(both: BuildSummary) -> None:
    page = (both.folder / "site" / PAGE).read_text(encoding="utf-8")
    assert page.count('<div class="wordings">') == 13
    assert '<p class="title-again" dir="auto" lang="fr">Le droit à un exemple</p>' in page
    for tag, name in (("en", "English"), ("fr", "Français")):
        assert f'value="{tag}" autocomplete="off"> <span lang="{tag}">{name}</span>' in page


def test_lists_and_answers_name_a_work_once_and_in_english(both: BuildSummary) -> None:
    for name in ("texts", "votes"):
        table = (both.folder / "site" / "data" / f"{name}.csv").read_text(encoding="utf-8")
        assert "The right to an example" in table
        assert "Le droit" not in table
    for name in ("narrowest-votes", "sessions-and-texts", "footnotes", "opening-phrases"):
        folder = both.folder / "site" / "queries" / name
        answer = (folder / "result.csv").read_text(encoding="utf-8").splitlines()[1:]
        assert len(answer) == len(set(answer)) > 0
        assert not any(word in line for line in answer for word in ("Le droit", "Voir", "Décide"))


def test_the_order_of_the_files_and_the_number_of_jobs_change_no_byte(tmp_path: Path) -> None:
    for number in range(1, 10):
        for tag, text in (("en", ENGLISH), ("fr", FRENCH)):
            (tmp_path / f"{number}.{tag}.txt").write_text(numbered(text, number), encoding="utf-8")
    files = sorted(tmp_path.glob("*.txt"))
    build(files, tmp_path / "one", jobs=1)
    summary = build(files[::-1], tmp_path / "two", jobs=2)
    assert (summary.documents, summary.left_out) == (9, ())
    assert digests(tmp_path / "one" / "site") == digests(tmp_path / "two" / "site")


def test_an_archive_gives_what_its_files_give(both: BuildSummary, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "both.zip", "w") as archive:
        archive.writestr("fr/a.txt", FRENCH)
        archive.writestr("en/b.txt", ENGLISH)
    summary = build([tmp_path / "both.zip"], tmp_path / "out")
    assert summary.left_out == ()
    assert digests(tmp_path / "out" / "site") == digests(both.folder / "site")


def test_a_text_in_french_alone_is_published_and_answers_questions(tmp_path: Path) -> None:
    (tmp_path / "fr.txt").write_text(FRENCH, encoding="utf-8")
    summary = build([tmp_path / "fr.txt"], tmp_path / "out")
    assert (summary.documents, summary.report.issues) == (1, ())
    for name in ("narrowest-votes", "sessions-and-texts", "opening-phrases", "footnotes"):
        answer = tmp_path / "out" / "site" / "queries" / name / "result.csv"
        assert len(answer.read_text(encoding="utf-8").splitlines()) > 1
    shelf = (tmp_path / "out" / "site" / "documents" / "index.html").read_text(encoding="utf-8")
    assert '<bdi lang="fr">Le droit à un exemple</bdi>' in shelf


def test_the_same_text_twice_in_one_language_is_published_once(tmp_path: Path) -> None:
    for name, text in (("a", ENGLISH), ("b", FRENCH), ("c", f"{FRENCH}\n")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    summary = build(sorted(tmp_path.glob("*.txt")), tmp_path / "out")
    assert summary.documents == 1
    assert [(one.name, one.reason) for one in summary.left_out] == [
        ("c.txt", "It bears the identifier of b.txt, which is published: A/HRC/RES/99/1.")
    ]


def test_what_a_translation_lacks_or_says_otherwise_is_an_issue_of_its_own(tmp_path: Path) -> None:
    other = FRENCH.replace("Guidé par la Charte des Nations Unies,\n\n", "").replace("45e", "46e")
    (tmp_path / "en.txt").write_text(ENGLISH.replace("3. Decides", "4. Decides"), encoding="utf-8")
    (tmp_path / "fr.txt").write_text(other.replace("3. Décide", "4. Décide"), encoding="utf-8")
    summary = build(sorted(tmp_path.glob("*.txt")), tmp_path / "out")
    named = f"SELECT ?issue {{ ?issue a hrc:SourceIssue FILTER STRSTARTS(STR(?issue), '{BASE}A') }}"
    assert sorted(row[0].partition("#")[2] for row in rows(summary, named)) == [
        "issue-number-missing-op4",
        "issue-number-missing-op4-fr",
        "issue-part-unaligned-pp1-fr",
        "issue-texts-differ-meeting-fr",
    ]
    meetings = rows(summary, f"SELECT ?m {{ <{BASE}A/HRC/RES/99/1> hrc:adoptedAt ?m }}")
    assert meetings == [(f"{BASE}meeting/99/45",)]


def test_the_words_of_a_file_that_is_no_text_are_published_beside_its_page(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in ENGLISH.split("\n\n"))
    html = f"<!DOCTYPE html><html lang='en'><body>{paragraphs}</body></html>"
    (tmp_path / "one.html").write_text(html, encoding="utf-8")
    summary = build([tmp_path / "one.html"], tmp_path / "out")
    digest = hashlib.sha256(html.encode()).hexdigest()
    site = tmp_path / "out" / "site"
    words = (site / "source" / f"{digest}.txt").read_bytes().decode()
    page = (site / "id" / "source" / digest / "index.html").read_text(encoding="utf-8")
    assert f'href="../../../source/{digest}.txt" type="text/plain"' in page
    found = rows(
        summary,
        """
        SELECT ?text ?start ?end WHERE {
          ?part hrc:text ?text ; hrc:hasSource ?range .
          ?range hrc:sourceStart ?start ; hrc:sourceEnd ?end .
        }
        """,
    )
    assert len(found) == 13
    for text, start, end in found:
        assert text.split()[0] in words[int(start) : int(end)]


def kill(_: int) -> int:
    """End the process at once, as a system does that has run out of memory."""
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def double(number: int) -> int:
    return 2 * number


@pytest.mark.parametrize(("tasks", "jobs"), [((), 2), ((3, 1), 1), (tuple(range(40)), 2)])
def test_results_come_in_the_order_of_their_tasks(tasks: Sequence[int], jobs: int) -> None:
    assert list(in_processes(double, tasks, jobs)) == [2 * task for task in tasks]


def test_a_process_that_the_system_ends_is_a_message_and_no_traceback() -> None:
    with pytest.raises(HrckgError, match=r"ended by the system.*--jobs"):
        list(in_processes(kill, range(40), 2))


@pytest.mark.shared
@pytest.mark.slow
def test_real_pairs_are_published_without_a_broken_rule(shared: Path, tmp_path: Path) -> None:
    files = [
        path
        for tag in ("en", "fr")
        for path in sorted((shared / "corpus" / f"unres-{tag}").glob("A-HRC-RES-[1-3]*.txt"))
    ]
    summary = build(files, tmp_path / "out", jobs=2)
    assert summary.report.publishable
    assert {one.name for one in summary.left_out} == set()
