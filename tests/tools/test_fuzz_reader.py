"""The fuzzer runs, over its seeds and some texts of its own."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "fuzz_reader.py"


@pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="the fuzzer needs the extra 'fuzz'"
)
def test_the_seeds_and_what_is_made_of_them_are_read(tmp_path: Path) -> None:
    ended = subprocess.run(  # noqa: S603  # our own script
        [sys.executable, SCRIPT, "--runs", "40", "--out", tmp_path / "crashers"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    assert "stat::number_of_executed_units: 4" in ended.stderr
    assert list((tmp_path / "crashers").iterdir()) == []
