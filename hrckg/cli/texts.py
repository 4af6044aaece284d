"""Texts as a command names them: a file, one text in a file, or a symbol of the default corpus."""

from collections.abc import Sequence
from pathlib import Path

from hrckg import resources
from hrckg.corpus import find_corpus
from hrckg.document import Document
from hrckg.errors import MisuseError
from hrckg.formats import read_sources, shown_name
from hrckg.intake import NOTHING
from hrckg.reader import NotADocumentError, read
from hrckg.symbol import InvalidSymbolError, Symbol

_LISTED = 6  # texts of a file that a message names


def find_text(named: str) -> Document:
    """Read the text that an argument names: ``draft.pdf``, ``all.zip#43/21``, ``A/HRC/46/L.22``.

    Raises:
        MisuseError: if there is no such file or text, or the file holds several.
        HrckgError: if the file cannot be read.

    """
    if Path(named).exists():
        return _text_in(Path(named), "")
    file, _, text = named.rpartition("#")
    if file and text and Path(file).exists():
        return _text_in(Path(file), text)
    try:
        symbol = Symbol.parse(named)
    except InvalidSymbolError as error:
        raise MisuseError(
            f"{shown_name(named)}: no such file, and no symbol; name a file, or a text of the "
            "default corpus by a symbol like A/HRC/RES/43/21."
        ) from error
    return _text_in(resources.path("corpus"), str(symbol))


def _text_in(path: Path, text: str) -> Document:
    """Return the text of a file or folder with a symbol or number; without one, the only text."""
    documents, reasons = _read(path)
    found = [one for one in documents if text in {"", str(one.symbol or ""), one.number}]
    name = shown_name(path)
    match found:
        case [document]:
            return document
        case [] if documents:
            raise MisuseError(
                f"{name}: no text {shown_name(text)} in it; it has {_list(documents)}."
            )
        case []:
            raise NotADocumentError("\n".join(reasons) or f"{name}: {NOTHING}")
    raise MisuseError(
        f"{name} holds {len(found)} texts; add the number or symbol of one of them: "
        f"'{name}#{_list(found[:1])}'. It has {_list(found)}."
    )


def _read(path: Path) -> tuple[list[Document], list[str]]:
    """Return the texts in a file or folder, and why others were not read."""
    documents: list[Document] = []
    reasons: list[str] = []
    corpus = find_corpus([path])
    for file in corpus.files:
        for source in read_sources(file):
            reading = read(source, corpus.misprints_of(source))
            documents += corpus.complete(source, reading.documents)
            reasons += (unread.reason for unread in reading.unread)
    return documents, reasons


def _list(documents: Sequence[Document]) -> str:
    names = [str(one.symbol or one.number or one.title.text) for one in documents]
    more = ["…"] if len(names) > _LISTED else []
    return ", ".join([*names[:_LISTED], *more])
