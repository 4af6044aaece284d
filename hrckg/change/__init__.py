"""How a text changed from an earlier one: paragraph by paragraph, then word by word."""

from hrckg.change.change import Change, ChangeKind
from hrckg.change.compare import compare, compare_wordings
from hrckg.change.difference import Piece, PieceKind, differences
from hrckg.change.wording import Rank, Wording, wordings

__all__ = [
    "Change",
    "ChangeKind",
    "Piece",
    "PieceKind",
    "Rank",
    "Wording",
    "compare",
    "compare_wordings",
    "differences",
    "wordings",
]
