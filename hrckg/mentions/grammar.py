"""The forms in which a language names texts, organs and sessions, compiled from its file.

The words and their order are data of the language (``hrckg/language/*.mentions.toml``); the forms
of numbers are the same in all of them.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from hrckg.language import load_language
from hrckg.language.days import Days
from hrckg.mentions.number import NUMBER, STATEMENT_NUMBER
from hrckg.symbol import Kind

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The naming habits of one language.

    ``organs`` and ``short_bodies`` give the ids of the organs that a name can mean (none: an
    organ whose texts we do not know); ``committees`` the letters of a treaty body by its name;
    ``inflections`` what may stand instead of a part of a name; ``adjectives`` those of a State
    by its id, of which the names of governments are made; ``kinds`` the kind of text of a noun
    in lower case; ``ordinals`` the number of an ordinal in lower case; ``days`` how it prints
    dates; ``words`` the other lists and ``patterns`` the compiled patterns, by their names in
    the file.
    """

    organs: Mapping[str, tuple[str, ...]]
    short_bodies: Mapping[str, tuple[str, ...]]
    committees: Mapping[str, str]
    inflections: Mapping[str, tuple[str, ...]]
    adjectives: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, Kind]
    ordinals: Mapping[str, int]
    days: Days
    words: Mapping[str, tuple[str, ...]]
    patterns: Mapping[str, re.Pattern[str]]

    def forms(self, name: str) -> Iterator[str]:
        """Yield the forms in which a name of the lists stands in a text."""
        yield name
        for part, others in self.inflections.items():
            if part in name:
                yield from (name.replace(part, other) for other in others)

    def ordinal(self, printed: str) -> int:
        """Return the number that an ordinal spells: ``forty-sixth``, ``46th``."""
        digits = re.match(r"\d+", printed)
        return int(digits[0]) if digits else self.ordinals[printed.casefold()]


@cache
def load_grammar(tag: str) -> Grammar:
    """Load the grammar of the language with the IETF tag ``tag``."""
    file = resources.files("hrckg.language") / f"{tag}.mentions.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    language = load_language(tag)
    words = {name: tuple(one) for name, one in data["words"].items()}
    kinds = {noun: kind for name, kind in _KINDS.items() for noun in data["kinds"][name]}
    parts = {
        "number": NUMBER,
        "statement_number": STATEMENT_NUMBER,
        # whole: where a pattern fails behind the longest name, a shorter one is no organ either
        "organ": rf"(?<![\w-])(?>{_either(data['organs'])}(?!\w))",
        "committee": rf"(?<![\w-]){_either(data['committees'])}(?!\w)",
        "kind": rf"(?i:{_either(kinds)})(?!\w)",
        "date": f"(?i:{language.days.pattern})".replace(" ", r"\ "),
        "ordinal": rf"(?:(?i:{_either(language.ordinals)})|\d{{1,3}}{_suffix(words)}\b)",
        "text": f"(?i:{_either(words['texts'])})",
        "outcome": f"(?i:{_either(words['outcomes'])})",
        "event": _either(words["events"]),
        "short_form": _either(words["short_forms"]),
        "organ_list": r"(?:the\ )?{organ}(?:(?:,\ |\ and\ |,\ and\ )(?:the\ )?{organ}){0,9}",
        "general": _whole_words(words["general"]),
        "session_holder": _whole_words(words["session_holders"]),
        **data["patterns"],
    }
    return Grammar(
        organs={name: tuple(ids) for name, ids in data["organs"].items()},
        short_bodies={name: tuple(ids) for name, ids in data["short_bodies"].items()},
        committees=data["committees"],
        inflections={part: tuple(forms) for part, forms in data["inflections"].items()},
        adjectives={state: tuple(some) for state, some in data["adjectives"].items()},
        kinds={noun.casefold(): kind for noun, kind in kinds.items()},
        ordinals=language.ordinals,
        days=language.days,
        words=words,
        patterns={name: _compiled(name, parts) for name in (*_LISTS, *data["patterns"])},
    )


_LISTS = (
    "committee",
    "date",
    "event",
    "general",
    "ordinal",
    "organ",
    "outcome",
    "session_holder",
)
_KINDS = {
    "resolution": Kind.RESOLUTION,
    "decision": Kind.DECISION,
    "statement": Kind.PRESIDENT_STATEMENT,
}


def _either(words: Iterable[str]) -> str:
    """Return the pattern of one of ``words``; of none, one that matches nothing."""
    escaped = [re.escape(word) for word in sorted(words, key=_longest_first)]
    return "(?:" + "|".join(escaped) + ")" if escaped else "(?!)"


def _suffix(words: Mapping[str, tuple[str, ...]]) -> str:
    return rf"\ ?{_either(words['ordinal_suffixes'])}"


def _whole_words(words: Iterable[str]) -> str:
    return rf"(?<![\w-]){_either(words)}(?![\w-])"


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


def _compiled(name: str, parts: Mapping[str, Any]) -> re.Pattern[str]:
    source = parts[name]
    while _PLACEHOLDER.search(source):
        source = _PLACEHOLDER.sub(lambda match: parts[match[1]], source)
    return re.compile(source, re.VERBOSE)
