"""A few States and subjects of ours, and an endpoint that knows some of them."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

HERE = Path(__file__).parent


@pytest.fixture
def ours() -> Store:
    """What a build says: see the file."""
    store = Store()
    store.load(path=HERE / "ours.trig", format=RdfFormat.TRIG)
    return store


@pytest.fixture(scope="session")
def endpoint_url(
    tmp_path_factory: pytest.TempPathFactory,
    oxigraph: Callable[[Path], AbstractContextManager[str]],
) -> Iterator[str]:
    """The address of an Oxigraph server that holds ``theirs.ttl``."""
    folder = tmp_path_factory.mktemp("theirs")
    store = Store(str(folder))
    store.load(path=HERE / "theirs.ttl", format=RdfFormat.TURTLE)
    store.flush()
    del store
    with oxigraph(folder) as url:
        yield url
