"""Lists of a web page: the numbers and bullets that a browser shows before their items."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hrckg.formats.counts import next_letter, roman
from hrckg.formats.markup import Element
from hrckg.formats.web.look import styles_of

_FORMS: Mapping[str, Callable[[int], str]] = {
    "a": next_letter,
    "A": lambda count: next_letter(count).upper(),
    "i": roman,
    "I": lambda count: roman(count).upper(),
    "lower-alpha": next_letter,
    "lower-latin": next_letter,
    "upper-alpha": lambda count: next_letter(count).upper(),
    "upper-latin": lambda count: next_letter(count).upper(),
    "lower-roman": roman,
    "upper-roman": lambda count: roman(count).upper(),
    "decimal-leading-zero": lambda count: f"{count:02}",
}


@dataclass(slots=True, kw_only=True)
class PageList:
    """A list while its items are read."""

    ordered: bool
    form: str
    next: int
    step: int

    @classmethod
    def of(cls, element: Element) -> "PageList":
        """Begin the list of an ``ol``, a ``ul`` or the like."""
        ordered = element.tag == "ol"
        backwards = ordered and element.get("reversed") is not None
        first = sum(1 for _ in element.iterchildren("li")) if backwards else 1
        start = _whole(element.get("start"))
        return cls(
            ordered=ordered,
            form=_form(element) or ("1" if ordered else "disc"),
            next=first if start is None else start,
            step=-1 if backwards else 1,
        )

    def label(self, item: Element) -> str:
        """Count an item and return what a browser shows before it; "": nothing."""
        given = _whole(item.get("value"))
        count = self.next if given is None or not self.ordered else given
        self.next = count + self.step
        form = _form(item) or self.form
        if form == "none":
            return ""
        if form in {"disc", "circle", "square"}:
            return "•"
        return f"{_FORMS.get(form, str)(count)}."


def _form(element: Element) -> str:
    styles = styles_of(element)
    said = styles.get("list-style-type", "") or styles.get("list-style", "").partition(" ")[0]
    return said or element.get("type", "")


def _whole(text: str | None) -> int | None:
    said = (text or "").strip()
    digits = said.removeprefix("-")
    is_whole = digits.isascii() and digits.isdigit() and len(digits) <= 9  # noqa: PLR2004  # digits of a 32-bit number
    return int(said) if is_whole else None
