"""What the README prints can be typed as it stands, after `make site`."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from hrckg.publication import BuildSummary

REPOSITORY = Path(__file__).parent.parent
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, flags=re.DOTALL)
COMMANDS = [
    line
    for language, block in BLOCKS
    if language == "sh"
    for line in block.splitlines()
    if line.startswith("hrckg ") and not line.startswith("hrckg serve")  # which would not end
]


@pytest.fixture
def checkout(built: BuildSummary, tmp_path: Path) -> Path:
    """A folder like that of a checkout after `make site`."""
    (tmp_path / "build").symlink_to(built.folder)
    (tmp_path / "corpus").symlink_to(REPOSITORY / "corpus")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_works_as_printed(command: str, checkout: Path) -> None:
    arguments = shlex.split(command, comments=True)[1:]
    ended = subprocess.run(  # noqa: S603  # a line of our README
        [sys.executable, "-m", "hrckg", *arguments],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_the_python_works_as_printed(checkout: Path) -> None:
    (block,) = (block for language, block in BLOCKS if language == "python")
    ended = subprocess.run(  # noqa: S603  # the block of our README
        [sys.executable, "-W", "error", "-c", block],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("A/HRC/RES/43/21 Promoting mutually beneficial cooperation")


def test_every_folder_that_it_names_is_there() -> None:
    table = README.split("## Where things are")[1].split("## ")[0]
    rows = re.findall(r"^\| (`.+?) \|", table, flags=re.MULTILINE)
    folders = [folder for row in rows for folder in re.findall(r"`([\w./]+)/`", row)]
    assert {"hrckg", "corpus", "docs"} <= set(folders)
    assert [folder for folder in folders if not (REPOSITORY / folder).is_dir()] == []


def test_everything_that_it_promises_is_built(built: BuildSummary) -> None:
    table = README.split("## What you get")[1].split("## ")[0]
    rows = re.findall(r"^\| (`.+?) \|", table, flags=re.MULTILINE)
    promised = [path for row in rows for path in re.findall(r"`([^`]+)`", row)]
    assert {"index.html", "data/", "votes/"} <= set(promised) - {"build/site/"}
    missing = [path for path in promised if not (built.folder / "site" / path).exists()]
    assert missing == []
