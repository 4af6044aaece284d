"""The elements of a page that the IRIs of parts lead to."""

from collections.abc import Iterable

from markupsafe import Markup


class Anchors:
    """Gives each part of a resource exactly one element of its page.

    A template asks for the ``id`` attribute wherever a part may stand; the first place gets it.
    What no place showed is listed at the end of the page, so that no IRI leads nowhere.

    >>> anchors = Anchors(["op1", "fn1"])
    >>> anchors.place("op1"), anchors.place("op1"), anchors.left()
    (Markup(' id="op1"'), Markup(''), ('fn1',))
    """

    def __init__(self, fragments: Iterable[str]) -> None:
        """Take charge of the ``fragments`` of one resource."""
        self._left = dict.fromkeys(fragments)

    def place(self, fragment: str) -> Markup:
        """Return the ``id`` attribute for a part, or nothing if it has its element already."""
        if fragment not in self._left:
            return Markup("")
        del self._left[fragment]
        return Markup(' id="{}"').format(fragment)

    def left(self) -> tuple[str, ...]:
        """Return the parts without an element so far."""
        return tuple(self._left)
