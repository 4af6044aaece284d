"""What a person reads whose machine lacks what the tests drive."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "install_test_tools.py"
FAILING = "#!/bin/sh\nexit 127\n"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder that is the whole path of the machine, without apt."""
    folder = tmp_path / "programs"
    folder.mkdir()
    return folder


def run(programs: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the script where it can fetch nothing."""
    nowhere = {
        "PATH": str(programs),
        "HOME": str(programs),
        "PLAYWRIGHT_BROWSERS_PATH": str(programs),
        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD": "1",
    }
    return subprocess.run(  # noqa: S603  # our own script
        [sys.executable, SCRIPT],
        env=nowhere | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def put(programs: Path, name: str, text: str) -> Path:
    program = programs / name
    program.write_text(text, encoding="utf-8")
    program.chmod(0o755)
    return program


def link(programs: Path, name: str) -> None:
    found = shutil.which(name)
    assert found is not None
    (programs / name).symlink_to(found)


def test_without_them_it_ends_with_the_command_to_type(programs: Path) -> None:
    put(programs, "chromium-browser", FAILING)
    ended = run(programs)
    assert ended.returncode == 1
    assert "The tests need a Chromium, rapper, LibreOffice, a font with " in ended.stderr
    assert "playwright install --with-deps chromium\n" in ended.stderr
    assert ended.stderr.endswith(
        "apt-get install -y chromium-headless-shell raptor2-utils libreoffice-writer "
        "fonts-liberation\n"
    )


def test_a_driver_that_lacks_a_library_is_named_with_its_package(programs: Path) -> None:
    node = put(programs, "node", FAILING)
    ended = run(programs, PLAYWRIGHT_NODEJS_PATH=str(node))
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert ended.stderr.endswith(
        "-y libatomic1 chromium-headless-shell raptor2-utils libreoffice-writer fonts-liberation\n"
    )


def test_a_chromium_can_be_named(programs: Path) -> None:
    other = put(programs, "another-chromium", "#!/bin/sh\nexit 0\n")
    link(programs, "rapper")
    put(programs, "soffice", "#!/bin/sh\nexit 0\n")
    put(programs, "fc-match", '#!/bin/sh\necho \'"Liberation Serif" "Regular"\'\n')
    ended = run(programs, HRCKG_CHROMIUM=str(other))
    assert (ended.returncode, ended.stdout) == (0, f"tests drive {other}\n")


def test_a_font_of_other_widths_is_not_enough(programs: Path) -> None:
    other = put(programs, "another-chromium", "#!/bin/sh\nexit 0\n")
    link(programs, "rapper")
    put(programs, "soffice", "#!/bin/sh\nexit 0\n")
    put(programs, "fc-match", '#!/bin/sh\necho \'"DejaVu Serif" "Book"\'\n')
    ended = run(programs, HRCKG_CHROMIUM=str(other))
    assert ended.returncode == 1
    assert ended.stderr.endswith("apt-get install -y fonts-liberation\n")
