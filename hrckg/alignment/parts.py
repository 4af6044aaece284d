"""Which part of one text is which part of its translation."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from hrckg.alignment.likeness import Likeness
from hrckg.alignment.pairing import pair
from hrckg.alignment.together import told_apart
from hrckg.document import Document, Footnote, Paragraph, Subparagraph

_SYMBOL = re.compile(r"\b[A-Z]+(?:/[A-Za-z0-9.()-]+)+")
_Kind = tuple[str, type[Paragraph]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The labels of the other text's parts, and what the first calls the same parts."""

    paragraphs: Mapping[str, str]
    footnotes: Mapping[str, str]

    def label(self, label: str) -> str | None:
        """Return what the first text calls a part of the other; None: it has no such part."""
        return self.paragraphs.get(label) or self.footnotes.get(label)


def pair_parts(first: Document, other: Document) -> Parts:
    """Pair the paragraphs and footnotes of two texts of one work.

    Whatever holds others (a paragraph with sub-paragraphs or a quoted draft) stands before them,
    so that what is below is compared only where what is above is the same.
    """
    likeness = Likeness.of(first, other)
    theirs = _by_holder(first)
    paired: dict[str, str] = {}
    for (holder, kind), paragraphs in _by_holder(other).items():
        ours = theirs.get((_renamed(holder, paired), kind), [])
        pairs = pair(ours, paragraphs, likeness.score)
        apart = told_apart(ours, paragraphs, pairs, likeness)
        paired |= {yours.label: mine.label for mine, yours in apart}
    return Parts(paragraphs=paired, footnotes=_footnotes(first, other))


def _by_holder(document: Document) -> dict[_Kind, list[Paragraph]]:
    """Return the paragraphs by what holds them and by kind, in reading order."""
    found: dict[_Kind, list[Paragraph]] = {}
    for paragraph in document.paragraphs:
        holder = paragraph.parent if isinstance(paragraph, Subparagraph) else paragraph.prefix
        found.setdefault((holder, type(paragraph)), []).append(paragraph)
    return found


def _renamed(holder: str, paired: Mapping[str, str]) -> str:
    """Return what the first text calls a holder, the label of a part or what begins labels.

    What is held by a part without a counterpart has a name of the other text that fits nothing.
    """
    whole, rest = holder, ""
    while whole and whole not in paired:
        whole, dot, step = whole.rpartition(".")
        rest = f"{dot}{step}{rest}"
    if whole:
        return paired[whole] + rest
    return holder if holder == "" or holder.startswith("annex") else f"{holder} of the other"


def _footnotes(first: Document, other: Document) -> dict[str, str]:
    """Pair footnotes by the symbols that one alone prints, the rest by number.

    Notes with one number that print different symbols are not the same note: where a translation
    turns a sentence round, its notes change places.
    """
    mine, yours = _alone(first.footnotes, _symbols), _alone(other.footnotes, _symbols)
    paired = {yours[key].label: mine[key].label for key in yours if key in mine}
    taken = set(paired.values())
    labels = {note.label: note for note in first.footnotes if note.label not in taken}
    for note in other.footnotes:
        same = labels.get(note.label)
        if note.label not in paired and same and not _differ(_symbols(same), _symbols(note)):
            paired[note.label] = same.label
    return paired


def _symbols(note: Footnote) -> tuple[str, ...]:
    return tuple(sorted({symbol.rstrip(".,;)") for symbol in _SYMBOL.findall(note.words.text)}))


def _differ(mine: tuple[str, ...], yours: tuple[str, ...]) -> bool:
    return bool(mine and yours) and not set(mine) & set(yours)


def _alone(
    notes: Iterable[Footnote], key: Callable[[Footnote], tuple[str, ...]]
) -> dict[tuple[str, ...], Footnote]:
    """Return the notes that no other of the text shares its key with."""
    found: dict[tuple[str, ...], list[Footnote]] = {}
    for note in notes:
        found.setdefault(key(note), []).append(note)
    return {key: some[0] for key, some in found.items() if key and len(some) == 1}
