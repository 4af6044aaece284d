"""When two titles name one subject: by their words that count, in any order and form.

Titles of recurring texts vary in articles, prepositions, numbers of nouns and forms of verbs
("Promoting …", "Promotion of …"); such titles have equal keys. What else may vary is allowed only
between texts of which the later cites the earlier (``is_near``).
"""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from hrckg.knowledge import load_knowledge
from hrckg.language import load_language

_FOLDER = Path(__file__).parents[1] / "language"
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NEGATION = "non"  # "non-discrimination" is printed "nondiscrimination", too


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What ``hrckg/language/*.titles.toml`` says of a language; the comments there explain it.

    ``light`` and ``apart`` have their words in the form that keys have them in.
    """

    small: frozenset[str]
    light: frozenset[str]
    apart: frozenset[str]
    phrases: Mapping[str, str]
    forms: Mapping[str, str]
    plurals: Mapping[str, str]


@cache
def load_words(language: str, folder: Path = _FOLDER) -> Words:
    """Load the words of titles in a language (IETF tag)."""
    with (folder / f"{language}.titles.toml").open("rb") as file:
        table: Mapping[str, Any] = tomllib.load(file)
    phrases, forms, plurals = (table[name] for name in ("phrases", "forms", "plurals"))
    light, apart = (
        frozenset(_one_form(word, forms, plurals) for word in table[name])
        for name in ("light", "apart")
    )
    return Words(
        small=frozenset(table["small"]),
        light=light,
        apart=apart,
        phrases=phrases,
        forms=forms,
        plurals=plurals,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The words of a title that count, each in one form, in alphabetical order.

    ``subject`` are those before the first colon, ``theme`` those behind it.
    """

    language: str
    subject: tuple[str, ...]
    theme: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All words that count: titles with the same ones are one title."""
        return tuple(sorted(self.subject + self.theme))


def title_key(title: str, language: str) -> Key:
    """Return what is left of a title when what varies without a meaning is taken away.

    >>> title_key("Promotion of the right to food", "en").words
    ('food', 'promotion', 'right')
    >>> title_key("Promoting the rights to food", "en") == title_key(
    ...     "Promotion of the right to food", "en"
    ... )
    True
    """
    words = load_words(language)
    subject, _, theme = title.partition(":")
    return Key(
        language=language,
        subject=tuple(sorted(_counting(subject, words))),
        theme=tuple(sorted(_counting(theme, words))),
    )


def _counting(text: str, words: Words) -> Iterator[str]:
    for word in _rewritten(_folded(text), words).split():
        if word not in words.small:
            yield _one_form(word, words.forms, words.plurals)


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(one for one in decomposed if not unicodedata.combining(one))
    joined = re.sub(rf"\b{_NEGATION}[^\w\s]", _NEGATION, letters)
    return " ".join(re.findall(r"\w+", joined))


def _rewritten(text: str, words: Words) -> str:
    padded = f" {text} "
    for phrase, instead in words.phrases.items():
        padded = padded.replace(f" {phrase} ", f" {instead} ")
    return padded


def _one_form(word: str, forms: Mapping[str, str], plurals: Mapping[str, str]) -> str:
    for ending, instead in plurals.items():
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word.removesuffix(ending) + instead
            break
    return forms.get(word, word)


def is_near(one: Key, other: Key) -> bool:
    """Say whether a text with one title can continue a text with the other, which it cites.

    It can where all words that differ are light ones, or a year that one of them lacks; or where
    the subject is the same and the themes behind it differ. Different numbers, words that begin
    another line of texts, and names of States in a theme tell titles apart.

    >>> rights = title_key("Rights of the child: digital environment", "en")
    >>> is_near(rights, title_key("Rights of the child: early childhood", "en"))
    True
    >>> is_near(rights, title_key("Rights of women: digital environment", "en"))
    False
    """
    if one.language != other.language:
        return False
    words = load_words(one.language)
    only_one = Counter(one.words) - Counter(other.words)
    only_other = Counter(other.words) - Counter(one.words)
    differing = {*only_one, *only_other}
    if differing & words.apart:
        return False
    if _has_number(only_one, one.language) and _has_number(only_other, one.language):
        return False
    if all(word in words.light or _YEAR.fullmatch(word) for word in differing):
        return bool(set(one.words) - differing - words.light)
    return _has_themes(one, other) and not _names_state(one, other)


def _has_number(words: Iterable[str], language: str) -> bool:
    return any(word.isdecimal() or word in _ordinals(language) for word in words)


@cache
def _ordinals(language: str) -> frozenset[str]:
    words = " ".join(load_language(language).ordinal_words.values())
    return frozenset(title_key(words, language).words)


def _has_themes(one: Key, other: Key) -> bool:
    return one.subject == other.subject and len(set(one.subject)) > 1


def _names_state(*keys: Key) -> bool:
    names = _state_names(keys[0].language)
    return any(not names.isdisjoint(_runs(key.theme)) for key in keys)


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield single words and the whole, in the order in which keys have them."""
    yield from ((word,) for word in words)
    yield tuple(words)


@cache
def _state_names(language: str) -> frozenset[tuple[str, ...]]:
    return frozenset(title_key(name, language).words for name in load_knowledge(language).states)
