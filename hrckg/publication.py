"""From files to a published site: the table of contents of the package."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from itertools import chain
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from hrckg import resources
from hrckg.analysis import derive
from hrckg.check import Report, check, render_report
from hrckg.corpus import find_corpus
from hrckg.dump.write import DumpFile, write_dumps
from hrckg.errors import HrckgError, MisuseError
from hrckg.gathering import Progress, gather
from hrckg.holdings import Holdings
from hrckg.importing import Imported
from hrckg.intake import read_document, read_documents
from hrckg.left_out import LeftOut
from hrckg.membership import derived_absences, impossible_voters
from hrckg.pages.site import SOURCES, SiteSummary, write_site
from hrckg.queries.saved import load_queries

__all__ = [
    "BuildSummary",
    "Progress",
    "RefusedError",
    "build",
    "read_document",
    "read_documents",
    "source_date",
]

_MARK_OF_A_SITE = Path("data", "void.ttl")
_PARTS = ("site", "store")
_UNFINISHED = ".new-"


class RefusedError(HrckgError):
    """Data that must not be published; the message holds the whole report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildSummary:
    """What a build wrote, and what it found."""

    folder: Path
    documents: int
    imported: Imported
    triples: int
    site: SiteSummary
    dumps: tuple[DumpFile, ...]
    report: Report
    left_out: tuple[LeftOut, ...]


def build(  # noqa: PLR0913  # the options of one command
    paths: Sequence[Path] = (),
    out: Path = Path("build"),
    *,
    base_url: str | None = None,
    jobs: int = 1,
    strict: bool = False,
    progress: Progress = lambda *_: None,
) -> BuildSummary:
    """Publish the documents of ``paths`` (files, folders; none: the packaged ones) into ``out``.

    Voting catalogues among them are imported: their records join the texts that they are of.

    The result stands in ``out/site`` and ``out/store``; it is put together in a folder beside them
    and swapped in at the end, so that a build that fails leaves the last one whole.

    Raises:
        MisuseError: if there is nothing to read, or ``out`` holds something else.
        RefusedError: if the data breaks a rule; with ``strict`` also if a source has a fault.

    """
    corpus = find_corpus(paths or [resources.path("corpus")])
    with _workshop(out) as new:
        store = Store(str(new / "store"))
        spool = new / "spool"
        spool.mkdir()
        gathered = gather(store, corpus, spool, jobs=jobs, progress=progress)
        _publish_extracts(gathered.holdings, new / "site" / SOURCES)
        shutil.rmtree(spool)
        progress("comparing votes", 0, 1)
        for statements in chain(derived_absences(store), impossible_voters(store), derive(store)):
            store.bulk_load(statements, format=RdfFormat.N_QUADS)
        report = check(store, jobs=jobs, done=partial(progress, "checking"))
        _refuse(report, strict=strict)
        progress("writing dumps", 0, 1)
        dumps = write_dumps(
            store, new / "site" / "data", base_url=base_url, written_on=source_date()
        )
        progress("writing pages", 0, 1)
        site = write_site(
            store,
            new / "site",
            base_url=base_url,
            report=report,
            queries=load_queries(),
            dumps=dumps,
            left_out=gathered.left_out,
        )
        progress("writing pages", 1, 1)
        triples = len(store)
        store.flush()
        store.optimize()
    return BuildSummary(
        folder=out,
        documents=len(gathered.holdings.held),
        imported=gathered.imported,
        triples=triples,
        site=site,
        dumps=dumps,
        report=report,
        left_out=gathered.left_out,
    )


def _publish_extracts(holdings: Holdings, folder: Path) -> None:
    """Put the words of sources that are no text files where the places in them are counted."""
    for texts in holdings.held.values():
        for text in texts.values():
            if text.extract:
                folder.mkdir(parents=True, exist_ok=True)
                text.extract.replace(folder / f"{text.sha256}.txt")


def _refuse(report: Report, *, strict: bool) -> None:
    if not report.publishable:
        raise RefusedError(
            f"{render_report(report)}Nothing was published. A violation is a fault of hrckg or of "
            "its lists: please report it with the text above."
        )
    if strict and report.issues:
        raise RefusedError(
            f"{render_report(report)}Nothing was published, because --strict refuses faults of "
            "the sources too: correct them in corpus.toml, or build without --strict."
        )


def source_date() -> date | None:
    """Return the day that SOURCE_DATE_EPOCH names; None: it is not set.

    Raises:
        MisuseError: if it is no number of seconds (https://reproducible-builds.org/specs/).

    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise MisuseError(
            f"SOURCE_DATE_EPOCH is '{seconds}': expected seconds since 1970, or nothing."
        ) from error


@contextmanager
def _workshop(out: Path) -> Iterator[Path]:
    """Yield a new folder inside ``out``; at the end put what it holds in the place of the old.

    Whatever happens meanwhile, ``out`` has afterwards a whole site and store, the old or the new.
    """
    site = out / "site"
    if out.exists() and not out.is_dir():
        raise MisuseError(f"{out} is a file; choose a folder with --out.")
    if site.exists() and not (site / _MARK_OF_A_SITE).is_file() and any(site.iterdir()):
        raise MisuseError(
            f"{site} holds something that no build wrote; choose another folder with --out."
        )
    out.mkdir(parents=True, exist_ok=True)
    with _alone(out):
        _tidy(out)  # after a build that was killed
        try:
            new = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=out))
            yield new
            for name in _PARTS:
                if (out / name).exists():
                    (out / name).rename(new / f"old-{name}")
            for name in _PARTS:
                (new / name).rename(out / name)
        finally:
            _tidy(out)


def _tidy(out: Path) -> None:
    """Put back what was moved away and not replaced, and clear away what is unfinished."""
    for new in out.glob(f"{_UNFINISHED}*"):
        if not all((out / name).exists() for name in _PARTS):
            for name in _PARTS:
                if (new / f"old-{name}").exists():
                    if (out / name).exists():
                        (out / name).rename(new / name)
                    (new / f"old-{name}").rename(out / name)
        shutil.rmtree(new, ignore_errors=True)


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Keep other builds out of a folder as long as this process lives."""
    handle = os.open(out, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise MisuseError(
                f"Another build is writing to {out}; wait for it to end, or choose another --out."
            ) from error
        yield
    finally:
        os.close(handle)
