"""Languages: what reading depends on, as data, one file for each language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from hrckg.language.days import Days
from hrckg.language.files import language_tags, read_language
from hrckg.language.ordinals import Ordinals

__all__ = ["Language", "language_tags", "load_language"]

# an apostrophe in a pattern or a phrase stands for each of these
APOSTROPHES = "['’‘ʼ]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words and patterns of one language.

    ``header``, ``adoption`` and the other sections of patterns hold them compiled, by their names
    in the file of the language; ``ordinals`` gives the number of an ordinal in lower case
    (``forty-third`` is 43) and ``ordinal_words`` the ordinal of a number; ``day`` matches a day as
    texts print it, and ``names`` holds the forms of names that we make ourselves.
    """

    tag: str
    name: str
    authority: str  # code in http://publications.europa.eu/resource/authority/language/
    days: Days
    ordinals: Mapping[str, int]
    ordinal_words: Mapping[int, str]
    counts: Mapping[str, int]
    day: re.Pattern[str]
    quotes: tuple[str, ...]  # pairs: an opening and a closing mark
    frequent: frozenset[str]
    names: Mapping[str, str]
    organs: Mapping[str, re.Pattern[str]]  # by their ids in the list of bodies
    header: Mapping[str, re.Pattern[str]]
    adoption: Mapping[str, re.Pattern[str]]
    opening: Mapping[str, Any]

    @property
    def months(self) -> tuple[str, ...]:
        """The names of the months."""
        return self.days.months

    def date_of(self, printed: str) -> date | None:
        """Return the date that ``printed`` spells; None: there is no such day.

        >>> load_language("en").date_of("22 June 2020")
        datetime.date(2020, 6, 22)
        >>> load_language("fr").date_of("1 er avril 2022")
        datetime.date(2022, 4, 1)
        """
        return self.days.date_of(printed)

    def count_of(self, printed: str) -> int:
        """Return the number that a note of adoption prints: ``16``, ``no``, ``une``.

        >>> load_language("fr").count_of("une")
        1
        """
        return int(printed) if printed.isdigit() else self.counts[printed.casefold()]


@cache
def load_language(tag: str) -> Language:
    """Load the language with the IETF tag ``tag`` from its file beside this module.

    Raises:
        LanguageFileError: if a key of the file is missing or wrong.

    """
    data = read_language(tag)
    numbers = Ordinals.of(**data["ordinals"])
    days = Days.of(data["months"], **data["dates"])
    parts = {
        "{month}": days.month,
        "{date}": days.pattern,
        "{ordinal}": _either(numbers.numbers),
        "{organ}": "(?:" + "|".join(data["organs"].values()) + ")",
        "{count}": rf"(?:\d{{1,3}}|{_either(data['counts'])})",
    }
    return Language(
        tag=tag,
        name=data["name"],
        authority=data["authority"],
        days=days,
        ordinals=numbers.numbers,
        ordinal_words=numbers.words,
        counts=data["counts"],
        day=_compiled("{date}", parts),
        quotes=tuple(data["quotes"]),
        frequent=frozenset(data["frequent"]),
        names=data["names"],
        organs=_patterns(data["organs"], parts),
        header=_patterns(data["header"], parts),
        adoption=_patterns(data["adoption"], parts),
        opening=data["opening"],
    )


def _either(words: Mapping[str, int]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


def _patterns(
    section: Mapping[str, str | Sequence[str]], parts: Mapping[str, str]
) -> Mapping[str, re.Pattern[str]]:
    return {name: _compiled(pattern, parts) for name, pattern in section.items()}


def _compiled(pattern: str | Sequence[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    source = pattern if isinstance(pattern, str) else "|".join(f"(?:{one})" for one in pattern)
    for name, replacement in parts.items():
        source = source.replace(name, replacement)
    return re.compile(source.replace("'", APOSTROPHES), re.IGNORECASE)
