"""Reading files: the rim at which documents come in."""

from hrckg.formats.source import read_source

__all__ = ["read_source"]
