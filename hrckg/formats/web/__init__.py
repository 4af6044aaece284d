"""Web pages (HTML Living Standard)."""

from hrckg.formats.web.text import read_web

__all__ = ["read_web"]
