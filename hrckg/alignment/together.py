"""Parts that one text has and the other runs together with a neighbour, though a word is lost.

What is left over beside a pair may stand in the pair: then the longer part of it begins, or ends,
as what is left over does, and not as the part that it was paired with.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from hrckg.alignment.likeness import Likeness, features
from hrckg.document import Paragraph

_Pair = tuple[Paragraph, Paragraph]


def told_apart(
    ours: Sequence[Paragraph],
    theirs: Sequence[Paragraph],
    pairs: Sequence[_Pair],
    likeness: Likeness,
) -> tuple[_Pair, ...]:
    """Return the pairs of which neither part holds the words of a neighbour left over."""
    here = {mine.label: yours for mine, yours in pairs}
    there = {yours.label: mine for mine, yours in pairs}
    mixed = set(_mixed(ours, here, likeness, likeness.ratio))
    mixed_there = set(_mixed(theirs, there, likeness, 1 / likeness.ratio))
    return tuple(
        (mine, yours)
        for mine, yours in pairs
        if mine.label not in mixed and yours.label not in mixed_there
    )


def _mixed(
    side: Sequence[Paragraph], paired: dict[str, Paragraph], likeness: Likeness, ratio: float
) -> Iterator[str]:
    """Yield the labels of this side's parts whose counterparts hold a neighbour's words too.

    ``ratio`` is the length of the other side's text for each character of this one.
    """
    neighbours = chain(
        ((alone, beside, False) for alone, beside in pairwise(side)),
        ((alone, beside, True) for beside, alone in pairwise(side)),
    )
    for alone, beside, from_end in neighbours:
        if alone.label in paired or beside.label not in paired:
            continue
        text = paired[beside.label].words.text
        words = _edge(text, int(len(alone.words) * ratio), from_end=from_end)
        edge = features(words)
        as_alone, as_paired = (
            likeness.words(features(one.words.text), edge) for one in (alone, beside)
        )
        if words and as_alone > as_paired:
            yield beside.label


def _edge(text: str, length: int, *, from_end: bool) -> str:
    """Return whole words at the beginning or end of a text; none if the text is not longer."""
    if len(text) <= length:
        return ""
    if from_end:
        return text[len(text) - length :].partition(" ")[2]
    return text[:length].rpartition(" ")[0]
