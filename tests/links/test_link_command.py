"""``hrckg link`` against an Oxigraph server with sample data, and against endpoints that fail."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from link_server import replying, results, send
from pyoxigraph import RdfFormat, parse

from hrckg.cli import main

HERE = Path(__file__).parent
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    def call(url: str, *args: str) -> tuple[int, str, str]:
        common = ("--data", str(HERE / "ours.trig"), "--cache", str(tmp_path / "kept"))
        options = ("--out", str(tmp_path), "--pause", "0", *args)
        code = main(["link", "--endpoint", url, *common, *options])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def test_states_are_compared_by_their_codes(run: Run, endpoint_url: str) -> None:
    code, out, err = run(endpoint_url, "--batch", "3")
    assert (code, err) == (1, "")
    told = out.splitlines()
    assert told[:3] == [
        "geonames: 1 confirmed, 1 contradicted",
        "m49: 2 confirmed",
        "wikidata: 2 confirmed, 1 contradicted, 1 missing, 1 new, 1 open",
    ]
    contradicted = [line for line in told if line.startswith("  contradicted: ")]
    assert len(contradicted) == 2
    assert "Brazil" in contradicted[0]
    assert "here https://sws.geonames.org/1/; there https://sws.geonames.org/3469034/" in out
    assert (
        "here http://www.wikidata.org/entity/Q214; there http://www.wikidata.org/entity/Q213" in out
    )
    assert "  new: wikidata, Namibia" in out
    assert "  open: wikidata, Netherlands" in out
    assert "  missing: wikidata, Yugoslavia" in out
    assert "Holy See" not in out  # that its item is another thing, we say ourselves


def test_new_links_are_written_and_nothing_else(
    run: Run, endpoint_url: str, tmp_path: Path
) -> None:
    run(endpoint_url)
    file = tmp_path / "links.ttl"
    quads = parse(path=file, format=RdfFormat.TURTLE)
    assert [(quad.subject.value, quad.object.value) for quad in quads] == [
        ("https://w3id.org/hrckg/id/state/NAM", "http://www.wikidata.org/entity/Q1030")
    ]
    before = file.read_bytes()
    run(endpoint_url, "--out", str(file), "--batch", "1")
    assert file.read_bytes() == before


def test_subjects_are_compared_by_their_labels(run: Run, endpoint_url: str, tmp_path: Path) -> None:
    code, out, _ = run(endpoint_url, "--ask", "labels")
    assert code == 0
    assert "unbis: 2 new" in out
    new = {str(quad.object) for quad in parse(path=tmp_path / "links.ttl")}
    assert new == {
        "<http://metadata.un.org/thesaurus/1000811>",
        "<http://metadata.un.org/thesaurus/1001012>",
    }


def test_targets_are_looked_up(run: Run, endpoint_url: str) -> None:
    code, out, _ = run(endpoint_url, "--ask", "targets", "--kind", "unms")
    assert code == 0
    assert "unms: 1 confirmed, 5 missing" in out
    assert "here http://metadata.un.org/UNMS/076; there nothing" in out


def test_what_was_answered_is_not_asked_again(run: Run, endpoint_url: str) -> None:
    first, again = run(endpoint_url, "--batch", "2"), run(endpoint_url, "--batch", "2", "--resume")
    assert "4 questions sent, 0 answered by what was kept" in first[1]
    assert "0 questions sent, 4 answered by what was kept" in again[1]
    assert first[1].splitlines()[:-2] == again[1].splitlines()[:-2]


def test_a_run_that_broke_off_goes_on_where_it_was(run: Run) -> None:
    asked: Counter[str] = Counter()
    well = False

    def reply(handler: BaseHTTPRequestHandler, query: str) -> None:
        asked[query] += 1
        if len(asked) > 2 and not well:
            send(handler, b"", status=429, Retry_After="9999")
        else:
            send(handler, results())

    with replying(reply) as url:
        code, _, err = run(url, "--batch", "2")
        assert (code, len(asked)) == (1, 3)
        assert "asks to wait 9,999 seconds" in err
        assert "--resume" in err
        well = True
        code, out, _ = run(url, "--batch", "2", "--resume")
    assert code == 0
    assert "2 questions sent, 2 answered by what was kept" in out
    assert sorted(asked.values()) == [1, 1, 1, 2]


def test_a_run_that_was_killed_goes_on_where_it_was(run: Run, tmp_path: Path) -> None:
    asked: list[str] = []
    killed = threading.Event()

    def reply(handler: BaseHTTPRequestHandler, query: str) -> None:
        asked.append(query)
        if len(asked) > 1:
            killed.wait(20)
        send(handler, results())

    with replying(reply) as url:
        command = [Path(sys.executable).with_name("hrckg"), "link", "--endpoint", url]
        options = ["--data", HERE / "ours.trig", "--cache", tmp_path / "kept", "--pause", "0"]
        with subprocess.Popen([*command, *options, "--batch", "2"]) as running:  # noqa: S603  # our own command
            while len(asked) < 2:
                assert running.poll() is None
                time.sleep(0.02)
            os.kill(running.pid, signal.SIGKILL)
        killed.set()
        code, out, _ = run(url, "--batch", "2", "--resume")
    assert code == 0
    assert "3 questions sent, 1 answered by what was kept" in out
    assert not list((tmp_path / "kept").glob("*.part"))


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--ask", "targets"), "--kind belong together"),
        (("--kind", "unms"), "--kind belong together"),
        (("--data", "/no/such"), "Run `hrckg build`"),
    ],
)
def test_misuse_is_refused(run: Run, args: tuple[str, ...], words: str, endpoint_url: str) -> None:
    code, out, err = run(endpoint_url, *args)
    assert (code, out) == (2, "")
    assert words in err


@pytest.mark.parametrize(
    "args", [("--batch", "0"), ("--batch", "x"), ("--pause", "-1"), ("--timeout", "nan")]
)
def test_numbers_that_cannot_be_are_refused(run: Run, args: tuple[str, str]) -> None:
    with pytest.raises(SystemExit) as refusal:
        run("http://127.0.0.1:9/", *args)
    assert refusal.value.code == 2


def test_an_answer_cannot_steer_the_terminal(run: Run) -> None:
    row = {
        "key": ("literal", "AGO"),
        "item": ("uri", "http://www.wikidata.org/entity/Q916"),
        "m49": ("literal", "\x1b[31m"),
    }
    with replying(lambda handler, _: send(handler, results(row))) as url:
        code, out, err = run(url)
    assert code == 1
    assert "\x1b" not in out + err
