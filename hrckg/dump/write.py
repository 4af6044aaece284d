"""Write everything that the folder ``data`` of a site offers for download, but its page."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Store

from hrckg import vocab as hrc
from hrckg.dump.catalogue import Catalogue, write_catalogue
from hrckg.dump.files import Content, DumpFile, write_checksums, write_file
from hrckg.dump.formats import graph_contents
from hrckg.dump.statements import Description, describe_union
from hrckg.dump.statistics import count
from hrckg.dump.tables import TABLES, read_rows, write_csv, write_csvw
from hrckg.terms import rdf_type

__all__ = ["DumpFile", "write_dumps"]

_HERE: Final = Path(__file__).parent
_EXAMPLES: Final = 3


def write_dumps(
    store: Store, folder: Path, *, base_url: str | None, written_on: date | None
) -> tuple[DumpFile, ...]:
    """Write ``store`` into ``folder`` in every format; return the files, ``SHA256SUMS`` last.

    ``base_url`` is where the site will be found, for download links; ``written_on`` the day to put
    on the data. Without them the same store gives the same bytes anywhere and at any time.

    Raises:
        UnwritableError: if a statement does not fit in every format.

    """
    folder.mkdir(parents=True, exist_ok=True)
    union = describe_union(store)
    graphs = _write(graph_contents(store, union), folder)
    tables = _write(_tables(store), folder)
    metadata = _write(_metadata(), folder)
    catalogue = Catalogue(
        statistics=count(union),
        graphs=graphs,
        tables=tables,
        examples=tuple(islice(_held(union), _EXAMPLES)),
        base_url=base_url,
        written_on=written_on,
    )
    described = (*graphs, *tables, *metadata, *_write(_about(catalogue), folder))
    return (*described, *_write([_checksums(described)], folder))


def _write(contents: Iterable[Content], folder: Path) -> tuple[DumpFile, ...]:
    return tuple(write_file(content, folder) for content in contents)


def _tables(store: Store) -> Iterator[Content]:
    for table in TABLES:
        yield Content(
            name=f"{table.name}.csv",
            title=table.title,
            description=str(table.row.__doc__),
            media_type="text/csv",
            pieces=write_csv(table, read_rows(store, table)),
        )


def _metadata() -> Iterator[Content]:
    for table in TABLES:
        yield Content(
            name=f"{table.name}.csv-metadata.json",
            title=f"{table.title}: columns",
            description=f"What the columns of {table.name}.csv mean, as CSV on the Web has it.",
            media_type="application/csvm+json",
            pieces=write_csvw(table),
        )


def _about(catalogue: Catalogue) -> Iterator[Content]:
    yield Content(
        name="void.ttl",
        title="Description of the dataset",
        description="Files, numbers, vocabularies and links, in DCAT 3 and VoID.",
        media_type="text/turtle",
        pieces=write_catalogue(catalogue),
    )
    for name, title, description in (
        ("LICENSE.txt", "Licence", "CC0 1.0: no rights reserved."),
        ("NOTICE.txt", "Notice", "Where the texts come from, and what this is not."),
    ):
        yield Content(
            name=name,
            title=title,
            description=description,
            media_type="text/plain",
            pieces=[(_HERE / name).read_text(encoding="utf-8")],
        )


def _checksums(files: Iterable[DumpFile]) -> Content:
    return Content(
        name="SHA256SUMS",
        title="Checksums",
        description="SHA-256 of each file, and of what the packed ones hold.",
        media_type="text/plain",
        pieces=write_checksums(files),
    )


def _held(union: Iterable[Description]) -> Iterator[NamedNode]:
    """Yield the documents of which we hold the text, which their paragraphs show."""
    for description in union:
        properties = dict(description.properties)
        if hrc.hasParagraph in properties and hrc.Document in properties.get(rdf_type, ()):
            yield description.subject
