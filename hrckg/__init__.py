"""Resolutions of the United Nations Human Rights Council as linked open data.

>>> import hrckg
>>> document = hrckg.parse('''
... 99/1. An example
...
... The Human Rights Council,
...
... Guided by the Charter of the United Nations,
...
... 1. Decides to remain seized of the matter.
... ''')
>>> str(document.symbol), [paragraph.label for paragraph in document.paragraphs]
('A/HRC/RES/99/1', ['pp1', 'op1'])
>>> graph = hrckg.graph(document)  # an rdflib.Graph
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hrckg.document import Document, Reading

if TYPE_CHECKING:
    from rdflib import Graph

    from hrckg.publication import BuildSummary
    from hrckg.queries.dataset import Dataset

__all__ = ["Document", "Reading", "build", "graph", "open", "parse", "read", "read_all"]


def read(path: str | Path) -> Document:
    """Read a file that holds one document, in any format, and all that is known of it.

    What the file does not print is taken from a ``corpus.toml`` beside it.

    Raises:
        HrckgError: if the file holds no document that can be read, or several.

    """
    from hrckg.corpus import find_corpus
    from hrckg.publication import read_document

    path = Path(path)
    return read_document(path, find_corpus([path]))


def read_all(path: str | Path) -> Iterator[Reading]:
    """Read every document of a file, a folder or a zip archive, one source after the other.

    A reading has the ``documents`` of its source, what was ``unread`` and why, and ``portions``:
    what each character of the source is.

    >>> from hrckg import resources
    >>> (reading,) = read_all(resources.path("corpus") / "A-HRC-RES-37-23.md")
    >>> [str(document.symbol) for document in reading.documents], reading.unread
    (['A/HRC/RES/37/23'], ())

    Raises:
        HrckgError: if there is nothing to read, or a file cannot be read at all.

    """
    from hrckg.corpus import find_corpus
    from hrckg.publication import read_documents

    corpus = find_corpus([Path(path)])
    for file in corpus.files:
        yield from read_documents(file, corpus)


def parse(text: str, name: str = "text.txt") -> Document:
    """Read a text that is at hand already; ``name`` stands for its file.

    Raises:
        HrckgError: if the text is no document that can be read.

    """
    from hrckg.formats.source import decode_source
    from hrckg.mandates import mandate
    from hrckg.mentions import load_entities, resolve
    from hrckg.reader import parse as parse_source

    document = parse_source(decode_source(text.encode(), name))
    return mandate(resolve(document, load_entities(document.language)))


def graph(document: Document) -> "Graph":
    """Return what is known of a document as an ``rdflib.Graph``."""
    from rdflib import Graph

    from hrckg import iris
    from hrckg.describe import document_triples, reference_triples
    from hrckg.quads import to_ntriples

    described = Graph()
    for prefix, namespace in iris.PREFIXES.items():
        described.bind(prefix, namespace)
    triples = (*document_triples(document), *reference_triples(document))
    return described.parse(data=to_ntriples(triples), format="nt")


def build(*paths: str | Path, out: str | Path = "build", **options: Any) -> "BuildSummary":
    """Publish documents (none: the packaged ones) into ``out``; see ``hrckg build --help``.

    ``options`` are those of :func:`hrckg.publication.build`.
    """
    from hrckg.publication import build as publish

    return publish([Path(path) for path in paths], Path(out), **options)


def open(path: str | Path = "build") -> "Dataset":  # noqa: A001  # hrckg.open reads like what it does
    """Open a build or a dump to query it.

    Raises:
        MisuseError: if there is nothing to open.

    """
    from hrckg.queries.dataset import open_dataset

    return open_dataset(path)
