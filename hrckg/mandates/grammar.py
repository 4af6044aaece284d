"""The words and patterns by which a language makes somebody do something.

They are data of the language (``hrckg/language/*.mandates.toml``); the names of what is delivered,
and of groups that are asked, are the labels of the closed lists under ``ontology/``.
"""

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources as packaged
from typing import Any, Final

from hrckg import resources
from hrckg.document import Recurrence
from hrckg.folding import fold
from hrckg.knowledge import labels_of
from hrckg.language import load_language

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The habits of one language.

    ``verbs`` has lists of verbs by what they do, and ``patterns`` the compiled patterns, by their
    names in the file; ``deliverables`` and ``groups`` give the ids in the closed lists of a folded
    name in lower case, ``recurrences`` and ``noun_recurrences`` what says how often, ``units`` the
    form of a duration by its unit, ``acts`` the act of a verb that recalls one, ``bases`` the verb
    of a finite form that makes a duty without an infinitive.
    """

    tag: str
    verbs: Mapping[str, frozenset[str]]
    patterns: Mapping[str, re.Pattern[str]]
    deliverables: Mapping[str, str]
    groups: Mapping[str, tuple[str, ...]]
    recurrences: Mapping[Recurrence, re.Pattern[str]]
    noun_recurrences: Mapping[Recurrence, re.Pattern[str]]
    units: Mapping[str, str]
    acts: Mapping[str, str]
    bases: Mapping[str, str]
    holder: str

    def base_of(self, phrase: str) -> str | None:
        """Return the verb of a phrase that says itself what is done: "Also extends", "extended"."""
        return self.bases.get(phrase.rsplit(" ", 1)[-1].casefold())

    @property
    def delivering(self) -> frozenset[str]:
        """The verbs of which something is delivered."""
        return frozenset().union(*(self.verbs[kind] for kind in _DELIVERING))

    @property
    def known_verbs(self) -> frozenset[str]:
        """All verbs of the lists."""
        return frozenset().union(*self.verbs.values())


WRITTEN: Final = frozenset(
    {"compilation", "draft-text", "guidance", "programme", "recommendations", "report", "study"}
) | {"summary-report"}
"""Ids of deliverables that are papers, and can be handed over."""

_DELIVERING = ("make", "hand_over", "hold", "provide", "report")


@cache
def load_grammar(tag: str) -> Grammar:
    """Load the grammar of the language with the IETF tag ``tag``."""
    file = packaged.files("hrckg.language") / f"{tag}.mandates.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    folder = resources.path("ontology")
    deliverables = _by_name(labels_of(folder / "deliverables.ttl", tag))
    joined = (
        (id_, name)
        for ids, names in data["joined_groups"].items()
        for id_ in ids.split()
        for name in names
    )
    groups = _by_name([*labels_of(folder / "addressees.ttl", tag), *joined])
    parts = _parts(tag, data, deliverables, groups)
    names = (*_NOUNS, *data["patterns"])
    return Grammar(
        tag=tag,
        verbs={kind: frozenset(verbs) for kind, verbs in data["verbs"].items()},
        patterns={name: _compiled(name, parts) for name in names},
        deliverables={name: ids[0] for name, ids in deliverables.items()},
        groups=groups,
        recurrences=_recurrences(data["recurrence"]),
        noun_recurrences=_recurrences(data["recurrence_of_noun"]),
        units={unit: form for form, units in data["units"].items() for unit in units},
        bases={form: verb for verb, forms in data["bases"].items() for form in forms},
        holder=data["words"]["holder"][0],
        acts={verb: act for act, verbs in data["recalled_acts"].items() for verb in verbs},
    )


_NOUNS = {
    # a comprehensive written report | all necessary resources
    "indefinite": r"(?<![\w-]) (?P<determiner> {determiner} ) \ {modifiers} {deliverable}",
    # the above-mentioned meeting
    "definite": r"\ (?: {definite_article} ) \ {modifiers} {deliverable}",
    # make recommendations
    "bare": r"\ {modifiers} {deliverable}",
    # States | international organizations
    "group": r"(?<![\w-]) (?P<name> {group_name} ) (?![\w-])",
}
"""Patterns of names, which are the same in all languages."""


def _parts(
    tag: str,
    data: Mapping[str, Any],
    deliverables: Mapping[str, tuple[str, ...]],
    groups: Iterable[str],
) -> Mapping[str, str]:
    """Return what may stand in braces in a pattern."""
    language, words = load_language(tag), data["words"]
    units = [unit for units in data["units"].values() for unit in units]
    return {
        "date": f"(?i:{language.days.pattern})".replace(" ", r"\ "),
        "count": rf"(?: \d{{1,3}} | (?i:{either(language.counts)}) )",
        "adverb": either(words["adverbs"]),
        "raising": either(words["raising"]),
        "no_verb": either(words["no_verb"]),
        "phrasal": either(
            verb for verbs in data["verbs"].values() for verb in verbs if " " in verb
        ),
        "base_form": either(form for forms in data["bases"].values() for form in forms),
        "known": either(verb for verbs in data["verbs"].values() for verb in verbs),
        "verbs_after_all": either(words["verbs_after_all"]),
        "determiner": f"(?i:{either(words['determiners'])})",
        "definite_article": f"(?i:{either(words['definite'])})",
        "no_modifier": either(words["no_modifier"]),
        "modifiers": r"(?: (?! {no_modifier} (?![\w-]) ) [\w'()\"-]+ ,? \  ){0,7}?",
        "deliverable": rf"(?P<noun> (?i:{either(deliverables)}) ) s? (?![\w-]) {{behind_noun}}",
        "written": f"(?i:{either(_named(deliverables, WRITTEN))})",
        "assistance_name": f"(?i:{either(_named(deliverables, {'assistance'}))})",
        "group_name": f"(?i:{either(groups)})",
        "unit": either(units),
        **_NOUNS,
        **data["patterns"],
    }


def _named(names: Mapping[str, tuple[str, ...]], ids: Collection[str]) -> list[str]:
    return [name for name, bearers in names.items() if not {*bearers}.isdisjoint(ids)]


def either(words: Iterable[str]) -> str:
    """Return the pattern of one of ``words``, the longest first; of none, one that matches none."""
    escaped = [re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))]
    return "(?:" + "|".join(escaped) + ")" if escaped else "(?!)"


def _by_name(labels: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Return the ids that bear each folded name in lower case."""
    names: dict[str, tuple[str, ...]] = {}
    for id_, label in labels:
        name = fold(label).casefold()
        names[name] = tuple(dict.fromkeys((*names.get(name, ()), id_)))
    return names


def _recurrences(lists: Mapping[str, Iterable[str]]) -> Mapping[Recurrence, re.Pattern[str]]:
    return {
        Recurrence(value): re.compile(rf"(?<![\w-]){either(words)}(?![\w-])", re.IGNORECASE)
        for value, words in lists.items()
    }


def _compiled(name: str, parts: Mapping[str, str]) -> re.Pattern[str]:
    source = parts[name]
    while _PLACEHOLDER.search(source):
        source = _PLACEHOLDER.sub(lambda match: parts[match[1]], source)
    return re.compile(source, re.VERBOSE)
