"""Languages: what reading depends on, as data, one file for each language."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words and patterns of one language.

    ``header`` and ``adoption`` hold compiled patterns by their names in the file of the language;
    ``ordinals`` gives the number of an ordinal in lower case (``forty-third`` is 43), ``day``
    matches a day as texts print it, and ``names`` holds the forms of names that we make ourselves.
    """

    tag: str
    authority: str  # code in http://publications.europa.eu/resource/authority/language/
    months: tuple[str, ...]
    ordinals: Mapping[str, int]
    day: re.Pattern[str]
    names: Mapping[str, str]
    header: Mapping[str, re.Pattern[str]]
    adoption: Mapping[str, re.Pattern[str]]
    opening: Mapping[str, Any]

    def date_of(self, printed: str) -> date | None:
        """Return the date that ``printed`` spells; None: there is no such day.

        >>> load_language("en").date_of("22 June 2020")
        datetime.date(2020, 6, 22)
        """
        day, month, year = printed.split()
        number = self.months.index(month.capitalize()) + 1
        try:
            return date(int(year), number, int(day))
        except ValueError:
            return None

    def count_of(self, printed: str) -> int:
        """Return the number that a note of adoption prints: ``16``, ``no``."""
        return int(printed) if printed.isdigit() else 0


@cache
def load_language(tag: str) -> Language:
    """Load the language with the IETF tag ``tag`` from its file beside this module."""
    with (_FOLDER / f"{tag}.toml").open("rb") as file:
        data = tomllib.load(file)
    ordinals = _ordinals(**data["ordinals"])
    month = "(?:" + "|".join(data["months"]) + ")"
    parts = {
        "{month}": month,
        "{date}": rf"\d{{1,2}} {month} \d{{4}}",
        "{ordinal}": "(?:" + "|".join(sorted(ordinals, key=len, reverse=True)) + ")",
        "{count}": rf"(?:\d{{1,3}}|{data['adoption']['none']})",
    }
    return Language(
        tag=tag,
        authority=data["authority"],
        months=tuple(data["months"]),
        ordinals=ordinals,
        day=_compiled("{date}", parts),
        names=data["names"],
        header=_patterns(data["header"], parts),
        adoption=_patterns(data["adoption"], parts),
        opening=data["opening"],
    )


def _ordinals(units: list[str], tens: list[str], tens_before_units: list[str]) -> Mapping[str, int]:
    numbers = {word: number for number, word in enumerate(units, start=1)}
    for count, (ten, before) in enumerate(zip(tens, tens_before_units, strict=True), start=2):
        numbers[ten] = 10 * count
        numbers |= {before + unit: 10 * count + n for n, unit in enumerate(units[:9], start=1)}
    return numbers


def _patterns(
    section: Mapping[str, str | list[str]], parts: Mapping[str, str]
) -> Mapping[str, re.Pattern[str]]:
    return {name: _compiled(pattern, parts) for name, pattern in section.items()}


def _compiled(pattern: str | list[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    source = pattern if isinstance(pattern, str) else "|".join(f"(?:{one})" for one in pattern)
    for name, replacement in parts.items():
        source = source.replace(name, replacement)
    return re.compile(source, re.IGNORECASE)
