"""PDF: text and layout by the places of the glyphs."""

from hrckg.formats.pdf.process import read_pdf

__all__ = ["read_pdf"]
