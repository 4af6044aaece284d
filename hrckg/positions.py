"""The positions of States in a vote, by their ids in ``ontology/positions.ttl``."""

from collections.abc import Mapping
from typing import Final

from pyoxigraph import NamedNode

from hrckg import vocab as hrc

NOT_VOTING: Final = "did-not-vote"

TOTALS: Final[Mapping[str, NamedNode]] = {
    "in-favour": hrc.inFavourCount,
    "against": hrc.againstCount,
    "abstaining": hrc.abstainingCount,
    NOT_VOTING: hrc.didNotVoteCount,
}
"""The property with the total of each position."""

VOTING: Final = frozenset(TOTALS.keys() - {NOT_VOTING})
"""The positions of those who take part."""
