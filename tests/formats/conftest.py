"""The packaged documents, as they are read from their texts, to be written in other formats."""

from collections.abc import Mapping

import pytest
from office import save_as
from script import script_of
from word_files import word_file

from hrckg import resources
from hrckg.document import Document
from hrckg.formats import read_source
from hrckg.reader import parse

NAMES = sorted(
    path.name for path in resources.path("corpus").iterdir() if path.suffix in {".txt", ".md"}
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that asks for a packaged document each of them."""
    if "packaged" in metafunc.fixturenames:
        metafunc.parametrize("packaged", NAMES, indirect=True)


@pytest.fixture(scope="session")
def documents() -> Mapping[str, Document]:
    """The packaged documents by the names of their files."""
    return {name: parse(read_source(resources.path("corpus") / name)) for name in NAMES}


@pytest.fixture
def packaged(documents: Mapping[str, Document], request: pytest.FixtureRequest) -> Document:
    """One packaged document after the other."""
    return documents[request.param]


@pytest.fixture(scope="session")
def word_files(documents: Mapping[str, Document]) -> Mapping[str, bytes]:
    """The packaged documents as Word files."""
    return {f"{name}.docx": word_file(script_of(one)) for name, one in documents.items()}


@pytest.fixture(scope="session")
def saved_by_office(
    word_files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Mapping[str, bytes]]:
    """The Word files, opened by LibreOffice and saved again, by format."""
    folder = tmp_path_factory.mktemp("office")
    return {form: save_as(folder, form, word_files) for form in ("docx", "html")}
