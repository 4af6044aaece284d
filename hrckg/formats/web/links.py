"""Links between the marks of footnotes and their notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from hrckg.formats.markup import Element

_NUMBER = re.compile(r"[\[(]?\d{1,3}[\])]?")
_ARROWS = re.compile(r"[↩↑⏎⤴^\ufe0e\ufe0f]{1,4}")
_LONGEST = 12  # characters of a mark with its white space
_MOST = 12  # elements of a link that is a mark


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLinks:
    """The anchors that are marks, the arrows that lead back, and the ids of the notes."""

    marks: frozenset[Element]
    arrows: frozenset[Element]
    notes: frozenset[str]


def find_note_links(root: Element) -> NoteLinks:
    """Find the links with a number whose target leads back to them, and the raised ones.

    Word, LibreOffice and most programs that make pages write footnotes so.
    """
    numbered: dict[Element, str] = {}
    arrows: list[Element] = []
    for link in root.iter("a"):
        target = link.get("href", "")
        if target.startswith("#") and len(target) > 1:
            text = _short_text(link)
            if _NUMBER.fullmatch(text):
                numbered[link] = target[1:]
            elif _ARROWS.fullmatch(text):
                arrows.append(link)
    named = {name: link for link in numbered for name in _names(link)}
    marks = {
        link
        for link, target in numbered.items()
        if target in named and numbered[named[target]] in set(_names(link))
    }
    raised = {target for link, target in numbered.items() if _is_raised(link)}
    return NoteLinks(marks=frozenset(marks), arrows=frozenset(arrows), notes=frozenset(raised))


def _short_text(link: Element) -> str:
    """Return the text of a link, or as much as shows that it is no mark."""
    text = ""
    if next(islice(link.iter(), _MOST, None), None) is not None:
        return text
    for piece in link.itertext():
        text += piece
        if len(text) > _LONGEST:
            break
    return text.strip()


def _names(link: Element) -> Iterator[str]:
    """Yield the names by which others lead to a link: its own, and those right around it."""
    parent = link.getparent()
    for element in (link, *link.iterchildren(), *(() if parent is None else (parent,))):
        for name in (element.get("id"), element.get("name")):
            if name:
                yield name


def _is_raised(link: Element) -> bool:
    parent = link.getparent()
    return (parent is not None and parent.tag == "sup") or any(
        child.tag == "sup" for child in link.iterchildren()
    )
