"""A reader, and documents written for a test."""

from collections.abc import Callable

import pytest

from hrckg.document import Document
from hrckg.formats.source import decode_source
from hrckg.reader import Reader, parse


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader.of("en")


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[[str], Document]:
    """Read a text as if it were a file."""

    def read_text(text: str) -> Document:
        return parse(decode_source(text.encode(), "test.txt"), reader)

    return read_text
