"""The tables as files: each as CSV with its metadata, those of all texts as Parquet too."""

from collections.abc import Iterator

from pyoxigraph import Store

from hrckg.dump.csvw import write_csv, write_csvw
from hrckg.dump.files import Content
from hrckg.dump.parquet import write_parquet
from hrckg.dump.reading import read_rows
from hrckg.dump.tables import TABLES


def table_contents(store: Store) -> Iterator[Content]:
    """Yield each table of ``store``.

    Raises:
        UnwritableError: if two rows of a table have the same key.

    """
    for table in TABLES:
        rows = read_rows(store, table)
        yield Content(
            name=f"{table.name}.csv",
            title=table.title,
            description=str(table.row.__doc__),
            media_type="text/csv",
            pieces=write_csv(table, rows),
        )
        if table.packed:
            yield Content(
                name=f"{table.name}.parquet",
                title=table.title,
                description=str(table.row.__doc__),
                media_type="application/vnd.apache.parquet",
                pieces=write_parquet(table, rows),
            )


def metadata_contents() -> Iterator[Content]:
    """Yield the description of each CSV file."""
    for table in TABLES:
        yield Content(
            name=f"{table.name}.csv-metadata.json",
            title=f"{table.title}: columns",
            description=f"What the columns of {table.name}.csv mean, as CSV on the Web has it.",
            media_type="application/csvm+json",
            pieces=write_csvw(table),
        )
