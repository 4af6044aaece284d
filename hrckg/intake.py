"""From files to statements: each text of each file, read and described by itself.

Statements go to files of their own, so that a corpus of any size needs the memory of one text.
"""

import os
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hrckg import iris
from hrckg.alignment import align
from hrckg.change import wordings
from hrckg.corpus import Corpus, StaleFactError
from hrckg.describe import (
    CitedDay,
    OwnItem,
    SharedDay,
    cited_days,
    cited_symbols,
    document_triples,
    own_items,
    reference_triples,
    shared_days,
)
from hrckg.document import Document, Reading, Source
from hrckg.errors import HrckgError
from hrckg.formats import UnreadableSourceError, read_sources, shown_name
from hrckg.mandates import mandate
from hrckg.mandates.fulfilment import asked, delivered
from hrckg.mentions import load_entities, resolve
from hrckg.quads import to_nquads
from hrckg.reader import NotADocumentError, read
from hrckg.series.digest import write_digest
from hrckg.series.text import text_of
from hrckg.succession import Digest

PLAIN = frozenset({"text/plain", "text/markdown"})
"""The media types of which a place in a text is a place in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One text turned into statements; small enough to travel between processes.

    ``nquads`` is the file with the statements that depend on this text alone, and ``extract`` the
    one with the words of a source that is no text file (None: it is one). ``left_out`` says why
    nothing was read; None: it was.
    """

    name: str
    path: Path
    iri: str = ""
    language: str = ""
    sha256: str = ""  # of the source
    aligned: bool = False  # True: in the terms of a text of the same work in another language
    nquads: Path | None = None
    extract: Path | None = None
    cited: tuple[str, ...] = ()  # symbols
    dated: tuple[CitedDay, ...] = ()
    days: tuple[SharedDay, ...] = ()
    items: tuple[OwnItem, ...] = ()
    digest: Digest | None = None  # None: nothing was read
    left_out: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Translations:
    """Texts of one file that a second file, or the same one, holds in another language."""

    first: Path
    other: Path
    texts: tuple[tuple[Described, Described], ...]  # the first, and the one to be aligned to it


def read_documents(
    path: Path,
    corpus: Corpus,
    sources: Collection[str] | None = None,
    refused: Callable[[str, UnreadableSourceError], None] | None = None,
    language: str | None = None,
) -> Iterator[Reading]:
    """Read every text in a file as far as it can be understood, down to its mandates.

    ``sources`` are the SHA-256 of the sources to read in an archive (None: all of them), and
    ``refused`` takes the name of each that cannot be read, and why (None: the first ends it).
    ``language`` is the tag of that of the texts (None: it is detected).

    Raises:
        StaleFactError: if ``corpus.toml`` no longer fits.
        HrckgError: if the file cannot be read at all.

    """
    for source in read_sources(path, refused):
        if sources is None or source.sha256 in sources:
            reading = read(source, corpus.misprints_of(source), language)
            documents = corpus.complete(source, reading.documents)
            yield replace(reading, documents=tuple(map(_resolved, documents)))


def _resolved(document: Document) -> Document:
    return mandate(resolve(document, load_entities(document.language)))


def read_document(path: Path, corpus: Corpus) -> Document:
    """Read a file that holds one text.

    Raises:
        HrckgError: if it cannot be read, or holds none or several.

    """
    readings = tuple(read_documents(path, corpus))
    documents = [document for reading in readings for document in reading.documents]
    if len(documents) == 1:
        return documents[0]
    if documents:
        raise NotADocumentError(
            f"{shown_name(path.name)}: the file holds {len(documents)} texts, where one is "
            "expected; hrckg.read_all reads them all."
        )
    reasons = [unread.reason for reading in readings for unread in reading.unread]
    raise NotADocumentError("\n".join(reasons) or f"{shown_name(path.name)}: {NOTHING}")


NOTHING = "no text of the Council was found in it; check that it holds one from head to close."


