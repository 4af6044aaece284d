"""Fields: what Word computes, of which the text holds the instruction and the last result."""

from dataclasses import dataclass, field

from hrckg.formats.markup import Element
from hrckg.formats.word.names import w

_PAGE_NUMBERS = {"PAGE", "NUMPAGES", "SECTIONPAGES"}
_LONGEST = 100  # characters of an instruction that say what it is


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    separated: bool = False
    hides: bool = True


@dataclass(slots=True)
class Fields:
    """The fields that are open at one place of a document."""

    _open: list[_Field] = field(default_factory=list)
    _hiding: int = 0  # how many of them hide what stands in them

    @property
    def are_open(self) -> bool:
        """Say whether a field has begun here and not ended."""
        return bool(self._open)

    @property
    def hide(self) -> bool:
        """Say whether what stands here is an instruction, or the number of a page."""
        return self._hiding > 0

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open and not self._open[-1].separated:
            innermost = self._open[-1]
            innermost.instruction = (innermost.instruction + text[:_LONGEST])[:_LONGEST]

    def step(self, element: Element) -> None:
        """Take a ``w:fldChar``: a field begins, its result begins, or it ends."""
        match element.get(w("fldCharType")):
            case "begin":
                self._open.append(_Field())
                self._hiding += 1
            case "separate" if self._open and not self._open[-1].separated:
                innermost = self._open[-1]
                innermost.separated = True
                innermost.hides = _is_page_number(innermost.instruction)
                self._hiding -= not innermost.hides
            case "end" if self._open:
                self._hiding -= self._open.pop().hides


def is_page_number(element: Element) -> bool:
    """Say whether a ``w:fldSimple`` is the number of a page."""
    return _is_page_number(element.get(w("instr"), ""))


def _is_page_number(instruction: str) -> bool:
    return not _PAGE_NUMBERS.isdisjoint(instruction.split(maxsplit=1)[:1])
