"""The main sponsors that a record names."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from hrckg.catalogue.doubts import doubt
from hrckg.catalogue.entry import Backer, Doubt
from hrckg.catalogue.record import Record, folded
from hrckg.document import Code
from hrckg.folding import fold_name
from hrckg.knowledge import Knowledge
from hrckg.reader.sponsorship import sponsor_names

_BODY: Final = "body/"
# a comma outside brackets, unless an exception follows; a bracket that closes before the next name
_BETWEEN: Final = re.compile(r"[,;](?![^(]*\))(?!\s*except\b)|(?<=\))(?=[A-Z])")
_AND: Final = re.compile(r"\band (?!.*\band\b)")
_ARTICLE: Final = re.compile(r"the ")
# as in "Pakistan (on behalf of the Organization of Islamic Cooperation, except Albania)"
_FOR: Final = re.compile(
    r"(?P<name>[^()]+(?:\([^()]*\))?) \(?on behalf of (?:the )?(?P<group>[^()]*?)"
    r"(?P<except>,? except [^()]*)?\)?",
    re.IGNORECASE,
)
_NO_GROUP: Final = re.compile(r"an? group of (?:states|countries)|group of states", re.IGNORECASE)


def backers_of(
    record: Record, knowledge: Knowledge
) -> tuple[tuple[Backer, ...], tuple[Doubt, ...]]:
    """Return the main sponsors, each once, and a doubt for each name that nobody has.

    Names are known as a whole or not at all. A group with an exception is none of the bodies, and
    stands in the name alone.
    """
    names = sponsor_names(knowledge)
    found: dict[str, Backer] = {}
    doubts: list[Doubt] = []
    for entry in _entries(folded(record.sponsors), names):
        match = _FOR.fullmatch(entry)
        sponsor = _known(match["name"] if match else entry, names)
        if sponsor is None:
            doubts.append(_unknown(match["name"] if match else entry))
            continue
        group = None
        if match and not match["except"] and not _NO_GROUP.fullmatch(match["group"]):
            group = knowledge.bodies_named.get(fold_name(match["group"]))
            doubts += () if group else (_unknown(match["group"]),)
        body = sponsor.removeprefix(_BODY) if sponsor.startswith(_BODY) else None
        backer = Backer(state=None if body else sponsor, body=body, on_behalf_of=group, name=entry)
        if found.setdefault(sponsor, backer) is not backer:
            doubts.append(_again(entry))
    return tuple(found.values()), tuple(doubts)


def _entries(words: str, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of a list; "and" divides what names nobody as a whole."""
    for entry in map(str.strip, _BETWEEN.split(words)):
        if not entry:
            continue
        beginning, mark, rest = entry.partition(" on behalf of ")
        divided = [one.strip() for one in _AND.split(beginning, maxsplit=1)]
        if len(divided) > 1 and all(_known(one, names) for one in divided) and "(" not in beginning:
            yield divided[0]
            yield divided[1] + mark + rest
        else:
            yield entry


def _known(name: str, names: Mapping[str, str]) -> str | None:
    plain = _ARTICLE.sub("", name, count=1) if name.startswith("the ") else name
    return names.get(fold_name(name)) or names.get(fold_name(plain))


def _unknown(name: str) -> Doubt:
    return doubt(
        Code.STATE_UNKNOWN,
        f"No State and no body has the name '{name[:200]}', which is that of a main sponsor.",
        "If it is a name, and no misprint, add it to states.ttl or bodies.ttl.",
    )


def _again(name: str) -> Doubt:
    return doubt(
        Code.STATE_NAMED_TWICE,
        f"'{name[:200]}' names a main sponsor that is named already, so the first entry is used.",
    )
