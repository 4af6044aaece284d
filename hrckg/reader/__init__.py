"""From a source to its documents: header, paragraphs, footnotes, close; nothing is resolved yet."""

from hrckg.reader.reader import NotADocumentError, Reader
from hrckg.reader.reading import parse, read

__all__ = ["NotADocumentError", "Reader", "parse", "read"]
