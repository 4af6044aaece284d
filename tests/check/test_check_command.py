"""``hrckg check`` as it is typed."""

import argparse
import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from hrckg import iris
from hrckg.cli import check as command
from hrckg.errors import MisuseError


def run(*arguments: str | Path) -> int:
    parser = argparse.ArgumentParser(prog="hrckg")
    command.add_parser(parser.add_subparsers(required=True))
    args = parser.parse_args(["check", *map(str, arguments)])
    code: int = args.run(args)
    return code


def packed(store: Store, file: Path) -> Path:
    content = store.dump(format=RdfFormat.TRIG)
    assert content is not None
    file.write_bytes(gzip.compress(content, mtime=0))
    return file


@pytest.fixture
def dump(store: Store, tmp_path: Path) -> Path:
    """The good example as a packed dump."""
    return packed(store, tmp_path / "hrckg.trig.gz")


def broken(dump: Path) -> Path:
    """The same dump with a total that the ballots do not add up to."""
    text = gzip.decompress(dump.read_bytes()).decode()
    bad, count = re.subn(r'(inFavourCount> )"?2"?', r"\g<1>3", text)
    assert count == 1
    file = dump.with_name("bad.trig")
    file.write_text(bad, encoding="utf-8")
    return file


def test_good_data_ends_with_0_and_one_line(dump: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(dump) == 0
    assert capsys.readouterr().out.endswith("0 violations, 1 fault of sources.\n")


def test_a_violation_ends_with_1_and_names_the_rule(
    dump: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(broken(dump)) == 1
    out = capsys.readouterr().out
    assert out.startswith("hrcs:RecordedVote-totals: 1 violation\n  The text prints 3 for ")
    assert "read in resolution-90-1.txt, characters" in out


def test_impossible_values_are_reported_without_complaints_of_libraries(
    load: Callable[[str], Store],
    example: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    odd = (
        example.replace('hrc:startsOn "2031-02-24"', 'hrc:startsOn "2031-02-31"')
        .replace("hrc:memberOfCouncil true", 'hrc:memberOfCouncil "maybe"^^xsd:boolean')
        .replace("hrc:start 14 ;", 'hrc:start "many"^^xsd:integer ;')
    )
    assert run(packed(load(odd), tmp_path / "odd.trig.gz")) == 1
    out, err = capsys.readouterr()
    assert "checks/impossible-value.rq: 5 violations" in out
    assert (err, caplog.text) == ("", "")


def test_faults_of_sources_end_with_1_when_strict(dump: Path) -> None:
    assert run(dump, "--strict") == 1


def test_a_dump_without_named_graphs_is_checked(store: Store, tmp_path: Path) -> None:
    lines = {f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in store}
    file = tmp_path / "hrckg.nt"
    file.write_text("".join(sorted(lines)), encoding="utf-8")
    assert run(file) == 0
    file.write_text(
        "".join(sorted(line for line in lines if f"<{iris.ONTOLOGY}order>" not in line)),
        encoding="utf-8",
    )
    assert run(file) == 1


def test_the_folder_of_a_build_is_checked(dump: Path, tmp_path: Path) -> None:
    data = tmp_path / "build" / "site" / "data"
    data.mkdir(parents=True)
    dump.rename(data / "hrckg.trig.gz")
    assert run(tmp_path / "build") == 0


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.nt", b"", "holds no statement"),
        ("empty.trig.gz", gzip.compress(b"", mtime=0), "holds no statement"),
        ("truncated.nt", b"<https://example.org/a> <https://example.org/b> <https", "line 1"),
        ("turtle.rdf", b"@prefix ex: <https://example.org/> .\n", "is not valid RDF/XML"),
        ("prose.ttl", b"\nThe Human Rights Council,\n", "line 2"),
        ("table.csv", b"a,b\n", "tells no RDF format"),
        ("cut.nt.gz", gzip.compress(b"<a:a> <a:b> <a:c> .\n" * 999, mtime=0)[:40], "unpacked"),
    ],
)
def test_a_bad_dump_is_refused_with_its_name_and_the_place(
    name: str, content: bytes, message: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(MisuseError, match=re.escape(message)) as refusal:
        run(file)
    assert name in str(refusal.value)


def test_a_missing_dump_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MisuseError, match=r"There is no .*nowhere\.nt"):
        run(tmp_path / "nowhere.nt")


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_how_much_is_checked_at_a_time_changes_nothing(
    jobs: str, dump: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(broken(dump), "--jobs", jobs) == 1
    assert capsys.readouterr().out.count(" violation") == 2


def test_no_jobs_are_refused(dump: Path) -> None:
    with pytest.raises(MisuseError, match="--jobs 0"):
        run(dump, "--jobs", "0")
