"""From a corpus to a store: what each text says, and what is known only of all together."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from hrckg import iris, resources
from hrckg.corpus import Corpus
from hrckg.describe import list_triples, named_symbols
from hrckg.errors import HrckgError
from hrckg.holdings import Holdings
from hrckg.importing import Imported, import_catalogues
from hrckg.intake import Described, Translations, describe_file, describe_translations
from hrckg.left_out import LeftOut
from hrckg.links.connect import link_triples
from hrckg.loading import Batch
from hrckg.processes import in_processes
from hrckg.quads import to_nquads
from hrckg.series import Identifiers
from hrckg.succession import describe_changes, describe_series

Progress = Callable[[str, int, int], None]
"""Is told the name of a stage, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a store was filled with, and what was left out."""

    holdings: Holdings
    imported: Imported
    left_out: tuple[LeftOut, ...]


def gather(
    store: Store,
    corpus: Corpus,
    spool: Path,
    *,
    jobs: int = 1,
    progress: Progress = lambda *_: None,
) -> Gathered:
    """Read the corpus into the store: its texts, then its catalogues, then what joins them.

    ``spool`` is an empty folder for what is known of single texts until all of them are read.

    Raises:
        StaleFactError: if ``corpus.toml`` no longer fits.
        HrckgError: if neither a document nor a record could be read.

    """
    left_out: list[LeftOut] = []
    holdings = Holdings()
    work = partial(describe_file, corpus=corpus, folder=spool)
    for done, texts in enumerate(in_processes(work, corpus.files, jobs)):
        progress("reading", done, len(corpus.files))
        for text in texts:
            if text.left_out:
                left_out.append(LeftOut(name=text.name, reason=text.left_out))
            elif same := holdings.take(text):
                left_out.append(LeftOut(name=text.name, reason=_taken(text, same)))
            elif holdings.leads(text):
                _load(store, holdings, text)
    progress("reading", len(corpus.files), len(corpus.files))
    for text in holdings.alone():
        _load(store, holdings, text)
    _align(store, holdings, partial(describe_translations, corpus=corpus, folder=spool), jobs)
    imported, refused = import_catalogues(store, corpus.catalogues, holdings, progress)
    left_out.extend(refused)
    if not holdings.held and not imported.records:
        reasons = "\n".join(f"  {one.reason}" for one in left_out)
        raise HrckgError(f"None of the documents could be read:\n{reasons}")
    _connect(store, holdings, corpus.identifiers, jobs, progress)
    lists = tuple(list_triples(resources.path("ontology")))
    shared = (
        *holdings.shared(named_symbols(lists)),
        *holdings.former(corpus.identifiers.drafts),
    )
    store.bulk_load(to_nquads((*lists, *shared), iris.REFERENCE_GRAPH), format=RdfFormat.N_QUADS)
    links = to_nquads(link_triples(store), iris.REFERENCE_GRAPH)
    store.bulk_load(links, format=RdfFormat.N_QUADS)
    return Gathered(holdings=holdings, imported=imported, left_out=tuple(left_out))


def _taken(text: Described, same: Described) -> str:
    """Say why a text is left out that bears the identifier of one in the same language."""
    if text.sha256 == same.sha256:
        return f"It is the same text as {same.name}, which is published."
    name = text.iri.removeprefix(iris.BASE)
    return f"It bears the identifier of {same.name}, which is published: {name}."


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


def _connect(
    store: Store, holdings: Holdings, identifiers: Identifiers, jobs: int, progress: Progress
) -> None:
    """Add to the store what is known only when all texts are read."""
    series = holdings.succession.series(identifiers)
    _load_all(store, holdings.doubts())
    _load_all(store, map(describe_series, series))
    _load_all(store, holdings.succession.fulfilled(series))
    pairs = holdings.succession.pairs(series)

    def compared() -> Iterator[bytes]:
        for done, changes in enumerate(in_processes(describe_changes, pairs, jobs)):
            progress("comparing", done, len(pairs))
            yield changes

    _load_all(store, compared())
    progress("comparing", len(pairs), len(pairs))


def _load_all(store: Store, parts: Iterable[bytes]) -> None:
    """Add N-Quads to the store."""
    batch = Batch(store)
    for part in parts:
        batch.add(part)
    batch.flush()


def _load(store: Store, holdings: Holdings, text: Described) -> None:
    """Add the statements on a text to the store."""
    if text.nquads:
        store.bulk_load(path=text.nquads, format=RdfFormat.N_QUADS)
        text.nquads.unlink()
    if issues := holdings.share(text):
        store.bulk_load(issues, format=RdfFormat.N_QUADS)
