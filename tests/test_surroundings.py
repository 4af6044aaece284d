"""The tests run wherever `make test` is typed."""

import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent
INTERRUPTED = (
    "serve/test_served_site.py::test_the_command_says_where_it_serves_and_ends_well[SIGINT]"
)


def test_in_the_background_of_a_script_programs_can_still_be_interrupted() -> None:
    ended = subprocess.run(  # noqa: S603  # our own tests
        [
            "/bin/sh",
            "-c",
            """trap "" INT; exec "$0" -m pytest -q "$1" """,
            sys.executable,
            TESTS / INTERRUPTED,
        ],
        cwd=TESTS.parent,
        stdout=subprocess.PIPE,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
