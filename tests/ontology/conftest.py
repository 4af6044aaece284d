from pathlib import Path

import pytest
from pyoxigraph import Quad, Store, parse

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def folder() -> Path:
    return ROOT / "ontology"


@pytest.fixture(scope="session")
def ontology(folder: Path) -> list[Quad]:
    return list(parse(path=folder / "hrckg.ttl"))


@pytest.fixture(scope="session")
def lists(folder: Path) -> Store:
    """Everything that a dump holds besides documents: all files but the alignments."""
    store = Store()
    for path in sorted(folder.glob("*.ttl")):
        if path.name != "alignments.ttl":
            store.extend(parse(path=path))
    return store
