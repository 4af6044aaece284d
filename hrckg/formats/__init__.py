"""Reading files: the rim at which documents come in.

A format that is more than text yields plain text and beside it a ``Layout``, so that nothing behind
this rim knows formats.
"""

from hrckg.formats.archive import is_document
from hrckg.formats.files import DOCUMENTS, SUFFIXES, read_bytes, read_source, read_sources
from hrckg.formats.folder import find_files
from hrckg.formats.names import shown_name
from hrckg.formats.source import UnreadableSourceError

__all__ = [
    "DOCUMENTS",
    "SUFFIXES",
    "UnreadableSourceError",
    "find_files",
    "is_document",
    "read_bytes",
    "read_source",
    "read_sources",
    "shown_name",
]
