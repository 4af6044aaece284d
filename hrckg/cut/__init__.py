"""Cutting a source into blocks: total and lossless, before anything is understood."""

from hrckg.cut.blocks import Block, BlockKind, cut
from hrckg.cut.lines import Line, Mark, read_lines

__all__ = ["Block", "BlockKind", "Line", "Mark", "cut", "read_lines"]
