"""One work in two languages: the parts of a text found again in its translation.

A part is paired only with one of its own kind and at its own depth, in order, by what does not
depend on a language: its number, its act, the figures and symbols in its words, words that begin
alike in both languages, and its length.
"""

from hrckg.alignment.align import align

__all__ = ["align"]
