import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hrckg.cli import main
from hrckg.queries.saved import load_queries

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], miniature: Path) -> Run:
    """Run ``hrckg query`` over the miniature graph."""

    def call(*args: str) -> tuple[int, str, str]:
        data = () if {"--data", "--endpoint"} & set(args) else ("--data", str(miniature))
        code = main(["query", *args, *data])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def test_a_saved_question_is_answered_by_name(run: Run) -> None:
    code, out, err = run("votes-by-state", "--format", "csv")
    assert (code, err) == (0, "")
    assert out == (
        "stateName,inFavour,against,abstaining,state\r\n"
        "Angola,2,0,0,https://w3id.org/hrckg/id/state/AGO\r\n"
        "Brazil,1,0,1,https://w3id.org/hrckg/id/state/BRA\r\n"
        "Japan,0,2,0,https://w3id.org/hrckg/id/state/JPN\r\n"
    )


def test_without_a_format_people_get_a_table(run: Run) -> None:
    code, out, _ = run("narrowest-votes")
    assert code == 0
    assert "A/HRC/RES/43/21" in out
    assert out.endswith("2 rows\n")


def test_triples_come_as_turtle(run: Run) -> None:
    code, out, _ = run("citation-network")
    assert code == 0
    assert "hrc:cites" in out
    assert out.startswith("@prefix")


def test_a_file_is_asked(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text(
        "SELECT (COUNT(*) AS ?n) { ?b a <https://w3id.org/hrckg/ontology#Ballot> }",
        encoding="utf-8",
    )
    assert run(str(file), "--format", "tsv")[:2] == (0, "?n\n6\n")


def test_standard_input_is_asked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("ASK { ?s ?p ?o }"))
    assert run("-") == (0, "yes\n", "")
    monkeypatch.setattr(sys, "stdin", io.StringIO("ASK { <x:y> ?p ?o }"))
    code, out, _ = run("-", "--format", "json")
    assert (code, json.loads(out)["boolean"]) == (0, False)


def test_the_saved_questions_are_listed(run: Run) -> None:
    code, out, _ = run("--list")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines() if line[0] != " "] == [
        query.name for query in load_queries()
    ]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), "--list"),
        (("votes-by-stat",), "Did you mean votes-by-state"),
        (("no/such.rq",), "no/such.rq cannot be read: No such file or directory"),
        (("votes-by-state", "--data", "/no/such"), "Run 'hrckg build' first"),
        (("votes-by-state", "--data", "/dev/null"), "/dev/null"),
        (("votes-by-state", "--format", "ttl"), "Use --format table, csv, tsv or json"),
        (("citation-network", "--format", "csv"), "Use --format ttl"),
        (("votes-by-state", "--endpoint", "ftp://127.0.0.1/"), "not the address of an endpoint"),
    ],
)
def test_misuse_is_refused_with_a_remedy(run: Run, args: tuple[str, ...], words: str) -> None:
    code, out, err = run(*args)
    assert (code, out) == (2, "")
    assert err.startswith("hrckg: ")
    assert words in err


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf", "soon"])
def test_a_time_limit_is_a_number_of_seconds(run: Run, seconds: str) -> None:
    with pytest.raises(SystemExit) as refusal:
        run("votes-by-state", "--timeout", seconds)
    assert refusal.value.code == 2


def test_a_query_that_takes_too_long_is_cancelled(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "endless.rq"
    patterns = " . ".join(f"?a{i} ?b{i} ?c{i}" for i in range(6))
    file.write_text(f"SELECT (COUNT(*) AS ?n) {{ {patterns} }}", encoding="utf-8")
    code, out, err = run(str(file), "--timeout", "0.5")
    assert (code, out) == (1, "")
    assert "took longer than 0.5 seconds" in err


def test_the_installed_command_answers_through_a_pipe(miniature: Path) -> None:
    command = [Path(sys.executable).with_name("hrckg"), "query", "-", "--data", miniature]
    done = subprocess.run(  # noqa: S603  # our own command
        command, input="ASK { ?s ?p ?o }", capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "yes\n", "")
