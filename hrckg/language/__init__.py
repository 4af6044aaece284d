"""Languages: what reading depends on, as data, one file for each language."""

from hrckg.language.detection import detect
from hrckg.language.files import LanguageFileError
from hrckg.language.language import APOSTROPHES, Language, language_tags, load_language

__all__ = [
    "APOSTROPHES",
    "Language",
    "LanguageFileError",
    "detect",
    "language_tags",
    "load_language",
]
