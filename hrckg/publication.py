"""From files to a published site: the table of contents of the package."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from hrckg import iris, resources
from hrckg.check import Report, check, render_report
from hrckg.corpus import Corpus, find_corpus
from hrckg.describe import list_triples, named_symbols
from hrckg.dump.write import DumpFile, write_dumps
from hrckg.errors import HrckgError, MisuseError
from hrckg.holdings import Holdings
from hrckg.intake import (
    Described,
    Translations,
    describe_file,
    describe_translations,
    read_document,
    read_documents,
)
from hrckg.pages.site import SOURCES, LeftOut, SiteSummary, write_site
from hrckg.processes import in_processes
from hrckg.quads import to_nquads
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

Progress = Callable[[str, int, int], None]
"""Is told the name of a stage, how much of it is done, and how much there is."""


class RefusedError(HrckgError):
    """Data that must not be published; the message holds the whole report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildSummary:
    """What a build wrote, and what it found."""

    folder: Path
    documents: int
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
        holdings, left_out = _fill(store, corpus, jobs, progress, spool)
        _publish_extracts(holdings, new / "site" / SOURCES)
        shutil.rmtree(spool)
        progress("checking", 0, 1)
        report = check(store)
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
            left_out=left_out,
        )
        progress("writing pages", 1, 1)
        triples = len(store)
        store.flush()
        store.optimize()
    return BuildSummary(
        folder=out,
        documents=len(holdings.held),
        triples=triples,
        site=site,
        dumps=dumps,
        report=report,
        left_out=left_out,
    )


def _fill(
    store: Store, corpus: Corpus, jobs: int, progress: Progress, spool: Path
) -> tuple[Holdings, tuple[LeftOut, ...]]:
    """Read the corpus into the store; return what it holds, and what was left out."""
    left_out: list[LeftOut] = []
    holdings = Holdings()
    work = partial(describe_file, corpus=corpus, folder=spool)
    for done, texts in enumerate(in_processes(work, corpus.files, jobs)):
        progress("reading", done, len(corpus.files))
        for text in texts:
            if text.left_out:
                left_out.append(LeftOut(name=text.name, reason=text.left_out))
            elif same := holdings.take(text):
                reason = f"It is the same text as {same.name}, which is published."
                left_out.append(LeftOut(name=text.name, reason=reason))
            elif holdings.leads(text):
                _load(store, holdings, text)
    progress("reading", len(corpus.files), len(corpus.files))
    if not holdings.held:
        reasons = "\n".join(f"  {one.reason}" for one in left_out)
        raise HrckgError(f"None of the documents could be read:\n{reasons}")
    for text in holdings.alone():
        _load(store, holdings, text)
    _align(store, holdings, partial(describe_translations, corpus=corpus, folder=spool), jobs)
    lists = tuple(list_triples(resources.path("ontology")))
    shared = holdings.shared(named_symbols(lists))
    store.bulk_load(to_nquads((*lists, *shared), iris.REFERENCE_GRAPH), format=RdfFormat.N_QUADS)
    return holdings, tuple(left_out)


def _align(
    store: Store,
    holdings: Holdings,
    work: Callable[[Translations], tuple[Described, ...]],
    jobs: int,
) -> None:
    """Add to the store the texts whose work it has in another language already."""
    for texts in in_processes(work, holdings.translations(), jobs):
        for text in texts:
            _load(store, holdings, text)


def _load(store: Store, holdings: Holdings, text: Described) -> None:
    """Add the statements on a text to the store."""
    if text.nquads:
        store.bulk_load(path=text.nquads, format=RdfFormat.N_QUADS)
        text.nquads.unlink()
    store.bulk_load(holdings.share(text), format=RdfFormat.N_QUADS)


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
