"""Fixtures that every part may use."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from hrckg.publication import BuildSummary, build

REPOSITORY = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--bless", action="store_true", help="write changed golden files; then read the diff"
    )


def pytest_configure() -> None:
    """Hear Ctrl-C: to a job in the background of a script, and all that it starts, it is muted."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def matches_file(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """Compare text with a checked-in file; a blessed file still fails once, to be read."""

    def check(actual: str, path: Path) -> None:
        before = path.read_text(encoding="utf-8") if path.exists() else None
        if request.config.getoption("--bless") and before != actual:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8")
            pytest.fail(f"wrote {path}: read the diff, then run again without --bless")
        assert actual == before

    return check


@pytest.fixture(scope="session")
def shared() -> Path:
    """The reference material beside the project."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"no reference material at {folder}")
    return folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuildSummary:
    """The packaged corpus, published once for each test process."""
    return build(out=tmp_path_factory.mktemp("built"))
