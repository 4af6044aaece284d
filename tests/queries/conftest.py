"""A miniature graph in which every saved question has an answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from hrckg.queries.worker import Worker

MINIATURE = Path(__file__).with_name("miniature.trig")


@pytest.fixture(scope="session")
def miniature() -> Path:
    return MINIATURE


@pytest.fixture(scope="session")
def miniature_store() -> Store:
    store = Store()
    store.load(path=MINIATURE, format=RdfFormat.TRIG)
    return store


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(MINIATURE, limit=1_000_000) as running:
        yield running
