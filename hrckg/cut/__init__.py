"""Cutting a source into blocks: total and lossless, before anything is understood."""

from hrckg.cut.blocks import Block, BlockKind, cut
from hrckg.cut.lines import Line, Mark, read_lines
from hrckg.cut.markup import Markup, markup_of

__all__ = ["Block", "BlockKind", "Line", "Mark", "Markup", "cut", "markup_of", "read_lines"]
