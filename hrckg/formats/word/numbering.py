"""Automatic numbers of paragraphs, which stand in no text (ISO/IEC 29500-1, 17.9).

Lists that share an abstract list go on with its count, unless one starts again at a number of its
own; a level starts again behind a number of a level above it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from hrckg.formats.counts import shown
from hrckg.formats.markup import Element
from hrckg.formats.word.names import children, number, toggle, value, w, whole
from hrckg.formats.word.styles import Styles

_LEVELS = 9
_LONGEST = 100  # characters of a number with what stands around it
_PLACE = re.compile(r"%(\d)")
_NO_LIST = "0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list counts and what it shows."""

    start: int
    form: str  # "decimal", "lowerLetter", …
    text: str  # "%1.", "(%2)"
    restarts: int | None  # behind a number of this level or above, from 1; None: of any above
    style: str | None  # of the paragraphs that have it without saying so
    plain: bool  # shows all levels in decimal numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """A list: its abstract list, levels of its own, and numbers at which it starts again."""

    abstract: str
    own: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(slots=True, kw_only=True)
class Numbering:
    """The lists of a document, and how far each has counted while it is read."""

    abstracts: Mapping[str, Mapping[int, Level]]
    lists: Mapping[str, List]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def next_label(self, name: str | None, level: int | None, style: str | None) -> str:
        """Count one paragraph and return its number as shown; "": it shows none."""
        if name is None or name == _NO_LIST or name not in self.lists:
            return ""
        this = self.lists[name]
        levels = {**self.abstracts.get(this.abstract, {}), **this.own}
        if level is None:
            level = next((at for at, one in levels.items() if style and one.style == style), 0)
        if level not in levels:
            return ""
        counts = self._counts.setdefault(this.abstract, {})
        first = this.starts.get(level, levels[level].start)
        if level in this.starts and (name, level) not in self._begun:
            counts[level] = first
        else:
            counts[level] = counts.get(level, first - 1) + 1
        self._begun.add((name, level))
        for below in [one for one in counts if one > level]:
            limit = levels[below].restarts if below in levels else None
            if limit is None or level < limit:
                del counts[below]
        return _label(levels, counts, level)


def _label(levels: Mapping[int, Level], counts: Mapping[int, int], at: int) -> str:
    shown_level = levels[at]

    def count(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        if place not in levels:
            return ""
        form = "decimal" if shown_level.plain else levels[place].form
        return shown(counts.get(place, levels[place].start), form)

    if shown_level.form == "none":
        return ""
    if shown_level.form == "bullet":
        return shown_level.text
    return _PLACE.sub(count, shown_level.text)


def read_numbering(part: Element | None, styles: Styles) -> Numbering:
    """Read the part of the lists; ``styles`` lead to lists that are defined through a style."""
    elements = {one.get(w("abstractNumId"), ""): one for one in children(part, "abstractNum")}
    abstracts = {name: _levels(one) for name, one in elements.items()}
    numbers = {one.get(w("numId"), ""): one for one in children(part, "num")}
    for name, one in elements.items():
        if link := value(one, "numStyleLink"):
            defined = numbers.get(styles.style(link).place.list or "")
            abstracts[name] = abstracts.get(value(defined, "abstractNumId") or "", {})
    return Numbering(abstracts=abstracts, lists={name: _list(one) for name, one in numbers.items()})


def _list(element: Element) -> List:
    own: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in children(element, "lvlOverride"):
        own.update(_levels(override))
        at, start = whole(override.get(w("ilvl"))), number(override, "startOverride")
        if at is not None and start is not None:
            starts[at] = start
    return List(abstract=value(element, "abstractNumId") or "", own=own, starts=starts)


def _levels(element: Element) -> dict[int, Level]:
    return {
        at: _level(one)
        for one in children(element, "lvl")
        if (at := whole(one.get(w("ilvl")))) is not None and 0 <= at < _LEVELS
    }


def _level(element: Element) -> Level:
    hidden = toggle(element.find(w("rPr")), "vanish")
    start = number(element, "start")
    return Level(
        start=0 if start is None else start,
        form="none" if hidden else value(element, "numFmt") or "decimal",
        text=(value(element, "lvlText") or "")[:_LONGEST],
        restarts=number(element, "lvlRestart"),
        style=value(element, "pStyle"),
        plain=bool(toggle(element, "isLgl")),
    )
