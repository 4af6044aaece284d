"""The map of the world that the site carries: which States it can show."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from hrckg import resources

FILE: Final = "vendor/world-atlas/world.svg"
"""The drawing, from the site's root; pages refer to its elements by the codes of States."""

_STATE: Final = re.compile(r'<g id="([A-Z]{3})">')
_BOX: Final = re.compile(r'viewBox="([-0-9. ]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldMap:
    """What a page must know of the drawing to refer to it."""

    box: str  # its viewBox
    states: frozenset[str]  # codes of the States that it shows


@cache
def world_map() -> WorldMap:
    """Return what the drawing shows.

    Raises:
        ValueError: if the file is no drawing of ours.

    """
    text = (resources.path("site") / FILE).read_text(encoding="utf-8")
    box = _BOX.search(text)
    if box is None:
        raise ValueError(f"{FILE} has no viewBox.")
    return WorldMap(box=box[1], states=frozenset(_STATE.findall(text)))
