"""Styles: the look of characters and the numbers of paragraphs that a name stands for.

Italics and hidden text are toggles: between the styles of a paragraph and of its characters, two
that are on put each other out (ISO/IEC 29500-1, 17.7.3).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hrckg.formats.markup import Element
from hrckg.formats.word.names import children, number, toggle, value, w

_LEAST_RAISE = 4  # half-points above the line from which a number is raised


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How characters look. None: nothing is said."""

    italic: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None

    @classmethod
    def of(cls, properties: Element | None) -> "Look":
        """Read run properties (``w:rPr``)."""
        alignment = value(properties, "vertAlign")
        position = number(properties, "position")
        raised = None if alignment is None else alignment == "superscript"
        if raised is None and position is not None:
            raised = position >= _LEAST_RAISE
        return cls(
            italic=toggle(properties, "i"), hidden=toggle(properties, "vanish"), raised=raised
        )

    def over(self, below: "Look") -> "Look":
        """Return this look where it says something, else the one below."""
        return Look(
            italic=below.italic if self.italic is None else self.italic,
            hidden=below.hidden if self.hidden is None else self.hidden,
            raised=below.raised if self.raised is None else self.raised,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPlace:
    """The list of a paragraph, and its level in it. None: nothing is said."""

    list: str | None = None
    level: int | None = None

    @classmethod
    def of(cls, properties: Element | None) -> "ListPlace":
        """Read paragraph properties (``w:pPr``)."""
        numbering = None if properties is None else properties.find(w("numPr"))
        return cls(list=value(numbering, "numId"), level=number(numbering, "ilvl"))

    def over(self, below: "ListPlace") -> "ListPlace":
        """Return this place where it says something, else the one below."""
        return ListPlace(
            list=below.list if self.list is None else self.list,
            level=below.level if self.level is None else self.level,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits."""

    look: Look = field(default_factory=Look)
    place: ListPlace = field(default_factory=ListPlace)


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The styles of a document by their ids; ``default`` is that of paragraphs without one."""

    styles: Mapping[str, Style]
    default: str
    base: Look  # of the whole document

    def style(self, name: str | None) -> Style:
        """Return a style; one that is not defined says nothing."""
        return self.styles.get(name or "", Style())

    def look(self, paragraph: str | None, run: Element | None) -> Look:
        """Return the look of a run with the properties ``run``, in a paragraph of a style."""
        below = self.style(paragraph or self.default).look
        named = self.style(value(run, "rStyle")).look
        styled = Look(
            italic=bool(below.italic) != bool(named.italic) or self.base.italic,
            hidden=bool(below.hidden) != bool(named.hidden) or self.base.hidden,
            raised=named.over(below).over(self.base).raised,
        )
        return Look.of(run).over(styled)


def read_styles(part: Element | None) -> Styles:
    """Read the part of the styles."""
    elements = {one.get(w("styleId"), ""): one for one in children(part, "style")}
    defaults = None if part is None else part.find(f"{w('docDefaults')}/{w('rPrDefault')}")
    return Styles(
        styles={name: _inherited(name, elements) for name in elements},
        default=next(
            (
                name
                for name, one in elements.items()
                if one.get(w("type")) == "paragraph" and one.get(w("default")) in {"1", "true"}
            ),
            "",
        ),
        base=Look.of(None if defaults is None else defaults.find(w("rPr"))),
    )


def _inherited(name: str, elements: Mapping[str, Element]) -> Style:
    """Put a style together with those that it is based on, nearest first."""
    look, place = Look(), ListPlace()
    seen: set[str] = set()
    while name in elements and name not in seen and len(seen) < _DEPTH:
        seen.add(name)
        look = look.over(Look.of(elements[name].find(w("rPr"))))
        place = place.over(ListPlace.of(elements[name].find(w("pPr"))))
        name = value(elements[name], "basedOn") or ""
    return Style(look, place)


_DEPTH = 50  # styles that a style is based on, one on the other
