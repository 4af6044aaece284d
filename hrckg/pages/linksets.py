"""The page that lists the links to data of others, kind by kind, with how each is made."""

from collections.abc import Mapping, Sequence
from typing import Final

from pyoxigraph import Store

from hrckg.dump.files import DumpFile
from hrckg.links.connect import unlinked_subjects
from hrckg.links.linkset import linksets
from hrckg.pages.link import Link
from hrckg.pages.publish import Publisher

PAGE: Final = "data/links/index.html"
"""Where the page lies; the dumps of links lie beside it."""


def write_links(publisher: Publisher, store: Store, dumps: Sequence[DumpFile]) -> None:
    """Write the page on the links of ``store``; ``dumps`` are the files that were written."""
    files: Mapping[str, DumpFile] = {file.name: file for file in dumps}
    publisher.page(
        PAGE,
        "links.html",
        section="data/index.html",
        trail=(Link(label="Data", href="data/index.html"), Link(label="Links")),
        linksets=[(linkset, files.get(linkset.file)) for linkset in linksets(store)],
        unlinked=unlinked_subjects(store),
    )
