"""The command line where the system refuses: what cannot be read, written or finished."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hrckg.cli import main

TEXT = (
    "98/1. A title\n\nThe Human Rights Council,\n\nGuided by the Charter,\n\n1. Decides to act.\n"
    "\n45th meeting\n22 June 2020\n\n[Adopted without a vote.]\n"
)
COMMAND = [sys.executable, "-m", "hrckg"]
# even root is refused without these two capabilities
LIMITED = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.getuid() == 0 else []


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "one.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A folder that nobody may open or write to."""
    folder = tmp_path / "locked"
    folder.mkdir(mode=0)
    return folder


def told(*arguments: str | Path) -> tuple[int, str]:
    """Run a command without the rights of root; return its exit code and its message."""
    done = subprocess.run(  # noqa: S603  # our own command
        [*LIMITED, *COMMAND, *arguments], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr


REFUSED: dict[str, Callable[[Path, Path], list[str | Path]]] = {
    "a file to parse": lambda _, locked: ["parse", locked / "one.txt"],
    "a folder to build": lambda _, locked: ["build", locked, "--out", locked.parent / "out"],
    "a folder to write to": lambda file, locked: ["build", file, "--out", locked],
    "a folder to make another in": lambda file, locked: ["build", file, "--out", locked / "out"],
    "a folder below a file": lambda file, _: ["build", file, "--out", file / "out"],
    "data to check": lambda _, locked: ["check", locked],
    "data to query": lambda _, locked: ["query", "narrowest-votes", "--data", locked],
    "a site to serve": lambda _, locked: ["serve", locked, "--port", "0"],
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_the_system_refuses_is_one_message_and_misuse(
    what: str, file: Path, locked: Path
) -> None:
    code, message = told(*REFUSED[what](file, locked))
    assert (code, message.count("\n")) == (2, 1)
    assert message.startswith("hrckg: ")
    assert str(locked) in message or str(file) in message


def test_facts_that_may_not_be_read_are_misuse(file: Path) -> None:
    (file.parent / "corpus.toml").touch(mode=0)
    code, message = told("build", file.parent, "--out", file.parent / "out")
    assert (code, message.count("\n")) == (2, 1)
    assert "corpus.toml: Permission denied" in message


def test_a_folder_without_documents_is_misuse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(tmp_path)]) == 2
    assert "no document there" in capsys.readouterr().err


def test_a_damaged_store_is_one_message(file: Path) -> None:
    store = file.parent / "out" / "store"
    store.mkdir(parents=True)
    (store / "CURRENT").write_text("damaged", encoding="utf-8")
    code, message = told("query", "narrowest-votes", "--data", store.parent)
    assert (code, message.count("\n")) == (2, 1)
    assert "cannot be opened" in message


def test_output_that_cannot_be_written_is_one_message(file: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(  # noqa: S603  # our own command
            [*COMMAND, "parse", file], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr.startswith("hrckg: No space left on device")
    assert done.stderr.count("\n") == 1


def test_a_reader_that_has_seen_enough_is_no_fault(file: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(  # noqa: S603  # our own command
        [*COMMAND, "parse", file], stdout=write, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_stopped_leaves_nothing_behind(sign: int, file: Path) -> None:
    out = file.parent / "out"
    build = subprocess.Popen(  # noqa: S603  # our own command
        [*COMMAND, "build", file, "--out", out], stderr=subprocess.PIPE, text=True
    )
    while build.poll() is None and not any(out.glob(".new-*")):
        time.sleep(0.01)
    build.send_signal(sign)
    _, message = build.communicate()
    assert (build.returncode, message) == (1, "hrckg: stopped.\n")
    assert list(out.iterdir()) == []
