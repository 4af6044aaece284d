"""The files of the languages, checked before anything is made of them."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hrckg.errors import HrckgError

_FOLDER = Path(__file__).parent
_MODEL = "en"  # the language whose keys each other one has, too
_MONTHS = 12
_PATTERNS_OF_OPENING = ("finite", "unknown", "second_alone", "second_finite", "second_participle")


class LanguageFileError(HrckgError):
    """A file of a language that cannot be used; the message names the file and the key."""


@cache
def language_tags() -> tuple[str, ...]:
    """Return the IETF tags of the languages that there is a file of, in alphabetical order."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml") if "." not in path.stem))


def read_language(tag: str, folder: Path = _FOLDER) -> Mapping[str, Any]:
    """Read the file of the language ``tag``.

    Raises:
        LanguageFileError: if there is none, or it is not TOML, or a key is missing, unknown, of
            another type than the same key of English, or a pattern that is no regular expression.

    """
    data = _load(folder / f"{tag}.toml")
    model = _load(_FOLDER / f"{_MODEL}.toml")
    problem = next(_differences(data, model, ""), None) or next(_wrong(data), None)
    if problem:
        raise LanguageFileError(f"{tag}.toml: {problem}")
    return data


def _load(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except FileNotFoundError:
        known = ", ".join(language_tags())
        raise LanguageFileError(
            f"{path.name}: there is no such language; there are {known}."
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise LanguageFileError(f"{path.name}: not TOML: {error}.") from None


_FREE = {"counts"}  # tables whose keys are words of the language


def _differences(data: Mapping[str, Any], model: Mapping[str, Any], inside: str) -> Iterator[str]:
    """Yield what differs between the keys of two tables, and the types of their values."""
    for key in [*model, *(key for key in data if key not in model)]:
        name = f"{inside}{key}"
        if key not in data:
            yield f"the key '{name}' is missing."
        elif key not in model:
            yield f"the key '{name}' is unknown."
        elif isinstance(model[key], Mapping) and isinstance(data[key], Mapping):
            if name not in _FREE:
                yield from _differences(data[key], model[key], f"{name}.")
        elif not _alike(data[key], model[key]):
            yield f"the key '{name}' should be {_type(model[key])}, not {_type(data[key])}."


def _alike(one: object, other: object) -> bool:
    either = (str, list)  # a pattern, or several of which one matches
    return isinstance(one, type(other)) or (isinstance(one, either) and isinstance(other, either))


def _type(value: object) -> str:
    names = {str: "text", list: "a list", dict: "a table", int: "a number"}
    return names.get(type(value), type(value).__name__)


def _wrong(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield values that no language can have."""
    if len(data["months"]) != _MONTHS:
        yield "the key 'months' should have the twelve months."
    if any(len(pair) != len("“”") for pair in data["quotes"]):
        yield "the key 'quotes' should have pairs of an opening and a closing mark."
    for name, pattern in _patterns(data):
        try:
            groups = re.compile(re.sub(r"\{[a-z]+\}", "x", pattern)).groups
        except re.error as error:
            yield f"the key '{name}' is no regular expression: {error}."
        else:
            if name.startswith("opening.") and groups:
                yield f"the key '{name}' should have no group that captures: write (?: … )."


def _patterns(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the patterns of a language by their names."""
    sections = {name: data[name] for name in ("dates", "organs", "header", "adoption")}
    sections["opening"] = {key: data["opening"][key] for key in _PATTERNS_OF_OPENING}
    for section, keys in sections.items():
        for key, value in keys.items():
            for pattern in [value] if isinstance(value, str) else value:
                yield f"{section}.{key}", pattern
