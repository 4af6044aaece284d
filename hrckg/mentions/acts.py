"""The act in which a text is cited: the paragraph's, or that of a second verb before the citation.

"Recalling all relevant … treaties" in "Reaffirming the Universal Declaration …, and recalling all
relevant … treaties" is a recollection, not a reaffirmation.
"""

from bisect import bisect_right
from dataclasses import dataclass

from hrckg.document import Act
from hrckg.reader.opening import Openings


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """The acts of one paragraph by the places at which their verbs stand, in order."""

    places: tuple[int, ...]
    actions: tuple[str | None, ...]  # None: a phrase that the scheme lacks

    @classmethod
    def of(cls, text: str, act: Act | None, openings: Openings) -> "Acts":
        """Find the verbs in the ``text`` of a paragraph whose act was read as ``act``."""
        places, actions = [0], [act.action if act else None]
        opening = openings.match(text) if act and act.further else None
        if act and opening:
            for verb in openings.seconds(text, opening):
                if verb.action in act.further:
                    places.append(verb.start)
                    actions.append(verb.action)
        return cls(places=tuple(places), actions=tuple(actions))

    def governing(self, place: int) -> str | None:
        """Return the id of the act that governs the words at ``place``."""
        return self.actions[bisect_right(self.places, place) - 1]

    def start_of(self, place: int) -> int:
        """Return where the act begins that governs the words at ``place``."""
        return self.places[bisect_right(self.places, place) - 1]
