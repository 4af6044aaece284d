"""Fields: what Word computes, of which the text holds the instruction and the last result."""

from dataclasses import dataclass, field

from hrckg.formats.markup import Element
from hrckg.formats.word.names import w

_PAGE_NUMBERS = {"PAGE", "NUMPAGES", "SECTIONPAGES"}


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    separated: bool = False


@dataclass(slots=True)
class Fields:
    """The fields that are open at one place of a document."""

    _open: list[_Field] = field(default_factory=list)

    @property
    def are_open(self) -> bool:
        """Say whether a field has begun here and not ended."""
        return bool(self._open)

    @property
    def hide(self) -> bool:
        """Say whether what stands here is an instruction, or the number of a page."""
        return any(
            not one.separated or one.instruction.split(maxsplit=1)[:1] in _HIDDEN
            for one in self._open
        )

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open and not self._open[-1].separated:
            self._open[-1].instruction += text[:100]

    def step(self, element: Element) -> None:
        """Take a ``w:fldChar``: a field begins, its result begins, or it ends."""
        match element.get(w("fldCharType")):
            case "begin":
                self._open.append(_Field())
            case "separate" if self._open:
                self._open[-1].separated = True
            case "end" if self._open:
                self._open.pop()


_HIDDEN = [[name] for name in sorted(_PAGE_NUMBERS)]


def is_page_number(element: Element) -> bool:
    """Say whether a ``w:fldSimple`` is the number of a page."""
    return element.get(w("instr"), "").split(maxsplit=1)[:1] in _HIDDEN
