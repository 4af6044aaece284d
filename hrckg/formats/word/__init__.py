"""Word files (Office Open XML, ISO/IEC 29500-1, WordprocessingML)."""

from hrckg.formats.word.text import read_word

__all__ = ["read_word"]
