"""What a client would rather have: the Accept header of RFC 9110, section 12.5.1."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# `text/html`, `application/*`, `*/*`
_RANGE = re.compile(r"(?P<type>[!#$%&'*+.^_`|~\w-]+)/(?P<subtype>[!#$%&'*+.^_`|~\w-]+)", re.ASCII)
# `0.8`, `1`, `1.000`
_WEIGHT = re.compile(r"0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?")
# what stands between commas, or between semicolons: `text/html;level="1,2"`
_PART = re.compile(r"""(?:[^,"]++|"(?:\\.|[^"\\])*+"?)++""", re.DOTALL)
_PIECE = re.compile(r"""(?:[^;"]++|"(?:\\.|[^"\\])*+"?)++""", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaRange:
    """One wish of an Accept header."""

    media_type: str
    weight: float

    def specificity(self, offered: str) -> int:
        """Say how closely this wish names ``offered``: 3 exactly, 2 by type, 1 at all, 0 not."""
        if self.media_type == offered:
            return 3
        if self.media_type == f"{offered.partition('/')[0]}/*":
            return 2
        return 1 if self.media_type == "*/*" else 0


def parse_accept(header: str) -> tuple[MediaRange, ...]:
    """Read an Accept header; what is not a media range in it is passed over.

    An empty header wishes for anything. Parameters other than ``q`` are not told apart.

    >>> [(wish.media_type, wish.weight) for wish in parse_accept("text/turtle, */*;q=0.1")]
    [('text/turtle', 1.0), ('*/*', 0.1)]
    """
    if not header.strip():
        return (MediaRange(media_type="*/*", weight=1.0),)
    wishes = []
    for part in _PART.findall(header):
        media_type, *parameters = [piece.strip() for piece in _PIECE.findall(part)] or [""]
        weight = _weight(parameters)
        if _RANGE.fullmatch(media_type) and weight is not None:
            wishes.append(MediaRange(media_type=media_type.lower(), weight=weight))
    return tuple(wishes)


def best(header: str, offered: Sequence[str]) -> str | None:
    """Choose from ``offered``, best first, what an Accept header wishes for most; None: nothing.

    >>> best("application/json;q=0.5, text/csv", ["application/json", "text/csv"])
    'text/csv'
    >>> best("text/html;q=0, */*", ["text/html"])
    """
    wishes = parse_accept(header)
    weights = [_weight_of(media_type, wishes) for media_type in offered]
    highest = max(weights, default=0.0)
    return offered[weights.index(highest)] if highest > 0 else None


def _weight_of(offered: str, wishes: Sequence[MediaRange]) -> float:
    """Return the weight of the wish that names ``offered`` most closely."""
    named = [(wish.specificity(offered), wish.weight) for wish in wishes]
    closest = max((specificity for specificity, _ in named), default=0)
    if closest == 0:
        return 0.0
    return max(weight for specificity, weight in named if specificity == closest)


def _weight(parameters: Sequence[str]) -> float | None:
    """Return the value of ``q``, 1 where it is absent, None where it is not a weight."""
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            return float(value) if _WEIGHT.fullmatch(value.strip()) else None
    return 1.0
