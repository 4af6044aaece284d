"""Write everything that the folder ``data`` of a site offers for download, but its page."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from pyoxigraph import Store

from hrckg.dump.files import Content, DumpFile, write_checksums, write_file
from hrckg.dump.graphs import write_graphs
from hrckg.dump.tabular import metadata_contents, table_contents
from hrckg.dump.void import Dataset, write_void
from hrckg.links.linkset import Linkset, linksets

__all__ = ["DumpFile", "write_dumps"]

_HERE: Final = Path(__file__).parent


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
    written = write_graphs(store, folder)
    tables = _write(table_contents(store), folder)
    metadata = _write(metadata_contents(), folder)
    (folder / "links").mkdir(exist_ok=True)
    linked = tuple(linksets(store))
    links = _write(map(_links, linked), folder)
    dataset = Dataset(
        statistics=written.statistics,
        graphs=written.dumps,
        tables=tables,
        links=tuple(zip(linked, links, strict=True)),
        examples=written.examples,
        base_url=base_url,
        written_on=written_on,
    )
    about = _write(_about(dataset), folder)
    described = (*written.dumps, *tables, *metadata, *links, *written.parts, *about)
    return (*described, *_write([_checksums(described)], folder))


def _write(contents: Iterable[Content], folder: Path) -> tuple[DumpFile, ...]:
    return tuple(write_file(content, folder) for content in contents)


def _links(linkset: Linkset) -> Content:
    return Content(
        name=linkset.file,
        title=f"Links: {linkset.kind.title}",
        description=linkset.kind.method,
        media_type="application/n-triples",
        pieces=linkset.lines,
    )


def _about(dataset: Dataset) -> Iterator[Content]:
    yield Content(
        name="void.ttl",
        title="Description of the dataset",
        description="Files, numbers, vocabularies and links, in DCAT 3 and VoID.",
        media_type="text/turtle",
        pieces=write_void(dataset),
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