def describe_file(path: Path, corpus: Corpus, folder: Path) -> tuple[Described, ...]:
    """Read every text in a file, and write the statements on each into ``folder``.

    Raises:
        StaleFactError: if ``corpus.toml`` no longer fits; everything else leaves a text out.

    """
    found: list[Described] = []

    def leave_out(name: str, reason: HrckgError) -> None:
        found.append(Described(name=name, path=path, left_out=str(reason)))

    try:
        for reading in read_documents(path, corpus, refused=leave_out):
            found += (describe(path, document, folder) for document in reading.documents)
            found += _unread(path, reading)
    except StaleFactError:
        raise
    except HrckgError as error:
        leave_out(shown_name(path.name), error)
    return tuple(found)


def _unread(path: Path, reading: Reading) -> Iterator[Described]:
    name = reading.source.name
    for unread in reading.unread:
        yield Described(name=name, path=path, left_out=unread.reason)
    if not reading.documents and not reading.unread:
        yield Described(name=name, path=path, left_out=f"{name}: {NOTHING}")


def describe(
    path: Path, document: Document, folder: Path, first: Document | None = None
) -> Described:
    """Turn a text, read in ``path``, into statements; ``first`` as in ``document_triples``."""
    this = iris.document(document)
    said = set(shared_days(first)) if first else ()
    nquads = _new_file(folder, ".nq")
    with nquads.open("wb") as file:
        file.write(to_nquads(document_triples(document, first), iris.graph(this)))
        file.write(to_nquads(reference_triples(document), iris.REFERENCE_GRAPH))
    return Described(
        name=document.source.name,
        path=path,
        iri=this.value,
        language=document.language,
        sha256=document.source.sha256,
        aligned=first is not None,
        nquads=nquads,
        extract=_extract(document.source, folder),
        cited=tuple(sorted(map(str, cited_symbols(document)))),
        dated=tuple(cited_days(document)),
        days=tuple(printed for printed in shared_days(document) if printed not in said),
        items=tuple(sorted(own_items(document))),
        digest=_digest(document, folder, alone=first is None),
    )


def _digest(document: Document, folder: Path, *, alone: bool) -> Digest:
    """Note what a text adds to what is known of all together."""
    file = _new_file(folder, ".jsonl")
    write_digest(file, wordings(document))
    return Digest(
        text=text_of(document),
        wordings=file,
        asked=asked(document) if alone else (),
        delivered=delivered(document) if alone else (),
    )


def _extract(source: Source, folder: Path) -> Path | None:
    """Write down the words of a source that is no text file: its places count their characters."""
    if source.media_type in PLAIN:
        return None
    extract = _new_file(folder, ".txt")
    extract.write_bytes(source.text.encode())
    return extract


def _new_file(folder: Path, suffix: str) -> Path:
    handle, name = tempfile.mkstemp(suffix, dir=folder)
    os.close(handle)
    return Path(name)


def describe_translations(
    translations: Translations, corpus: Corpus, folder: Path
) -> tuple[Described, ...]:
    """Read texts and their translations again, and describe the translations as such."""
    firsts = _read_again(translations.first, corpus, [first for first, _ in translations.texts])
    others = _read_again(translations.other, corpus, [other for _, other in translations.texts])
    return tuple(
        describe(translations.other, align(firsts[iri], other), folder, firsts[iri])
        for iri, other in others.items()
    )


def _read_again(path: Path, corpus: Corpus, texts: Sequence[Described]) -> Mapping[str, Document]:
    wanted = {(text.iri, text.language) for text in texts}
    found: dict[str, Document] = {}
    sources = {text.sha256 for text in texts}
    for reading in read_documents(path, corpus, sources, refused=lambda *_: None):
        for document in reading.documents:
            iri = iris.document(document).value
            if (iri, document.language) in wanted:
                found.setdefault(iri, document)
    return found
