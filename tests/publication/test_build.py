"""The whole way, from files to a folder that can be published."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Store

from hrckg import resources
from hrckg.errors import HrckgError, MisuseError
from hrckg.iris import BASE, REFERENCE_GRAPH
from hrckg.publication import BuildSummary, RefusedError, build, source_date

HEAD = "The Human Rights Council,\n\nGuided by the Charter,\n\n1. Decides to act.\n\n"
CLOSE = "45th meeting\n22 June 2020\n\n[Adopted without a vote.]\n"


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_are_byte_identical(built: BuildSummary, tmp_path: Path) -> None:
    build(out=tmp_path)
    assert digests(tmp_path / "site") == digests(built.folder / "site")


def test_the_order_of_the_files_and_the_number_of_jobs_change_no_byte(tmp_path: Path) -> None:
    files = sorted(p for p in resources.path("corpus").iterdir() if p.suffix in {".txt", ".md"})
    for number in range(12):
        text = f"98/{number + 1}. A title\n\n{HEAD}{CLOSE}"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    files += sorted(tmp_path.glob("*.txt"))
    build(files, tmp_path / "one", jobs=1)
    build(files[::-1], tmp_path / "two", jobs=2)
    assert digests(tmp_path / "one" / "site") == digests(tmp_path / "two" / "site")


def test_every_packaged_document_is_published(built: BuildSummary) -> None:
    assert (built.documents, built.left_out) == (5, ())
    assert built.report.publishable


def test_no_statement_stands_in_two_graphs(built: BuildSummary) -> None:
    store = Store.read_only(str(built.folder / "store"))
    triples = [quad.triple for quad in store]
    assert len(set(triples)) == len(triples)


def test_what_is_said_of_no_document_stands_in_the_reference_graph(built: BuildSummary) -> None:
    store = Store.read_only(str(built.folder / "store"))
    held = {graph.value.removesuffix("/graph") for graph in store.named_graphs()}
    held.discard(REFERENCE_GRAPH.value)
    assert held == {
        f"{BASE}A/HRC/{name}"
        for name in ("RES/43/21", "46/L.22", "RES/41/3", "RES/47/9", "RES/37/23")
    }
    for quad in store:
        own = next((one for one in held if str(quad.subject.value).split("#")[0] == one), None)
        graph = NamedNode(f"{own}/graph") if own else REFERENCE_GRAPH
        assert quad.graph_name == graph


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "good.txt").write_text(f"98/1. A title\n\n{HEAD}{CLOSE}", encoding="utf-8")
    return folder


def test_a_document_that_cannot_be_read_is_left_out_and_listed(
    corpus: Path, tmp_path: Path
) -> None:
    (corpus / "bad.txt").write_bytes(b"\xff\xfe")
    summary = build([corpus], tmp_path / "out")
    assert summary.documents == 1
    assert [one.name for one in summary.left_out] == ["bad.txt"]
    report = (tmp_path / "out" / "site" / "report" / "index.html").read_text(encoding="utf-8")
    assert "bad.txt" in report


def test_the_same_text_in_two_files_is_published_once(corpus: Path, tmp_path: Path) -> None:
    (corpus / "again.txt").write_bytes((corpus / "good.txt").read_bytes() + b"\n")
    summary = build([corpus], tmp_path / "out")
    assert (summary.documents, [one.name for one in summary.left_out]) == (1, ["good.txt"])


def test_a_held_text_that_another_cites_is_described_once(corpus: Path, tmp_path: Path) -> None:
    citing = HEAD.replace("the Charter", "Human Rights Council resolution 98/1 of 22 June 2020")
    (corpus / "citing.txt").write_text(f"98/2. Another\n\n{citing}{CLOSE}", encoding="utf-8")
    build([corpus], tmp_path / "out")
    store = Store.read_only(str(tmp_path / "out" / "store"))
    query = f"SELECT ?h {{ GRAPH ?g {{ <{BASE}A/HRC/RES/98/1> hrc:holding ?h }} }}"
    prefix = "PREFIX hrc: <https://w3id.org/hrckg/ontology#> "
    rows = [row["h"].value for row in store.query(prefix + query)]  # type: ignore[union-attr, index]
    assert rows == [f"{BASE}holding/full-text"]


def test_texts_that_disagree_on_a_day_are_an_issue(corpus: Path, tmp_path: Path) -> None:
    close = CLOSE.replace("22 June", "23 June")
    (corpus / "other.txt").write_text(f"98/2. Another\n\n{HEAD}{close}", encoding="utf-8")
    summary = build([corpus], tmp_path / "out")
    assert [issue.code for issue in summary.report.issues] == ["dates-differ"]


def break_a_source(corpus: Path) -> None:
    text = f"98/2. Another\n\n{HEAD.replace('1.', '2.')}{CLOSE}"
    (corpus / "faulty.txt").write_text(text, encoding="utf-8")


def test_strict_refuses_a_fault_of_a_source_and_keeps_the_old_site(
    corpus: Path, tmp_path: Path
) -> None:
    build([corpus], tmp_path / "out")
    before = digests(tmp_path / "out" / "site")
    break_a_source(corpus)
    with pytest.raises(RefusedError, match="number-missing"):
        build([corpus], tmp_path / "out", strict=True)
    assert digests(tmp_path / "out" / "site") == before
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["site", "store"]


def test_without_strict_a_fault_of_a_source_is_published(corpus: Path, tmp_path: Path) -> None:
    break_a_source(corpus)
    summary = build([corpus], tmp_path / "out")
    assert [issue.code for issue in summary.report.issues] == ["number-missing"]


def test_a_folder_that_no_build_wrote_is_left_alone(corpus: Path, tmp_path: Path) -> None:
    precious = tmp_path / "out" / "site" / "precious.txt"
    precious.parent.mkdir(parents=True)
    precious.write_text("mine", encoding="utf-8")
    with pytest.raises(MisuseError, match="something that no build wrote"):
        build([corpus], tmp_path / "out")
    assert precious.read_text(encoding="utf-8") == "mine"


def test_a_corpus_of_which_nothing_can_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir,", encoding="utf-8")
    with pytest.raises(HrckgError, match=r"(?s)None of the documents.*letter\.txt"):
        build([tmp_path], tmp_path / "out")


DATES: list[tuple[str, str | None]] = [
    ("", None),
    ("0", "1970-01-01"),
    ("1592784000", "2020-06-22"),
]


@pytest.mark.parametrize(("seconds", "day"), DATES)
def test_the_only_clock_is_source_date_epoch(
    monkeypatch: pytest.MonkeyPatch, seconds: str, day: str | None
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    read: Callable[[], object] = source_date
    assert (str(read()) if read() else None) == day


@pytest.mark.parametrize("seconds", ["yesterday", "1.5", "9" * 30])
def test_a_clock_that_is_no_number_is_refused(
    monkeypatch: pytest.MonkeyPatch, seconds: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(MisuseError, match="SOURCE_DATE_EPOCH"):
        source_date()


def test_two_builds_into_one_folder_do_not_mix(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"

    def build_again(stage: str, _done: int, _total: int) -> None:
        if stage == "checking":
            with pytest.raises(MisuseError, match="Another build is writing to"):
                build([corpus], out)

    build([corpus], out, progress=build_again)
    assert sorted(path.name for path in out.iterdir()) == ["site", "store"]


def test_what_a_killed_build_left_is_cleared_away(corpus: Path, tmp_path: Path) -> None:
    left = tmp_path / "out" / ".new-killed" / "site"
    left.mkdir(parents=True)
    build([corpus], tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["site", "store"]


def test_a_build_killed_between_old_and_new_loses_neither(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([corpus], out)
    before = digests(out / "site")
    (out / ".new-killed").mkdir()
    (out / "site").rename(out / ".new-killed" / "old-site")
    (out / "store").rename(out / ".new-killed" / "old-store")
    break_a_source(corpus)
    with pytest.raises(RefusedError):
        build([corpus], out, strict=True)
    assert digests(out / "site") == before
    assert sorted(path.name for path in out.iterdir()) == ["site", "store"]


HEADED = (
    "Human Rights Council\n\n{session}\n\n{days}\n\nAgenda item {item}\n\n{number}. A title\n\n"
    "The Human Rights Council,\n\nGuided by the Charter,{mark}\n\n1. Decides to act.\n\n{notes}"
)
ORDINARY = {
    "session": "Forty-first session",
    "days": "24 June–12 July 2019",
    "item": "3",
    "number": "41/1",
    "mark": "",
    "notes": "",
}
# what a source prints, and the issue that it makes; none of them is a fault of ours
FAULTS = [
    ({"mark": "¹", "notes": "¹ See A.\n\n¹ See B.\n\n"}, ["number-repeated"]),
    ({"days": "24 July–12 June 2019"}, ["dates-differ"]),
    ({"item": "14"}, ["agenda-item-unknown"]),
    # agendas that a session has of its own
    ({"session": "Second session", "number": "2/4", "item": "7"}, []),
    ({"session": "Seventeenth special session", "number": "S-17/5", "item": "14"}, []),
]


@pytest.mark.parametrize(("printed", "codes"), FAULTS)
def test_a_fault_of_a_source_never_stops_publication(
    tmp_path: Path, printed: dict[str, str], codes: list[str]
) -> None:
    text = HEADED.format(**ORDINARY | printed) + CLOSE
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    summary = build([tmp_path / "one.txt"], tmp_path / "out")
    assert [issue.code for issue in summary.report.issues] == codes
