"""Blocks: the lines of a source, and the parts of lines that were joined."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from hrckg.cut.markup import Markup, read_markup
from hrckg.span import Span

_RULE = re.compile(r"\s*(?:-{3,}|_{3,}|(?:\* ?){3,}|\f)\s*")


class BlockKind(Enum):
    """What a block is by its look alone."""

    TEXT = "text"
    BLANK = "blank"
    RULE = "rule"
    FURNITURE = "furniture"  # a page header or footer: only a format that knows its layout says so


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a source; consecutive blocks leave no gap."""

    kind: BlockKind
    span: Span


def cut(text: str, markup: Markup | None = None) -> tuple[Block, ...]:
    r"""Cut ``text`` into blocks that cover it exactly, in order; never fails.

    >>> [block.span.of("One,\n\n---\n") for block in cut("One,\n\n---\n")]
    ['One,\n', '\n', '---\n']
    """
    markup = markup or read_markup(text)
    ends = sorted(
        {match.end() for match in re.finditer(r"\r\n|[\n\r\f]|\Z", text)}
        | markup.joints
        | {place for span in markup.furniture for place in (span.start, span.end)}
    )
    starts = [0, *ends]
    return tuple(
        Block(_kind_of(text[start:end], start, markup.furniture), Span(start, end))
        for start, end in zip(starts, ends, strict=False)
        if start < end
    )


def _kind_of(piece: str, start: int, furniture: Sequence[Span]) -> BlockKind:
    kind = _kind_by_look(piece)
    if kind is BlockKind.TEXT and furniture:
        nearest = furniture[max(bisect_right(furniture, start, key=lambda one: one.start) - 1, 0)]
        return BlockKind.FURNITURE if nearest.start <= start < nearest.end else kind
    return kind


def _kind_by_look(piece: str) -> BlockKind:
    if _RULE.fullmatch(piece):
        return BlockKind.RULE if piece.strip() or "\f" in piece else BlockKind.BLANK
    return BlockKind.TEXT if piece.strip() else BlockKind.BLANK
