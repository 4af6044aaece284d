"""A small store that holds all that is hard to write down."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from hrckg.analysis import derive
from hrckg.dump.load import load
from hrckg.dump.write import write_dumps


@pytest.fixture(scope="session")
def miniature() -> Store:
    store = load(Path(__file__).parent / "miniature.trig")
    for statements in derive(store):
        store.load(statements, format=RdfFormat.N_QUADS)
    return store


@pytest.fixture(scope="session")
def dumps(miniature: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with all files that the miniature makes."""
    folder = tmp_path_factory.mktemp("data")
    write_dumps(miniature, folder, base_url=None, written_on=None)
    return folder
