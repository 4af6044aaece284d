"""A document is the same in every format."""

from collections.abc import Mapping

import pytest
from script import content, script_of
from web_files import web_page

from hrckg.document import Document
from hrckg.formats import read_bytes
from hrckg.reader import parse


def test_a_word_file_holds_the_same_document_as_the_text(
    packaged: Document, word_files: Mapping[str, bytes]
) -> None:
    name = f"{packaged.source.name}.docx"
    assert content(parse(read_bytes(word_files[name], name))) == content(packaged)


@pytest.mark.parametrize("form", ["docx", "html"])
def test_what_an_office_program_saves_holds_the_same_document(
    packaged: Document, saved_by_office: Mapping[str, Mapping[str, bytes]], form: str
) -> None:
    source = read_bytes(saved_by_office[form][packaged.source.name], f"saved.{form}")
    assert content(parse(source)) == content(packaged)


def test_a_web_page_holds_the_same_document_as_the_text(packaged: Document) -> None:
    source = read_bytes(web_page(script_of(packaged)), "page.html")
    assert content(parse(source)) == content(packaged)


def test_the_pages_of_a_word_file_have_furniture(
    packaged: Document, word_files: Mapping[str, bytes]
) -> None:
    source = read_bytes(word_files[f"{packaged.source.name}.docx"], "a.docx")
    assert source.layout is not None
    furniture = [span.of(source.text) for span in source.layout.furniture]
    assert furniture == [str(packaged.symbol or "Human Rights Council"), "GE.18-11661 (E)"]
