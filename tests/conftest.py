"""Fixtures that every part may use."""

import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from hrckg.publication import BuildSummary, build

REPOSITORY = Path(__file__).parent.parent
OXIGRAPH = Path(sys.executable).with_name("oxigraph")


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
def oxigraph() -> Callable[[Path], AbstractContextManager[str]]:
    """Serve a store on disk by the SPARQL server that Oxigraph ships, at the address it gives."""

    @contextmanager
    def serve(folder: Path) -> Iterator[str]:
        with socket.create_server(("127.0.0.1", 0)) as free:
            host = f"127.0.0.1:{free.getsockname()[1]}"
        command = [OXIGRAPH, "serve-read-only", "--location", folder, "--bind", host]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:  # noqa: S603  # a test dependency
            assert server.stderr is not None
            assert "Listening" in server.stderr.readline()
            yield f"http://{host}/query"
            server.terminate()

    return serve


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuildSummary:
    """The packaged corpus, published once for each test process."""
    return build(out=tmp_path_factory.mktemp("built"))
